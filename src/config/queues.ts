import type { RetryPolicy } from '../operations/backoff.ts'
import type { BreakerPolicy } from '../operations/breaker.ts'

/** How a process works on queues; every part may be left out. Times in milliseconds. */
export interface QueueSettings {
  /** Jobs of a queue that one process works on at a time, where not as the program sets it. */
  readonly concurrency: Readonly<Record<string, number>>
  /** Of one peer, by one process: jobs at the same time, and jobs that begin within a second. */
  readonly perPeer: { readonly concurrent: number; readonly perSecond: number }
  readonly retry: RetryPolicy
  readonly breaker: BreakerPolicy
  /** How long stopping waits for work that is being done. */
  readonly stopMs: number
}

export const DEFAULT_QUEUES: QueueSettings = {
  concurrency: {},
  perPeer: { concurrent: 4, perSecond: 50 },
  retry: { firstMs: 1_000, longestMs: 300_000, attempts: 10, ageMs: 3_600_000 },
  breaker: { failures: 3, firstMs: 1_000, longestMs: 15_000, probeMs: 15_000 },
  stopMs: 5_000,
}

const QUEUE_NAMES = ['withdraw', 'push', 'pull', 'message', 'collect', 'clock', 'report', 'sweep']

/** @param refuse makes the error that names the file */
export function queuesOf(value: unknown, refuse: (what: string) => Error): QueueSettings {
  if (value === undefined || value === null) return DEFAULT_QUEUES
  const read = new Section(value, 'queues', refuse)
  read.only(['concurrency', 'perPeer', 'retry', 'breaker', 'stopSeconds'])
  const [concurrency, perPeer, retry, breaker] = ['concurrency', 'perPeer', 'retry', 'breaker'].map(name =>
    read.section(name),
  ) as [Section, Section, Section, Section]
  concurrency.only(QUEUE_NAMES)
  perPeer.only(['concurrent', 'perSecond'])
  retry.only(['firstSeconds', 'longestSeconds', 'attempts', 'ageMinutes'])
  breaker.only(['failures', 'firstSeconds', 'longestSeconds'])
  const { perPeer: lane, retry: again, breaker: circuit, stopMs } = DEFAULT_QUEUES
  const settings: QueueSettings = {
    concurrency: Object.fromEntries(
      QUEUE_NAMES.flatMap(name =>
        concurrency.has(name) ? [[name, concurrency.number(name, 1, 64, 1)]] : [],
      ),
    ),
    perPeer: {
      concurrent: perPeer.number('concurrent', 1, 64, lane.concurrent),
      perSecond: perPeer.number('perSecond', 0.1, 10_000, lane.perSecond),
    },
    retry: {
      firstMs: retry.number('firstSeconds', 0.1, 3_600, again.firstMs / 1000) * 1000,
      longestMs: retry.number('longestSeconds', 1, 86_400, again.longestMs / 1000) * 1000,
      attempts: retry.number('attempts', 1, 1_000, again.attempts),
      ageMs: retry.number('ageMinutes', 0, 43_200, again.ageMs / 60_000) * 60_000,
    },
    breaker: {
      failures: breaker.number('failures', 1, 100, circuit.failures),
      firstMs: breaker.number('firstSeconds', 0.1, 600, circuit.firstMs / 1000) * 1000,
      longestMs: breaker.number('longestSeconds', 1, 3_600, circuit.longestMs / 1000) * 1000,
      probeMs: circuit.probeMs,
    },
    stopMs: read.number('stopSeconds', 1, 600, stopMs / 1000) * 1000,
  }
  for (const name of ['retry', 'breaker'] as const) {
    const { firstMs, longestMs } = settings[name]
    if (firstMs > longestMs)
      throw refuse(
        `"queues.${name}": firstSeconds ${firstMs / 1000} is more than longestSeconds ${longestMs / 1000}`,
      )
  }
  return settings
}

class Section {
  readonly #value: Readonly<Record<string, unknown>>
  readonly #name: string
  readonly #refuse: (what: string) => Error

  constructor(value: unknown, name: string, refuse: (what: string) => Error) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw refuse(`"${name}" must hold settings by name`)
    this.#value = value as Readonly<Record<string, unknown>>
    this.#name = name
    this.#refuse = refuse
  }

  only(names: readonly string[]): void {
    const other = Object.keys(this.#value).find(name => !names.includes(name))
    if (other !== undefined)
      throw this.#refuse(`"${this.#name}.${other}" is not a setting; there are ${names.join(', ')}`)
  }

  has(name: string): boolean {
    return this.#value[name] !== undefined
  }

  section(name: string): Section {
    return new Section(this.#value[name] ?? {}, `${this.#name}.${name}`, this.#refuse)
  }

  number(name: string, least: number, most: number, otherwise: number): number {
    const value = this.#value[name]
    if (value === undefined) return otherwise
    if (typeof value === 'number' && value >= least && value <= most) return value
    throw this.#refuse(`"${this.#name}.${name}" must be from ${least} to ${most}, not ${String(value)}`)
  }
}
