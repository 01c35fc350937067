import { FaultError } from '../base/fault.ts'
import type { Clock } from '../base/time.ts'
import type { PeerClient } from '../exchange/ports.ts'
import {
  afterPlea,
  afterSilence,
  type BreakerPolicy,
  type Circuit,
  type CircuitState,
  type CircuitStore,
  CLOSED,
  probing,
  stateOf,
} from '../operations/breaker.ts'
import { classify } from './classify.ts'
import { QueueError } from './fault.ts'

export interface CircuitsPorts {
  readonly store: CircuitStore
  readonly policy: BreakerPolicy
  readonly clock: Clock
  /** From 0 to 1, at random. */
  readonly random: () => number
  /** A peer is not asked any more, or is asked again. Never throws. */
  onTurn(peer: string, state: 'open' | 'closed'): void
}

/**
 * The circuit breaker of each peer. What this process knows decides at once, without a look at the table; it is read
 * anew with each round, and written when a call finds nobody or somebody again.
 */
export class Circuits {
  readonly #ports: CircuitsPorts
  #known: ReadonlyMap<string, Circuit> = new Map()

  constructor(ports: CircuitsPorts) {
    this.#ports = ports
  }

  /** Reads what the other processes found out. */
  async refresh(): Promise<void> {
    const before = this.#known
    this.#known = await this.#ports.store.all()
    for (const [peer, circuit] of this.#known) this.#told(peer, before.get(peer) ?? CLOSED, circuit)
  }

  state(peer: string): CircuitState {
    return stateOf(this.#of(peer), this.#ports.clock())
  }

  /** @throws {QueueError} PEER_PAUSED while nobody, or somebody else, asks this peer. */
  async enter(peer: string): Promise<void> {
    const state = this.state(peer)
    if (state === 'closed') return
    if (state === 'half-open') {
      const { clock, policy } = this.#ports
      const claimed = await this.#change(peer, circuit => {
        const now = clock()
        return stateOf(circuit, now) === 'half-open' ? probing(circuit, policy, now) : null
      })
      if (claimed || this.state(peer) === 'closed') return
    }
    const message = `${peer} is not asked for now: it did not answer, or asked for a pause`
    throw new QueueError(message, { code: 'PEER_PAUSED', division: peer })
  }

  async answered(peer: string): Promise<void> {
    if (this.#of(peer) === CLOSED) return
    await this.#change(peer, circuit => (circuit.failures > 0 || circuit.openSince !== null ? CLOSED : null))
  }

  async silent(peer: string): Promise<void> {
    const { clock, policy, random } = this.#ports
    await this.#change(peer, circuit => afterSilence(circuit, policy, clock(), random()))
  }

  async pleaded(peer: string, askedMs: number): Promise<void> {
    await this.#change(peer, circuit => afterPlea(circuit, this.#ports.clock(), askedMs))
  }

  /** The peer itself called: it is there, and may be asked at once. */
  async heard(peer: string): Promise<void> {
    if (this.#of(peer).openSince === null) return
    await this.#change(peer, circuit => (circuit.openSince === null ? null : CLOSED))
  }

  #of(peer: string): Circuit {
    return this.#known.get(peer) ?? CLOSED
  }

  async #change(peer: string, decide: (circuit: Circuit) => Circuit | null): Promise<boolean> {
    const before = this.#of(peer)
    const { circuit, changed } = await this.#ports.store.change(peer, decide)
    this.#known = new Map(this.#known).set(peer, isClosed(circuit) ? CLOSED : circuit)
    this.#told(peer, before, circuit)
    return changed
  }

  #told(peer: string, before: Circuit, now: Circuit): void {
    if ((before.openSince === null) === (now.openSince === null)) return
    this.#ports.onTurn(peer, now.openSince === null ? 'closed' : 'open')
  }
}

function isClosed({ failures, openSince, notBefore }: Circuit): boolean {
  return failures === 0 && openSince === null && notBefore === 0
}

/**
 * Asks the circuit before each call, and tells it what came of it. Each method of the client names its peer first, so
 * a new one is guarded, too.
 */
export function guardPeers(peers: PeerClient, circuits: Circuits): PeerClient {
  return new Proxy(peers, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (peer: string, ...rest: readonly unknown[]) => {
        await circuits.enter(peer)
        try {
          const answer: unknown = await method.call(target, peer, ...rest)
          // Whoever called asked for something else: a table that cannot be written must not lose the answer.
          await circuits.answered(peer).catch(() => {})
          return answer
        } catch (error) {
          await noteFault(circuits, peer, error).catch(() => {})
          throw error
        }
      }
    },
  })
}

async function noteFault(circuits: Circuits, peer: string, error: unknown): Promise<void> {
  const failure = classify(error)
  if (failure.class === 'peer-down') return circuits.silent(peer)
  // A refusal is an answer; a mistake of ours says nothing of the peer.
  if (!(error instanceof FaultError) || !error.fault.code.startsWith('PEER_')) return
  await circuits.answered(peer)
  if (failure.retryAfterMs !== undefined) await circuits.pleaded(peer, failure.retryAfterMs)
}
