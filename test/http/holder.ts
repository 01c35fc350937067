/**
 * Stands for the node behind the exchange face, in memory: feeds made and verified by the real engines, without the
 * database. That the real store behaves so is tested in test/exchange and test/store.
 */

import type { AuditEvent } from '../../src/exchange/audit.ts'
import { ExchangeError } from '../../src/exchange/fault.ts'
import type { FeedHead } from '../../src/exchange/ports.ts'
import { openCheckpoint, parseCheckpointText } from '../../src/feed/checkpoint.ts'
import { type Cosignature, makeCosignature, openCosignature } from '../../src/feed/cosignature.ts'
import type { FeedSizes } from '../../src/feed/cursor.ts'
import { type FeedId, originOf } from '../../src/feed/name.ts'
import { parseNote } from '../../src/feed/note.ts'
import type { Page } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { consistencyProof, inclusionProof } from '../../src/feed/tiles.ts'
import { EMPTY_TREE, rootOf, type TreeState } from '../../src/feed/tree.ts'
import { verifyPage } from '../../src/feed/verify.ts'
import type { ExchangeFacePorts, IdempotentAnswer, NodeState } from '../../src/http/ports.ts'
import type {
  Changes,
  HeldListing,
  HeldRecord,
  JointView,
  ListScope,
  RecordView,
} from '../../src/lists/ports.ts'
import { checkIdentity, type LinkKeySecret, linkKeyOf } from '../../src/standard/link-key.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { changed, listing } from '../standard/example-records.ts'
import { type Line, logInto } from '../support/lines.ts'
import { keyOf, NOW, type Region, signer } from './region.ts'
import { ReportShelf } from './reports.ts'

export const SELF = '310000'
/** Valid codes of invented organisations, in the order of keys. */
export const LISTED = ['91310118PDY00001XQ', '91310118PDY000028Q', '91310118PDY000044E'] as const
/** Link keys of invented persons, before and after them. */
const LINK_KEY = { id: 'k1', key: new Uint8Array(32).fill(7) }
const IDENTITY = checkIdentity('身份证', '310199199001010018', '2026-11-23')
export const PERSONS = [
  ...['0a', '0b', '0c'].map(id => `${id}.${'0'.repeat(64)}`),
  IDENTITY.ok ? linkKeyOf(LINK_KEY, 'sha256', IDENTITY) : '',
]

