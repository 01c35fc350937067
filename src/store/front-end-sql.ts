import { CollectError } from '../collect/fault.ts'
import type { FrontEnd, PageRange, RowAnswer, TableAccess, TableRow } from '../collect/front-end-ports.ts'

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

/** Clocks and zones of two machines differ by less. */
const DAY_SECONDS = 86_400

/** A front-end database that speaks SQL. Names come from the mapping, where they were checked; values are parameters. */
export class SqlFrontEnd implements FrontEnd {
  readonly #driver: SqlDriver

  constructor(driver: SqlDriver) {
    this.#driver = driver
  }

  async marks(access: TableAccess): Promise<{ newest: string | null; settled: string | null }> {
    const { dialect } = this.#driver
    const from = `from ${this.#table(access)}`
    const watermark = dialect.quote(access.table.watermark ?? '')
    const { rows: unmarked } = await this.#query(`select 1 ${from} where ${watermark} is null limit 1`)
    if (unmarked.length > 0) {
      throw unfit(access, `rows without ${access.table.watermark}; they would never be read`)
    }
    const { kinds, rows } = await this.#query(`select max(${watermark}) ${from}`)
    const newest = rows[0]?.[0] ?? null
    if (newest === null) return { newest, settled: null }
    if (kinds[0] === 'other') {
      throw unfit(access, `${access.table.watermark} as its watermark, which is neither a time nor a number`)
    }
    if (kinds[0] === 'number') return { newest, settled: null }
    // A stamp of a day to come would settle all that is written until then; such a row itself is read at once.
    const past = `${from} where ${watermark} <= ${dialect.before('current_timestamp', -DAY_SECONDS)}`
    const before = dialect.before(`max(${watermark})`, access.overlapSeconds)
    const { rows: marks } = await this.#query(`select max(${watermark}), ${before} ${past}`)
    const [latest = null, settled = null] = marks[0] ?? []
    if (latest === null) throw unfit(access, `only stamps of days to come in ${access.table.watermark}`)
    return { newest: latest, settled }
  }

  async page(access: TableAccess, range: PageRange): Promise<TableRow[]> {
    const { rows } = await this.#driver.query(this.#pageStatement(access, range))
    return rows.map(([watermark = null, key = null, provisional, digest, ...cells]) => {
      if (key === null) throw unfit(access, `rows whose ${access.table.key} is empty`)
      return { key, watermark, cells, provisional: provisional === '1', digest: digest ?? '' }
    })
  }

  #pageStatement({ table, columns }: TableAccess, { from, bound, after, limit }: PageRange): Statement {
    const { dialect } = this.#driver
    const parameters: string[] = []
    const value = (text: string): string => {
      parameters.push(text)
      return dialect.parameter(parameters.length)
    }
    const key = dialect.quote(table.key)
    const watermark = table.watermark === undefined ? null : dialect.quote(table.watermark)
    const quoted = columns.map(dialect.quote)
    const provisional =
      watermark && bound !== null ? `case when ${watermark} > ${value(bound)} then 1 else 0 end` : '0'
    const digest = table.status ? dialect.digest(quoted) : "''"
    const conditions: string[] = []
    if (table.status) conditions.push(`${dialect.quote(table.status.column)} = ${value(table.status.unread)}`)
    if (watermark && from !== null) conditions.push(`${watermark} > ${value(from)}`)
    // Parameters are pushed in the order in which they stand in the text: some databases count, others do not.
    if (after && watermark && after.watermark !== null) {
      const beyond = `${watermark} > ${value(after.watermark)}`
      const same = `${watermark} = ${value(after.watermark)} and ${key} > ${value(after.key)}`
      conditions.push(`(${beyond} or (${same}))`)
    } else if (after) {
      conditions.push(`${key} > ${value(after.key)}`)
    }
    const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''
    const order = watermark ? `${watermark}, ${key}` : key
    const sql = `select ${watermark ?? 'null'}, ${key}, ${provisional}, ${digest}, ${quoted.join(', ')}
      from ${this.#table({ table })}${where} order by ${order} limit ${limit}`
    return { sql, parameters }
  }

  async answer(access: TableAccess, answers: readonly RowAnswer[]): Promise<void> {
    const { status } = access.table
    if (status === undefined) return
    const { dialect } = this.#driver
    const statements = answers.map(({ key, digest, failed, code, reason }): Statement => {
      const told: [string, string][] = [[status.column, failed ? status.failed : status.read]]
      if (status.code !== undefined) told.push([status.code, failed ? code : '0'])
      if (status.reason !== undefined) told.push([status.reason, reason])
      const parameters = [...told.map(([, value]) => value), key, status.unread, digest]
      const set = told.map(([column], i) => `${dialect.quote(column)} = ${dialect.parameter(i + 1)}`)
      const [at, unread, same] = [1, 2, 3].map(n => dialect.parameter(told.length + n))
      const columns = access.columns.map(dialect.quote)
      const sql = `update ${this.#table(access)} set ${set.join(', ')}
        where ${dialect.quote(access.table.key)} = ${at} and ${dialect.quote(status.column)} = ${unread}
          and ${dialect.digest(columns)} = ${same}`
      return { sql, parameters }
    })
    await this.#driver.execute(statements)
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  #query(sql: string): Promise<SqlResult> {
    return this.#driver.query({ sql, parameters: [] })
  }

  #table({ table }: Pick<TableAccess, 'table'>): string {
    return table.name.split('.').map(this.#driver.dialect.quote).join('.')
  }
}

function unfit({ table }: TableAccess, what: string): CollectError {
  return new CollectError(`front-end table ${table.name} has ${what}`, { code: 'FRONT_END_UNFIT' })
}
