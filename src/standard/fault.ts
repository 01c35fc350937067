import { type Fault, FaultError } from '../base/fault.ts'

/** One thing that is wrong in a file of the standard. */
export interface Complaint {
  /** As shown to people, `openapi/standard/tables/measures.yaml`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What is wrong and how to mend it. */
  readonly message: string
}

/**
 * TABLE_BAD: a table, rule file or schema of the standard is broken; stop at start and mend the file.
 * BODY_NOT_SHAREABLE: a record was offered to a feed that may not carry it; a fault of the caller.
 * HOLIDAYS_UNKNOWN: a working-day deadline needs a year whose holiday notice is not held; import it.
 * OBJECTION_TERMS_MISSING: the province's law gives no deadline for objections; the node must not start.
 * ADOPTION_REFUSED: a listing was to be adopted by whom it may not be; reject.
 */
export type StandardFault =
  | (Fault & { readonly code: 'TABLE_BAD'; readonly complaints: readonly Complaint[] })
  | (Fault & { readonly code: 'HOLIDAYS_UNKNOWN'; readonly year: number })
  | (Fault & { readonly code: 'OBJECTION_TERMS_MISSING'; readonly division: string })
  | (Fault & { readonly code: 'BODY_NOT_SHAREABLE' | 'ADOPTION_REFUSED' })

export class StandardError extends FaultError<StandardFault> {
  override readonly name = 'StandardError'
}
