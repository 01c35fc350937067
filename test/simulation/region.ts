/** The simulated region: who is in it, what they share, and what they have agreed on. */
import { hex } from '../../src/base/bytes.ts'
import { parseFeedName } from '../../src/feed/name.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { appendLeaves, EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { Membership } from '../../src/trust/membership.ts'
import type { MembershipBody } from '../../src/trust/membership-file.ts'
import { signerFor, suiteOf } from './cheap-suite.ts'
import { leavesOf } from './disk.ts'
import { Network } from './network.ts'
import { Oracle } from './oracle.ts'
import { type Mutation, Province, type World } from './province.ts'
import { Random } from './random.ts'
import { Scheduler } from './scheduler.ts'

export const DIVISIONS = ['310000', '320000', '330000', '340000']

export interface Options {
  readonly mutation?: Mutation
  readonly trace?: (line: string) => void
}

/** What stands between two nodes; see `World`. */
export type Between = Pick<World, 'shown' | 'garbled'>

/** Four provinces in one world, whose chance comes from the seed alone. */
export class Region {
  readonly seed: number
  readonly random: Random
  readonly scheduler: Scheduler
  readonly network: Network
  readonly world: World
  readonly provinces: readonly Province[]
  /** Nothing, until there is trouble. */
  between: Between = { shown: () => null, garbled: page => page }
  #body: MembershipBody

  constructor(seed: number, { mutation = {}, trace }: Options) {
    this.seed = seed
    this.random = new Random(seed)
    this.scheduler = new Scheduler(this.random, trace ?? null)
    this.network = new Network(this.scheduler, this.random)
    const suite = suiteOf(seed)
    this.#body = bodyOf(division => signerFor(suite, division).publicKey)
    const province = (division: string) => this.province(division)
    const fail = (error: unknown) => this.scheduler.fail(error)
    this.world = {
      scheduler: this.scheduler,
      random: this.random,
      network: this.network,
      oracle: new Oracle(suite, division => province(division).disk, fail),
      suite,
      mutation,
      province,
      shown: (...asked) => this.between.shown(...asked),
      garbled: page => this.between.garbled(page),
    }
    const membership = new Membership(suite, this.#body)
    this.provinces = DIVISIONS.map(division => new Province(division, this.world, membership))
  }

  province(division: string): Province {
    return this.provinces.find(one => one.division === division) as Province
  }

  feeds(): string[] {
    return DIVISIONS.flatMap(division => [`${division}/lists.environment`, `${division}/withdrawals`])
  }

  /** The one in use, as members have agreed. */
  generationOf(feed: string): number {
    return (this.#body.endedGenerations?.[feed]?.length ?? 0) + 1
  }

  /** How many feeds have ended a generation. */
  get ended(): number {
    return Object.keys(this.#body.endedGenerations ?? {}).length
  }

  /** Members agree where the generation in use of a feed ends. @returns the membership that says so */
  end(feed: string, { size, root }: TreeMark): Membership {
    const ended = this.#body.endedGenerations ?? {}
    const ends = [...(ended[feed] ?? []), { size, root: hex(root) }]
    const version = this.#body.version + 1
    this.#body = { ...this.#body, version, endedGenerations: { ...ended, [feed]: ends } }
    return new Membership(this.world.suite, this.#body)
  }

  rootOf(leaves: readonly Uint8Array[]): Uint8Array {
    const { suite } = this.world
    return rootOf(suite, appendLeaves(suite, EMPTY_TREE, leaves))
  }

  /** Issuer and ref of every withdrawal in a log that counts: in use, or ended where its copy is the accepted history. */
  counting(): Set<string> {
    const { suite } = this.world
    const counting = new Set<string>()
    for (const { disk } of this.provinces) {
      for (const log of disk.logs.values()) {
        const { division, topic } = parseFeedName(log.id.feed)
        if (topic !== 'withdrawals') continue
        const end = this.#body.endedGenerations?.[log.id.feed]?.[log.id.generation - 1]
        const leaves = leavesOf(suite, log).slice(0, end?.size)
        const root = hex(this.rootOf(leaves))
        if (end !== undefined && (leaves.length < end.size || root !== end.root)) continue
        for (const { ref } of log.entries.slice(0, end?.size)) counting.add(`${division} ${hex(ref)}`)
      }
    }
    return counting
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
