import { Readable } from 'node:stream'
import type { Dispatcher, Pool } from 'undici'
import { FaultError } from '../base/fault.ts'
import { type Clock, systemClock } from '../base/time.ts'
import type { Growth, PeerClient, RemoteFeed } from '../exchange/ports.ts'
import type { Cosignature } from '../feed/cosignature.ts'
import { FeedError } from '../feed/fault.ts'
import type { FeedId } from '../feed/name.ts'
import { decodePage, type Page } from '../feed/page.ts'
import { codingFor, decodedPage, encodedPage, type PageCoding, wholePage } from '../feed/page-coding.ts'
import type { Membership } from '../trust/membership.ts'
import type { Member } from '../trust/membership-file.ts'
import { PeerCertificates } from '../trust/peer-certificates.ts'
import type { TlsMaterial } from '../trust/tls.ts'
import {
  type RemoteNode,
  readFeeds,
  readGrowth,
  readMembership,
  readRemoteNode,
  readStored,
  requireCoding,
  requireStatus,
  requireType,
} from './answer.ts'
import { connectTo, DEFAULT_TIMEOUTS, type PeerTimeouts } from './connection.ts'
import { PeerError, type PlainPeerFaultCode, peerError } from './fault.ts'
import { OpenSockets } from './open-sockets.ts'
import { type RequestSigner, signedRequest } from './signed-request.ts'

export interface PeerClientOptions {
  /** The membership in force; asked for with every call. */
  membership(): Membership
  readonly tls: TlsMaterial
  readonly timeouts?: Partial<PeerTimeouts>
  readonly clock?: Clock
  /** Signs what goes through a gateway that ends TLS; absent in a process without the feed key. */
  readonly requests?: RequestSigner | undefined
  /** `traceparent` of what is under way (W3C Trace Context); null: nothing is followed. */
  carry?(): string | null
  /** A peer says, with an answer, which membership it has: version and digest. */
  onMembership?(division: string, tag: string): void
}

export interface ClosablePeerClient extends PeerClient {
  /**
   * After a change of membership, of this node's certificate, of authorities or revocation lists: calls in progress
   * end, new ones connect anew; connections to whoever is revoked or no member any more are cut.
   */
  reload(tls?: TlsMaterial): void
  /** The signed membership that follows version `after` at a peer; null when it has none. */
  membershipAfter(division: string, after: number): Promise<string | null>
  /** How a peer describes itself: its state, its clock and the membership that it has. */
  node(division: string): Promise<RemoteNode>
  close(): Promise<void>
}

interface Connected {
  readonly pool: Pool
  /** Endpoint and pins for which it was made. */
  readonly made: string
}

type Sent = Pick<Dispatcher.RequestOptions, 'method' | 'path'> & {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
}

/**
 * Compressed, and once more as it is when the receiver takes it for a bomb: entries that hold the same long text
 * over and over compress as well as one.
 */
async function withoutCoding<T>(send: (coding: PageCoding) => Promise<T>): Promise<T> {
  return send('zstd').catch((error: unknown) => {
    if (isTooLong(error)) return send('identity')
    throw error
  })
}

function isTooLong(error: unknown): boolean {
  if (!(error instanceof PeerError)) return false
  const { fault, cause } = error
  if (fault.code === 'PEER_REFUSED') return fault.problemCode === 'PAGE_TOO_LONG'
  return cause instanceof FeedError && cause.fault.code === 'PAGE_TOO_LONG'
}

/** Talks to the other members over mutual TLS 1.3, each with its own few connections. */
export function createPeerClient(options: PeerClientOptions): ClosablePeerClient {
  return new UndiciPeerClient(options)
}

class UndiciPeerClient implements ClosablePeerClient {
  readonly #membership: () => Membership
  readonly #timeouts: PeerTimeouts
  readonly #clock: Clock
  readonly #sockets = new OpenSockets()
  readonly #requests: RequestSigner | undefined
  readonly #onMembership: (division: string, tag: string) => void
  readonly #carry: () => string | null
  #tls: TlsMaterial
  #certificates: PeerCertificates
  readonly #connected = new Map<string, Connected>()
  /** Pools that let their last calls end. */
  readonly #closing = new Set<Promise<void>>()
  #closed = false

