import { parseDatabaseTable, TABLE_KEYS } from './parse-database.ts'
import { suggestion } from './suggestion.ts'
import type { SourceEncoding, SourceField, SourceFormat, SourceSyntax } from './syntax.ts'
import type { Entry, YamlReader } from './yaml-reader.ts'

const KEYS = ['format', 'encoding', 'delimiter', 'record', 'nullTokens', 'fields', ...TABLE_KEYS] as const
export const FILE_FORMATS: readonly SourceFormat[] = ['csv', 'json', 'ndjson', 'xml', 'xlsx']
const ENCODINGS: readonly SourceEncoding[] = ['utf-8', 'gb18030']
const MAX_FIELDS = 500
/** A word for "nothing" is short; longer texts are not looked up among the null tokens. */
const MAX_NULL_TOKEN = 32

/** What `source:` and `target:` have in common. */
export interface FileShape {
  readonly format: SourceFormat
  readonly encoding: SourceEncoding
  readonly delimiter: string
  readonly record: string
  readonly fields: readonly SourceField[]
  readonly place: SourceField['place']
}

/** The `source:` part: how the bytes are read and which columns there are. */
export function parseSource(reader: YamlReader, entry: Entry | undefined): SourceSyntax {
  const place = entry?.place ?? { line: 1, column: 1 }
  const found = entry ? reader.fields(entry.node, place, 'source', KEYS) : new Map<string, Entry>()
  const tokens = found.get('nullTokens')
  const shape = parseShape(reader, found, place, entry === undefined ? '' : 'source', [
    ...FILE_FORMATS,
    'table',
  ])
  const table = parseDatabaseTable(reader, found, place, shape)
  return Object.freeze({
    ...shape,
    nullTokens: tokens ? parseNullTokens(reader, tokens, 'source') : [],
    ...(table ? { table } : {}),
  })
}

/** @param part how complaints call it: source, target; "" when the part itself is missing and was told */
export function parseShape(
  reader: YamlReader,
  found: ReadonlyMap<string, Entry>,
  place: SourceField['place'],
  part: string,
  formats = FILE_FORMATS,
): FileShape {
  const word = (key: string, otherwise: string): string => {
    const at = found.get(key)
    return at ? (reader.text(at.node, at.place, `${part}.${key}`) ?? otherwise) : otherwise
  }
  const choice = <T extends string>(key: 'format' | 'encoding', allowed: readonly T[], otherwise: T): T => {
    const value = word(key, otherwise)
    const match = allowed.find(one => one === value)
    if (match === undefined) {
      const at = found.get(key)?.place ?? place
      reader.complain(at, `${part}.${key} "${value}" is not known; ${suggestion(value, allowed)}`)
    }
    return match ?? otherwise
  }
  if (part !== '' && !found.has('format'))
    reader.complain(place, `${part}.format is missing: ${formats.join(', ')}`)
  const format = choice('format', formats, 'csv')
  const delimiter = word('delimiter', ',')
  if (delimiter.length !== 1 || /["\n\r]/.test(delimiter)) {
    const at = found.get('delimiter')?.place ?? place
    reader.complain(at, `${part}.delimiter must be one character that is not a quote`)
  }
  const record = word('record', '')
  if (format === 'xml' && !/^[^/]+(\/[^/]+){1,15}$/.test(record)) {
    const at = found.get('record')?.place ?? place
    reader.complain(
      at,
      `${part}.record of XML names the elements from the root to the row, as in "rows/row" or "response/data/row"`,
    )
  }
  return {
    format,
    encoding: choice('encoding', ENCODINGS, 'utf-8'),
    delimiter,
    record,
    fields: parseFields(reader, found.get('fields'), place, part),
    place,
  }
}

/** @param part how complaints call it: source, target */
export function parseNullTokens(reader: YamlReader, { node, place }: Entry, part: string): string[] {
  const tokens = reader.texts(node, place, `${part}.nullTokens`)
  for (const token of tokens) {
    if (token.length > MAX_NULL_TOKEN)
      reader.complain(place, `a null token is longer than ${MAX_NULL_TOKEN} characters`)
  }
  return tokens.map(token => token.trim())
}

/** `NAME: title`, or `NAME: {title, also, optional}`. */
function parseFields(
  reader: YamlReader,
  entry: Entry | undefined,
  place: SourceField['place'],
  part: string,
): SourceField[] {
  if (!entry) {
    if (part !== '') reader.complain(place, `${part}.fields is missing: list each column as "NAME: title"`)
    return []
  }
  const fields = reader.entries(entry.node, entry.place, `${part}.fields`).map(one => parseField(reader, one))
  if (fields.length > MAX_FIELDS) reader.complain(entry.place, `more than ${MAX_FIELDS} columns`)
  const seen = new Set<string>()
  for (const field of fields) {
    for (const name of [field.name, ...field.also]) {
      // Names that every object has would be found in rows that lack the column.
      if (name in {})
        reader.complain(field.place, `column "${name}" cannot be told from a built-in name; rename it`)
      if (seen.has(name)) reader.complain(field.place, `column "${name}" is named twice`)
      seen.add(name)
    }
  }
  return fields
}

function parseField(reader: YamlReader, { key, place, node }: Entry): SourceField {
  const plain = { name: key, title: key, also: [], optional: false, place }
  if (node && 'items' in node) {
    const found = reader.fields(node, place, `column "${key}"`, ['title', 'also', 'optional'])
    const also = found.get('also')
    const optional = found.get('optional')
    const title = found.get('title')
    return Object.freeze({
      ...plain,
      title: title ? (reader.text(title.node, title.place, 'title') ?? key) : key,
      also: also ? reader.texts(also.node, also.place, 'also') : [],
      optional: optional ? flag(reader, optional) : false,
    })
  }
  const title = reader.text(node, place, `the title of column "${key}"`)
  return Object.freeze({ ...plain, title: title || key })
}

/** `true` or `false`; anything else is a complaint. */
export function flag(reader: YamlReader, { key, node, place }: Entry): boolean {
  const value = reader.text(node, place, key)
  if (value !== undefined && value !== 'true' && value !== 'false') {
    reader.complain(reader.placeOf(node), `"${key}" must be true or false`)
  }
  return value === 'true'
}
