/** Rows of a JSON list, found without reading the whole list: only one row is in memory at a time. */
import { JsonRest } from './json-rest.ts'
import { BEYOND, JsonResume } from './json-resume.ts'
import { JsonRowReader } from './json-row.ts'
import { listStart } from './json-start.ts'
import { type JsonRefusal, parseJsonAt } from './json-value.ts'
import { MAX_KEPT, MAX_ROW, type RowParser, SourceError, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

const TRUNCATED: JsonRefusal = {
  rule: 'JSON_TRUNCATED',
  message: 'the file ends in the middle of the list',
}
const TOO_LONG: JsonRefusal = { rule: 'ROW_TOO_LONG', message: `longer than ${MAX_ROW} characters` }
const NO_OBJECT: JsonRefusal = { rule: 'ROW_SHAPE', message: 'a row must be an object' }
const [COMMA, LIST_END] = [0x2c, 0x5d]

/** A row that cannot be read, of which the end is being looked for. */
interface Broken {
  readonly refusal: JsonRefusal
  readonly resume: JsonResume
  /** Its beginning, as much as is kept. */
  head: string
}

/** `{"rows": […]}` with `record: rows`, or a bare list with no record. */
export class JsonRows implements RowParser {
  readonly #read: JsonRowReader
  readonly #record: string
  #text = ''
  /** What stands before it in `#text` is done with. */
  #at = 0
  #state: 'before' | 'list' | 'after' = 'before'
  /** Characters that must be there before a row that was not whole is read again: twice as many. */
  #wanted = 0
  #broken: Broken | undefined

  #rest: JsonRest | undefined
  #failure: SourceError | undefined

  constructor(source: SourceSyntax) {
    this.#read = new JsonRowReader(source)
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
    this.#rows(rows, false)
    if (this.#state === 'after') this.#readRest()
    return rows
  }

  end(): SourceRow[] {
    if (this.#failure) throw this.#failure
    if (this.#state === 'before') this.#noList()
    const rows: SourceRow[] = []
    this.#rows(rows, true)
    if (this.#state === 'after') this.#readRest()
    else if (this.#broken) this.#tellBroken(rows)
    else rows.push(this.#read.broken(TRUNCATED, this.#text))
    this.#text = ''
    return rows
  }

  #rows(rows: SourceRow[], isLast: boolean): void {
    while (this.#state === 'list' && (this.#broken ? this.#resume(rows, isLast) : this.#row(rows, isLast)));
    if (this.#at > 0) this.#text = this.#text.slice(this.#at)
    this.#at = 0
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

  /** Takes one row off the front of the text. @returns false when it is not complete yet */
  #row(rows: SourceRow[], isLast: boolean): boolean {
    const text = this.#text
    const at = markOrComma(text, this.#at)
    this.#at = at
    const length = text.length - at
    if (length === 0 || (length < this.#wanted && !isLast)) return false
    this.#wanted = 0
    if (text.charCodeAt(at) === LIST_END) return this.#endList(at, isLast)
    const read = parseJsonAt(text, at)
    if (!('end' in read)) {
      const isUnended = isLast ? read.at >= text.length : read.isUnended
      // Rows may stand in one of which a bracket is missing.
      if (isUnended && isLast) return this.#break(TRUNCATED, 0)
      if (isUnended && length <= BEYOND) {
        this.#wanted = Math.min(2 * length, BEYOND + 1)
        return false
      }
      return isUnended || read.at - at > MAX_ROW
        ? this.#break(TOO_LONG, 0)
        : this.#break(read, read.from - at)
    }
    const { value, end, flaw } = read
    if (end - at > MAX_ROW) return this.#break(TOO_LONG, 0)
    // With a bracket too many the rows stand in one.
    if (Array.isArray(value) && value.some(one => this.#read.isLikeRow(one))) return this.#break(NO_OBJECT, 0)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      const next = text.charCodeAt(markAfter(text, end))
      // What is no object could be a part of one, or go on.
      if (Number.isNaN(next) && !isLast && length <= BEYOND) {
        this.#wanted = length + 1
        return false
      }
      if (next !== COMMA && next !== LIST_END) {
        const message = `"," is expected (character ${end - at + 1} of the row)`
        return this.#break({ rule: 'JSON_BROKEN', message }, 0)
      }
    }
    const raw = text.slice(at, end)
    rows.push(flaw ? this.#read.broken(flaw, raw) : this.#read.given(value, raw))
    this.#at = end
    return true
  }

  /** A bracket behind which more of a row stands ends no list. */
  #endList(at: number, isLast: boolean): boolean {
    const text = this.#text
    const next = markAfter(text, at + 1)
    const after = text.charCodeAt(next) === COMMA ? markAfter(text, next + 1) : next
    if (after >= text.length && !isLast && text.length - at <= BEYOND) {
      this.#wanted = text.length - at + 1
      return false
    }
    const mark = text.charAt(after)
    const isStray = after > next ? mark === '{' || this.#record === '' : mark !== '' && '{":'.includes(mark)
    if (isStray)
      return this.#break({ rule: 'JSON_BROKEN', message: 'a row is expected (character 1 of the row)' }, 0)
    this.#at = at + 1
    this.#state = 'after'
    return false
  }

  /** @param certain characters of the row within which no other begins */
  #break(refusal: JsonRefusal, certain: number): true {
    this.#broken = { refusal, resume: new JsonResume(certain, this.#read), head: '' }
    return true
  }

  /** @returns false when the end of the broken row is still to come */
  #resume(rows: SourceRow[], isLast: boolean): boolean {
    const broken = this.#broken as Broken
    const text = this.#at === 0 ? this.#text : this.#text.slice(this.#at)
    const { broken: length, found } = broken.resume.walk(text, isLast)
    const room = MAX_KEPT - broken.head.length
    if (room > 0) broken.head += text.slice(0, Math.min(length, room))
    this.#text = text.slice(length)
    this.#at = 0
    if (found) this.#tellBroken(rows)
    return found
  }

  #tellBroken(rows: SourceRow[]): void {
    const { refusal, head } = this.#broken as Broken
    rows.push(this.#read.broken(refusal, withoutComma(head)))
    this.#broken = undefined
  }
}

/** Index of what stands behind spaces and commas. */
function markOrComma(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const c = text.charCodeAt(at)
    if (c > 0x20 && c !== COMMA && !isSpace(c)) break
  }
  return at
}

function markAfter(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at += 1
  return at
}

/** Those of other writing systems, which nobody means to be there. */
function isSpace(c: number): boolean {
  return c > 0x7f && /\s/.test(String.fromCharCode(c))
}

function withoutComma(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) <= 0x20 || text.charCodeAt(end - 1) === COMMA)) end -= 1
  return text.slice(0, end)
}
