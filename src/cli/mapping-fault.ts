import { FaultError } from '../base/fault.ts'
import { complaintText, MappingError } from '../mapping/fault.ts'
import { fileTrouble } from './file-trouble.ts'

/**
 * Why a command of the mapping tools could not go on. SOURCE_UNREADABLE: the file is to be mended, the message says
 * where. ROW_ABSENT: the file has fewer rows than the one that was asked for.
 */
export type CommandFault = { readonly code: 'SOURCE_UNREADABLE' } | { readonly code: 'ROW_ABSENT' }

export class CommandError extends FaultError<CommandFault> {
  override readonly name = 'CommandError'
}

/** 0 all well; 1 a mapping, sample or source is not in order; 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2

/** Lines for standard error. @throws the error itself when it is none of ours and none of the system's. */
export function told(error: unknown): string[] {
  if (error instanceof MappingError && error.fault.code === 'MAPPING_INVALID') {
    return error.fault.complaints.map(complaintText)
  }
  if (error instanceof CommandError) return [error.message]
  if (error instanceof FaultError) return [`${error.fault.code}: ${error.message}`]
  const trouble = fileTrouble(error)
  if (trouble !== undefined) return [`${trouble.code}: ${trouble.reason}`]
  if (isSystemError(error)) return [`${error.code}: ${error.message}`]
  throw error
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
