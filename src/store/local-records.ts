/** Records that only this node holds: how they are sealed, and found again by whom they are about. */
import type pg from 'pg'
import { utf8Text } from '../base/bytes.ts'
import { identityKey, type LinkKeys, linkKeyOf } from '../standard/link-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import { bytesArray } from './binary-array.ts'
import { asBuffer } from './feed-rows.ts'
import type { Sealer } from './sealing.ts'

/** Records of one page; a subject may have thousands. */
const AT_ONCE = 500

/**
 * Not those that went into a feed since, those whose source withdrew or ended them, and acts, which are no records; more
 * conditions follow.
 */
export const LOCAL_RECORDS = `select l.record_id, l.reason, l.sealed
  from local_record l left join source_record s on s.record_id = l.record_id
  where l.reason <> 'ACT' and s.feed is null and (s.status is null or s.status not in ('repaired', 'revoked', 'suspended'))
    and not exists (select 1 from withdrawn_key w where w.category = s.category and w.key_hmac = s.key_hmac)`

export interface LocalRow {
  readonly record_id: string
  readonly reason: string
  readonly sealed: Buffer
}

/** It was checked against the standard before it was stored. */
export function localRecord(
  sealer: Sealer,
  { record_id, sealed }: Pick<LocalRow, 'record_id' | 'sealed'>,
): StandardRecord {
  return JSON.parse(utf8Text(sealer.open(sealed, localContext(record_id)))) as StandardRecord
}

/** The context under which such a record is sealed. */
export function localContext(recordId: string): string {
  return `local ${recordId}`
}

/** @param key credit code, identity as {@link identityKey} writes it, or link key */
export function localSubjectHmac(sealer: Sealer, key: string): Uint8Array {
  return sealer.fingerprint('local-subject', key)
}

/** Whom a record (canonical JSON, checked) is about; empty where it names nobody who could be asked for. */
export function subjectHmacOf(sealer: Sealer, record: Uint8Array): Uint8Array {
  const { subject = {} } = JSON.parse(utf8Text(record)) as { readonly subject?: SubjectOfRecord }
  const { uscc, idType, idNumber, linkKey } = subject
  const identity = idType === undefined || idNumber === undefined ? undefined : identityKey(idType, idNumber)
  const key = uscc ?? identity ?? linkKey
  return key === undefined ? new Uint8Array(0) : localSubjectHmac(sealer, key)
}

/** Notes whom records are about that were kept before subjects were; nothing to do ever after. */
export async function indexSubjects(pool: pg.Pool, sealer: Sealer): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<Pick<LocalRow, 'record_id' | 'sealed'>>(
      'select record_id, sealed from local_record where subject_hmac is null limit $1',
      [AT_ONCE],
    )
    if (rows.length === 0) return
    const keys = rows.map(({ record_id, sealed }) =>
      subjectHmacOf(sealer, sealer.open(sealed, localContext(record_id))),
    )
    await pool.query(
      `update local_record l set subject_hmac = e.hmac
        from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as e (record_id, hmac, sealed)
        where l.record_id = e.record_id and l.sealed = e.sealed`,
      [rows.map(row => row.record_id), keys, rows.map(row => row.sealed)],
    )
  }
}

/**
 * Notes under which link keys persons are found, of records that were not looked at under the region's keys of today;
 * nothing to do until there are others.
 */
export async function linkPersons(pool: pg.Pool, sealer: Sealer, { keys, hash }: LinkKeys): Promise<void> {
  const under = keys.map(({ id }) => id).join(' ')
  for (;;) {
    const { rows } = await pool.query<Pick<LocalRow, 'record_id' | 'sealed'>>(
      'select record_id, sealed from local_record where linked_under is distinct from $1 limit $2',
      [under, AT_ONCE],
    )
    if (rows.length === 0) return
    const links = rows.flatMap(row => {
      const { subject } = localRecord(sealer, row)
      const { idType, idNumber } = subject
      if (subject.type !== 'person' || idType === undefined || idNumber === undefined) return []
      return keys.map(key => ({
        id: row.record_id,
        hmac: asBuffer(localSubjectHmac(sealer, linkKeyOf(key, hash, { ok: true, idType, idNumber }))),
      }))
    })
    await pool.query(
      `with looked as (
          update local_record l set linked_under = $1 from unnest($2::uuid[], $3::bytea[]) as e (record_id, sealed)
          where l.record_id = e.record_id and l.sealed = e.sealed returning l.record_id)
        insert into local_person (record_id, link_hmac)
        select e.record_id, e.hmac from unnest($4::uuid[], $5::bytea[]) as e (record_id, hmac) join looked using (record_id)
        on conflict do nothing`,
      [
        ...[under, rows.map(row => row.record_id), rows.map(row => row.sealed)],
        links.map(({ id }) => id),
        bytesArray(links.map(({ hmac }) => hmac)),
      ],
    )
  }
}

interface SubjectOfRecord {
  readonly uscc?: string
  readonly idType?: string
  readonly idNumber?: string
  readonly linkKey?: string
}
