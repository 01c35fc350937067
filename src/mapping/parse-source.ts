import type { SourceEncoding, SourceField, SourceFormat, SourceSyntax } from './syntax.ts'
import { type Entry, suggestion, type YamlReader } from './yaml-reader.ts'

const KEYS = ['format', 'encoding', 'delimiter', 'record', 'nullTokens', 'fields'] as const
const FORMATS: readonly SourceFormat[] = ['csv', 'json', 'ndjson', 'xml']
const ENCODINGS: readonly SourceEncoding[] = ['utf-8', 'gb18030']
const MAX_FIELDS = 500
/** A word for "nothing" is short; longer texts are not looked up among the null tokens. */
export const MAX_NULL_TOKEN = 32

/** The `source:` part: how the bytes are read and which columns there are. */
export function parseSource(reader: YamlReader, entry: Entry | undefined): SourceSyntax {
  const place = entry?.place ?? { line: 1, column: 1 }
  const found = entry ? reader.fields(entry.node, place, 'source', KEYS) : new Map<string, Entry>()
  const word = (key: (typeof KEYS)[number], otherwise: string): string => {
    const at = found.get(key)
    return at ? (reader.text(at.node, at.place, `source.${key}`) ?? otherwise) : otherwise
  }
  const choice = <T extends string>(key: 'format' | 'encoding', allowed: readonly T[], otherwise: T): T => {
    const value = word(key, otherwise)
    const match = allowed.find(one => one === value)
    if (match === undefined) {
      reader.complain(
        found.get(key)?.place ?? place,
        `source.${key} "${value}" is not known; ${suggestion(value, allowed)}`,
      )
    }
    return match ?? otherwise
  }
  if (entry && !found.has('format'))
    reader.complain(place, 'source.format is missing: csv, json, ndjson or xml')
  const format = choice('format', FORMATS, 'csv')
  const delimiter = word('delimiter', ',')
  if (delimiter.length !== 1 || /["\n\r]/.test(delimiter)) {
    reader.complain(
      found.get('delimiter')?.place ?? place,
      'source.delimiter must be one character that is not a quote',
    )
  }
  const record = word('record', '')
  if (format === 'xml' && !/^[^/]+\/[^/]+$/.test(record)) {
    reader.complain(
      found.get('record')?.place ?? place,
      'source.record of XML must be root/row, as in "rows/row"',
    )
  }
  const tokens = found.get('nullTokens')
  return Object.freeze({
    format,
    encoding: choice('encoding', ENCODINGS, 'utf-8'),
    delimiter,
    record,
    nullTokens: tokens ? parseNullTokens(reader, tokens) : [],
    fields: parseFields(reader, found.get('fields'), place),
    place,
  })
}

function parseNullTokens(reader: YamlReader, { node, place }: Entry): string[] {
  const tokens = reader.texts(node, place, 'source.nullTokens')
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
): SourceField[] {
  if (!entry) {
    reader.complain(place, 'source.fields is missing: list each column as "NAME: title"')
    return []
  }
  const fields = reader.entries(entry.node, entry.place, 'source.fields').map(one => parseField(reader, one))
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
  const plain = { name: key, also: [], optional: false, place }
  if (node && 'items' in node) {
    const found = reader.fields(node, place, `column "${key}"`, ['title', 'also', 'optional'])
    const also = found.get('also')
    const optional = found.get('optional')
    return Object.freeze({
      ...plain,
      also: also ? reader.texts(also.node, also.place, 'also') : [],
      optional: optional ? flag(reader, optional) : false,
    })
  }
  reader.text(node, place, `the title of column "${key}"`)
  return Object.freeze(plain)
}

/** `true` or `false`; anything else is a complaint. */
export function flag(reader: YamlReader, { key, node, place }: Entry): boolean {
  const value = reader.text(node, place, key)
  if (value !== undefined && value !== 'true' && value !== 'false') {
    reader.complain(reader.placeOf(node), `"${key}" must be true or false`)
  }
  return value === 'true'
}
