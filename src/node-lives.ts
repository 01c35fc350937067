/** What a worker does for the lives of its listings: ends by the calendar, and confirmations by receipts. */

import { randomBytes } from 'node:crypto'
import { type Clock, type Day, legalDay } from './base/time.ts'
import type { FeedPlace } from './collect/ports.ts'
import { recordsEnded, withdrawalsConfirmed } from './events/collecting.ts'
import type { Log } from './events/event.ts'
import type { Suite } from './feed/suite.ts'
import { endDue } from './lists/decide.ts'
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
const HOUR_MS = 60 * MINUTE_MS

export class LifeRounds {
  readonly #parts: LifeRoundParts
  /** The day on which what is due was ended last. */
  #endedOn: Day
  #nextEnd: number
  #nextConfirm: number

  constructor(parts: LifeRoundParts) {
    this.#parts = parts
    const now = parts.clock()
    this.#endedOn = legalDay(now)
    // What became due while the node was down is obeyed by date meanwhile; its copies are brought up to date first.
    this.#nextEnd = now + HOUR_MS
    this.#nextConfirm = now + MINUTE_MS
  }

  /** At 00:00 Asia/Shanghai and each hour for what came late; each minute for receipts. */
  due(): boolean {
    const now = this.#parts.clock()
    return this.#endDue(now) || now >= this.#nextConfirm
  }

  async run(): Promise<void> {
    if (!this.due()) return
    const { self, database, sealer, clock, log, membership } = this.#parts
    const now = clock()
    if (this.#endDue(now)) await this.#end(now)
    this.#nextConfirm = now + MINUTE_MS
    const holders = membership().audience(`${self}/withdrawals`)
    const confirmed = await new PgLifeReads(database.db, sealer, self).confirm(holders)
    if (confirmed > 0) log(withdrawalsConfirmed({ listings: confirmed }))
  }

  #endDue(now: number): boolean {
    return now >= this.#nextEnd || this.#endedOn !== legalDay(now)
  }

  async #end(now: number): Promise<void> {
    const { self, suite, clock, log, database, sealer, membership, onGrown } = this.#parts
    const feed = `${self}/withdrawals`
    const withdrawals = () => ({ feed, generation: membership().generationOf(feed) })
    const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
    const store = new PgLifeStore({ database, sealer, self, withdrawals, appendContext })
    const ended = await endDue({ store, division: self, clock, calendar: workingCalendar() })
    if (ended > 0) {
      log(recordsEnded({ records: ended }))
      await onGrown([withdrawals()])
    }
    this.#endedOn = legalDay(now)
    this.#nextEnd = now + HOUR_MS
  }
}
