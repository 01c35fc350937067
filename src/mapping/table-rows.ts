/**
 * Rows of a database → rows of a source. Whoever reads the database hands over the cells of a row in the order
 * of the columns, as the driver gives them; dates and decimals as the texts that the database writes, because
 * a time zone or a rounding that the driver chose would be a guess.
 */
import { bindColumns } from './csv.ts'
import { REPLACEMENT } from './lost-bytes.ts'
import type { Fields } from './row.ts'
import { MAX_ROW, rowFault, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

/** What a cell may be. Anything else, such as a Date or bytes, makes the row a fault. */
export type Cell = string | number | bigint | boolean | null

export class TableRows {
  readonly #columns: readonly (string | null)[]
  #row = 0

  /**
   * @param names of the columns as the database gives them; case counts
   * @throws SourceError SOURCE_COLUMNS_MISSING when a column that the mapping needs is not there
   */
  constructor(source: SourceSyntax, names: readonly string[]) {
    this.#columns = bindColumns(names, source)
  }

  /** One row; `row` counts from 1. A row with a cell that cannot be taken is a fault in its place. */
  row(cells: readonly unknown[]): SourceRow {
    this.#row += 1
    const fields: Record<string, string | null> = {}
    let length = 0
    for (const [at, name] of this.#columns.entries()) {
      if (name === null) continue
      const text = textOf(cells[at])
      if (text === undefined)
        return this.#fault('CELL_KIND', name, 'is neither text nor number; read it as text')
      if (text?.includes(REPLACEMENT))
        return this.#fault('ENCODING_BROKEN', name, 'holds a replacement character')
      length += text?.length ?? 0
      fields[name] = text
    }
    if (length > MAX_ROW) return rowFault(this.#row, 'ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, '')
    return { row: this.#row, fields: fields satisfies Fields }
  }

  #fault(rule: string, column: string, message: string): SourceRow {
    return rowFault(this.#row, rule, `column ${column} ${message}`, '')
  }
}

/** A number beyond 2^53 was rounded by the driver; undefined for it and for what is no cell. */
function textOf(cell: unknown): string | null | undefined {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return cell
  if (typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell)
  if (typeof cell !== 'number' || !Number.isFinite(cell) || Math.abs(cell) > Number.MAX_SAFE_INTEGER)
    return undefined
  const text = String(cell)
  return text.includes('e') ? undefined : text
}
