/**
 * One thread of `mapping run --jobs N`: maps pieces of a file that begin and end at a line. Each piece is
 * read as a file of its own under the header; whether its last row is complete is told to whoever cut it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { FaultError } from '../base/fault.ts'
import { decodeWhole } from '../mapping/decode.ts'
import { readMapping } from '../mapping/folder.ts'
import { mapRows } from '../mapping/map-rows.ts'
import { textParserOf } from '../mapping/read-rows.ts'
import type { RefusedRow } from '../mapping/run.ts'
import { fillLookups } from './mapping-lookups.ts'

export interface Piece {
  readonly id: number
  /** Whole lines, without the header. */
  readonly bytes: Uint8Array
  readonly last: boolean
}

export interface WorkerPlan {
  readonly folder: string
  /** Paths of second source files by name. */
  readonly lookups: ReadonlyMap<string, string>
  /** The first line of a CSV file with its end; "" for NDJSON. */
  readonly header: string
}

export interface MappedPiece {
  readonly id: number
  /** The piece ends inside a row; what follows is 0 or empty. Never so for the last piece. */
  readonly open: boolean
  readonly read: number
  /** UTF-8. */
  readonly ndjson: Uint8Array<ArrayBuffer>
  /** Rows count from 1 in the piece. */
  readonly refused: readonly RefusedRow[]
  readonly warned: ReadonlyMap<string, number>
}

export type WorkerAnswer = MappedPiece | { readonly id: number; readonly fault: string }

const NOTHING = { read: 0, ndjson: new Uint8Array(0), refused: [], warned: new Map<string, number>() }

async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const { folder, lookups, header } = workerData as WorkerPlan
  const mapping = readMapping(folder)
  await fillLookups(mapping, lookups)
  const { source } = mapping.syntax
  const work = ({ id, bytes, last }: Piece): MappedPiece => {
    const parser = textParserOf(source)
    parser.push(header)
    const rows = parser.push(decodeWhole(bytes, source.encoding))
    if (last) rows.push(...parser.end())
    else if (parser.open) return { id, open: true, ...NOTHING }
    const { ndjson, ...others } = mapRows(mapping, rows)
    return { id, open: false, ...others, ndjson: new TextEncoder().encode(ndjson) }
  }
  port.on('message', (piece: Piece) => {
    try {
      const answer = work(piece)
      port.postMessage(answer satisfies WorkerAnswer, [answer.ndjson.buffer])
    } catch (error) {
      if (!(error instanceof FaultError)) throw error
      port.postMessage({
        id: piece.id,
        fault: `${error.fault.code}: ${error.message}`,
      } satisfies WorkerAnswer)
    }
  })
}

if (parentPort) await serve(parentPort)
