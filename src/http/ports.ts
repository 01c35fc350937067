/** What the exchange face needs from the node; `src/node.ts` says who implements each. */

import type { Clock } from '../base/time.ts'
import type { Tracing } from '../base/tracing.ts'
import type { Log } from '../events/event.ts'
import type { AuditLog } from '../exchange/audit.ts'
import type { FeedHead, Growth, HighWater } from '../exchange/ports.ts'
import type { Wanted } from '../exchange/prove.ts'
import type { Cosignature } from '../feed/cosignature.ts'
import type { InclusionEvidence, ReceiptEvidence } from '../feed/evidence.ts'
import type { FeedId } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import type { NameBook } from '../lists/names.ts'
import type { JointView, RecordView } from '../lists/ports.ts'
import type { LinkKeySecret } from '../standard/link-key.ts'
import type { Membership } from '../trust/membership.ts'
import type { Reports } from './report-answers.ts'

/**
 * `serving`: it still recovers, but lacks no withdrawal. `halted`: the node recovers no more by itself, an operator
 * must act.
 */
export type NodeState = 'ready' | 'serving' | 'recovering' | 'halted'

export interface ExchangeFacePorts {
  /** This node's division. */
  readonly self: string
  readonly clock: Clock
  /** The region's suite; `intl` when left out. */
  readonly suite?: Suite
  /** The membership in force; asked for with every request. */
  membership(): Membership
  /** The signed file of that membership, or of the version that follows `after`, if there is one. */
  signedMembership(after?: number): string | Promise<string>
  /** Signed statements of this node that it erased feeds of that issuer, the oldest first. */
  erasures(issuer: string): Promise<readonly string[]>
  /** A member says, with a request, which membership it has: version and digest. */
  membershipSeen?(division: string, tag: string): void
  /** Asked for with every request that needs the node to be sound; answers at once. */
  state(): Promise<NodeState>
  readonly feeds: FeedReads
  /** A member asks what is held here, as its node does with every heartbeat. Never throws. */
  compares?(division: string): void
  readonly nonces: Nonces
  readonly proofs: Proofs
  /**
   * Verifies and stores a page of `division`, its proven issuer. Durable once it returns.
   * @throws {FeedError} {ExchangeError} all or nothing
   */
  receivePage(division: string, page: Page): Promise<{ readonly size: number }>
  /** Verifies and keeps what `division` states of a feed of this node. @throws {FeedError} {ExchangeError} */
  receiveCosignatures(division: string, id: FeedId, cosignatures: readonly Cosignature[]): Promise<void>
  readonly jointView: JointView
  readonly records: RecordView
  /** Durable before a question about restricted records is answered. */
  readonly audit: AuditLog
  /** Answers to writes that carried a key. */
  readonly idempotency: IdempotencyStore
  readonly reports: Reports
  /** The region's keys for persons, the one in use first; none when this node was not given any. */
  linkKeys(): readonly LinkKeySecret[]
  /** Signs checks; null in a process that only answers. */
  readonly signer: FeedSigner | null
  random(length: number): Uint8Array
  /** Subject keys of whoever holds that practitioner's licence (导游证号). */
  practitioners(number: string): Promise<readonly string[]>
  readonly names: NameBook
  readonly log: Log
  readonly served?: Served
  /** Follows what a request begins; not at all when left out. */
  readonly tracing?: Tracing
}

/** Told of every request when the last byte of its answer is gone. Never throws. @param operation `none`: unknown */
export type Served = (operation: string, status: number, seconds: number) => void

/** Which signatures of requests were used; shared by the processes of a node, and not forgotten by a restart. */
export interface Nonces {
  /**
   * Durable once it returns.
   * @param keepUntil milliseconds since 1970, after which such a signature would be refused as expired
   * @returns false: it was taken before
   */
  take(division: string, nonce: string, keepUntil: number, now: number): Promise<boolean>
}

/** Committed state only. The face has checked that the caller may read the feed. */
interface FeedReads {
  list(): Promise<readonly FeedHead[]>
  head(id: FeedId): Promise<FeedHead | null>
  /** What the high-water file of this node says; left out, or empty, where the process has none. */
  marks?(): Promise<Awaited<ReturnType<HighWater['all']>>>
  /** Newest of each member and kind. */
  cosignatures(head: FeedHead): Promise<readonly Cosignature[]>
  /** @throws {ExchangeError} FEED_UNKNOWN */
  page(id: FeedId, from: number, limit: number): Promise<Page>
}

/** Proofs about feeds that the caller may read. @throws {ExchangeError} FEED_UNKNOWN, ENTRY_UNKNOWN, RECEIPT_UNKNOWN */
interface Proofs {
  inclusion(id: FeedId, wanted: Wanted, body: boolean): Promise<InclusionEvidence>
  /** From `from` entries to the checkpoint beside it. */
  consistency(id: FeedId, from: number): Promise<Growth>
  receipt(id: FeedId, holder: string, wanted: Wanted | null): Promise<ReceiptEvidence>
}

/** What a write with an `Idempotency-Key` was answered. */
export interface IdempotentAnswer {
  readonly status: number
  /** JSON, or empty. */
  readonly text: string
}

export interface IdempotencyKey {
  readonly member: string
  readonly operation: string
  readonly key: string
  /** 32 bytes, of everything that the request says. */
  readonly digest: Uint8Array
}

/** Durable; keys end a day after they came, at the earliest. */
export interface IdempotencyStore {
  /** The answer that the key has; `other` when it came with other content; null when it is new. */
  find(key: IdempotencyKey): Promise<IdempotentAnswer | 'other' | null>
  /** Of two that come at once the first stays. */
  keep(key: IdempotencyKey, answer: IdempotentAnswer): Promise<void>
}
