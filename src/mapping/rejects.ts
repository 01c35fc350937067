/**
 * Rows that were refused, written back in the source's own format with a column that says why, so that the
 * department mends the file and sends it again. The column is not among the mapping's, so it is ignored then.
 */
import { splitCells } from './csv.ts'
import { REASON_COLUMN, reasonWriter, UNSPLIT_COLUMN } from './reasons.ts'
import type { Fields, FieldValue } from './row.ts'
import type { RefusedRow } from './run.ts'
import type { SourceSyntax } from './syntax.ts'
import { csvLine, encoded, type WrittenFile, type WrittenText } from './written-file.ts'
import { XlsxWriter } from './xlsx-write.ts'
import { element, frameOf } from './xml-write.ts'

export function rejectsFile(source: SourceSyntax): WrittenFile<RefusedRow> {
  const { format, encoding } = source
  const reason = reasonWriter(source)
  if (format === 'xlsx') return new XlsxRejects(source, reason)
  // Most of those who mend it open it in a spreadsheet.
  if (format === 'csv') return encoded(new CsvRejects(source, reason), encoding, true)
  if (format === 'xml') return encoded(new XmlRejects(source, reason), encoding)
  return encoded(new JsonRejects(source, reason), encoding)
}

type Reason = ReturnType<typeof reasonWriter>

/** The rejected row as cells, with the reason in the last one, or where an earlier rejects file left it. */
class Columns {
  header: readonly string[] = []
  #reasonAt = -1

  /** @returns the header of the rejects */
  begin(header: readonly string[]): readonly string[] {
    this.header = header
    this.#reasonAt = header.indexOf(REASON_COLUMN)
    return this.#reasonAt < 0 ? [...header, REASON_COLUMN] : header
  }

  /** A row that could not be split stands whole in the first cell, so that the rejects are themselves sound. */
  cells(cells: readonly string[] | undefined, unsplit: string, reason: string): string[] {
    const own = cells ? [...cells] : this.header.map((_, i) => (i === 0 ? unsplit : ''))
    return this.#reasonAt < 0 ? [...own, reason] : own.with(this.#reasonAt, reason)
  }
}

class CsvRejects implements WrittenText<RefusedRow> {
  readonly #columns = new Columns()
  readonly #reason: Reason
  readonly #delimiter: string

  constructor({ delimiter }: SourceSyntax, reason: Reason) {
    this.#reason = reason
    this.#delimiter = delimiter
  }

  head(header: readonly string[]): string {
    return csvLine(this.#columns.begin(header), this.#delimiter)
  }

  row(refused: RefusedRow): string {
    const { raw, source } = refused
    const split = raw === undefined ? undefined : splitCells(raw, this.#delimiter)
    const whole = Array.isArray(split) && split.length === this.#columns.header.length ? split : undefined
    const cells = this.#columns.cells(whole, textOf(source['']), this.#reason(refused))
    return csvLine(cells, this.#delimiter)
  }

  tail(): string {
    return ''
  }
}

/** A spreadsheet whose cells are all text, so that mending and sending it again changes nothing else. */
class XlsxRejects implements WrittenFile<RefusedRow> {
  readonly #columns = new Columns()
  readonly #reason: Reason
  readonly #writer: XlsxWriter
  readonly #names: ReadonlyMap<string, string>

  constructor({ record, fields }: SourceSyntax, reason: Reason) {
    this.#reason = reason
    this.#writer = new XlsxWriter(record)
    this.#names = new Map(
      fields.flatMap(({ name, also }) => [name, ...also].map(one => [one, name] as const)),
    )
  }

  head(header: readonly string[]): Uint8Array {
    return Buffer.concat([this.#writer.head(), this.#writer.rows([this.#columns.begin(header)])])
  }

  rows(rows: readonly RefusedRow[]): Uint8Array {
    return this.#writer.rows(rows.map(row => this.#columns.cells(this.#cells(row), '', this.#reason(row))))
  }

  tail(): Uint8Array {
    return this.#writer.tail()
  }

  /** All cells where the row was sound, else those that the mapping declares. */
  #cells({ raw, source }: RefusedRow): string[] {
    const cells = raw === undefined ? [] : (JSON.parse(raw) as string[])
    return this.#columns.header.map((name, i) =>
      raw === undefined ? textOf(source[this.#names.get(name) ?? name]) : (cells[i] ?? ''),
    )
  }
}

class JsonRejects implements WrittenText<RefusedRow> {
  readonly #reason: Reason
  readonly #lines: boolean
  readonly #record: string
  #written = 0

  constructor(source: SourceSyntax, reason: Reason) {
    this.#reason = reason
    this.#lines = source.format === 'ndjson' || source.format === 'table'
    this.#record = source.record
  }

  head(): string {
    if (this.#lines) return ''
    return `${keysOf(this.#record)
      .map(key => `{${JSON.stringify(key)}: `)
      .join('')}[`
  }

  row(refused: RefusedRow): string {
    const before = this.#lines ? '' : this.#written === 0 ? '\n' : ',\n'
    this.#written += 1
    const object = withReason(refused.raw, this.#reason(refused), textOf(refused.source['']))
    return `${before}${object}${this.#lines ? '\n' : ''}`
  }

  tail(): string {
    if (this.#lines) return ''
    return `\n]${'}'.repeat(keysOf(this.#record).length)}\n`
  }
}

/** `data.rows`: from the outside in. */
function keysOf(record: string): string[] {
  return record === '' ? [] : record.split('.')
}

/** The object as it stood, numbers and all, with the reason as its first key. */
function withReason(raw: string | undefined, reason: string, unsplit: string): string {
  const told = `${JSON.stringify(REASON_COLUMN)}:${JSON.stringify(reason)}`
  if (raw === undefined) return `{${told},${JSON.stringify(UNSPLIT_COLUMN)}:${JSON.stringify(unsplit)}}`
  const body = raw.trim().slice(1).trimStart()
  const earlier = /^"退回原因":"(?:[^"\\]|\\.)*",?/.exec(body)?.[0] ?? ''
  const rest = body.slice(earlier.length).trimStart()
  return rest === '}' ? `{${told}}` : `{${told},${rest}`.replaceAll(/[\r\n]+/g, ' ')
}

class XmlRejects implements WrittenText<RefusedRow> {
  readonly #reason: Reason
  readonly #frame: ReturnType<typeof frameOf>

  constructor({ record, encoding }: SourceSyntax, reason: Reason) {
    this.#reason = reason
    this.#frame = frameOf(record, encoding)
  }

  head(): string {
    return this.#frame.head
  }

  row(refused: RefusedRow): string {
    const { '': unsplit, [REASON_COLUMN]: _, ...fields } = refused.source
    const shown: Fields = { ...fields, ...(unsplit ? { [UNSPLIT_COLUMN]: unsplit } : {}) }
    const reason = element(REASON_COLUMN, this.#reason(refused))
    return `${element(this.#frame.row, shown, reason)}\n`
  }

  tail(): string {
    return this.#frame.tail
  }
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
