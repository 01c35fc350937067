import { FaultError } from '../../src/base/fault.ts'
import { PeerError } from '../../src/peer/fault.ts'
import type { Random } from './random.ts'
import type { Process, Scheduler } from './scheduler.ts'

const TIMEOUT_MS = 30_000

/** Loses, doubles, delays and reorders; the calls that it carries are those of the exchange face. */
export class Network {
  readonly #scheduler: Scheduler
  readonly #random: Random
  /** Pairs that do not reach each other: `310000 320000`. */
  readonly cut = new Set<string>()
  lossRate = 0
  doubleRate = 0
  maxDelayMs = 100

  constructor(scheduler: Scheduler, random: Random) {
    this.#scheduler = scheduler
    this.#random = random
  }

  /**
   * @param receiver a process that answers for `to` at the moment of arrival, if there is one
   * @param answer what it does with the request
   */
  call<P extends Process, T>(
    caller: Process,
    [from, to]: readonly [from: string, to: string],
    label: string,
    receiver: () => P | undefined,
    answer: (receiver: P) => Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const silent = (): void => reject(this.#unreachable(to))
      this.#scheduler.later(caller, `no answer from ${to}`, TIMEOUT_MS, silent)
      const arrive = (): void => {
        if (this.#isCut(from, to)) return
        const process = receiver()
        if (!process) return
        const back = (tell: () => void): void => {
          if (this.#random.chance(this.lossRate) || this.#isCut(from, to)) return
          this.#scheduler.later(caller, `answer of ${to} to ${label}`, this.#delay(), tell)
        }
        answer(process).then(
          value => back(() => resolve(value)),
          error => {
            if (!(error instanceof FaultError)) return this.#scheduler.fail(error)
            back(() => reject(refused(to, error)))
          },
        )
      }
      const times = this.#random.chance(this.doubleRate) ? 2 : 1
      for (let i = 0; i < times; i++) {
        if (!this.#random.chance(this.lossRate))
          this.#scheduler.later(null, `${from}→${to} ${label}`, this.#delay(), arrive)
      }
    })
  }

  #delay(): number {
    return this.#random.int(1, this.maxDelayMs)
  }

  #isCut(a: string, b: string): boolean {
    return this.cut.has(`${a} ${b}`) || this.cut.has(`${b} ${a}`)
  }

  #unreachable(division: string): PeerError {
    return new PeerError(`${division} does not answer`, { code: 'PEER_TIMEOUT', division })
  }
}

/** As the client reads a problem document. */
function refused(division: string, { fault, message }: FaultError): PeerError {
  if (fault.code.startsWith('PEER_')) return new PeerError(message, { code: 'PEER_UNREACHABLE', division })
  const { expected } = fault as { readonly expected?: number }
  return new PeerError(message, {
    code: 'PEER_REFUSED',
    division,
    status: 409,
    problemCode: fault.code,
    ...(expected === undefined ? {} : { expected }),
  })
}
