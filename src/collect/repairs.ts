/** Rows that report repairs (R11): each is judged before it is taken in, and acts in the transaction that takes it in. */
import type { RecordDraft } from '../mapping/run.ts'
import { isAct } from '../standard/categories.ts'
import type { KeyedRow } from './keyed-row.ts'
import type {
  CollectPorts,
  CollectTransaction,
  FeedDraft,
  FeedPlace,
  JudgedRepair,
  RefusedRow,
} from './ports.ts'
import type { Work } from './settle.ts'

export const REPAIR = 'R11'

/** Each repair or act is judged against what it names, and locked until the commit: rather often than long. */
const JUDGED_AT_ONCE = 200

/** Rows that are committed together at most. @param most of any other category */
export function rowsAtOnce(category: string, most: number): number {
  return category === REPAIR || isAct(category) ? Math.min(most, JUDGED_AT_ONCE) : most
}

interface JudgedRow extends JudgedRepair {
  /** Under which it is held. */
  key: string
}

/** Judged rows, and what those that were carried out append. */
export class Repairs {
  readonly #rows = new Map<KeyedRow, JudgedRow>()
  readonly #grown: { readonly place: FeedPlace; readonly draft: FeedDraft }[] = []

  /** The records that they name are locked until the end of the transaction. */
  async judge(
    { repairs }: Pick<CollectPorts, 'repairs'>,
    tx: CollectTransaction,
    rows: readonly (KeyedRow | RefusedRow)[],
  ): Promise<void> {
    for (const row of rows) {
      if (!('accepted' in row)) continue
      const record: RecordDraft = row.accepted.record
      const judged = await repairs.judge(tx, record, (place, draft) => this.#grown.push({ place, draft }))
      this.#rows.set(row, { ...judged, key: row.key })
    }
  }

  /** @param key under which the row is held */
  refusal(row: KeyedRow, key: string): JudgedRepair['refused'] {
    const judged = this.#rows.get(row)
    if (judged === undefined) return null
    judged.key = key
    return judged.refused
  }

  /** Of several rows about one record the first acts; one that a newer row of the chunk replaced does not. */
  async carryOut(work: Work): Promise<void> {
    const done = new Set<string>()
    for (const [row, { key, refused, act }] of this.#rows) {
      if (act === null || (act.target !== undefined && done.has(act.target))) continue
      const kept = work.touched.get(key)
      const stands = kept !== undefined && kept.updatedAt === row.accepted.record.updatedAt
      if (refused === null && !stands) continue
      await act.carryOut(refused === null && kept !== undefined ? kept.recordId : null)
      if (act.target !== undefined) done.add(act.target)
    }
    for (const { place, draft } of this.#grown) {
      if (draft.kind === 'tombstone') work.tombstones.push(draft)
      else work.drafts.set(`repaired ${work.drafts.size}`, { place, draft })
    }
  }
}
