/**
 * The natural key of a record across dialects: two spellings of one decision give one key.
 *
 * The key may hold an identity and never leaves the node; callers keep its HMAC only.
 */
import { byTarget, factsOf, fieldsOf, type Target } from './categories.ts'
import { checkIdentity } from './link-key.ts'
import { plainUscc } from './plain-values.ts'
import { unifyBrackets, upperAscii } from './text.ts'
import { checkUscc } from './uscc.ts'

/** Any later day: whether a birthday lies in the future is no question here. */
const END_OF_TIME = '9999-12-31'

/** What of a record the key is made of; a draft without recordId has it already. */
export interface MatchingFacts {
  readonly category: Target
  readonly subject: SubjectFacts
  readonly content: object
}

interface SubjectFacts {
  readonly uscc?: string
  readonly linkKey?: string
  /** Kind and number of a person's document, which only the source node has. */
  readonly idType?: string
  readonly idNumber?: string
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

const KEY_PARTS = byTarget<readonly KeyPart[]>(target =>
  factsOf(target).matchingKey.map(name => {
    const field = fieldsOf(target).find(({ path }) => path === `/content/${name}`)
    return { name, text: field?.kind === 'string', required: field?.required ?? true }
  }),
)

/**
 * Canonical JSON of category, subject and the fields that the category's schema names in `x-matching-key`: for a
 * penalty the document number and date, for a listing also its field and list.
 * @returns undefined when the subject has neither a valid credit code nor a document nor a linkKey, or a required field
 *   of the key is missing: such records match nothing
 */
export function matchingKey({ category, subject, content }: MatchingFacts): string | undefined {
  const parts = [category, subjectKey(subject)]
  for (const { name, text, required } of KEY_PARTS[category]) {
    const value: unknown = Reflect.get(content, name) ?? (name === TARGET ? targetOf(content) : undefined)
    if (value === undefined && required) return undefined
    parts.push(text && typeof value === 'string' ? normaliseDocumentNo(value) : ((value as string) ?? null))
  }
  // Of a list of texts JSON has one spelling only, which is the canonical one (RFC 8785 §3.2.2.2).
  return parts[1] === undefined ? undefined : JSON.stringify(parts)
}

/** A record that a repair or an act is about may be named by its decision instead. */
const TARGET = 'targetRecordId'

function targetOf(content: object): string | undefined {
  const named: unknown = Reflect.get(content, 'targetDecision')
  if (typeof named !== 'object' || named === null) return undefined
  const spelled = ['listName', 'decisionNo', 'decisionDate'].map(name => {
    const value: unknown = Reflect.get(named, name)
    return typeof value === 'string' ? normaliseDocumentNo(value) : null
  })
  return JSON.stringify(spelled)
}

/** A person is known by the document, which stays what it is when the region's link key is another. */
function subjectKey({ uscc, linkKey, idType, idNumber }: SubjectFacts): string | undefined {
  if (uscc === undefined) {
    if (idType === undefined || idNumber === undefined) return linkKey
    const check = checkIdentity(idType, idNumber, END_OF_TIME)
    return check.ok ? JSON.stringify([check.idType, check.idNumber]) : undefined
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
  readonly subject: SubjectFacts
  readonly listName: string | undefined
  readonly decisionNo: string | undefined
}): string | undefined {
  const key = subjectKey(subject)
  if (key === undefined || listName === undefined || decisionNo === undefined) return undefined
  return JSON.stringify([key, normaliseDocumentNo(listName), normaliseDocumentNo(decisionNo)])
}
