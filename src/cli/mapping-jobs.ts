/**
 * `mapping run --jobs N`: a file cut at line ends, its pieces mapped by this thread and N−1 others, the results in
 * the order of the file. Bytes go to a thread and come back by handing over the memory; rows never leave the thread
 * that read them. A cut inside a quoted cell is noticed by the thread that gets the first part: both parts are then
 * joined and mapped again, so that the outcome is that of one thread.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { type MappedPiece, type Piece, type PieceAnswer, pieceMapper } from './mapping-piece.ts'
import type { WorkerPlan } from './mapping-worker.ts'

/** A piece is about this long: a hundred rows, so that few of them live when the memory of the young is collected. */
const PIECE_BYTES = 65_536
/** A line longer than this is refused by the reader in any case, so the rest of it need not be kept. */
const MAX_LINE = 6_291_456
/** Room for the rows of the moment in each thread, in megabytes; with less, half of the time goes to collecting. */
const YOUNG_MB = 24
/** Pieces that a thread has at most: one in work, the other so that it never waits. */
const AHEAD = 2
const LINE_END = 0x0a

/**
 * Results in order.
 * @param mapping with its lookups filled; the other threads read it again by the plan
 * @param threads ended with the results
 * @throws SourceError when the source cannot be read further
 */
export async function* mapInThreads(
  stream: AsyncIterable<Uint8Array>,
  mapping: CompiledMapping,
  plan: WorkerPlan,
  threads: Threads,
): AsyncGenerator<MappedPiece, void, undefined> {
  threads.begin(plan, pieceMapper(mapping, plan.header))
  const waiting: { last: boolean; answer: Promise<PieceAnswer> }[] = []
  const take = async (): Promise<MappedPiece | undefined> => {
    const first = waiting.shift()
    if (first === undefined) return undefined
    const { bytes, outcome } = await first.answer
    if (outcome === 'open') {
      const second = waiting.shift()
      if (second === undefined) {
        // What follows is not read yet; the last piece of a file is never open.
        waiting.unshift(first)
        return undefined
      }
      // The second part was read as if it began a row; what came of that is thrown away.
      const { bytes: rest } = await second.answer
      waiting.unshift({ last: second.last, answer: threads.map(joined([bytes, rest]), second.last) })
      return take()
    }
    if ('fault' in outcome) throw new SourceError(outcome.fault.message, outcome.fault.of)
    return outcome
  }
  try {
    for await (const { bytes, last } of pieces(stream)) {
      // Between two pieces of its own this thread hears what the others have done.
      await nextTurn()
      waiting.push({ last, answer: threads.map(bytes, last) })
      while (waiting.length > (last ? 0 : AHEAD * (threads.others + 1))) {
        const mapped = await take()
        if (mapped === undefined) break
        yield mapped
      }
    }
  } finally {
    await threads.end()
  }
}

/** Bytes in pieces that end with a line end, the last one as the file ends; each in memory of its own. */
async function* pieces(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; last: boolean }, void, undefined> {
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
    const whole = joined(held)
    let start = 0
    for (let end = pieceEnd(whole, start); end > 0; end = pieceEnd(whole, start)) {
      yield { bytes: whole.slice(start, end), last: false }
      start = end
    }
    skipping = whole.length - start > MAX_LINE
    const rest = skipping ? whole.slice(start, start + MAX_LINE) : whole.slice(start)
    held = [rest]
    size = rest.length
  }
  yield { bytes: joined(held), last: true }
}

/** Where a piece from `start` on ends; 0 when more is needed for a whole one, or for its last line. */
function pieceEnd(whole: Uint8Array, start: number): number {
  const full = start + PIECE_BYTES
  if (whole.length < full) return 0
  const within = whole.lastIndexOf(LINE_END, full - 1) + 1
  return within > start ? within : whole.indexOf(LINE_END, full) + 1
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Hands each piece to the thread that has the least to do; does it here when all have enough. Threads load their
 * program from the moment when this is made, and wait for the plan.
 */
export class Threads {
  readonly #workers: { worker: Worker; busy: number }[]
  readonly #waiting = new Map<
    number,
    { done(answer: PieceAnswer): void; failed(error: Error): void; of: number }
  >()
  #here: ((piece: Piece) => PieceAnswer) | undefined
  #failed: Error | undefined
  #next = 0

  /** @param others how many threads besides this one */
  constructor(others: number) {
    this.#workers = Array.from({ length: others }, () => {
      const worker = new Worker(new URL('mapping-worker.ts', import.meta.url), {
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      })
      worker.on('message', (answer: PieceAnswer) => this.#answered(answer))
      worker.on('error', error => this.#fail(error))
      return { worker, busy: 0 }
    })
  }

  get others(): number {
    return this.#workers.length
  }

  /** @param here maps a piece in this thread */
  begin(plan: WorkerPlan, here: (piece: Piece) => PieceAnswer): void {
    this.#here = here
    for (const { worker } of this.#workers) worker.postMessage(plan)
  }

  map(bytes: Uint8Array<ArrayBuffer>, last: boolean): Promise<PieceAnswer> {
    const id = this.#next
    this.#next += 1
    if (this.#failed) throw this.#failed
    const of = this.#workers.reduce(
      (best, { busy }, i) => (busy < (this.#workers[best]?.busy ?? 0) ? i : best),
      0,
    )
    const chosen = this.#workers[of]
    if (chosen === undefined || chosen.busy >= AHEAD) {
      if (this.#here === undefined) throw new TypeError('threads have no plan yet')
      return Promise.resolve(this.#here({ id, bytes, last }))
    }
    chosen.busy += 1
    const answer = new Promise<PieceAnswer>((done, failed) => this.#waiting.set(id, { done, failed, of }))
    // A failure is told when the piece's turn comes; until then nobody waits for it.
    answer.catch(() => {})
    chosen.worker.postMessage({ id, bytes, last } satisfies Piece, [bytes.buffer])
    return answer
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }

  #answered(answer: PieceAnswer): void {
    const one = this.#waiting.get(answer.id)
    if (one === undefined) return
    this.#waiting.delete(answer.id)
    const chosen = this.#workers[one.of]
    if (chosen) chosen.busy -= 1
    one.done(answer)
  }

  #fail(error: unknown): void {
    this.#failed = error instanceof Error ? error : new Error('a thread ended')
    for (const { failed } of this.#waiting.values()) failed(this.#failed)
    this.#waiting.clear()
  }
}
