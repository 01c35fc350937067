import { MAX_ROW } from './source-fault.ts'

/** A line without its end, or the mark of one that was too long to keep. */
export type Line = string | typeof TOO_LONG
export const TOO_LONG: unique symbol = Symbol('too long')

/** Cuts text into lines at LF or CRLF. A line longer than {@link MAX_ROW} is thrown away as it comes. */
export class Lines {
  #rest = ''
  #skipping = false

  push(text: string): Line[] {
    const parts = text.split('\n')
    const lines: Line[] = []
    for (let i = 0; i < parts.length - 1; i += 1) {
      lines.push(this.#finish(parts[i] as string))
    }
    const tail = parts[parts.length - 1] as string
    if (this.#skipping || this.#rest.length + tail.length > MAX_ROW) {
      this.#skipping = true
      this.#rest = ''
    } else this.#rest += tail
    return lines
  }

  /** The last line if the text did not end with a line end. */
  end(): Line[] {
    return this.#rest === '' && !this.#skipping ? [] : [this.#finish('')]
  }

  #finish(end: string): Line {
    if (this.#skipping || this.#rest.length + end.length > MAX_ROW) {
      this.#skipping = false
      this.#rest = ''
      return TOO_LONG
    }
    const line = this.#rest === '' ? end : this.#rest + end
    this.#rest = ''
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
}
