/** One thread of `mapping run --jobs N` besides the command's own. Its first message is the plan, each other one a piece. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { lookupsOf, rowMapping } from '../mapping/row-mapping.ts'
import type { MappingSyntax } from '../mapping/syntax.ts'
import type { CodeTable } from '../mapping/table.ts'
import { fillLookups } from './mapping-lookups.ts'
import { type Piece, type PieceAnswer, pieceMapper } from './mapping-piece.ts'

export interface WorkerPlan {
  readonly syntax: MappingSyntax
  /** Those of the mapping's folder, by name. */
  readonly tables: ReadonlyMap<string, CodeTable>
  /** Paths of second source files by name. */
  readonly lookups: ReadonlyMap<string, string>
  /** The first line of a CSV file with its end; "" for NDJSON. */
  readonly header: string
}

type Mapper = (piece: Piece) => PieceAnswer

async function prepared({ syntax, tables, lookups, header }: WorkerPlan): Promise<Mapper> {
  const mapping = rowMapping(syntax, tables, lookupsOf(syntax))
  await fillLookups(mapping, lookups)
  return pieceMapper(mapping, header)
}

function serve(port: MessagePort): void {
  let mapper: Promise<Mapper> | undefined
  port.on('message', async (message: WorkerPlan | Piece) => {
    if ('syntax' in message) {
      mapper = prepared(message)
      // A lookup that cannot be read ends the thread, which the command hears.
      await mapper
      return
    }
    const answer = (await mapper)?.(message)
    if (answer === undefined) throw new TypeError('a piece came before the plan')
    const { bytes, outcome } = answer
    const made = typeof outcome === 'object' && 'ndjson' in outcome ? [outcome.ndjson.buffer] : []
    port.postMessage(answer, [bytes.buffer, ...made])
  })
}

if (parentPort) serve(parentPort)
