/** What the catalogue of a front-end database says of a table: whether its rows can be told apart, and what its columns hold. */
import { CollectError } from '../collect/fault.ts'
import type { TableAccess, TableFacts } from '../collect/front-end-ports.ts'
import type { SqlDriver } from './front-end-driver.ts'

/** Of a table that the catalogue does not describe, as a synonym: nothing is taken for granted. */
const UNKNOWN: Column = { name: '', mayBeEmpty: true, chars: null, type: '' }

interface Column {
  readonly name: string
  readonly mayBeEmpty: boolean
  /** Characters that it holds; null: no bound. */
  readonly chars: number | null
  readonly type: string
}

/** @throws CollectError FRONT_END_KEY_UNFIT when the key is of a type whose texts do not say its values */
export async function factsOf(
  { dialect, query }: Pick<SqlDriver, 'dialect' | 'query'>,
  { table }: Pick<TableAccess, 'table'>,
): Promise<TableFacts> {
  const { rows } = await query(dialect.columns(table.name))
  const columns = rows.map(
    ([name, empty, type, chars = null]): Column => ({
      name: name ?? '',
      mayBeEmpty: empty !== 'NO',
      chars: chars === null ? null : Number(chars),
      type: type ?? '',
    }),
  )
  const column = (wanted: string): Column =>
    columns.find(({ name }) => name === wanted) ??
    columns.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ??
    UNKNOWN
  const key = column(table.key)
  if (dialect.incomparable.has(key.type)) {
    const message = `front-end table ${table.name} has ${table.key} of type ${key.type} as its key, whose texts do not say its order; name another column`
    throw new CollectError(message, { code: 'FRONT_END_KEY_UNFIT' })
  }
  const { rows: unique } = await query(dialect.uniqueColumns(table.name))
  const { watermark, status } = table
  return {
    keyUnique: !key.mayBeEmpty && unique.some(([name]) => name === key.name),
    mayLackPlace: key.mayBeEmpty || (watermark !== undefined && column(watermark).mayBeEmpty),
    codeChars: status?.code === undefined ? null : column(status.code).chars,
    reasonChars: status?.reason === undefined ? null : column(status.reason).chars,
    mayLackStatus: status !== undefined && column(status.column).mayBeEmpty,
  }
}
