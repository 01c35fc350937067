/** What comes of a damaged file, for tests of every format. */
import assert from 'node:assert/strict'
import { isFault, type SourceRow } from '../../src/mapping/source-fault.ts'

/** Rows as their `a`, faults as their rule; the same however the text comes in pieces. @param rowsOf by the length of a piece */
export function shownOf(text: string, rowsOf: (size: number) => readonly SourceRow[]): string[] {
  const rows = rowsOf(text.length)
  for (const size of [1, 7, 64]) assert.deepEqual(rowsOf(size), rows, `in pieces of ${size}`)
  assert.deepEqual(
    rows.map(({ row }) => row),
    rows.map((_, i) => i + 1),
  )
  return rows.map(row => (isFault(row) ? row.rule : String(row.fields['a'])))
}
