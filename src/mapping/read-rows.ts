import { CsvRows } from './csv.ts'
import { decode } from './decode.ts'
import { JsonRows, NdjsonRows } from './json.ts'
import type { RowParser, SourceRow } from './source-fault.ts'
import type { SourceFormat, SourceSyntax } from './syntax.ts'
import { XmlRows } from './xml.ts'

const PARSERS: Readonly<Record<SourceFormat, new (source: SourceSyntax) => RowParser>> = {
  csv: CsvRows,
  json: JsonRows,
  ndjson: NdjsonRows,
  xml: XmlRows,
}

/**
 * The rows of a source in order, in batches as the bytes come. Memory does not grow with the source.
 * A row that cannot be split is a fault in its place; the rows around it come all the same.
 * @throws SourceError when nothing further can be read.
 */
export async function* readRows(
  stream: AsyncIterable<Uint8Array>,
  source: SourceSyntax,
): AsyncGenerator<SourceRow[], void, undefined> {
  const parser = new PARSERS[source.format](source)
  for await (const text of decode(stream, source.encoding)) {
    const rows = parser.push(text)
    if (rows.length > 0) yield rows
  }
  const rest = parser.end()
  if (rest.length > 0) yield rest
}
