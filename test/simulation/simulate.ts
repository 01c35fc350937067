import { equalBytes, fromHex, hex } from '../../src/base/bytes.ts'
import { type FeedId, parseFeedName } from '../../src/feed/name.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { appendLeaves, EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { Membership } from '../../src/trust/membership.ts'
import type { MembershipBody } from '../../src/trust/membership-file.ts'
import { signerFor, suiteOf } from './cheap-suite.ts'
import { keyOf, leavesOf } from './disk.ts'
import { Forger, garble } from './forger.ts'
import { Network } from './network.ts'
import { Oracle } from './oracle.ts'
import { type Mutation, Province, type World } from './province.ts'
import { Random } from './random.ts'
import { Scheduler } from './scheduler.ts'
import { differences } from './verdict.ts'

const DIVISIONS = ['310000', '320000', '330000', '340000']
/** How long things go wrong, in virtual milliseconds; and how long the region has then to come together. */
const TROUBLE_MS = 150_000
const PATIENCE_MS = 12 * 60_000
const MAX_STEPS = 400_000

export interface Options {
  readonly mutation?: Mutation
  readonly trace?: (line: string) => void
}

/** What happened in a run, for people and to see that the faults do happen. */
export interface Report {
  readonly seed: number
  readonly steps: number
  readonly crashes: number
  readonly restores: number
  readonly lostMarks: number
  readonly forged: number
  readonly generations: number
  readonly givenUp: number
  readonly entries: number
}

/**
 * Four provinces through one run of troubles, and whether they come together afterwards.
 * @throws {Error} what was violated, or how the provinces still differ: the seed replays it step by step.
 */
export async function simulate(seed: number, options: Options = {}): Promise<Report> {
  const region = new Region(seed, options)
  region.prepare()
  const { scheduler } = region
  const end = scheduler.now + TROUBLE_MS
  await scheduler.run(() => scheduler.now >= end, MAX_STEPS)
  region.heal()
  await region.comeTogether()
  // And the region still works: what was ended goes on in its next generation.
  for (const province of region.provinces) for (let i = 0; i < 2; i++) province.source.change(region.random)
  await region.comeTogether()
  return region.report()
}

class Region {
  readonly seed: number
  readonly random: Random
  readonly scheduler: Scheduler
  readonly provinces: Province[]
  readonly #network: Network
  readonly #world: World
  #body: MembershipBody
  #forger: Forger | null = null
  #garbleRate = 0
  #healedAt = Number.POSITIVE_INFINITY
  #restores = 0
  #forged = 0
  #lostMarks = 0
  #givenUp = 0

