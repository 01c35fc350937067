import { CsvRows } from './csv.ts'
import { decode } from './decode.ts'
import { JsonRows } from './json.ts'
import { NdjsonRows } from './ndjson.ts'
import type { RowParser, SourceRow } from './source-fault.ts'
import type { SourceFormat, SourceSyntax } from './syntax.ts'
import { XlsxRows } from './xlsx.ts'
import { XmlRows } from './xml.ts'

const PARSERS: Readonly<Record<Exclude<SourceFormat, 'xlsx'>, new (source: SourceSyntax) => RowParser>> = {
  csv: CsvRows,
  json: JsonRows,
  ndjson: NdjsonRows,
  // A table's rows come from a database; samples and tools take them as a file with an object a line.
  table: NdjsonRows,
  xml: XmlRows,
}

/** Text formats take decoded pieces; a spreadsheet is an archive and takes the bytes whole. */
export type SourceParser = RowParser | XlsxRows

export function parserOf(source: SourceSyntax): SourceParser {
  return source.format === 'xlsx' ? new XlsxRows(source) : textParserOf(source)
}

/** @throws TypeError for a spreadsheet, which has no text. */
export function textParserOf(source: SourceSyntax): RowParser {
  if (source.format === 'xlsx') throw new TypeError('a spreadsheet is not read as text')
  return new PARSERS[source.format](source)
}

/**
 * The rows of a source in order, in batches as the bytes come. Memory does not grow with the source, but for
 * spreadsheets, whose compressed bytes and shared texts are held.
 * A row that cannot be split is a fault in its place; the rows around it come all the same.
 * @param parser of the source, for callers who ask it for the header
 * @throws SourceError when nothing further can be read.
 */
export async function* readRows(
  stream: AsyncIterable<Uint8Array>,
  source: SourceSyntax,
  parser: SourceParser = parserOf(source),
): AsyncGenerator<SourceRow[], void, undefined> {
  if (parser instanceof XlsxRows) {
    yield* parser.rows(stream)
    return
  }
  for await (const text of decode(stream, source.encoding)) {
    const rows = parser.push(text)
    if (rows.length > 0) yield rows
  }
  const rest = parser.end()
  if (rest.length > 0) yield rest
}
