import { hex } from '../../src/base/bytes.ts'
import { FaultError } from '../../src/base/fault.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { unparkAll } from '../../src/exchange/apply.ts'
import { receiveCosignatures } from '../../src/exchange/cosign.ts'
import { heartbeat } from '../../src/exchange/heartbeat.ts'
import type { FeedStore, HighWater, PeerClient, Task } from '../../src/exchange/ports.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { type RecoverPorts, recover } from '../../src/exchange/recover.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { dueTasks } from '../../src/exchange/sweep.ts'
import { runTask, type TaskPorts } from '../../src/exchange/tasks.ts'
import { withdrawAnew } from '../../src/exchange/withdraw-anew.ts'
import { type HighWaterMark, raisedTo, withMark } from '../../src/feed/high-water.ts'
import type { FeedId } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import type { Standing } from '../../src/feed/replica/standing.ts'
import type { Suite } from '../../src/feed/suite.ts'
import { EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { RIGHTS, requireRight, requireState } from '../../src/http/rights.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { signerFor } from './cheap-suite.ts'
import { Disk, keyOf, type MarkFile } from './disk.ts'
import { Locks } from './locks.ts'
import { MemoryStore } from './memory-store.ts'
import type { Network } from './network.ts'
import type { Oracle } from './oracle.ts'
import type { Random } from './random.ts'
import type { Process, Scheduler } from './scheduler.ts'
import { project, Source } from './source.ts'

/** Changes one of a node's ports, to see that the simulation notices. */
export interface Mutation {
  readonly store?: (store: FeedStore) => FeedStore
  readonly highWater?: (marks: HighWater) => HighWater
  /** Whether the node may answer, whatever it found. */
  readonly ready?: true
}

export interface World {
  readonly scheduler: Scheduler
  readonly random: Random
  readonly network: Network
  readonly oracle: Oracle
  readonly suite: Suite
  readonly mutation: Mutation
  province(division: string): Province
  /** What stands between two nodes: a forger, a broken gateway. null: nothing. */
  shown(from: string, to: string, id: FeedId, size: number, limit?: number): Promise<Page> | null
  garbled(page: Page): Page
}

const ROUND_MS = 5_000
const MINUTE_MS = 60_000

/** One province: its register, its database, its high-water file, and one or two processes on them. */
export class Province {
  readonly division: string
  readonly source: Source
  readonly world: World
  membership: Membership
  disk = new Disk()
  marks: MarkFile = new Map()
  locks = new Locks()
  processes: NodeProcess[] = []
  /** How many processes it runs. */
  size = 1
  /** Milliseconds that its clock is off. */
  skewMs = 0
  readsNewer = false

  constructor(division: string, world: World, membership: Membership) {
    this.division = division
    this.world = world
    this.membership = membership
    this.source = new Source(division)
  }

  start(): void {
    while (this.processes.filter(one => one.alive).length < this.size) {
      const process = new NodeProcess(this)
      this.processes = [...this.processes.filter(one => one.alive), process]
      process.start()
    }
  }

  /** Power off: nothing that is not committed stays. */
  stop(): void {
    for (const process of this.processes) process.alive = false
    this.locks = new Locks()
  }

  /** A process that answers requests, if one is up. */
  get face(): NodeProcess | undefined {
    const up = this.processes.filter(one => one.alive)
    return up.length === 0 ? undefined : this.world.random.pick(up)
  }

  /** As the processes of a node learn it from one another. */
  get standing(): Standing {
    const standings = this.processes.filter(one => one.alive).map(one => one.standing)
    if (standings.includes('ready')) return 'ready'
    return standings.includes('serving') ? 'serving' : 'taking in'
  }

  get others(): string[] {
    return this.membership.divisions.filter(one => one !== this.division)
  }
}

export class NodeProcess implements Process {
  readonly name: string
  readonly ports: TaskPorts & RecoverPorts
  readonly #province: Province
  readonly #active = new Set<string>()
  alive = true
  standing: Standing = 'taking in'
  #nextMinute = 0

  constructor(province: Province) {
    this.#province = province
    this.name = `${province.division}.${province.processes.length}`
    this.ports = portsOf(province, this)
  }

  start(): void {
    this.#later('starts', 1, () => this.#round())
  }

  crash(): void {
    this.alive = false
    const { locks, world } = this.#province
    locks.release(this)
    const pause = world.random.int(10, 20_000)
    world.scheduler.later(null, `restart ${this.name}`, pause, () => this.#province.start())
  }

  wake(tasks: readonly Task[]): void {
    for (const task of tasks) {
      const key = JSON.stringify(task)
      // A wake-up may be lost with its queue; the sweep finds what is due.
      if (this.#active.has(key) || this.#province.world.random.chance(0.05)) continue
      this.#active.add(key)
      this.#later(`${task.kind} ${'feed' in task ? task.feed : task.peer}`, 0, async () => {
        try {
          await runTask(this.ports, task)
        } finally {
          this.#active.delete(key)
        }
      })
    }
  }

  async #round(): Promise<void> {
    const { world, others } = this.#province
    const pause = world.random.int(ROUND_MS / 2, ROUND_MS)
    try {
      if (this.standing !== 'ready') await this.#becomeReady()
      if (this.standing === 'ready') {
        await this.#collect()
        world.oracle.asked(this.#province.division)
      }
      const due: Task[] = await dueTasks(this.ports)
      if (world.scheduler.now >= this.#nextMinute && this.standing === 'ready') {
        this.#nextMinute = world.scheduler.now + MINUTE_MS
        await heartbeat(this.ports).catch(error => {
          if (!(error instanceof FaultError)) throw error
        })
        due.push(...others.map(peer => ({ kind: 'compare', peer }) as const))
      }
      this.wake(due)
    } finally {
      this.#later('round', pause, () => this.#round())
    }
  }

  async #becomeReady(): Promise<void> {
    const { standing } = await recover({ ...this.ports, marksLost: this.#province.marks === null })
    if (standing !== 'ready') return
    await unparkAll(this.ports)
    this.standing = 'ready'
  }

  /** Says what the register says and the feeds do not: the business transaction. */
  async #collect(): Promise<void> {
    const { source, disk, membership, world } = this.#province
    const idOf = (feed: string) => ({ feed, generation: membership.generationOf(feed) })
    const [list, withdrawals] = [idOf(source.list), idOf(`${source.division}/withdrawals`)]
    const endOf = (id: FeedId) => membership.endOf(id)
    const random = (length: number) => world.random.bytes(length)
    const context = { suite: world.suite, nowMs: this.ports.clock(), random }
    if (Number(await withdrawAnew(this.ports)) > 0) this.wake([{ kind: 'sign', ...withdrawals }])
    // What the register must say anew depends on what members took for the history so far.
    const ended = (await dueTasks(this.ports)).some(({ kind }) => kind === 'pull')
    const { records, tombstones } = source.missing(disk, list, endOf)
    if (ended || records.length + tombstones.length === 0) return
    await this.ports.store.transaction(async tx => {
      await tx.lock(list)
      const due = source.missing(disk, list, endOf)
      await appendEntries(context, tx, list, due.records)
      if (due.tombstones.length > 0) await appendEntries(context, tx, withdrawals, due.tombstones)
    })
    this.wake([list, withdrawals].flatMap(id => [{ kind: 'sign', ...id } as const, { kind: 'apply', ...id }]))
  }

  /** Faults are what nodes are made for; anything else is a mistake in the program. */
  #later(label: string, delayMs: number, work: () => Promise<void>): void {
    const { scheduler } = this.#province.world
    const run = (): void => {
      work().catch(error => {
        if (!(error instanceof FaultError)) scheduler.fail(error)
        scheduler.trace?.(`  ${this.name} ${label}: ${(error as FaultError).fault?.code}`)
      })
    }
    scheduler.later(this, label, delayMs, run)
  }
}

