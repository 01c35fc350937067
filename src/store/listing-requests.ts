/** Requests with a key by which decisions were entered; see `lists/enter.ts`. In whatever transaction they are given. */
import { sql } from 'kysely'
import type { CarriedOut, KeyedRequest } from '../lists/enter.ts'
import type { Database } from './database.ts'
import type { Sealer } from './sealing.ts'

/** Two requests with one key wait for each other here. @returns as `EnterTransaction.claim` */
export async function claimRequest(
  db: Database,
  sealer: Sealer,
  request: KeyedRequest,
  at: string,
): Promise<CarriedOut | 'other' | null> {
  const { caller, key } = request
  const { rows } = await sql`
    insert into listing_request (caller, key, content_hmac, at)
    values (${caller}, ${key}, ${contentHmac(sealer, request)}, ${at})
    on conflict do nothing returning 1`.execute(db)
  return rows.length > 0 ? null : answeredTo(db, sealer, request)
}

export async function keepAnswer(
  db: Database,
  { caller, key }: KeyedRequest,
  answer: CarriedOut,
): Promise<void> {
  await sql`
    update listing_request set answer = ${JSON.stringify(answer)}::json
    where caller = ${caller} and key = ${key}`.execute(db)
}

/** What is committed has its answer. */
export async function answeredTo(
  db: Database,
  sealer: Sealer,
  request: KeyedRequest,
): Promise<CarriedOut | 'other' | null> {
  const { rows } = await sql<{ content_hmac: Buffer; answer: CarriedOut }>`
    select content_hmac, answer from listing_request
    where caller = ${request.caller} and key = ${request.key}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  return row.content_hmac.equals(contentHmac(sealer, request)) ? row.answer : 'other'
}

function contentHmac(sealer: Sealer, { content }: KeyedRequest): Buffer {
  return Buffer.from(sealer.fingerprint('listing-request', content))
}
