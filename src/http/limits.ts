import type { BudgetLimits } from './budget.ts'
import type { LaneLimits } from './lanes.ts'

/** What one connection or request may cost. Times are milliseconds. Pages have their own bounds, in `feed/page.ts`. */
export interface FaceLimits extends LaneLimits, BudgetLimits {
  /** For the whole body of a request, once its head is there. */
  readonly bodyMs: number
  /** The same for a file that a local system delivers. */
  readonly deliveryMs: number
  /** For the head of a request. */
  readonly headMs: number
  readonly handshakeMs: number
  /** Without a byte in either direction: cuts slow readers, and connections that nobody uses. */
  readonly idleMs: number
  /** How long a refused body is still taken and thrown away, so that the sender can read why. */
  readonly lingerMs: number
  /** For requests in progress when the face closes. */
  readonly closeMs: number
  readonly headBytes: number
  readonly jsonBytes: number
  readonly connections: number
  /** Of these, for one certificate: no member can take them all. */
  readonly connectionsPerMember: number
  /** From the request to the end of its answer; a reader that is slower is cut. */
  readonly answerMs: number
  /** The same for a snapshot, which is as long as the list. */
  readonly snapshotMs: number
  /** Nesting of a JSON body, and values in it. */
  readonly jsonDepth: number
  readonly jsonValues: number
}

/** Subjects of one bulk check: `maxItems` of the contract. */
export const MAX_BULK_SUBJECTS = 1_000

export const DEFAULT_LIMITS: FaceLimits = {
  bodyMs: 60_000,
  deliveryMs: 1_800_000,
  headMs: 10_000,
  handshakeMs: 10_000,
  idleMs: 75_000,
  lingerMs: 1_000,
  closeMs: 5_000,
  headBytes: 16_384,
  jsonBytes: 65_536,
  connections: 512,
  connectionsPerMember: 128,
  answerMs: 120_000,
  snapshotMs: 1_800_000,
  jsonDepth: 8,
  jsonValues: 4_096,
  places: 36,
  placesPerMember: 24,
  waitingPerMember: 256,
  withdrawalPlaces: 8,
  requestsPerSecond: 2_000,
  bytesPerSecond: 268_435_456,
}
