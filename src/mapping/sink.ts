/** Rows of a mapping that goes out → the bytes of a local file. */
import { nested } from './compile-out.ts'
import type { FieldValue, Value } from './row.ts'
import type { SinkSyntax } from './syntax.ts'
import { csvLine, encoded, type WrittenFile, type WrittenText } from './written-file.ts'
import { XlsxWriter } from './xlsx-write.ts'
import { element, frameOf } from './xml-write.ts'

/** A row by column, as `render` gives it. */
export type OutRow = Readonly<Record<string, Value>>

/** The file that the mapping's `target:` describes; its header comes from there too. A table is shown as NDJSON. */
export function sinkOf(target: SinkSyntax): WrittenFile<OutRow> {
  const { format, encoding, mark } = target
  if (format === 'xlsx') return xlsxSink(target)
  if (format === 'csv') return encoded(csvSink(target), encoding, mark)
  return encoded(format === 'xml' ? xmlSink(target) : jsonSink(target), encoding, mark)
}

function cellsOf({ fields }: SinkSyntax, row: OutRow): string[] {
  return fields.map(({ name }) => String(row[name] ?? ''))
}

function csvSink(target: SinkSyntax): WrittenText<OutRow> {
  const { delimiter, fields } = target
  return {
    head: () =>
      csvLine(
        fields.map(({ name }) => name),
        delimiter,
      ),
    row: row => csvLine(cellsOf(target, row), delimiter),
    tail: () => '',
  }
}

function xlsxSink(target: SinkSyntax): WrittenFile<OutRow> {
  const writer = new XlsxWriter(target.record)
  return {
    head: () => Buffer.concat([writer.head(), writer.rows([target.fields.map(({ name }) => name)])]),
    rows: rows => writer.rows(rows.map(row => cellsOf(target, row))),
    tail: () => writer.tail(),
  }
}

function jsonSink({ format, record }: SinkSyntax): WrittenText<OutRow> {
  if (format === 'ndjson' || format === 'table') {
    return { head: () => '', row: row => `${JSON.stringify(nested(row))}\n`, tail: () => '' }
  }
  let written = 0
  return {
    head: () => (record === '' ? '[' : `{${JSON.stringify(record)}: [`),
    row: row => {
      written += 1
      return `${written === 1 ? '\n' : ',\n'}${JSON.stringify(nested(row))}`
    },
    tail: () => (record === '' ? '\n]\n' : '\n]}\n'),
  }
}

function xmlSink({ record, encoding }: SinkSyntax): WrittenText<OutRow> {
  const { head, row: name, tail } = frameOf(record, encoding)
  return {
    head: () => head,
    row: row => `${element(name, nested(row) as FieldValue)}\n`,
    tail: () => tail,
  }
}
