/** What follows the list of rows in a JSON file: nothing of it is a row, so nothing in it may look like more of them. */
import { SourceError } from './source-fault.ts'

const OPENING = new Set(['{', '['])
const CLOSING = new Set(['}', ']'])

export class JsonRest {
  readonly #record: string
  /** Open brackets; the list stood in the object at 1, or alone. */
  #depth: number
  #inText = false
  #isEscaped = false
  /** The text that was read last at depth 1, as long as it may be a key. */
  #text = ''

  constructor(record: string) {
    this.#record = record
    this.#depth = record === '' ? 0 : 1
  }

  /** @throws SourceError SOURCE_SHAPE when the list stands there again, or another document begins */
  push(text: string): void {
    for (const c of text) {
      if (this.#inText) this.#inside(c)
      else this.#outside(c)
    }
  }

  #inside(c: string): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (c === '\\') this.#isEscaped = true
    else if (c === '"') this.#inText = false
    if (this.#inText && this.#text.length <= this.#record.length) this.#text += c
  }

  #outside(c: string): void {
    if (/\s/.test(c)) return
    if (this.#depth === 0) throw rest('something follows the end of the list; send one list in one file')
    if (c === '"') {
      this.#inText = true
      this.#text = ''
    } else if (OPENING.has(c)) this.#depth += 1
    else if (CLOSING.has(c)) this.#depth -= 1
    else if (c === ':' && this.#depth === 1 && this.#text === this.#record)
      throw rest(`"${this.#record}" stands twice in the file; put all rows into one list`)
  }
}

function rest(message: string): SourceError {
  return new SourceError(message, { code: 'SOURCE_SHAPE', row: 0 })
}
