/**
 * A second source file in which rows are looked up by a key: it comes with the data, not with the mapping.
 * To the rules it is a code table whose entries come when the file is read.
 */
import { createHash } from 'node:crypto'
import { fieldAt } from './field-path.ts'
import {
  type Found,
  type LookupContent,
  LookupRows,
  LookupWriter,
  type UnreadableRow,
} from './lookup-rows.ts'
import { nullTest } from './read-fields.ts'
import { readRows } from './read-rows.ts'
import type { FieldValue } from './row.ts'
import { isFault, SourceError, type SourceRow } from './source-fault.ts'
import type { LookupSyntax, SourceSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'

/** Keys in memory at most; a larger register belongs in a database. */
const MAX_KEYS = 1_000_000
/** Bytes in memory at most, keys and columns that are asked for together: `run` stays below 300 MB in all. */
const MAX_BYTES = 75_497_472

export interface Lookup {
  readonly table: CodeTable
  /** What the file says; null until it is read. */
  readonly content: LookupContent | null
  /** @throws SourceError when the file cannot be read, or holds more than fits in memory; what was there stays */
  fill(stream: AsyncIterable<Uint8Array>): Promise<void>
  /** Takes what another thread, or another mapping of the same text, has read. */
  use(content: LookupContent): void
}

/** @param asked its columns that the rules of the mapping name; the others are not kept */
export function lookupOf(name: string, { source, key }: LookupSyntax, asked: ReadonlySet<string>): Lookup {
  const columns = source.fields.map(one => one.name)
  const kept = columns.filter(one => asked.has(one))
  let content: LookupContent | null = null
  let rows: LookupRows | null = null
  const find = (column: string): ((value: string) => Found) => {
    const at = kept.indexOf(column)
    return value => rows?.find(value, at)
  }
  const lookup: Lookup = {
    table: { name, title: name, source: '', entries: new Map(), columns: new Set(columns), find },
    get content() {
      return content
    },
    async fill(stream) {
      lookup.use(await inItsName(name, read(stream, source, key, kept)))
    },
    use(given) {
      content = given
      rows = new LookupRows(given)
    },
  }
  return lookup
}

async function read(
  stream: AsyncIterable<Uint8Array>,
  source: SourceSyntax,
  key: string,
  columns: readonly string[],
): Promise<LookupContent> {
  const hash = createHash('sha256')
  const writer = new LookupWriter(columns)
  const cells = cellsOf(source, [key, ...columns])
  let unreadable = 0
  let first: UnreadableRow | null = null
  for await (const rows of readRows(hashed(stream, hash), source)) {
    for (const row of rows) {
      const read = cells(row)
      if ('rule' in read) {
        unreadable += 1
        first ??= read
        continue
      }
      const [at = null, ...values] = read.texts
      if (at === null) continue
      writer.add(at, values)
      if (writer.keys > MAX_KEYS || writer.bytes > MAX_BYTES) throw tooLarge(writer, row.row)
    }
  }
  return writer.content(hash.digest('hex'), { rows: unreadable, first })
}

async function* hashed(
  stream: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of stream) {
    hash.update(bytes)
    yield bytes
  }
}

/** The cells of these columns: texts, null for those without a value; or why the row cannot be used. */
function cellsOf(
  source: SourceSyntax,
  columns: readonly string[],
): (row: SourceRow) => { readonly texts: readonly (string | null)[] } | UnreadableRow {
  // A set that is asked for each text keeps more of it than the text.
  const isNull = nullTest(new Set(['', ...source.nullTokens]))
  const readers = columns.map(column => ({ column, read: fieldAt(column) }))
  return row => {
    if (isFault(row)) return { row: row.row, rule: row.rule, field: row.field ?? '' }
    const texts: (string | null)[] = []
    for (const { column, read } of readers) {
      const text = textOf(read(row.fields))
      if (text === undefined) return { row: row.row, rule: 'SHAPE', field: column }
      texts.push(text === null || isNull(text) ? null : text)
    }
    return { texts }
  }
}

/** Undefined: an object or a list stands where one text is expected, or what stands there is no text. */
function textOf(value: FieldValue | undefined): string | null | undefined {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string' || !value.isWellFormed()) return undefined
  return value.trim()
}

function tooLarge({ keys }: LookupWriter, row: number): SourceError {
  const message =
    keys > MAX_KEYS
      ? `it has more than ${MAX_KEYS} keys; leave out those that no row can ask for`
      : `its keys and the columns that are asked for take more than ${MAX_BYTES / 1_048_576} MB; leave out what is not needed`
  return new SourceError(message, { code: 'SOURCE_TOO_LONG', row })
}

/** Whoever gave two files has to know which of them is meant. */
async function inItsName<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    throw new SourceError(
      `lookup "${name}": ${error.message}`,
      { ...error.fault, lookup: name },
      { cause: error },
    )
  }
}
