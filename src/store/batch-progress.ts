/** How far a batch is, and what became of its rows, in the transaction that takes them in. */
import { sql } from 'kysely'
import type { BatchCounts, RuleCounts } from '../collect/ports.ts'
import type { Database } from './database.ts'
import { StoreError } from './fault.ts'
import { storable } from './storable-text.ts'

/** What one chunk adds to its batch; see `CollectTransaction.progress`. */
export interface BatchStep {
  readonly rows: { readonly first: number; readonly last: number } | null
  readonly counts: BatchCounts
  readonly keyless: number
  readonly rules: RuleCounts
}

/** @throws {StoreError} BATCH_TAKEN: another process has taken these rows in. */
export async function saveProgress(
  db: Database,
  batchId: string,
  { rows, counts, keyless, rules }: BatchStep,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update source_batch set next_row = ${rows?.last ?? sql.ref('next_row')},
      read_rows = read_rows + ${counts.read}, accepted_rows = accepted_rows + ${counts.accepted},
      quarantined_rows = quarantined_rows + ${counts.quarantined},
      superseded_rows = superseded_rows + ${counts.superseded}, keyless_rows = keyless_rows + ${keyless},
      refused_by_rule = ${tallied('refused_by_rule', rules.refused)},
      warned_by_rule = ${tallied('warned_by_rule', rules.warned)}
    where batch_id = ${batchId} and (${rows === null} or next_row < ${rows?.first ?? 0})`.execute(db)
  if (numAffectedRows === 1n) return
  const message = `rows from ${rows?.first} on of batch ${batchId} were taken in by another process meanwhile; nothing was done`
  throw new StoreError(message, { code: 'BATCH_TAKEN' })
}

/** A tally with more added to it; what falls to nothing is left out. */
function tallied(column: 'refused_by_rule' | 'warned_by_rule', more: Readonly<Record<string, number>>) {
  if (Object.keys(more).length === 0) return sql.ref(column)
  return sql`(select coalesce(jsonb_object_agg(rule, n) filter (where n > 0), '{}') from (
    select key as rule, sum(value::bigint) as n from (
      select * from jsonb_each_text(${sql.ref(column)})
      union all select * from jsonb_each_text(${JSON.stringify(more)}::jsonb)) as both_tallies
    group by key) as sums)`
}

/** The columns as the file spells them. */
export async function saveHeader(db: Database, batchId: string, header: readonly string[]): Promise<void> {
  await sql`update source_batch set header = ${header.map(storable)}::text[] where batch_id = ${batchId}`.execute(
    db,
  )
}

/** Batches of the same mapping that were begun after this one. */
export async function readLaterBatches(db: Database, batchId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ batch_id: string }>`
    select later.batch_id from source_batch this join source_batch later using (mapping_id)
    where this.batch_id = ${batchId} and later.started_at > this.started_at`.execute(db)
  return new Set(rows.map(row => row.batch_id))
}
