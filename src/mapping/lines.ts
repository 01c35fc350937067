import { MAX_KEPT, MAX_ROW } from './source-fault.ts'

/** A line that was too long to keep. */
export class TooLong {
  /** Its beginning, by which somebody finds it again. */
  readonly head: string

  constructor(text: string) {
    // A copy: a view of the text would hold all of it.
    this.head = Buffer.from(text.slice(0, MAX_KEPT), 'utf16le').toString('utf16le')
  }
}

/** A line without its end. */
export type Line = string | TooLong

/** Cuts text into lines at LF or CRLF. A line longer than {@link MAX_ROW} is thrown away as it comes. */
export class Lines {
  #rest = ''
  /** Set while the rest of a line is thrown away. */
  #skipped: TooLong | undefined

  push(text: string): Line[] {
    const parts = text.split('\n')
    const lines: Line[] = []
    for (let i = 0; i < parts.length - 1; i += 1) {
      lines.push(this.#finish(parts[i] as string))
    }
    const tail = parts[parts.length - 1] as string
    this.#rest += tail
    if (this.#skipped !== undefined) this.#rest = ''
    else if (this.#rest.length > MAX_ROW) {
      this.#skipped = new TooLong(this.#rest)
      this.#rest = ''
    }
    return lines
  }

  /** The last line if the text did not end with a line end. */
  end(): Line[] {
    return this.#rest === '' && this.#skipped === undefined ? [] : [this.#finish('')]
  }

  #finish(end: string): Line {
    const skipped = this.#skipped
    if (skipped !== undefined || this.#rest.length + end.length > MAX_ROW) {
      const line = skipped ?? new TooLong(this.#rest + end)
      this.#skipped = undefined
      this.#rest = ''
      return line
    }
    const line = this.#rest === '' ? end : this.#rest + end
    this.#rest = ''
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
}
