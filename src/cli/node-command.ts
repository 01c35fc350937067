/** What commands on a node's own database have in common: which word is which command, exit codes, errors in one line. */
import { FaultError } from '../base/fault.ts'
import { type NodeAccess, openNode } from './node-access.ts'

/** The arguments are not those of the command; the usage says what is. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type ExitCode = 0 | 1 | 2

/** Options that every such command takes. */
interface Values {
  readonly config?: string | undefined
  readonly json: boolean
}

export type NodeCommand<V> = (node: NodeAccess, words: readonly string[], values: V) => Promise<ExitCode>

/** The words after `npm run <name> --`, parsed. */
interface Given<V> {
  readonly what: string
  readonly words: readonly string[]
  readonly values: V
}

/**
 * Runs one of the commands beside the running node, or without it.
 * @param given undefined when the arguments could not be parsed
 * @returns 0 done; 1 refused or not possible, with the reason in one line (or one JSON object); 2 wrong arguments
 */
export async function runNodeCommand<V extends Values>(
  usage: string,
  commands: Readonly<Record<string, NodeCommand<V>>>,
  given: Given<V> | undefined,
): Promise<ExitCode> {
  const command = given && Object.hasOwn(commands, given.what) ? commands[given.what] : undefined
  if (given === undefined || command === undefined || given.values.config === undefined)
    return explain(usage, '')
  const { what, words, values } = given
  try {
    const node = await openNode(given.values.config, process.env)
    try {
      return await command(node, words, values)
    } finally {
      await node.close()
    }
  } catch (error) {
    if (error instanceof UsageError) return explain(usage, error.message)
    if (!(error instanceof FaultError) && !isOfFile(error)) throw error
    const code = error instanceof FaultError ? error.fault.code : error.code
    if (values.json) console.log(JSON.stringify({ ok: false, what, code, reason: error.message }))
    else console.error(`✗ ${code}: ${error.message}`)
    return 1
  }
}

/** Files of the operator that cannot be read or written: its message names the path and why. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function explain(usage: string, why: string): 2 {
  console.error(why === '' ? usage : `${why}\n${usage}`)
  return 2
}
