import { FaultError } from '../base/fault.ts'
import type { CollectFault } from '../collect/fault.ts'
import type { ExchangeFault } from '../exchange/fault.ts'
import type { FeedFault } from '../feed/fault.ts'
import type { PeerFaultCode, StoreFaultCode } from './fault.ts'

/**
 * What a failure means for the work:
 * - `permanent`: trying again changes nothing until somebody acts or the state changes. Dead letter at once.
 * - `transient`: it may go by itself. Tried again, by age and count.
 * - `peer-down`: the peer, or the way to it, is gone. Nothing is wrong with the work: it waits for the peer.
 */
export type FailureClass = 'permanent' | 'transient' | 'peer-down'

export interface Failure {
  readonly class: FailureClass
  /** Stable code; `problemCode` of a peer that refused, SQLSTATE of a database, else the name of the error. */
  readonly code: string
  /** For people: the message of a fault of ours, which holds no data of a record; of any other error its kind only. */
  readonly cause: string
  /** What the other side asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number
}

type Known =
  | ExchangeFault['code']
  | FeedFault['code']
  | CollectFault['code']
  | Exclude<PeerFaultCode, 'PEER_REFUSED'>
  | StoreFaultCode

/** Total over what jobs can meet: a new code does not compile before somebody decides what it means for the work. */
const OF_CODE: Readonly<Record<Known, FailureClass>> = {
  // Two histories, or another tree than ours: operators compare and agree on a next generation.
  FEED_FROZEN: 'permanent',
  FEED_FORK: 'permanent',
  COSIGNATURE_MISMATCH: 'permanent',
  PAGE_FROM_STRANGER: 'permanent',
  CARGO_REFUSED: 'permanent',
  ENTRY_POISONED: 'permanent',
  NOTHING_TO_GIVE_UP: 'permanent',
  // The membership of one side is behind, or the node recovers.
  FEED_UNKNOWN: 'transient',
  CHECKPOINT_SIGNATURE_BAD: 'transient',
  NODE_HALTED: 'transient',
  ENTRY_UNKNOWN: 'transient',
  RECEIPT_UNKNOWN: 'transient',
  PAGE_GAP: 'transient',
  CHECKPOINT_BEHIND: 'transient',
  // Another holder may have what this one lost.
  BODY_MISSING: 'transient',
  // What does not verify now does not verify later.
  FEED_NAME_BAD: 'permanent',
  HEADER_BAD: 'permanent',
  ENTRY_BAD: 'permanent',
  TOMBSTONE_BAD: 'permanent',
  PAGE_BAD: 'permanent',
  PAGE_TOO_LONG: 'permanent',
  BODY_DIGEST_BAD: 'permanent',
  CHECKPOINT_BAD: 'permanent',
  PROOF_BAD: 'permanent',
  COSIGNATURE_BAD: 'permanent',
  CURSOR_BAD: 'permanent',
  SIZE_BAD: 'permanent',
  KEY_BAD: 'permanent',
  HIGH_WATER_BAD: 'permanent',
  HIGH_WATER_BEHIND: 'transient',
  // The scrub mends it.
  TILE_MISSING: 'transient',
  SNAPSHOT_STALE: 'permanent',
  MANIFEST_BAD: 'permanent',
  FILE_CHANGED: 'transient',
  FRONT_END_UNREACHABLE: 'transient',
  FRONT_END_UNFIT: 'permanent',
  FRONT_END_KEY_UNFIT: 'permanent',
  FRONT_END_STATUS_EMPTY: 'permanent',
  FRONT_END_ANSWER_REFUSED: 'permanent',
  LOOKUP_AWAITED: 'transient',
  LOOKUP_STALE: 'transient',
  DELIVERY_UNKNOWN: 'permanent',
  DELIVERY_KEY_BAD: 'permanent',
  DELIVERY_KEY_REUSED: 'permanent',
  DELIVERY_TOO_LARGE: 'permanent',
  DELIVERY_EMPTY: 'permanent',
  INBOX_FULL: 'transient',
  ABSENCES_NOT_HELD: 'permanent',
  QUARANTINE_CHANGED: 'transient',
  PEER_UNREACHABLE: 'peer-down',
  PEER_TIMEOUT: 'peer-down',
  PEER_NOT_PINNED: 'peer-down',
  PEER_CERTIFICATE_REFUSED: 'peer-down',
  PEER_PAUSED: 'peer-down',
  PEER_UNKNOWN: 'transient',
  PEER_NEEDS_SIGNATURE: 'transient',
  PEER_ANSWER_BAD: 'permanent',
  DATABASE_UNREACHABLE: 'transient',
  DATABASE_UNFIT: 'transient',
  MIGRATION_EDITED: 'transient',
  HIGH_WATER_LOST: 'transient',
  HIGH_WATER_UNREADABLE: 'transient',
  SEALED_DATA_UNREADABLE: 'permanent',
}

/** What a peer refuses for now: its membership, its recovery or its budget. */
const REFUSED_FOR_NOW: ReadonlySet<string> = new Set([
  'MEMBERSHIP_BEHIND',
  'NODE_RECOVERING',
  'NOT_A_MEMBER',
  'SIGNATURE_EXPIRED',
  'SIGNATURE_REPLAYED',
])
/** Request timeout, too early, too many requests. */
const LATER_STATUSES: ReadonlySet<number> = new Set([408, 425, 429])

/** Pure; never throws. */
export function classify(error: unknown): Failure {
  if (!(error instanceof FaultError)) return ofOther(error)
  const { code } = error.fault
  if (code === 'PEER_REFUSED') return ofRefusal(error)
  const known = Object.hasOwn(OF_CODE, code) ? OF_CODE[code as Known] : 'transient'
  return { class: known, code, cause: error.message, ...retryAfterOf(error) }
}

function ofRefusal(error: FaultError): Failure {
  const { status, problemCode } = error.fault as { readonly status?: number; readonly problemCode?: string }
  const code = problemCode ?? `HTTP_${status ?? 0}`
  const ofCode = Object.hasOwn(OF_CODE, code) ? OF_CODE[code as Known] : 'permanent'
  const later = (status ?? 500) >= 500 || LATER_STATUSES.has(status ?? 0) || REFUSED_FOR_NOW.has(code)
  return {
    class: later ? 'transient' : ofCode,
    code,
    cause: error.message,
    ...retryAfterOf(error),
  }
}

function retryAfterOf({ fault }: FaultError): { readonly retryAfterMs?: number } {
  const { retryAfterMs } = fault as { readonly retryAfterMs?: unknown }
  return typeof retryAfterMs === 'number' ? { retryAfterMs } : {}
}

/** Mistakes of the program: the same again on the same state. */
const BUGS: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'])

function ofOther(error: unknown): Failure {
  const { name = 'Error', code } = (error ?? {}) as { readonly name?: string; readonly code?: unknown }
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
    // SQLSTATE classes 22 and 23: the database refuses these very values.
    const refused = /^2[23]/.test(code)
    return { class: refused ? 'permanent' : 'transient', code: `SQL_${code}`, cause: 'PostgreSQL refused' }
  }
  if (BUGS.has(name)) return { class: 'permanent', code: 'PROGRAM_FAULT', cause: name }
  const known = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/.test(code) ? code : 'UNEXPECTED'
  return { class: 'transient', code: known, cause: name }
}
