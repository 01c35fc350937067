import pg from 'pg'
import { CollectError } from '../collect/fault.ts'
import type { ColumnKind, SqlDialect, SqlDriver, SqlResult, Statement } from './front-end-driver.ts'

const DIALECT: SqlDialect = {
  quote: name => `"${name.replaceAll('"', '""')}"`,
  parameter: n => `$${n}`,
  digest: columns => `md5(row(${columns.join(', ')})::text)`,
  before: (expression, seconds) => `${expression} - interval '${seconds} seconds'`,
  orUpdate: (key, columns) =>
    columns.length === 0
      ? `on conflict (${key}) do nothing`
      : `on conflict (${key}) do update set ${columns.map(one => `${one} = excluded.${one}`).join(', ')}`,
  // character(n) and varchar(n) carry their length and four.
  columns: table => ({
    sql: `select attname, case when attnotnull then 'NO' else 'YES' end, atttypid::regtype::text,
        case when atttypid in (1042, 1043) and atttypmod > 4 then atttypmod - 4 end
      from pg_catalog.pg_attribute where attrelid = cast($1 as regclass) and attnum > 0 and not attisdropped`,
    parameters: [quoted(table)],
  }),
  // An index of a parent says nothing of the tables that inherit from it, unless they are its partitions.
  uniqueColumns: table => ({
    sql: `select a.attname from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = cast($1 as regclass) and i.indisunique and i.indisvalid and i.indnatts = 1
        and i.indpred is null and i.indexprs is null and i.indcollation[0] = a.attcollation
        and (c.relkind = 'p' or not c.relhassubclass)`,
    parameters: [quoted(table)],
  }),
  incomparable: new Set(),
}

function quoted(table: string): string {
  return table.split('.').map(DIALECT.quote).join('.')
}

/** Types by their numbers in pg_type; they are the same in databases that descend from PostgreSQL. */
const TIMES: ReadonlySet<number> = new Set([1082, 1114, 1184])
const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23, 1700])
/** SQLSTATE classes of a database that cannot serve now: connection, rollback, resources, locks, operator intervention. */
const AWAY = /^(08|40|53|55P03|57)/
const ASK_MS = 60_000

/**
 * PostgreSQL and what speaks its protocol (openGauss, 人大金仓 in that mode).
 * @param readsOnly true when no answer is written: the session then may not write at all
 */
export function postgresDriver(url: string, readsOnly: boolean): SqlDriver {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'xinqiao',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 10_000,
    statement_timeout: ASK_MS,
    query_timeout: ASK_MS + 5_000,
    options: `-c datestyle=iso${readsOnly ? ' -c default_transaction_read_only=on' : ''}`,
    types: { getTypeParser: () => (text: string) => text },
  })
  pool.on('error', () => {})
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
        const { fields, rows } = await pool.query<(string | null)[]>({
          text: sql,
          values: [...parameters],
          rowMode: 'array',
        })
        return { kinds: fields.map(({ dataTypeID }) => kindOf(dataTypeID)), rows }
      }),
    execute: statements => guarded(() => inOneTransaction(pool, statements)),
    close: () => pool.end(),
  }
}

async function inOneTransaction(
  pool: pg.Pool,
  statements: Iterable<Statement> | AsyncIterable<Statement>,
): Promise<void> {
  const client = await pool.connect()
  let failed: Error | undefined
  const onError = (error: Error): void => {
    failed = error
  }
  client.on('error', onError)
  try {
    await client.query('begin')
    for await (const { sql, parameters } of statements) await client.query(sql, [...parameters])
    await client.query('commit')
  } catch (error) {
    // A connection in an unknown state is closed, which rolls back.
    failed = error as Error
    throw error
  } finally {
    client.off('error', onError)
    client.release(failed)
  }
}

function kindOf(type: number): ColumnKind {
  if (TIMES.has(type)) return 'time'
  return NUMBERS.has(type) ? 'number' : 'other'
}

/** The text of a database can hold values of its rows; only its code is passed on. */
function troubleOf(error: unknown): CollectError {
  const code = String((error as { readonly code?: unknown }).code ?? 'no code')
  // Errors of the connection itself have no SQLSTATE.
  const away = AWAY.test(code) || !/^[0-9A-Z]{5}$/.test(code)
  return away
    ? new CollectError(`the front-end database does not answer (${code}); it is read again later`, {
        code: 'FRONT_END_UNREACHABLE',
      })
    : new CollectError(
        `the front-end database refuses (SQLSTATE ${code}): compare table, columns and rights with the mapping`,
        { code: 'FRONT_END_UNFIT' },
      )
}
