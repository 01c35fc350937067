import type { OperationId } from './contract.ts'
import { type Lane, tooMany } from './lanes.ts'

export interface BudgetLimits {
  /** Requests of one member a second, in the long run. */
  readonly requestsPerSecond: number
  /** Bytes to and from one member a second, in the long run. */
  readonly bytesPerSecond: number
}

/** Seconds' worth that a member may use at once after a pause. */
const BURST_SECONDS = 10

/** What an operation costs beside a plain question, which is 1: about how much work it makes. */
const COST: Readonly<Partial<Record<OperationId, number>>> = {
  checkJointSubjects: 20,
  listJointSubjects: 10,
  readJointChanges: 10,
  exportJointList: 500,
  listSubjectRecords: 5,
  listPersonRecords: 5,
  orderReport: 20,
  readReport: 20,
}

/** What a request through the gateway costs whose signature is refused: as much work as several, and for nobody. */
const REFUSED_SIGNATURE_COST = 20
/** The gateway in front of this node, which brings requests of all members and of whoever pretends to be one. */
const GATEWAY = 'gateway'

/** A bucket that fills with time. May be overdrawn once: bytes are known only when they have gone. */
class Bucket {
  readonly #perSecond: number
  #left: number
  #at: number

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond
    this.#left = perSecond * BURST_SECONDS
    this.#at = now
  }

  /** Milliseconds until `need` is there; 0 when it is. */
  wait(need: number, now: number): number {
    const came = ((now - this.#at) / 1000) * this.#perSecond
    this.#left = Math.min(this.#left + came, this.#perSecond * BURST_SECONDS)
    this.#at = now
    return this.#left >= need ? 0 : Math.ceil(((need - this.#left) / this.#perSecond) * 1000)
  }

  take(amount: number): void {
    this.#left -= amount
  }
}

/**
 * What each member may ask in the long run: requests, weighed by operation, and bytes. Withdrawals have a budget of
 * their own, so that nothing else that a member asks keeps it from stopping a listing. Held in the memory of one
 * process; with several behind one address a member has as many budgets, which protects each of them all the same.
 */
export class Budgets {
  readonly #limits: BudgetLimits
  /** One for each member and lane, of which there are a handful. */
  readonly #buckets = new Map<string, { readonly requests: Bucket; readonly bytes: Bucket }>()

  constructor(limits: BudgetLimits) {
    this.#limits = limits
  }

  /** Takes 1 for a request. @param now milliseconds, monotone @throws {HttpError} TOO_MANY_REQUESTS */
  charge(member: string, lane: Lane, now: number): void {
    const { requests, bytes } = this.#of(member, lane, now)
    const wait = Math.max(requests.wait(1, now), bytes.wait(1, now))
    if (wait > 0) throw tooMany('more than one member may ask of this node', wait)
    requests.take(1)
  }

  /**
   * Before a signature is looked at: so many refused ones came through the gateway that no more is looked at for now.
   * Good ones cost the gateway nothing; withdrawals have a budget of their own here, too.
   * @throws {HttpError} TOO_MANY_REQUESTS
   */
  admitSigned(lane: Lane, now: number): void {
    const wait = this.#of(GATEWAY, lane, now).requests.wait(1, now)
    if (wait > 0) throw tooMany('more refused signatures than one gateway may bring to this node', wait)
  }

  /** A signature of a request that came through the gateway was refused. */
  refusedSignature(lane: Lane, now: number): void {
    this.#of(GATEWAY, lane, now).requests.take(REFUSED_SIGNATURE_COST)
  }

  /** Takes what the operation costs beside. */
  weigh(member: string, lane: Lane, operation: OperationId, now: number): void {
    const cost = COST[operation] ?? 1
    if (cost > 1) this.#of(member, lane, now).requests.take(cost - 1)
  }

  /** What went to and fro, once that is known. */
  spend(member: string, lane: Lane, bytes: number, now: number): void {
    this.#of(member, lane, now).bytes.take(bytes)
  }

  #of(member: string, lane: Lane, now: number) {
    const key = `${member} ${lane}`
    const held = this.#buckets.get(key)
    if (held !== undefined) return held
    const { requestsPerSecond, bytesPerSecond } = this.#limits
    const made = { requests: new Bucket(requestsPerSecond, now), bytes: new Bucket(bytesPerSecond, now) }
    this.#buckets.set(key, made)
    return made
  }
}
