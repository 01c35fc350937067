/** Rules on text. Each returns the value itself, the same object, when there is nothing to do. */
import type { RowRun, TextStep, Value } from '../row.ts'
import { isExcelDamage } from '../value-class.ts'
import { anyOf, charactersOf, isSpace } from './character-class.ts'

/** Full-width ASCII (U+FF01–FF5E) and the ideographic space. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g
/** Brackets seen around the year of a document number. */
const YEAR_OPEN = /[[(（［【]/g
const YEAR_CLOSE = /[\])）］】]/g

/** Only the ends are looked at: texts are long, and most have nothing to trim. */
export const trim: TextStep = value =>
  isSpace(value.charCodeAt(0)) || isSpace(value.charCodeAt(value.length - 1)) ? value.trim() : value

export const halfWidth: TextStep = value =>
  value.replace(FULL_WIDTH, c => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))

/** Names: ( ) become （ ）, as the registration authorities write them. */
export const roundBrackets: TextStep = value => value.replaceAll('(', '（').replaceAll(')', '）')

/** Document numbers: every bracket becomes 〔 〕 (GB/T 9704 on the year of a document number). */
export const yearBrackets: TextStep = value => value.replace(YEAR_OPEN, '〔').replace(YEAR_CLOSE, '〕')

export const upper: TextStep = value => value.toUpperCase()

export const removeSpaces: TextStep = value => value.replace(/[\s\u3000]+/g, '')

const CONTROL = anyOf(charactersOf(['control']))

/** A key or number that must have survived the spreadsheet: 9.13E+17 is refused. */
export function identifier(value: string, run: RowRun): string | undefined {
  if (isExcelDamage(value)) return run.failText('EXCEL_DAMAGE', value, '')
  return CONTROL.test(value)
    ? run.fail('CONTROL_CHARACTER', value, 'a control character in an identifier')
    : value
}

const TRUE = new Set(['true', '1', '是', 'Y', 'y'])
const FALSE = new Set(['false', '0', '否', 'N', 'n'])

export function flag(value: string, run: RowRun): boolean | undefined {
  if (TRUE.has(value)) return true
  if (FALSE.has(value)) return false
  return run.failText('FLAG_BAD', value, 'expected one of true, false, 1, 0, 是, 否')
}

/** Plain digits, at most 15 so that no digit is lost: no sign, comma, unit or fraction. */
export function wholeNumber(value: string, run: RowRun): number | undefined {
  if (/^[0-9]{1,15}$/.test(value)) return Number(value)
  return run.failText('WHOLE_NUMBER_BAD', value, 'expected digits only, at most 15')
}

/** Splits at any of the characters in `by`, none of them a pair; empty items vanish, repeated ones stay. */
export function split(by: string): TextStep {
  const marks = new Set([...by].map(mark => mark.charCodeAt(0)))
  return (value, run) => {
    const items: Value[] = []
    let start = 0
    for (let i = 0; i <= value.length; i += 1) {
      if (i < value.length && !marks.has(value.charCodeAt(i))) continue
      const item = trim(start === 0 && i === value.length ? value : value.slice(start, i), run)
      if (item !== undefined && item !== '') items.push(item)
      start = i + 1
    }
    return items
  }
}

/** The part number `at` (from 1) of a text that is parted by the literal text `by`: one field into several. */
export function part(by: string, at: number): TextStep {
  return value => {
    let start = 0
    for (let before = 1; before < at; before += 1) {
      const mark = value.indexOf(by, start)
      if (mark < 0) return null
      start = mark + by.length
    }
    const end = value.indexOf(by, start)
    const found = value.slice(start, end < 0 ? value.length : end).trim()
    return found === '' ? null : found
  }
}
