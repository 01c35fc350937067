/** Values of columns as COPY writes them, each in the binary form of its type. */
import { isDay } from '../base/time.ts'
import type { CopyValue } from './copy.ts'

/** One after the other, so that none is kept once it is written. */
export function* each<T>(items: readonly T[], values: (item: T) => CopyValue[]): Generator<CopyValue[]> {
  for (const item of items) yield values(item)
}

/** Milliseconds from 1970 to PostgreSQL's epoch, 2000-01-01. */
const EPOCH_MS = 946_684_800_000
const DAY_MS = 86_400_000

export function int4(value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeInt32BE(value)
  return bytes
}

/** Microseconds since 2000. */
export function timestamptz(ms: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigInt64BE(BigInt(ms - EPOCH_MS) * 1000n)
  return bytes
}

/** Days since 2000. */
export function date(day: string): Uint8Array {
  return int4(daysSince2000(day))
}

/** @param day `2026-11-26` @throws TypeError when it is none; `Date` would take 31 February for 3 March. */
export function daysSince2000(day: string): number {
  if (!isDay(day)) throw new TypeError('a day that does not exist')
  return (Date.parse(day) - EPOCH_MS) / DAY_MS
}

export function uuid(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('-', ''), 'hex')
}

/** The version of the format, then the text. */
export function jsonb(value: unknown): Uint8Array {
  return Buffer.from(`\u0001${JSON.stringify(value)}`)
}
