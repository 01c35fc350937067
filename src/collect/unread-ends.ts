/**
 * Rows that say that their record is over (修复, 撤销, 期满) and cannot be used for another fault. Nothing is withdrawn on
 * such a row; but whoever is listed has been told that it ended, so the record is neither shown nor used until its source
 * has mended the row, or says that it is in force after all.
 */
import { hex } from '../base/bytes.ts'
import { suspendedBody } from './absence.ts'
import { endsRecord } from './change.ts'
import { type KeyedRow, keyOf } from './keyed-row.ts'
import type { CollectPorts, CollectTransaction, RefusedRow } from './ports.ts'
import { refuse, suspendHeld, type Work } from './settle.ts'

const RULE = 'END_NOT_TAKEN'

/** Such a row, under the key of its record. */
export interface UnreadEnd {
  readonly row: RefusedRow
  readonly keyHmac: Uint8Array
}

export function unreadEnds(
  ports: Pick<CollectPorts, 'store'>,
  rows: readonly (KeyedRow | RefusedRow)[],
): UnreadEnd[] {
  return rows.flatMap(row => {
    if ('keyHmac' in row || row.key === undefined || !endsRecord(row.status ?? '')) return []
    return [{ row, keyHmac: keyOf(ports, row.key) }]
  })
}

/** Suspends what is in force here and elsewhere, and says so with the row. Others are refused as they are. */
export async function refuseUnreadEnd(
  ports: CollectPorts,
  tx: CollectTransaction,
  work: Work,
  { row, keyHmac }: UnreadEnd,
): Promise<void> {
  const held = work.records.get(hex(keyHmac))
  const isStanding =
    held?.feed != null && !held.absent && held.status !== 'suspended' && !endsRecord(held.status)
  const isOlder = work.from.superseding !== 'newer' || work.from.later.has(held?.batchId ?? '')
  // What this very chunk says of the record is newer.
  const body =
    isStanding && !isOlder && held.feed !== null && !work.touched.has(hex(keyHmac))
      ? await tx.bodyOf(held.feed, held.ref)
      : null
  if (held === undefined || body === null) {
    refuse(work, row)
    return
  }
  suspendHeld(ports, work, held, suspendedBody(ports, held, body))
  const message =
    'the row says that its record has ended but cannot be used: the record is suspended until it is mended'
  const finding = { rule: RULE, field: '/status', valueClass: 'an end', message }
  refuse(work, { ...row, findings: [...row.findings, finding] })
}
