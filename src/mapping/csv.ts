/**
 * CSV after RFC 4180 with any delimiter, and with a way back from damage: a quote that is never closed
 * costs the row in which it stands, not the rest of the file. Readers that we know swallow everything up
 * to the next quote instead.
 */

import { type Line, Lines, TooLong } from './lines.ts'
import { REPLACEMENT } from './lost-bytes.ts'
import { HARMFUL } from './rules/character-class.ts'
import { MAX_ROW, type RowParser, rowFault, SourceError, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

/** Lines that one quoted field may span before its quote counts as stray. */
const MAX_LINES = 50

/** Cells of a line; `open` when a quoted field does not end in it; `stray` for a quote in a wrong place. */
type Cells = readonly string[] | 'open' | 'stray'

export class CsvRows implements RowParser {
  readonly #source: SourceSyntax
  readonly #lines = new Lines()
  /** Name of the column at each place; null for columns that the mapping does not declare. */
  #columns: readonly (string | null)[] | undefined
  /**
   * All columns, to be copied for each row. Parsed from JSON, V8 gives it a fixed shape; an object that is
   * filled key by key becomes a slow dictionary from about a dozen keys.
   */
  #empty: Readonly<Record<string, string>> = {}
  /** Lines of a row whose quoted field has not ended yet. */
  #held: string[] = []
  #row = 0
  #header: readonly string[] = []

  constructor(source: SourceSyntax) {
    this.#source = source
  }

  get header(): readonly string[] {
    return this.#header
  }

  get open(): boolean {
    return this.#held.length > 0
  }

  push(text: string): SourceRow[] {
    return this.#take(this.#lines.push(text))
  }

  end(): SourceRow[] {
    const rows = this.#take(this.#lines.end())
    while (this.#held.length > 0) rows.push(...this.#giveUp('CSV_TRUNCATED'))
    if (this.#columns === undefined) this.#readHeader('')
    return rows
  }

  #take(lines: readonly Line[]): SourceRow[] {
    const rows: SourceRow[] = []
    for (const line of lines) {
      if (line instanceof TooLong) {
        while (this.#held.length > 0) rows.push(...this.#giveUp('CSV_QUOTE'))
        rows.push(rowFault(this.#next(), 'ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, line.head))
      } else this.#line(line, rows)
    }
    return rows
  }

  #line(line: string, rows: SourceRow[]): void {
    if (this.#columns === undefined) {
      this.#readHeader(line)
      return
    }
    if (this.#held.length > 0) {
      this.#continue(line, rows)
      return
    }
    if (line === '') return
    const cells = splitCells(line, this.#source.delimiter)
    if (cells === 'open') this.#held.push(line)
    else rows.push(this.#rowOf(cells, line))
  }

  /** A quoted field may hold line ends; only a line with a quote can end it. */
  #continue(line: string, rows: SourceRow[]): void {
    this.#held.push(line)
    if (line.includes('"')) {
      const text = this.#held.join('\n')
      const cells = splitCells(text, this.#source.delimiter)
      if (Array.isArray(cells) && cells.length === this.#columns?.length) {
        this.#held = []
        rows.push(this.#rowOf(cells, text))
        return
      }
      if (cells !== 'open') {
        rows.push(...this.#giveUp('CSV_QUOTE'))
        return
      }
    }
    if (this.#held.length >= MAX_LINES) rows.push(...this.#giveUp('CSV_QUOTE'))
  }

  /** The first held line is the faulty row; the others are read again as rows of their own. */
  #giveUp(rule: string): SourceRow[] {
    const [first = '', ...others] = this.#held
    this.#held = []
    const message = 'a quote opens a field and nothing closes it; double the quotes inside a field'
    const rows: SourceRow[] = [rowFault(this.#next(), rule, message, first)]
    for (const line of others) this.#line(line, rows)
    return rows
  }

  #rowOf(cells: Cells, raw: string): SourceRow {
    const row = this.#next()
    const columns = this.#columns ?? []
    if (typeof cells === 'string') {
      return rowFault(
        row,
        'CSV_QUOTE',
        'a quote stands in the wrong place; double the quotes inside a field',
        raw,
      )
    }
    if (cells.length !== columns.length) {
      const message = `${cells.length} cells where the header has ${columns.length}; quote cells that hold the delimiter`
      return rowFault(row, 'CSV_CELL_COUNT', message, raw)
    }
    const plain = !HARMFUL.test(raw) && !raw.includes('""')
    if (!plain && raw.includes(REPLACEMENT)) {
      const message = `bytes that are no ${this.#source.encoding} character`
      return { ...rowFault(row, 'ENCODING_BROKEN', message, raw), raw }
    }
    const fields: Record<string, string> = { ...this.#empty }
    for (let i = 0; i < columns.length; i += 1) {
      const name = columns[i]
      if (typeof name === 'string') fields[name] = cells[i] as string
    }
    return { row, fields, raw, plain }
  }

  #readHeader(line: string): void {
    const cells = splitCells(line, this.#source.delimiter)
    const names = typeof cells === 'string' ? [] : cells.map(cell => cell.trim())
    this.#header = names
    const columns = bindColumns(names, this.#source)
    const named = columns.filter(name => name !== null)
    this.#empty = JSON.parse(JSON.stringify(Object.fromEntries(named.map(name => [name, '']))))
    this.#columns = columns
  }

  #next(): number {
    this.#row += 1
    return this.#row
  }
}

/** Of the header only what is much like a column is told: where there is no header its place holds a row. */
function headerAdvice(
  names: readonly string[],
  missing: readonly string[],
  { format, encoding, delimiter }: SourceSyntax,
): string {
  const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  const alike = missing.flatMap(name => {
    const other = names.find(one => plain(one) === plain(name))
    return other === undefined ? [] : [`"${other}" for ${name}`]
  })
  if (alike.length > 0) return `it has ${alike.join(', ')}: declare that spelling under "also"`
  const [only = '', ...others] = names
  const mark = [',', ';', '\t', '|'].find(one => one !== delimiter && only.includes(one))
  if (format === 'csv' && others.length === 0 && mark !== undefined)
    return `its cells are parted by ${JSON.stringify(mark)}: write delimiter: ${JSON.stringify(mark)}`
  const how =
    format === 'csv'
      ? `check encoding (${encoding}) and delimiter`
      : `check the ${format === 'xlsx' ? 'sheet and its first row' : 'columns of the table'}`
  return `${how}, or declare another spelling under "also"`
}

/** @throws SourceError when a column that the mapping needs is not in the header, or is there twice. */
export function bindColumns(names: readonly string[], source: SourceSyntax): (string | null)[] {
  const spelling = new Map(
    source.fields.flatMap(({ name, also }) => [name, ...also].map(one => [one, name] as const)),
  )
  const bound = names.map(name => spelling.get(name) ?? null)
  const missing = source.fields
    .filter(({ name, optional }) => !optional && !bound.includes(name))
    .map(({ name }) => name)
  if (missing.length > 0) {
    const message = `the header lacks ${missing.join(', ')}; ${headerAdvice(names, missing, source)}`
    throw new SourceError(message, { code: 'SOURCE_COLUMNS_MISSING', columns: missing })
  }
  const repeated = bound.findIndex((name, at) => name !== null && bound.indexOf(name) < at)
  if (repeated >= 0) {
    const column = bound[repeated] as string
    const first = bound.indexOf(column) + 1
    const message = `columns ${first} and ${repeated + 1} of the header both mean ${column}; rename one or take it out`
    throw new SourceError(message, { code: 'SOURCE_COLUMN_REPEATED' })
  }
  return bound
}

/** The header as a line again with its end, without a byte order mark and whatever else stood around it. */
export function headerText(header: readonly string[], delimiter: string): string {
  const cells = header.map(name =>
    name.includes(delimiter) || name.includes('"') ? `"${name.replaceAll('"', '""')}"` : name,
  )
  return `${cells.join(delimiter)}\n`
}

/** The cells of one line, or what is wrong with its quotes. */
export function splitCells(line: string, delimiter: string): Cells {
  if (!line.includes('"')) return line.split(delimiter)
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (line.charAt(at) !== '"') {
      const end = line.indexOf(delimiter, at)
      const cell = end < 0 ? line.slice(at) : line.slice(at, end)
      if (cell.includes('"')) return 'stray'
      cells.push(cell)
      if (end < 0) return cells
      at = end + 1
      continue
    }
    const close = closingQuote(line, at + 1)
    if (close < 0) return 'open'
    cells.push(line.slice(at + 1, close).replaceAll('""', '"'))
    at = close + 1
    if (at === line.length) return cells
    if (line.charAt(at) !== delimiter) return 'stray'
    at += 1
  }
}

/** Place of the quote that ends a field; a doubled quote is part of the text. -1 when there is none. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line.charAt(at + 1) !== '"') return at
  }
  return -1
}
