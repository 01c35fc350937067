import type { CompiledMapping } from '../mapping/mapping.ts'

/** SHA-256 in hexadecimal of the files that rows are looked up in, by the names of the lookups. */
export type LookupDigests = Readonly<Record<string, string>>

/** Files that rows are looked up in. */
export interface Lookups {
  /**
   * The mapping with its lookups read.
   * @param begunWith what a batch began with: it goes on with them, as long as they are there; null: the newest
   * @returns null where it looks nothing up: it is used as it is
   * @throws {CollectError} LOOKUP_AWAITED, LOOKUP_STALE: nothing is to be read until the department has delivered
   */
  filled(
    mapping: Pick<CompiledMapping, 'id' | 'version'>,
    begunWith: LookupDigests | null,
  ): Promise<CompiledMapping | null>
}

/** Where they lie. One process of the node at a time calls `keep` and `refuse`. */
export interface LookupFolder {
  /** Those that are complete, the newest last. */
  delivered(mapping: string): Promise<readonly DeliveredLookup[]>
  /** Those that were taken, the newest first. */
  kept(mapping: string): Promise<readonly KeptLookup[]>
  /** Puts the file away, sealed, among those kept; durable when it returns. @returns false: it is another one by now */
  keep(mapping: string, file: DeliveredLookup, digest: string): Promise<boolean>
  /** Puts it away as one that cannot be read. @returns as `keep` */
  refuse(mapping: string, file: DeliveredLookup): Promise<boolean>
}

export interface DeliveredLookup {
  /** By its name. */
  readonly lookup: string
  readonly name: string
  /** @throws {CollectError} FILE_CHANGED */
  open(): AsyncIterable<Uint8Array>
}

export interface KeptLookup {
  readonly lookup: string
  /** SHA-256, in hexadecimal. */
  readonly digest: string
  readonly takenAtMs: number
  /** @throws {CollectError} LOOKUP_AWAITED: it cannot be opened any more */
  open(): AsyncIterable<Uint8Array>
}
