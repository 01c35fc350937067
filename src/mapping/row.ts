import type { Finding } from '../standard/finding.ts'
import { isExcelDamage, valueClass } from './value-class.ts'

/** A value of the source before any rule: texts everywhere, numbers as they were written. */
export type FieldValue = string | null | readonly FieldValue[] | { readonly [name: string]: FieldValue }

/** One row of the source by column, element or key. */
export type Fields = Readonly<Record<string, FieldValue>>

/** A value on its way to, or in, the record. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }

const NONE: Fields = {}

/** What the rules of one row have found so far. One object per row, owned by `run.ts`. */
export class RowRun {
  readonly findings: Finding[] = []
  readonly warnings: Finding[] = []
  /** Findings and warnings together; what comes of a text without telling anything may be remembered. */
  told = 0
  /** The source field that is being read; set by the compiled getter. */
  field = ''
  /** The row around an item of `each`. */
  outer: Fields = NONE
  /** No text of the row holds a character that JSON or the standard treats in a way of its own. */
  readonly plain: boolean
  /** The standard is certainly content with every value; false says nothing. Set by the record's maker. */
  sure = false
  /** Members of the record as JSON, where the maker writes them. */
  json = ''

  constructor(plain = false) {
    this.plain = plain
  }

  /** Records a refusal and answers undefined, which every rule passes on as "no value, already told". */
  fail(rule: string, value: unknown, message: string): undefined {
    this.told += 1
    this.findings.push({ rule, field: this.field, valueClass: valueClass(value), message })
    return undefined
  }

  /** Like {@link fail}, but a number that a spreadsheet destroyed is always named as that. */
  failText(rule: string, value: string, message: string): undefined {
    if (!isExcelDamage(value)) return this.fail(rule, value, message)
    return this.fail(
      'EXCEL_DAMAGE',
      value,
      'a spreadsheet cut this number; export the column as text and send again',
    )
  }

  warn(rule: string, value: unknown, message: string): void {
    this.told += 1
    this.warnings.push({ rule, field: this.field, valueClass: valueClass(value), message })
  }
}

/** One rule made ready. `undefined` means refused and recorded; `null` means there is no value. */
export type Step = (value: Value, run: RowRun) => Value | undefined
/** A rule that only ever sees a text. */
export type TextStep = (value: string, run: RowRun) => Value | undefined
