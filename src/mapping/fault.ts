import { FaultError } from '../base/fault.ts'

/** One thing wrong in a mapping or a code table, with its place and what to write instead. */
export interface Complaint {
  /** The file as the caller named it. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  readonly message: string
}

/**
 * Why a mapping could not be loaded. MAPPING_INVALID: the standards team mends what the complaints name.
 * MAPPING_MISSING: the caller names a folder that holds a mapping. MAPPING_VERSIONS: versions that stand side
 * by side contradict each other; the standards team mends `version:` or `effectiveFrom:`.
 */
export type MappingFault =
  | { readonly code: 'MAPPING_INVALID'; readonly complaints: readonly Complaint[] }
  | { readonly code: 'MAPPING_MISSING'; readonly file: string }
  | { readonly code: 'MAPPING_VERSIONS'; readonly file: string }

export class MappingError extends FaultError<MappingFault> {
  override readonly name = 'MappingError'
}

/** `file:line:column message`, the form that editors turn into links. */
export function complaintText({ file, line, column, message }: Complaint): string {
  return `${file}:${line}:${column} ${message}`
}

/** Adds complaints about one file; a rule chain with a fault that several fields use is told once. */
export function complaining(
  complaints: Complaint[],
  file: string,
): (place: Pick<Complaint, 'line' | 'column'>, message: string) => void {
  const told = new Set<string>()
  return ({ line, column }, message) => {
    const key = `${line}:${column} ${message}`
    if (!told.has(key)) complaints.push({ file, line, column, message })
    told.add(key)
  }
}

/** @throws MappingError (MAPPING_INVALID) when there is any complaint. */
export function refuse(complaints: readonly Complaint[]): void {
  if (complaints.length === 0) return
  const message = complaints.map(complaintText).join('\n')
  throw new MappingError(message, { code: 'MAPPING_INVALID', complaints })
}
