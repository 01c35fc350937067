import { headerText } from './csv.ts'
import { textParserOf } from './read-rows.ts'
import { isFault, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

/** Formats in which a row is told by how it stood in its file and by the header. */
export function hasRowsAgain({ format }: SourceSyntax): boolean {
  return format === 'csv' || format === 'ndjson'
}

/**
 * Reads single rows that were read before and were no faults; each gives what it gave.
 * @param header as the parser of the file told it
 * @returns takes the row as it stood in its file (`raw`), and its number
 */
export function rowsAgain(
  source: SourceSyntax,
  header: readonly string[],
): (raw: string, row: number) => SourceRow {
  const parser = textParserOf(source)
  if (source.format === 'csv') parser.push(headerText(header, source.delimiter))
  return (raw, row) => {
    // A line gives its carriage return away with its end; one that stood before it is part of the last cell.
    const [again, ...others] = parser.push(`${raw.replaceAll('\n', '\r\n')}\r\n`)
    if (again === undefined || others.length > 0 || isFault(again))
      throw new TypeError(`row ${row} does not read as it did before`)
    return { ...again, row }
  }
}
