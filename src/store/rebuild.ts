import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { EMPTY, hex } from '../base/bytes.ts'
import type { FeedStore, ProjectedRecord, Projector } from '../exchange/ports.ts'
import { RECORD } from '../feed/entry.ts'
import { type FeedId, isAuditFeed, parseFeedName } from '../feed/name.ts'
import type { DatabaseHandle } from './database.ts'
import { asBuffer } from './feed-rows.ts'
import { recordRows } from './record-rows.ts'
import { forgetRemarks, isRecord, saveRemarks } from './remarks.ts'
import type { Tables } from './tables.ts'

export interface Rebuilt extends FeedId {
  readonly records: number
  /** SHA-256 over the rows of the view, in the order of ref: as it was, and as the entries say. */
  readonly before: string
  readonly after: string
  readonly same: boolean
}

export interface RebuildPorts {
  readonly database: DatabaseHandle
  readonly store: Pick<FeedStore, 'heads' | 'head' | 'held' | 'exclusively'>
  readonly projector: Projector
}

const BATCH = 1_000

/**
 * Makes the joint view of every feed anew from its entries, beside the live one, and swaps them feed by feed: a
 * reader sees the old rows or the new ones. Nothing is applied to a feed meanwhile.
 */
export async function rebuildViews(ports: RebuildPorts): Promise<Rebuilt[]> {
  const rebuilt: Rebuilt[] = []
  for (const { id } of await ports.store.heads()) {
    if (isAuditFeed(id.feed)) continue
    rebuilt.push(await ports.store.exclusively('apply', id, () => rebuildFeed(ports, id)))
  }
  return rebuilt
}

async function rebuildFeed({ database, store, projector }: RebuildPorts, id: FeedId): Promise<Rebuilt> {
  const head = await store.head(id)
  if (!head) return { ...id, records: 0, before: '', after: '', same: true }
  return database.db.transaction().execute(async trx => {
    await sql`create temporary table rebuilt_record (like held_record including defaults, primary key (feed_id, ref)) on commit drop`.execute(
      trx,
    )
    const parked = await parkedFrom(trx, head.feedId)
    await forgetRemarks(trx, head.feedId, 0)
    for (let from = 0; from < head.applied; from += BATCH) {
      const entries = await store.held(head, from, Math.min(from + BATCH, head.applied))
      const records = entries.flatMap((entry): ProjectedRecord[] => {
        if (entry.kind !== RECORD || entry.body === null) return []
        if (entry.seq >= (parked.get(hex(entry.ref)) ?? Number.POSITIVE_INFINITY)) return []
        const outcome = projector(id.feed, entry)
        return 'parked' in outcome ? [] : [outcome]
      })
      const beside = records.filter(one => one.remark !== undefined || one.practitionerNo !== undefined)
      await saveRemarks(trx, { feedId: head.feedId, feed: id.feed, records: beside })
      await insert(trx, head.feedId, id.feed, records.filter(isRecord))
    }
    await withoutSuperseded(trx, head.feedId, id)
    const before = await digest(trx, 'held_record', head.feedId)
    const after = await digest(trx, 'rebuilt_record', head.feedId)
    const same = before.digest === after.digest
    if (!same) {
      await sql`delete from held_record where feed_id = ${head.feedId}`.execute(trx)
      await sql`insert into held_record select * from rebuilt_record`.execute(trx)
    }
    return { ...id, records: after.records, before: before.digest, after: after.digest, same }
  })
}

/** The first parked entry of each ref (hex): nothing of the ref is shown from there on. */
async function parkedFrom(trx: Transaction<Tables>, feedId: number): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('parked_entry')
    .select(['ref', 'seq'])
    .where('feed_id', '=', feedId)
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.map(({ ref, seq }) => [hex(ref), seq]))
}

async function insert(
  trx: Transaction<Tables>,
  feedId: number,
  feed: string,
  records: readonly ProjectedRecord[],
): Promise<void> {
  const { division, topic } = parseFeedName(feed)
  const newest = [...new Map(records.map(record => [hex(record.ref), record])).values()]
  await sql`
    insert into rebuilt_record (feed_id, topic, division, ref, seq, category, subject_key, status, publicity_start, publicity_end, valid_to, sharing)
    select ${feedId}, ${topic}, ${division}, * from ${recordRows(newest)}
    on conflict (feed_id, ref) do update
      set seq = excluded.seq, category = excluded.category, subject_key = excluded.subject_key,
          status = excluded.status, publicity_start = excluded.publicity_start,
          publicity_end = excluded.publicity_end, valid_to = excluded.valid_to, sharing = excluded.sharing`.execute(
    trx,
  )
}

/** A record that a later generation says anew is shown as said there. */
async function withoutSuperseded(trx: Transaction<Tables>, feedId: number, id: FeedId): Promise<void> {
  await sql`
    delete from rebuilt_record r using held_record later join feed f using (feed_id)
    where r.feed_id = ${feedId} and f.name = ${id.feed} and f.generation > ${id.generation}
      and later.ref = r.ref`.execute(trx)
}

/** Rows whose body is gone are closed: the live view may still have them, and nobody is shown them. */
async function digest(trx: Transaction<Tables>, table: 'held_record' | 'rebuilt_record', feedId: number) {
  const hash = createHash('sha256')
  let records = 0
  for (let after: Uint8Array = EMPTY; ; ) {
    const { rows } = await sql<{ ref: Buffer; line: string }>`
      select r.ref, concat_ws(' ', r.seq, r.category, r.subject_key, r.status,
        r.publicity_start, '-', r.publicity_end, '-', r.valid_to, r.sharing) as line
      from ${sql.table(table)} r join feed_entry e on e.feed_id = r.feed_id and e.seq = r.seq
      where r.feed_id = ${feedId} and e.body is not null and r.ref > ${asBuffer(after)}
      order by r.ref limit ${BATCH}`.execute(trx)
    const last = rows.at(-1)
    if (last === undefined) return { digest: hash.digest('hex'), records }
    for (const { ref, line } of rows) hash.update(`${hex(ref)} ${line}\n`)
    records += rows.length
    after = last.ref
  }
}
