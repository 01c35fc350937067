import { JsonRowReader } from './json-row.ts'
import { Lines, TooLong } from './lines.ts'
import { MAX_ROW, type RowParser, type SourceRow } from './source-fault.ts'
import type { SourceSyntax } from './syntax.ts'

/** One JSON object per line (application/x-ndjson). */
export class NdjsonRows implements RowParser {
  readonly #read: JsonRowReader
  readonly #lines = new Lines()
  readonly header: readonly string[] = []
  /** Pieces that end with a line end never leave a row open. */
  readonly open = false

  constructor(source: SourceSyntax) {
    this.#read = new JsonRowReader(source)
  }

  push(text: string): SourceRow[] {
    return this.#rows(this.#lines.push(text))
  }

  end(): SourceRow[] {
    return this.#rows(this.#lines.end())
  }

  #rows(lines: ReturnType<Lines['push']>): SourceRow[] {
    return lines.flatMap(line => {
      if (line instanceof TooLong)
        return [this.#read.fault('ROW_TOO_LONG', `longer than ${MAX_ROW} characters`, line.head)]
      return line.trim() === '' ? [] : [this.#read.row(line)]
    })
  }
}
