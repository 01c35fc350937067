/** What a worker does for the lives of its listings: ends by the calendar, and confirmations by receipts. */
import { randomBytes } from 'node:crypto'
import { type Clock, type Day, legalDay } from './base/time.ts'
import type { FeedPlace } from './collect/ports.ts'
import type { Suite } from './feed/suite.ts'
import { endDue } from './lists/decide.ts'
import type { Log } from './observe/log.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgLifeReads } from './store/life-reads.ts'
import { PgLifeStore } from './store/life-store.ts'
import type { Sealer } from './store/sealing.ts'
import type { Membership } from './trust/membership.ts'

export interface LifeRoundParts {
  readonly self: string
  readonly suite: Suite
  readonly clock: Clock
  readonly log: Log
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  membership(): Membership
  /** This feed has grown: whoever signs it is to be woken. */
  onGrown(places: readonly FeedPlace[]): Promise<void>
}

const MINUTE_MS = 60_000

export class LifeRounds {
  readonly #parts: LifeRoundParts
  /** The last day on which everything due was ended. */
  #endedOn: Day | null = null
  #nextConfirm = 0

  constructor(parts: LifeRoundParts) {
    this.#parts = parts
  }

  /** At 00:00 Asia/Shanghai of each day, and each minute for receipts. */
  due(): boolean {
    const now = this.#parts.clock()
    return this.#endedOn !== legalDay(now) || now >= this.#nextConfirm
  }

  async run(): Promise<void> {
    const { self, database, sealer, clock, log, membership } = this.#parts
    const now = clock()
    if (this.#endedOn !== legalDay(now)) await this.#end(legalDay(now))
    this.#nextConfirm = now + MINUTE_MS
    const holders = membership().audience(`${self}/withdrawals`)
    const confirmed = await new PgLifeReads(database.db, sealer, self).confirm(holders)
    if (confirmed > 0) log.info({ event: 'withdrawals-confirmed', listings: confirmed })
  }

  async #end(today: Day): Promise<void> {
    const { self, suite, clock, log, database, sealer, membership, onGrown } = this.#parts
    const feed = `${self}/withdrawals`
    const withdrawals = () => ({ feed, generation: membership().generationOf(feed) })
    const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
    const store = new PgLifeStore({ database, sealer, self, withdrawals, appendContext })
    const ended = await endDue({ store, division: self, clock, calendar: workingCalendar() })
    if (ended > 0) {
      log.info({ event: 'records-ended', records: ended })
      await onGrown([withdrawals()])
    }
    this.#endedOn = today
  }
}
