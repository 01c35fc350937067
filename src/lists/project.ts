import { utf8Text } from '../base/bytes.ts'
import { isDay } from '../base/time.ts'
import { eventPointer } from '../standard/categories.ts'
import { queryEnd } from '../standard/clocks/deadlines.ts'
import { checkFeedBody, type FeedScope } from '../standard/feed-body.ts'
import { isReadableVersion, type StandardRecord } from '../standard/record.ts'

/** What the views keep of a record; see `ProjectedRecord` of the exchange. */
export interface ProjectedFacts {
  readonly category: string
  readonly subjectKey: string
  readonly status: string
  readonly publicityStart: string | null
  readonly publicityEnd: string | null
  readonly validTo: string | null
  /** Of a feed of scope 政务共享: the days are those of sharing. */
  readonly sharing: boolean
  /** 导游证号 */
  readonly practitionerNo?: string
  readonly remark?: RemarkFacts
}

/** See `ProjectedRemark` of the exchange. */
export interface RemarkFacts {
  readonly kind: 'objection' | 'adoption'
  readonly target: string
  readonly open: boolean
  readonly detail: Readonly<Record<string, string>>
}

/**
 * Reads the body of a verified entry. What another province signed may still be what this version cannot
 * read, or break the common standard: such an entry is parked with a reason, never shown and never guessed.
 * @param body canonical JSON, verified against its digest; not trusted beyond that
 */
export function projectRecord(
  body: Uint8Array,
  scope: FeedScope,
): ProjectedFacts | { readonly parked: string } {
  const record = parseBody(body)
  if (record === undefined) return { parked: 'BODY_NOT_JSON' }
  if (!isReadableVersion(record.schemaVersion)) return { parked: 'SCHEMA_NEWER' }
  if (checkFeedBody(record, scope).errors.length > 0) return { parked: 'RECORD_INVALID' }
  const { category, subject, status, publicityStart, publicityEnd, content } = record
  const subjectKey = subject.uscc ?? subject.linkKey
  if (subjectKey === undefined) return { parked: 'SUBJECT_WITHOUT_KEY' }
  const sharing = scope === 'government'
  return {
    category,
    subjectKey,
    status,
    // Sharing begins with the record and outlasts publicity until the query period ends (domain.md §4.6).
    publicityStart: sharing ? null : (publicityStart ?? null),
    publicityEnd: sharing ? sharedUntil(record) : (publicityEnd ?? null),
    sharing,
    validTo: ('validTo' in content ? content.validTo : undefined) ?? null,
    ...(subject.practitionerNo === undefined ? {} : { practitionerNo: subject.practitionerNo }),
    ...(category === 'R12' ? { remark: objectionMark(record) } : {}),
  }
}

/** The mark 异议处理中 stands until the record of the objection has its outcome. */
function objectionMark({ division, content }: Extract<StandardRecord, { category: 'R12' }>): RemarkFacts {
  const { targetRecordId, receivedAt, dueAt, extendedTo, outcome } = content
  const due = extendedTo ?? dueAt
  const detail = { division, receivedAt, ...(due === undefined ? {} : { dueAt: due }) }
  return { kind: 'objection', target: targetRecordId, open: outcome === undefined, detail }
}

/** Last day on which the record may be asked for; null when it has no event to count from. */
function sharedUntil({ category, content, division, updatedAt }: StandardRecord): string | null {
  const name = eventPointer(category)?.slice('/content/'.length) ?? 'decisionDate'
  const event: unknown = Reflect.get(content, name)
  return typeof event === 'string' && isDay(event) ? queryEnd(event, division, updatedAt.slice(0, 10)) : null
}

export function parseBody(body: Uint8Array): StandardRecord | undefined {
  try {
    const value: unknown = JSON.parse(utf8Text(body))
    return typeof value === 'object' && value !== null ? (value as StandardRecord) : undefined
  } catch {
    return undefined
  }
}
