/** Says how far a long command has come: in place on a terminal, a line now and then where there is none. */

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Milliseconds between two words: on a terminal, and in a log. */
const PAUSE = { terminal: 200, log: 5_000 }

export class Steps {
  readonly #screen: Screen
  readonly #now: () => number
  #shown: number

  /** @param now milliseconds of a clock that never goes back */
  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen
    this.#now = now
    this.#shown = now()
  }

  show(what: string, done: number, total: number): void {
    const terminal = this.#screen.isTTY === true
    const now = this.#now()
    if (now - this.#shown < (terminal ? PAUSE.terminal : PAUSE.log)) return
    this.#shown = now
    const line = `${what} ${done}/${total} (${total === 0 ? 100 : Math.floor((done / total) * 100)} %)`
    this.#screen.write(terminal ? `\r\u001b[K${line}` : `${line}\n`)
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#screen.isTTY === true) this.#screen.write('\r\u001b[K')
  }
}
