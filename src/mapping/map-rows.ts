/** Rows → NDJSON: the step that `run` repeats, in one thread or in several. */
import type { RefusedRow, Runner } from './run.ts'
import type { SourceRow } from './source-fault.ts'

/** What came of some rows. */
export interface MappedRows {
  readonly read: number
  /** UTF-8, one line for each accepted record; in memory of its own. */
  readonly ndjson: Uint8Array<ArrayBuffer>
  readonly refused: readonly RefusedRow[]
  /** Accepted records that carry a warning, by `RULE field`. */
  readonly warned: ReadonlyMap<string, number>
}

/** @param into memory to write to, if it is enough; what comes back is in it then */
export function mapRows(
  { write }: Pick<Runner, 'write'>,
  rows: readonly SourceRow[],
  into: Uint8Array<ArrayBuffer> = NONE,
): MappedRows {
  const lines = new Utf8Lines(into, rows.length * USUAL_BYTES)
  const refused: RefusedRow[] = []
  const warned = new Warned()
  for (const row of rows) {
    const outcome = write(row)
    if (outcome.kind === 'quarantined') {
      const { row, source, raw, findings } = outcome
      refused.push({ row, source, raw, findings })
      continue
    }
    lines.add(outcome.json)
    for (const { rule, field } of outcome.warnings) warned.add(rule, field)
  }
  return { read: rows.length, ndjson: lines.bytes, refused, warned: warned.tally() }
}

/** Counts without a new text for each warning: half of all rows may have one. */
class Warned {
  readonly #byRule = new Map<string, Map<string, number>>()

  add(rule: string, field: string): void {
    let byField = this.#byRule.get(rule)
    if (byField === undefined) {
      byField = new Map()
      this.#byRule.set(rule, byField)
    }
    count(byField, field)
  }

  tally(): Map<string, number> {
    const named = [...this.#byRule].flatMap(([rule, byField]) =>
      [...byField].map(([field, rows]) => [`${rule} ${field}`, rows] as const),
    )
    return new Map(named)
  }
}

const NONE = new Uint8Array(0)
/** A record of the usual length is not longer. */
const USUAL_BYTES = 2_048
/** Bytes of UTF-8 that one unit of UTF-16 becomes at most. */
const MOST_BYTES = 3

/** Lines as UTF-8, written while each text is new: texts that are gathered first live until they are collected twice. */
class Utf8Lines {
  #buffer: Buffer<ArrayBuffer>
  #length = 0

  /** @param expected bytes; more are taken as they are needed */
  constructor(into: Uint8Array<ArrayBuffer>, expected: number) {
    this.#buffer =
      into.length < expected
        ? Buffer.allocUnsafeSlow(expected)
        : Buffer.from(into.buffer, into.byteOffset, into.length)
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#length)
  }

  add(text: string): void {
    const most = text.length * MOST_BYTES + 1
    if (this.#length + most > this.#buffer.length) this.#grow(most)
    this.#length += this.#buffer.write(text, this.#length)
    this.#buffer[this.#length] = 0x0a
    this.#length += 1
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafeSlow((this.#length + more) * 2)
    larger.set(this.bytes)
    this.#buffer = larger
  }
}

/** Adds rows to a tally by name. */
export function count(tally: Map<string, number>, name: string, rows = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + rows)
}
