/**
 * Replication as a state machine: what a node holds of a log, and what it does when something happens to it.
 *
 *   held log + input ─▶ writes (one transaction), then steps (in this order), or a refusal
 *
 * | input | decided in | at |
 * |---|---|---|
 * | a business transaction has something to say | `append.ts` | issuer |
 * | the head has grown; a minute has passed | `vouch.ts` | issuer |
 * | a page came | `take-page.ts` | holder |
 * | entries are stored, not yet in the views | `apply.ts` | both |
 * | all of a checkpoint is stored, or applied | `vouch.ts` | holder |
 * | a peer answered a page | `deliver.ts` | issuer |
 * | a peer says how far its copies are | `compare.ts` | both |
 * | the node starts with whatever survived | `standing.ts` | both |
 * | membership ended a generation | `generation.ts` | both |
 *
 * Nothing in this folder reads a clock, draws a random number, or waits. `src/exchange` carries the decisions
 * out over its ports; the simulation (test/simulation) runs the same code without a network or a database and
 * cuts the power between any two steps.
 */
import type { Tombstone } from '../entry.ts'
import type { FeedId } from '../name.ts'
import type { GrownTree, TreeState } from '../tree.ts'

/** A checkpoint of the issuer that was verified here, with the signed note that proves it. */
export interface HeldCheckpoint {
  readonly note: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /**
   * Where it lies beyond the entries: the proof from their end to it, with which they can be handed on. Absent when that
   * is not known, as after a page that led to an older checkpoint.
   */
  readonly growth?: readonly Uint8Array[]
}

/** What is committed of one log. */
export interface HeldLog {
  readonly id: FeedId
  readonly tree: TreeState
  /** Entries [0, applied) are in the views; at most `tree.size`. */
  readonly applied: number
  /** May be ahead of the entries while a holder catches up. */
  readonly checkpoint: HeldCheckpoint | null
  /** Two histories were proven: nothing more is stored, withdrawals and expiry go on. */
  readonly frozen: boolean
}

export interface StoredEntry {
  readonly seq: number
  readonly kind: string
  /** 16 bytes. */
  readonly ref: Uint8Array
  /** The exact bytes that are hashed. */
  readonly header: Uint8Array
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | null
  /** Hash of the header as a leaf of the tree, where it is known already. */
  readonly leaf?: Uint8Array
}

export interface PlacedTombstone extends Tombstone {
  readonly ref: Uint8Array
  /** ISO instant of the tombstone's header. */
  readonly at: string
  readonly seq: number
}

/** Why an entry is closed; decides what remains of its body (domain.md §4.6). */
export type ClosedWhy = 'amended' | 'withdrawn' | 'erased'

/** What the views keep of a record, to find it and to know by which day it must not be shown. */
export interface ProjectedRecord {
  readonly ref: Uint8Array
  readonly seq: number
  /** R01–R15; `adoption` is no record of the standard: of it the views keep the remark alone. */
  readonly category: string
  /** Unified social credit code, or the link key of a person. */
  readonly subjectKey: string
  readonly status: string
  readonly publicityStart: string | null
  readonly publicityEnd: string | null
  readonly validTo: string | null
  /** Of a feed of scope 政务共享: the days are those of sharing, which goes on when publicity is over. */
  readonly sharing?: boolean
  /** By what a practitioner is found besides the document: 导游证号. */
  readonly practitionerNo?: string
  readonly remark?: ProjectedRemark
}

/** What a province says beside a record, its own or another's, and what is shown with that record. */
export interface ProjectedRemark {
  /** 异议处理中; 采用 */
  readonly kind: 'objection' | 'adoption'
  /** `recordId` of the record that it stands beside. */
  readonly target: string
  /** False: dealt with, and shown no more. */
  readonly open: boolean
  /** As answers carry it; no personal data. */
  readonly detail: Readonly<Record<string, string>>
}

export interface ParkedEntry {
  readonly seq: number
  readonly ref: Uint8Array
  /** A stable code. */
  readonly reason: string
}

/** Reads a verified entry for the views. Pure; never throws: what it cannot read is parked with a reason. */
export type Projector = (feed: string, entry: StoredEntry) => ProjectedRecord | { readonly parked: string }

/**
 * One change of what is held. The writes of one decision are committed together, in their order, or not at
 * all; those without an `id` are of the log that was decided about.
 */
export type Write =
  | { readonly write: 'extend'; readonly entries: readonly StoredEntry[]; readonly tree: GrownTree }
  | { readonly write: 'checkpoint'; readonly checkpoint: HeldCheckpoint }
  /** Adds to the grow-only set of the province. */
  | {
      readonly write: 'withdraw'
      readonly division: string
      readonly generation: number
      readonly tombstones: readonly PlacedTombstone[]
    }
  | {
      readonly write: 'erase'
      readonly id: FeedId
      readonly refs: readonly Uint8Array[]
      readonly why: ClosedWhy
    }
  | { readonly write: 'project'; readonly records: readonly ProjectedRecord[] }
  | { readonly write: 'park'; readonly entries: readonly ParkedEntry[] }
  | { readonly write: 'unpark'; readonly seqs: readonly number[] }
  | { readonly write: 'applied'; readonly applied: number }
  /** Set once, never cleared. */
  | { readonly write: 'freeze'; readonly evidence: object }
  /** How far another branch of a frozen log was read at this peer. */
  | { readonly write: 'branch'; readonly peer: string; readonly tree: TreeState }
  /** Takes out of the views what entries from `from` on say: members agreed that the log ends there. */
  | { readonly write: 'conceal'; readonly from: number }
  /** Forgets entries, checkpoint and views of the log, to take the accepted history in their place. */
  | { readonly write: 'discard' }

/** A tree that somebody vouched for: a high-water mark, a checkpoint, the end of a generation. */
export interface TreeMark {
  readonly size: number
  readonly root: Uint8Array
}
