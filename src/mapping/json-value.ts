/**
 * One JSON object → fields. Unlike JSON.parse it keeps numbers as they were written (no 1e400, no rounded
 * 18-digit codes), refuses a key that stands twice, and bounds the depth.
 */
import type { FieldValue } from './row.ts'

const MAX_DEPTH = 16
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\n\r]*/y

export type JsonRefusal = { readonly rule: string; readonly message: string }

class Refused extends SyntaxError {
  readonly rule: string
  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}

/** @returns the value, or why the text is not one that we take. */
export function parseJson(text: string): { readonly value: FieldValue } | JsonRefusal {
  const reader = new JsonReader(text)
  try {
    return { value: reader.whole() }
  } catch (error) {
    if (error instanceof Refused) return { rule: error.rule, message: error.message }
    throw error
  }
}

class JsonReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  whole(): FieldValue {
    const value = this.#value(0)
    this.#space()
    if (this.#at < this.#text.length) this.#refuse('text after the end of the value')
    return value
  }

  #value(depth: number): FieldValue {
    if (depth > MAX_DEPTH) throw new Refused('JSON_TOO_DEEP', `nested deeper than ${MAX_DEPTH} levels`)
    this.#space()
    const start = this.#text.charAt(this.#at)
    if (start === '{') return this.#object(depth)
    if (start === '[') return this.#list(depth)
    if (start === '"') return this.#string()
    for (const word of ['true', 'false', 'null']) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return word === 'null' ? null : word
    }
    return this.#number()
  }

  #object(depth: number): FieldValue {
    const fields: Record<string, FieldValue> = {}
    this.#at += 1
    if (this.#ends('}')) return fields
    for (;;) {
      this.#space()
      if (this.#text.charAt(this.#at) !== '"') this.#refuse('a key in quotes is expected')
      const key = this.#string()
      if (key === '__proto__') this.#refuse('a key that cannot be read')
      if (Object.hasOwn(fields, key))
        throw new Refused('JSON_KEY_REPEATED', 'a key stands twice in one object')
      this.#space()
      if (this.#text.charAt(this.#at) !== ':') this.#refuse('":" is expected after a key')
      this.#at += 1
      fields[key] = this.#value(depth + 1)
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
    let end = start + 1
    let escaped = false
    for (; ; end += 1) {
      const c = this.#text.charCodeAt(end)
      if (Number.isNaN(c) || c < 0x20) this.#refuse('a text is not closed')
      if (c === 0x22) break
      if (c !== 0x5c) continue
      escaped = true
      end += 1
    }
    this.#at = end + 1
    if (!escaped) return this.#text.slice(start + 1, end)
    try {
      return JSON.parse(this.#text.slice(start, end + 1)) as string
    } catch {
      return this.#refuse('a text has a broken escape')
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

  #refuse(message: string): never {
    throw new Refused('JSON_BROKEN', `${message} (character ${this.#at + 1} of the row)`)
  }
}