function portsOf(province: Province, process: NodeProcess): TaskPorts & RecoverPorts {
  const { division, world, disk, locks } = province
  const { scheduler, suite, mutation, random } = world
  const memory = new MemoryStore({ scheduler, process, locks, suite, disk })
  const highWater = markFile(province, process)
  return {
    suite,
    self: division,
    get others() {
      return province.others
    },
    store: mutation.store?.(memory) ?? memory,
    highWater: mutation.highWater?.(highWater) ?? highWater,
    signer: world.oracle.watch(signerFor(suite, division), division),
    clock: () => scheduler.now + province.skewMs,
    random: random.next,
    peers: peersOf(province, process),
    waker: { wake: async tasks => process.wake(tasks) },
    projector: (_feed, entry) => project(entry, province.readsNewer),
    audience: feed => province.membership.audience(feed),
    issuerKeys: feed => province.membership.feedKeys(feed),
    generationOf: feed => province.membership.generationOf(feed),
    endOf: id => province.membership.endOf(id),
    ready: () => process.standing === 'ready',
    marksLost: false,
    onStanding: async standing => {
      // Ready only once all that belongs to it is done; see #becomeReady.
      process.standing = mutation.ready ? 'ready' : standing === 'ready' ? 'serving' : standing
    },
    log: ({ event, fields: { feed, peer } }) =>
      scheduler.trace?.(`  ${process.name} ${event} ${feed ?? ''} ${peer ?? ''}`),
  }
}

