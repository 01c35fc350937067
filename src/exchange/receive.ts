import { hex } from '../base/bytes.ts'
import type { IssuerKeys } from '../feed/checkpoint.ts'
import {
  addresseeOf,
  type FeedId,
  isAuditFeed,
  parseFeedName,
  WITHDRAWALS,
  withdrawalsFeedOf,
} from '../feed/name.ts'
import { MAX_PAGE_ENTRIES, type Page } from '../feed/page.ts'
import { apply } from '../feed/replica/apply.ts'
import { type Generations, phaseOf } from '../feed/replica/generation.ts'
import { type PageFacts, refsOf, takePage } from '../feed/replica/take-page.ts'
import type { Suite } from '../feed/suite.ts'
import { ExchangeError } from './fault.ts'
import { isPoison } from './poison.ts'
import type { FeedHead, FeedStore, FeedTransaction, Projector } from './ports.ts'
import { writeAll } from './write.ts'

export interface ReceivePorts extends Generations {
  readonly suite: Suite
  readonly store: FeedStore
  /** Keys that membership gives the issuer of this feed. */
  issuerKeys(feed: string): IssuerKeys
  /** What entries show; given, a small page that follows what is shown is shown in the transaction that stores it. */
  readonly projector?: Projector
}

export interface Received {
  /** Entries held now. */
  readonly size: number
  /** How many of them this page brought. */
  readonly taken: number
  /** Whether the views show them, too; otherwise they are to be applied. */
  readonly applied: boolean
}

/**
 * More entries than that are stored before they are applied: the next page is stored meanwhile. Withdrawals are in force
 * once they are stored, and applying them says no more than that, however many they are.
 */
const APPLIED_AT_ONCE = 64

/**
 * Verifies a page against what is held and stores what of it is new, in one transaction: all of that or nothing. A page
 * of which nothing is new, or that comes too early, is refused with PAGE_GAP, whose `expected` is what is held, so a
 * sender that repeats or skips finds its place again. Withdrawals take effect here, not when they are applied.
 * @param page not trusted in any part
 * @param bodyGone position of an entry of an ended log that nobody has with its body
 * @throws {FeedError} as `verifyPage`; FEED_FORK also freezes the feed.
 * @throws {ExchangeError} FEED_FROZEN, FEED_UNKNOWN
 */
export async function receivePage(ports: ReceivePorts, page: Page, bodyGone?: number): Promise<Received> {
  const showing = { began: false }
  try {
    return await receive(ports, page, bodyGone, showing)
  } catch (error) {
    if (!showing.began || !isPoison(error)) throw error
    // Whatever an entry does to the views, it is stored; applying parks it alone.
    const { projector: _, ...storing } = ports
    return receive(storing, page, bodyGone, showing)
  }
}

/** @param showing is told once everything that follows is about the views */
async function receive(
  ports: ReceivePorts,
  page: Page,
  bodyGone: number | undefined,
  showing: { began: boolean },
): Promise<Received> {
  const id = { feed: page.feed, generation: page.generation }
  const phase = phaseOf(ports, id)
  if (phase === 'unknown') throw notInUse(id)
  const { head, decision, applied } = await ports.store.transaction(async tx => {
    const held = await tx.lock(id)
    // Asked for in one go: the answers come together.
    const [facts, parked] = await Promise.all([
      factsFor(ports, tx, id, page, bodyGone),
      phase === 'in use' ? parkedToApply(ports, tx, held, page) : null,
    ])
    const decided = takePage(facts, held, page)
    if ('writes' in decided) await writeAll(tx, held, decided.writes)
    const { projector } = ports
    const shown = decided.decision === 'store' && parked !== null && projector !== undefined
    if (shown) {
      showing.began = true
      const entries = decided.writes.flatMap(one => (one.write === 'extend' ? one.entries : []))
      await writeAll(tx, held, apply(held, entries, decided.size, parked, projector).writes)
    }
    return { head: held, decision: decided, applied: shown }
  })
  switch (decision.decision) {
    case 'store':
      return { size: decision.size, taken: decision.size - head.tree.size, applied }
    case 'fork':
      throw decision.fault
    case 'frozen':
      throw new ExchangeError(`feed ${id.feed} is frozen: its issuer signed two histories`, {
        code: 'FEED_FROZEN',
        feed: id.feed,
      })
    case 'unknown':
      throw notInUse(id)
  }
}

