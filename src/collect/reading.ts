/** Where a reading stands, in the order of the table: watermark (with one), then key. */
export interface Position {
  readonly watermark: string | null
  readonly key: string
}

/** How far a source was read, beside the batch that it goes into; kept in the node's database. */
export interface ReadingState {
  /** Counts the passes over the table. */
  readonly pass: number
  /** Whether a pass was begun and not ended. */
  readonly running: boolean
  /** Rows up to this watermark were read for good. */
  readonly settled: string | null
  /** What `settled` becomes when the pass ends. */
  readonly bound: string | null
  /** Where the pass stands. */
  readonly at: Position | null
  /** The largest watermark that was seen at `markedAtMs`: what is before it is settled an overlap later. */
  readonly mark: string | null
  readonly markedAtMs: number
  /** The batch of the pass, once it has one. */
  readonly batchId: string | null
}

/** A row that was taken in and will be read again: by what it is recognised, and what was answered. */
export interface SeenRow {
  /** HMAC of key and cells. */
  readonly hmac: Uint8Array
  readonly failed: boolean
  readonly code: string
  readonly reason: string
}
