/** The read rule by date: every read, at every holder, asks it again. */
import type { Day } from '../base/time.ts'

export interface ReadingTerms {
  readonly status: string
  readonly publicityStart?: Day | undefined
  /** Last day of publicity, inclusive. */
  readonly publicityEnd?: Day | undefined
  /** Last day of the listing, inclusive. */
  readonly validTo?: Day | undefined
}

/** Objected and corrected records stay open and are marked; suspended ones are neither shown nor used. */
const OPEN_STATUSES = new Set(['active', 'objected', 'corrected'])

/**
 * True while the record may be shown on that day.
 * @param day today in Asia/Shanghai (`legalDay` of base/time.ts)
 */
export function isOpenOn(terms: ReadingTerms, day: Day): boolean {
  if (!OPEN_STATUSES.has(terms.status)) return false
  if (terms.publicityStart !== undefined && day < terms.publicityStart) return false
  if (terms.publicityEnd !== undefined && day > terms.publicityEnd) return false
  return terms.validTo === undefined || day <= terms.validTo
}
