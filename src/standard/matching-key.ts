/**
 * The natural key of a record across dialects: two spellings of one decision give one key.
 *
 * The key may hold an identity and never leaves the node; callers keep its HMAC only.
 */
import { byCategory, type Category, fieldsOf } from './categories.ts'
import { CATEGORIES } from './generated/fields.ts'
import { plainUscc } from './plain-values.ts'
import { unifyBrackets, upperAscii } from './text.ts'
import { checkUscc } from './uscc.ts'

/** What of a record the key is made of; a draft without recordId has it already. */
export interface MatchingFacts {
  readonly category: Category
  readonly subject: {
    readonly uscc?: string
    readonly linkKey?: string
    /** Of a person, at the source node only. */
    readonly idType?: string
    readonly idNumber?: string
  }
  readonly content: object
}

/** The usual spelling, in which only the brackets change: no letter, width, space or composed character. */
const PLAIN_NUMBER = /^[\u4e00-\u9fff]{0,64}〔\d{4}〕[\u4e00-\u9fff]{0,64}\d{0,12}号$/

/** Brackets unified, spaces out, upper case: `示环罚[2026]示例001号` and `示环罚〔2026〕示例 001号` are one number. */
export function normaliseDocumentNo(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text.replace('〔', '(').replace('〕', ')')
  return upperAscii(unifyBrackets(text.normalize('NFC')).replace(/\s+/g, ''))
}

interface KeyPart {
  readonly name: string
  /** Free text, of which several spellings mean the same. */
  readonly text: boolean
  readonly required: boolean
}

const KEY_PARTS = byCategory<readonly KeyPart[]>(category =>
  CATEGORIES[category].matchingKey.map(name => {
    const field = fieldsOf(category).find(({ path }) => path === `/content/${name}`)
    return { name, text: field?.kind === 'string', required: field?.required ?? true }
  }),
)

/**
 * Canonical JSON of category, subject and the fields that the category's schema names in `x-matching-key`: for a
 * penalty the document number and date, for a listing also its field and list.
 * @returns undefined when the subject has neither a valid credit code nor a linkKey nor a document, or a required
 *   field of the key is missing: such records match nothing
 */
export function matchingKey({ category, subject, content }: MatchingFacts): string | undefined {
  const parts = [category, subjectKey(subject)]
  for (const { name, text, required } of KEY_PARTS[category]) {
    const value: unknown = Reflect.get(content, name)
    if (value === undefined && required) return undefined
    parts.push(text && typeof value === 'string' ? normaliseDocumentNo(value) : ((value as string) ?? null))
  }
  // Of a list of texts JSON has one spelling only, which is the canonical one (RFC 8785 §3.2.2.2).
  return parts[1] === undefined ? undefined : JSON.stringify(parts)
}

function subjectKey({ uscc, linkKey, idType, idNumber }: MatchingFacts['subject']): string | undefined {
  if (uscc === undefined) {
    if (linkKey !== undefined) return linkKey
    return idType === undefined || idNumber === undefined
      ? undefined
      : `${idType} ${normaliseDocumentNo(idNumber)}`
  }
  if (plainUscc(uscc)) return uscc
  const check = checkUscc(uscc)
  return check.ok ? check.value.text : undefined
}

/**
 * How others name a listing: subject, list and number of the decision, each in its one spelling. The text holds an
 * identity and never leaves the node; callers keep its HMAC only.
 * @returns undefined where one of them is missing
 */
export function listingMatch({
  subject,
  listName,
  decisionNo,
}: {
  readonly subject: MatchingFacts['subject']
  readonly listName: string | undefined
  readonly decisionNo: string | undefined
}): string | undefined {
  const key = subjectKey(subject)
  if (key === undefined || listName === undefined || decisionNo === undefined) return undefined
  return JSON.stringify([key, normaliseDocumentNo(listName), normaliseDocumentNo(decisionNo)])
}
