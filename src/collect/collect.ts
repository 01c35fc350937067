import { legalDay } from '../base/time.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { suspendAbsent } from './absence.ts'
import { type ChunkResult, collectChunk, readied } from './chunk.ts'
import { CollectError } from './fault.ts'
import type { BatchCounts, CollectPorts, SourceFile, SourceMapping } from './ports.ts'
import { rowsAtOnce } from './repairs.ts'
import type { KeyedRow } from './settle.ts'

export interface CollectResult extends BatchCounts {
  readonly batchId: string
  /** True when the file had been taken before; the counts are zero then. */
  readonly repeated: boolean
}

/** Rows that are committed together: few enough to lock briefly, many enough that a commit costs little. */
const CHUNK_ROWS = 2_000
/** And no more than so many characters, so that long rows do not fill the memory. */
const CHUNK_CHARS = 4_000_000

/** {@link collectSteps}, to its end. */
export async function collectFile(
  ports: CollectPorts,
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
  ports: CollectPorts,
  mapping: SourceMapping,
  file: SourceFile,
): AsyncGenerator<void, CollectResult, undefined> {
  const batch = await ports.store.begin(mapping, file)
  const total = { batchId: batch.batchId, read: 0, accepted: 0, quarantined: 0, superseded: 0 }
  if (batch.state === 'done') return { ...total, repeated: true }
  await requireNewer(ports, mapping, file)
  const header: string[] = []
  const outcomes = mapping.batches(file.open(), names => void header.push(...names))
  const commit = async (rows: ReadyRows, first: boolean): Promise<void> => {
    const chunk = { batchId: batch.batchId, asOf: batch.asOf, mapping, ...rows }
    const noteHeader = first && header.length > 0
    const result = await collectChunk(ports, chunk, async tx => {
      if (noteHeader) await tx.noteHeader(batch.batchId, header)
    })
    await added(ports, total, result)
  }
  const most = rowsAtOnce(mapping.category, CHUNK_ROWS)
  yield* overlapping(chunksOf(ports, outcomes, batch.nextRow, most), commit)
  const grown = batch.asOf === null ? [] : await suspendAbsent(ports, mapping, batch.batchId)
  if (grown.length > 0) await ports.onGrown(grown)
  await ports.store.finish(batch.batchId, null)
  return { ...total, repeated: false }
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

/** A snapshot that is older than one already taken would bring back what has changed since. */
async function requireNewer(
  { store }: CollectPorts,
  mapping: SourceMapping,
  { asOf }: SourceFile,
): Promise<void> {
  const newest = asOf === null ? null : await store.newestSnapshot(mapping.id)
  if (asOf === null || newest === null || asOf > newest) return
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

interface ReadyRows {
  readonly rows: RowOutcome[]
  readonly ready: Map<RowOutcome, KeyedRow>
}

async function* chunksOf(
  ports: CollectPorts,
  batches: AsyncIterable<readonly RowOutcome[]>,
  after: number,
  most: number,
): AsyncGenerator<ReadyRows> {
  let chunk: ReadyRows = { rows: [], ready: new Map() }
  let chars = 0
  try {
    for await (const batch of batches) {
      const day = legalDay(ports.clock())
      for (const row of batch) {
        if (row.row <= after) continue
        chunk.rows.push(row)
        const ready = readied(ports, row, day)
        if (ready) chunk.ready.set(row, ready)
        chars += sizeOf(row)
        if (chunk.rows.length < most && chars < CHUNK_CHARS) continue
        yield chunk
        chunk = { rows: [], ready: new Map() }
        chars = 0
      }
    }
  } catch (error) {
    // The good rows before the place where the source breaks off are taken in.
    if (chunk.rows.length > 0) yield chunk
    throw error
  }
  if (chunk.rows.length > 0) yield chunk
}

/** About how many characters a row holds. */
function sizeOf({ source, raw }: RowOutcome): number {
  if (raw !== undefined) return raw.length
  let chars = 0
  for (const value of Object.values(source)) chars += typeof value === 'string' ? value.length : 256
  return chars
}
