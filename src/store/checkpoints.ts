import { type RawBuilder, sql } from 'kysely'
import type { FeedHead, HeldCheckpoint } from '../exchange/ports.ts'
import { parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { asBuffer } from './feed-rows.ts'

/**
 * Keeps a checkpoint if it is larger than the one held; of the one that is held, how it grew from the entries. One
 * statement, so that it needs no transaction of its own. Those of withdrawals are all kept beside it: a receipt proves
 * something only with the issuer's signature on the same tree.
 */
export function savingCheckpoint(
  { feedId, id }: FeedHead,
  { note, size, root, growth = [] }: HeldCheckpoint,
): RawBuilder<unknown> {
  const held = asBuffer(root)
  const save = sql`
    update feed set checkpoint_note = ${note}, checkpoint_size = ${size}, checkpoint_root = ${held},
      checkpoint_growth = ${Buffer.concat(growth)}
    where feed_id = ${feedId}
      and (checkpoint_size < ${size} or (checkpoint_size = ${size} and checkpoint_root = ${held}))`
  const keep = sql`
    insert into kept_checkpoint (feed_id, size, root, note) values (${feedId}, ${size}, ${held}, ${note})
    on conflict do nothing`
  const isKept = parseFeedName(id.feed).topic === WITHDRAWALS
  return isKept ? sql`with saved as (${save}) ${keep}` : save
}
