/** How a file that nobody has described is probably to be read: format, encoding, delimiter, columns. */
import { splitCells } from './csv.ts'
import { jsonRecord, xmlRecord } from './infer-record.ts'
import { readRows } from './read-rows.ts'
import type { Fields, FieldValue } from './row.ts'
import { isFault, SourceError } from './source-fault.ts'
import type { SourceEncoding, SourceFormat, SourceSyntax } from './syntax.ts'
import { XlsxRows } from './xlsx.ts'

export interface InferredSource {
  readonly source: SourceSyntax
  /** Columns with up to {@link MAX_ROWS} of their values; nested keys dotted. */
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Lists of objects, which are columns too: what their items hold, as columns. */
  readonly lists: ReadonlyMap<string, InferredList>
}

export interface InferredList {
  readonly columns: ReadonlyMap<string, readonly string[]>
  /** Names of lists of objects within its items. */
  readonly lists: readonly string[]
}

/** Rows that are looked at. */
const MAX_ROWS = 200
const DELIMITERS = [',', '\t', ';', '|']
const PLACE = { line: 1, column: 1 }

/** @param bytes the file, or its beginning (a spreadsheet must be whole) @throws SourceError when it is none of the formats */
export async function inferSource(bytes: Uint8Array): Promise<InferredSource> {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 262_144))
  const format = formatOf(bytes, text)
  const delimiter = format === 'csv' ? delimiterOf(text) : ','
  const base = {
    format,
    encoding,
    delimiter,
    record: recordOf(format, text),
    nullTokens: [],
    place: PLACE,
  }
  const header = await headerOf(bytes, text, { ...base, fields: [] })
  const fieldOf = (name: string) => ({ name, title: name, also: [], optional: true, place: PLACE })
  const shape = await shapeOf(bytes, { ...base, fields: header.map(fieldOf) }, header)
  if (shape.columns.size === 0)
    throw new SourceError('no column was found in the file; send one with a header and some rows', {
      code: 'SOURCE_SHAPE',
      row: 0,
    })
  return { source: { ...base, fields: [...shape.columns.keys()].map(fieldOf) }, ...shape }
}

function encodingOf(bytes: Uint8Array): SourceEncoding {
  // A spreadsheet says itself how its parts are encoded.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'utf-8'
  const start = bytes.subarray(0, 65_536)
  // The last character may be cut.
  for (let cut = 0; cut < 4; cut += 1) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(start.subarray(0, start.length - cut))
      return 'utf-8'
    } catch {}
  }
  return 'gb18030'
}