/**
 * What is to be known to show a page in the transaction that stores it: if it is little, follows what is shown, and
 * nobody else is applying the feed.
 * @returns which of its refs have a parked entry; null: it is left to be applied
 */
async function parkedToApply(
  { projector }: ReceivePorts,
  tx: FeedTransaction,
  head: FeedHead,
  page: Page,
): Promise<ReadonlySet<string> | null> {
  const most = parseFeedName(head.id.feed).topic === WITHDRAWALS ? MAX_PAGE_ENTRIES : APPLIED_AT_ONCE
  const isLittle = page.entries.length > 0 && page.entries.length <= most
  if (projector === undefined || !isLittle || head.applied !== head.tree.size) return null
  // Messages are handled, not shown.
  if (addresseeOf(head.id.feed) !== undefined) return null
  const [alone, parked] = await Promise.all([tx.alone('apply', head.id), tx.parkedAmong(head, refsOf(page))])
  return alone ? parked : null
}

/** What deciding about a page needs, read in the transaction that will store it. */
async function factsFor(
  ports: ReceivePorts,
  tx: FeedTransaction,
  id: FeedId,
  page: Page,
  bodyGone?: number,
): Promise<PageFacts> {
  const { division, topic } = parseFeedName(id.feed)
  // Tombstones have no bodies, and nothing withdraws them.
  const refs = topic === WITHDRAWALS ? [] : refsOf(page)
  const withdrawn = refs.length > 0 ? await tx.withdrawnAmong(division, refs) : new Set<string>()
  const later = refs.length > 0 ? laterGenerations(ports, id) : []
  const replaced = later.length > 0 ? await tx.replacedAmong(id.feed, later, refs) : new Set<string>()
  const known = replaced.size > 0 ? withdrawn.union(replaced) : withdrawn
  const gone = bodyGone === undefined ? undefined : page.entries[bodyGone - page.from]
  const closed =
    gone === undefined ? known : known.union(new Set(refsOf({ ...page, entries: [gone] }).map(hex)))
  const phase = phaseOf(ports, id)
  const ended = typeof phase === 'object' && topic !== WITHDRAWALS
  const closersLost = ended && (await hasLostWithdrawals(ports, division))
  return { suite: ports.suite, keys: ports.issuerKeys(id.feed), phase, closed, closersLost }
}

/** Whoever still has such a tombstone serves no body of what it withdraws, and nobody can show why. */
async function hasLostWithdrawals(ports: ReceivePorts, division: string): Promise<boolean> {
  const feed = withdrawalsFeedOf(division)
  for (let generation = ports.generationOf(feed) - 1; generation > 0; generation--)
    if (await ports.store.isGivenUp({ feed, generation })) return true
  return false
}

/** With the number of their entries that count; empty for a log in use. */
function laterGenerations(ports: Generations, { feed, generation }: FeedId) {
  // An audit log begins its generations by itself, and nobody else holds it.
  if (isAuditFeed(feed)) return []
  const current = ports.generationOf(feed)
  return Array.from({ length: Math.max(0, current - generation) }, (_, i) => {
    const id = { feed, generation: generation + 1 + i }
    const end = id.generation === current ? Number.MAX_SAFE_INTEGER : (ports.endOf(id)?.size ?? 0)
    return { generation: id.generation, size: end }
  })
}

function notInUse(id: FeedId): ExchangeError {
  const message = `membership names no generation ${id.generation} of ${id.feed}; compare its versions`
  return new ExchangeError(message, { code: 'FEED_UNKNOWN', feed: id.feed })
}
