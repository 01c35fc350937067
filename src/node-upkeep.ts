/** What a node does for its copies each minute: are they fresh, are they still what was verified, who holds what. */

import path from 'node:path'
import { type Clock, type Day, legalDay } from './base/time.ts'
import type { Log } from './events/event.ts'
import { entryDamaged, feedFreshAgain, feedStale } from './events/exchange.ts'
import type { FeedHead } from './exchange/ports.ts'
import { type ScrubPorts, scrubSome } from './exchange/scrub.ts'
import { reconcile } from './exchange/sheet.ts'
import type { TaskPorts } from './exchange/tasks.ts'
import type { Metrics } from './observe/metrics.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgFreshness } from './store/freshness.ts'
import { PgScrubStore } from './store/scrub-store.ts'
import { hasSheet, saveSheet, writeSheet } from './store/sheets.ts'
import type { Membership } from './trust/membership.ts'
import type { FeedTerms } from './trust/membership-file.ts'

/** Tiles of 256 entries rehashed a minute: a million entries in a little over a day, at a few milliseconds a minute. */
const SCRUB_TILES = 3
/** How old the last word of an issuer about a feed may be, where the membership says nothing: it says it each minute. */
const FRESH_MINUTES = 10

export interface UpkeepPorts {
  readonly tasks: TaskPorts
  readonly database: DatabaseHandle
  /** In force now; it changes while the node runs. */
  membership(): Membership
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Pick<Metrics, 'scrubbed'>
  readonly dataDirectory: string
}

export class Upkeep {
  readonly #ports: UpkeepPorts
  readonly #scrub: ScrubPorts
  readonly #freshness: PgFreshness
  /** Counts the scrubs of this process. */
  #turn = 0
  /** The scrub that is under way. */
  #scrubbing: Promise<unknown> | null = null
  /** The last day whose sheet is known to be there. */
  #sheetOf: Day | null = null

  constructor(ports: UpkeepPorts) {
    const { tasks, database, log, metrics } = ports
    this.#ports = ports
    this.#freshness = new PgFreshness(database.db)
    this.#scrub = {
      ...tasks,
      store: {
        head: id => tasks.store.head(id),
        heads: async () => this.#scrubbed(await tasks.store.heads()),
        tiles: head => tasks.store.tiles(head),
      },
      scrub: new PgScrubStore(database.db),
      onDamage: ({ feed, seq, what, mended }) => {
        metrics.scrubbed(mended)
        log(entryDamaged({ feed, seq, what, mended, code: 'ENTRY_DAMAGED' }))
      },
    }
  }

  /**
   * An issuer has said how far its feeds are. A feed that it does not list has no entries yet, unless some are held.
   * @param current whether the newest checkpoint of each feed that it listed is held here
   */
  async compared(issuer: string, current: ReadonlyMap<string, boolean>): Promise<void> {
    const held = new Set((await this.#ports.tasks.store.heads()).map(({ id }) => id.feed))
    const fresh = this.#expectedOf(issuer).filter(feed => current.get(feed) ?? !held.has(feed))
    await this.#freshness.note(fresh, this.#ports.clock())
  }

  /**
   * Bodies of a feed that this node may no longer read were erased on purpose. The others take turns at being first,
   * so that a long feed does not keep the rest from being looked at.
   */
  #scrubbed(heads: readonly FeedHead[]): FeedHead[] {
    const { membership, tasks } = this.#ports
    const readable = heads.filter(({ id }) => membership().mayRead(tasks.self, id.feed))
    const first = this.#turn++ % Math.max(1, readable.length)
    return [...readable.slice(first), ...readable.slice(0, first)]
  }

  /** Rehashes some of what is held; nobody begins a second round while one is under way. */
  async scrub(): Promise<void> {
    this.#scrubbing ??= scrubSome(this.#scrub, SCRUB_TILES).finally(() => {
      this.#scrubbing = null
    })
    await this.#scrubbing
  }

  /** Tells once of each copy that has become too old, and once when it is fresh again. */
  async judgeFreshness(): Promise<void> {
    const { clock, log, tasks } = this.#ports
    const expected = tasks.others.flatMap(issuer => this.#expectedOf(issuer))
    const membership = this.#ports.membership()
    const goals = new Map(expected.map(feed => [feed, freshnessGoalMs(membership.terms(feed))]))
    for (const { feed, stale } of await this.#freshness.judge(goals, clock())) {
      if (stale) log(feedStale({ feed, code: 'FEED_STALE' }))
      else log(feedFreshAgain({ feed }))
    }
  }

  #expectedOf(issuer: string): string[] {
    const { tasks } = this.#ports
    const membership = this.#ports.membership()
    return membership.feedsOf(issuer).filter(feed => membership.mayRead(tasks.self, feed))
  }

  /** Once a day: the reconciliation sheet, and room for what was erased. */
  async daily(): Promise<void> {
    const { clock, database, tasks, dataDirectory } = this.#ports
    const day = legalDay(clock())
    if (this.#sheetOf === day) return
    if (!(await hasSheet(database.db, day))) {
      const sheet = await reconcile(tasks, day)
      await saveSheet(database.db, sheet)
      await writeSheet(path.join(dataDirectory, 'sheets'), sheet)
      // An erased body leaves the table file only when its old row version does.
      await database.pool.query('vacuum feed_entry')
    }
    this.#sheetOf = day
  }
}

/** What members agreed on for the topic; withdrawals and messages have no terms. */
function freshnessGoalMs(terms: FeedTerms | undefined): number {
  return (terms?.freshMinutes ?? FRESH_MINUTES) * 60_000
}
