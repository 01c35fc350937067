/** What follows the list of rows in a JSON file: nothing of it is a row, so nothing in it may look like more of them. */
import { SourceError } from './source-fault.ts'

const OPENING = new Set(['{', '['])
const CLOSING = new Set(['}', ']'])

export class JsonRest {
  /** Key and depth of the list that was read; the depth is -1 once the object around it is closed. */
  readonly #key: string
  #listDepth: number
  /** Open brackets. */
  #depth: number
  #inText = false
  #isEscaped = false
  /** The text that was read last, as long as it may be the key. */
  #text = ''

  /** @param depth brackets that are open around the list; 0: it is the document */
  constructor(depth: number, key: string) {
    this.#key = key
    this.#listDepth = depth
    this.#depth = depth
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
    if (this.#inText && this.#text.length <= this.#key.length) this.#text += c
  }

  #outside(c: string): void {
    if (/\s/.test(c)) return
    if (this.#depth === 0) throw rest('something follows the end of the list; send one list in one file')
    if (c === '"') {
      this.#inText = true
      this.#text = ''
    } else if (OPENING.has(c)) this.#depth += 1
    else if (CLOSING.has(c)) {
      this.#depth -= 1
      if (this.#depth < this.#listDepth) this.#listDepth = -1
    } else if (c === ':' && this.#depth === this.#listDepth && this.#text === this.#key)
      throw rest(`"${this.#key}" stands twice in the file; put all rows into one list`)
  }
}

function rest(message: string): SourceError {
  return new SourceError(message, { code: 'SOURCE_SHAPE', row: 0 })
}
