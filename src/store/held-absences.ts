import { sql } from 'kysely'
import type { AbsencesHeld, HeldAbsences } from '../collect/ports.ts'
import type { Database } from './database.ts'

/**
 * What the newest snapshots lacked, by mapping.
 * @param mappingId null: of all mappings
 */
export async function readAbsences(db: Database, mappingId: string | null): Promise<HeldAbsences[]> {
  const { rows } = await sql<{
    batch_id: string
    mapping_id: string
    as_of: Date
    absent_rows: number | null
    absences_held: AbsencesHeld | null
  }>`
    select distinct on (mapping_id) batch_id, mapping_id, as_of, absent_rows, absences_held from source_batch
    where as_of is not null and state = 'done' and (${mappingId}::text is null or mapping_id = ${mappingId})
    order by mapping_id, as_of desc, started_at desc`.execute(db)
  return rows.map(row => ({
    batchId: row.batch_id,
    mapping: row.mapping_id,
    asOf: row.as_of.toISOString(),
    absent: row.absent_rows ?? 0,
    held: row.absences_held,
  }))
}
