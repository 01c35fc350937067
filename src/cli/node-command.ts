/** What commands on a node's own database have in common: which word is which command, and its words before it begins. */
import { type CommandLine, type Given, runCommandLine } from './command-line.ts'
import { type NodeAccess, openNode } from './node-access.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'

export type ExitCode = 0 | 1 | 2

interface NodeCommand<V> {
  /** The words after the command, as in {@link wordsAre}. */
  readonly words: readonly string[]
  /** Options without which it cannot begin, besides --config. */
  readonly needs?: readonly (keyof V & string)[]
  run(node: NodeAccess, words: readonly string[], values: V): Promise<ExitCode>
}

type NodeOptions = CommandLine<{ readonly config: { readonly type: 'string' } }>['options']

/**
 * Runs one of the commands beside the running node, or without it.
 * @param args the words after `npm run <name> --`
 * @returns 0 done; 1 refused or not possible, with the reason in one line (or one JSON object); 2 wrong arguments
 */
export function runNodeCommand<O extends NodeOptions>(
  line: CommandLine<O>,
  commands: Readonly<Record<string, NodeCommand<Given<O>['values']>>>,
  args: readonly string[],
): Promise<ExitCode> {
  return runCommandLine(line, args, async ({ values, positionals }) => {
    const [word, ...words] = positionals
    const command = commands[oneOf(Object.keys(commands), word, A_COMMAND)]
    if (command === undefined) throw new TypeError(`no command ${word}`)
    wordsAre(words, command.words)
    const { config } = required(values as { config?: string }, ['config'])
    required(values, command.needs ?? [])
    const node = await openNode(config, process.env)
    try {
      return await command.run(node, words, values)
    } finally {
      await node.close()
    }
  })
}
