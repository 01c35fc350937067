/** A piece of a file that begins and ends at a line, mapped as a file of its own under the header. */
import { decodeWhole } from '../mapping/decode.ts'
import { type MappedRows, mapRows } from '../mapping/map-rows.ts'
import { textParserOf } from '../mapping/read-rows.ts'
import type { RowMapping } from '../mapping/row-mapping.ts'
import { SourceError, type SourceFault } from '../mapping/source-fault.ts'

export interface Piece {
  readonly id: number
  /** Whole lines, without the header. Handed over, not copied: the answer gives the bytes back. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly last: boolean
  /** Memory to write to, handed over, too; the answer brings it, or more where it was too little. */
  readonly into: Uint8Array<ArrayBuffer>
}

/** Its rows count from 1 in the piece. */
export type MappedPiece = MappedRows

/** What came of a piece, with its bytes, which are needed again when the piece before it ends inside a row. */
export interface PieceAnswer {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `open`: the piece ends inside a row; never so for the last. `fault`: the source cannot be read further. */
  readonly outcome:
    | MappedPiece
    | 'open'
    | { readonly fault: { readonly message: string; readonly of: SourceFault } }
}

/** @param header the first line of a CSV file with its end; "" for NDJSON */
export function pieceMapper(
  mapping: Pick<RowMapping, 'syntax' | 'write'>,
  header: string,
): (piece: Piece) => PieceAnswer {
  const { source } = mapping.syntax
  const outcomeOf = ({ bytes, last, into }: Piece): PieceAnswer['outcome'] => {
    const parser = textParserOf(source)
    parser.push(header)
    const rows = parser.push(decodeWhole(bytes, source.encoding))
    if (last) rows.push(...parser.end())
    else if (parser.open) return 'open'
    return mapRows(mapping, rows, into)
  }
  return piece => {
    const { id, bytes } = piece
    try {
      return { id, bytes, outcome: outcomeOf(piece) }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      return { id, bytes, outcome: { fault: { message: error.message, of: error.fault } } }
    }
  }
}
