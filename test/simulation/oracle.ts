import { equalBytes, hex } from '../../src/base/bytes.ts'
import { parseCheckpointText } from '../../src/feed/checkpoint.ts'
import { parseFeedName } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import type { FeedSigner, Suite } from '../../src/feed/suite.ts'
import { appendLeaves, EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { type Disk, leavesOf } from './disk.ts'

/** What must never happen, watched while it could. A violation ends the run with its name. */
export class Oracle {
  readonly #suite: Suite
  /** By division and origin: the leaves (hex) of all that it ever vouched for. */
  readonly #vouched = new Map<string, string[]>()
  /** By division: issuer and ref of every withdrawal for which it gave a receipt. */
  readonly #receipts = new Map<string, Set<string>>()
  readonly #disk: (division: string) => Disk
  readonly #fail: (error: unknown) => void

  constructor(suite: Suite, disk: (division: string) => Disk, fail: (error: unknown) => void) {
    this.#suite = suite
    this.#disk = disk
    this.#fail = fail
  }

  /** No honest node signs two histories, states what its database does not hold, or `applied` too early. */
  watch(signer: FeedSigner, division: string): FeedSigner {
    return {
      ...signer,
      sign: message => {
        this.#signing(division, Buffer.from(message).toString('utf8'))
        return signer.sign(message)
      },
    }
  }

  #signing(division: string, message: string): void {
    const stated = /^(cosignature\/v1|xinqiao\/applied\/v1)\ntime \d+\n/.exec(message)
    const { origin, size, root } = parseCheckpointText(message.slice(stated?.[0].length ?? 0))
    const [, province, topic, generation] = origin.split('/')
    const log = this.#disk(division).logs.get(`${province}/${topic}/${generation}`)
    const leaves = log ? leavesOf(this.#suite, log).slice(0, size) : []
    const held = rootOf(this.#suite, appendLeaves(this.#suite, EMPTY_TREE, leaves))
    if (!log || leaves.length < size || !equalBytes(held, root)) {
      this.#violated(`${division} signs another tree of ${origin} ${size} than it holds`)
      return
    }
    const key = `${division} ${origin}`
    const before = this.#vouched.get(key) ?? []
    const now = leaves.map(hex)
    const common = Math.min(before.length, now.length)
    if (before.slice(0, common).join() !== now.slice(0, common).join())
      this.#violated(`${division} signs two histories of ${origin}`)
    if (now.length > before.length) this.#vouched.set(key, now)
    const early = log.applied < size || log.parked.some(({ seq }) => seq < size)
    if (stated?.[1] === 'xinqiao/applied/v1' && early)
      this.#violated(`${division} states as applied what is not: ${origin} ${size}`)
  }

  /** Leaves (hex) of its own log that a province has signed: what nobody else may have heard of. */
  signed(division: string, key: string): readonly string[] {
    return this.#vouched.get(`${division} xinqiao/${key}`) ?? []
  }

  /** What a province stated of the logs of others, by key: the leaves (hex). */
  *stated(division: string): Iterable<readonly [key: string, leaves: readonly string[]]> {
    for (const [name, leaves] of this.#vouched) {
      const [who = '', origin = ''] = name.split(' ')
      const key = origin.slice('xinqiao/'.length)
      if (who === division && !key.startsWith(`${division}/`)) yield [key, leaves]
    }
  }

  /** A receipt leaves the node: from now on what it covers is neither shown nor served there. */
  receipt(division: string, feed: string, generation: number, size: number): void {
    const given = this.#receipts.get(division) ?? new Set()
    this.#receipts.set(division, given)
    const log = this.#disk(division).logs.get(`${feed}/${generation}`)
    for (const { ref } of log?.entries.slice(0, size) ?? [])
      given.add(`${parseFeedName(feed).division} ${hex(ref)}`)
  }

  /** Operators gave up what a log had beyond `kept` (refs): nobody has it any more, and no receipt brings it back. */
  givenUp(feed: string, kept: ReadonlySet<string>): void {
    const issuer = parseFeedName(feed).division
    for (const given of this.#receipts.values()) {
      for (const one of given) if (one.startsWith(`${issuer} `) && !kept.has(one.slice(7))) given.delete(one)
    }
  }

  /**
   * Members accepted another branch, or the database is an old one: a withdrawal that stands in no log that counts, and
   * not here either, nobody can show to this province. Its issuer withdraws anew (docs/protocol.md §18).
   * @param counting issuer and ref of every withdrawal in a log that counts
   */
  lacks(division: string, counting: ReadonlySet<string>): void {
    const { tombstones } = this.#disk(division)
    const given = this.#receipts.get(division)
    for (const one of given ?? [])
      if (!counting.has(one) && !tombstones.has(one.replace(' ', '/'))) given?.delete(one)
  }

  /** A province stated that withdrawals are lost: its receipts hold for those that it still has. */
  statedLost(division: string): void {
    const { tombstones } = this.#disk(division)
    const given = this.#receipts.get(division)
    for (const one of given ?? []) if (!tombstones.has(one.replace(' ', '/'))) given?.delete(one)
  }

  served(division: string, page: Page): void {
    const issuer = parseFeedName(page.feed).division
    for (const { header, body } of page.entries) {
      if (body === undefined) continue
      const ref = /"ref":"([0-9a-f]{32})"/.exec(Buffer.from(header).toString('utf8'))?.[1]
      if (this.#receipts.get(division)?.has(`${issuer} ${ref}`))
        this.#violated(`${division} serves the body of ${ref}, for whose withdrawal it gave a receipt`)
    }
  }

  /** The joint view is asked, at a node that is ready. */
  asked(division: string): void {
    for (const [ref] of this.#disk(division).view()) {
      const issuers = [...(this.#receipts.get(division) ?? [])].filter(one => one.endsWith(` ${ref}`))
      if (issuers.length > 0) this.#violated(`${division} shows ${ref}, for which it gave a receipt`)
    }
  }

  #violated(what: string): void {
    this.#fail(new Error(`violated: ${what}`))
  }
}
