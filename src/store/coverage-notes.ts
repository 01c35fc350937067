/** What figures on coverage (应归尽归) are counted from: who delivered what is new, and whose rows were refused. */
import { sql } from 'kysely'
import { hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { DeliveredRecord, RefusedRow } from '../collect/ports.ts'
import type { RowOrigin } from '../mapping/run.ts'
import { bytesArray } from './binary-array.ts'
import type { CopyWriter } from './copy-writer.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing.ts'
import { storable } from './storable-text.ts'

const DELIVERED =
  'category, key_hmac, source_org_uscc, source_org_name, catalogue_item, decided_on, collected_on'

/** Where {@link writeDelivered} writes to. */
export const DELIVERED_TARGET = `delivered_record (${DELIVERED})`

export function writeDelivered(row: CopyWriter, category: string, delivered: DeliveredRecord): void {
  const { keyHmac, origin, collectedOn } = delivered
  row.row(7)
  row.word(category)
  row.bytes(keyHmac)
  row.word(storable(origin.sourceOrgUscc))
  row.word(storable(origin.sourceOrgName))
  row.word(storable(origin.catalogueItem))
  row.date(origin.decided ?? null)
  row.date(collectedOn)
}

/** The same in one statement, which few rows are worth. */
export async function insertDelivered(
  db: Database,
  category: string,
  delivered: readonly DeliveredRecord[],
): Promise<void> {
  const origin = (name: keyof RowOrigin) => delivered.map(one => storable(one.origin[name]))
  await sql`
    insert into delivered_record (${sql.raw(DELIVERED)})
    select ${category}, * from unnest(${bytesArray(delivered.map(one => one.keyHmac))}::bytea[],
      ${origin('sourceOrgUscc')}::text[], ${origin('sourceOrgName')}::text[],
      ${origin('catalogueItem')}::text[], ${origin('decided')}::date[],
      ${delivered.map(one => one.collectedOn)}::date[])
    on conflict do nothing`.execute(db)
}

/** Where rows came from that were refused, and on which day. */
export interface Refusal {
  readonly category: string
  readonly batchId: string
  readonly refusedOn: Day
}

export async function insertRefused(
  db: Database,
  sealer: Sealer,
  { category, batchId, refusedOn }: Refusal,
  rows: readonly RefusedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const origin = (name: keyof RowOrigin) => rows.map(one => storable(one.origin?.[name]))
  const keys = rows.map(({ key }) => (key === undefined ? null : hex(sealer.fingerprint('source-key', key))))
  await sql`
    insert into refused_delivery (batch_id, category, refused_on, row_number, key_hmac, source_org_uscc,
      source_org_name, catalogue_item, decided_on)
    select ${batchId}::uuid, ${category}, ${refusedOn}::date, row_number, decode(key, 'hex'), uscc, name, item, day
    from unnest(${rows.map(one => one.row)}::bigint[], ${keys}::text[], ${origin('sourceOrgUscc')}::text[],
      ${origin('sourceOrgName')}::text[], ${origin('catalogueItem')}::text[], ${origin('decided')}::date[])
      as refused (row_number, key, uscc, name, item, day)
    on conflict do nothing`.execute(db)
}
