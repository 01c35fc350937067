import { hex } from '../../src/base/bytes.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import type { PageEntry } from '../../src/feed/page-entry.ts'
import { signerFor } from './cheap-suite.ts'
import { keyOf } from './disk.ts'
import { Locks } from './locks.ts'
import { MemoryStore } from './memory-store.ts'
import type { Province } from './province.ts'
import type { Random } from './random.ts'
import { Scheduler } from './scheduler.ts'
import { bodyOf } from './source.ts'

/** An issuer's second history, signed with its key and shown to some of the others: the lying issuer. */
export class Forger {
  readonly issuer: string
  readonly victims: ReadonlySet<string>
  readonly #store: MemoryStore
  readonly #feeds: ReadonlySet<string>
  readonly #scheduler: Scheduler
  readonly #suite: Province['world']['suite']

  private constructor(
    province: Province,
    store: MemoryStore,
    scheduler: Scheduler,
    feeds: string[],
    victims: string[],
  ) {
    this.issuer = province.division
    this.#suite = province.world.suite
    this.#store = store
    this.#scheduler = scheduler
    this.#feeds = new Set(feeds)
    this.victims = new Set(victims)
  }

  /** Branches off what the issuer has signed so far. */
  static async begin(province: Province, random: Random, victims: string[]): Promise<Forger> {
    const { suite } = province.world
    const scheduler = new Scheduler(random, null)
    const process = { name: 'forger', alive: true, crash() {} }
    const disk = province.disk.backup()
    const store = new MemoryStore({ scheduler, process, locks: new Locks(), suite, disk })
    const marks = {
      of: async () => [],
      all: async () => [],
      raise: async () => {},
      add: async () => {},
      keep: async () => {},
    }
    const signer = signerFor(suite, province.division)
    const context = { suite, nowMs: province.world.scheduler.now, random: (n: number) => random.bytes(n) }
    const list = {
      feed: province.source.list,
      generation: province.membership.generationOf(province.source.list),
    }
    const feed = `${province.division}/withdrawals`
    const withdrawals = { feed, generation: province.membership.generationOf(feed) }
    const live = [...province.source.records.values()].filter(({ withdrawn }) => !withdrawn)
    const victim = live.length > 0 ? random.pick(live) : undefined
    // What any branch withdraws is withdrawn; the register follows, so that all agree in the end.
    if (victim) victim.withdrawn = true
    const forge = async (): Promise<void> => {
      await store.transaction(async tx => {
        const refs = Array.from({ length: random.int(1, 3) }, () => random.bytes(16))
        const drafts = refs.map(
          ref => ({ kind: 'record', ref, body: bodyOf(hex(ref), 1, false), amends: false }) as const,
        )
        await appendEntries(context, tx, list, drafts)
        const tombstone = { ...list, effect: 'erase', ground: 'forged' } as const
        if (victim)
          await appendEntries(context, tx, withdrawals, [{ kind: 'tombstone', ref: victim.ref, tombstone }])
      })
      for (const id of [list, withdrawals]) await signFeed({ suite, store, signer, highWater: marks }, id)
    }
    await settled(scheduler, forge())
    return new Forger(province, store, scheduler, [keyOf(list), keyOf(withdrawals)], victims)
  }

  shows(id: FeedId, to: string): boolean {
    return this.victims.has(to) && this.#feeds.has(keyOf(id))
  }

  page(id: FeedId, from: number, limit?: number): Promise<Page> {
    return settled(this.#scheduler, readPage({ suite: this.#suite, store: this.#store }, id, from, limit))
  }
}

/** The forger has a world of its own, in which nothing waits. */
async function settled<T>(scheduler: Scheduler, work: Promise<T>): Promise<T> {
  let over = false
  const ended = work.finally(() => {
    over = true
  })
  ended.catch(() => {})
  while (!over) {
    await scheduler.run(() => over, 100)
    await Promise.resolve()
  }
  return ended
}

/** What a broken gateway, or a mirror that lies, makes of a page: never what the issuer signed. */
export function garble(page: Page, random: Random): Page {
  const { entries } = page
  const at = random.int(0, Math.max(0, entries.length - 1))
  const entry = entries[at]
  const replaced = (one: PageEntry): Page => ({
    ...page,
    entries: entries.map((old, i) => (i === at ? one : old)),
  })
  if (!entry) return { ...page, consistency: [random.bytes(32)] }
  const kind = random.int(0, 5)
  if (kind === 0) return replaced({ header: entry.header })
  if (kind === 1 && entry.body && entry.salt)
    return replaced({ ...entry, salt: entry.salt, body: bodyOf('forged', 1, false) })
  if (kind === 2) return { ...page, consistency: [...page.consistency, random.bytes(32)] }
  if (kind === 3) return { ...page, entries: entries.slice(1) }
  if (kind === 4)
    return replaced({
      ...entry,
      header: Buffer.from(Buffer.from(entry.header).toString().replace('"v":1', '"v":2')),
    })
  return { ...page, entries: [...entries, entry] }
}
