/** What an act of the story is, and what it tells: in Chinese first, in English beside. */
import type { Stage } from './stage.ts'

export type Both = readonly [zh: string, en: string]

/** Members of the JSON result, in the order of the story. */
export const ACT_NAMES = [
  ...(['returned', 'deadline', 'information', 'feedback', 'guide', 'trusted', 'minor'] as const),
  ...(['objection', 'repair', 'expiry', 'revocation', 'ferry'] as const),
] as const
export type ActName = (typeof ACT_NAMES)[number]

export interface Act {
  readonly name: ActName
  readonly title: Both
  /** 法律依据 */
  readonly basis: Both
  /** Acts it out over the faces of the nodes. Throws when something does not come about in time. */
  play(stage: Stage): Promise<Outcome>
}

export interface Outcome {
  readonly before: Both
  readonly after: Both
  readonly counts: Readonly<Record<string, number>>
  /** Milliseconds, each from what was done to the slowest province that followed. */
  readonly times: Readonly<Record<string, number>>
  /** What the act says and what did not come true; empty when all did. */
  readonly missed: readonly string[]
}

/** Collects what an act says that must be true. */
export class Claims {
  readonly missed: string[] = []

  that(what: string, holds: boolean): void {
    if (!holds) this.missed.push(what)
  }
}

/** An act as it went; of one that broke off there is no outcome. */
export interface Played {
  readonly act: Pick<Act, 'name' | 'title' | 'basis'>
  readonly ms: number
  readonly outcome: Outcome | null
  /** Why it broke off. */
  readonly failure: string | null
}

export function reached({ outcome, failure }: Played): boolean {
  return failure === null && outcome !== null && outcome.missed.length === 0
}
