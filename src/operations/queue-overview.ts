import type { CircuitState } from './breaker.ts'
import type { WorkState } from './failed-work.ts'

/** How queues, failed work and peers stand. */
export interface QueueOverview {
  readonly queues: readonly {
    readonly queue: string
    readonly waiting: number
    readonly active: number
    readonly delayed: number
    readonly failed: number
  }[]
  readonly work: Readonly<Record<WorkState, number>>
  readonly peers: readonly {
    readonly peer: string
    readonly state: CircuitState
    /** Calls in a row without an answer. */
    readonly silences: number
    /** Unix milliseconds; null: closed. */
    readonly openSince: number | null
    /** Unix milliseconds; null: it may be asked. */
    readonly notBefore: number | null
  }[]
}