  constructor(options: PeerClientOptions) {
    const { membership, tls, timeouts, clock = systemClock } = options
    this.#onMembership = options.onMembership ?? (() => {})
    this.#carry = options.carry ?? (() => null)
    this.#membership = membership
    this.#requests = options.requests
    this.#tls = tls
    this.#certificates = tls.certificates ?? new PeerCertificates(tls.ca)
    this.#timeouts = { ...DEFAULT_TIMEOUTS, ...timeouts }
    this.#clock = clock
  }

  push(division: string, page: Page): Promise<{ readonly size: number }> {
    return withoutCoding(coding => this.#push(division, page, coding))
  }

  #push(division: string, page: Page, wanted: PageCoding): Promise<{ readonly size: number }> {
    const coding = codingFor(page, wanted)
    const sent: Sent = {
      method: 'POST',
      path: `/v1/feeds/${page.feed}/entries`,
      headers: {
        'content-type': 'application/x-ndjson',
        ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
      },
      body:
        coding === 'identity'
          ? wholePage(page)
          : Readable.from(encodedPage(page, coding), { objectMode: false }),
    }
    return this.#call(division, sent, 200, answer => {
      requireType(division, answer, 'application/json')
      return readStored(division, answer)
    })
  }

  pull(division: string, id: FeedId, from: number, limit?: number): Promise<Page> {
    const most = limit === undefined ? '' : `&limit=${limit}`
    const query = `generation=${id.generation}&from=${from}${most}`
    return withoutCoding(coding => this.#pull(division, id, from, query, coding))
  }

  #pull(
    division: string,
    { feed, generation }: FeedId,
    from: number,
    query: string,
    wanted: PageCoding,
  ): Promise<Page> {
    const path = `/v1/feeds/${feed}/entries?${query}`
    const headers = { 'accept-encoding': wanted === 'identity' ? 'identity' : 'zstd, gzip;q=0.5' }
    return this.#call(division, { method: 'GET', path, headers }, 200, async answer => {
      requireType(division, answer, 'application/x-ndjson')
      const page = await decodePage(decodedPage(answer.body, requireCoding(division, answer)))
      if (page.feed === feed && page.generation === generation && page.from === from) return page
      const message = `${division} answered with another page than ${feed} from ${from}`
      throw peerError('PEER_ANSWER_BAD', division, message)
    })
  }

  growth(division: string, { feed, generation }: FeedId, from: number): Promise<Growth> {
    const path = `/v1/feeds/${feed}/proofs/consistency?generation=${generation}&from=${from}`
    return this.#call(division, { method: 'GET', path }, 200, answer => {
      requireType(division, answer, 'application/json')
      return readGrowth(division, answer)
    })
  }

  async sendCosignatures(
    division: string,
    { feed, generation }: FeedId,
    cosignatures: readonly Cosignature[],
  ): Promise<void> {
    const path = `/v1/feeds/${feed}/cosignatures`
    const body = JSON.stringify({ generation, cosignatures })
    const headers = { 'content-type': 'application/json' }
    await this.#call(division, { method: 'POST', path, headers, body }, 204, answer => answer.body.dump())
  }

  feeds(division: string): Promise<readonly RemoteFeed[]> {
    return this.#call(division, { method: 'GET', path: '/v1/feeds' }, 200, answer => {
      requireType(division, answer, 'application/json')
      return readFeeds(division, answer)
    })
  }

  membershipAfter(division: string, after: number): Promise<string | null> {
    const path = `/v1/membership?after=${after}`
    return this.#call(division, { method: 'GET', path }, 200, async answer => {
      requireType(division, answer, 'application/json')
      return readMembership(division, answer, after)
    })
  }

  node(division: string): Promise<RemoteNode> {
    return this.#call(division, { method: 'GET', path: '/v1/node' }, 200, answer => {
      requireType(division, answer, 'application/json')
      return readRemoteNode(division, answer)
    })
  }

  reload(tls: TlsMaterial = this.#tls): void {
    this.#tls = tls
    this.#certificates = tls.certificates ?? new PeerCertificates(tls.ca)
    const membership = this.#membership()
    this.#sockets.cut(
      (division, facts) =>
        !pinsOf(membership.member(division)).includes(facts.pin) ||
        this.#certificates.refusal(facts, 'server', this.#clock()) !== null,
    )
    for (const { pool } of this.#connected.values()) this.#retire(pool)
    this.#connected.clear()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.reload()
    await Promise.all(this.#closing)
  }

  /** Sends, checks the status and reads the answer, all within the time limits. */
  async #call<T>(
    division: string,
    { headers: own = {}, ...sent }: Sent,
    wanted: number,
    read: (answer: Dispatcher.ResponseData) => Promise<T>,
  ): Promise<T> {
    const pool = this.#poolOf(division)
    const { body: terms, digest } = this.#membership()
    const traceparent = this.#carry()
    const headers = {
      ...(traceparent === null ? {} : { traceparent }),
      accept: 'application/json, application/x-ndjson, application/problem+json',
      'xinqiao-membership': `${terms.version}-${digest}`,
      ...own,
    }
    const signal = AbortSignal.timeout(this.#timeouts.totalMs)
    const plain = { ...sent, headers }
    const request = this.#membership().member(division)?.gateway
      ? await signedRequest(division, plain, this.#requests, this.#clock())
      : plain
    const answer = await pool.request({ ...request, signal }).catch((error: unknown) => {
      // A page of our own that cannot be encoded is not the peer's fault.
      throw error instanceof FaultError ? error : peerFault(division, error)
    })
    const tag = answer.headers['xinqiao-membership']
    if (typeof tag === 'string' && MEMBERSHIP_TAG.test(tag)) this.#onMembership(division, tag)
    try {
      await requireStatus(division, wanted, answer)
      return await read(answer)
    } catch (error) {
      throw peerFault(division, error)
    } finally {
      // What was not read is not wanted, and the connection goes with it.
      answer.body.on('error', () => {}).destroy()
    }
  }

  /** Made for the endpoint and pins of today's membership: another of either means other connections. */
  #poolOf(division: string): Pool {
    if (this.#closed) throw peerError('PEER_UNREACHABLE', division, 'this node is stopping')
    const member = this.#membership().member(division)
    if (member === undefined) {
      const message = `the membership names no ${division}; compare its version with the others`
      throw peerError('PEER_UNKNOWN', division, message)
    }
    const { endpoint } = member
    const pins = pinsOf(member)
    const made = [endpoint, ...pins].join(' ')
    const held = this.#connected.get(division)
    if (held?.made === made) return held.pool
    if (held !== undefined) this.#retire(held.pool)
    const pool = connectTo(
      { division, endpoint, pins },
      {
        tls: this.#tls,
        certificates: this.#certificates,
        timeouts: this.#timeouts,
        now: this.#clock,
        onOpen: (socket, facts) => this.#sockets.add(division, socket, facts),
      },
    )
    this.#connected.set(division, { pool, made })
    return pool
  }

  #retire(pool: Pool): void {
    const closing = pool.close().finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}

const MEMBERSHIP_TAG = /^[1-9][0-9]{0,8}-[0-9a-f]{64}$/

/** Whose key TLS must show at the endpoint: the member's, or that of the gateway in front of it. */
function pinsOf(member: Member | undefined): readonly string[] {
  return member?.gateway?.certificatePins ?? member?.certificatePins ?? []
}

const TIMEOUTS: ReadonlySet<unknown> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

/** One of our codes for whatever the connection, the clock or the decoder of the answer threw. */
function peerFault(division: string, error: unknown): PeerError {
  if (error instanceof PeerError) return error
  if (error instanceof FaultError) {
    const message = `the answer of ${division} is not as agreed: ${error.message}`
    return peerError('PEER_ANSWER_BAD', division, message, error)
  }
  const { name, code } = error as { readonly name?: string; readonly code?: unknown }
  const late = name === 'TimeoutError' || TIMEOUTS.has(code)
  const kind: PlainPeerFaultCode = late ? 'PEER_TIMEOUT' : 'PEER_UNREACHABLE'
  const what = late ? 'does not answer in time' : 'cannot be reached'
  const why = typeof code === 'string' ? ` (${code})` : ''
  return peerError(kind, division, `${division} ${what}${why}; check its endpoint and certificates`, error)
}
