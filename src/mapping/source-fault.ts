import { FaultError } from '../base/fault.ts'
import type { Fields } from './row.ts'

/**
 * Why a source cannot be read further. Rows that were given before it stand. Who acts: the department
 * sends a whole file (…_TRUNCATED, …_COLUMNS_…, …_ARCHIVE), or the standards team mends `source:` of the
 * mapping. LOOKUP_NOT_GIVEN: whoever collects gives the second file too.
 */
export type SourceFault = SourceFaultKind & {
  /** The lookup whose file it is, where it is not the mapping's own. */
  readonly lookup?: string
}

type SourceFaultKind =
  | { readonly code: 'SOURCE_ENCODING_WRONG' }
  | { readonly code: 'SOURCE_COLUMNS_MISSING'; readonly columns: readonly string[] }
  | { readonly code: 'SOURCE_COLUMN_REPEATED' }
  | { readonly code: 'SOURCE_SHAPE'; readonly row: number }
  | { readonly code: 'SOURCE_TOO_DEEP'; readonly row: number }
  | { readonly code: 'SOURCE_TOO_LONG'; readonly row: number }
  | { readonly code: 'SOURCE_DOCTYPE' }
  | { readonly code: 'SOURCE_ARCHIVE' }
  | { readonly code: 'LOOKUP_NOT_GIVEN'; readonly lookups: readonly string[] }

export class SourceError extends FaultError<SourceFault> {
  override readonly name = 'SourceError'
}

/** A row that could be split into fields. `row` counts the rows of the source from 1, faulty ones too. */
interface ReadRow {
  readonly row: number
  readonly fields: Fields
  /** The row as it stood in the file, with the columns that the mapping does not know; none of XML. */
  readonly raw?: string
  /** Set when no cell holds a character that JSON or the standard treats in a way of its own. */
  readonly plain?: boolean
}

/** A row that could not; the rows around it still come. */
export interface RowFault {
  readonly row: number
  /** Stable code such as CSV_QUOTE. */
  readonly rule: string
  readonly message: string
  /** What there was of it, for whoever mends the row: under "" the text that could not be split. */
  readonly fields: Fields
  /** The column in which the fault stands, where it stands in one. */
  readonly field?: string
  /** As in a {@link ReadRow}, where the row could be split all the same. */
  readonly raw?: string
}

export type SourceRow = ReadRow | RowFault

/** Takes decoded text in pieces of any length and gives the rows that are complete. */
export interface RowParser {
  push(text: string): SourceRow[]
  /** The last rows; a row that was cut off is a fault. */
  end(): SourceRow[]
  /** Names of the columns as the file spells them, once they are read; empty for formats without a header. */
  readonly header: readonly string[]
  /** True while a row is begun and not ended. */
  readonly open: boolean
}

/** Longest row, in characters; a longer one is a fault and is not kept in memory. */
export const MAX_ROW = 1_048_576
/** How much of a faulty row is kept. */
export const MAX_KEPT = 16_384

export function rowFault(row: number, rule: string, message: string, raw: string): RowFault {
  return { row, rule, message, fields: { '': raw.slice(0, MAX_KEPT) } }
}

export function isFault(row: SourceRow): row is RowFault {
  return 'rule' in row
}
