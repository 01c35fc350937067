/** The small parts of a spreadsheet: which sheet lies where, shared texts, and which styles show dates. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { MAX_ROW, SourceError } from './source-fault.ts'
import type { XlsxArchive } from './xlsx-archive.ts'
import { LongSpans } from './xml-spans.ts'

/** Characters of all shared texts together. */
const MAX_STRINGS = 128 * 1024 * 1024
/** What a shared text takes besides its characters. */
const EACH = 16
/** Cell formats that a workbook may have (ECMA-376, limits of the applications). */
const MAX_STYLES = 65_536
/** Far deeper than any part, sheets among them. */
export const MAX_DEPTH = 64
/** Characters that are parsed at a time. */
const STEP = 65_536

export interface Styles {
  /** By style number: whether cells of that style show a date. */
  readonly dates: readonly boolean[]
  readonly date1904: boolean
}

type Attributes = Readonly<Record<string, string>>

/** Calls back for each element that opens and each that closes, with the text in it. */
async function walk(
  archive: XlsxArchive,
  part: string,
  opened: (name: string, attributes: Attributes) => void,
  closed: (name: string, text: string) => void = () => {},
): Promise<void> {
  const parser = new SaxesParser()
  let failed = false
  let text = ''
  let depth = 0
  const spans = new LongSpans({
    most: 2 * MAX_ROW,
    give: piece => parser.write(piece),
    onCut: () => {
      failed = true
    },
    onBareAmpersand: () => {
      failed = true
    },
    onDocumentType: () => {
      failed = true
    },
  })
  parser.on('error', () => {
    failed = true
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    text = ''
    depth += 1
    if (depth > MAX_DEPTH) failed = true
    else opened(name, attributes)
  })
  parser.on('text', piece => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    closed(name, text)
    text = ''
  })
  for await (const piece of archive.text(part)) {
    // In steps, so that what is too deep is told before all of the piece was read.
    for (let at = 0; at < piece.length && !failed; at += STEP) spans.push(piece.slice(at, at + STEP))
    if (failed) throw new SourceError(`${part} is not well-formed XML`, { code: 'SOURCE_ARCHIVE' })
  }
}

/** Sheets that a message names, and letters of each: Excel allows no more. */
const MOST_NAMED = 10
const MOST_LETTERS = 31

/** @throws SourceError SOURCE_SHAPE when there is no sheet of that name. */
export async function sheetPart(
  archive: XlsxArchive,
  wanted: string,
): Promise<{ part: string; date1904: boolean }> {
  const sheets: { name: string; id: string }[] = []
  let date1904 = false
  await walk(archive, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' })
    if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
  })
  const sheet = wanted === '' ? sheets[0] : sheets.find(({ name }) => name === wanted)
  if (sheet === undefined) {
    const there = sheets.slice(0, MOST_NAMED).map(({ name }) => `"${name.slice(0, MOST_LETTERS)}"`)
    const message =
      wanted === ''
        ? 'the spreadsheet has no sheet'
        : `the spreadsheet has no sheet "${wanted}", but ${there.join(', ')}`
    throw new SourceError(`${message}; change source.record or the file`, { code: 'SOURCE_SHAPE', row: 0 })
  }
  let part = ''
  await walk(archive, 'xl/_rels/workbook.xml.rels', (name, { Id, Target = '' }) => {
    if (name === 'Relationship' && Id === sheet.id)
      part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
  })
  if (!archive.has(part)) throw new SourceError('the sheet is missing', { code: 'SOURCE_ARCHIVE' })
  return { part, date1904 }
}

/** Texts that cells refer to by number; of rich text the runs together, without reading aids (phonetic). */
export async function sharedStrings(archive: XlsxArchive): Promise<string[]> {
  const strings: string[] = []
  let [item, phonetic, size] = ['', false, 0]
  await walk(
    archive,
    'xl/sharedStrings.xml',
    name => {
      if (name === 'si') item = ''
      else if (name === 'rPh') phonetic = true
    },
    (name, text) => {
      if (name === 't' && !phonetic) item += text
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        size += item.length + EACH
        if (size > MAX_STRINGS)
          throw new SourceError('the texts of the spreadsheet are too long', {
            code: 'SOURCE_TOO_LONG',
            row: 0,
          })
        strings.push(item)
      }
    },
  )
  return strings
}

/** Number formats that ISO/IEC 29500 §18.8.30 fixes as dates or times. */
const FIXED_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57])

export async function styleOf(archive: XlsxArchive, date1904: boolean): Promise<Styles> {
  const custom = new Set<number>()
  const dates: boolean[] = []
  let inCells = false
  await walk(
    archive,
    'xl/styles.xml',
    (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt' && showsDate(formatCode)) custom.add(Number(numFmtId))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        if (dates.length >= MAX_STYLES)
          throw new SourceError('the spreadsheet has too many cell formats', { code: 'SOURCE_ARCHIVE' })
        dates.push(FIXED_DATES.has(Number(numFmtId)) || custom.has(Number(numFmtId)))
      }
    },
    name => {
      if (name === 'cellXfs') inCells = false
    },
  )
  return { dates, date1904 }
}

/** A format with year, month or day outside quotes and brackets, such as `yyyy"年"m"月"d"日"`. */
function showsDate(format: string): boolean {
  return /[ymdh]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
