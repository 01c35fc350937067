/** What the dead-letter desk needs; `src/node-desk.ts` says who implements it. */
import type { FailedWork, WorkEvent, WorkFacts, WorkName, WorkState } from './failed-work.ts'

export type DeskAct = 'redrive' | 'give-up'

/** Every part that is given must hold. */
export interface LetterFilter {
  readonly state?: WorkState | undefined
  readonly queue?: string | undefined
  readonly kind?: string | undefined
  readonly feed?: string | undefined
  readonly peer?: string | undefined
  readonly code?: string | undefined
}

/** Something that waits for a second pair of eyes, or was decided. */
export interface DeskRequest {
  /** A UUID. */
  readonly id: string
  readonly act: DeskAct
  /** In the order in which the work failed first. */
  readonly letters: readonly number[]
  readonly reason: string
  readonly askedBy: string
  /** Unix milliseconds. */
  readonly askedAt: number
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  readonly approved: boolean | null
}

/** Whoever acts, and why; in the history and in the audit log. */
export interface DeskActor {
  /** `operator:<account>` */
  readonly actor: string
  readonly reason: string
}

/** Durable once a call returns. */
export interface LetterStore {
  /** Failed work that fits, from `after` on, in the order in which it failed first. */
  list(filter: LetterFilter, after: number, limit: number): Promise<readonly FailedWork[]>
  read(id: number): Promise<{ readonly work: FailedWork; readonly history: readonly WorkEvent[] } | null>
  counts(): Promise<Readonly<Record<WorkState, number>>>
  /** Does it to those of `ids` that it can be done to, all at once. @returns those, in order */
  act(act: DeskAct, ids: readonly number[], who: DeskActor, at: number): Promise<readonly number[]>
  ask(request: Omit<DeskRequest, 'decidedBy' | 'decidedAt' | 'approved'>): Promise<void>
  requests(): Promise<readonly DeskRequest[]>
  /**
   * Decides once, and when approved does it, all at once.
   * @returns the request and what was done; null: no such request; `decided`: somebody else was first
   */
  decide(
    id: string,
    by: string,
    approved: boolean,
    at: number,
  ): Promise<{ readonly request: DeskRequest; readonly done: readonly number[] } | 'decided' | null>
}

/** What the work is about now; null where only doing it tells, or this version does not know its kind. */
export type StateOfWork = (
  work: WorkName,
) => Promise<{ readonly due: boolean; readonly facts: WorkFacts } | null>

export interface DeskPorts {
  readonly store: LetterStore
  readonly stateOf: StateOfWork
  readonly clock: () => number
  newId(): string
  /** Durable before anything is done. */
  audit(who: DeskActor, details: Readonly<Record<string, string | number | boolean>>): Promise<void>
  /** Somebody released work: it goes on at once where a worker can be woken. Never throws. */
  wake(): void
}
