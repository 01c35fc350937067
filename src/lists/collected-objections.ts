/**
 * What registers and systems of this province deliver about objections (R12): new ones are filed, and an outcome of the
 * authority that made a record answers the objections against it, whichever province filed them. Nobody else's does.
 */
import { type Day, legalDay } from '../base/time.ts'
import { OBJECTIONS } from '../standard/adoption.ts'
import { ActError } from './act-fault.ts'
import type { ActPorts, CollectedAbout } from './act-ports.ts'
import {
  type Answer,
  answerObjection,
  fileObjection,
  type Ground,
  type ObjectionRecord,
} from './objections.ts'

/** Records in one go of {@link fileCollected}. */
const COLLECTED_AT_ONCE = 100

/** Outcomes first: what has been decided is not filed once more. Each is one transaction. */
export async function takeCollected(ports: ActPorts): Promise<void> {
  await answerCollected(ports)
  await fileCollected(ports)
}

async function answerCollected(ports: ActPorts): Promise<void> {
  const today = legalDay(ports.clock())
  for (const about of await ports.collectedAbout()) {
    const answer = await answerIn(ports, about, today)
    if (answer === null) continue
    const { objection, said } = about
    try {
      const saidBy = said.recordId === objection.id ? {} : { saidBy: said.recordId }
      await answerObjection(ports, objection.id, answer, saidBy)
    } catch (error) {
      // Answered meanwhile, or on a day that cannot be: a person looks at what stays open.
      if (!(error instanceof ActError)) throw error
    }
  }
}

/** What the authority that made the record decided about it; null while nobody, or somebody else, says so. */
async function answerIn(
  ports: ActPorts,
  { objection: { target, ground }, said }: CollectedAbout,
  today: Day,
): Promise<Answer | null> {
  const { outcome, outcomeReason: reason, answeredAt } = said.content
  if (outcome === undefined || reason === undefined || answeredAt === undefined) return null
  if (target === null || said.content.ground !== ground) return null
  const shown = await ports.transaction(tx => tx.target(target, today))
  return shown?.record.authorityUscc === said.authorityUscc
    ? ({ outcome, reason, answeredAt } as Answer)
    : null
}

/** Makes objections of the R12 records that local systems delivered. One whose record is not here yet waits for it. */
async function fileCollected(ports: ActPorts): Promise<void> {
  if (!ports.carries(OBJECTIONS)) return
  const today = legalDay(ports.clock())
  const unfiled = await ports.unfiledObjections(COLLECTED_AT_ONCE)
  const decided = unfiled.some(({ content }) => content.outcome !== undefined)
  // An outcome that is not its authority's is left to a person; it is no objection.
  const about = new Set(decided ? (await ports.collectedAbout()).map(({ said }) => said.recordId) : [])
  for (const record of unfiled) {
    const { recordId, subject, content, authorityName: name, authorityUscc: uscc } = record
    if (content.outcome !== undefined && about.has(recordId)) continue
    if (content.outcome !== undefined && (await wasAnswered(ports, record))) continue
    const target = await ports.find(subject.uscc ?? subject.linkKey ?? '', content.targetRecordId, today)
    if (target === null || content.receivedAt > today) continue
    const { ground, receivedAt } = content
    const filing = { target, ground: ground as Ground, receivedAt, authority: { name, uscc } }
    await fileObjection(ports, filing, withoutOutcome(record))
  }
}

/** An outcome that was entered before its system delivers it is no objection either: it says what has been answered. */
async function wasAnswered(ports: ActPorts, { recordId, content }: ObjectionRecord): Promise<boolean> {
  return ports.transaction(async tx => {
    const answered = await tx.answeredAbout(content.targetRecordId, content.receivedAt)
    if (answered !== null) await tx.noteSame(answered, recordId)
    return answered !== null
  })
}

/** What a source says of the outcome is not said with the mark: only the issuer's answer is. */
function withoutOutcome(record: ObjectionRecord): ObjectionRecord {
  const { outcome: _outcome, outcomeReason: _reason, answeredAt: _answered, ...open } = record.content
  return { ...record, publicityScope: 'government', content: open }
}
