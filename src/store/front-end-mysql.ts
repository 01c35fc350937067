import mysql from 'mysql2/promise'
import { CollectError } from '../collect/fault.ts'
import type { ColumnKind, SqlDialect, SqlDriver, SqlResult } from './front-end-driver.ts'

const DIALECT: SqlDialect = {
  quote: name => `\`${name.replaceAll('`', '``')}\``,
  parameter: () => '?',
  // A null must not look like an empty text.
  digest: columns => `md5(concat_ws(char(31), ${columns.map(one => `ifnull(${one}, char(0))`).join(', ')}))`,
  before: (expression, seconds) => `date_sub(${expression}, interval ${seconds} second)`,
  orUpdate: (key, columns) =>
    `on duplicate key update ${(columns.length === 0 ? [key] : columns).map(one => `${one} = values(${one})`).join(', ')}`,
  uniqueIndexes: table => ({
    sql: `select index_name, column_name from information_schema.statistics
      where ${NAMED} and non_unique = 0`,
    parameters: parts(table),
  }),
  // A text holds so many bytes, and a character has up to four.
  columns: table => ({
    sql: `select column_name, is_nullable, data_type,
        case when data_type like '%text' then character_octet_length div 4 else character_maximum_length end
      from information_schema.columns where ${NAMED}`,
    parameters: parts(table),
  }),
  // An index has the collation of its column, always.
  uniqueColumns: table => ({
    sql: `select max(column_name) from information_schema.statistics
      where ${NAMED} and non_unique = 0 group by index_name having count(*) = 1`,
    parameters: parts(table),
  }),
  // Numbers that are written shorter than they are; values that are ordered by number and compared by text; bytes.
  incomparable: new Set([
    ...['float', 'enum', 'set', 'bit', 'json', 'binary', 'varbinary'],
    ...['tinyblob', 'blob', 'mediumblob', 'longblob'],
  ]),
}

const NAMED = 'table_schema = coalesce(?, database()) and table_name = ?'

function parts(table: string): (string | null)[] {
  const [name = '', schema = null] = table.split('.').reverse()
  return [schema, name]
}

/** Column types of the protocol: timestamp, date, datetime; the integers and decimals. */
const TIMES: ReadonlySet<number> = new Set([7, 10, 12])
const NUMBERS: ReadonlySet<number> = new Set([0, 1, 2, 3, 8, 9, 246])
/** Errors of a server that is there but cannot serve now. */
const AWAY: ReadonlySet<string> = new Set([
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_LOCK_DEADLOCK',
])

/**
 * MySQL and MariaDB. All texts arrive as UTF-8, whatever the tables are written in.
 * @param readsOnly true when no answer is written: the session then may not write at all
 */
export function mysqlDriver(url: string, readsOnly: boolean): SqlDriver {
  const pool = mysql.createPool({
    uri: url,
    charset: 'utf8mb4',
    connectionLimit: 1,
    connectTimeout: 10_000,
    idleTimeout: 10_000,
    maxIdle: 0,
    rowsAsArray: true,
    // As the server writes it: no Date, no rounded number.
    typeCast: field => field.string(),
  })
  if (readsOnly) {
    pool.pool.on('connection', connection => connection.query('set session transaction read only'))
  }
  const guarded = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask()
    } catch (error) {
      throw troubleOf(error)
    }
  }
  return {
    dialect: DIALECT,
    query: ({ sql, parameters }) =>
      guarded(async (): Promise<SqlResult> => {
        const [rows, fields] = await pool.query({ sql, values: [...parameters], timeout: 60_000 })
        return {
          kinds: fields.map(({ columnType }) => kindOf(columnType)),
          rows: rows as unknown as (string | null)[][],
        }
      }),
    execute: statements =>
      guarded(async () => {
        const connection = await pool.getConnection()
        try {
          // A server that is not strict cuts what does not fit, and says nothing.
          await connection.query("set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES')")
          await connection.beginTransaction()
          for await (const { sql, parameters } of statements) await connection.query(sql, [...parameters])
          await connection.commit()
          connection.release()
        } catch (error) {
          // A connection in an unknown state is closed, which rolls back.
          connection.destroy()
          throw error
        }
      }),
    close: () => pool.end(),
  }
}

function kindOf(type: number | undefined): ColumnKind {
  if (type === undefined) return 'other'
  if (TIMES.has(type)) return 'time'
  return NUMBERS.has(type) ? 'number' : 'other'
}

/** The text of a database can hold values of its rows; only its code is passed on. */
function troubleOf(error: unknown): CollectError {
  const { code = 'no code', fatal = false } = error as { readonly code?: string; readonly fatal?: boolean }
  const away = AWAY.has(code) || !code.startsWith('ER_') || (fatal && !/ACCESS_DENIED|BAD_DB/.test(code))
  return away
    ? new CollectError(`the front-end database does not answer (${code}); it is read again later`, {
        code: 'FRONT_END_UNREACHABLE',
      })
    : new CollectError(
        `the front-end database refuses (${code}): compare table, columns and rights with the mapping`,
        { code: 'FRONT_END_UNFIT' },
      )
}
