/**
 * Rows in quarantine: put there sealed by the transaction that refuses them, counted and listed without opening them,
 * opened to be replayed and to be sent back.
 */
import { type RawBuilder, sql } from 'kysely'
import { utf8Text } from '../base/bytes.ts'
import { CollectError } from '../collect/fault.ts'
import type { RefusedRow } from '../collect/ports.ts'
import type {
  HeldRow,
  QuarantineCount,
  QuarantinedPlace,
  QuarantineFilter,
  QuarantineStore,
} from '../collect/quarantine-ports.ts'
import type { Fields } from '../mapping/row.ts'
import type { Finding } from '../standard/finding.ts'
import type { CopyWriter } from './copy-writer.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing.ts'

/** Quarantined rows as they lie in the database. */
export class PgQuarantine implements QuarantineStore {
  readonly #db: Database
  readonly #sealer: Sealer

  constructor(db: Database, sealer: Sealer) {
    this.#db = db
    this.#sealer = sealer
  }

  async counts(filter: QuarantineFilter): Promise<QuarantineCount[]> {
    const { rows } = await sql<{ mapping: string; rule: string; rows: number; oldest: Date; newest: Date }>`
      select b.mapping_id as mapping, q.rule, count(*) as rows, min(b.started_at) as oldest,
        max(b.started_at) as newest
      from quarantined_row q join source_batch b using (batch_id) where ${matching(filter)}
      group by 1, 2 order by 1, 3 desc, 2`.execute(this.#db)
    return rows.map(({ oldest, newest, ...counted }) => ({
      ...counted,
      oldest: oldest.toISOString(),
      newest: newest.toISOString(),
    }))
  }

  async places(filter: QuarantineFilter, limit: number): Promise<QuarantinedPlace[]> {
    const { rows } = await sql<{
      batch_id: string
      mapping_id: string
      file_name: string
      row_number: number
      findings: Finding[]
      version: string
    }>`
      select q.batch_id, b.mapping_id, b.file_name, q.row_number, q.findings,
        coalesce(q.tried_version, b.mapping_version) as version
      from quarantined_row q join source_batch b using (batch_id) where ${matching(filter)}
      order by b.started_at desc, q.batch_id, q.row_number limit ${limit}`.execute(this.#db)
    return rows.map(row => ({
      batchId: row.batch_id,
      mapping: row.mapping_id,
      file: row.file_name,
      row: row.row_number,
      findings: row.findings,
      version: row.version,
    }))
  }

  async rows(filter: QuarantineFilter, after: HeldRow | null, limit: number): Promise<HeldRow[]> {
    const later = after
      ? sql`(b.started_at, b.batch_id, q.row_number) > (
          (select started_at from source_batch where batch_id = ${after.batchId}), ${after.batchId}::uuid,
          ${after.row}::bigint)`
      : sql`true`
    const { rows } = await sql<{
      batch_id: string
      row_number: number
      findings: Finding[]
      sealed: Buffer
      spoken_at: Date
    }>`
      select q.batch_id, q.row_number, q.findings, q.sealed, coalesce(b.as_of, b.started_at) as spoken_at
      from quarantined_row q join source_batch b using (batch_id)
      where ${matching(filter)} and b.state <> 'running' and ${later}
      order by b.started_at, b.batch_id, q.row_number limit ${limit}`.execute(this.#db)
    const first = rows[0]?.batch_id
    return rows
      .filter(row => row.batch_id === first)
      .map(row => ({
        batchId: row.batch_id,
        row: row.row_number,
        ...openQuarantined(this.#sealer, row.batch_id, row.row_number, row.sealed),
        findings: row.findings,
        rules: row.findings.map(({ rule }) => rule),
        spokenAt: row.spoken_at.toISOString(),
      }))
  }
}

function matching({ mapping, rule, batchId }: QuarantineFilter): RawBuilder<unknown> {
  const conditions = [
    ...(mapping === null ? [] : [sql`b.mapping_id = ${mapping}`]),
    ...(rule === null ? [] : [sql`q.rule = ${rule}`]),
    ...(batchId === null ? [] : [sql`q.batch_id = ${batchId}::uuid`]),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** Where {@link writeQuarantined} writes to. */
export const QUARANTINE_TARGET = 'quarantined_row (batch_id, row_number, rule, findings, sealed)'

export function writeQuarantined(row: CopyWriter, sealer: Sealer, batchId: string, one: RefusedRow): void {
  row.row(5)
  row.uuid(batchId)
  row.int8(one.row)
  row.word(ruleOf(one))
  row.jsonb(one.findings)
  row.bytes(sealer.seal(sealedRow(one), quarantineContext(batchId, one.row)))
}

/** See `CollectTransaction.requarantine`. @throws {CollectError} QUARANTINE_CHANGED */
export async function rejudgeQuarantined(
  db: Database,
  { batchId, version }: { readonly batchId: string; readonly version: string },
  kept: readonly RefusedRow[],
  gone: readonly number[],
): Promise<void> {
  const changed = await sql`
    update quarantined_row q set rule = new.rule, findings = new.findings, tried_version = ${version},
      tried_at = now()
    from unnest(${kept.map(({ row }) => row)}::bigint[],
      ${kept.map(ruleOf)}::text[],
      ${kept.map(({ findings }) => JSON.stringify(findings))}::jsonb[]) as new (row_number, rule, findings)
    where q.batch_id = ${batchId} and q.row_number = new.row_number`.execute(db)
  const deleted = await sql`
    delete from quarantined_row where batch_id = ${batchId}
      and row_number = any(${[...gone]}::bigint[])`.execute(db)
  if (Number(changed.numAffectedRows) === kept.length && Number(deleted.numAffectedRows) === gone.length)
    return
  const message = 'somebody else replayed the same rows of the quarantine; nothing was done, run it again'
  throw new CollectError(message, { code: 'QUARANTINE_CHANGED' })
}

/** The first rule that refused it. */
function ruleOf({ findings }: RefusedRow): string {
  return findings[0]?.rule ?? 'UNKNOWN'
}

/** The context under which a quarantined row is sealed, and opens again. */
function quarantineContext(batchId: string, row: number): string {
  return `quarantine ${batchId}/${row}`
}

/** The fields as they were read, and the row as it stood in the file where the format has it. */
function sealedRow({ source, raw }: Pick<RefusedRow, 'source' | 'raw'>): Uint8Array {
  // Not the canonical form, which knows no half of a surrogate pair: that may be why the row is here.
  return Buffer.from(JSON.stringify(raw === undefined ? [source] : [source, raw]))
}

/** Opens a row that was sealed for the quarantine: its fields, and the row as it stood in the file. */
export function openQuarantined(
  sealer: Sealer,
  batchId: string,
  row: number,
  sealed: Uint8Array,
): { readonly source: Fields; readonly raw: string | undefined } {
  const text = utf8Text(sealer.open(sealed, quarantineContext(batchId, row)))
  // Rows that were sealed before the text of the file was kept are the fields alone.
  const content = JSON.parse(text) as Fields | readonly [Fields, string?]
  return Array.isArray(content)
    ? { source: content[0] as Fields, raw: content[1] as string | undefined }
    : { source: content as Fields, raw: undefined }
}
