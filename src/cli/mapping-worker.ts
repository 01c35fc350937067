/** One thread of `mapping run --jobs N` besides the command's own. Its first message is the plan, each other one a piece. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import type { LookupContent } from '../mapping/lookup-rows.ts'
import { rowMapping } from '../mapping/row-mapping.ts'
import type { MappingSyntax } from '../mapping/syntax.ts'
import type { CodeTable } from '../mapping/table.ts'
import { type Piece, type PieceAnswer, pieceMapper } from './mapping-piece.ts'

export interface WorkerPlan {
  readonly syntax: MappingSyntax
  /** Those of the mapping's folder, by name. */
  readonly tables: ReadonlyMap<string, CodeTable>
  /** What second source files say, in memory that all threads share. */
  readonly lookups: ReadonlyMap<string, LookupContent>
  /** The first line of a CSV file with its end; "" for NDJSON. */
  readonly header: string
}

type Mapper = (piece: Piece) => PieceAnswer

function prepared({ syntax, tables, lookups, header }: WorkerPlan): Mapper {
  const mapping = rowMapping(syntax, tables)
  for (const [name, content] of lookups) mapping.lookups.get(name)?.use(content)
  return pieceMapper(mapping, header)
}

function serve(port: MessagePort): void {
  let mapper: Mapper | undefined
  port.on('message', (message: WorkerPlan | Piece) => {
    if ('syntax' in message) {
      mapper = prepared(message)
      return
    }
    const answer = mapper?.(message)
    if (answer === undefined) throw new TypeError('a piece came before the plan')
    const { bytes, outcome } = answer
    const made = typeof outcome === 'object' && 'ndjson' in outcome ? [outcome.ndjson.buffer] : []
    port.postMessage(answer, [bytes.buffer, ...made])
  })
}

if (parentPort) serve(parentPort)
