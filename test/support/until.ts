/** Waiting that ends: what is waited for comes, or the test fails and says what was there instead. */
import { AssertionError, fail } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

export interface Waiting {
  /** Milliseconds between two looks. */
  readonly everyMs?: number
  /** Far beyond what it takes on a slow machine, and below the time limit of a test. */
  readonly atMostMs?: number
  /** What there is instead, for whoever reads the failure: the end of a log, say. */
  readonly instead?: () => unknown
}

/**
 * Looks again and again, and gives the first thing that is neither null, undefined nor false. A look that fails, because
 * a node does not answer yet, say, is no find; an assertion that fails in it ends the waiting.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  { everyMs = 100, atMostMs = 240_000, instead }: Waiting = {},
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + atMostMs
  let trouble: unknown
  for (;;) {
    try {
      const found = await look()
      if (isFound(found)) return found
      trouble = undefined
    } catch (error) {
      if (error instanceof AssertionError) throw error
      trouble = error
    }
    if (Date.now() >= end) break
    await pause(everyMs)
  }
  const seconds = Math.round(atMostMs / 1000)
  fail([`after ${seconds} s there was not: ${what}`, trouble, await instead?.()].filter(Boolean).join('\n'))
}

function isFound<T>(found: T): found is Exclude<T, null | undefined | false> {
  return found !== null && found !== undefined && found !== false
}