  constructor(seed: number, { mutation = {}, trace }: Options) {
    this.seed = seed
    this.random = new Random(seed)
    this.scheduler = new Scheduler(this.random, trace ?? null)
    this.#network = new Network(this.scheduler, this.random)
    const suite = suiteOf(seed)
    this.#body = bodyOf(division => signerFor(suite, division).publicKey)
    const province = (division: string) => this.province(division)
    const fail = (error: unknown) => this.scheduler.fail(error)
    this.#world = {
      scheduler: this.scheduler,
      random: this.random,
      network: this.#network,
      oracle: new Oracle(suite, division => province(division).disk, fail),
      suite,
      mutation,
      province,
      shown: (from, to, id, size, limit) => {
        const lies = this.#forger?.issuer === from && this.#forger.shows(id, to) && this.random.chance(0.7)
        if (!lies || !this.#forger) return null
        trace?.(`  ${from} shows ${to} its other ${id.feed}`)
        return this.#forger.page(id, size, limit)
      },
      garbled: page => (this.random.chance(this.#garbleRate) ? garble(page, this.random) : page),
    }
    const membership = new Membership(suite, this.#body)
    this.provinces = DIVISIONS.map(division => new Province(division, this.#world, membership))
  }

  province(division: string): Province {
    return this.provinces.find(one => one.division === division) as Province
  }

  /** Draws how bad this run is, and when what happens. */
  prepare(): void {
    const { random, scheduler } = this
    this.#network.lossRate = random.pick([0, 0.05, 0.3])
    this.#network.doubleRate = random.pick([0, 0.1])
    this.#network.maxDelayMs = random.pick([100, 5_000])
    scheduler.crashRate = random.pick([0, 0.002, 0.01])
    this.#garbleRate = random.pick([0, 0, 0.05])
    for (const province of this.provinces) {
      province.skewMs = random.pick([0, random.int(-600_000, 600_000)])
      province.size = random.pick([1, 1, 2])
      province.start()
    }
    const at = (label: string, what: () => void): void =>
      scheduler.later(null, label, random.int(0, TROUBLE_MS), what)
    for (let i = random.int(15, 40); i > 0; i--)
      at('the register changes', () => random.pick(this.provinces).source.change(random))
    for (let i = random.int(0, 3); i > 0; i--) at('partition', () => this.#cut())
    for (let i = random.pick([0, 1, 2, 3]); i > 0; i--) at('backup', () => this.#backUpAndRestore())
    for (let i = random.pick([0, 0, 1, 2]); i > 0; i--) at('marks lost', () => this.#loseMarks())
    if (random.chance(0.3)) at('an issuer lies', () => void this.#forge())
  }

  /** Some provinces do not reach the others for a while. */
  #cut(): void {
    const { random } = this
    const side = this.provinces.filter(() => random.chance(0.5)).map(one => one.division)
    const pairs = side.flatMap(a => DIVISIONS.filter(b => !side.includes(b)).map(b => `${a} ${b}`))
    for (const pair of pairs) this.#network.cut.add(pair)
    this.scheduler.later(null, 'partition ends', random.int(1_000, 60_000), () => {
      for (const pair of pairs) this.#network.cut.delete(pair)
    })
  }

  /** The database of today comes back as it was then; sometimes of several provinces at once. */
  #backUpAndRestore(): void {
    const { random } = this
    const chosen = this.provinces.filter(() => random.chance(0.4))
    const backups = chosen.map(province => ({ province, disk: province.disk.backup() }))
    this.scheduler.later(null, 'restore', random.int(1_000, 60_000), () => {
      for (const { province, disk } of backups) {
        const today = province.disk
        province.disk = disk
        if (!this.#allKnown()) {
          province.disk = today
          continue
        }
        this.#restores++
        this.#world.oracle.lacks(province.division, this.#counting())
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
    const province = this.random.pick(this.provinces)
    const marks = province.marks
    province.marks = null
    if (!this.#allKnown()) {
      province.marks = marks
      return
    }
    this.#lostMarks++
    province.stop()
    province.start()
  }

  /** Of every province without its marks: whether all that it ever vouched for is still said somewhere. */
  #allKnown(): boolean {
    return this.provinces.every(province => {
      if (province.marks !== null) return true
      const own = this.#feeds().filter(feed => feed.startsWith(`${province.division}/`))
      return own.every(feed => this.#isKnown(province, feed)) && this.#knowsStated(province)
    })
  }

  #isKnown({ division }: Province, feed: string): boolean {
    const { oracle, suite } = this.#world
    const key = keyOf({ feed, generation: this.#generationOf(feed) })
    const signed = oracle.signed(division, key)
    if (signed.length === 0) return true
    const tree = appendLeaves(suite, EMPTY_TREE, signed.map(fromHex))
    const root = rootOf(suite, tree)
    return this.provinces.some(({ division: who, marks, disk }) => {
      const log = disk.logs.get(key)
      const held = who === division ? (log?.tree.size ?? 0) : (log?.checkpoint?.size ?? 0)
      const leaves = log ? leavesOf(suite, log).slice(0, signed.length).map(hex) : []
      if (held >= signed.length && leaves.join() === signed.join()) return true
      // Of a longer mark nobody can say what it contains, unless the key signed one history only.
      return (marks?.get(key) ?? []).some(
        mark =>
          (mark.size === signed.length && equalBytes(mark.root, root)) ||
          (mark.size >= signed.length && this.#forged === 0),
      )
    })
  }

  /** What it stated of others is here, or every history that anybody can show continues it. */
  #knowsStated({ division, disk }: Province): boolean {
    const { oracle, suite } = this.#world
    for (const [key, leaves] of oracle.stated(division)) {
      const log = disk.logs.get(key)
      const here = log ? leavesOf(suite, log).slice(0, leaves.length).map(hex) : []
      if (here.join() !== leaves.join() && this.#forged > 0) return false
    }
    return true
  }

  /** Left out is a second history while somebody has lost what it stated of the first: nothing can tell it which was which. */
  async #forge(): Promise<void> {
    const issuer = this.random.pick(this.provinces)
    const victims = issuer.others.filter(() => this.random.chance(0.6))
    this.#forged++
    if (!this.#allKnown()) {
      this.#forged--
      return
    }
    const forger = await Forger.begin(issuer, this.random, victims).catch(error => {
      this.scheduler.fail(error)
      return null
    })
    // The second history is signed while other things happen: it may be there only when nobody lies any more.
    if (this.#healedAt === Number.POSITIVE_INFINITY) this.#forger = forger
  }

  /** The network is whole, nobody lies or crashes, and every node runs the newest version. */
  heal(): void {
    const { scheduler } = this
    scheduler.trace?.('HEAL')
    scheduler.crashRate = 0
    this.#network.cut.clear()
    Object.assign(this.#network, { lossRate: 0, doubleRate: 0 })
    this.#garbleRate = 0
    this.#forger = null
    this.#healedAt = scheduler.now
    for (const province of this.provinces) {
      province.stop()
      province.readsNewer = true
      province.start()
    }
  }

  async comeTogether(): Promise<void> {
    const until = this.scheduler.now + PATIENCE_MS
    for (;;) {
      const { steps } = this.scheduler
      await this.scheduler.run(() => false, 300)
      if (this.scheduler.steps === steps) throw new Error('nothing is left to happen')
      const left = await differences(this.provinces)
      if (left.length === 0) return
      if (this.scheduler.now > until || this.scheduler.steps > MAX_STEPS)
        throw new Error(`the provinces do not come together: ${left.join('; ')}`)
      this.#operate()
    }
  }

  /**
   * What operators do: a feed that is frozen anywhere, or whose tail nobody has, goes on in a new generation; what
   * nobody has of an ended one is stated as lost by each who misses it.
   */
  #operate(): void {
    for (const feed of this.#feeds()) {
      for (const generation of Array.from({ length: this.#generationOf(feed) - 1 }, (_, i) => i + 1))
        this.#giveUp({ feed, generation })
      const generation = this.#generationOf(feed)
      const key = keyOf({ feed, generation })
      if (this.provinces.some(one => one.membership.generationOf(feed) !== generation)) continue
      const frozen = this.provinces.some(({ disk }) => disk.logs.get(key)?.evidence)
      if (frozen || this.#isLost(key) || this.#isBeside(feed, key)) this.#end(feed, key)
    }
  }

  #giveUp(id: FeedId): void {
    const key = keyOf(id)
    const lacking = this.provinces.filter(one => this.#lacksEnd(one, id))
    if (this.scheduler.now < this.#healedAt + 3 * 60_000 || lacking.length < this.provinces.length) return
    for (const { division, disk } of lacking) {
      if (disk.givenUp.has(key)) continue
      this.scheduler.trace?.(`OPERATORS of ${division} state that the rest of ${key} is lost`)
      disk.givenUp.add(key)
      this.#world.oracle.statedLost(division)
      this.#givenUp++
    }
  }

  /** Whether a copy is shorter than what members agreed on, or another history. */
  #lacksEnd({ membership, disk }: Province, id: FeedId): boolean {
    const end = membership.endOf(id)
    const log = disk.logs.get(keyOf(id))
    if (end === null) return false
    const { suite } = this.#world
    const then = log ? leavesOf(suite, log).slice(0, end.size) : []
    return !equalBytes(rootOf(suite, appendLeaves(suite, EMPTY_TREE, then)), end.root)
  }

  /** Long after the last trouble somebody still lacks what it vouched for. */
  #isLost(key: string): boolean {
    if (this.scheduler.now < this.#healedAt + 3 * 60_000) return false
    const { suite } = this.#world
    return this.provinces.some(({ division, standing, marks, disk }) => {
      if (standing === 'ready') return false
      const log = disk.logs.get(key)
      const claims = this.provinces.flatMap(one => one.marks?.get(key) ?? [])
      const told = marks === null && key.startsWith(`${division}/`) ? claims : []
      return [...(marks?.get(key) ?? []), ...told].some(mark => {
        const then = log ? leavesOf(suite, log).slice(0, mark.size) : []
        const root = rootOf(suite, appendLeaves(suite, EMPTY_TREE, then))
        return then.length < mark.size || !equalBytes(root, mark.root)
      })
    })
  }

  /** The issuer's key signed elsewhere what contradicts entries that it has not signed yet: it can sign nothing more. */
  #isBeside(feed: string, key: string): boolean {
    if (this.scheduler.now < this.#healedAt + 3 * 60_000) return false
    const { marks, disk } = this.province(parseFeedName(feed).division)
    const log = disk.logs.get(key)
    const { suite } = this.#world
    return (marks?.get(key) ?? []).some(mark => {
      if (log === undefined || log.tree.size < mark.size) return false
      const then = leavesOf(suite, log).slice(0, mark.size)
      return !equalBytes(rootOf(suite, appendLeaves(suite, EMPTY_TREE, then)), mark.root)
    })
  }

  #end(feed: string, key: string): void {
    const issuer = this.province(parseFeedName(feed).division)
    const whole = (province: Province): TreeMark | null => {
      const log = province.disk.logs.get(key)
      return log?.checkpoint && log.checkpoint.size === log.tree.size ? log.checkpoint : null
    }
    const all = this.provinces.flatMap(one => whole(one) ?? [])
    const [longest] = all.sort((a, b) => b.size - a.size)
    const { suite } = this.#world
    const nothing = { size: 0, root: rootOf(suite, EMPTY_TREE) }
    const signed = this.#isBeside(feed, key) ? (issuer.disk.logs.get(key)?.checkpoint ?? nothing) : null
    const own = issuer.standing === 'ready' ? (whole(issuer) ?? signed) : null
    if (issuer.standing === 'ready' && !own && issuer.disk.logs.has(key)) return
    const { size, root } = own ?? longest ?? nothing
    if (feed.endsWith('/withdrawals')) this.#world.oracle.givenUp(feed, this.#withdrawnBy(feed, key, size))
    const ended = this.#body.endedGenerations ?? {}
    const ends = [...(ended[feed] ?? []), { size, root: hex(root) }]
    const { version } = this.#body
    this.#body = { ...this.#body, version: version + 1, endedGenerations: { ...ended, [feed]: ends } }
    this.scheduler.trace?.(`OPERATORS end ${key} at ${size}`)
    for (const { division } of this.provinces) this.#world.oracle.lacks(division, this.#counting())
    const membership = new Membership(suite, this.#body)
    for (const province of this.provinces) {
      this.scheduler.later(null, `membership ${version + 1}`, this.random.int(0, 10_000), () => {
        if (membership.body.version > province.membership.body.version) province.membership = membership
      })
    }
  }

  /** Issuer and ref of every withdrawal in a log that counts: in use, or ended where its copy is the accepted history. */
  #counting(): Set<string> {
    const { suite } = this.#world
    const counting = new Set<string>()
    for (const { disk } of this.provinces) {
      for (const log of disk.logs.values()) {
        const { division, topic } = parseFeedName(log.id.feed)
        if (topic !== 'withdrawals') continue
        const end = this.#body.endedGenerations?.[log.id.feed]?.[log.id.generation - 1]
        const leaves = leavesOf(suite, log).slice(0, end?.size)
        const root = hex(rootOf(suite, appendLeaves(suite, EMPTY_TREE, leaves)))
        if (end !== undefined && (leaves.length < end.size || root !== end.root)) continue
        for (const { ref } of log.entries.slice(0, end?.size)) counting.add(`${division} ${hex(ref)}`)
      }
    }
    return counting
  }

  /** The refs that a withdrawals feed withdraws once this generation ends at `size`. */
  #withdrawnBy(feed: string, key: string, size: number): Set<string> {
    const logs = this.provinces.flatMap(({ disk }) => [...disk.logs.values()])
    const kept = logs.flatMap(({ id, entries, tree }) => {
      if (id.feed !== feed) return []
      if (keyOf(id) !== key) return entries
      return tree.size >= size ? entries.slice(0, size) : []
    })
    return new Set(kept.map(({ ref }) => hex(ref)))
  }

  #feeds(): string[] {
    return DIVISIONS.flatMap(division => [`${division}/lists.environment`, `${division}/withdrawals`])
  }

  #generationOf(feed: string): number {
    return (this.#body.endedGenerations?.[feed]?.length ?? 0) + 1
  }

  report(): Report {
    const { steps, crashes } = this.scheduler
    const generations = Object.keys(this.#body.endedGenerations ?? {}).length
    const logs = this.provinces.flatMap(({ disk }) => [...disk.logs.values()])
    const entries = logs.reduce((sum, log) => sum + log.tree.size, 0)
    return {
      seed: this.seed,
      steps,
      crashes,
      restores: this.#restores,
      lostMarks: this.#lostMarks,
      forged: this.#forged,
      generations,
      givenUp: this.#givenUp,
      entries,
    }
  }
}

function bodyOf(keyOfDivision: (division: string) => Uint8Array): MembershipBody {
  return {
    version: 1,
    region: 'simulated',
    suite: 'intl',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    members: DIVISIONS.map((division, i) => ({
      division,
      name: division,
      endpoint: `https://127.0.0.1:${7000 + i}`,
      certificatePins: [`sha256:${String(i).repeat(64)}`],
      feedKeys: [{ publicKey: keyOfDivision(division) }],
      issues: ['lists.environment'],
    })),
    feeds: { 'lists.environment': { audience: 'members', scope: 'publicity', relayAllowed: true } },
  }
}
