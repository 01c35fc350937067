import canonicalize from 'canonicalize'
import { utf8 } from './bytes.ts'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * Texts of the members of an object, where several objects have the same members and none is changed meanwhile: each is
 * written once.
 */
export type MemberTexts = Map<object, string>

/**
 * Canonical JSON text (RFC 8785): one value, one spelling.
 * @throws TypeError for a value that JSON cannot hold (undefined, NaN, an infinite number).
 */
export function canonicalText(value: unknown, texts?: MemberTexts): string {
  return plainText(value, 0, texts) ?? libraryText(value)
}

/** The same of an object without these members of its own; a copy that lacks them would take as long as its text. */
export function canonicalTextWithout(value: object, names: ReadonlySet<string>, texts?: MemberTexts): string {
  const text = isPlain(value) ? objectText(value, 1, texts, names) : undefined
  return text ?? libraryText(Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name))))
}

function libraryText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

/**
 * The same for plain objects and lists of ordinary depth, which is what records are. Anything else is undefined and left
 * to the library, which takes five times as long and says what is wrong with a value.
 */
function plainText(value: unknown, depth: number, texts?: MemberTexts): string | undefined {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) return 'null'
  if (typeof value !== 'object' || depth > MAX_DEPTH) return undefined
  if (isPlain(value)) return objectText(value, depth + 1, texts)
  const isList = Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype
  return isList ? listText(value, depth + 1) : undefined
}

function isPlain(value: object): value is Members {
  return Object.getPrototypeOf(value) === Object.prototype && !Array.isArray(value)
}

type Members = Readonly<Record<string, unknown>>
const MAX_DEPTH = 32
/** What JSON writes in another way than it is, and halves of pairs of UTF-16, whole pairs too. */
const ESCAPED = /[^\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/

function quoted(text: string): string | undefined {
  if (!ESCAPED.test(text)) return `"${text}"`
  return text.isWellFormed() ? JSON.stringify(text) : undefined
}

function listText(list: readonly unknown[], depth: number): string | undefined {
  let text = ''
  for (const item of list) {
    const one = plainText(item, depth)
    if (one === undefined) return undefined
    text += text === '' ? one : `,${one}`
  }
  return `[${text}]`
}

/**
 * The quote behind a text is written with what stands before the next member: each piece of a text costs an object, and
 * of the objects of a record's text half were for quotes and commas.
 */
function objectText(
  object: Members,
  depth: number,
  texts?: MemberTexts,
  without?: ReadonlySet<string>,
): string | undefined {
  let text = ''
  let end: End = NOTHING
  for (const { name, labels } of membersOf(Object.keys(object))) {
    const member = object[name]
    if (member === undefined || without?.has(name)) continue
    if (labels === undefined) return undefined
    if (typeof member === 'string' && !ESCAPED.test(member)) {
      text += labels.text[end]
      text += member
      end = TEXT
      continue
    }
    const one = texts === undefined ? plainText(member, depth) : sharedText(texts, member, depth)
    if (one === undefined) return undefined
    text += labels.other[end]
    text += one
    end = OTHER
  }
  return `{${text}${end === TEXT ? '"}' : '}'}`
}

function sharedText(texts: MemberTexts, member: unknown, depth: number): string | undefined {
  if (typeof member !== 'object' || member === null) return plainText(member, depth)
  const before = texts.get(member)
  if (before !== undefined) return before
  const text = plainText(member, depth)
  if (text !== undefined) texts.set(member, text)
  return text
}

/** How the member before ended: there is none, it is a text and its quote is still open, or it is anything else. */
type End = 0 | 1 | 2
const NOTHING = 0
const TEXT = 1
const OTHER = 2

/** What stands between the member before and the value of this one, by that: its name, its colon, quotes of texts. */
interface Labels {
  readonly text: readonly [string, string, string]
  readonly other: readonly [string, string, string]
}

function labelsOf(name: string): Labels | undefined {
  const written = quoted(name)
  if (written === undefined) return undefined
  return {
    text: [`${written}:"`, `",${written}:"`, `,${written}:"`],
    other: [`${written}:`, `",${written}:`, `,${written}:`],
  }
}

interface Member {
  readonly name: string
  /** Undefined for a name that is left to the library. */
  readonly labels: Labels | undefined
}

/** Names of objects that came before, in their own order, and sorted: records have few shapes, and sorting is slow. */
const SHAPES: { readonly names: readonly string[]; readonly members: readonly Member[] }[] = []
const MAX_SHAPES = 32
const MAX_NAMES = 64
let replaced = 0

function membersOf(names: readonly string[]): readonly Member[] {
  for (const shape of SHAPES) if (areSame(shape.names, names)) return shape.members
  const members = [...names].sort().map(name => ({ name, labels: labelsOf(name) }))
  if (names.length > MAX_NAMES) return members
  SHAPES[replaced] = { names, members }
  replaced = (replaced + 1) % MAX_SHAPES
  return members
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let i = one.length - 1; i >= 0; i -= 1) if (one[i] !== other[i]) return false
  return true
}

/** Canonical JSON (RFC 8785) as UTF-8 bytes: what is hashed and signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value))
}
