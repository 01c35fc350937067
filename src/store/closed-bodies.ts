/** Bodies of entries that are closed: erased here, and of the own ones sealed into the archive that the law allows. */
import { sql, type Transaction } from 'kysely'
import type { ClosedWhy } from '../exchange/ports.ts'
import type { FeedId } from '../feed/name.ts'
import { bytesArray } from './binary-array.ts'
import { oneOf } from './one-of.ts'
import type { Sealer } from './sealing.ts'
import type { Tables } from './tables.ts'

interface Closed {
  readonly id: FeedId
  readonly refs: readonly Uint8Array[]
  readonly why: ClosedWhy
}

interface ClosedBody {
  readonly feed_id: number
  readonly seq: number
  readonly salt: Buffer
  readonly body: Buffer
}

/**
 * @param archive seals what is kept of the node's own bodies; null: nothing is kept
 * @returns whether there was anything to erase
 */
export async function eraseBodies(
  trx: Transaction<Tables>,
  closed: Closed,
  archive: Sealer | null,
): Promise<boolean> {
  if (archive !== null) await keepSealed(trx, closed, archive)
  const { numAffectedRows = 0n } = await sql`
    update feed_entry e set salt = null, body = null from feed f where ${isClosed(closed)}`.execute(trx)
  if (closed.why === 'erased') await forgetArchive(trx, closed)
  return numAffectedRows > 0n
}

/** Of entry `e` of feed `f`: it still has its body, and something closes it. */
function isClosed({ id, refs, why }: Closed) {
  const newest =
    why === 'amended'
      ? sql`and f.generation <= ${id.generation} and (f.generation < ${id.generation}
      or exists (select 1 from feed_entry later
        where later.feed_id = e.feed_id and later.ref = e.ref and later.seq > e.seq)
      or exists (select 1 from feed g join feed_entry later using (feed_id)
        where g.name = f.name and g.generation > f.generation and later.ref = e.ref and later.seq < g.applied))`
      : sql``
  return sql`f.feed_id = e.feed_id and f.name = ${id.feed} and e.body is not null
    and e.ref = ${oneOf(refs)} ${newest}`
}

/** Under the node's data key: what the law lets the issuer keep of its own closed entries. */
async function keepSealed(trx: Transaction<Tables>, closed: Closed, sealer: Sealer): Promise<void> {
  const { rows } = await sql<ClosedBody>`
    select e.feed_id, e.seq, e.salt, e.body from feed_entry e, feed f where ${isClosed(closed)}
    order by e.feed_id, e.seq`.execute(trx)
  if (rows.length === 0) return
  const sealed = rows.map(({ feed_id, seq, salt, body }) =>
    sealer.seal(Buffer.concat([salt, body]), `archive ${feed_id}/${seq}`),
  )
  await sql`
    insert into archived_body (feed_id, seq, sealed)
    select * from unnest(${rows.map(({ feed_id }) => feed_id)}::bigint[], ${rows.map(({ seq }) => seq)}::bigint[],
      ${bytesArray(sealed)}::bytea[])`.execute(trx)
}

async function forgetArchive(trx: Transaction<Tables>, { id, refs }: Closed): Promise<void> {
  await sql`
    delete from archived_body a using feed f, feed_entry e
    where f.name = ${id.feed} and a.feed_id = f.feed_id
      and e.feed_id = a.feed_id and e.seq = a.seq
      and e.ref = ${oneOf(refs)}`.execute(trx)
}
