import { parseArgs } from 'node:util'

export type FeedValues = NonNullable<ReturnType<typeof argumentsOf>>['values']

/** The words and options of `npm run feed -- …`; undefined when they cannot be. */
export function argumentsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        json: { type: 'boolean', default: false },
        for: { type: 'string' },
        feed: { type: 'string', multiple: true, default: [] },
        after: { type: 'string', multiple: true, default: [] },
        whole: { type: 'boolean', default: false },
        relay: { type: 'boolean', default: false },
        'part-bytes': { type: 'string' },
        wait: { type: 'string' },
        ref: { type: 'string' },
        seq: { type: 'string' },
        body: { type: 'boolean', default: false },
        older: { type: 'string' },
        holder: { type: 'string' },
        generation: { type: 'string', default: '1' },
        out: { type: 'string' },
        re: { type: 'string' },
        reason: { type: 'string' },
        content: { type: 'boolean', default: false },
        done: { type: 'string' },
      },
    })
    const [what = '', ...words] = positionals
    return { what, words, values }
  } catch {
    // The usage says more than the parser.
    return undefined
  }
}
