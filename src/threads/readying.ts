import { Worker } from 'node:worker_threads'
import { type Clock, type Day, legalDay } from '../base/time.ts'
import type { CollectRow } from '../collect/chunk.ts'
import { type PlacingFacts, placingTable } from '../collect/place.ts'
import type { FeedPlace, SourceFile, SourceMapping } from '../collect/ports.ts'
import { timed } from '../collect/publicity.ts'
import type { Readying, ReadyRows } from '../collect/readying-port.ts'
import { REPAIR } from '../collect/repairs.ts'
import type { Suite } from '../feed/suite.ts'
import { type CompiledMapping, withLookups } from '../mapping/mapping.ts'
import { hasRowsAgain, rowsAgain } from '../mapping/row-again.ts'
import { contentsOf } from '../mapping/row-mapping.ts'
import type { AcceptedRow } from '../mapping/run.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { isAct } from '../standard/categories.ts'
import { isListed } from '../standard/listing-life.ts'
import { ThreadError } from './fault.ts'
import { type OtherRow, type PieceContext, type ReadyPiece, ROOM, rowsOf } from './ready-piece.ts'
import type { FromThread, ReadyingPlan, ToThread } from './readying-thread.ts'

export interface ReadyingOptions {
  /** All versions of all mappings that may be asked for. */
  readonly mappings: readonly CompiledMapping[]
  /** Six digits. */
  readonly self: string
  membership(): PlacingFacts
  readonly clock: Clock
  readonly fingerprintKey: Uint8Array
  /** Of the feeds that this node appends to. */
  readonly suite: Suite
  /** Files below are taken in before a thread has begun. */
  readonly leastBytes?: number
}

/** Some thousands of rows: half a second in one thread. */
const LEAST_BYTES = 4_194_304
/** Pieces of a file that the thread has at most; of those that it has answered, none is kept longer than its turn. */
const AHEAD = 16
/** Room for the rows of the moment, in megabytes: none of them lives longer than its piece. */
const YOUNG_MB = 24
/** Milliseconds without a file after which the thread ends, and gives its memory back. */
const IDLE_MS = 60_000

/**
 * A thread that makes the rows of one file at a time ready, so that this one only compares, appends and writes. It is
 * for large files of records that have no lives and are no repairs or acts: what those say depends on what is held.
 * Whatever is not as it was when the rows were made ready (day, membership), or is held already and has changed, is mapped again here
 * from the row as it stood in the file.
 */
export class ReadyingThread implements Readying {
  readonly #options: ReadyingOptions
  #thread: { readonly worker: Worker; idle?: NodeJS.Timeout } | null = null
  #answers: Answers | null = null
  #files = 0

  constructor(options: ReadyingOptions) {
    this.#options = options
  }

  rows(
    { id, version, lookups = new Map() }: Pick<SourceMapping, 'id' | 'version' | 'lookups'>,
    file: SourceFile,
    after: number,
    onHeader: (header: readonly string[]) => void,
  ): ReadyRows | null {
    const { mappings, leastBytes = LEAST_BYTES } = this.#options
    if (this.#answers !== null || (file.bytes ?? 0) < leastBytes) return null
    const known = mappings.find(one => one.id === id && one.version === version)
    if (known === undefined || !isForThreads(known)) return null
    const mapping = known.lookups.size === 0 ? known : withLookups(known, contentsOf(lookups))
    const lent = new LentMemory()
    return Object.assign(this.#fileRows(mapping, file, after, onHeader, lent), {
      taken: (row: number) => lent.taken(row),
    })
  }

  async close(): Promise<void> {
    const thread = this.#thread
    this.#over()
    await thread?.worker.terminate()
  }

  #over(cause?: unknown): void {
    clearTimeout(this.#thread?.idle)
    this.#thread = null
    const message = 'the thread that makes rows ready ended; the file is gone on with at its row'
    this.#answers?.fail(new ThreadError(message, { code: 'THREAD_ENDED' }, { cause }))
  }

