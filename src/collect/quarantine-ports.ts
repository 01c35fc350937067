import type { Fields } from '../mapping/row.ts'
import type { Finding } from '../standard/finding.ts'

export interface QuarantineFilter {
  readonly mapping: string | null
  readonly rule: string | null
  readonly batchId: string | null
}

export interface QuarantineCount {
  readonly mapping: string
  readonly rule: string
  readonly rows: number
  /** ISO instants of the first and the last batch that has such rows. */
  readonly oldest: string
  readonly newest: string
}

/** A quarantined row without its content. */
export interface QuarantinedPlace {
  readonly batchId: string
  readonly mapping: string
  readonly file: string
  readonly row: number
  readonly findings: readonly Finding[]
  /** The version that refused it last. */
  readonly version: string
}

/** A quarantined row, opened. */
export interface HeldRow {
  readonly batchId: string
  readonly row: number
  readonly source: Fields
  readonly raw: string | undefined
  readonly findings: readonly Finding[]
  /** Rules of the findings. */
  readonly rules: readonly string[]
  /** ISO instant of which its snapshot spoke, or at which its increment was taken in. */
  readonly spokenAt: string
}

export interface QuarantineStore {
  counts(filter: QuarantineFilter): Promise<readonly QuarantineCount[]>
  places(filter: QuarantineFilter, limit: number): Promise<readonly QuarantinedPlace[]>
  /** Rows of one batch, the oldest batch first, after the given one. */
  rows(filter: QuarantineFilter, after: HeldRow | null, limit: number): Promise<readonly HeldRow[]>
}
