/**
 * What an authority decided about a listing of this province, and what the calendar ends: carried out in one transaction
 * with the entry, the tombstone and the history. The node decides nothing (谁认定、谁修复); it asks the life of the listing
 * whether the decision may be carried out.
 */
import { utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { type Clock, type Day, instantText, legalDay } from '../base/time.ts'
import type { TombstoneEffect } from '../feed/entry.ts'
import type { FeedId } from '../feed/name.ts'
import { type EndCode, type EndRule, endRule } from '../standard/clocks/ends.ts'
import type { WorkingCalendar } from '../standard/clocks/working-days.ts'
import {
  eventRule,
  guardsOf,
  isListed,
  type LifeMoved,
  type ListingDecision,
  type ListingEvent,
  type ListingLife,
  type SuspensionCause,
} from '../standard/listing-life.ts'
import { listsError } from './fault.ts'
import { isWhole } from './life/guards.ts'
import { walk } from './life/machine.ts'

/** How a listing is named: by its reference, by its record, or as the decision names it. */
export type Which =
  | { readonly ref: string }
  | { readonly recordId: string }
  /** See `listingMatch`. */
  | { readonly match: string }

/** Also by the key of its category; see `matchingKey`. */
export type Named = Which | { readonly category: string; readonly key: string }

/** A record of this node's own, as far as its end or suspension needs it. */
export interface OwnRecord {
  readonly category: string
  readonly keyHmac: Uint8Array
  readonly recordId: string
  readonly ref: Uint8Array
  readonly version: number
  /** The feed that carries it; null when it is held here only. */
  readonly feed: FeedId | null
  readonly life: ListingLife
}

/** One transaction; everything or nothing of it stays. */
export interface LifeTransaction {
  /** Locked until the end of the transaction. */
  find(named: Named): Promise<OwnRecord | null>
  /** The newest body of it as its feed carries it; null when it is closed. */
  bodyOf(record: OwnRecord): Promise<Uint8Array | null>
  /** A new version with another status; nothing is sent where no feed carries it. */
  amend(record: OwnRecord, status: string, body: Uint8Array | null): Promise<void>
  /** The record is over: its key cannot come back, its tombstone is appended; `erase` clears what is kept here, too. */
  end(
    record: OwnRecord,
    status: string,
    tombstone: { readonly effect: TombstoneEffect; readonly ground: string },
  ): Promise<void>
  saveLife(record: OwnRecord, moved: LifeMoved, source: string): Promise<void>
  /** Whether its subject has a serious listing or penalty in force on that day, of any province. */
  hasSerious(record: OwnRecord, day: Day): Promise<boolean>
  /** Its authority decided that it goes on: national results that came until now suspend it no more. */
  settleNational(record: OwnRecord): Promise<void>
}

export interface DuePlace {
  readonly recordId: string
  readonly end: Extract<EndCode, 'publicityOver' | 'queryOver'>
}

export interface LifeStore {
  transaction<T>(work: (tx: LifeTransaction) => Promise<T>): Promise<T>
  /** Records of this node whose publicity, term or query period was over before that day and that have not ended yet. */
  due(day: Day, limit: number): Promise<readonly DuePlace[]>
}

export interface DecidePorts {
  readonly store: LifeStore
  readonly division: string
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

export interface DecidedAct {
  readonly event: Extract<ListingEvent, 'suspend' | 'resume' | 'repair' | 'revoke' | 'expire' | 'queryOver'>
  readonly decision?: ListingDecision
  readonly cause?: SuspensionCause
  /** What said so; no personal data. */
  readonly source: string
}

export interface Decided extends LifeMoved {
  /** 32 hexadecimal digits. */
  readonly record: OwnRecord
}

/** The status that a record has after the event. */
const STATUS: Readonly<Record<DecidedAct['event'], string>> = {
  suspend: 'suspended',
  resume: 'active',
  repair: 'repaired',
  revoke: 'revoked',
  expire: 'expired',
  queryOver: 'expired',
}

/**
 * Carries out one decision; whoever calls it has the feeds signed, or the sweep does.
 * @throws {ListsError} LISTING_UNKNOWN; LIFE_REFUSED with rule and remedy: nothing was done
 */
export async function decide(ports: DecidePorts, which: Which, act: DecidedAct): Promise<Decided> {
  return ports.store.transaction(async tx => {
    const record = await tx.find(which)
    if (record !== null && record.category === 'R03' && act.event === 'resume')
      return goOn(ports, tx, record, act)
    if (record === null || !isListed(record.category))
      throw listsError(
        'LISTING_UNKNOWN',
        'no listing of this node is known by that name; compare it with the decision',
      )
    const { division, calendar, clock } = ports
    const { event, decision, cause, source } = act
    const today = legalDay(clock())
    const asksSerious = guardsOf(event, record.category, today).some(
      ({ check }) => check === 'noSeriousRecord',
    )
    const facts = {
      ...{ category: record.category, division, today, calendar },
      ...(asksSerious ? { seriousRecord: await tx.hasSerious(record, today) } : {}),
      ...(decision === undefined ? {} : { decision }),
      ...(cause === undefined ? {} : { cause }),
    }
    const moved = walk(record.life, eventsOf(event), facts)
    if ('refusals' in moved) {
      const told = moved.refusals.map(({ rule, field, message }) => `${rule} ${field}: ${message}`)
      throw listsError('LIFE_REFUSED', told.join('; '))
    }
    await carryOut(tx, record, event, today, clock())
    await tx.saveLife(record, moved, source)
    if (event === 'resume' && decision !== undefined) await tx.settleNational(record)
    return { ...moved, record }
  })
}

/** A penalty that a national result has suspended goes on by the decision of its authority; it has no life of its own. */
async function goOn(
  { clock }: DecidePorts,
  tx: LifeTransaction,
  record: OwnRecord,
  { decision }: DecidedAct,
): Promise<Decided> {
  if (!isWhole(decision) || record.life.suspension === null)
    throw listsError(
      'LIFE_REFUSED',
      'a penalty is resumed where it is suspended, by a decision with authority, number and date',
    )
  await carryOut(tx, record, 'resume', legalDay(clock()), clock())
  await tx.settleNational(record)
  const { from } = record.life.suspension
  const step = { event: 'resume', before: 'suspended', after: from, decision } as const
  return { life: { state: from, suspension: null }, steps: [step], record }
}

/** 公示期满 leaves the listing expired: what is shared goes on being shared until the query period is over. */
export function eventsOf(event: DecidedAct['event']): readonly ListingEvent[] {
  return event === 'repair' || event === 'revoke' || event === 'queryOver' ? [event, 'withdraw'] : [event]
}

/** What an event does to the record itself; its life is saved beside it. */
export async function carryOut(
  tx: LifeTransaction,
  record: OwnRecord,
  event: DecidedAct['event'],
  today: Day,
  nowMs: number,
): Promise<void> {
  const { end } = eventRule(event)
  const status = STATUS[event]
  if (end !== undefined) return tx.end(record, status, tombstoneOf(endRule(end, today)))
  const body = record.feed === null ? null : await tx.bodyOf(record)
  return tx.amend(record, status, body === null ? null : restated(body, record.version + 1, status, nowMs))
}

function tombstoneOf({ tombstone: effect, ground }: EndRule) {
  return { effect, ground }
}

function restated(body: Uint8Array, version: number, status: string, nowMs: number): Uint8Array {
  const published = JSON.parse(utf8Text(body)) as object
  return canonicalBytes({ ...published, status, version, updatedAt: instantText(nowMs) })
}

/** Ends a batch; each is one transaction, so a crash repeats nothing and skips nothing. */
const BATCH = 100

/**
 * Ends by rule data what was over before today (00:00 Asia/Shanghai of the day after its last day): 公示期满, 查询期满.
 * Holders obey the dates by themselves; this says it in the feed and erases what the rule erases.
 * @returns how many ended
 */
export async function endDue(ports: DecidePorts): Promise<number> {
  const today = legalDay(ports.clock())
  let ended = 0
  for (;;) {
    const due = await ports.store.due(today, BATCH)
    for (const { recordId, end } of due) if (await endOne(ports, recordId, end, today)) ended++
    if (due.length < BATCH) return ended
  }
}

/** @returns false where somebody else ended it meanwhile */
async function endOne(
  ports: DecidePorts,
  recordId: string,
  end: DuePlace['end'],
  today: Day,
): Promise<boolean> {
  return ports.store.transaction(async tx => {
    const record = await tx.find({ recordId })
    if (record === null) return false
    const rule = endRule(end, today)
    if (!isListed(record.category)) {
      await tx.end(record, 'expired', tombstoneOf(rule))
      return true
    }
    const { division, calendar } = ports
    const event = end === 'queryOver' ? 'queryOver' : 'expire'
    const moved = walk(record.life, eventsOf(event), { category: record.category, division, today, calendar })
    await tx.end(record, 'expired', tombstoneOf(rule))
    // Whatever its life says, a record that is over is over; a life that does not follow is left as it is.
    if (!('refusals' in moved)) await tx.saveLife(record, moved, `calendar ${today}`)
    return true
  })
}