  async *#fileRows(
    mapping: CompiledMapping,
    source: SourceFile,
    after: number,
    onHeader: (header: readonly string[]) => void,
    lent: LentMemory,
  ): AsyncGenerator<CollectRow[]> {
    const { self, membership, clock, fingerprintKey, suite } = this.#options
    const edition = membership()
    const placing = placingTable(self, mapping.category, edition)
    const { digest, texts } = mapping
    const lookups = contentsOf(mapping.lookups)
    const worker = this.#begin()
    const file = ++this.#files
    const answers = new Answers(file)
    this.#answers = answers
    const say = (what: Said, handed: ArrayBuffer[] = []) =>
      worker.postMessage({ file, ...what } as ToThread, handed)
    const chunks = source.open()[Symbol.asyncIterator]()
    let header: readonly string[] = []
    const plan: ReadyingPlan = {
      digest,
      texts,
      lookups,
      self,
      placing,
      fingerprintKey,
      suite: suite.name,
      after,
    }
    try {
      say({ say: 'plan', plan })
      let ended = false
      for (let ahead = 0; ; ahead -= 1) {
        for (; !ended && ahead < AHEAD; ahead += 1) {
          const { value, done } = await chunks.next()
          ended = done ?? false
          if (ended) say({ say: 'end' })
          else {
            const bytes = new Uint8Array(value as Uint8Array)
            const into = lent.free()
            say({ say: 'bytes', bytes, into, day: legalDay(clock()) }, [bytes.buffer, into.buffer])
          }
        }
        const answer = await answers.next()
        if (answer.header !== null) {
          header = answer.header
          onHeader(header)
        }
        lent.out(answer.piece)
        const under = { suite: suite.name, edition, placing, day: answer.day }
        yield rowsOf(answer.piece, contextOf(mapping, header, under))
        if (answer.end?.fault) throw new SourceError(answer.end.fault.message, answer.end.fault.of)
        if (answer.end) return
      }
    } finally {
      say({ say: 'stop' })
      this.#answers = null
      this.#rest()
      await chunks.return?.()
    }
  }

  #begin(): Worker {
    this.#thread ??= { worker: this.#open() }
    clearTimeout(this.#thread.idle)
    this.#thread.worker.ref()
    return this.#thread.worker
  }

  #open(): Worker {
    const worker = new Worker(new URL('./readying-thread.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', (answer: FromThread) => this.#answers?.put(answer))
    const ended = (cause?: unknown) => {
      if (this.#thread?.worker === worker) this.#over(cause)
    }
    worker.on('error', ended)
    worker.on('exit', () => ended())
    return worker
  }

  /** The thread waits a while for the next file; it does not keep the process from ending. */
  #rest(): void {
    const thread = this.#thread
    if (thread === null) return
    clearTimeout(thread.idle)
    thread.worker.unref()
    thread.idle = setTimeout(() => void this.close(), IDLE_MS).unref()
  }
}

type Said = ToThread extends infer T ? (T extends { readonly file: number } ? Omit<T, 'file'> : never) : never

function isForThreads({ category, syntax }: CompiledMapping): boolean {
  const judged = isListed(category) || category === REPAIR || isAct(category)
  return !judged && hasRowsAgain(syntax.source)
}

interface Under {
  readonly suite: Suite['name']
  readonly edition: PlacingFacts
  readonly placing: FeedPlace | null
  readonly day: Day
}

function contextOf(
  mapping: CompiledMapping,
  header: readonly string[],
  { suite, edition, placing, day }: Under,
): PieceContext {
  let reader: ReturnType<typeof rowsAgain> | undefined
  const place = placing && { feed: placing.feed, generation: placing.generation }
  return {
    ...{ day, edition, suite, place },
    again(raw, row) {
      reader ??= rowsAgain(mapping.syntax.source, header)
      const outcome = mapping.run(reader(raw, row))
      if (outcome.kind === 'accepted') return outcome
      throw new TypeError(`row ${row} was accepted before, and now it is not`)
    },
    mapped: (other: OtherRow) =>
      'kind' in other ? other : mapping.run({ row: other.row, fields: other.source, ...rawOf(other) }),
    timed: ({ record }: AcceptedRow) => timed(record, day, undefined),
  }
}

function rawOf({ raw }: OtherRow): { readonly raw?: string } {
  return raw === undefined ? {} : { raw }
}

/**
 * The memory of pieces, which goes to the thread again once their rows are taken in. It stands outside of V8's heap, and
 * where each piece brings its own, V8 marks the whole heap of this thread several times a second to find the old ones.
 */
class LentMemory {
  readonly #out: { readonly last: number; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
  readonly #free: ArrayBuffer[] = []

  /** Its rows are in use. */
  out({ rows, bytes }: ReadyPiece): void {
    this.#out.push({ last: rows.at(-1) ?? 0, bytes })
  }

  /** Rows up to this one are not asked for any more. */
  taken(row: number): void {
    for (let first = this.#out[0]; first !== undefined && first.last <= row; first = this.#out[0]) {
      this.#out.shift()
      // Longer than usual: left to be collected.
      if (first.bytes.buffer.byteLength === ROOM) this.#free.push(first.bytes.buffer)
    }
  }

  free(): Uint8Array<ArrayBuffer> {
    const buffer = this.#free.pop()
    return buffer === undefined ? new Uint8Array(ROOM) : new Uint8Array(buffer)
  }
}

/** What the thread said of one file, in order. */
class Answers {
  readonly #file: number
  readonly #come: FromThread[] = []
  #waiting: PromiseWithResolvers<FromThread> | null = null
  #failed: Error | null = null

  constructor(file: number) {
    this.#file = file
  }

  put(answer: FromThread): void {
    if (answer.file !== this.#file) return
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting === null) this.#come.push(answer)
    else waiting.resolve(answer)
  }

  fail(error: Error): void {
    this.#failed ??= error
    this.#waiting?.reject(this.#failed)
    this.#waiting = null
  }

  next(): Promise<FromThread> {
    const answer = this.#come.shift()
    if (answer !== undefined) return Promise.resolve(answer)
    if (this.#failed !== null) return Promise.reject(this.#failed)
    this.#waiting = Promise.withResolvers()
    return this.#waiting.promise
  }
}
