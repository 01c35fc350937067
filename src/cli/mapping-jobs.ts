/**
 * `mapping run --jobs N`: a file cut at line ends, its pieces mapped by threads, the results in the order of
 * the file. A cut inside a quoted cell is noticed by the thread that gets the first part: both parts are then
 * joined and mapped again, so that the outcome is that of one thread.
 */
import { Worker } from 'node:worker_threads'
import { CommandError } from './mapping-fault.ts'
import type { MappedPiece, Piece, WorkerAnswer, WorkerPlan } from './mapping-worker.ts'

/** A piece is about this long: some hundred rows, some milliseconds of work. */
const PIECE_BYTES = 262_144
/** A line longer than this is refused by the reader in any case, so the rest of it need not be kept. */
const MAX_LINE = 6_291_456
/** Room for the rows of the moment in each thread; with Node's default half of the time goes to collecting. */
const YOUNG_MB = 48
const LINE_END = 0x0a

/** Results in order. @throws CommandError when the source cannot be read further. */
export async function* mapInThreads(
  stream: AsyncIterable<Uint8Array>,
  plan: WorkerPlan,
  jobs: number,
): AsyncGenerator<MappedPiece, void, undefined> {
  const threads = new Threads(plan, jobs)
  try {
    const waiting: { bytes: Uint8Array; last: boolean; mapped: Promise<MappedPiece> }[] = []
    const send = (bytes: Uint8Array, last: boolean) => ({ bytes, last, mapped: threads.map(bytes, last) })
    const take = async (): Promise<MappedPiece | undefined> => {
      const first = waiting.shift()
      if (first === undefined) return undefined
      const mapped = await first.mapped
      const second = mapped.open ? waiting.shift() : undefined
      if (second === undefined) return mapped
      // The second part was read as if it began a row; its result, or its refusal, is thrown away.
      await second.mapped.catch(() => {})
      waiting.unshift(send(Buffer.concat([first.bytes, second.bytes]), second.last))
      return take()
    }
    for await (const { bytes, last } of pieces(stream)) {
      waiting.push(send(bytes, last))
      while (waiting.length > (last ? 0 : 2 * jobs)) {
        const mapped = await take()
        if (mapped === undefined) break
        yield mapped
      }
    }
  } finally {
    await threads.end()
  }
}

/** Bytes in pieces that end with a line end, the last one as the file ends. */
async function* pieces(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array; last: boolean }, void, undefined> {
  let held: Uint8Array[] = []
  let size = 0
  let skipping = false
  for await (const chunk of stream) {
    let bytes = chunk
    if (skipping) {
      const end = bytes.indexOf(LINE_END)
      if (end < 0) continue
      bytes = bytes.subarray(end)
      skipping = false
    }
    held.push(bytes)
    size += bytes.length
    if (size < PIECE_BYTES) continue
    const whole = Buffer.concat(held)
    const end = whole.lastIndexOf(LINE_END) + 1
    if (end > 0) yield { bytes: whole.subarray(0, end), last: false }
    skipping = end === 0 && size > MAX_LINE
    const rest = skipping ? whole.subarray(0, MAX_LINE) : whole.subarray(end)
    held = [rest]
    size = rest.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}

/** Hands each piece to the thread that has the least to do. */
class Threads {
  readonly #workers: { worker: Worker; busy: number }[]
  readonly #waiting = new Map<
    number,
    { done(mapped: MappedPiece): void; failed(error: Error): void; of: number }
  >()
  #next = 0

  constructor(plan: WorkerPlan, jobs: number) {
    this.#workers = Array.from({ length: jobs }, () => {
      const worker = new Worker(new URL('mapping-worker.ts', import.meta.url), {
        workerData: plan,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      })
      worker.on('message', (answer: WorkerAnswer) => this.#answered(answer))
      worker.on('error', error => this.#fail(error))
      return { worker, busy: 0 }
    })
  }

  map(bytes: Uint8Array, last: boolean): Promise<MappedPiece> {
    const id = this.#next
    this.#next += 1
    const of = this.#workers.reduce(
      (best, { busy }, i) => (busy < (this.#workers[best]?.busy ?? 0) ? i : best),
      0,
    )
    const chosen = this.#workers[of]
    if (chosen === undefined) throw new TypeError('there are no threads')
    chosen.busy += 1
    const mapped = new Promise<MappedPiece>((done, failed) => this.#waiting.set(id, { done, failed, of }))
    // A failure is told when the piece's turn comes; until then nobody waits for it.
    mapped.catch(() => {})
    chosen.worker.postMessage({ id, bytes, last } satisfies Piece)
    return mapped
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }

  #answered(answer: WorkerAnswer): void {
    const one = this.#waiting.get(answer.id)
    if (one === undefined) return
    this.#waiting.delete(answer.id)
    const chosen = this.#workers[one.of]
    if (chosen) chosen.busy -= 1
    if ('fault' in answer) one.failed(new CommandError(answer.fault, { code: 'SOURCE_UNREADABLE' }))
    else one.done(answer)
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error : new Error('a thread ended')
    for (const { failed } of this.#waiting.values()) failed(reason)
    this.#waiting.clear()
  }
}
