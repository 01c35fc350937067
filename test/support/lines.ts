import type { Log } from '../../src/events/event.ts'
import type { FieldValue } from '../../src/events/field.ts'

/** What a log would have written. */
export interface Line {
  readonly event: string
  readonly [field: string]: FieldValue | undefined
}

/** A log that keeps its lines in this list. */
export function logInto(lines: Line[]): Log {
  return ({ event, fields }) => void lines.push({ event, ...fields })
}
