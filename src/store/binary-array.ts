/**
 * Arrays as parameters in PostgreSQL's binary form: written as text each byte would take three, and each text would be
 * searched for quotes, here and there. The statement names the type (`$1::bytea[]`).
 * https://www.postgresql.org/docs/18/arrays.html; the form is that of `array_send`.
 */
import { daysSince2000 } from './copy-writer.ts'

/** Object identifiers of element types: https://www.postgresql.org/docs/18/catalog-pg-type.html */
const BOOL = 16
const BYTEA = 17
const INT8 = 20
const TEXT = 25
const DATE = 1082
const NULL = -1
/** Dimensions, whether there is a null, element type, length, first index. */
const HEAD_BYTES = 20

interface Element<T> {
  readonly type: number
  lengthOf(value: T): number
  write(into: Buffer, at: number, value: T): void
}

export function bytesArray(list: readonly (Uint8Array | null)[]): Buffer {
  return arrayOf(BYTES, list)
}

export function textArray(list: readonly (string | null)[]): Buffer {
  return arrayOf(TEXTS, list)
}

export function int8Array(list: readonly number[]): Buffer {
  return arrayOf(NUMBERS, list)
}

/** @param list days, `2026-11-26` */
export function dateArray(list: readonly (string | null)[]): Buffer {
  return arrayOf(DAYS, list)
}

export function boolArray(list: readonly boolean[]): Buffer {
  return arrayOf(TRUTHS, list)
}

const BYTES: Element<Uint8Array> = {
  type: BYTEA,
  lengthOf: bytes => bytes.length,
  write: (into, at, bytes) => into.set(bytes, at),
}
const TEXTS: Element<string> = {
  type: TEXT,
  lengthOf: text => Buffer.byteLength(text),
  write: (into, at, text) => into.write(text, at),
}
const NUMBERS: Element<number> = {
  type: INT8,
  lengthOf: () => 8,
  write(into, at, value) {
    into.writeUInt32BE(Math.floor(value / 2 ** 32), at)
    into.writeUInt32BE(value % 2 ** 32, at + 4)
  },
}
const DAYS: Element<string> = {
  type: DATE,
  lengthOf: () => 4,
  write: (into, at, day) => into.writeInt32BE(daysSince2000(day), at),
}
const TRUTHS: Element<boolean> = {
  type: BOOL,
  lengthOf: () => 1,
  write: (into, at, value) => into.writeUInt8(Number(value), at),
}

function arrayOf<T>({ type, lengthOf, write }: Element<T>, list: readonly (T | null)[]): Buffer {
  let length = HEAD_BYTES
  let hasNull = false
  for (const value of list) {
    if (value === null) hasNull = true
    length += 4 + (value === null ? 0 : lengthOf(value))
  }
  const array = Buffer.allocUnsafe(length)
  // An array without elements has no dimensions.
  let at = array.writeInt32BE(list.length === 0 ? 0 : 1)
  at = array.writeInt32BE(Number(hasNull), at)
  at = array.writeInt32BE(type, at)
  if (list.length === 0) return array.subarray(0, at)
  at = array.writeInt32BE(list.length, at)
  at = array.writeInt32BE(1, at)
  for (const value of list) {
    const bytes = value === null ? NULL : lengthOf(value)
    at = array.writeInt32BE(bytes, at)
    if (value === null) continue
    write(array, at, value)
    at += bytes
  }
  return array
}
