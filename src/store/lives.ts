/** Lives of listings in PostgreSQL: where each stands, and its history. In whatever transaction they are given. */
import { sql } from 'kysely'
import { hex, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import type { LifeEntry } from '../collect/ports.ts'
import type {
  ListingDecision,
  ListingLife,
  ListingState,
  Suspension,
  SuspensionCause,
} from '../standard/listing-life.ts'
import { bytesArray } from './binary-array.ts'
import type { Database } from './database.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'

interface LifeRow {
  readonly state: ListingState
  readonly suspended_cause: SuspensionCause | null
  readonly suspended_from: Suspension['from'] | null
}

export function lifeOfRow({ state, suspended_cause: cause, suspended_from: from }: LifeRow): ListingLife {
  return { state, suspension: cause === null || from === null ? null : { cause, from } }
}

export async function readLives(
  db: Database,
  category: string,
  keys: readonly Uint8Array[],
): Promise<ReadonlyMap<string, ListingLife>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<LifeRow & { key_hmac: Buffer }>`
    select key_hmac, state, suspended_cause, suspended_from from listing_life
    where category = ${category} and key_hmac = ${oneOf(keys)}`.execute(db)
  return new Map(rows.map(row => [hex(row.key_hmac), lifeOfRow(row)]))
}

/** Where each stands now, then its steps in their order. */
export async function writeLives(
  db: Database,
  sealer: Sealer,
  category: string,
  entries: readonly LifeEntry[],
  nowMs: number,
): Promise<void> {
  if (entries.length === 0) return
  const at = new Date(nowMs).toISOString()
  const column = <T>(value: (entry: LifeEntry) => T): T[] => entries.map(value)
  await sql`
    insert into listing_life as held (category, since, key_hmac, record_id, ref, state, suspended_cause, suspended_from, match_hmac,
      end_decided_on)
    select ${category}, ${at}::timestamptz, key_hmac, record_id, ref, state, cause, origin, decode(match, 'hex'), ended
    from unnest(
      ${bytesArray(column(one => one.keyHmac))}::bytea[], ${column(one => one.recordId)}::uuid[],
      ${bytesArray(column(one => one.ref))}::bytea[], ${column(one => one.life.state)}::text[],
      ${column(one => one.life.suspension?.cause ?? null)}::text[],
      ${column(one => one.life.suspension?.from ?? null)}::text[],
      ${column(one => (one.match === undefined ? null : hex(matchHmac(sealer, one.match))))}::text[],
      ${column(endDecidedOn)}::date[])
      as given (key_hmac, record_id, ref, state, cause, origin, match, ended)
    on conflict (category, key_hmac) do update
      set record_id = excluded.record_id, ref = excluded.ref, state = excluded.state,
        suspended_cause = excluded.suspended_cause, suspended_from = excluded.suspended_from,
        match_hmac = coalesce(excluded.match_hmac, held.match_hmac),
        end_decided_on = coalesce(excluded.end_decided_on, held.end_decided_on),
        since = case when held.state = excluded.state then held.since else excluded.since end,
        confirmed_at = case when excluded.state in ('withdrawn', 'expired') and held.state = excluded.state
          then held.confirmed_at end`.execute(db)
  await writeSteps(db, sealer, category, entries, nowMs)
}

/** What happened, in its order, for the history. */
export async function writeSteps(
  db: Database,
  sealer: Sealer,
  category: string,
  entries: readonly Pick<LifeEntry, 'keyHmac' | 'steps' | 'source'>[],
  nowMs: number,
): Promise<void> {
  const at = new Date(nowMs).toISOString()
  const steps = entries.flatMap(entry => entry.steps.map(step => ({ ...step, entry })))
  if (steps.length === 0) return
  const of = <T>(value: (step: (typeof steps)[number]) => T): T[] => steps.map(value)
  await sql`
    insert into listing_event (category, at, key_hmac, event, before, after, cause, end_code, source, sealed)
    select ${category}, ${at}::timestamptz, key_hmac, event, before, after, cause, end_code, source, decode(sealed, 'hex')
    from unnest(${bytesArray(of(one => one.entry.keyHmac))}::bytea[], ${of(one => one.event)}::text[],
      ${of(one => one.before)}::text[], ${of(one => one.after)}::text[], ${of(one => one.cause ?? null)}::text[],
      ${of(one => one.end ?? null)}::text[], ${of(one => one.entry.source)}::text[],
      ${of(one => sealedDecision(sealer, one.decision))}::text[])
      with ordinality as given (key_hmac, event, before, after, cause, end_code, source, sealed, place)
    order by place`.execute(db)
}

function endDecidedOn({ steps }: LifeEntry): Day | null {
  return steps.find(({ end }) => end !== undefined)?.decision?.decisionDate ?? null
}

export function matchHmac(sealer: Sealer, match: string): Uint8Array {
  return sealer.fingerprint('listing-match', match)
}

const DECISION_CONTEXT = 'listing decision'

function sealedDecision(sealer: Sealer, decision: ListingDecision | undefined): string | null {
  return decision === undefined ? null : hex(sealer.seal(canonicalBytes(decision), DECISION_CONTEXT))
}

/** Whose decision a step was, as it was sealed with the history; null: it needed none. */
export function openDecision(sealer: Sealer, sealed: Uint8Array | null): ListingDecision | null {
  return sealed === null
    ? null
    : (JSON.parse(utf8Text(sealer.open(sealed, DECISION_CONTEXT))) as ListingDecision)
}
