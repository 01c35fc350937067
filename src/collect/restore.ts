import { canonicalText } from '../base/canonical.ts'
import { matchingKey } from '../standard/matching-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import type { CollectStore, FeedPlace, SourceRecord } from './ports.ts'

/** A record of one of this node's feeds for which no source record is known any more. */
export interface OrphanedEntry {
  readonly place: FeedPlace
  readonly ref: Uint8Array
  readonly body: Uint8Array
}

export interface RestorePorts {
  readonly store: CollectStore
  /** The newest entry of each ref in this node's feeds that no source record points to. */
  orphans(): AsyncIterable<readonly OrphanedEntry[]>
}

/**
 * After a restored database got its feeds back from the holders: rebuilds the source records of those entries
 * from their bodies, so that the next delivery of the same file amends them instead of listing twice.
 * @returns how many were rebuilt.
 */
export async function restoreSourceRecords(ports: RestorePorts): Promise<number> {
  let count = 0
  for await (const entries of ports.orphans()) {
    await ports.store.transaction(async tx => {
      for (const entry of entries) {
        const restored = sourceRecordOf(ports.store, entry)
        if (!restored) continue
        await tx.saveRecords(restored.category, [restored.record])
        count++
      }
    })
  }
  return count
}

function sourceRecordOf(
  store: CollectStore,
  { place, ref, body }: OrphanedEntry,
): { category: string; record: SourceRecord } | null {
  const record = JSON.parse(Buffer.from(body).toString('utf8')) as StandardRecord
  const key = matchingKey(record)
  if (key === undefined) return null
  return {
    category: record.category,
    record: {
      keyHmac: store.fingerprint('source-key', key),
      recordId: record.recordId,
      ref,
      version: record.version,
      // Not what the source delivered, since the body is less: the next delivery counts as a change.
      contentHmac: store.fingerprint('source-content', canonicalText(record)),
      updatedAt: record.updatedAt,
      status: record.status,
      publicityEnd: record.publicityEnd ?? null,
      feed: place,
      batchId: null,
      mappingId: null,
      absent: false,
    },
  }
}
