import { CollectError } from '../collect/fault.ts'
import type {
  FrontEnd,
  KnownTable,
  PageRange,
  RowAnswer,
  TableAccess,
  TableFacts,
  TablePage,
  TableRow,
  Unanswered,
} from '../collect/front-end-ports.ts'
import type { Position } from '../collect/reading.ts'
import type { SqlDialect, SqlDriver, SqlResult, Statement } from './front-end-driver.ts'
import { factsOf } from './front-end-facts.ts'
import { isUnread, Select } from './front-end-select.ts'

/** Clocks and zones of two machines differ by less. */
const DAY_SECONDS = 86_400
/** Rows that may be equal in watermark and key, and rows that may lack one: they are read in one piece. */
const MAX_EQUAL = 1_000
/** When the first answers are refused one by one, so will be the others. */
const HOPELESS = 10

interface Stretch extends PageRange {
  readonly upTo?: Position
}

/** A front-end database that speaks SQL. Names come from the mapping, where they were checked; values are parameters. */
export class SqlFrontEnd implements FrontEnd {
  readonly #driver: SqlDriver

  constructor(driver: SqlDriver) {
    this.#driver = driver
  }

  facts(access: TableAccess): Promise<TableFacts> {
    return factsOf(this.#driver, access)
  }

  async marks(access: TableAccess): Promise<{ newest: string | null; settled: string | null }> {
    const { dialect } = this.#driver
    const from = `from ${tableName(dialect, access)}`
    const watermark = dialect.quote(access.table.watermark ?? '')
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

  async page(access: KnownTable, range: PageRange): Promise<TablePage> {
    const { limit } = range
    const rows = await this.#rows(access, range)
    const last = rows.at(-1)
    if (rows.length < limit || access.facts.keyUnique || last === undefined || last.key === null)
      return { rows, more: rows.length >= limit }
    // What comes next begins after this row, so all that are equal to it belong to this page: in the database's own sense.
    const upTo = { watermark: last.watermark, key: last.key }
    const whole = await this.#rows(access, { ...range, upTo, limit: limit + MAX_EQUAL + 1 })
    if (whole.length === 0 || whole.length > limit + MAX_EQUAL) {
      const { name, key } = access.table
      const message = `front-end table ${name} has more than ${MAX_EQUAL} rows with one value of ${key}, which must tell them apart: name another column or add a unique index`
      throw new CollectError(message, { code: 'FRONT_END_KEY_UNFIT' })
    }
    return { rows: whole, more: true }
  }

  async strays(access: KnownTable): Promise<TablePage> {
    const { key, watermark } = access.table
    const names = watermark === undefined ? [key] : [key, watermark]
    const lacks = names.map(name => `${this.#driver.dialect.quote(name)} is null`).join(' or ')
    const select = new Select(this.#driver.dialect, access, null)
    select.unread()
    select.conditions.push(`(${lacks})`)
    const rows = await this.#read(select.statement(MAX_EQUAL + 1))
    return { rows: rows.slice(0, MAX_EQUAL), more: rows.length > MAX_EQUAL }
  }

  async withoutStatus(access: KnownTable): Promise<number> {
    const { dialect } = this.#driver
    const column = dialect.quote(access.table.status?.column ?? '')
    const from = `from ${tableName(dialect, access)}`
    const { rows } = await this.#query(`select count(*) ${from} where ${column} is null`)
    return Number(rows[0]?.[0] ?? 0)
  }

  #rows(access: KnownTable, { from, bound, after, upTo, limit }: Stretch): Promise<TableRow[]> {
    const select = new Select(this.#driver.dialect, access, bound)
    select.unread()
    if (access.facts.mayLackPlace) select.placed()
    if (from !== null) select.beyond(from)
    if (after) select.compare('>', after, '>')
    if (upTo) select.compare('<', upTo, '<=')
    return this.#read(select.statement(limit, true))
  }

  async #read(statement: Statement): Promise<TableRow[]> {
    const { rows } = await this.#driver.query(statement)
    return rows.map(([watermark = null, key = null, provisional, digest, ...cells]) => ({
      key,
      watermark,
      cells,
      provisional: provisional === '1',
      digest: digest ?? '',
    }))
  }

  async answer(access: KnownTable, answers: readonly RowAnswer[]): Promise<Unanswered> {
    try {
      await this.#driver.execute(answers.map(one => answerStatement(this.#driver.dialect, access, one)))
      return { refused: [], withoutReason: 0 }
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
    const refused: RowAnswer[] = []
    let withoutReason = 0
    let refusal: unknown
    for (const [at, one] of answers.entries()) {
      // A column in another encoding, a check of the bureau's, a trigger: whatever it is, it concerns this row only.
      refusal = await this.#refusalOf(access, one)
      if (refusal === null) continue
      if ((await this.#refusalOf(access, { ...one, reason: '' })) === null) withoutReason += 1
      else refused.push(one)
      if (refused.length === HOPELESS && at + 1 === HOPELESS) throw refusal
    }
    return { refused, withoutReason }
  }

  async #refusalOf(access: KnownTable, answer: RowAnswer): Promise<unknown> {
    try {
      await this.#driver.execute([answerStatement(this.#driver.dialect, access, answer)])
      return null
    } catch (error) {
      if (isRefusal(error)) return error
      throw error
    }
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  #query(sql: string): Promise<SqlResult> {
    return this.#driver.query({ sql, parameters: [] })
  }
}

/** Writes into a row that is unread and as it was read. */
function answerStatement(
  dialect: SqlDialect,
  { table, columns }: TableAccess,
  { key, digest, failed, code, reason }: RowAnswer,
): Statement {
  const { status } = table
  if (status === undefined) throw new TypeError('a table without a status column takes no answers')
  const told: [string, string][] = [[status.column, failed ? status.failed : status.read]]
  if (status.code !== undefined) told.push([status.code, failed ? code : '0'])
  if (status.reason !== undefined) told.push([status.reason, reason])
  const parameters: string[] = []
  const value = (text: string): string => dialect.parameter(parameters.push(text))
  const set = told.map(([column, text]) => `${dialect.quote(column)} = ${value(text)}`)
  const name = dialect.quote(table.key)
  const sql = `update ${tableName(dialect, { table })} set ${set.join(', ')}
    where ${key === null ? `${name} is null` : `${name} = ${value(key)}`}
      and ${isUnread(dialect, status, value)}
      and ${dialect.digest(columns.map(dialect.quote))} = ${value(digest)}`
  return { sql, parameters }
}

function isRefusal(error: unknown): boolean {
  return error instanceof CollectError && error.fault.code === 'FRONT_END_UNFIT'
}

function tableName(dialect: SqlDialect, { table }: Pick<TableAccess, 'table'>): string {
  return table.name.split('.').map(dialect.quote).join('.')
}

function unfit({ table }: TableAccess, what: string): CollectError {
  return new CollectError(`front-end table ${table.name} has ${what}`, { code: 'FRONT_END_UNFIT' })
}
