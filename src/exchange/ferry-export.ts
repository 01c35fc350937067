import { type FerryPart, type FerryRange, rangesOf } from '../feed/ferry-manifest.ts'
import type { FerryReceipt } from '../feed/ferry-receipt.ts'
import type { FerryCargo, FerryFeed } from '../feed/ferry-write.ts'
import { type FeedId, originOf, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import { isSealedBody } from '../feed/seal.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead } from './ports.ts'
import { readPage, type ServePorts } from './serve.ts'

export interface FerryExportPorts extends ServePorts {
  /** This node's division. */
  readonly self: string
  /** Whether this node may hand a feed to a member: see `Membership.mayServe`. */
  mayServe(addressee: string, feed: string): boolean
  /** Told after each page. */
  onPage(id: FeedId, done: number, total: number): void
}

export interface FerryWish {
  readonly addressee: string
  /** Feeds to carry; all that the addressee may have when left out. */
  readonly feeds?: readonly string[]
  /**
   * Entries that are on their way already, by origin, as an earlier manifest says. Otherwise a feed of this node
   * begins where the addressee's own statements say that it stands.
   */
  readonly after: ReadonlyMap<string, number>
  /** From the first entry on, whatever the addressee has: it lost its copy, or an archive is made. */
  readonly whole: boolean
  /** Entries of a page at most; few, when parts are to be small. */
  readonly pageEntries: number
  /** Also feeds of others, where their issuers allow it. */
  readonly relay: boolean
}

/** What will be written, and what will not and why. */
export interface FerryPlan {
  /** What is to be carried of each log; fixed when the plan is made. */
  readonly ranges: readonly FerryRange[]
  readonly receipts: readonly FerryReceipt[]
  /** Directed feeds with messages that only TLS keeps secret: nobody may carry them as files. */
  readonly unsealed: readonly string[]
}

/**
 * Plans what a member is to be brought as files: feeds as it would be served them, and what this node states of
 * the member's own feeds. What is appended while it is written waits for the next export, except withdrawals.
 */
export async function planExport(ports: FerryExportPorts, wish: FerryWish): Promise<FerryPlan> {
  const heads = newestFirst(await ports.store.heads())
  const ranges: FerryRange[] = []
  const unsealed: string[] = []
  for (const head of heads.filter(one => isWanted(ports, wish, one))) {
    const from = await beginning(ports, wish, head)
    const to = head.checkpoint?.size ?? 0
    if (from >= to) continue
    if (await hasUnsealed(ports, wish, head, from, to)) unsealed.push(head.id.feed)
    else ranges.push({ ...head.id, from, to })
  }
  return { ranges, receipts: await receiptsFor(ports, wish, heads), unsealed }
}

/** Of a feed with several generations the newest comes first: it closes entries of the earlier ones. */
function newestFirst(heads: readonly FeedHead[]): FeedHead[] {
  return [...heads].sort((a, b) => (a.id.feed === b.id.feed ? b.id.generation - a.id.generation : 0))
}

/** The pages of a plan. @param kept parts of it that are written already */
export function cargoOf(
  ports: FerryExportPorts,
  wish: FerryWish,
  { ranges, receipts }: Pick<FerryPlan, 'ranges' | 'receipts'>,
  kept: readonly FerryPart[] = [],
): FerryCargo {
  const ends = new Map(rangesOf(kept).map(range => [originOf(range), range.to]))
  return {
    feeds: ranges.map(range => pagesFor(ports, wish, range, ends.get(originOf(range)))),
    late: carried => lateWithdrawals(ports, wish, carried),
    receipts,
  }
}

/** Pages of entries [from, to) as they are served now. */
export function pagesFor(
  ports: FerryExportPorts,
  wish: FerryWish,
  { feed, generation, from, to }: FerryRange,
  start = from,
): FerryFeed {
  const id = { feed, generation }
  return { ...id, pages: pagesOf(ports, wish, id, start, to) }
}

/**
 * Withdrawals that were signed since the plan was made.
 * @throws {ExchangeError} NODE_HALTED: some are committed and not signed yet, so pages may lack bodies that no
 *   tombstone of the export excuses.
 */
async function lateWithdrawals(
  ports: FerryExportPorts,
  wish: FerryWish,
  carried: ReadonlyMap<string, number>,
): Promise<readonly FerryFeed[]> {
  const feeds: FerryFeed[] = []
  for (const head of await ports.store.heads()) {
    const { id, tree, checkpoint } = head
    if (parseFeedName(id.feed).topic !== WITHDRAWALS || wish.feeds?.includes(id.feed) === false) continue
    if (parseFeedName(id.feed).division === ports.self && (checkpoint?.size ?? 0) < tree.size) {
      const what = `withdrawals of ${id.feed} are not signed yet`
      const message = `${what}; start the node or let it run on, then run the same command again`
      throw new ExchangeError(message, { code: 'NODE_HALTED', feed: id.feed })
    }
    if (checkpoint === null || !isWanted(ports, wish, head)) continue
    const from = carried.get(originOf(id)) ?? (await beginning(ports, wish, head))
    if (from < checkpoint.size) feeds.push(pagesFor(ports, wish, { ...id, from, to: checkpoint.size }))
  }
  return feeds
}

function isWanted({ self, mayServe }: FerryExportPorts, wish: FerryWish, { id, checkpoint, tree }: FeedHead) {
  if (checkpoint === null || checkpoint.size > tree.size) return false
  if (wish.feeds !== undefined && !wish.feeds.includes(id.feed)) return false
  if (!wish.relay && parseFeedName(id.feed).division !== self && wish.addressee !== self) return false
  return mayServe(wish.addressee, id.feed)
}

async function beginning({ store, self }: FerryExportPorts, wish: FerryWish, head: FeedHead) {
  const carried = wish.after.get(originOf(head.id)) ?? 0
  if (wish.whole || wish.addressee === self) return carried
  const { size } = await store.peerCursor(wish.addressee, head)
  const stated = (await store.cosignatures(head)).filter(({ division }) => division === wish.addressee)
  return Math.max(carried, size, ...stated.map(one => one.size))
}

async function* pagesOf(
  ports: FerryExportPorts,
  { pageEntries }: FerryWish,
  id: FeedId,
  from: number,
  to: number,
): AsyncGenerator<Page> {
  for (let at = from; at < to; ) {
    const page = await readPage(ports, id, at, Math.min(pageEntries, to - at))
    // What follows is closed by something that is not signed yet; it travels with the next export.
    if (page.entries.length === 0) return
    at += page.entries.length
    yield page
    ports.onPage(id, at - from, to - from)
  }
}

/** Directed feeds are small: they are looked through before anything is written. */
async function hasUnsealed(
  ports: FerryExportPorts,
  wish: FerryWish,
  { id }: FeedHead,
  from: number,
  to: number,
) {
  if (!parseFeedName(id.feed).topic.startsWith('to.')) return false
  for await (const { entries } of pagesOf({ ...ports, onPage() {} }, wish, id, from, to)) {
    if (entries.some(({ body }) => body !== undefined && !isSealedBody(body))) return true
  }
  return false
}

/** What this node states of the addressee's feeds: repeated each time, since nobody answers that it arrived. */
async function receiptsFor(
  { store, self }: FerryExportPorts,
  { addressee }: FerryWish,
  heads: readonly FeedHead[],
): Promise<FerryReceipt[]> {
  if (addressee === self) return []
  const theirs = heads.filter(({ id }) => parseFeedName(id.feed).division === addressee)
  const stated = await Promise.all(
    theirs.map(async head =>
      (await store.cosignatures(head))
        .filter(({ division }) => division === self)
        .map(cosignature => ({ ...head.id, cosignature })),
    ),
  )
  return stated.flat()
}
