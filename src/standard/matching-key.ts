/**
 * The natural key of a record across dialects: two spellings of one decision give one key.
 *
 * The key may hold an identity and never leaves the node; callers keep its HMAC only.
 */
import { canonicalText } from '../base/canonical.ts'
import type { PenaltyRecord, SeriousListingRecord } from './generated/records.ts'
import { unifyBrackets, upperAscii } from './text.ts'
import { checkUscc } from './uscc.ts'

/** What of a record the key is made of; a draft without recordId has it already. */
export type MatchingFacts =
  | Pick<PenaltyRecord, 'category' | 'subject' | 'content'>
  | Pick<SeriousListingRecord, 'category' | 'subject' | 'content'>

/** Brackets unified, spaces out, upper case: `示环罚[2026]示例001号` and `示环罚〔2026〕示例 001号` are one number. */
export function normaliseDocumentNo(text: string): string {
  return upperAscii(unifyBrackets(text.normalize('NFC')).replace(/\s+/g, ''))
}

/**
 * Canonical JSON of category, subject, document number and date; for a listing also its field and list.
 * @returns undefined when the subject has neither a valid credit code nor a linkKey: such records match nothing
 */
export function matchingKey(record: MatchingFacts): string | undefined {
  const subject = subjectKey(record)
  if (subject === undefined) return undefined
  const { category, content } = record
  const decision = [category, subject, normaliseDocumentNo(content.decisionNo), content.decisionDate]
  if (category === 'R03') return canonicalText(decision)
  return canonicalText([...decision, content.domain, normaliseDocumentNo(content.listName)])
}

function subjectKey({ subject }: MatchingFacts): string | undefined {
  if (subject.uscc === undefined) return subject.linkKey
  const check = checkUscc(subject.uscc)
  return check.ok ? check.value.text : undefined
}
