import { legalDay } from '../base/time.ts'
import { type Absences, suspendAbsent } from './absence.ts'
import { type ChunkResult, type CollectRow, collectChunk, readied } from './chunk.ts'
import { CollectError } from './fault.ts'
import { latestStamp } from './future.ts'
import { sizeOf } from './keyed-row.ts'
import type { BatchCounts, CollectPorts, SourceFile, SourceMapping } from './ports.ts'
import type { FilePorts } from './readying-port.ts'
import { rowsAtOnce } from './repairs.ts'

export interface CollectResult extends BatchCounts {
  readonly batchId: string
  /** True when the file had been taken before; the counts are zero then. */
  readonly repeated: boolean
  /** What a snapshot lacked; null for an increment. */
  readonly absences: Absences | null
}

/** Rows that are committed together: few enough to lock briefly, many enough that a commit costs little. */
export const CHUNK_ROWS = 3_000
/** And no more than so many characters, so that long rows do not fill the memory. */
const CHUNK_CHARS = 4_000_000

/** {@link collectSteps}, to its end. */
export async function collectFile(
  ports: FilePorts,
  mapping: SourceMapping,
  file: SourceFile,
): Promise<CollectResult> {
  const steps = collectSteps(ports, mapping, file)
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

/**
 * Takes a file in: every row is accepted, superseded, or quarantined with its reason; none is dropped and
 * none is guessed. Rows are committed in chunks together with the position in the file, so a batch that was
 * interrupted goes on where it stood; the same file is never taken twice.
 *
 * Gives way after each committed chunk: whoever runs it may do a step of something else, or never come back.
 */
export async function* collectSteps(
  ports: FilePorts,
  mapping: SourceMapping,
  file: SourceFile,
): AsyncGenerator<void, CollectResult, undefined> {
  const batch = await ports.store.begin(mapping, file)
  const total = { batchId: batch.batchId, read: 0, accepted: 0, quarantined: 0, superseded: 0 }
  if (batch.state === 'done') return { ...total, repeated: true, absences: null }
  await requireNewer(ports, mapping, file)
  const header: string[] = []
  const onHeader = (names: readonly string[]) => void header.push(...names)
  const commit = async (rows: readonly CollectRow[], first: boolean): Promise<void> => {
    const chunk = { batchId: batch.batchId, asOf: batch.asOf, mapping, rows }
    const noteHeader = first && header.length > 0
    const result = await collectChunk(ports, chunk, async tx => {
      if (noteHeader) await tx.noteHeader(batch.batchId, header)
    })
    await added(ports, total, result)
    ready?.taken(rows.at(-1)?.row ?? 0)
  }
  const most = rowsAtOnce(mapping.category, CHUNK_ROWS)
  const { nextRow: after } = batch
  const ready = ports.readying?.rows(mapping, file, after, onHeader) ?? null
  const rows = ready ?? rowsHere(ports, mapping, file, after, onHeader)
  yield* overlapping(chunksOf(rows, most), commit)
  const absences = batch.asOf === null ? null : await suspendAbsent(ports, mapping, batch.batchId)
  await ports.store.finish(batch.batchId, null)
  return { ...total, repeated: false, absences }
}

export async function added(
  ports: Pick<CollectPorts, 'onGrown'>,
  total: { -readonly [K in keyof BatchCounts]: number },
  { counts, grown }: ChunkResult,
): Promise<void> {
  total.read += counts.read
  total.accepted += counts.accepted
  total.quarantined += counts.quarantined
  total.superseded += counts.superseded
  if (grown.length > 0) await ports.onGrown(grown)
}

/**
 * A snapshot that is older than one already taken would bring back what has changed since; after one of a day to come
 * every other would be older.
 */
async function requireNewer(
  { store, clock }: CollectPorts,
  mapping: SourceMapping,
  { asOf }: SourceFile,
): Promise<void> {
  const latest = latestStamp(clock)
  if (asOf !== null && asOf > latest) {
    const message = `the snapshot says that it is of ${asOf}, which lies in the future`
    throw new CollectError(message, { code: 'MANIFEST_BAD' })
  }
  const newest = asOf === null ? null : await store.newestSnapshot(mapping.id)
  if (asOf === null || newest === null || newest > latest || asOf > newest) return
  throw new CollectError(`a snapshot of ${newest} was taken already; deliver a newer one than of ${asOf}`, {
    code: 'SNAPSHOT_STALE',
  })
}

/**
 * Commits chunk by chunk and makes the next one meanwhile: while the database writes, rows are decoded, mapped and made
 * ready.
 * At most two chunks are in memory.
 */
export async function* overlapping<C>(
  chunks: AsyncGenerator<C>,
  commit: (chunk: C, first: boolean) => Promise<void>,
): AsyncGenerator<void, void, undefined> {
  try {
    let coming = chunks.next()
    for (let first = true; ; first = false) {
      const { value, done } = await coming
      if (done) return
      const committed = commit(value, first)
      coming = chunks.next()
      // A fault of the source is told when its turn comes, after the good rows before it are in.
      coming.catch(() => {})
      await committed
      yield
    }
  } finally {
    await chunks.return(undefined)
  }
}

/** Rows made ready in this thread. */
async function* rowsHere(
  ports: CollectPorts,
  mapping: SourceMapping,
  file: SourceFile,
  after: number,
  onHeader: (names: readonly string[]) => void,
): AsyncGenerator<CollectRow[]> {
  for await (const batch of mapping.batches(file.open(), onHeader)) {
    const day = legalDay(ports.clock())
    yield batch.filter(({ row }) => row > after).map(row => readied(ports, row, day))
  }
}

async function* chunksOf(
  batches: AsyncIterable<readonly CollectRow[]>,
  most: number,
): AsyncGenerator<CollectRow[]> {
  let chunk: CollectRow[] = []
  let chars = 0
  try {
    for await (const batch of batches) {
      for (const row of batch) {
        chunk.push(row)
        chars += 'keyHmac' in row ? row.size : sizeOf(row)
        if (chunk.length < most && chars < CHUNK_CHARS) continue
        yield chunk
        chunk = []
        chars = 0
      }
    }
  } catch (error) {
    // The good rows before the place where the source breaks off are taken in.
    if (chunk.length > 0) yield chunk
    throw error
  }
  if (chunk.length > 0) yield chunk
}
