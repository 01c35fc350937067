import type { FeedId } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES, type Page, type PageEntry } from '../feed/page.ts'
import type { Suite } from '../feed/suite.ts'
import { consistencyProof, inclusionProof } from '../feed/tiles.ts'
import { ExchangeError } from './fault.ts'
import type { FeedStore, StoredEntry } from './ports.ts'

export interface ServePorts {
  readonly suite: Suite
  readonly store: FeedStore
}

/** About how many bytes of entries go into one page: far below what a receiver takes, whatever is quoted. */
const PAGE_BYTES = 1_048_576

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
  const head = await ports.store.head(id)
  // A holder in the middle of catching up knows a checkpoint beyond its entries; it serves once it is there.
  if (!head?.checkpoint || head.checkpoint.size > head.tree.size || from > head.checkpoint.size) {
    throw new ExchangeError(`no signed entries of ${id.feed} from ${from} are held here`, {
      code: 'FEED_UNKNOWN',
      feed: id.feed,
    })
  }
  const { size, note } = head.checkpoint
  const to = from + Math.min(limit, MAX_PAGE_ENTRIES)
  const { entries, closers, end } = await ports.store.range(head, from, to, PAGE_BYTES)
  const source = ports.store.tiles(head)
  const proofs = await Promise.all(
    closers.map(closer => inclusionProof(ports.suite, source, closer.seq, size)),
  )
  return {
    feed: id.feed,
    generation: id.generation,
    from,
    entries: entries.map(pageEntry),
    closers: closers.map((closer, i) => ({ header: closer.header, inclusion: proofs[i] ?? [] })),
    checkpoint: note,
    consistency: end === 0 ? [] : await consistencyProof(ports.suite, source, end, size),
  }
}

function pageEntry({ header, salt, body }: StoredEntry): PageEntry {
  return salt === null || body === null ? { header } : { header, salt, body }
}
