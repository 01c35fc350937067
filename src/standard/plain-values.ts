/**
 * Values that are certainly in order: the short way of the generated `accept.js`, which alone imports most of this. Each answer of true means that the
 * schema and the value rules (`rules/values.ts`) find nothing at all, not even a warning; false means nothing but
 * "look closely", and the rules then say what is wrong. Nearly every value of every record passes here, so these
 * read characters by number and make no objects.
 */
import { divisionWarning, provinceExists } from './divisions.ts'
import { type CodeTable, inForce, loadTable } from './tables.ts'

const NOT_IN_ALPHABET = 255
/** Value of each ASCII character in the alphabet of GB 32100, which leaves out I O S V Z. */
const USCC_VALUES = valuesOf('0123456789ABCDEFGHJKLMNPQRTUWXY')
const USCC_WEIGHTS = new Uint8Array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])
/** Value of each ASCII character in an organisation code: letters count on without gaps (GB 11714). */
const ORGANISATION_VALUES = valuesOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const ORGANISATION_WEIGHTS = new Uint8Array([3, 7, 9, 10, 5, 8, 4, 2])
/** Halves of pairs, private use and the replacement character. */
const UNUSUAL = /[\ud800-\uf8ff\ufffd]/
const MONTH_DAYS = new Uint8Array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(NOT_IN_ALPHABET)
  for (const [value, character] of [...alphabet].entries()) values[character.charCodeAt(0)] = value
  return values
}

/** A text of 1 to `most` characters without halves of pairs, private use or replacement characters. */
export function plainText(value: unknown, most: number): boolean {
  if (typeof value !== 'string') return false
  const { length } = value
  // Units of UTF-16 are never fewer than characters; rare characters beyond the first 65,536 go the long way.
  return length > 0 && length <= most && !UNUSUAL.test(value)
}

/** `YYYY-MM-DD`, a day of the calendar. */
export function plainDay(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && startsWithDay(value)
}

/** UTC with milliseconds, on a day of the calendar. */
export function plainInstant(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 24 || !startsWithDay(value)) return false
  return (
    value.charCodeAt(10) === 0x54 &&
    below(value, 11, 24) &&
    value.charCodeAt(13) === 0x3a &&
    below(value, 14, 60) &&
    value.charCodeAt(16) === 0x3a &&
    below(value, 17, 60) &&
    value.charCodeAt(19) === 0x2e &&
    digits(value, 20, 3) >= 0 &&
    value.charCodeAt(23) === 0x5a
  )
}

function startsWithDay(text: string): boolean {
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  if (year < 0 || month < 1 || month > 12 || day < 1) return false
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (MONTH_DAYS[month] as number) + (leap ? 1 : 0)
}

function below(text: string, at: number, limit: number): boolean {
  const number = digits(text, at, 2)
  return number >= 0 && number < limit
}

/** The number written in `count` digits from there; -1 when a character is no digit. */
function digits(text: string, at: number, count: number): number {
  let number = 0
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

/** `0.000000` to twelve digits before the point, six behind it, no zero in front. */
export function plainAmountWan(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const whole = value.length - 7
  if (whole < 1 || whole > 12 || value.charCodeAt(whole) !== 0x2e) return false
  if (whole > 1 && value.charCodeAt(0) === 0x30) return false
  return digits(value, 0, whole) >= 0 && digits(value, whole + 1, 6) >= 0
}

/** Six digits, the first not 0. */
export function plainDivision(value: unknown): boolean {
  return typeof value === 'string' && value.length === 6 && digits(value, 0, 6) >= 100_000
}

/** A unified social credit code with both check characters right, a known class and a division without a warning. */
export function plainUscc(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 18) return false
  if (GOOD_CODES.has(value)) return true
  if (!computedPlain(value)) return false
  if (GOOD_CODES.size >= MAX_GOOD_CODES) GOOD_CODES.clear()
  // A copy: the code may be a view of a piece of a file, which would be held for it.
  GOOD_CODES.add(Buffer.from(value, 'latin1').toString('latin1'))
  return true
}

/** Codes that were computed and found good: few authorities sign many decisions. Forgotten beyond a bound. */
const GOOD_CODES = new Set<string>()
const MAX_GOOD_CODES = 20_000

function computedPlain(value: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const worth = USCC_VALUES[value.charCodeAt(i)] ?? NOT_IN_ALPHABET
    if (worth === NOT_IN_ALPHABET) return false
    sum += worth * (USCC_WEIGHTS[i] as number)
  }
  if (USCC_VALUES[value.charCodeAt(17)] !== (31 - (sum % 31)) % 31) return false
  return plainOrganisation(value, 8) && knownClass(value) && knownDivision(value)
}

/** Nine characters, the last one the check character. */
export function plainOrganisationCode(value: unknown): boolean {
  return typeof value === 'string' && value.length === 9 && plainOrganisation(value, 0)
}

function plainOrganisation(text: string, at: number): boolean {
  let sum = 0
  for (let i = 0; i < 8; i++) {
    const worth = ORGANISATION_VALUES[text.charCodeAt(at + i)] ?? NOT_IN_ALPHABET
    if (worth === NOT_IN_ALPHABET) return false
    sum += worth * (ORGANISATION_WEIGHTS[i] as number)
  }
  const check = 11 - (sum % 11)
  const right = check === 10 ? 0x58 : check === 11 ? 0x30 : 0x30 + check
  return text.charCodeAt(at + 8) === right
}

const CLASSES = loadTable('registration-classes')
/** By the two values of the class: 1 known, 2 not, 0 not asked yet. */
const classes = new Uint8Array(31 * 31)
/** By the six digits: 1 without a warning, 2 with one, 0 not asked yet. One megabyte, for one look a code. */
const divisions = new Uint8Array(1_000_000)

function knownClass(uscc: string): boolean {
  const at = (USCC_VALUES[uscc.charCodeAt(0)] as number) * 31 + (USCC_VALUES[uscc.charCodeAt(1)] as number)
  if (classes[at] === 0) classes[at] = CLASSES.entries.has(uscc.slice(0, 2)) ? 1 : 2
  return classes[at] === 1
}

function knownDivision(uscc: string): boolean {
  const number = digits(uscc, 2, 6)
  if (number < 0) return false
  if (divisions[number] === 0) {
    const code = uscc.slice(2, 8)
    // 10 stands for bodies registered with the central authorities.
    const exists = code.startsWith('10') || provinceExists(code)
    divisions[number] = exists && divisionWarning(code) === undefined ? 1 : 2
  }
  return divisions[number] === 1
}

/** A code of a table of the standard, in force on the day where one is known. */
export function plainCode({ name, entries }: CodeTable, code: string, day: unknown): boolean {
  // As in `rules/tables.ts`: the shipped table of industries ends at two digits.
  const entry = entries.get(code) ?? (name === 'industries' ? entries.get(code.slice(0, 2)) : undefined)
  if (entry === undefined) return false
  return typeof day !== 'string' || inForce(entry, day)
}

/** No text stands twice; for the short lists of the standard. */
export function plainlyUnique(items: readonly unknown[]): boolean {
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    if (typeof item !== 'string' || items.indexOf(item) !== i) return false
  }
  return true
}

/** How many members an object has. */
export function memberCount(holder: object): number {
  let count = 0
  for (const _ in holder) count++
  return count
}
