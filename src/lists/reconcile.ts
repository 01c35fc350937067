/** The comparison with the national repair results (国家修复结果), both ways, for a person to decide about. */
import { type Clock, type Day, legalDay } from '../base/time.ts'

/** A listing or a penalty that a person is to look at. */
export interface ReconciledListing {
  /** 32 hexadecimal digits. */
  readonly ref: string
  readonly recordId: string
  /** Since when it is suspended, or when it was repaired here. */
  readonly since: Date
}

export interface Reconciliation {
  readonly day: Day
  readonly at: Date
  readonly newestFileAt: Date | null
  readonly suspended: number
  readonly notNational: number
  /** Results about nothing that this node has. */
  readonly unknown: number
}

/** Committed state only. */
export interface ReconciliationStore {
  /** Compares both ways, and keeps what came out: the newest comparison of a day stays. */
  reconcile(day: Day, at: Date): Promise<Reconciliation>
  /** Repaired nationally, suspended here, and not decided here yet; the oldest first. */
  suspended(limit: number): Promise<readonly ReconciledListing[]>
  /** Repaired here, and in no national result although a later file came; the oldest first. */
  notNational(limit: number): Promise<readonly ReconciledListing[]>
  /** The newest first. */
  reconciliations(limit: number): Promise<readonly Reconciliation[]>
}

export interface Differences {
  readonly suspended: readonly ReconciledListing[]
  readonly notNational: readonly ReconciledListing[]
  /** The comparisons of the newest days, the newest first. */
  readonly days: readonly Reconciliation[]
}

/** Enough to begin with; what was dealt with is listed no more. */
const LISTED = 500
const DAYS = 14

/** Compares now; a day keeps its newest comparison. */
export async function compareNow(
  store: ReconciliationStore,
  clock: Clock,
): Promise<Differences & { readonly newest: Reconciliation }> {
  const now = clock()
  const newest = await store.reconcile(legalDay(now), new Date(now))
  return { newest, ...(await differences(store)) }
}

/** What differs now, and what the daily comparisons counted. */
export async function differences(store: ReconciliationStore): Promise<Differences> {
  const [suspended, notNational, days] = await Promise.all([
    store.suspended(LISTED),
    store.notNational(LISTED),
    store.reconciliations(DAYS),
  ])
  return { suspended, notNational, days }
}
