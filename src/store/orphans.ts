import { sql } from 'kysely'
import type { OrphanedEntry } from '../collect/restore.ts'
import { auditFeedOf } from '../feed/name.ts'
import type { Database } from './database.ts'

const BATCH = 500

/** The newest bodies of this node's own records that no source record points to, in batches. */
export async function* orphanedEntries(db: Database, self: string): AsyncGenerator<OrphanedEntry[]> {
  let after = { feedId: 0, seq: -1 }
  for (;;) {
    const { rows } = await sql<{
      feed_id: number
      name: string
      generation: number
      seq: number
      ref: Buffer
      body: Buffer
    }>`
      select e.feed_id, f.name, f.generation, e.seq, e.ref, e.body
      from feed_entry e join feed f using (feed_id)
      where f.name like ${`${self}/%`} and f.name <> ${auditFeedOf(self)} and e.kind = 'record' and e.body is not null
        and (e.feed_id, e.seq) > (${after.feedId}, ${after.seq})
        and not exists (select 1 from source_record s where s.ref = e.ref)
      order by e.feed_id, e.seq limit ${BATCH}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    after = { feedId: last.feed_id, seq: last.seq }
    yield rows.map(({ name, generation, ref, body }) => ({ place: { feed: name, generation }, ref, body }))
  }
}

/** Whether a batch of that mapping has taken the file, as of that instant if it is a snapshot. */
export async function isTaken(
  db: Database,
  mapping: string,
  { digest, asOf }: { readonly digest: Uint8Array; readonly asOf: string | null },
): Promise<boolean> {
  const row = await db
    .selectFrom('source_batch')
    .select('batch_id')
    .where('mapping_id', '=', mapping)
    .where('as_of', 'is not distinct from', asOf === null ? null : new Date(asOf))
    .where('file_digest', '=', Buffer.from(digest))
    .where('state', '=', 'done')
    .executeTakeFirst()
  return row !== undefined
}
