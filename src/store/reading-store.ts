import { sql } from 'kysely'
import { hex, utf8, utf8Text } from '../base/bytes.ts'
import type { ReadingStore } from '../collect/front-end-ports.ts'
import type { ReadingState, SeenRow } from '../collect/reading.ts'
import { bytesArray } from './binary-array.ts'
import type { Database } from './database.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'

const START: ReadingState = {
  pass: 0,
  running: false,
  settled: null,
  bound: null,
  at: null,
  mark: null,
  markedAtMs: 0,
  batchId: null,
}

/** How far front-end databases were read, and which of their rows are to be recognised. */
export class PgReadingStore implements ReadingStore {
  readonly #db: Database
  readonly #sealer: Sealer

  constructor(db: Database, sealer: Sealer) {
    this.#db = db
    this.#sealer = sealer
  }

  async state(source: string): Promise<ReadingState> {
    const row = await this.#db
      .selectFrom('front_end')
      .selectAll()
      .where('name', '=', source)
      .executeTakeFirst()
    if (row === undefined) return START
    const key = row.at_key === null ? null : utf8Text(this.#sealer.open(row.at_key, positionContext(source)))
    return {
      pass: row.pass,
      running: row.running,
      settled: row.settled,
      bound: row.bound,
      at: key === null ? null : { watermark: row.at_watermark, key },
      mark: row.mark,
      markedAtMs: row.marked_at?.getTime() ?? 0,
      batchId: row.batch_id,
    }
  }

  async save(source: string, mappingId: string, state: ReadingState): Promise<void> {
    await saveReading(this.#db, this.#sealer, source, state, mappingId)
  }

  async seen(
    source: string,
    pass: number,
    hmacs: readonly Uint8Array[],
  ): Promise<ReadonlyMap<string, SeenRow>> {
    const { rows } = await sql<{ row_hmac: Buffer; failed: boolean; code: string; reason: string }>`
      update front_end_seen set pass = ${pass}
      where name = ${source} and row_hmac = ${oneOf(hmacs)}
      returning row_hmac, failed, code, reason`.execute(this.#db)
    return new Map(
      rows.map(({ row_hmac, failed, code, reason }) => [
        hex(row_hmac),
        { hmac: row_hmac, failed, code, reason },
      ]),
    )
  }

  async forget(
    source: string,
    what: { readonly hmacs: readonly Uint8Array[] } | { readonly beforePass: number },
  ): Promise<void> {
    const which = 'hmacs' in what ? sql`row_hmac = ${oneOf(what.hmacs)}` : sql`pass < ${what.beforePass}`
    await sql`delete from front_end_seen where name = ${source} and ${which}`.execute(this.#db)
  }

  fingerprint(purpose: 'source-row', text: string): Uint8Array {
    return this.#sealer.fingerprint(purpose, text)
  }
}

/**
 * In whatever transaction `db` is. A row's own key is often an identity number, so the position is sealed.
 * @param mappingId null: the source is known already
 */
export async function saveReading(
  db: Database,
  sealer: Sealer,
  source: string,
  state: ReadingState,
  mappingId: string | null,
): Promise<void> {
  const { at, batchId } = state
  const key = at === null ? null : Buffer.from(sealer.seal(utf8(at.key), positionContext(source)))
  const values = {
    pass: state.pass,
    running: state.running,
    settled: state.settled,
    bound: state.bound,
    at_watermark: at?.watermark ?? null,
    at_key: key,
    mark: state.mark,
    marked_at: state.mark === null ? null : new Date(state.markedAtMs),
    batch_id: batchId,
    updated_at: new Date(),
  }
  if (mappingId === null) {
    await db.updateTable('front_end').set(values).where('name', '=', source).execute()
    return
  }
  await db
    .insertInto('front_end')
    .values({ name: source, mapping_id: mappingId, ...values })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ mapping_id: mappingId, ...values }))
    .execute()
}

export async function keepSeenRows(
  db: Database,
  source: string,
  pass: number,
  all: readonly SeenRow[],
): Promise<void> {
  if (all.length === 0) return
  // Rows that are the same in every cell are one to whoever looks them up.
  const rows = [...new Map(all.map(one => [hex(one.hmac), one])).values()]
  await sql`
    insert into front_end_seen (name, pass, row_hmac, failed, code, reason)
    select ${source}, ${pass}, * from unnest(${bytesArray(rows.map(one => one.hmac))}::bytea[],
      ${rows.map(one => one.failed)}::boolean[], ${rows.map(one => one.code)}::text[],
      ${rows.map(one => one.reason)}::text[])
    on conflict (name, row_hmac) do update set pass = excluded.pass`.execute(db)
}

function positionContext(source: string): string {
  return `front end ${source}`
}
