import type { Selectable } from 'kysely'
import type { FeedHead, HeldCheckpoint, StoredEntry } from '../exchange/ports.ts'
import { HASH_BYTES } from '../feed/suite.ts'
import type { TreeState } from '../feed/tree.ts'
import type { Tables } from './tables.ts'

export function headOf(row: Selectable<Tables['feed']>): FeedHead {
  const { checkpoint_note: note, checkpoint_size: size, checkpoint_root: root } = row
  return {
    feedId: row.feed_id,
    id: { feed: row.name, generation: row.generation },
    tree: treeOf(row),
    applied: row.applied,
    checkpoint: note !== null && root !== null ? { note, size, root, ...growthOf(row) } : null,
    frozen: row.fork_evidence !== null,
    // node-postgres reads "-infinity", a feed that never grew, as the number.
    grownAtMs: Number(row.grown_at),
  }
}

function growthOf({ checkpoint_growth: growth }: Selectable<Tables['feed']>): Partial<HeldCheckpoint> {
  return growth.length === 0 ? {} : { growth: split(growth) }
}

export function treeOf({ size, edge }: { readonly size: number; readonly edge: Uint8Array }): TreeState {
  return { size, edge: split(edge) }
}

export function entryOf(row: Selectable<Omit<Tables['feed_entry'], 'feed_id'>>): StoredEntry {
  const { seq, kind, ref, header, salt, body } = row
  return { seq, kind, ref, header, salt, body }
}

function split(edge: Uint8Array): Uint8Array[] {
  const count = edge.length / HASH_BYTES
  return Array.from({ length: count }, (_, i) => edge.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}

/** node-postgres writes Buffers, not other byte arrays, as bytea. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
