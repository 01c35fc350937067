import { pauseMs } from './backoff.ts'

/**
 * Whether a peer is asked. **Closed**: it answers, or has not failed often enough. **Open**: it failed `failures` times
 * in a row or asked for a pause, nobody asks it before `notBefore`. **Half-open**: the pause is over, one call may try;
 * its outcome closes or opens again. Pure; shared by all processes through the table `peer_circuit`.
 */
export interface Circuit {
  /** Calls in a row that found nobody. */
  readonly failures: number
  /** Unix milliseconds since when it is open; null: closed. */
  readonly openSince: number | null
  /** Unix milliseconds; nobody asks before. */
  readonly notBefore: number
}

export interface BreakerPolicy {
  /** Failures in a row that open it. */
  readonly failures: number
  /** Pause before the first probe; it doubles with each that fails. */
  readonly firstMs: number
  readonly longestMs: number
  /** How long a probe may be on its way before another one may try: longer than any call. */
  readonly probeMs: number
}

export const CLOSED: Circuit = { failures: 0, openSince: null, notBefore: 0 }

export type CircuitState = 'closed' | 'open' | 'half-open'

export function stateOf({ openSince, notBefore }: Circuit, now: number): CircuitState {
  if (now < notBefore) return 'open'
  return openSince === null ? 'closed' : 'half-open'
}

/** The peer, or the way to it, was not there. @param spread from 0 to 1, at random */
export function afterSilence(circuit: Circuit, policy: BreakerPolicy, now: number, spread: number): Circuit {
  const failures = circuit.failures + 1
  if (failures < policy.failures) return { ...circuit, failures }
  const pause = pauseMs(policy, failures - policy.failures + 1, spread)
  return { failures, openSince: circuit.openSince ?? now, notBefore: now + pause }
}

/** It answers, but asked to be left alone (`Retry-After`). */
export function afterPlea(circuit: Circuit, now: number, askedMs: number): Circuit {
  return { ...circuit, notBefore: Math.max(circuit.notBefore, now + Math.min(askedMs, 3_600_000)) }
}

/** Claimed by whoever probes: nobody else does until the outcome is known, or the probe is lost. */
export function probing(circuit: Circuit, { probeMs }: BreakerPolicy, now: number): Circuit {
  return { ...circuit, notBefore: now + probeMs }
}

/** Circuits of all peers, for all processes of the node. Derived: a lost one begins closed. */
export interface CircuitStore {
  all(): Promise<ReadonlyMap<string, Circuit>>
  /**
   * Decides on what is kept and keeps the outcome, alone among all processes.
   * @param decide null: nothing changes @returns what is kept now, and whether it was changed
   */
  change(
    peer: string,
    decide: (circuit: Circuit) => Circuit | null,
  ): Promise<{ readonly circuit: Circuit; readonly changed: boolean }>
}
