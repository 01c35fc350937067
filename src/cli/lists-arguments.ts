import { parseArgs } from 'node:util'

export { UsageError } from './feed-arguments.ts'

export type ListsValues = NonNullable<ReturnType<typeof listsArguments>>['values']

/** The words and options of `npm run lists -- …`; undefined when they cannot be. */
export function listsArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        json: { type: 'boolean', default: false },
        /** Which listing: its reference in the feed. */
        ref: { type: 'string' },
        out: { type: 'string' },
        /** An objection, or a task, that is answered. */
        answer: { type: 'string' },
        extend: { type: 'string' },
        task: { type: 'string' },
        partial: { type: 'boolean', default: false },
        pdf: { type: 'boolean', default: false },
      },
    })
    const [what = '', ...words] = positionals
    return { what, words, values }
  } catch {
    // The usage says more than the parser.
    return undefined
  }
}
