/**
 * How a node stands: what it holds of each feed, how far each peer is, what waits. Read from the tables in one go, so
 * that metrics, `readyz` and `doctor` never disagree. Codes, divisions and counts only, never data of a record.
 */

import type { WorkState } from './failed-work.ts'

/** One feed that this node issues or holds. */
export interface FeedFacts {
  readonly feed: string
  readonly generation: number
  readonly own: boolean
  /** Entries stored. */
  readonly size: number
  /** Entries in the views. */
  readonly applied: number
  /** Entries under the newest checkpoint that was verified here. */
  readonly checkpointSize: number
  /**
   * When the issuer last stood for that checkpoint, by stating it again or by answering whether there is more; Unix
   * milliseconds, null: never.
   */
  readonly confirmedAt: number | null
  readonly parked: number
  readonly frozen: boolean
}

/** After so long a peer should have confirmed; see `receiptMs` of the goals. */
export const OVERDUE_MS = 300_000

/** How far one peer is with one feed of ours. */
export interface DeliveryFacts {
  readonly feed: string
  readonly peer: string
  /** Entries under the newest checkpoint. */
  readonly signed: number
  /** Entries that were signed and that the peer has not said to hold. */
  readonly behind: number
  /** When the oldest of them was written, Unix milliseconds; null when there is none. */
  readonly oldestAt: number | null
  /** Signed entries that the peer has not confirmed, by kind of cosignature. */
  readonly unconfirmed: { readonly stored: number; readonly applied: number }
  /** Of those not confirmed as applied, entries that were written longer ago than {@link OVERDUE_MS}. */
  readonly overdue: number
  /** Of those of a withdrawals feed, entries past the term of the law (rules/deadlines.yaml, withdrawal). */
  readonly beyondTerm: number
  /** When the oldest that is not confirmed as applied was written; null when there is none. */
  readonly unconfirmedSince: number | null
  /** Attempts in a row that failed, and the code of the last. */
  readonly failures: number
  readonly lastFault: string | null
}

/** Whether a peer answers. */
export interface ContactFacts {
  readonly peer: string
  /** Unix milliseconds; null: not since this table is kept. */
  readonly answeredAt: number | null
  readonly failingSince: number | null
  readonly lastFault: string | null
}

export interface CollectFacts {
  readonly mapping: string
  readonly read: number
  readonly accepted: number
  readonly quarantined: number
  readonly superseded: number
  readonly failedBatches: number
}

/** Rows of source files that a rule refused or marked, since the node began. */
export interface RuleFacts {
  readonly mapping: string
  readonly rule: string
  readonly outcome: 'refused' | 'warned'
  readonly rows: number
}

/** What runs against a term of the law. */
export interface TermFacts {
  /** 异议, a 措施任务 that awaits its feedback, or an act of a local system that waits for what it is about. */
  readonly act: 'objection' | 'measure' | 'delivered'
  readonly open: number
  /** Of those: the last day is today or the next working day. */
  readonly soon: number
  /** Of those: the last day is over. */
  readonly overdue: number
}

/** 国家修复结果 beside the listings and penalties of this node. */
export interface RepairFacts {
  /** Repaired nationally, suspended here, and their authority has not decided. */
  readonly suspended: number
  /** Repaired here and in no national result, by the newest reconciliation. */
  readonly notNational: number
  /** When the newest national file was taken in, Unix milliseconds; null: none ever came. */
  readonly newestFileAt: number | null
}

/** Bodies that are to be erased (撤销, 查询期满) and that a province has not yet shown to be gone. */
export interface ErasureFacts {
  readonly open: number
  /** Of those: the last day is today or the next working day. */
  readonly soon: number
  readonly overdue: number
}

/** How long withdrawals took until the last province had stopped; null where none was confirmed. */
export interface StoppedFacts {
  readonly listings: number
  /** From the entry to the last receipt. */
  readonly medianSeconds: number | null
  readonly p99Seconds: number | null
  readonly slowestSeconds: number | null
  /** From the day of the decision, calendar days. */
  readonly slowestDays: number | null
}

export interface NodeFacts {
  /** Unix milliseconds at which they were read. */
  readonly at: number
  /** Whether the node has found itself sound and answers. */
  readonly ready: boolean
  readonly feeds: readonly FeedFacts[]
  readonly deliveries: readonly DeliveryFacts[]
  readonly contacts: readonly ContactFacts[]
  readonly collected: readonly CollectFacts[]
  readonly rules: readonly RuleFacts[]
  /** Rows in quarantine by rule. */
  readonly quarantined: readonly { readonly rule: string; readonly rows: number }[]
  /** Pieces of failed work by state, and since when the oldest dead letter has been one, Unix milliseconds. */
  readonly work: Readonly<Record<WorkState, number>>
  readonly oldestDeadAt: number | null
  /** Peers that are not asked for now. */
  readonly paused: readonly { readonly peer: string; readonly since: number | null }[]
  /** Absent where nothing of it was read. */
  readonly terms?: readonly TermFacts[]
  /** Acts of local systems that cannot be carried out as they are, until their source has mended or taken them back. */
  readonly refusedActs?: number
  readonly repairs?: RepairFacts
  readonly erasures?: ErasureFacts
  /** Of the last 24 hours. */
  readonly stopped?: StoppedFacts
  readonly certificates: readonly { readonly use: string; readonly validTo: number }[]
}
