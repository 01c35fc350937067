import { FaultError } from '../base/fault.ts'

/** COMMAND_USAGE: a word of the command line is wrong; whoever wrote it reads which, and writes it again. */
type UsageFault = { readonly code: 'COMMAND_USAGE' }

/**
 * Why a command could not go on; whoever called it mends what the message names. SOURCE_UNREADABLE: a record in the file
 * is none. ROW_ABSENT: the file has fewer rows than the one that was asked for. RELEASE_UNKNOWN: the standard has no such
 * released version.
 */
export type CommandFault = { readonly code: 'SOURCE_UNREADABLE' | 'ROW_ABSENT' | 'RELEASE_UNKNOWN' }

export class CommandError extends FaultError<CommandFault> {
  override readonly name = 'CommandError'
}

export class UsageError extends FaultError<UsageFault> {
  override readonly name = 'UsageError'

  /** Both texts say the same. */
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`, { code: 'COMMAND_USAGE' })
  }
}
