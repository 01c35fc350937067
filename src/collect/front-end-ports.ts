import type { CompiledMapping } from '../mapping/mapping.ts'
import type { DatabaseTable } from '../mapping/syntax.ts'
import type { MappingVersions } from './ports.ts'
import type { Position, ReadingState, SeenRow } from './reading.ts'

/** How a front-end database is read: what a mapping says of its table, and how its operators write to it. */
export interface TableAccess {
  readonly table: DatabaseTable
  /** Columns that the mapping reads, in its order. */
  readonly columns: readonly string[]
  /**
   * How long the longest transaction that writes the table stays open, with the difference of the clocks that write
   * its watermark; in seconds. Rows that are committed later than that after they were stamped would be missed.
   */
  readonly overlapSeconds: number
}

/** What the database itself says of the table. */
export interface TableFacts {
  /** Whether a unique index keeps any two rows from being equal in the key, in the very sense in which they are ordered. */
  readonly keyUnique: boolean
  /** Whether rows may lack their key or watermark, and with it a place in the order. */
  readonly mayLackPlace: boolean
  /** Whether rows may lack their status. */
  readonly mayLackStatus: boolean
  /** Characters that the columns for code and reason hold; null: no bound, or no such column. */
  readonly codeChars: number | null
  readonly reasonChars: number | null
}

/** A table of which the database was asked. */
export interface KnownTable extends TableAccess {
  readonly facts: TableFacts
}

export interface TableRow {
  /** Null only of a row that has no place in the order. */
  readonly key: string | null
  readonly watermark: string | null
  /** The cells of `columns` as texts, as the database writes them. */
  readonly cells: readonly (string | null)[]
  /** Whether the row stands after `bound`: it will be read again. */
  readonly provisional: boolean
  /** Digest of the cells, made by the database; empty unless rows are written back to. */
  readonly digest: string
}

/** What became of a row, for the columns of its own table. */
export interface RowAnswer {
  readonly key: string | null
  readonly digest: string
  readonly failed: boolean
  /** Stable code of the first rule; "" for a row that was read. */
  readonly code: string
  /** In the department's words; holds no value of the row. */
  readonly reason: string
}

/**
 * A front-end database (前置库) of a local system. Another kind of database implements this, or the smaller
 * `SqlDriver` of `src/store/front-end-driver.ts`.
 *
 * Trust: whoever writes its tables speaks for the local system of that mapping, as with a file.
 * Every method throws CollectError FRONT_END_UNREACHABLE when the database goes away (come again later) and
 * FRONT_END_UNFIT when it is not as the mapping says (standards team and operators mend).
 */
export interface FrontEnd {
  /** Asks the catalogue. @throws FRONT_END_KEY_UNFIT for a key by which rows cannot be put in order */
  facts(access: TableAccess): Promise<TableFacts>
  /**
   * The largest watermark there is, and a value so far before it that no open transaction can still commit one
   * before that: null where only time can tell (a number), both null for an empty table.
   * @throws FRONT_END_UNFIT for a column that is neither time nor number
   */
  marks(access: TableAccess): Promise<{ readonly newest: string | null; readonly settled: string | null }>
  /**
   * Rows in order after `after`: beyond the watermark `from`, or unread, or all. At most `limit`, and where the key is
   * not unique all that are equal to the last of them, too: what follows begins after it.
   * @throws FRONT_END_KEY_UNFIT when more than a page of rows are equal
   */
  page(access: KnownTable, range: PageRange): Promise<TablePage>
  /** Rows that have no key or no watermark, unread ones or all: they stand in no page. At most a page of them. */
  strays(access: KnownTable): Promise<TablePage>
  /** How many rows have no status. */
  withoutStatus(access: KnownTable): Promise<number>
  /**
   * Writes answers into rows that are unread and as they were read; a row that was changed meanwhile stays unread.
   * Durably; all at once, or each by itself when the database refuses one of them.
   * @throws FRONT_END_UNFIT when it refuses whatever it is given
   */
  answer(access: KnownTable, answers: readonly RowAnswer[]): Promise<Unanswered>
  /** Gives its connections back; the next call opens them anew. */
  close(): Promise<void>
}

/** What the database did not take of answers. */
export interface Unanswered {
  /** They stand as they stood. */
  readonly refused: readonly RowAnswer[]
  /** How many were written without their reason. */
  readonly withoutReason: number
}

export interface TablePage {
  readonly rows: readonly TableRow[]
  /** Whether there may be more. */
  readonly more: boolean
}

export interface PageRange {
  /** Rows up to this watermark were read for good; null: none. */
  readonly from: string | null
  /** Rows up to this one will not be read again. */
  readonly bound: string | null
  readonly after: Position | null
  readonly limit: number
}

export interface ReadingStore {
  state(source: string): Promise<ReadingState>
  save(source: string, mappingId: string, state: ReadingState): Promise<void>
  /** Which of these rows were taken in (by hex), all marked as met in this pass. */
  seen(source: string, pass: number, hmacs: readonly Uint8Array[]): Promise<ReadonlyMap<string, SeenRow>>
  /** Forgets rows that need not be recognised any more: those answered, or those not met since `beforePass`. */
  forget(
    source: string,
    what: { readonly hmacs: readonly Uint8Array[] } | { readonly beforePass: number },
  ): Promise<void>
  fingerprint(purpose: 'source-row', text: string): Uint8Array
}

export interface FrontEndSource {
  /** Of the configuration; in logs and tables. */
  readonly name: string
  readonly mapping: MappingVersions<CompiledMapping>
  readonly database: FrontEnd
  readonly overlapSeconds: number
}
