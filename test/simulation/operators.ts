/** What the people who run the nodes do once the trouble is over: what no node may decide alone. */
import { equalBytes, hex } from '../../src/base/bytes.ts'
import { type FeedId, parseFeedName } from '../../src/feed/name.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { keyOf, leavesOf } from './disk.ts'
import type { Province } from './province.ts'
import type { Region } from './region.ts'

/** What is still missing so long after the last trouble, in virtual milliseconds, does not come by itself any more. */
const LONG_MS = 3 * 60_000

/** Of all provinces together. Begun when the trouble ends. */
export class Operators {
  readonly #region: Region
  readonly #healedAt: number
  /** How often they stated that something is lost. */
  givenUp = 0

  constructor(region: Region) {
    this.#region = region
    this.#healedAt = region.scheduler.now
  }

  /**
   * A feed that is frozen anywhere, or whose tail nobody has, goes on in a new generation; what nobody has of an ended
   * one is stated as lost by each who misses it.
   */
  operate(): void {
    for (const feed of this.#region.feeds()) {
      for (const generation of Array.from({ length: this.#region.generationOf(feed) - 1 }, (_, i) => i + 1))
        this.#giveUp({ feed, generation })
      const generation = this.#region.generationOf(feed)
      const key = keyOf({ feed, generation })
      if (this.#region.provinces.some(one => one.membership.generationOf(feed) !== generation)) continue
      const frozen = this.#region.provinces.some(({ disk }) => disk.logs.get(key)?.evidence)
      if (frozen || this.#isLost(key) || this.#isBeside(feed, key)) this.#end(feed, key)
    }
  }

  #giveUp(id: FeedId): void {
    const key = keyOf(id)
    const lacking = this.#region.provinces.filter(one => this.#lacksEnd(one, id))
    if (!this.#isLongAfter() || lacking.length < this.#region.provinces.length) return
    for (const { division, disk } of lacking) {
      if (disk.givenUp.has(key)) continue
      this.#region.scheduler.trace?.(`OPERATORS of ${division} state that the rest of ${key} is lost`)
      disk.givenUp.add(key)
      this.#region.world.oracle.statedLost(division)
      this.givenUp++
    }
  }

  /** Whether a copy is shorter than what members agreed on, or another history. */
  #lacksEnd({ membership, disk }: Province, id: FeedId): boolean {
    const end = membership.endOf(id)
    const log = disk.logs.get(keyOf(id))
    if (end === null) return false
    const { suite } = this.#region.world
    const then = log ? leavesOf(suite, log).slice(0, end.size) : []
    return !equalBytes(this.#region.rootOf(then), end.root)
  }

  /** Long after the last trouble somebody still lacks what it vouched for. */
  #isLost(key: string): boolean {
    if (!this.#isLongAfter()) return false
    const { suite } = this.#region.world
    return this.#region.provinces.some(({ division, standing, marks, disk }) => {
      if (standing === 'ready') return false
      const log = disk.logs.get(key)
      const claims = this.#region.provinces.flatMap(one => one.marks?.get(key) ?? [])
      const told = marks === null && key.startsWith(`${division}/`) ? claims : []
      return [...(marks?.get(key) ?? []), ...told].some(mark => {
        const then = log ? leavesOf(suite, log).slice(0, mark.size) : []
        return then.length < mark.size || !equalBytes(this.#region.rootOf(then), mark.root)
      })
    })
  }

  /** The issuer's key signed elsewhere what contradicts entries that it has not signed yet: it can sign nothing more. */
  #isBeside(feed: string, key: string): boolean {
    if (!this.#isLongAfter()) return false
    const { marks, disk } = this.#region.province(parseFeedName(feed).division)
    const log = disk.logs.get(key)
    const { suite } = this.#region.world
    return (marks?.get(key) ?? []).some(mark => {
      if (log === undefined || log.tree.size < mark.size) return false
      const then = leavesOf(suite, log).slice(0, mark.size)
      return !equalBytes(this.#region.rootOf(then), mark.root)
    })
  }

  #end(feed: string, key: string): void {
    const issuer = this.#region.province(parseFeedName(feed).division)
    const whole = (province: Province): TreeMark | null => {
      const log = province.disk.logs.get(key)
      return log?.checkpoint && log.checkpoint.size === log.tree.size ? log.checkpoint : null
    }
    const all = this.#region.provinces.flatMap(one => whole(one) ?? [])
    const [longest] = all.sort((a, b) => b.size - a.size)
    const nothing = { size: 0, root: this.#region.rootOf([]) }
    const signed = this.#isBeside(feed, key) ? (issuer.disk.logs.get(key)?.checkpoint ?? nothing) : null
    const own = issuer.standing === 'ready' ? (whole(issuer) ?? signed) : null
    if (issuer.standing === 'ready' && !own && issuer.disk.logs.has(key)) return
    this.#agree(feed, key, own ?? longest ?? nothing)
  }

  /** Members agree where it ends, and each learns it in its time. */
  #agree(feed: string, key: string, end: TreeMark): void {
    const { scheduler, random, world, provinces } = this.#region
    if (feed.endsWith('/withdrawals')) world.oracle.givenUp(feed, this.#withdrawnBy(feed, key, end.size))
    const membership = this.#region.end(feed, end)
    const { version } = membership.body
    scheduler.trace?.(`OPERATORS end ${key} at ${end.size}`)
    for (const { division } of provinces) world.oracle.lacks(division, this.#region.counting())
    for (const province of provinces) {
      scheduler.later(null, `membership ${version}`, random.int(0, 10_000), () => {
        if (version > province.membership.body.version) province.membership = membership
      })
    }
  }

  /** The refs that a withdrawals feed withdraws once this generation ends at `size`. */
  #withdrawnBy(feed: string, key: string, size: number): Set<string> {
    const logs = this.#region.provinces.flatMap(({ disk }) => [...disk.logs.values()])
    const kept = logs.flatMap(({ id, entries, tree }) => {
      if (id.feed !== feed) return []
      if (keyOf(id) !== key) return entries
      return tree.size >= size ? entries.slice(0, size) : []
    })
    return new Set(kept.map(({ ref }) => hex(ref)))
  }

  #isLongAfter(): boolean {
    return this.#region.scheduler.now >= this.#healedAt + LONG_MS
  }
}
