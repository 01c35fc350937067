/** Rows of a JSON list, found without reading the whole list: only one row is in memory at a time. */
import { REPLACEMENT } from './decode.ts'
import { JsonRest } from './json-rest.ts'
import { parseJson } from './json-value.ts'
import { Lines, TooLong } from './lines.ts'
import type { FieldValue } from './row.ts'
import { MAX_ROW, type RowParser, rowFault, SourceError, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

/** `{"rows": […]}` with `record: rows`, or a bare list with no record. */
export class JsonRows implements RowParser {
  readonly #read: RowReader
  readonly #record: string
  #text = ''
  #state: 'before' | 'list' | 'after' = 'before'
  /** While a row is open: where the scan goes on, how deep it is, whether inside a text. */
  #scan = 0
  #depth = 0
  #inText = false
  #tooLong = false

  #rest: JsonRest | undefined
  #failure: SourceError | undefined

  constructor(source: SourceSyntax) {
    this.#read = new RowReader(source)
    this.#record = source.record
  }

  readonly header: readonly string[] = []

  get open(): boolean {
    return this.#text !== ''
  }

  push(text: string): SourceRow[] {
    if (this.#failure) throw this.#failure
    this.#text += text
    const rows: SourceRow[] = []
    if (this.#state === 'before') this.#findList()
    while (this.#state === 'list' && this.#element(rows));
    if (this.#state === 'after') this.#readRest()
    return rows
  }

  end(): SourceRow[] {
    if (this.#failure) throw this.#failure
    if (this.#state === 'after') return []
    if (this.#state === 'before') this.#noList()
    return [this.#read.fault('JSON_TRUNCATED', 'the file ends in the middle of the list', this.#text)]
  }

  /** Rows that came before a fault are given first. */
  #readRest(): void {
    try {
      this.#rest?.push(this.#text)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      this.#failure = error
    }
    this.#text = ''
  }

  #findList(): void {
    const { start, depth, key, ready } = listStart(this.#text, this.#record)
    if (start >= 0) {
      this.#rest = new JsonRest(depth, key)
      this.#text = this.#text.slice(start + 1)
      this.#state = 'list'
    } else if (ready || this.#text.length > MAX_ROW) this.#noList()
  }

  #noList(): never {
    const where = this.#record === '' ? 'a list at the top' : `a list under "${this.#record}"`
    throw new SourceError(`the mapping expects ${where} of the JSON file`, { code: 'SOURCE_SHAPE', row: 0 })
  }

  /** Takes one row off the front of the text; false when it is not complete yet. */
  #element(rows: SourceRow[]): boolean {
    if (this.#depth === 0 && !this.#inText && this.#scan === 0 && !this.#tooLong) {
      this.#text = this.#text.replace(/^[\s,]+/, '')
      if (this.#text === '') return false
      if (this.#text.startsWith(']')) {
        this.#text = this.#text.slice(1)
        this.#state = 'after'
        return false
      }
    }
    const end = this.#findEnd()
    if (end < 0) {
      if (this.#scan <= MAX_ROW) return false
      // The scan may stand one behind the text: an escaped character that is still to come.
      const ahead = Math.max(0, this.#scan - this.#text.length)
      this.#text = this.#text.slice(this.#scan)
      this.#scan = ahead
      this.#tooLong = true
      return false
    }
    const raw = this.#text.slice(0, end)
    this.#text = this.#text.slice(end)
    this.#scan = 0
    const tooLong = this.#tooLong || end > MAX_ROW
    rows.push(
      tooLong
        ? this.#read.fault('ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, '')
        : this.#read.row(raw),
    )
    this.#tooLong = false
    return true
  }

  /** Index behind the row that starts at 0, or -1; remembers how far it looked. */
  #findEnd(): number {
    const text = this.#text
    let at = this.#scan
    for (; at < text.length; at += 1) {
      const c = text.charCodeAt(at)
      if (this.#inText) {
        if (c === 0x5c) at += 1
        else if (c === 0x22) this.#inText = false
      } else if (c === 0x22) this.#inText = true
      else if (c === 0x7b || c === 0x5b) this.#depth += 1
      else if (c === 0x7d || c === 0x5d) {
        // A bracket that closes the list itself ends a bare value such as 7; a stray one is a row of its own.
        if (this.#depth === 0) return Math.max(1, at)
        this.#depth -= 1
        if (this.#depth === 0) return at + 1
      } else if (c === 0x2c && this.#depth === 0) return at
    }
    this.#scan = at
    return -1
  }
}

/** One JSON object per line (application/x-ndjson). */
export class NdjsonRows implements RowParser {
  readonly #read: RowReader
  readonly #lines = new Lines()
  readonly header: readonly string[] = []
  /** Pieces that end with a line end never leave a row open. */
  readonly open = false

  constructor(source: SourceSyntax) {
    this.#read = new RowReader(source)
  }

  push(text: string): SourceRow[] {
    return this.#rows(this.#lines.push(text))
  }

  end(): SourceRow[] {
    return this.#rows(this.#lines.end())
  }

  #rows(lines: ReturnType<Lines['push']>): SourceRow[] {
    return lines.flatMap(line => {
      if (line instanceof TooLong)
        return [this.#read.fault('ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, line.head)]
      return line.trim() === '' ? [] : [this.#read.row(line)]
    })
  }
}

/** Counts the rows and turns each into fields, other spellings of a column included. */
class RowReader {
  readonly #spelling: ReadonlyMap<string, string>
  readonly #encoding: string
  #row = 0

  constructor({ fields, encoding }: SourceSyntax) {
    this.#spelling = new Map(fields.flatMap(({ name, also }) => also.map(other => [other, name] as const)))
    this.#encoding = encoding
  }

  row(raw: string): SourceRow {
    if (raw.includes(REPLACEMENT)) {
      return this.fault('ENCODING_BROKEN', `bytes that are no ${this.#encoding} character`, raw)
    }
    const parsed = parseJson(raw)
    if ('rule' in parsed) return this.fault(parsed.rule, parsed.message, raw)
    const { value } = parsed
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      return this.fault('ROW_SHAPE', 'a row must be an object', raw)
    }
    this.#row += 1
    return { row: this.#row, fields: this.#renamed(value as Record<string, FieldValue>), raw }
  }

  fault(rule: string, message: string, raw: string): SourceRow {
    this.#row += 1
    return rowFault(this.#row, rule, message, raw)
  }

  #renamed(fields: Record<string, FieldValue>): Record<string, FieldValue> {
    for (const [other, name] of this.#spelling) {
      const value = fields[other]
      if (value !== undefined && fields[name] === undefined) fields[name] = value
    }
    return fields
  }
}

interface ListStart {
  /** Index of the `[` of the list, or -1. */
  readonly start: number
  /** Objects that are open there, and the key under which it stands. */
  readonly depth: number
  readonly key: string
  /** Without a start: it is certain that there is none. */
  readonly ready: boolean
}

/** @param record keys from the outside in, as `data.rows`; "": the list is the document */
function listStart(text: string, record: string): ListStart {
  const none = { start: -1, depth: 0, key: '', ready: true }
  const first = text.search(/\S/)
  if (first < 0) return { ...none, ready: false }
  if (record === '') return text.charAt(first) === '[' ? { ...none, start: first } : none
  if (text.charAt(first) !== '{') return none
  /** The keys under which the open brackets stand; what stands in a list has no key that anybody names. */
  const open: string[] = []
  let key = ''
  const token = /"((?:[^"\\]|\\.)*)"\s*(:?)|[{}[\]]/gy
  for (let at = first; at < text.length; at += 1) {
    token.lastIndex = at
    const found = token.exec(text)
    // A text whose end is still to come.
    if (!found && text[at] === '"') return { ...none, ready: false }
    if (!found) continue
    const [whole, name = '', colon] = found
    if (whole === '{' || whole === '[') {
      open.push(key)
      key = whole
    } else if (whole === '}' || whole === ']') open.pop()
    at = token.lastIndex - 1
    if (open.length === 0) return none
    if (colon !== ':') continue
    key = name
    if ([...open.slice(1), key].join('.') !== record) continue
    const value = text.slice(at + 1).search(/\S/)
    if (value < 0) return { ...none, ready: false }
    const start = at + 1 + value
    return text.charAt(start) === '[' ? { start, depth: open.length, key, ready: true } : none
  }
  return { ...none, ready: false }
}
