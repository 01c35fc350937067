import { type RawBuilder, sql } from 'kysely'
import { fromHex, hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { ReconciledListing, Reconciliation, ReconciliationStore } from '../lists/reconcile.ts'
import type { NationalStore } from '../lists/repairs.ts'
import type { Database } from './database.ts'
import { matchHmac } from './lives.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'

/** A national file of the day after a repair has it. */
const NEXT_FILE = sql`interval '24 hours'`

/** The national results (国家修复结果) beside the listings of this node. Committed state only. */
export class PgNationalRepairs implements NationalStore, ReconciliationStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async shownDespiteNational(limit: number): Promise<string[]> {
    const { rows } = await sql<{ record_id: string }>`
      select distinct l.record_id from national_repair n join listing_life l using (match_hmac)
      where n.void_at is null and l.state in ('listed', 'published')
      union
      select s.record_id from national_repair n join source_record s on s.category = 'R03' and s.key_hmac = n.match_hmac
      where n.void_at is null and s.status in ('active', 'objected', 'corrected')
      limit ${limit}`.execute(this.#db)
    return rows.map(row => row.record_id)
  }

  async suspended(limit: number): Promise<ReconciledListing[]> {
    const { rows } = await sql<Row>`
      select ref, record_id, since from (${SUSPENDED}) as waiting order by since limit ${limit}`.execute(
      this.#db,
    )
    return rows.map(listingOf)
  }

  async notNational(limit: number): Promise<ReconciledListing[]> {
    const { rows } = await sql<Row>`
      select ref, record_id, since from (${NOT_NATIONAL}) as repaired order by since limit ${limit}`.execute(
      this.#db,
    )
    return rows.map(listingOf)
  }

  async reconcile(day: Day, at: Date): Promise<Reconciliation> {
    const { rows } = await sql<Omit<Reconciliation, 'day' | 'at'>>`
      insert into national_reconciliation as kept (day, at, newest_file_at, suspended, not_national, unknown)
      select ${day}, ${at.toISOString()}::timestamptz, (${NEWEST_FILE}),
        (select count(*) from (${SUSPENDED}) as waiting),
        (select count(*) from (${NOT_NATIONAL}) as repaired),
        (select count(*) from national_repair n where n.void_at is null
          and not exists (select 1 from listing_life l where l.match_hmac = n.match_hmac)
          and not exists (select 1 from source_record s where s.category = 'R03' and s.key_hmac = n.match_hmac))
      on conflict (day) do update set at = excluded.at, newest_file_at = excluded.newest_file_at,
        suspended = excluded.suspended, not_national = excluded.not_national, unknown = excluded.unknown
      returning newest_file_at as "newestFileAt", suspended, not_national as "notNational", unknown`.execute(
      this.#db,
    )
    const [row] = rows
    return { day, at, newestFileAt: null, suspended: 0, notNational: 0, unknown: 0, ...row }
  }

  async reconciliations(limit: number): Promise<Reconciliation[]> {
    const { rows } = await sql<Reconciliation>`
      select day, at, newest_file_at as "newestFileAt", suspended, not_national as "notNational", unknown
      from national_reconciliation order by day desc limit ${limit}`.execute(this.#db)
    return rows
  }
}

/** Of these listings (see `listingMatch`), those that a result in force names. In whatever transaction it is asked. */
export async function readRepaired(
  db: Database,
  sealer: Sealer,
  matches: readonly string[],
): Promise<ReadonlySet<string>> {
  if (matches.length === 0) return new Set()
  const byHmac = new Map(matches.map(match => [hex(matchHmac(sealer, match)), match]))
  const { rows } = await sql<{ match_hmac: Buffer }>`
    select distinct match_hmac from national_repair where void_at is null
      and match_hmac = ${oneOf([...byHmac.keys()].map(fromHex))}`.execute(db)
  return new Set(rows.map(row => byHmac.get(hex(row.match_hmac)) ?? ''))
}

/** As {@link readRepaired}, of penalties, with those that wait for a decision. @returns their keys in hexadecimal */
export async function readRepairedPenalties(
  db: Database,
  keys: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ match_hmac: Buffer }>`
    select distinct n.match_hmac from national_repair n
    where n.match_hmac = ${oneOf(keys)} and (n.void_at is null
      or (n.void_reason = 'taken-back' and exists (select 1 from source_record s
        where s.category = 'R03' and s.key_hmac = n.match_hmac and s.status = 'suspended')))`.execute(db)
  return new Set(rows.map(row => hex(row.match_hmac)))
}

/** Listings and penalties that wait, suspended, for the decision of their authority. */
export const SUSPENDED = sql`
  select ref, record_id, since from listing_life where suspended_cause = 'national'
  union all
  select s.ref, s.record_id, min(n.received_at) as since
  from source_record s join national_repair n on n.match_hmac = s.key_hmac
  where s.category = 'R03' and s.status = 'suspended' and n.void_reason is distinct from 'decided'
  group by s.ref, s.record_id`

/** When a file that holds national results was last taken in whole. */
const NEWEST_FILE = sql`
  select max(b.finished_at) from source_batch b where b.state = 'done' and b.mapping_id in (
    select s.mapping_id from national_repair n join source_record s using (record_id))`

/**
 * Listings and penalties that were repaired here before the newest national file, and that no result names. A penalty was
 * repaired when this province said so to the others.
 */
const NOT_NATIONAL = sql`
  select l.ref, l.record_id, l.since from listing_life l
  where l.category = 'R07' and l.state = 'withdrawn' and l.match_hmac is not null
    and l.since < (${NEWEST_FILE}) - ${NEXT_FILE}
    and exists (select 1 from listing_event e
      where e.category = l.category and e.key_hmac = l.key_hmac and e.event = 'repair')
    and not ${namedNationally(sql`l.match_hmac`)}
  union all
  select s.ref, s.record_id, t.at as since from source_record s join tombstone t using (ref)
  where s.category = 'R03' and s.status = 'repaired' and t.at < (${NEWEST_FILE}) - ${NEXT_FILE}
    and not ${namedNationally(sql`s.key_hmac`)}`

function namedNationally(match: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select 1 from national_repair n
    where n.match_hmac = ${match} and n.void_reason is distinct from 'taken-back')`
}

interface Row {
  readonly ref: Buffer
  readonly record_id: string
  readonly since: Date
}

function listingOf({ ref, record_id: recordId, since }: Row): ReconciledListing {
  return { ref: hex(ref), recordId, since }
}
