/**
 * What an authority decided about a penalty (R03) of this province, entered by hand: repaired, revoked, or going on after a
 * national result has suspended it. A penalty has no life of its own (公示期限 and 查询期满 are its ends): what is asked is
 * that the decision is whole, not of a day to come nor older than the penalty, and, of a repair, that the least publicity of
 * its class is over (domain.md §4.2: 轻微 as soon as obligations are met, 一般 three months, 严重 a year).
 */
import { type Day, legalDay } from '../base/time.ts'
import { publicityTerms } from '../standard/clocks/publicity.ts'
import { carryOut } from './carry-out.ts'
import { lifeRefused } from './fault.ts'
import { isWhole } from './life/guards.ts'
import type {
  Decided,
  DecidedAct,
  DecidePorts,
  LifeTransaction,
  OwnRecord,
  SaidRecord,
} from './life-ports.ts'

export function isPenalty({ category }: Pick<OwnRecord, 'category'>): boolean {
  return category === 'R03'
}

/** @throws {ListsError} LIFE_REFUSED: nothing was done */
export async function decidePenalty(
  { clock }: Pick<DecidePorts, 'clock'>,
  tx: LifeTransaction,
  record: OwnRecord,
  { event, decision, source }: DecidedAct,
): Promise<Decided> {
  const nowMs = clock()
  const today = legalDay(nowMs)
  if (!isWhole(decision))
    throw refused('END_DECISION_INCOMPLETE', 'give authority, number and date of the decision')
  if (event === 'resume') return resumed(tx, record, { decision, source }, nowMs)
  if (event !== 'repair' && event !== 'revoke')
    throw refused('PENALTY_ENDS_BY_ITS_TERMS', 'a penalty is repaired, revoked or resumed by a decision')
  const { state } = record.life
  // 撤销 is heavier than 修复: what the repair kept here is erased, too.
  const heavier = event === 'revoke' && record.status !== 'revoked'
  if (state === 'withdrawn' && !heavier)
    throw refused('ENDED_ALREADY', 'the penalty was repaired or revoked before: it stops everywhere')
  const said = await tx.said(record)
  if (said !== null) requireInTime(said, event, decision.decisionDate, today)
  await carryOut(tx, record, event, today, nowMs)
  await tx.settleNational(record)
  const after = event === 'repair' ? 'repaired' : 'revoked'
  const steps = [{ event, before: state, after, decision, end: after }] as const
  await tx.noteSteps(record, steps, source)
  return { life: { state: after, suspension: null }, steps, record }
}

async function resumed(
  tx: LifeTransaction,
  record: OwnRecord,
  { decision, source }: Required<Pick<DecidedAct, 'decision' | 'source'>>,
  nowMs: number,
): Promise<Decided> {
  const { suspension } = record.life
  if (suspension === null) throw refused('NOT_SUSPENDED', 'a penalty is resumed where it is suspended')
  await carryOut(tx, record, 'resume', legalDay(nowMs), nowMs)
  await tx.settleNational(record)
  const { from } = suspension
  const steps = [{ event: 'resume', before: 'suspended', after: from, decision }] as const
  await tx.noteSteps(record, steps, source)
  return { life: { state: from, suspension: null }, steps, record }
}

function requireInTime(said: SaidRecord, event: 'repair' | 'revoke', date: Day, today: Day): void {
  const { decidedOn, severity, specialField } = said
  if (decidedOn === undefined) return
  if (date < decidedOn)
    throw refused('DECISION_BEFORE_RECORD', `the penalty is of ${decidedOn}: compare both with the documents`)
  const from = publicityTerms({ decided: decidedOn, severity, specialField }, today)?.repairFrom
  if (event === 'repair' && from !== undefined && from !== 'whenMet' && date < from)
    throw refused(
      'REPAIR_TOO_EARLY',
      `the least publicity of its class lasts until ${from}: compare the date; an earlier decision of the authority comes as its own record (R11), with its proofs`,
    )
}

function refused(rule: string, message: string): Error {
  return lifeRefused(rule, `${rule}: ${message}`)
}
