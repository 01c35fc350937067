/** Rows → NDJSON: the step that `run` repeats, in one thread or in several. */
import type { CompiledMapping } from './mapping.ts'
import type { RefusedRow } from './run.ts'
import type { SourceRow } from './source-fault.ts'

/** What came of some rows. */
export interface MappedRows {
  readonly read: number
  /** One line for each accepted record. */
  readonly ndjson: string
  readonly refused: readonly RefusedRow[]
  /** Accepted records that carry a warning, by `RULE field`. */
  readonly warned: ReadonlyMap<string, number>
}

export function mapRows(mapping: CompiledMapping, rows: readonly SourceRow[]): MappedRows {
  let ndjson = ''
  const refused: RefusedRow[] = []
  const warned = new Map<string, number>()
  for (const row of rows) {
    const outcome = mapping.run(row)
    if (outcome.kind === 'quarantined') {
      const { row, source, raw, findings } = outcome
      refused.push({ row, source, raw, findings })
      continue
    }
    ndjson += `${JSON.stringify(outcome.record)}\n`
    for (const { rule, field } of outcome.warnings) count(warned, `${rule} ${field}`)
  }
  return { read: rows.length, ndjson, refused, warned }
}

/** Adds rows to a tally by name. */
export function count(tally: Map<string, number>, name: string, rows = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + rows)
}
