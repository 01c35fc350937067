/** What goes wrong in a run, and when: drawn from the seed, until it is healed. */
import { equalBytes, fromHex, hex } from '../../src/base/bytes.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import { keyOf, leavesOf } from './disk.ts'
import { Forger, garble } from './forger.ts'
import type { Province } from './province.ts'
import { type Between, DIVISIONS, type Region } from './region.ts'

/** How long things go wrong, in virtual milliseconds. */
export const TROUBLE_MS = 150_000

/** Owns what the network, the provinces and their databases suffer; while an issuer lies it stands between two nodes. */
export class Troubles implements Between {
  readonly #region: Region
  #forger: Forger | null = null
  #garbleRate = 0
  #over = false
  /** How often it happened, for the report. */
  restores = 0
  forged = 0
  lostMarks = 0

  constructor(region: Region) {
    this.#region = region
    region.between = this
  }

  shown(from: string, to: string, id: FeedId, size: number, limit?: number): Promise<Page> | null {
    const { random, scheduler } = this.#region
    const lies = this.#forger?.issuer === from && this.#forger.shows(id, to) && random.chance(0.7)
    if (!lies || !this.#forger) return null
    scheduler.trace?.(`  ${from} shows ${to} its other ${id.feed}`)
    return this.#forger.page(id, size, limit)
  }

  garbled(page: Page): Page {
    const { random } = this.#region
    return random.chance(this.#garbleRate) ? garble(page, random) : page
  }

  /** Draws how bad this run is, and when what happens. */
  prepare(): void {
    const { random, scheduler, network, provinces } = this.#region
    network.lossRate = random.pick([0, 0.05, 0.3])
    network.doubleRate = random.pick([0, 0.1])
    network.maxDelayMs = random.pick([100, 5_000])
    scheduler.crashRate = random.pick([0, 0.002, 0.01])
    this.#garbleRate = random.pick([0, 0, 0.05])
    for (const province of provinces) {
      province.skewMs = random.pick([0, random.int(-600_000, 600_000)])
      province.size = random.pick([1, 1, 2])
      province.start()
    }
    const at = (label: string, what: () => void): void =>
      scheduler.later(null, label, random.int(0, TROUBLE_MS), what)
    for (let i = random.int(15, 40); i > 0; i--)
      at('the register changes', () => random.pick(provinces).source.change(random))
    for (let i = random.int(0, 3); i > 0; i--) at('partition', () => this.#cut())
    for (let i = random.pick([0, 1, 2, 3]); i > 0; i--) at('backup', () => this.#backUpAndRestore())
    for (let i = random.pick([0, 0, 1, 2]); i > 0; i--) at('marks lost', () => this.#loseMarks())
    if (random.chance(0.3)) at('an issuer lies', () => void this.#forge())
  }

  /** Some provinces do not reach the others for a while. */
  #cut(): void {
    const { random, scheduler, network, provinces } = this.#region
    const side = provinces.filter(() => random.chance(0.5)).map(one => one.division)
    const pairs = side.flatMap(a => DIVISIONS.filter(b => !side.includes(b)).map(b => `${a} ${b}`))
    for (const pair of pairs) network.cut.add(pair)
    scheduler.later(null, 'partition ends', random.int(1_000, 60_000), () => {
      for (const pair of pairs) network.cut.delete(pair)
    })
  }

  /** The database of today comes back as it was then; sometimes of several provinces at once. */
  #backUpAndRestore(): void {
    const { random, scheduler, world, provinces } = this.#region
    const chosen = provinces.filter(() => random.chance(0.4))
    const backups = chosen.map(province => ({ province, disk: province.disk.backup() }))
    scheduler.later(null, 'restore', random.int(1_000, 60_000), () => {
      for (const { province, disk } of backups) {
        const today = province.disk
        province.disk = disk
        if (!this.#allKnown()) {
          province.disk = today
          continue
        }
        this.restores++
        world.oracle.lacks(province.division, this.#region.counting())
        province.stop()
        province.start()
      }
    })
  }

  /**
   * Also of a province whose database is old, and whose only holders were restored as well: what they vouched for
   * they say. Left out is only what is signed and told by nobody: a tree of which no database, no checkpoint and no
   * mark in the region is left, though perhaps another that its key signed elsewhere. Nothing can tell it from one that
   * was never signed.
   */
  #loseMarks(): void {
    const { random, provinces } = this.#region
    const province = random.pick(provinces)
    const marks = province.marks
    province.marks = null
    if (!this.#allKnown()) {
      province.marks = marks
      return
    }
    this.lostMarks++
    province.stop()
    province.start()
  }

  /** Of every province without its marks: whether all that it ever vouched for is still said somewhere. */
  #allKnown(): boolean {
    return this.#region.provinces.every(province => {
      if (province.marks !== null) return true
      const own = this.#region.feeds().filter(feed => feed.startsWith(`${province.division}/`))
      return own.every(feed => this.#isKnown(province, feed)) && this.#knowsStated(province)
    })
  }

  #isKnown({ division }: Province, feed: string): boolean {
    const region = this.#region
    const { oracle, suite } = region.world
    const key = keyOf({ feed, generation: region.generationOf(feed) })
    const signed = oracle.signed(division, key)
    if (signed.length === 0) return true
    const root = region.rootOf(signed.map(fromHex))
    return region.provinces.some(({ division: who, marks, disk }) => {
      const log = disk.logs.get(key)
      const held = who === division ? (log?.tree.size ?? 0) : (log?.checkpoint?.size ?? 0)
      const leaves = log ? leavesOf(suite, log).slice(0, signed.length).map(hex) : []
      if (held >= signed.length && leaves.join() === signed.join()) return true
      // Of a longer mark nobody can say what it contains, unless the key signed one history only.
      return (marks?.get(key) ?? []).some(
        mark =>
          (mark.size === signed.length && equalBytes(mark.root, root)) ||
          (mark.size >= signed.length && this.forged === 0),
      )
    })
  }

  /** What it stated of others is here, or every history that anybody can show continues it. */
  #knowsStated({ division, disk }: Province): boolean {
    const { oracle, suite } = this.#region.world
    for (const [key, leaves] of oracle.stated(division)) {
      const log = disk.logs.get(key)
      const here = log ? leavesOf(suite, log).slice(0, leaves.length).map(hex) : []
      if (here.join() !== leaves.join() && this.forged > 0) return false
    }
    return true
  }

  /** Left out is a second history while somebody has lost what it stated of the first: nothing can tell it which was which. */
  async #forge(): Promise<void> {
    const { random, scheduler, provinces } = this.#region
    const issuer = random.pick(provinces)
    const victims = issuer.others.filter(() => random.chance(0.6))
    this.forged++
    if (!this.#allKnown()) {
      this.forged--
      return
    }
    const forger = await Forger.begin(issuer, random, victims).catch(error => {
      scheduler.fail(error)
      return null
    })
    // The second history is signed while other things happen: it may be there only when nobody lies any more.
    if (!this.#over) this.#forger = forger
  }

  /** The network is whole, nobody lies or crashes, and every node runs the newest version. */
  heal(): void {
    const { scheduler, network, provinces } = this.#region
    scheduler.trace?.('HEAL')
    scheduler.crashRate = 0
    network.cut.clear()
    Object.assign(network, { lossRate: 0, doubleRate: 0 })
    this.#garbleRate = 0
    this.#forger = null
    this.#over = true
    for (const province of provinces) {
      province.stop()
      province.readsNewer = true
      province.start()
    }
  }
}
