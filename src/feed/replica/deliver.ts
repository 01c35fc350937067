/** How far a peer is with a log of this node, as it told us. */
export interface PeerCursor {
  /** Entries that the peer says it has stored. */
  readonly size: number
  readonly failures: number
  readonly lastFault: string | null
  /** Unix milliseconds; no attempt before. */
  readonly nextAttemptAt: number
}

/** What a peer answered to a page, or what kept it from answering. */
export type PushAnswer =
  | { readonly answer: 'stored'; readonly size: number }
  /** It holds another number of entries than the page begins with. */
  | { readonly answer: 'gap'; readonly expected: number }
  | {
      readonly answer: 'failed'
      readonly code: string
      /** What it asked to wait, in milliseconds. */
      readonly retryAfterMs?: number | undefined
    }

/** First and longest pause between attempts at a peer that does not answer, in milliseconds. */
const FIRST_PAUSE = 500
const LONGEST_PAUSE = 60_000
/** The longest pause that a peer can make us keep. */
const LONGEST_ASKED = 3_600_000

/**
 * Where the next page to this peer begins. Its answer says so: a page that arrived although its answer did not
 * is not sent again, and a peer that was restored from a backup is served from there.
 * @param signed size of the newest checkpoint: a peer may have fetched more than the one of which the page was cut
 * @param spread from 0 to 1, at random: peers that failed together do not return together
 * @returns the cursor to keep, and whether to go on with it at once.
 */
export function afterPush(
  cursor: PeerCursor,
  answer: PushAnswer,
  signed: number,
  now: number,
  spread: number,
): { readonly cursor: PeerCursor; readonly goOn: boolean } {
  if (answer.answer === 'stored') {
    const { size } = answer
    return { cursor: { size, failures: 0, lastFault: null, nextAttemptAt: 0 }, goOn: size !== cursor.size }
  }
  // A peer that holds more than was ever signed here holds another history, or we are behind: not for a push to mend.
  if (answer.answer === 'gap' && answer.expected !== cursor.size && answer.expected <= signed) {
    return { cursor: { ...cursor, size: answer.expected }, goOn: true }
  }
  const code = answer.answer === 'gap' ? 'PAGE_GAP' : answer.code
  const failures = cursor.failures + 1
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 16))
  const asked = answer.answer === 'failed' ? Math.min(answer.retryAfterMs ?? 0, LONGEST_ASKED) : 0
  const nextAttemptAt = now + Math.max(pause * (0.5 + spread / 2), asked)
  return { cursor: { ...cursor, failures, lastFault: code, nextAttemptAt }, goOn: false }
}