function formatOf(bytes: Uint8Array, text: string): SourceFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const start = text.trimStart()
  if (start.startsWith('<')) return 'xml'
  if (start.startsWith('[')) return 'json'
  if (!start.startsWith('{')) return 'csv'
  const [first = '', second = ''] = start.split('\n')
  if (!isJson(first)) return 'json'
  // An object alone may be the only row, or hold all of them.
  return second.startsWith('{') || !/\[\s*\{/.test(first) ? 'ndjson' : 'json'
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n')
  const count = (delimiter: string): number => line.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

function recordOf(format: SourceFormat, text: string): string {
  if (format === 'json') return text.trimStart().startsWith('[') ? '' : (jsonRecord(text) ?? '')
  return format === 'xml' ? xmlRecord(text) : ''
}

async function headerOf(bytes: Uint8Array, text: string, source: SourceSyntax): Promise<string[]> {
  if (source.format === 'csv') {
    const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
    const cells = splitCells(line, source.delimiter)
    if (typeof cells === 'string')
      throw new SourceError('the header cannot be split', { code: 'SOURCE_SHAPE', row: 0 })
    return cells.map(cell => cell.trim()).filter(cell => cell !== '')
  }
  if (source.format === 'xlsx') {
    const parser = new XlsxRows(source)
    for await (const _ of parser.rows(whole(bytes))) break
    return parser.header.filter(name => name !== '')
  }
  return []
}

/** @param header columns that there are, even where they hold nothing */
async function shapeOf(
  bytes: Uint8Array,
  source: SourceSyntax,
  header: readonly string[],
): Promise<Pick<InferredSource, 'columns' | 'lists'>> {
  const listNames = new Set<string>()
  if (header.length === 0)
    await eachRow(bytes, source, fields => {
      for (const name of listsIn(fields, '')) listNames.add(name)
    })
  const all = new Map<string, string[]>(header.map(name => [name, []]))
  await eachRow(bytes, source, fields => {
    for (const [name, value] of leaves(fields, '', listNames)) {
      const values = all.get(name) ?? []
      if (value.trim() !== '') values.push(value.trim())
      all.set(name, values)
    }
  })
  return shapeFrom(all, listNames)
}

function shapeFrom(
  all: ReadonlyMap<string, string[]>,
  listNames: ReadonlySet<string>,
): Pick<InferredSource, 'columns' | 'lists'> {
  const names = [...all.keys()]
  // Where an object is missing its name stands for it.
  const isPart = (name: string): boolean =>
    all.get(name)?.length === 0 && !listNames.has(name) && names.some(one => one.startsWith(`${name}.`))
  const within = (list: string): Map<string, string[]> => {
    const start = `${list}.*.`
    const own = names.filter(name => name.startsWith(start) && !isPart(name))
    return new Map(own.map(name => [name.slice(start.length), all.get(name) ?? []]))
  }
  const isInner = (name: string): boolean => name.includes('.*.')
  const lists = [...listNames]
    .filter(name => !isInner(name))
    .map((list): [string, InferredList] => {
      const columns = [...within(list)].filter(([name]) => !isInner(name))
      const inner = columns.map(([name]) => name).filter(name => listNames.has(`${list}.*.${name}`))
      return [list, { columns: new Map(columns.filter(([name]) => !inner.includes(name))), lists: inner }]
    })
  const columns = names.filter(name => !isInner(name) && !isPart(name))
  return { columns: new Map(columns.map(name => [name, all.get(name) ?? []])), lists: new Map(lists) }
}

async function eachRow(
  bytes: Uint8Array,
  source: SourceSyntax,
  take: (fields: Fields) => void,
): Promise<void> {
  let read = 0
  for await (const rows of readRows(whole(bytes), source)) {
    for (const row of rows) {
      if (!isFault(row)) take(row.fields)
      read += 1
      if (read >= MAX_ROWS) return
    }
  }
}

/** Texts by dotted name; those in the items of a list of objects stand behind `.*.`. */
function* leaves(value: FieldValue, name: string, lists: ReadonlySet<string>): Iterable<[string, string]> {
  if (value === null) yield [name, '']
  else if (typeof value === 'string') yield [name, value]
  else if (lists.has(name)) {
    yield [name, '']
    // A lone item of XML is no list.
    for (const item of Array.isArray(value) ? (value as readonly FieldValue[]) : [value])
      if (isObject(item)) yield* leaves(item, `${name}.*`, lists)
  } else if (Array.isArray(value)) yield [name, value.filter(item => typeof item === 'string').join('、')]
  else
    for (const [key, one] of Object.entries(value as Fields))
      yield* leaves(one, name === '' ? key : `${name}.${key}`, lists)
}

/** The names of lists of objects, as {@link leaves} names them. */
function* listsIn(value: FieldValue, name: string): Iterable<string> {
  if (value === null || typeof value === 'string') return
  if (!Array.isArray(value)) {
    for (const [key, one] of Object.entries(value as Fields))
      yield* listsIn(one, name === '' ? key : `${name}.${key}`)
    return
  }
  for (const item of (value as readonly FieldValue[]).filter(isObject)) {
    yield name
    yield* listsIn(item, `${name}.*`)
  }
}

function isObject(value: FieldValue): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
