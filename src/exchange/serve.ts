import { consistencyInside, inclusionInside, type PartlyHeld } from '../feed/growth.ts'
import type { FeedId } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES, type Page } from '../feed/page.ts'
import type { PageEntry } from '../feed/page-entry.ts'
import type { Suite } from '../feed/suite.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, StoredEntry } from './ports.ts'

export interface ServePorts {
  readonly suite: Suite
  readonly store: FeedStore
}

/**
 * Bytes of lines in one page, far below what a receiver takes: a thousand lists as they are usually. What a page costs
 * beside its entries, some dozens of statements on both sides, is then paid as rarely as may be.
 */
const PAGE_BYTES = 2_621_440

/**
 * The page from entry `from` on, ready to be verified by anybody. A page without entries proves that nothing
 * new was signed.
 * @throws {ExchangeError} FEED_UNKNOWN when the feed is not held or has no checkpoint yet
 */
export async function readPage(
  ports: ServePorts,
  id: FeedId,
  from: number,
  limit = MAX_PAGE_ENTRIES,
): Promise<Page> {
  return pageOf(ports, id, await ports.store.head(id), from, limit)
}

/** As {@link readPage}, of a head that was read just now. */
export async function pageOf(
  ports: ServePorts,
  id: FeedId,
  head: FeedHead | null,
  from: number,
  limit = MAX_PAGE_ENTRIES,
): Promise<Page> {
  const tree = head && partlyHeld(head)
  if (!head?.checkpoint || !tree || from > Math.min(tree.held, tree.size)) {
    throw new ExchangeError(`no signed entries of ${id.feed} from ${from} are held here`, {
      code: 'FEED_UNKNOWN',
      feed: id.feed,
    })
  }
  const { note } = head.checkpoint
  const to = Math.min(from + Math.min(limit, MAX_PAGE_ENTRIES), tree.held)
  const { entries, closers, end } = await ports.store.range(head, from, to, PAGE_BYTES)
  const source = ports.store.tiles(head)
  const proofs = await Promise.all(
    closers.map(closer => inclusionInside(ports.suite, source, tree, closer.seq)),
  )
  return {
    feed: id.feed,
    generation: id.generation,
    from,
    entries: entries.map(pageEntry),
    closers: closers.map((closer, i) => ({ header: closer.header, inclusion: proofs[i] ?? [] })),
    checkpoint: note,
    consistency: end === 0 ? [] : await consistencyInside(ports.suite, source, tree, end),
  }
}

/**
 * A holder in the middle of catching up, and one of a generation that ended, knows a checkpoint beyond its entries. It
 * hands on what it has with the proof that came with them; without, it serves once it is there.
 */
function partlyHeld({ tree, checkpoint }: FeedHead): PartlyHeld | null {
  if (checkpoint === null) return null
  const { size, growth } = checkpoint
  if (size <= tree.size) return { held: size, size, growth: [] }
  return growth === undefined ? null : { held: tree.size, size, growth }
}

function pageEntry({ header, salt, body }: StoredEntry): PageEntry {
  return salt === null || body === null ? { header } : { header, salt, body }
}
