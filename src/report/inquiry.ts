/**
 * Answering another province's query (授权查询): who may be told what. The province that holds the records checks
 * purpose, authorisation and audience itself, whatever whoever asks has checked.
 */
import { utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type Day, instantText } from '../base/time.ts'
import { mayCrossBorder } from '../standard/catalogue.ts'
import { answerBody } from '../standard/feed-body.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { UsageLine } from './assemble.ts'
import { entriesOf } from './entries.ts'
import type { Inquiry, InquiryContent } from './order-ports.ts'
import { mayBeUsedFor } from './wish.ts'

export interface InquiryRules {
  readonly self: string
  /** Members now. */
  isMember(division: string): boolean
  /** Whether a member may read what this node's feed for such a record carries; true where there is no such feed. */
  mayRead(division: string, record: StandardRecord): boolean
  /** Whether this node was given the region's link keys. */
  readonly answersPersons: boolean
}

export type Refusal = 'purpose' | 'authorisation' | 'audience' | 'link-keys'

/** Why a query is not answered; null: it is. */
export function refusalOf({ from, content }: Inquiry, rules: InquiryRules): Refusal | null {
  const { subject, purpose, authorisation } = content
  if (from === rules.self || !readersOf(from, content).every(rules.isMember)) return 'audience'
  if (!mayBeUsedFor(purpose, subject.kind)) return 'purpose'
  if (authorisation.reference.trim() === '') return 'authorisation'
  if (subject.kind === 'person' && !rules.answersPersons) return 'link-keys'
  return null
}

/** Whether a record that is in no feed may be told these members: restricted, of a catalogue that they have, too. */
export function mayTell(readers: readonly string[], record: StandardRecord, rules: InquiryRules): boolean {
  if (record.publicityScope !== 'authorised') return false
  return readers.every(
    one => mayCrossBorder(record.catalogueItem, rules.self, one) && rules.mayRead(one, record),
  )
}

/** The records that whoever asks is told, as they may travel. @param held of the subject */
export function answerable(
  { from, content }: Pick<Inquiry, 'from' | 'content'>,
  held: readonly StandardRecord[],
  rules: InquiryRules,
  day: Day,
): StandardRecord[] {
  const readers = readersOf(from, content)
  const found = held.filter(record => mayTell(readers, record, rules))
  const nowhere = { place: null, ref: null, publicityOver: false, unpublished: false }
  const entries = entriesOf(
    found.map(record => ({ record, ...nowhere })),
    'authorised',
    day,
  )
  const shown = new Set(entries.map(({ recordId }) => recordId))
  const linkKey = content.subject.kind === 'person' ? content.subject.linkKeys[0] : undefined
  return found.filter(({ recordId }) => shown.has(recordId)).map(record => answerBody(record, linkKey))
}

/** Who learns the answer: whoever asks, and for whom. */
function readersOf(from: string, content: InquiryContent): string[] {
  return content.for === undefined ? [from] : [from, content.for]
}

/** Bytes of records in one message; sealing and base64 add a third, and a body has at most 262,144. */
const PART_BYTES = 150_000
const PART_RECORDS = 1_000

/** Bytes of usage lines, which stand in the first part beside its records. */
const USAGE_BYTES = 30_000

/**
 * The contents of the messages that answer, at least one.
 * @param usage who asked here about a person, newest first; as many as fit
 */
export function answerParts(
  records: readonly StandardRecord[],
  usage: readonly UsageLine[] | undefined,
  nowMs: number,
): object[] {
  const groups: StandardRecord[][] = [[]]
  let bytes = 0
  for (const record of records) {
    const size = utf8(canonicalText(record)).length
    const last = groups.at(-1) ?? []
    if (last.length > 0 && (bytes + size > PART_BYTES || last.length === PART_RECORDS)) {
      groups.push([record])
      bytes = size
    } else {
      last.push(record)
      bytes += size
    }
  }
  const asOf = instantText(nowMs)
  return groups.map((group, i) => ({
    outcome: 'answered',
    asOf,
    part: i + 1,
    parts: groups.length,
    records: group,
    ...(i === 0 && usage && { usage: fitting(usage) }),
  }))
}

function fitting(usage: readonly UsageLine[]): UsageLine[] {
  let bytes = 0
  return usage.filter(line => {
    bytes += utf8(canonicalText(line)).length + 1
    return bytes <= USAGE_BYTES
  })
}

export function refusalContent(reason: Refusal, nowMs: number): object {
  return { outcome: 'refused', reason, asOf: instantText(nowMs), part: 1, parts: 1, records: [] }
}
