/** Reading a record that may be wrong anywhere, and collecting what the rules find in it. */
import type { Day } from '../base/time.ts'
import { type Finding, type Place, valueAt, valueClass } from './finding.ts'
import { plainDay } from './plain-values.ts'

export type Severity = 'error' | 'warning'

/** One checked record: rules read through it and report to it. A value of the wrong type reads as absent. */
export class Gate {
  readonly record: unknown
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []

  constructor(record: unknown) {
    this.record = record
  }

  value(at: string | Place): unknown {
    return typeof at === 'string' ? valueAt(this.record, at) : at.read(this.record)
  }

  text(at: string | Place): string | undefined {
    const value = this.value(at)
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  /** The day at the pointer, undefined unless it exists in the calendar. */
  day(at: string | Place): Day | undefined {
    const value = this.text(at)
    if (value === undefined) return undefined
    return plainDay(value) ? value : undefined
  }

  /** The texts of a list; items of another type are left out. */
  texts(at: string | Place): string[] {
    const value = this.value(at)
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
  }

  error(rule: string, field: string, message: string): void {
    this.errors.push({ rule, field, valueClass: valueClass(this.value(field)), message })
  }

  warning(rule: string, field: string, message: string): void {
    this.warnings.push({ rule, field, valueClass: valueClass(this.value(field)), message })
  }

  /** Reports `later` when both days are there and it lies before `earlier`. */
  order(severity: Severity, rule: string, earlier: string | Place, later: string | Place): void {
    const first = this.text(earlier)
    const second = this.text(later)
    // Most are in order, and then it does not matter whether they are days of the calendar.
    if (first === undefined || second === undefined || second >= first) return
    if (!plainDay(first) || !plainDay(second)) return
    const message = `must not lie before ${pointerOf(earlier)}: compare both with the document`
    this[severity](rule, pointerOf(later), message)
  }
}

function pointerOf(at: string | Place): string {
  return typeof at === 'string' ? at : at.pointer
}