export class Holder {
  membership: Membership
  state: NodeState = 'ready'
  /** Thrown by every read of the joint view, when set. */
  failure: Error | null = null
  readonly events: Line[] = []
  /** In which feeds records were looked for last. */
  recordFeeds: readonly string[] = []
  /** What was asked of restricted records. */
  readonly audited: AuditEvent[] = []
  /** Thrown by the audit log, when set. */
  auditFailure: Error | null = null
  /** Keys that are on the list no more. */
  readonly ended = new Set<string>()
  /** Listings of each subject, when one is asked for. */
  hits = 1
  /** Logs that are said to be frozen. */
  frozen: readonly string[] = []
  linkKeys: readonly LinkKeySecret[] = [LINK_KEY]
  /** Signatures of requests that were used. */
  readonly nonces = new Set<string>()
  /** What was written: pages that verified, and cosignatures. */
  readonly pages: Page[] = []
  readonly cosignatures: Cosignature[] = []
  readonly held = new Map<string, Issuer>()
  /** Reports that were ordered. */
  readonly reports = new ReportShelf()
  readonly #received = new Map<string, TreeState>()
  readonly #region: Region
  readonly #answers = new Map<string, { readonly digest: Uint8Array; readonly answer: IdempotentAnswer }>()

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
    this.auditFailure = null
    this.ended.clear()
    this.frozen = []
    this.hits = 1
    this.#answers.clear()
    this.linkKeys = [LINK_KEY]
    this.reports.reset()
    for (const list of [this.events, this.pages, this.cosignatures, this.audited]) list.length = 0
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
      signer: signer(this.#region, SELF),
      random: length => new Uint8Array(length),
      names: { settled: async () => false, questions: async () => [], decide: async () => false },
      practitioners: async number => (number === 'D-3100-000001' ? [PERSONS[3] ?? ''] : []),
      clock: () => Date.UTC(2026, 10, 23, 4),
      membership: () => this.membership,
      signedMembership: () => this.#region.signedMembership,
      erasures: async issuer => (issuer === '320000' ? [ERASURE] : []),
      state: async () => this.state,
      feeds: {
        list: () => Promise.all([...this.held.values()].map(issuer => this.#headOf(issuer))),
        head: async ({ feed, generation }) =>
          this.held.has(feed) && generation === 1 ? this.#headOf(this.#issuer(feed)) : null,
        cosignatures: async ({ id }) => this.cosignatures.filter(one => this.#isOf(one, id)),
        page: (id, from, limit) => this.#page(id, from, limit),
      },
      proofs: {
        inclusion: async (id, wanted, body) => {
          const issuer = this.#issuer(id.feed)
          const seq = 'seq' in wanted ? wanted.seq : -1
          const entry = issuer.entries[seq]
          if (entry === undefined)
            throw new ExchangeError('no entry', { code: 'ENTRY_UNKNOWN', feed: id.feed })
          const inclusion = await inclusionProof(INTL, issuer.tiles, seq, issuer.entries.length)
          const { header, ...content } = entry
          const checkpoint = await issuer.checkpoint()
          const shown = { header, inclusion, ...(body ? content : {}) }
          return { kind: 'inclusion', ...id, checkpoint, cosignatures: [], entry: shown }
        },
        consistency: async (id, from) => {
          const issuer = this.#issuer(id.feed)
          if (from > issuer.entries.length)
            throw new ExchangeError('so many are not signed', { code: 'FEED_UNKNOWN', feed: id.feed })
          const consistency = await consistencyProof(INTL, issuer.tiles, from, issuer.entries.length)
          const root = rootOf(INTL, await issuer.state(from))
          return { root, checkpoint: await issuer.checkpoint(), consistency }
        },
        receipt: async (id, holder) => {
          if (this.membership.member(holder) === undefined)
            throw new ExchangeError('no receipt', {
              code: 'RECEIPT_UNKNOWN',
              feed: id.feed,
              division: holder,
            })
          const checkpoint = await this.#issuer(id.feed).checkpoint()
          return { kind: 'receipt', ...id, checkpoint, cosignature: await this.cosignature(holder, id.feed) }
        },
      },
      receivePage: async (_division, page) => ({ size: this.#receive(page) }),
      receiveCosignatures: async (division, id, list) => {
        const keys = this.membership.cosigningKeys(division)
        for (const one of list) openCosignature(INTL, originOf(id), one, keys)
        this.cosignatures.push(...list)
      },
      jointView: this.#jointView(),
      records: this.#records(),
      audit: {
        record: async event => {
          if (this.auditFailure) throw this.auditFailure
          this.audited.push(event)
        },
      },
      linkKeys: () => this.linkKeys,
      reports: this.reports,
      idempotency: {
        find: async ({ member, operation, key, digest }) => {
          const held = this.#answers.get(`${member} ${operation} ${key}`)
          if (held === undefined) return null
          return Buffer.compare(held.digest, digest) === 0 ? held.answer : 'other'
        },
        keep: async ({ member, operation, key, digest }, answer) => {
          this.#answers.set(`${member} ${operation} ${key}`, { digest, answer })
        },
      },
      nonces: {
        take: async (division, nonce) => {
          const isNew = !this.nonces.has(`${division} ${nonce}`)
          this.nonces.add(`${division} ${nonce}`)
          return isNew
        },
      },
      log: logInto(this.events),
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
    return {
      feedId: 1,
      id: issuer.id,
      tree,
      applied: size,
      checkpoint: { note, size, root },
      frozen: this.frozen.includes(`${issuer.id.feed}/1`),
    }
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
    const next = verifyPage({ suite: INTL, id, state, keys, page, isClosed: () => false }).state
    openCheckpoint(INTL, page.checkpoint, originOf(id), keys)
    this.#received.set(page.feed, next)
    this.pages.push(page)
    return next.size
  }

  #jointView(): JointView {
    const read = async <T>({ domain, issuers }: ListScope, answer: () => T, nothing: T): Promise<T> => {
      if (this.failure) throw this.failure
      return ['environment', 'tourism'].includes(domain) && issuers.includes(SELF) ? answer() : nothing
    }
    const keys = () => [...LISTED, ...PERSONS].filter(key => !this.ended.has(key)).sort()
    return {
      listings: (scope, asked) =>
        read(
          scope,
          () =>
            keys()
              .filter(key => asked.includes(key))
              .map(heldListing),
          [],
        ),
      listingsOf: (scope, asked, after, most) =>
        read(
          scope,
          () =>
            keys()
              .filter(key => asked.includes(key))
              .flatMap(key => Array.from({ length: this.hits }, (_, i) => ({ ...heldListing(key), seq: i })))
              .filter(({ seq }) => after === null || seq > after.seq)
              .slice(0, most),
          [],
        ),
      countSubjects: scope => read(scope, () => keys().length, 0),
      sizes: scope => read<Record<string, number>>(scope, () => ({ [`${LIST}/1`]: 3 }), {}),
      frozen: scope => read<readonly string[]>(scope, () => this.frozen, []),
      heads: scope => read<Record<string, number>>(scope, () => this.#heads(), {}),
      changes: (scope, since, limit) =>
        read(scope, () => this.#changes(since, limit), { changes: [], sizes: {}, more: false }),
      subjects: (scope, after, limit) =>
        read(
          scope,
          () => {
            const rest = keys().filter(key => key > (after ?? ''))
            const page = rest.slice(0, limit)
            const subjects = page.map(subjectKey => ({ subjectKey, listings: [heldListing(subjectKey)] }))
            return { subjects, after: rest.length > limit ? (page.at(-1) ?? null) : null }
          },
          { subjects: [], after: null },
        ),
    }
  }

  #heads() {
    return { [`${SELF}/withdrawals/1`]: this.ended.size, [`${LIST}/1`]: LISTED.length }
  }

  #changes(since: FeedSizes, limit: number): Changes {
    const heads = this.#heads()
    const ended = [...this.ended].slice(since[`${SELF}/withdrawals/1`] ?? 0)
    const from = since[`${LIST}/1`] ?? 0
    const listed = LISTED.slice(from, from + limit - ended.length)
    const sizes = { ...heads, [`${LIST}/1`]: from + listed.length }
    const changes = [
      ...ended.map(key => ({ change: 'ended', feed: LIST, generation: 1, ref: refOf(key) }) as const),
      ...listed.map(key => ({ change: 'listed', listing: heldListing(key) }) as const),
    ]
    return { changes, sizes, more: (sizes[`${LIST}/1`] ?? 0) < LISTED.length }
  }

  #records(): RecordView {
    return {
      records: async (feeds, asked, _day, after, limit) => {
        this.recordFeeds = feeds
        const held = [...LISTED, ...PERSONS].filter(key => asked.includes(key) && feeds.includes(LIST))
        const records = held.flatMap(key => [0, 1, 2].map(seq => heldRecord(key, seq)))
        return records.filter(({ seq }) => after === null || seq > after.seq).slice(0, limit)
      },
      frozenOf: async () => this.frozen,
      sizesOf: async feeds => (feeds.includes(LIST) ? { [`${LIST}/1`]: 3 } : {}),
    }
  }
}

const LIST = `${SELF}/lists.environment`
/** What a holder states; signed, but here nobody judges it. */
export const ERASURE = '{"feed":"320000/lists.tourism","holder":"310000"}\n'

function heldListing(subjectKey: string): HeldListing {
  const { uscc: _, ...subject } = listing().subject
  const person = subjectKey.includes('.')
  const about = person
    ? { type: 'person', name: '测*', linkKey: subjectKey }
    : { ...subject, uscc: subjectKey }
  // What its issuer should have masked: free text with a telephone number.
  const whole = changed(listing(), '/content/factSummary', '示例事由（虚构），联系人13800000000')
  const record = JSON.stringify({ ...whole, subject: about })
  return { feed: LIST, generation: 1, seq: 0, ref: refOf(subjectKey), subjectKey, record }
}

function heldRecord(subjectKey: string, seq: number): HeldRecord {
  return { ...heldListing(subjectKey), seq, category: 'R07', status: 'active' }
}
