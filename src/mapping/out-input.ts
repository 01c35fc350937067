import type { OutInput } from './out-mapping.ts'

/** A record without the day. */
export type RecordInput = Omit<OutInput, 'today'>

/**
 * A line of NDJSON as `run` writes it, or `{"record": …, "local": {"key", "name", "idType", "idNumber"}}`.
 * @returns undefined when it is no record of the standard
 */
export function readInput(line: string): RecordInput | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { record, local } = value as { readonly record?: unknown; readonly local?: unknown }
  const whole = record === undefined ? value : record
  if (typeof whole !== 'object' || whole === null || !('category' in whole)) return undefined
  // The mapping reads what it knows and nothing else, so the record's type is not needed further.
  const input = { record: whole as OutInput['record'] }
  return typeof local === 'object' && local !== null
    ? { ...input, local: local as NonNullable<OutInput['local']> }
    : input
}
