import type { RowOutcome } from '../mapping/run.ts'
import { suspendAbsent } from './absence.ts'
import { type Chunk, collectChunk } from './chunk.ts'
import { CollectError } from './fault.ts'
import type { BatchCounts, CollectPorts, SourceFile, SourceMapping } from './ports.ts'

export interface CollectResult extends BatchCounts {
  readonly batchId: string
  /** True when the file had been taken before; the counts are zero then. */
  readonly repeated: boolean
}

/** Rows that are committed together: few enough to lock briefly, many enough to append in batches. */
const CHUNK_ROWS = 200

/**
 * Takes a file in: every row is accepted, superseded, or quarantined with its reason; none is dropped and
 * none is guessed. Rows are committed in chunks together with the position in the file, so a batch that was
 * interrupted goes on where it stood; the same file is never taken twice.
 */
export async function collectFile(
  ports: CollectPorts,
  mapping: SourceMapping,
  file: SourceFile,
): Promise<CollectResult> {
  const batch = await ports.store.begin(mapping, file)
  const total = { batchId: batch.batchId, read: 0, accepted: 0, quarantined: 0, superseded: 0 }
  if (batch.state === 'done') return { ...total, repeated: true }
  await requireNewer(ports, mapping, file)
  for await (const rows of chunksOf(mapping.rows(file.open()), batch.nextRow)) {
    const chunk: Chunk = { batchId: batch.batchId, asOf: batch.asOf, mapping, rows }
    const { counts, grown } = await collectChunk(ports, chunk)
    total.read += counts.read
    total.accepted += counts.accepted
    total.quarantined += counts.quarantined
    total.superseded += counts.superseded
    if (grown.length > 0) await ports.onGrown(grown)
  }
  const grown = batch.asOf === null ? [] : await suspendAbsent(ports, mapping, batch.batchId)
  if (grown.length > 0) await ports.onGrown(grown)
  await ports.store.finish(batch.batchId, null)
  return { ...total, repeated: false }
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

async function* chunksOf(rows: AsyncIterable<RowOutcome>, after: number): AsyncGenerator<RowOutcome[]> {
  let chunk: RowOutcome[] = []
  for await (const row of rows) {
    if (row.row <= after) continue
    chunk.push(row)
    if (chunk.length < CHUNK_ROWS) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
