import { instantText, isDay } from '../base/time.ts'
import { CollectError } from './fault.ts'

/** No source has spoken before; earlier years are slips of a program. */
const FIRST_YEAR = '2000'
/** How far the clock of a local system may be ahead of ours. */
const AHEAD_MS = 3_600_000
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/**
 * The instant of which a snapshot speaks, in UTC. One of a time to come would make every true snapshot a stale one.
 * @param said as the local system wrote it, with its zone: `2026-11-23T00:00:00+08:00`
 * @throws {CollectError} MANIFEST_BAD
 */
export function asOfInstant(said: unknown, nowMs: number): string {
  const [, day = ''] = (typeof said === 'string' && INSTANT.exec(said)) || []
  if (!isDay(day)) throw bad('asOf must be an instant with its zone, as 2026-11-23T00:00:00+08:00')
  const ms = Date.parse(said as string)
  if (day.slice(0, 4) < FIRST_YEAR || ms > nowMs + AHEAD_MS) {
    throw bad(
      `asOf must lie between ${FIRST_YEAR} and now (${instantText(nowMs)}); say when the source was read, and look at its clock`,
    )
  }
  return instantText(ms)
}

function bad(message: string): CollectError {
  return new CollectError(message, { code: 'MANIFEST_BAD' })
}
