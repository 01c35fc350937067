/** Records that are kept here, as the transaction writes them that takes them in. Read in `local-records.ts`. */
import { sql } from 'kysely'
import type { LocalRecord } from '../collect/ports.ts'
import { bytesArray } from './binary-array.ts'
import type { CopyWriter } from './copy-writer.ts'
import type { Database } from './database.ts'
import { localContext, localSubjectHmac, subjectHmacOf } from './local-records.ts'
import type { Sealer } from './sealing.ts'

/** Where {@link writeLocal} writes to. */
export const LOCAL_TARGET = 'local_record (record_id, category, reason, sealed, subject_hmac, persons_under)'

/** One that is new. */
export function writeLocal(row: CopyWriter, sealer: Sealer, category: string, local: LocalRecord): void {
  row.row(6)
  row.uuid(local.recordId)
  row.word(category)
  row.word(local.reason)
  row.bytes(sealed(sealer, local))
  row.bytes(subjectHmac(sealer, local))
  row.word(local.personsUnder)
}

/** In the place of what is held of them. */
export async function upsertLocal(
  db: Database,
  sealer: Sealer,
  category: string,
  records: readonly LocalRecord[],
): Promise<void> {
  if (records.length === 0) return
  await sql`
    insert into local_record (category, record_id, reason, sealed, subject_hmac, persons_under)
    select ${category}, * from unnest(${records.map(one => one.recordId)}::uuid[],
      ${records.map(one => one.reason)}::text[],
      ${bytesArray(records.map(one => sealed(sealer, one)))}::bytea[],
      ${bytesArray(records.map(one => subjectHmac(sealer, one)))}::bytea[],
      ${records.map(one => one.personsUnder)}::text[])
    on conflict (record_id) do update
      set category = excluded.category, reason = excluded.reason, sealed = excluded.sealed,
        subject_hmac = excluded.subject_hmac, persons_under = excluded.persons_under,
        linked_under = null`.execute(db)
}

export async function deleteLocal(db: Database, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return
  await sql`delete from local_record where record_id = any(${[...recordIds]}::uuid[])`.execute(db)
}

/** Notes the link key under which their persons were linked. */
export async function saveLinked(db: Database, recordIds: readonly string[], under: string): Promise<void> {
  if (recordIds.length === 0) return
  await sql`
    update local_record set persons_under = ${under}
    where record_id = any(${[...recordIds]}::uuid[]) and persons_under is not null`.execute(db)
}

function sealed(sealer: Sealer, { record, recordId }: LocalRecord): Uint8Array {
  return sealer.seal(record, localContext(recordId))
}

function subjectHmac(sealer: Sealer, { subject, record }: LocalRecord): Uint8Array {
  return subject === null ? subjectHmacOf(sealer, record) : localSubjectHmac(sealer, subject)
}
