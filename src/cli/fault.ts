import { FaultError } from '../base/fault.ts'

/** COMMAND_USAGE: a word of the command line is wrong; whoever wrote it reads which, and writes it again. */
export type CommandFault = { readonly code: 'COMMAND_USAGE' }

export class UsageError extends FaultError<CommandFault> {
  override readonly name = 'UsageError'

  /** Both texts say the same. */
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`, { code: 'COMMAND_USAGE' })
  }
}
