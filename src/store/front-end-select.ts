import type { TableAccess } from '../collect/front-end-ports.ts'
import type { Position } from '../collect/reading.ts'
import type { StatusSyntax } from '../mapping/syntax.ts'
import type { SqlDialect, Statement } from './front-end-driver.ts'

export function isUnread(
  { quote }: SqlDialect,
  { column, unread, empty }: StatusSyntax,
  value: (text: string) => string,
): string {
  const name = quote(column)
  return empty === 'unread' ? `(${name} = ${value(unread)} or ${name} is null)` : `${name} = ${value(unread)}`
}

/** A statement that reads rows of a front-end table: watermark, key, whether provisional, digest, then the cells. */
export class Select {
  readonly conditions: string[] = []
  readonly #dialect: SqlDialect
  readonly #access: TableAccess
  readonly #key: string
  readonly #watermark: string | null
  readonly #provisional: string
  // Pushed in the order in which they stand in the text: some databases count, others do not.
  readonly #parameters: string[] = []

  /** @param bound rows beyond this watermark are provisional */
  constructor(dialect: SqlDialect, access: TableAccess, bound: string | null) {
    const { key, watermark } = access.table
    this.#dialect = dialect
    this.#access = access
    this.#key = dialect.quote(key)
    this.#watermark = watermark === undefined ? null : dialect.quote(watermark)
    this.#provisional =
      this.#watermark && bound !== null
        ? `case when ${this.#watermark} > ${this.#value(bound)} then 1 else 0 end`
        : '0'
  }

  /** Of a table with a status column only what is unread. */
  unread(): void {
    const { status } = this.#access.table
    if (status) this.conditions.push(isUnread(this.#dialect, status, text => this.#value(text)))
  }

  /** Only rows that have a place in the order. */
  placed(): void {
    for (const column of [this.#watermark, this.#key])
      if (column !== null) this.conditions.push(`${column} is not null`)
  }

  beyond(watermark: string): void {
    if (this.#watermark) this.conditions.push(`${this.#watermark} > ${this.#value(watermark)}`)
  }

  /** Rows on one side of a position; `key` compares those of the same watermark. */
  compare(side: '>' | '<', { watermark, key }: Position, keySide: '>' | '<='): void {
    if (this.#watermark && watermark !== null) {
      const beyond = `${this.#watermark} ${side} ${this.#value(watermark)}`
      const same = `${this.#watermark} = ${this.#value(watermark)} and ${this.#key} ${keySide} ${this.#value(key)}`
      this.conditions.push(`(${beyond} or (${same}))`)
    } else {
      this.conditions.push(`${this.#key} ${keySide} ${this.#value(key)}`)
    }
  }

  statement(limit: number, ordered = false): Statement {
    const { table, columns } = this.#access
    const quoted = columns.map(this.#dialect.quote)
    const digest = table.status ? this.#dialect.digest(quoted) : "''"
    const from = table.name.split('.').map(this.#dialect.quote).join('.')
    const where = this.conditions.length > 0 ? ` where ${this.conditions.join(' and ')}` : ''
    const order = this.#watermark ? `${this.#watermark}, ${this.#key}` : this.#key
    const sql = `select ${this.#watermark ?? 'null'}, ${this.#key}, ${this.#provisional}, ${digest}, ${quoted.join(', ')}
      from ${from}${where}${ordered ? ` order by ${order}` : ''} limit ${limit}`
    return { sql, parameters: this.#parameters }
  }

  #value(text: string): string {
    return this.#dialect.parameter(this.#parameters.push(text))
  }
}
