/**
 * Writes rows into a table of a local system (`direction: out`): a row whose key is there is changed, another one is
 * added, in one transaction. Other columns and other rows of the table stay as they are.
 */
import { CollectError } from '../collect/fault.ts'
import type { SqlDriver, Statement } from './front-end-driver.ts'

export interface WrittenTable {
  /** `XZCF` or `schema.XZCF`, as the mapping writes it; checked there. */
  readonly name: string
  /** Column of a unique index. */
  readonly key: string
  /** The key among them. */
  readonly columns: readonly string[]
}

/** A row as texts in the order of the columns; null where there is no value. */
export type TableCells = readonly (string | null)[]

/** Rows of one statement. */
const MAX_ROWS = 200
/** PostgreSQL counts the parameters of a statement in 16 bits. */
const MAX_PARAMETERS = 60_000

/**
 * Writes all rows, or none of them: when the database refuses one, or when `rows` throws. Of rows with one key the last
 * one stays.
 * @throws CollectError FRONT_END_UNREACHABLE or FRONT_END_UNFIT, when the key is not unique in the table or a row has
 *   none; and whatever `rows` throws
 */
export async function writeTable(
  driver: SqlDriver,
  table: WrittenTable,
  rows: AsyncIterable<readonly TableCells[]>,
): Promise<void> {
  await requireUniqueKey(driver, table)
  let thrown: { readonly error: unknown } | undefined
  const statements = async function* (): AsyncGenerator<Statement> {
    try {
      for await (const some of rows) yield* statementsOf(driver, table, some)
    } catch (error) {
      thrown = { error }
      throw error
    }
  }
  try {
    await driver.execute(statements())
  } catch (error) {
    // A driver says of every error what it means to the database; this one is none of its own.
    if (thrown) throw thrown.error
    throw error
  }
}

function* statementsOf(
  { dialect }: SqlDriver,
  { name, key, columns }: WrittenTable,
  rows: readonly TableCells[],
): Generator<Statement> {
  const at = columns.indexOf(key)
  // One key twice in one statement is an error, or the first one wins, as the database likes.
  const newest = new Map(rows.map(cells => [keyOf(cells[at], name, key), cells]))
  const all = [...newest.values()]
  const quoted = columns.map(dialect.quote)
  const others = quoted.filter((_, i) => i !== at)
  const target = name.split('.').map(dialect.quote).join('.')
  const most = Math.min(MAX_ROWS, Math.max(1, Math.floor(MAX_PARAMETERS / columns.length)))
  for (let from = 0; from < all.length; from += most) {
    const some = all.slice(from, from + most)
    const values = some.map((_, row) => {
      const places = columns.map((__, i) => dialect.parameter(row * columns.length + i + 1))
      return `(${places.join(', ')})`
    })
    const sql = `insert into ${target} (${quoted.join(', ')}) values ${values.join(', ')}
      ${dialect.orUpdate(dialect.quote(key), others)}`
    yield { sql, parameters: some.flat() }
  }
}

function keyOf(value: string | null | undefined, table: string, key: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw unfit(`a row for ${table} has no ${key}, by which it would be found again; nothing was written`)
}

/** Where the database would change whichever row meets any unique index, only the key's own may meet one. */
async function requireUniqueKey({ dialect, query }: SqlDriver, table: WrittenTable): Promise<void> {
  if (dialect.uniqueIndexes === undefined) return
  const { name, key, columns } = table
  const { rows } = await query(dialect.uniqueIndexes(name))
  const indexes = Map.groupBy(rows, ([index]) => index)
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
  let found = false
  for (const [index, parts] of indexes) {
    const named = parts.map(([, column]) => column ?? '')
    if (named.length === 1 && same(named[0] ?? '', key)) found = true
    else if (named.every(column => columns.some(one => same(one, column))))
      throw unfit(`table ${name} has another unique index (${index}) on columns that the mapping fills`)
  }
  if (!found)
    throw unfit(
      `table ${name} has no unique index on ${key} alone; without one a row could not be found again`,
    )
}

function unfit(message: string): CollectError {
  return new CollectError(message, { code: 'FRONT_END_UNFIT' })
}
