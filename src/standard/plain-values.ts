/**
 * Values that are certainly in order: the short way of the generated `accept.js`, which alone imports most of this. Each answer of true means that the
 * schema and the value rules (`rules/values.ts`) find nothing at all, not even a warning; false means nothing but
 * "look closely", and the rules then say what is wrong. Nearly every value of every record passes here, so these
 * make no objects, and look through texts by regular expressions and bytes: `charCodeAt` takes 7 ns a character.
 */
import { divisionWarning, provinceExists } from './divisions.ts'
import { type CodeTable, inForce, loadTable } from './tables.ts'

const NOT_IN_ALPHABET = 255
/** Value of each byte in the alphabet of GB 32100, which leaves out I O S V Z. */
const USCC_VALUES = valuesOf('0123456789ABCDEFGHJKLMNPQRTUWXY')
const USCC_WEIGHTS = new Uint8Array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])
/** Value of each byte in an organisation code: letters count on without gaps (GB 11714). */
const ORGANISATION_VALUES = valuesOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const ORGANISATION_WEIGHTS = new Uint8Array([3, 7, 9, 10, 5, 8, 4, 2])
/** Halves of pairs, private use, the replacement character, and control characters that write nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const UNUSUAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\uf8ff\ufffd]/
const MONTH_DAYS = new Uint8Array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(256).fill(NOT_IN_ALPHABET)
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

/** Days that every month has; the 29th to the 31st are counted. */
const COMMON_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const LATE_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:29|3[01])$/
const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const AMOUNT = /^(?:0|[1-9]\d{0,11})\.\d{6}$/
const DIVISION = /^[1-9]\d{5}$/

/** `YYYY-MM-DD`, a day of the calendar. */
export function plainDay(value: unknown): boolean {
  return typeof value === 'string' && (COMMON_DAY.test(value) || (LATE_DAY.test(value) && monthHas(value)))
}

/** UTC with milliseconds, on a day of the calendar. */
export function plainInstant(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length === 24 &&
    TIME.test(value.slice(10)) &&
    plainDay(value.slice(0, 10))
  )
}

/** @param day `YYYY-MM-DD`, the month from 01 to 12 */
function monthHas(day: string): boolean {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date <= (MONTH_DAYS[month] as number) + (leap ? 1 : 0)
}

/** `0.000000` to twelve digits before the point, six behind it, no zero in front. */
export function plainAmountWan(value: unknown): boolean {
  return typeof value === 'string' && AMOUNT.test(value)
}

/** Six digits, the first not 0. */
export function plainDivision(value: unknown): boolean {
  return typeof value === 'string' && DIVISION.test(value)
}

/** A unified social credit code with both check characters right, a known class and a division without a warning. */
export function plainUscc(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 18) return false
  // Bytes are read many times faster than the characters of a text, which may be a view of a larger one.
  if (BYTES.write(value) !== 18) return false
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const worth = USCC_VALUES[BYTES[i] as number] as number
    if (worth === NOT_IN_ALPHABET) return false
    sum += worth * (USCC_WEIGHTS[i] as number)
  }
  if (USCC_VALUES[BYTES[17] as number] !== (31 - (sum % 31)) % 31) return false
  return plainOrganisation(8) && knownClass() && knownDivision()
}

/** Codes as UTF-8; each check fills it anew. */
const BYTES = Buffer.alloc(18)

const CODE_CHARACTERS = /^[0-9A-Z]*$/

/**
 * True when a text is certainly no citizen number (公民身份号码): nothing but digits and capitals, and of another length
 * or without a month where a birthday would have one.
 */
export function plainlyNoCitizenNumber(text: string): boolean {
  if (!CODE_CHARACTERS.test(text)) return false
  if (text.length !== 15 && text.length !== 18) return true
  const at = text.length === 15 ? 8 : 10
  const [tens, ones] = [text.charCodeAt(at) - 0x30, text.charCodeAt(at + 1) - 0x30]
  // 01 to 12: a letter counts more than nine.
  return tens === 0 ? ones < 1 || ones > 9 : tens !== 1 || ones > 2
}

/** Nine characters, the last one the check character. */
export function plainOrganisationCode(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 9) return false
  return BYTES.write(value) === 9 && plainOrganisation(0)
}

/** Of the nine bytes from there. */
function plainOrganisation(at: number): boolean {
  let sum = 0
  for (let i = 0; i < 8; i++) {
    const worth = ORGANISATION_VALUES[BYTES[at + i] as number] as number
    if (worth === NOT_IN_ALPHABET) return false
    sum += worth * (ORGANISATION_WEIGHTS[i] as number)
  }
  const check = 11 - (sum % 11)
  const right = check === 10 ? 0x58 : check === 11 ? 0x30 : 0x30 + check
  return BYTES[at + 8] === right
}

const CLASSES = loadTable('registration-classes')
/** By the two values of the class: 1 known, 2 not, 0 not asked yet. */
const classes = new Uint8Array(31 * 31)
/** By the six digits: 1 without a warning, 2 with one, 0 not asked yet. One megabyte, for one look a code. */
const divisions = new Uint8Array(1_000_000)

function knownClass(): boolean {
  const at = (USCC_VALUES[BYTES[0] as number] as number) * 31 + (USCC_VALUES[BYTES[1] as number] as number)
  if (classes[at] === 0) classes[at] = CLASSES.entries.has(BYTES.toString('latin1', 0, 2)) ? 1 : 2
  return classes[at] === 1
}

function knownDivision(): boolean {
  let number = 0
  for (let i = 2; i < 8; i++) {
    const digit = (BYTES[i] as number) - 0x30
    if (digit < 0 || digit > 9) return false
    number = number * 10 + digit
  }
  if (divisions[number] === 0) {
    const code = BYTES.toString('latin1', 2, 8)
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
