import { FaultError } from '../base/fault.ts'
import { complaintText, MappingError } from '../mapping/fault.ts'
import { fileTrouble } from './file-trouble.ts'
import { complaintLine } from './mapping-complaint.ts'
import { faultLine } from './meaning.ts'

/** 0 all well; 1 a mapping, sample or source is not in order; 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2

/** Lines for standard error. @throws the error itself when it is none of ours and none of the system's. */
export function told(error: unknown): string[] {
  if (error instanceof MappingError && error.fault.code === 'MAPPING_INVALID') {
    return error.fault.complaints.map(complaintText)
  }
  if (error instanceof FaultError) return [faultLine({ code: error.fault.code, reason: error.message })]
  const trouble = fileTrouble(error)
  if (trouble !== undefined) return [`${trouble.code}: ${trouble.reason}`]
  if (isSystemError(error)) return [`${error.code}: ${error.message}`]
  throw error
}

/** The same for machines. @throws the error itself, as above */
export function faultOf(error: unknown): MappingFault {
  if (error instanceof FaultError) return { code: error.fault.code, reason: error.message }
  const trouble = fileTrouble(error)
  if (trouble !== undefined) return trouble
  if (isSystemError(error)) return { code: error.code, reason: error.message }
  throw error
}

export interface MappingFault {
  /** Of docs/errors.md, or the system's. */
  readonly code: string
  readonly reason: string
}

/** The same for people; behind the complaints about a mapping, which are links for editors, stands their code. */
export function shown(error: unknown): string[] {
  if (!(error instanceof MappingError && error.fault.code === 'MAPPING_INVALID'))
    return told(error).map(line => `✗ ${line}`)
  const lines = error.fault.complaints.map(complaintLine)
  return [
    ...lines,
    `✗ MAPPING_INVALID: 以上 ${lines.length} 处要改 · what stands above is to be mended, ${lines.length} in all`,
  ]
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
