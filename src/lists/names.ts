/** Names are no key: where the name that somebody gave differs from a record's, a person decides (domain.md §4.4). */
import type { HeldListing } from './ports.ts'

export interface NameQuestion {
  readonly id: string
  readonly feed: string
  readonly ref: string
  readonly given: string
  /** As the record has it, perhaps masked. */
  readonly held: string
  readonly subjectKey: string
  readonly askedAt: Date
  readonly decision: 'same' | 'different' | null
}

/** Durable once it returns. */
export interface NameBook {
  /** Asks, once, whether `given` names the subject of the record. @returns whether a person decided that it does */
  settled(listing: HeldListing, given: string, held: string): Promise<boolean>
  /** Open ones first, the oldest first. */
  questions(): Promise<readonly NameQuestion[]>
  /** @param by as the audit log names whoever decides @returns false when there is no such open question */
  decide(id: string, decision: 'same' | 'different', by: string): Promise<boolean>
}
