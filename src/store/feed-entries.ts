/** Entries that are added to a feed, and the feed with them: a few in one statement, many by COPY. */
import { sql } from 'kysely'
import type { StoredEntry } from '../exchange/ports.ts'
import type { TreeState } from '../feed/tree.ts'
import { bytesArray } from './binary-array.ts'
import { copyByAndBy } from './copy.ts'
import type { OpenTransaction } from './transactions.ts'

/** Entries up to which a statement with values costs less than a COPY beside one. */
const FEW = 32

/** @param tree as it stands with them */
export async function addEntries(
  { client, ask }: OpenTransaction,
  feedId: number,
  entries: readonly StoredEntry[],
  tree: TreeState,
): Promise<void> {
  const grown = sql`
    update feed set size = ${tree.size}, edge = ${Buffer.concat(tree.edge)}, grown_at = clock_timestamp(),
      checkpoint_growth = '' where feed_id = ${feedId}`
  if (entries.length <= FEW) {
    // The feed is locked meanwhile: each statement less lets the next one in earlier.
    void ask(sql`with added as (${insertOf(feedId, entries)}) ${grown}`)
    return
  }
  const columns = 'feed_entry (feed_id, seq, kind, ref, header, salt, body)'
  const copy = copyByAndBy(columns, entries, (row, { seq, kind, ref, header, salt, body }) => {
    row.row(7)
    row.int8(feedId)
    row.int8(seq)
    row.word(kind)
    row.bytes(ref)
    row.bytes(header)
    row.bytes(salt)
    row.bytes(body)
  })
  await copy.into(client)
  void ask(grown)
}

function insertOf(feedId: number, entries: readonly StoredEntry[]) {
  const column = <T>(value: (entry: StoredEntry) => T): T[] => entries.map(value)
  return sql`
    insert into feed_entry (feed_id, seq, kind, ref, header, salt, body)
    select ${feedId}, * from unnest(${column(one => one.seq)}::bigint[], ${column(one => one.kind)}::text[],
      ${bytesArray(column(one => one.ref))}::bytea[], ${bytesArray(column(one => one.header))}::bytea[],
      ${bytesArray(column(one => one.salt))}::bytea[], ${bytesArray(column(one => one.body))}::bytea[])`
}