/** Each write is one step: on the disk or not. */
function markFile(province: Province, process: Process): HighWater {
  const { scheduler } = province.world
  const step = <T>(label: string, effect: () => T) => scheduler.step(process, label, effect)
  const raise = (id: FeedId, how: typeof raisedTo, mark: HighWaterMark): void => {
    if (province.marks === null) scheduler.fail(new Error('violated: half the marks are written as if whole'))
    else change(id, how, mark)
  }
  const change = (id: FeedId, how: typeof raisedTo, mark: HighWaterMark): void => {
    const changed = how(province.marks?.get(keyOf(id)) ?? [], mark)
    const marked = changed?.map(({ size, root }) => ({
      id,
      feed: id.feed,
      generation: id.generation,
      size,
      root,
    }))
    if (marked) province.marks = new Map(province.marks).set(keyOf(id), marked)
  }
  return {
    of: async id => province.marks?.get(keyOf(id)) ?? [],
    all: async () => [...(province.marks?.values() ?? [])].flat(),
    raise: (id, size, root) =>
      step(`mark ${id.feed} ${size}`, () => raise(id, raisedTo, { ...id, size, root })),
    add: (id, size, root) =>
      step(`note ${id.feed} ${size}`, () => raise(id, withMark, { ...id, size, root })),
    keep: learnt =>
      step('keep marks', () => {
        province.marks ??= new Map()
        for (const { id, size, root } of learnt) change(id, withMark, { ...id, size, root })
      }),
  }
}

/** The exchange face of the others, as far as it decides: rights, state, and the use cases behind. */
function peersOf(province: Province, process: NodeProcess): PeerClient {
  const { world, division } = province
  const { network, oracle, suite } = world
  const call = <T>(to: string, label: string, answer: (face: NodeProcess) => Promise<T>) =>
    network.call(process, [division, to], label, () => world.province(to).face, answer)
  const door = (to: string, operation: keyof typeof RIGHTS, feed: string | null): void => {
    const { membership, standing } = world.province(to)
    const right = RIGHTS[operation]
    const state = standing === 'taking in' ? 'recovering' : standing
    requireRight(membership, right, division, to, feed)
    requireState(world.mutation.ready ? 'ready' : state, right, division, feed)
  }
  return {
    push: (to, page) => {
      oracle.served(division, page)
      return call(to, `page ${page.feed} ${page.from}+${page.entries.length}`, async face => {
        door(to, 'pushEntries', page.feed)
        const forged = await world.shown(division, to, page, page.from)?.catch(() => null)
        const { size } = await receivePage(face.ports, forged ?? world.garbled(page))
        face.wake([{ kind: 'apply', feed: page.feed, generation: page.generation }])
        return { size }
      })
    },
    pull: (to, id, from, limit) =>
      call(to, `pull ${id.feed} from ${from}`, async face => {
        door(to, 'readEntries', id.feed)
        const forged = world.shown(to, division, id, from, limit)
        if (forged) return forged
        const page = await readPage(face.ports, id, from, limit)
        // While it recovers, a restored node hands an issuer its own feed, withdrawn bodies too: that misleads nobody.
        const toIssuer = page.feed.startsWith(`${division}/`) && world.province(to).standing !== 'ready'
        if (!toIssuer) oracle.served(to, page)
        return world.garbled(page)
      }),
    sendCosignatures: (to, id, cosignatures) => {
      for (const { kind, size } of cosignatures) {
        if (kind === 'applied' && id.feed.endsWith('/withdrawals'))
          oracle.receipt(division, id.feed, id.generation, size)
      }
      return call(to, `statements on ${id.feed}`, async face => {
        door(to, 'pushCosignatures', id.feed)
        const memberKeys = (member: string) => world.province(to).membership.cosigningKeys(member)
        return receiveCosignatures({ ...face.ports, memberKeys }, division, id, cosignatures)
      })
    },
    feeds: to =>
      call(to, 'which feeds?', async face => {
        const heads = await face.ports.store.heads()
        const mayRead = (feed: string) => world.province(to).membership.mayRead(division, feed)
        const shown = heads.filter(({ id }) => mayRead(id.feed))
        const marks = [...(world.province(to).marks?.values() ?? [])]
          .flatMap(all => all.at(-1) ?? [])
          .filter(({ id }) => mayRead(id.feed))
        const unknown = marks.filter(({ id }) => !shown.some(head => keyOf(head.id) === keyOf(id)))
        const nothing = hex(rootOf(suite, EMPTY_TREE))
        return Promise.all([
          ...shown.map(async ({ id, tree, checkpoint }) => {
            const forged = await world.shown(to, division, id, 0, 0)
            const note = forged?.checkpoint ?? checkpoint?.note ?? null
            const size = forged ? Number(note?.split('\n')[1]) : tree.size
            const vouched = marks.find(mark => keyOf(mark.id) === keyOf(id))
            const one = { id, size, root: hex(rootOf(suite, tree)), checkpoint: note }
            return vouched === undefined ? one : { ...one, vouched }
          }),
          ...unknown.map(async vouched => ({
            ...{ id: vouched.id, size: 0, root: nothing, checkpoint: null, vouched },
          })),
        ])
      }),
  }
}
