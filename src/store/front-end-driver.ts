/** How to speak to a kind of database; what is asked of it is written once, in `front-end-sql.ts`. */

/** What a kind of database says differently. */
export interface SqlDialect {
  quote(name: string): string
  /** Place of the n-th parameter, from 1. */
  parameter(n: number): string
  /** Digest of the columns, which tells whether a row was changed; not for security. */
  digest(columns: readonly string[]): string
  /** The moment so many seconds before the expression. */
  before(expression: string, seconds: number): string
  /**
   * What follows the values of an insert, so that a row whose key is there is changed instead; all names are quoted.
   * @param columns besides the key
   */
  orUpdate(key: string, columns: readonly string[]): string
  /**
   * Asks for the columns of the table's unique indexes: rows of index and column. Undefined where `orUpdate` itself
   * refuses a table whose key is not unique, and a row that meets another one.
   */
  uniqueIndexes?(table: string): Statement
  /** Asks for the table's columns: rows of name, `NO` where it is never null, type, and characters that it holds. */
  columns(table: string): Statement
  /** Asks for columns on each of which alone a unique index stands, of all rows and in the column's own collation. */
  uniqueColumns(table: string): Statement
  /** Types by whose texts values cannot be found again, or are not in the order of the values. */
  readonly incomparable: ReadonlySet<string>
}

export type ColumnKind = 'time' | 'number' | 'other'

export interface SqlResult {
  readonly kinds: readonly ColumnKind[]
  /** Every cell as the text that the database writes: what a driver makes of dates and decimals would be a guess. */
  readonly rows: readonly (readonly (string | null)[])[]
}

export interface Statement {
  readonly sql: string
  readonly parameters: readonly (string | null)[]
}

/**
 * The seam for further databases (达梦, 人大金仓, Oracle…): how to speak to one, without knowing what is asked.
 * Throws CollectError FRONT_END_UNREACHABLE or FRONT_END_UNFIT, with the database's code and none of its values.
 */
export interface SqlDriver {
  readonly dialect: SqlDialect
  query(statement: Statement): Promise<SqlResult>
  /** All of them in one transaction, durably; none when one fails, or when what gives them does. */
  execute(statements: Iterable<Statement> | AsyncIterable<Statement>): Promise<void>
  close(): Promise<void>
}
