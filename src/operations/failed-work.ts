/**
 * Work that failed, as the tables keep it: one row for each open piece of work, with its history. Identifiers and codes
 * only, never data of a record.
 */

/** Identifiers of a job: its kind and what it is about. */
export interface WorkName {
  readonly kind: string
  readonly [id: string]: string | number
}

/**
 * `retrying`: tried again by itself. `dead`: a dead letter; nobody tries it until somebody redrives it or what it is
 * about changes. `redriving`: released, waits for its turn. `given-up`: an operator gave it up, with a reason: nobody
 * tries it while what it is about stays as it was. `settled`: done, or no longer due; the only state that is not open.
 */
export const WORK_STATES = ['retrying', 'dead', 'redriving', 'settled', 'given-up'] as const
export type WorkState = (typeof WORK_STATES)[number]

/** What the work is about as the tables say it: sizes and positions, never content. */
export type WorkFacts = Readonly<Record<string, string | number | boolean | null>>

export interface FailedWork {
  /** Counts in the order in which the work failed first. */
  readonly id: number
  /** Equal for equal work. */
  readonly key: string
  readonly work: WorkName
  readonly queue: string
  readonly state: WorkState
  readonly class: 'permanent' | 'transient'
  readonly code: string
  readonly cause: string
  readonly attempts: number
  /** Unix milliseconds. */
  readonly firstFailedAt: number
  readonly lastFailedAt: number
  /** Unix milliseconds; null: not by itself. */
  readonly nextAttemptAt: number | null
  /** What it was about when it failed last; null where that could not be read. */
  readonly facts: WorkFacts | null
}

/** What became of a piece of work, in its history. */
export const WORK_EVENTS = [
  'failed',
  'dead',
  'changed',
  'redrive-asked',
  'settled',
  'not-due',
  'given-up',
] as const
export type WorkEventKind = (typeof WORK_EVENTS)[number]

export interface WorkEvent {
  readonly what: WorkEventKind
  /** Unix milliseconds. */
  readonly at: number
  readonly code: string | null
  /** `operator:<account>`; null: the node itself. */
  readonly actor: string | null
  readonly reason: string | null
}

/** A new failure, and what follows from it. */
export interface NotedFailure extends Omit<FailedWork, 'id' | 'attempts' | 'firstFailedAt' | 'state'> {
  readonly state: 'retrying' | 'dead'
}

/** Durable once a call returns. Open is whatever is not settled. */
export interface FailedWorkStore {
  open(): Promise<readonly FailedWork[]>
  /**
   * Notes a failure of a piece of work, alone among all processes: `decide` sees the open row, if there is one.
   */
  note(key: string, decide: (open: FailedWork | null) => NotedFailure): Promise<FailedWork>
  /** Ends the open row of this work. @returns whether there was one */
  settle(key: string, what: 'settled' | 'not-due', at: number): Promise<boolean>
  /** What a dead letter, or work that was given up, is about has changed: it is tried again now. */
  release(id: number, at: number): Promise<void>
}
