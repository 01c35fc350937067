/**
 * Acts that local systems deliver as rows: adoptions and feedback on measures. A row is kept where it came; each sweep
 * carries out what can be, through the same use cases as an operation or a command, once for each version of the row:
 *
 *   row ─▶ judged: refused (quarantine) │ kept ─▶ sweep: done │ waiting, asked again │ refused, told to ops
 *
 * The row is held while it is judged and carried out, and what became of it is committed with the act itself.
 */
import { type Day, legalDay } from '../base/time.ts'
import type { AdoptionAct, MeasureFeedbackAct } from '../standard/acts.ts'
import { ADOPTIONS } from '../standard/adoption.ts'
import type { ActCategory } from '../standard/categories.ts'
import { dueDay } from '../standard/clocks/deadlines.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import { type Finding, valueAt, valueClass } from '../standard/finding.ts'
import { ActError } from './act-fault.ts'
import type { ActPorts, ActTransaction } from './act-ports.ts'
import type { ActOutcome, ActStandings, DeliveredAct, SaidAct } from './delivered-ports.ts'
import { type ActJudgement, judgeAct, targetNamedBy } from './judge-act.ts'
import type { RecordRef } from './measure-task.ts'
import { type Adopting, adoptIn, answerIn, type MeasureReply } from './measures.ts'

/** Acts of one kind that are looked up together. */
const AT_ONCE = 100
/** How often, at most, in one sweep: what else it does is not to wait for a large file. */
const GOES = 5
/** An answer comes after the adoption that it is about. */
const IN_ORDER: readonly ActCategory[] = ['acts/adoption', 'acts/measure-feedback']

/** With each sweep. One that waits keeps no other waiting. Each is one transaction. */
export async function carryOutDelivered(ports: ActPorts): Promise<void> {
  for (const category of IN_ORDER)
    for (let go = 0; go < GOES; go++) {
      const some = await ports.unfinishedActs(category, AT_ONCE)
      for (const delivered of some) await carryOutOne(ports, delivered)
      if (some.length < AT_ONCE || !some.every(isNew)) break
    }
}

function isNew({ version, before }: DeliveredAct): boolean {
  return before === null || before.version < version
}

async function carryOutOne(ports: ActPorts, delivered: DeliveredAct): Promise<void> {
  try {
    await ports.transaction(tx => carryOut(ports, tx, delivered))
  } catch (error) {
    // Somebody else acted at this very moment: the next sweep judges anew.
    if (!(error instanceof ActError)) throw error
  }
}

async function carryOut(ports: ActPorts, tx: ActTransaction, delivered: DeliveredAct): Promise<void> {
  const { recordId, version, act, before } = delivered
  if (!(await tx.holdAct(recordId, version))) return
  const today = legalDay(ports.clock())
  const standing = await tx.standing(targetNamedBy(act), before?.target ?? null, today)
  const facts = { ...standing, self: ports.self, today, done: before?.state === 'done' }
  const judged = carriedHere(ports, judgeAct(act, facts))
  if (judged.kind === 'adopt' && act.category === 'acts/adoption')
    await adoptIn(ports, tx, adoptingOf(act, judged.target))
  if (judged.kind === 'answer' && act.category === 'acts/measure-feedback')
    await answerIn(ports, tx, judged.task.taskId, replyOf(act))
  const target =
    standing.adoption?.targetRecordId ?? standing.target?.record.recordId ?? before?.target ?? null
  const outcome = outcomeOf(ports, { recordId, version, target }, judged, before, today)
  if (outcome !== null) await tx.noteAct(outcome)
}

/** Until the region lets this node say adoptions, one waits. */
function carriedHere({ carries }: ActPorts, judged: ActJudgement): ActJudgement {
  return judged.kind === 'adopt' && !carries(ADOPTIONS) ? { kind: 'wait', code: 'ACT_NOT_CARRIED' } : judged
}

function adoptingOf(act: AdoptionAct, target: RecordRef): Adopting {
  const { localBasis, decisionNo, decisionDate: date, executors = [] } = act.content
  return {
    target: { feed: target.feed, ref: target.ref },
    ...{ authority: act.authorityName, localBasis, decisionNo, date },
    executors: Object.fromEntries(executors.map(({ measure, executor }) => [measure, executor])),
  }
}

function replyOf(act: MeasureFeedbackAct): MeasureReply {
  const { answer, basis, answeredOn } = act.content
  return { answer, basis, answeredOn, authority: act.authorityName }
}

/** @returns null where nothing is new */
function outcomeOf(
  { calendar }: Pick<ActPorts, 'calendar'>,
  of: Pick<ActOutcome, 'recordId' | 'version' | 'target'>,
  judged: ActJudgement,
  before: ActOutcome | null,
  today: Day,
): ActOutcome | null {
  const state = judged.kind === 'wait' ? 'waiting' : judged.kind === 'refuse' ? 'refused' : 'done'
  const code = 'code' in judged ? judged.code : null
  const isSame = before?.version === of.version && before.state === state && before.code === code
  if (isSame && before.target === of.target) return null
  const since = before?.version === of.version ? before.since : today
  return { ...of, state, code, since, dueOn: state === 'waiting' ? waitsUntil(since, calendar) : null }
}

/** Last day on which what an act waits for is no trouble yet; null while no notice of the holidays is held. */
function waitsUntil(since: Day, calendar: WorkingCalendar): Day | null {
  try {
    return dueDay('deliveredAct', since, calendar) ?? null
  } catch (error) {
    if (error instanceof StandardError) return null
    throw error
  }
}

/** A row that came, and the number under which its record is held already. */
export interface CameAct {
  readonly act: SaidAct
  readonly recordId: string | null
}

/** Why rows may not stand, by their place among those given; one that may, or that waits, has none. */
export async function refusalsOf(
  { self, clock, reads }: Pick<ActPorts, 'self' | 'clock'> & { readonly reads: ActStandings },
  came: readonly CameAct[],
): Promise<(Finding | null)[]> {
  const today = legalDay(clock())
  const outcomes = await reads.actOutcomes(came.flatMap(({ recordId }) => recordId ?? []))
  const refusals: (Finding | null)[] = []
  for (const { act, recordId } of came) {
    const before = outcomes.get(recordId ?? '')
    const standing = await reads.standing(targetNamedBy(act), before?.target ?? null, today)
    const judged = judgeAct(act, { ...standing, self, today, done: before?.state === 'done' })
    refusals.push(judged.kind === 'refuse' ? findingOf(act, judged) : null)
  }
  return refusals
}

function findingOf(
  act: SaidAct,
  { code, field, message }: Extract<ActJudgement, { kind: 'refuse' }>,
): Finding {
  return { rule: code, field, valueClass: valueClass(valueAt(act, field)), message }
}
