/** One thread of `mapping run --jobs N` besides the command's own. */
import { parentPort, workerData } from 'node:worker_threads'
import { readMapping } from '../mapping/folder.ts'
import { fillLookups } from './mapping-lookups.ts'
import { type Piece, pieceMapper } from './mapping-piece.ts'

export interface WorkerPlan {
  readonly folder: string
  /** Paths of second source files by name. */
  readonly lookups: ReadonlyMap<string, string>
  /** The first line of a CSV file with its end; "" for NDJSON. */
  readonly header: string
}

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const { folder, lookups, header } = workerData as WorkerPlan
  const mapping = readMapping(folder)
  await fillLookups(mapping, lookups)
  const map = pieceMapper(mapping, header)
  port.on('message', (piece: Piece) => {
    const answer = map(piece)
    const { bytes, outcome } = answer
    const made = typeof outcome === 'object' && 'ndjson' in outcome ? [outcome.ndjson.buffer] : []
    port.postMessage(answer, [bytes.buffer, ...made])
  })
}

if (parentPort) await serve(parentPort)
