import { hex } from '../base/bytes.ts'
import type { KeyBook } from './audit.ts'
import type { Checkpoint } from './checkpoint.ts'
import { closesEntries, RECORD } from './entry.ts'
import { type FeedId, originOf, parseFeedName } from './name.ts'
import type { Page } from './page.ts'
import type { Suite } from './suite.ts'
import { EMPTY_TREE, rootOf, type TreeState } from './tree.ts'
import { type VerifiedEntry, type VerifiedPage, verifyPage } from './verify.ts'

/** What the verified pages of one log prove. */
export interface LogFacts extends FeedId {
  /** Entries that were held before the first page; 0 when it was the beginning. */
  readonly from: number
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  /** Hexadecimal; with `size` what a later page continues. */
  readonly edge: readonly string[]
  /** Entries that came with their body. */
  readonly bodies: number
  /** Entries that came without one because something verified closes them. */
  readonly closed: number
  readonly checkpoint: { readonly size: number; readonly root: string }
}

interface Log {
  readonly id: FeedId
  readonly from: number
  readonly state: TreeState
  readonly bodies: number
  readonly closed: number
  readonly checkpoint: Checkpoint
}

/**
 * Verifies pages of any logs in the order given, as a holder does, but keeps only what it takes to go on.
 * Give withdrawals first: their tombstones excuse missing bodies.
 */
export class PageAudit {
  readonly #suite: Suite
  readonly #keys: KeyBook
  readonly #held = new Map<string, TreeState>()
  readonly #logs = new Map<string, Log>()
  /** Division and ref of every listing that a closing tombstone withdraws, in whatever generation. */
  readonly #withdrawn = new Set<string>()
  /** Feed and ref of every record, with the newest generation that says it. */
  readonly #said = new Map<string, number>()

  constructor(suite: Suite, keys: KeyBook) {
    this.#suite = suite
    this.#keys = keys
  }

  /** The next page of this log continues what is known to be so far; otherwise it is the beginning. */
  hold(id: FeedId, state: TreeState): void {
    this.#held.set(originOf(id), state)
  }

  /** All or nothing. @throws {FeedError} as {@link verifyPage}; FEED_FORK across pages too. */
  take(page: Page): VerifiedPage {
    const id = { feed: page.feed, generation: page.generation }
    const origin = originOf(id)
    const log = this.#logs.get(origin)
    const state = log?.state ?? this.#held.get(origin) ?? EMPTY_TREE
    const given = {
      suite: this.#suite,
      id,
      state,
      keys: this.#keys.feedKeys(id.feed),
      page,
      isClosed: (ref: string) => this.#isClosed(id, ref),
    }
    const verified = verifyPage(log === undefined ? given : { ...given, known: log.checkpoint })
    this.#note(id, verified.entries)
    const bodies = verified.entries.filter(entry => entry.body !== undefined).length
    const bodiless = verified.entries.filter(
      ({ header, body }) => header.bodyDigest !== null && body === undefined,
    ).length
    this.#logs.set(origin, {
      id,
      from: log?.from ?? state.size,
      state: verified.state,
      bodies: (log?.bodies ?? 0) + bodies,
      closed: (log?.closed ?? 0) + bodiless,
      checkpoint: newer(log?.checkpoint, verified.checkpoint),
    })
    return verified
  }

  /** In the order in which they came. */
  facts(): LogFacts[] {
    return [...this.#logs.values()].map(({ id, from, state, bodies, closed, checkpoint }) => ({
      ...id,
      from,
      size: state.size,
      root: hex(rootOf(this.#suite, state)),
      edge: state.edge.map(hex),
      bodies,
      closed,
      checkpoint: { size: checkpoint.size, root: hex(checkpoint.root) },
    }))
  }

  /** Of a feed with several generations the newest comes first: its records close those of the earlier ones. */
  #isClosed({ feed, generation }: FeedId, ref: string): boolean {
    const { division } = parseFeedName(feed)
    return (
      this.#withdrawn.has(`${division} ${ref}`) ||
      (this.#said.get(`${feed} ${ref}`) ?? generation) > generation
    )
  }

  #note({ feed, generation }: FeedId, entries: readonly VerifiedEntry[]): void {
    for (const { header } of entries) {
      const { tombstone, ref, kind } = header
      if (kind === RECORD && generation > 1) {
        const key = `${feed} ${ref}`
        this.#said.set(key, Math.max(generation, this.#said.get(key) ?? 0))
      }
      if (tombstone === undefined || !closesEntries(tombstone.effect)) continue
      this.#withdrawn.add(`${parseFeedName(feed).division} ${ref}`)
    }
  }
}

function newer(known: Checkpoint | undefined, seen: Checkpoint): Checkpoint {
  return known === undefined || seen.size > known.size ? seen : known
}
