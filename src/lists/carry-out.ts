/** What an event does to a record itself: an end with its tombstone, or a new version with another status. */
import { utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { type Day, instantText } from '../base/time.ts'
import { type EndRule, endRule } from '../standard/clocks/ends.ts'
import { eventRule, type ListingEvent } from '../standard/listing-life.ts'
import type { DecidedAct, LifeTransaction, OwnRecord } from './life-ports.ts'

/** The status that a record has after the event. */
const STATUS: Readonly<Record<DecidedAct['event'], string>> = {
  suspend: 'suspended',
  resume: 'active',
  repair: 'repaired',
  revoke: 'revoked',
  expire: 'expired',
  queryOver: 'expired',
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

export function tombstoneOf({ tombstone: effect, ground }: EndRule) {
  return { effect, ground }
}

function restated(body: Uint8Array, version: number, status: string, nowMs: number): Uint8Array {
  const published = JSON.parse(utf8Text(body)) as object
  return canonicalBytes({ ...published, status, version, updatedAt: instantText(nowMs) })
}
