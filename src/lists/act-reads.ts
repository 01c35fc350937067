import type { MeasureTask, Objection } from './act-ports.ts'
import type { OpenAct } from './delivered-ports.ts'
import type { ListingLoop } from './loop.ts'

/** What is known of objections, adoptions and measures. Committed state only. */
export interface ActReads {
  /** The open ones by their last day, and then, unless only those are wanted, what was answered. */
  objections(openOnly: boolean): Promise<readonly Objection[]>
  /** Delivered acts that wait or were refused, the oldest first. */
  openActs(limit: number): Promise<readonly OpenAct[]>
  tasks(): Promise<readonly MeasureTask[]>
  /** Listings of this province that others adopted, or answered about. */
  loops(): Promise<readonly ListingLoop[]>
}
