import iconv from 'iconv-lite'
import { bytesOf } from './lost-bytes.ts'
import type { SourceEncoding } from './syntax.ts'

/** A file that is written row by row: `head` first, `tail` last, each once. */
export interface WrittenFile<Row> {
  /** @param header names of the columns, for formats that have them */
  head(header: readonly string[]): Uint8Array
  rows(rows: readonly Row[]): Uint8Array
  tail(): Uint8Array
}

/** The same as text, before it is encoded. */
export interface WrittenText<Row> {
  head(header: readonly string[]): string
  row(row: Row): string
  tail(): string
}

/** @param mark a byte order mark, by which spreadsheets know UTF-8 */
export function encoded<Row>(
  text: WrittenText<Row>,
  encoding: SourceEncoding,
  mark = false,
): WrittenFile<Row> {
  const bytes = (part: string): Uint8Array => bytesOf(part, text => iconv.encode(text, encoding))
  return {
    head: header => bytes((mark && encoding === 'utf-8' ? '\uFEFF' : '') + text.head(header)),
    rows: rows => bytes(rows.map(row => text.row(row)).join('')),
    tail: () => bytes(text.tail()),
  }
}

/** One line of CSV (RFC 4180): cells that hold delimiter, quote or line end are quoted. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map(cell =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
  )
  return `${quoted.join(delimiter)}\r\n`
}
