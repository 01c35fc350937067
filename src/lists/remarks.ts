/** What stands beside a record in an answer: who objected, who adopted it, and how far it reaches (domain.md §4.7). */
import { type ListReach, listReach } from '../standard/list-types.ts'

/** What a province says beside a record, as the views keep it. */
export interface Remark {
  readonly kind: 'objection' | 'adoption'
  /** `recordId` of the record */
  readonly target: string
  readonly detail: Readonly<Record<string, string>>
}

/** Of a record as it stands in a feed, and all remarks about its subject. */
export interface Remarked {
  /** Canonical JSON. */
  readonly record: string
  readonly remarks?: readonly Remark[] | null
}

// In canonical JSON a quotation mark inside a text is escaped, so these match members only.
const RECORD_ID = /"recordId":"([0-9a-f-]{36})"/
const TRUSTED = /"category":"R08"/
const LIST_BASIS = /"level":"([^"\\]+)","scope":"(全国|本省)"/

export function recordIdIn(record: string): string | undefined {
  return RECORD_ID.exec(record)?.[1]
}

/** Null for a record that is no listing. Who is commended in one province is so for information in others. */
export function reachIn(record: string): ListReach | null {
  if (TRUSTED.test(record)) return 'information'
  const [, level, scope] = LIST_BASIS.exec(record) ?? []
  if (level === undefined) return null
  return listReach({ level, scope: scope === '全国' ? '全国' : '本省' })
}

/** The remarks about this very record, of one kind. */
export function remarksOn({ record, remarks }: Remarked, kind: Remark['kind']): Remark['detail'][] {
  if (!remarks || remarks.length === 0) return []
  const recordId = recordIdIn(record)
  return remarks.filter(one => one.kind === kind && one.target === recordId).map(({ detail }) => detail)
}

/** Members of an answer, to follow others: `,"objections":[…],…`. */
export function remarksText(held: Remarked): string {
  const objections = JSON.stringify(remarksOn(held, 'objection'))
  const reach = reachIn(held.record)
  if (reach === null) return `,"objections":${objections}`
  return `,"objections":${objections},"adoptedBy":${JSON.stringify(remarksOn(held, 'adoption'))},"reach":"${reach}"`
}
