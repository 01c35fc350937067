import type { MeasureTask, Objection } from './act-ports.ts'
import type { OpenAct } from './delivered-ports.ts'
import type { ListingLoop } from './loop.ts'

/** Somebody who is held to some mappings, by the id of the account or token. */
export interface Asker {
  readonly id: string
  readonly mappings: readonly string[]
}

/** What is known of objections, adoptions and measures. Committed state only. */
export interface ActReads {
  /**
   * The open ones by their last day, and then, unless only those are wanted, what was answered.
   * @param asker sees those against records that came by its mappings, those that it filed, and those that came by its
   *   mappings themselves; null, or nobody: all
   */
  objections(openOnly: boolean, asker?: Asker | null): Promise<readonly Objection[]>
  /** Delivered acts that wait or were refused, the oldest first. */
  openActs(limit: number): Promise<readonly OpenAct[]>
  tasks(): Promise<readonly MeasureTask[]>
  /** Listings of this province that others adopted, or answered about. */
  loops(): Promise<readonly ListingLoop[]>
}
