/**
 * What registers and systems of this province deliver about objections (R12): new ones are filed, and an outcome of the
 * authority that made a record answers the objections against it, whichever province filed them. Nobody else's does.
 */
import { type Day, legalDay } from '../base/time.ts'
import { OBJECTIONS } from '../standard/adoption.ts'
import { matchingKey } from '../standard/matching-key.ts'
import { ActError } from './act-fault.ts'
import type { ActPorts, Objection } from './act-ports.ts'
import {
  type Answer,
  answerObjection,
  fileObjection,
  type Ground,
  type ObjectionRecord,
} from './objections.ts'

/** Records in one go of {@link fileCollected}. */
const COLLECTED_AT_ONCE = 100

/** Outcomes first: what has been decided is not filed once more. @returns how many were answered, and how many filed */
export async function takeCollected(
  ports: ActPorts,
): Promise<{ readonly answered: number; readonly filed: number }> {
  const answered = await answerCollected(ports)
  return { answered, filed: await fileCollected(ports) }
}

async function answerCollected(ports: ActPorts): Promise<number> {
  const today = legalDay(ports.clock())
  let answered = 0
  for (const objection of await openHere(ports)) {
    const said = await outcomeOf(ports, objection, today)
    if (said === null) continue
    const saidBy = said.recordId === objection.id ? {} : { saidBy: said.recordId }
    try {
      await answerObjection(ports, objection.id, said.answer, saidBy)
      answered++
    } catch (error) {
      // Answered meanwhile, or on a day that cannot be: a person looks at what stays open.
      if (!(error instanceof ActError)) throw error
    }
  }
  return answered
}

async function openHere({ self, openObjections }: ActPorts): Promise<readonly Objection[]> {
  return (await openObjections()).filter(({ issuer }) => issuer === self)
}

/** What the authority that made the record decided about it; null while its system has said nothing. */
async function outcomeOf(
  ports: ActPorts,
  { target, targetRecordId, receivedAt, ground }: Objection,
  today: Day,
): Promise<{ readonly recordId: string; readonly answer: Answer } | null> {
  const shown = target === null ? null : await ports.transaction(tx => tx.target(target, today))
  const { uscc } = shown?.record.subject ?? {}
  // Of a person the number that its system names it by is not known here.
  if (shown === null || uscc === undefined) return null
  const content = { targetRecordId, receivedAt }
  const key = matchingKey({ category: 'R12', subject: { uscc }, content })
  const row = key === undefined ? null : await ports.collectedObjection(key)
  if (row === null || row.authorityUscc !== shown.record.authorityUscc || row.content.ground !== ground)
    return null
  const { outcome, outcomeReason: reason, answeredAt } = row.content
  if (outcome === undefined || reason === undefined || answeredAt === undefined) return null
  return { recordId: row.recordId, answer: { outcome, reason, answeredAt } as Answer }
}

/**
 * Makes objections of the R12 records that local systems delivered. One whose record is not here yet waits for it.
 * @returns how many were filed
 */
async function fileCollected(ports: ActPorts): Promise<number> {
  if (!ports.carries(OBJECTIONS)) return 0
  const today = legalDay(ports.clock())
  const open = new Set((await openHere(ports)).map(nameOf))
  let filed = 0
  for (const record of await ports.unfiledObjections(COLLECTED_AT_ONCE)) {
    const { subject, content, authorityName: name, authorityUscc: uscc } = record
    // An outcome that is not its authority's is left to a person; it is no objection.
    if (content.outcome !== undefined && open.has(nameOf(content))) continue
    const target = await ports.find(subject.uscc ?? subject.linkKey ?? '', content.targetRecordId, today)
    if (target === null || content.receivedAt > today) continue
    const { ground, receivedAt } = content
    const filing = { target, ground: ground as Ground, receivedAt, authority: { name, uscc } }
    await fileObjection(ports, filing, withoutOutcome(record))
    filed++
  }
  return filed
}

/** What a source says of the outcome is not said with the mark: only the issuer's answer is. */
function withoutOutcome(record: ObjectionRecord): ObjectionRecord {
  const { outcome: _outcome, outcomeReason: _reason, answeredAt: _answered, ...open } = record.content
  return { ...record, publicityScope: 'government', content: open }
}

function nameOf({
  targetRecordId,
  receivedAt,
}: {
  readonly targetRecordId: string
  readonly receivedAt: Day
}): string {
  return `${targetRecordId} ${receivedAt}`
}
