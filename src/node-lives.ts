/** What a worker does for the lives of its listings: ends by the calendar, and confirmations by receipts. */

import { randomBytes } from 'node:crypto'
import { type Clock, type Day, legalDay } from './base/time.ts'
import type { FeedPlace, ReportedRepairs } from './collect/ports.ts'
import {
  commendationsCompared,
  erasureLeft,
  nationalReconciled,
  recordsEnded,
  repairedNationally,
  withdrawalsConfirmed,
} from './events/collecting.ts'
import type { Log } from './events/event.ts'
import type { Suite } from './feed/suite.ts'
import { compareCommendations } from './lists/commended.ts'
import { endDue } from './lists/decide.ts'
import { judgeRepair, suspendNational } from './lists/repairs.ts'
import { workingCalendar } from './standard/clocks/working-days.ts'
import { PgCommended } from './store/commended.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgLifeReads } from './store/life-reads.ts'
import { PgLifeStore } from './store/life-store.ts'
import { PgNationalRepairs } from './store/national-repairs.ts'
import type { Sealer } from './store/sealing.ts'
import type { Membership } from './trust/membership.ts'

/** What decisions about this node's own records need. */
export interface LifeParts {
  readonly self: string
  readonly suite: Suite
  readonly clock: Clock
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  membership(): Pick<Membership, 'generationOf'>
}

export function lifeStore({ self, suite, clock, database, sealer, membership }: LifeParts): PgLifeStore {
  const feed = `${self}/withdrawals`
  const withdrawals = () => ({ feed, generation: membership().generationOf(feed) })
  const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
  return new PgLifeStore({ database, sealer, self, withdrawals, appendContext })
}

/** How repairs that rows report end or suspend what they are about. */
export function reportedRepairs(parts: LifeParts): ReportedRepairs {
  const store = lifeStore(parts)
  const ports = { store, division: parts.self, clock: parts.clock, calendar: workingCalendar() }
  return {
    async judge(tx, repair, append) {
      if (repair.category !== 'R11') return { refused: null, act: null }
      return judgeRepair(ports, store.within(tx, append), repair)
    },
  }
}

export interface LifeRoundParts extends LifeParts {
  readonly log: Log
  membership(): Pick<Membership, 'generationOf' | 'audience'>
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
  /** What of serious records had been seen when commendations were compared with them, and on which day. */
  #comparedAt = ''

  constructor(parts: LifeRoundParts) {
    this.#parts = parts
    const now = parts.clock()
    this.#endedOn = legalDay(now)
    // What became due while the node was down is obeyed by date meanwhile; its copies are brought up to date first.
    this.#nextEnd = now + MINUTE_MS
    this.#nextConfirm = now + MINUTE_MS
  }

  /** Something was taken in: what of it is over already ends within a minute, once it is in the view. */
  grown(): void {
    this.#nextEnd = Math.min(this.#nextEnd, this.#parts.clock() + MINUTE_MS)
  }

  /**
   * At 00:00 Asia/Shanghai, soon after a delivery, and each hour for what came late; each minute for receipts and for what
   * national results name.
   */
  due(): boolean {
    const now = this.#parts.clock()
    return this.#endDue(now) || now >= this.#nextConfirm
  }

  async run(): Promise<void> {
    if (!this.due()) return
    // Rows ask by themselves; this finds what came past them, and looks at every result for it.
    await this.#suspendNational()
    await this.#compareCommendations()
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
    const { self, clock, log, membership, onGrown } = this.#parts
    const store = lifeStore(this.#parts)
    const ended = await endDue({ store, division: self, clock, calendar: workingCalendar() })
    if (ended > 0) {
      log(recordsEnded({ records: ended }))
      const feed = `${self}/withdrawals`
      await onGrown([{ feed, generation: membership().generationOf(feed) }])
    }
    const national = await new PgNationalRepairs(this.#parts.database.db).reconcile(
      legalDay(now),
      new Date(now),
    )
    const { suspended, notNational, unknown } = national
    if (national.newestFileAt !== null) log(nationalReconciled({ suspended, notNational, unknown }))
    const left = await new PgLifeReads(this.#parts.database.db, this.#parts.sealer, self).bodiesLeft()
    if (left > 0) log(erasureLeft({ bodies: left }))
    this.#endedOn = legalDay(now)
    this.#nextEnd = now + HOUR_MS
  }

  async #suspendNational(): Promise<void> {
    const { self, clock, log, database, onGrown } = this.#parts
    const ports = { store: lifeStore(this.#parts), division: self, clock, calendar: workingCalendar() }
    const { suspended, grown } = await suspendNational(ports, new PgNationalRepairs(database.db))
    if (suspended === 0) return
    log(repairedNationally({ listings: suspended }))
    await onGrown(grown)
  }

  /** Compared anew when something of either was taken in, and each day: publicity begins and ends by the calendar. */
  async #compareCommendations(): Promise<void> {
    const { self, clock, log, database, onGrown } = this.#parts
    const store = new PgCommended(database.db, self)
    const seen = `${legalDay(clock())} ${await store.mark()}`
    if (seen === this.#comparedAt) return
    const ports = { store: lifeStore(this.#parts), division: self, clock, calendar: workingCalendar() }
    const { suspended, resumed, grown } = await compareCommendations(ports, store)
    this.#comparedAt = seen
    if (suspended + resumed === 0) return
    log(commendationsCompared({ suspended, resumed }))
    await onGrown(grown)
  }
}
