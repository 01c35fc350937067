/**
 * Stands for the node behind the exchange face, in memory: feeds made and verified by the real engines, without the
 * database. That the real store behaves so is tested in test/exchange and test/store.
 */

import { ExchangeError } from '../../src/exchange/fault.ts'
import type { FeedHead } from '../../src/exchange/ports.ts'
import { openCheckpoint, parseCheckpointText } from '../../src/feed/checkpoint.ts'
import { type Cosignature, makeCosignature, openCosignature } from '../../src/feed/cosignature.ts'
import { type FeedId, originOf } from '../../src/feed/name.ts'
import { parseNote } from '../../src/feed/note.ts'
import type { Page } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { EMPTY_TREE, type TreeState } from '../../src/feed/tree.ts'
import { verifyPage } from '../../src/feed/verify.ts'
import type { ExchangeFacePorts, FaceEvent, NodeState } from '../../src/http/ports.ts'
import type { Domain, HeldListing, JointView } from '../../src/lists/ports.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { listing } from '../standard/example-records.ts'
import { keyOf, NOW, type Region, signer } from './region.ts'

export const SELF = '310000'
/** Valid codes of invented organisations, in the order of keys. */
export const LISTED = ['91310118PDY00001XQ', '91310118PDY000028Q', '91310118PDY000044E'] as const
/** Link keys of invented persons, before and after them. */
export const PERSONS = ['0a', '0b', '0c', 'k1'].map(id => `${id}.${'0'.repeat(64)}`)

export class Holder {
  membership: Membership
  state: NodeState = 'ready'
  /** Thrown by every read of the joint view, when set. */
  failure: Error | null = null
  readonly events: FaceEvent[] = []
  /** What was written: pages that verified, and cosignatures. */
  readonly pages: Page[] = []
  readonly cosignatures: Cosignature[] = []
  readonly held = new Map<string, Issuer>()
  readonly #received = new Map<string, TreeState>()
  readonly #region: Region

  constructor(region: Region) {
    this.#region = region
    this.membership = region.membership
    this.reset()
  }

  /** As new: for the next test. */
  reset(): void {
    this.membership = this.#region.membership
    this.state = 'ready'
    this.failure = null
    for (const list of [this.events, this.pages, this.cosignatures]) list.length = 0
    this.#received.clear()
    for (const feed of ['lists.environment', 'lists.tourism', 'withdrawals']) this.#hold(`${SELF}/${feed}`)
    for (const feed of ['320000/lists.environment', '320000/withdrawals', '340000/to.310000'])
      this.#hold(feed)
  }

  #hold(feed: string): void {
    const issuer = new Issuer(feed, keyOf(feed.slice(0, 6)))
    const target = `${feed.slice(0, 6)}/lists.environment`
    if (feed.endsWith('withdrawals'))
      issuer.tombstone(refOf('gone'), { feed: target, effect: 'stop-use', ground: 'X' })
    else for (const name of ['一', '二', '三']) issuer.record(refOf(name), { name })
    this.held.set(feed, issuer)
  }

  /** A cosignature by `division` of all that a held feed of this node has. */
  async cosignature(
    division: string,
    feed: string,
    kind: Cosignature['kind'] = 'applied',
  ): Promise<Cosignature> {
    const { checkpoint } = await this.#headOf(this.#issuer(feed))
    const facts = { origin: originOf({ feed, generation: 1 }), size: checkpoint.size, root: checkpoint.root }
    return makeCosignature(signer(this.#region, division), kind, division, facts, Math.floor(NOW / 1000))
  }

  ports(): ExchangeFacePorts {
    return {
      self: SELF,
      clock: () => Date.UTC(2026, 10, 23, 4),
      membership: () => this.membership,
      signedMembership: () => this.#region.signedMembership,
      state: async () => this.state,
      feeds: {
        list: () => Promise.all([...this.held.values()].map(issuer => this.#headOf(issuer))),
        head: async ({ feed, generation }) =>
          this.held.has(feed) && generation === 1 ? this.#headOf(this.#issuer(feed)) : null,
        cosignatures: async ({ id }) => this.cosignatures.filter(one => this.#isOf(one, id)),
        page: (id, from, limit) => this.#page(id, from, limit),
      },
      receivePage: async (_division, page) => ({ size: this.#receive(page) }),
      receiveCosignatures: async (division, id, list) => {
        const keys = this.membership.cosigningKeys(division)
        for (const one of list) openCosignature(INTL, originOf(id), one, keys)
        this.cosignatures.push(...list)
      },
      jointView: this.#jointView(),
      log: event => this.events.push(event),
    }
  }

  #issuer(feed: string): Issuer {
    const issuer = this.held.get(feed)
    if (issuer === undefined) throw new Error(`the test holds no ${feed}`)
    return issuer
  }

  async #headOf(
    issuer: Issuer,
  ): Promise<FeedHead & { readonly checkpoint: NonNullable<FeedHead['checkpoint']> }> {
    const note = await issuer.checkpoint()
    const { size, root } = parseCheckpointText(parseNote(note).text)
    const tree = await issuer.state()
    return { feedId: 1, id: issuer.id, tree, applied: size, checkpoint: { note, size, root }, frozen: false }
  }

  #isOf(one: Cosignature, id: FeedId): boolean {
    try {
      openCosignature(INTL, originOf(id), one, this.membership.cosigningKeys(one.division))
      return true
    } catch {
      return false
    }
  }

  async #page(id: FeedId, from: number, limit: number): Promise<Page> {
    const issuer = this.held.get(id.feed)
    if (issuer === undefined || id.generation !== 1 || from > issuer.entries.length) {
      throw new ExchangeError(`no entries of ${id.feed}`, { code: 'FEED_UNKNOWN', feed: id.feed })
    }
    return issuer.page({ from, to: Math.min(from + limit, issuer.entries.length) })
  }

  #receive(page: Page): number {
    const id = { feed: page.feed, generation: page.generation }
    const state = this.#received.get(page.feed) ?? EMPTY_TREE
    const keys = this.membership.feedKeys(page.feed)
    const next = verifyPage({ suite: INTL, id, state, keys, page, isWithdrawn: () => false }).state
    openCheckpoint(INTL, page.checkpoint, originOf(id), keys)
    this.#received.set(page.feed, next)
    this.pages.push(page)
    return next.size
  }

  #jointView(): JointView {
    const keys = [...LISTED, ...PERSONS].sort()
    const lineOf = (subjectKey: string) => ({ subjectKey, listings: [heldListing(subjectKey)] })
    const read = async <T>(domain: Domain, answer: () => T, nothing: T): Promise<T> => {
      if (this.failure) throw this.failure
      return domain === 'environment' ? answer() : nothing
    }
    return {
      listings: (domain, key) => read(domain, () => (keys.includes(key) ? [heldListing(key)] : []), []),
      countSubjects: domain => read(domain, () => keys.length, 0),
      sizes: domain => read<Record<string, number>>(domain, () => ({ '310000/lists.environment/1': 3 }), {}),
      subjects: (domain, _day, after, limit) =>
        read(
          domain,
          () => {
            const rest = keys.filter(key => key > (after ?? ''))
            const page = rest.slice(0, limit)
            return { subjects: page.map(lineOf), after: rest.length > limit ? (page.at(-1) ?? null) : null }
          },
          { subjects: [], after: null },
        ),
    }
  }
}

function heldListing(subjectKey: string): HeldListing {
  const record = listing()
  record.subject.uscc = subjectKey
  return { feed: '310000/lists.environment', generation: 1, seq: 0, ref: refOf('一'), subjectKey, record }
}
