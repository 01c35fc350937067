import type { QuarantinedRow } from '../mapping/run.ts'
import type { AbsencesHeld, BatchCounts } from './ports.ts'

/** A file that a local system delivered by a call. */
export interface Delivery {
  readonly deliveryId: string
  readonly system: string
  readonly mapping: string
  /** In the inbox. */
  readonly name: string
  /** SHA-256. */
  readonly digest: Uint8Array
  readonly bytes: number
  readonly asOf: string | null
  readonly receivedAtMs: number
  /** Whether the file has its final name. */
  readonly placed: boolean
}

/** What became of its rows, so far. */
export interface DeliveredBatch extends BatchCounts {
  readonly batchId: string
  /** The version that took the file in; rows that were replayed since count all the same, under whatever version. */
  readonly mappingVersion: string
  readonly state: 'running' | 'done' | 'failed'
  readonly fault: string | null
  /** Rule → rows. */
  readonly refusedByRule: Readonly<Record<string, number>>
  readonly warnedByRule: Readonly<Record<string, number>>
  /** Records that a snapshot lacked, and why none of them was suspended; null: not a snapshot, or not held. */
  readonly absentRows: number | null
  readonly absencesHeld: AbsencesHeld | null
  /** Columns as the file spells them; null for formats without. */
  readonly header: readonly string[] | null
}

export interface DeliveryStore {
  /** Keeps the delivery under its system and key, durably; @returns it, or the one that had the key before. */
  claim(delivery: Omit<Delivery, 'placed'> & { readonly key: string }): Promise<Delivery>
  placed(deliveryId: string): Promise<void>
  /** Null also for a delivery of another system. */
  delivery(system: string, deliveryId: string): Promise<Delivery | null>
  /** The newest batch of the file. */
  batch(delivery: Delivery): Promise<DeliveredBatch | null>
  /** Quarantined rows of a batch, opened, some at a time, in the order of the file. */
  rejects(batchId: string): AsyncIterable<readonly QuarantinedRow[]>
}

/** Where delivered files come to lie; the same folder as of those that are put there. */
export interface DeliveryFolder {
  /** How many files of the mapping wait. */
  waiting(mapping: string): Promise<number>
  /**
   * Writes the bytes beside the place, on disk when it returns; nobody takes them for a file yet.
   * @throws {CollectError} DELIVERY_TOO_LARGE beyond `maxBytes`; nothing stays
   */
  receive(
    mapping: string,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ readonly digest: Uint8Array; readonly bytes: number }>
  /** Gives what was received its final name, with the manifest of a snapshot. */
  place(mapping: string, received: string, name: string, asOf: string | null): Promise<void>
  /** Deletes what was received and not placed. */
  discard(mapping: string, received: string): Promise<void>
}
