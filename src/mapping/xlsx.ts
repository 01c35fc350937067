/**
 * Rows of one sheet of a spreadsheet, as a stream. Dates come as text (`2026-04-10`, with the time if there
 * is one), numbers as they are stored. A formula, an error value and a number of which the spreadsheet has
 * lost digits are refused, never taken at their last shown value.
 */
import { SaxesParser } from 'saxes'
import { bindColumns } from './csv.ts'
import { REPLACEMENT } from './lost-bytes.ts'
import { MAX_ROW, type RowParser, rowFault, SourceError, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'
import { XlsxArchive } from './xlsx-archive.ts'
import { MAX_DEPTH, type Styles, sharedStrings, sheetPart, styleOf } from './xlsx-parts.ts'
import { LongSpans } from './xml-spans.ts'

/** Columns of a sheet (XFD). */
const MAX_COLUMNS = 16_384
const DAY = 86_400_000
/** Serial day 0 of the 1900 and the 1904 calendar; 1900 counts a 29 February that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** What is wrong with a cell, by rule. */
const FAULTS: Readonly<Record<string, string>> = {
  SHEET_FORMULA: 'a cell holds a formula; paste it as value or text',
  SHEET_ERROR: 'a cell holds an error value such as #N/A',
  SHEET_NUMBER: 'a number of more than 15 digits, of which the spreadsheet lost some; make the column text',
}

export type SheetReader = Pick<RowParser, 'header' | 'open'> & {
  rows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow[], void, undefined>
}

interface Cell {
  column: number
  type: string
  style: number
  formula: boolean
  text: string
}

interface SheetRow {
  readonly cells: readonly Cell[]
  readonly isTooLong: boolean
}

export class XlsxRows implements SheetReader {
  readonly open = false
  header: readonly string[] = []
  readonly #source: SourceSyntax
  #columns: readonly (string | null)[] | undefined
  #row = 0
  #strings: readonly string[] = []
  #styles: Styles = { dates: [], date1904: false }

  constructor(source: SourceSyntax) {
    this.#source = source
  }

  /** @throws SourceError SOURCE_ARCHIVE, SOURCE_SHAPE, SOURCE_COLUMNS_MISSING, SOURCE_TOO_LONG */
  async *rows(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow[], void, undefined> {
    const archive = await XlsxArchive.open(stream)
    try {
      const { part, date1904 } = await sheetPart(archive, this.#source.record)
      this.#strings = await sharedStrings(archive)
      this.#styles = await styleOf(archive, date1904)
      const sheet = new SheetParser()
      for await (const text of archive.text(part)) {
        const rows = sheet.push(text).flatMap(row => this.#take(row))
        if (rows.length > 0) yield rows
      }
      const last = sheet.end().flatMap(row => this.#take(row))
      if (last.length > 0) yield last
      if (this.#columns === undefined) this.#take({ cells: [], isTooLong: false })
    } finally {
      archive.close()
    }
  }

  #take({ cells, isTooLong }: SheetRow): SourceRow[] {
    const texts: string[] = []
    const faults: { readonly rule: string; readonly field: string }[] = []
    for (const cell of cells) {
      const { text, fault } = this.#read(cell)
      texts[cell.column] = text
      // A column that the mapping does not read may hold what it likes.
      const field = this.#columns?.[cell.column] ?? null
      if (fault !== undefined && field !== null) faults.push({ rule: fault, field })
    }
    if (this.#columns === undefined) {
      this.header = Array.from(texts, text => (text ?? '').trim())
      this.#columns = bindColumns(this.header, this.#source)
      return []
    }
    if (cells.length === 0 && !isTooLong) return []
    this.#row += 1
    if (isTooLong)
      return [
        rowFault(this.#row, 'ROW_TOO_LONG', `longer than ${MAX_ROW} characters or ${MAX_COLUMNS} cells`, ''),
      ]
    return [this.#rowOf(texts, faults[0])]
  }

  #rowOf(
    texts: readonly string[],
    fault: { readonly rule: string; readonly field: string } | undefined,
  ): SourceRow {
    const fields: Record<string, string> = {}
    let size = 0
    for (const [i, name] of (this.#columns ?? []).entries()) {
      const text = texts[i] ?? ''
      size += text.length
      if (name !== null) fields[name] = text
    }
    const raw = JSON.stringify(Array.from(texts, text => text ?? ''))
    const refused = (of: string, message: string): SourceRow => ({
      ...rowFault(this.#row, of, message, ''),
      fields,
    })
    if (size > MAX_ROW) return rowFault(this.#row, 'ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, '')
    if (fault !== undefined)
      return { ...refused(fault.rule, FAULTS[fault.rule] ?? fault.rule), field: fault.field, raw }
    if (raw.includes(REPLACEMENT))
      return { ...refused('ENCODING_BROKEN', 'bytes that are no UTF-8 character'), raw }
    return { row: this.#row, fields, raw }
  }

  #read({ type, style, formula, text }: Cell): { text: string; fault: string | undefined } {
    const plain = (value: string, fault?: string) => ({ text: value, fault })
    if (formula) return plain(text, 'SHEET_FORMULA')
    if (type === 'e') return plain(text, 'SHEET_ERROR')
    if (type === 's') {
      const shared = this.#strings[Number(text)]
      return shared === undefined && text !== '' ? plain('', 'SHEET_ERROR') : plain(shared ?? '')
    }
    if (type === 'b') return plain(text === '1' ? 'true' : 'false')
    if (type === 'inlineStr' || type === 'str' || text === '') return plain(text)
    if (type === 'd') return plain(text.replace('T', ' '))
    if (this.#styles.dates[style] === true) return plain(dayText(Number(text), this.#styles.date1904))
    const digits = text
      .replace(/[eE].*$/, '')
      .replaceAll(/[^\d]/g, '')
      .replace(/^0+/, '')
      .replace(/0+$/, '')
    const whole = /^-?\d{16,}/.test(text) || (/[eE]/.test(text) && Math.abs(Number(text)) >= 1e15)
    return plain(text, whole || digits.length > 17 ? 'SHEET_NUMBER' : undefined)
  }
}

/** Serial number → `2026-04-10` or `2026-04-10 09:30:00`. */
function dayText(serial: number, date1904: boolean): string {
  if (!Number.isFinite(serial)) return String(serial)
  const moment = new Date(
    Math.round((date1904 ? EPOCH_1904 : EPOCH_1900) / 1000 + (serial * DAY) / 1000) * 1000,
  )
  if (Number.isNaN(moment.getTime())) return String(serial)
  const iso = moment.toISOString()
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** Finds rows and cells in the XML of a sheet. */
class SheetParser {
  readonly #parser = new SaxesParser()
  readonly #spans = new LongSpans({
    most: 2 * MAX_ROW,
    give: text => this.#parser.write(text),
    onCut: () => {
      this.#isTooLong = true
    },
    onBareAmpersand: () => {
      this.#failure ??= new SourceError('the sheet is not well-formed XML', { code: 'SOURCE_ARCHIVE' })
    },
    onDocumentType() {
      throw new SourceError('the sheet declares a document type', { code: 'SOURCE_DOCTYPE' })
    },
  })
  #rows: SheetRow[] = []
  #isTooLong = false
  #depth = 0
  #cells: Cell[] = []
  #cell: Cell | undefined
  #inText = false
  #failure: SourceError | undefined
  #size = 0

  constructor() {
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1
      if (this.#depth > MAX_DEPTH)
        throw new SourceError(`the sheet is nested deeper than ${MAX_DEPTH} elements`, {
          code: 'SOURCE_ARCHIVE',
        })
      if (name === 'row') this.#beginRow()
      else if (name === 'c') this.#begin(attributes as Readonly<Record<string, string>>)
      else if (name === 'f' && this.#cell) this.#cell.formula = true
      else if (name === 'v' || name === 't') this.#inText = true
    })
    this.#parser.on('closetag', ({ name }) => {
      this.#depth -= 1
      if (name === 'v' || name === 't') this.#inText = false
      else if (name === 'c' && this.#cell) {
        if (this.#cells.length < MAX_COLUMNS) this.#cells.push(this.#cell)
        else this.#isTooLong = true
        this.#cell = undefined
      } else if (name === 'row') this.#rows.push({ cells: this.#cells, isTooLong: this.#isTooLong })
    })
    this.#parser.on('text', text => {
      this.#size += text.length
      if (this.#size > 2 * MAX_ROW) this.#isTooLong = true
      else if (this.#cell && this.#inText) this.#cell.text += text
    })
    this.#parser.on('error', () => {
      this.#failure ??= new SourceError('the sheet is not well-formed XML', { code: 'SOURCE_ARCHIVE' })
    })
  }

  push(text: string): SheetRow[] {
    this.#spans.push(text)
    return this.#given()
  }

  /** @throws SourceError SOURCE_ARCHIVE when the sheet breaks off */
  end(): SheetRow[] {
    this.#spans.end()
    this.#parser.close()
    return this.#given()
  }

  #given(): SheetRow[] {
    if (this.#failure) throw this.#failure
    const rows = this.#rows
    this.#rows = []
    return rows.filter(
      ({ cells, isTooLong }) => isTooLong || cells.some(({ text, formula }) => text !== '' || formula),
    )
  }

  #beginRow(): void {
    this.#cells = []
    this.#size = 0
    this.#isTooLong = false
  }

  #begin({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const letters = /^[A-Z]{1,3}/.exec(r)?.[0]
    const column = letters === undefined ? (this.#cells.at(-1)?.column ?? -1) + 1 : columnOf(letters)
    if (column >= MAX_COLUMNS)
      this.#failure ??= new SourceError('too many columns', { code: 'SOURCE_ARCHIVE' })
    this.#cell = { column, type: t, style: Number(s), formula: false, text: '' }
  }
}

/** `A` → 0, `AB` → 27. */
function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
