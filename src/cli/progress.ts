/** A progress bar with rate and time left, on a terminal only and at most a few times a second. */

const WIDTH = 24
/** Milliseconds between two drawings. */
const PAUSE = 200

interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export class Progress {
  readonly #screen: Screen
  readonly #total: number
  readonly #unit: string
  readonly #now: () => number
  readonly #start: number
  #bytes = 0
  #drawn = 0

  /**
   * @param total bytes of the source, or pieces of work; 0 when unknown
   * @param now milliseconds of a clock that never goes back
   * @param unit what is counted
   */
  constructor(screen: Screen, total: number, now: () => number = () => performance.now(), unit = 'rows') {
    this.#screen = screen
    this.#total = total
    this.#unit = unit
    this.#now = now
    this.#start = now()
  }

  /** Passes a stream through and counts its bytes. */
  async *watch(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const bytes of stream) {
      this.#bytes += bytes.length
      yield bytes
    }
  }

  /** So many pieces of the whole are done. */
  pieces(done: number): void {
    this.#bytes = done
    this.rows(done)
  }

  rows(read: number): void {
    if (this.#screen.isTTY !== true) return
    const now = this.#now()
    if (now - this.#drawn < PAUSE) return
    this.#drawn = now
    this.#screen.write(
      `\r\u001b[K${progressLine(this.#bytes, this.#total, read, now - this.#start, this.#unit)}`,
    )
  }

  end(): void {
    if (this.#screen.isTTY === true && this.#drawn > 0) this.#screen.write('\r\u001b[K')
  }
}

/** `[=====     ] 21 %  12,000 rows  85,000 rows/s  4 s left`. */
export function progressLine(
  bytes: number,
  total: number,
  rows: number,
  milliseconds: number,
  unit = 'rows',
): string {
  const seconds = milliseconds / 1000
  const rate = seconds === 0 ? 0 : rows / seconds
  const counted = `${number(rows)} ${unit}  ${number(rate)} ${unit}/s`
  if (total === 0 || bytes === 0) return counted
  const share = Math.min(1, bytes / total)
  const full = Math.round(share * WIDTH)
  const bar = `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`
  return `${bar} ${Math.floor(share * 100)} %  ${counted}  ${duration((seconds * (1 - share)) / share)} left`
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 120) return `${whole} s`
  return `${Math.ceil(whole / 60)} min`
}
