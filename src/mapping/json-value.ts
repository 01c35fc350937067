/**
 * One JSON object → fields. Unlike JSON.parse it keeps numbers as they were written (no 1e400, no rounded
 * 18-digit codes), refuses a key that stands twice, and bounds the depth.
 */
import type { FieldValue } from './row.ts'

const MAX_DEPTH = 16
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LONGEST_WORD = 5
const SPACE = /[ \t\n\r]*/y

export interface JsonRefusal {
  readonly rule: string
  readonly message: string
}

/** A value whose end was found, though it may be one that we do not take. */
export interface JsonValue {
  readonly value: FieldValue
  /** Index behind it. */
  readonly end: number
  readonly flaw: JsonRefusal | undefined
}

/** Text in which no value is found. */
export interface JsonFailure extends JsonRefusal {
  /** Where it is seen that there is none, and where the last text before it begins: no mark before that was mistaken. */
  readonly at: number
  readonly from: number
  /** More text could still make it a value. */
  readonly isUnended: boolean
}

/** Thrown by a reader that has said what is wrong. One for all: hostile text can be refused a million times. */
const REFUSED = new SyntaxError('no JSON value')

/** @returns the value, or why the text is not one that we take. */
export function parseJson(text: string): { readonly value: FieldValue } | JsonRefusal {
  const read = parseJsonAt(text, 0)
  if (!('end' in read)) return read
  const { value, end, flaw } = read
  if (flaw) return flaw
  const rest = text.slice(end).search(/[^ \t\n\r]/)
  return rest < 0 ? { value } : refusal('text after the end of the value', end + rest)
}

/** @param start index at which the value begins; what follows it is not looked at */
export function parseJsonAt(text: string, start: number): JsonValue | JsonFailure {
  const reader = new JsonReader(text, start)
  try {
    return reader.first()
  } catch (error) {
    if (error !== REFUSED) throw error
    return reader.failure()
  }
}

function refusal(message: string, at: number): JsonRefusal {
  return { rule: 'JSON_BROKEN', message: `${message} (character ${at + 1} of the row)` }
}

class JsonReader {
  readonly #text: string
  readonly #start: number
  #at: number
  #lastText: number
  #flaw: JsonRefusal | undefined
  #complaint = ''

  constructor(text: string, start: number) {
    this.#text = text
    this.#start = start
    this.#at = start
    this.#lastText = start
  }

  first(): JsonValue {
    const value = this.#value(0)
    return { value, end: this.#at, flaw: this.#flaw }
  }

  failure(): JsonFailure {
    const at = this.#at
    // A word such as `false` may be cut.
    const isUnended = at + LONGEST_WORD > this.#text.length
    return { ...refusal(this.#complaint, at - this.#start), at, from: this.#lastText, isUnended }
  }

  #value(depth: number): FieldValue {
    this.#space()
    const start = this.#text.charAt(this.#at)
    if (start === '{' || start === '[') {
      if (depth > MAX_DEPTH) return this.#tooDeep()
      return start === '{' ? this.#object(depth) : this.#list(depth)
    }
    if (start === '"') return this.#string()
    for (const word of ['true', 'false', 'null']) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return word === 'null' ? null : word
    }
    return this.#number()
  }

  /** What can be read over is told and does not end the reading: behind it more may be wrong, and the row has an end. */
  #note(rule: string, message: string): void {
    this.#flaw ??= { rule, message }
  }

  #tooDeep(): null {
    this.#note('JSON_TOO_DEEP', `nested deeper than ${MAX_DEPTH} levels`)
    for (let open = 0; ; ) {
      const mark = this.#text.charAt(this.#at)
      if (mark === '') this.#refuse('a bracket is not closed')
      if (mark === '"') {
        this.#string()
        continue
      }
      this.#at += 1
      if (mark === '{' || mark === '[') open += 1
      else if (mark === '}' || mark === ']') open -= 1
      if (open === 0) return null
    }
  }

  #object(depth: number): FieldValue {
    const fields: Record<string, FieldValue> = {}
    this.#at += 1
    if (this.#ends('}')) return fields
    for (;;) {
      this.#space()
      if (this.#text.charAt(this.#at) !== '"') this.#refuse('a key in quotes is expected')
      const key = this.#string()
      if (key === '__proto__') this.#unreadable('a key that cannot be read')
      if (Object.hasOwn(fields, key)) this.#note('JSON_KEY_REPEATED', 'a key stands twice in one object')
      this.#space()
      if (this.#text.charAt(this.#at) !== ':') this.#refuse('":" is expected after a key')
      this.#at += 1
      const value = this.#value(depth + 1)
      if (key !== '__proto__') fields[key] = value
      if (this.#ends('}')) return fields
      this.#comma()
    }
  }

  #list(depth: number): FieldValue {
    const items: FieldValue[] = []
    this.#at += 1
    if (this.#ends(']')) return items
    for (;;) {
      items.push(this.#value(depth + 1))
      if (this.#ends(']')) return items
      this.#comma()
    }
  }

  #string(): string {
    const start = this.#at
    this.#lastText = start
    let end = start + 1
    let isPlain = true
    for (; ; end += 1) {
      const c = this.#text.charCodeAt(end)
      if (c >= 0x20 && c !== 0x22 && c !== 0x5c) continue
      if (c === 0x22) break
      // A line end is none of the text: its quote is missing. Other marks that JSON does not allow are a part of it.
      if (Number.isNaN(c) || c === 0x0a || c === 0x0d) {
        this.#at = end
        this.#refuse('a text is not closed')
      }
      isPlain = false
      if (c === 0x5c) end += 1
    }
    this.#at = end + 1
    if (isPlain) return this.#text.slice(start + 1, end)
    try {
      return JSON.parse(this.#text.slice(start, end + 1)) as string
    } catch {
      this.#at = start
      this.#unreadable('a text has a broken escape or a control character')
      this.#at = end + 1
      return ''
    }
  }

  #number(): string {
    NUMBER.lastIndex = this.#at
    const found = NUMBER.exec(this.#text)?.[0]
    if (found === undefined) return this.#refuse('a value is expected')
    this.#at += found.length
    return found
  }

  #comma(): void {
    if (this.#text.charAt(this.#at) !== ',') this.#refuse('"," is expected')
    this.#at += 1
  }

  #ends(mark: string): boolean {
    this.#space()
    if (this.#text.charAt(this.#at) !== mark) return false
    this.#at += 1
    return true
  }

  #space(): void {
    SPACE.lastIndex = this.#at
    SPACE.test(this.#text)
    this.#at = SPACE.lastIndex
  }

  #unreadable(message: string): void {
    const { rule, message: told } = refusal(message, this.#at - this.#start)
    this.#note(rule, told)
  }

  #refuse(message: string): never {
    this.#complaint = message
    throw REFUSED
  }
}
