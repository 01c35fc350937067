import type { FeedValues } from './feed-arguments.ts'

/** What a command found: one JSON line, or text for people. */
export function say({ json }: FeedValues, facts: object, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(facts) : lines.join('\n'))
}

/** Programs read the facts, which hold the same. */
export function warn({ json }: FeedValues, code: string, text: string): void {
  if (!json) console.error(`! ${code}: ${text}`)
}
