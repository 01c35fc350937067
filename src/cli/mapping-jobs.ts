/**
 * `mapping run --jobs N`: a file cut at line ends, its pieces mapped by this thread and N−1 others, the results in
 * the order of the file. Bytes go to a thread and come back by handing over the memory; rows never leave the thread
 * that read them. A cut inside a quoted cell is noticed by the thread that gets the first part: both parts are then
 * joined and mapped again, so that the outcome is that of one thread.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { contentsOf } from '../mapping/row-mapping.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { type MappedPiece, type Piece, type PieceAnswer, pieceMapper } from './mapping-piece.ts'
import { pieces, SpareMemory } from './mapping-pieces.ts'
import { type StartedThread, takeThreads } from './mapping-threads.ts'
import type { WorkerPlan } from './mapping-worker.ts'

/** Pieces that a thread has at most: one in work, the others so that it never waits. */
const AHEAD = 3
/** Pieces for each thread that are on their way, with those that wait for one before them: no thread waits for another. */
const ON_THEIR_WAY = 6

/** What other threads make the same mapping of: as it was parsed and checked, and what its lookups hold. */
export function planOf({ syntax, tables, lookups }: CompiledMapping): Omit<WorkerPlan, 'header'> {
  const own = new Map([...tables].filter(([name]) => syntax.tables.has(name)))
  return { syntax, tables: own, lookups: contentsOf(lookups) }
}

/**
 * Results in order. The memory of one is used again when the next is asked for.
 * @param mapping with its lookups filled; the other threads make it again by the plan
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
  const spare = new SpareMemory()
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
    spare.give(bytes)
    return outcome
  }
  try {
    for await (const { bytes, last } of pieces(stream, spare)) {
      // Between two pieces of its own this thread hears what the others have done.
      await nextTurn()
      waiting.push({ last, answer: threads.map(bytes, last) })
      while (waiting.length > (last ? 0 : ON_THEIR_WAY * (threads.others + 1))) {
        const mapped = await take()
        if (mapped === undefined) break
        yield mapped
        threads.written.give(mapped.ndjson)
      }
    }
  } finally {
    await threads.end()
  }
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
  /** What pieces were written to, to be used again. */
  readonly written: SpareMemory = new SpareMemory()
  readonly #workers: { worker: StartedThread['worker']; busy: number }[]
  readonly #waiting = new Map<
    number,
    { done(answer: PieceAnswer): void; failed(error: Error): void; of: number }
  >()
  #here: ((piece: Piece) => PieceAnswer) | undefined
  #failed: Error | undefined
  #next = 0

  /** @param others how many threads besides this one */
  constructor(others: number) {
    this.#workers = takeThreads(others).map(({ worker, failed }) => {
      worker.on('message', (answer: PieceAnswer) => this.#answered(answer))
      void failed.then(error => this.#fail(error))
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
      return Promise.resolve(this.#here({ id, bytes, last, into: this.written.any() }))
    }
    chosen.busy += 1
    const answer = new Promise<PieceAnswer>((done, failed) => this.#waiting.set(id, { done, failed, of }))
    // A failure is told when the piece's turn comes; until then nobody waits for it.
    answer.catch(() => {})
    const into = this.written.any()
    chosen.worker.postMessage({ id, bytes, last, into } satisfies Piece, [bytes.buffer, into.buffer])
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
