import type { CollectRow } from './chunk.ts'
import type { CollectPorts, SourceFile, SourceMapping } from './ports.ts'

/** Makes rows ready beside this thread. The outcome is the same as without; only who does the work differs. */
export interface Readying {
  /**
   * The rows of a file in order; made ready, those that can be.
   * @param after number of the last row that is taken in already; 0 for none
   * @param onHeader as of the mapping's `batches`
   * @returns null where it would not be worth it, or cannot be: the caller does it
   * @throws {SourceError} as `batches`, after the rows before the place
   */
  rows(
    mapping: Pick<SourceMapping, 'id' | 'version' | 'lookups'>,
    file: SourceFile,
    after: number,
    onHeader: (header: readonly string[]) => void,
  ): ReadyRows | null
}

export interface ReadyRows extends AsyncIterable<readonly CollectRow[]> {
  /**
   * Rows up to this number are committed. Nothing that they gave is read any more: its memory is written to again.
   * @param row as the rows count, from 1
   */
  taken(row: number): void
}

/** What collecting a file takes. */
export interface FilePorts extends CollectPorts {
  /** Absent: rows are made ready in this thread. */
  readonly readying?: Readying
}
