/**
 * Stamps of days to come. What is newest wins, so a record that says 9999-12-31 would win over every correction that its
 * source ever sends: such a row is set aside, and what was held under such a stamp gives way.
 */
import { type Clock, instantText } from '../base/time.ts'
import { endsRecord } from './change.ts'
import { type KeyedRow, refusedFor } from './keyed-row.ts'
import type { RefusedRow } from './ports.ts'

/** Clocks of two systems, and times that were written without their zone, differ by less. */
const SKEW_MS = 86_400_000

const RULE = 'STAMP_IN_FUTURE'

/** The latest stamp that can be true now. */
export function latestStamp(clock: Clock): string {
  return instantText(clock() + SKEW_MS)
}

/**
 * A decision to end counts whatever its stamp says, and is marked: a repair is never held up by a clock, and nothing
 * that comes after an end is measured by it.
 */
export function inTime(row: KeyedRow | RefusedRow, latest: string): KeyedRow | RefusedRow {
  if (!('keyHmac' in row)) return row
  if ((row.fresh ?? row.accepted.record).updatedAt <= latest) return row
  const { accepted, row: number, origin, size, keyHmac, key, otherKeys } = row
  const warned = [...row.warned, RULE]
  if (endsRecord(accepted.record.status))
    return { row: number, accepted, warned, origin, size, keyHmac, key, otherKeys }
  const message = 'lies in the future: give the time at which the source last changed the record'
  return refusedFor(accepted, {
    ...{ rule: RULE, field: '/updatedAt', message },
    valueClass: 'an instant to come',
  })
}
