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
  const record = parse(body)
  if (record === undefined) return { parked: 'BODY_NOT_JSON' }
  if (!isReadableVersion(record.schemaVersion)) return { parked: 'SCHEMA_NEWER' }
  if (checkFeedBody(record, scope).errors.length > 0) return { parked: 'RECORD_INVALID' }
  const { category, subject, status, publicityStart, publicityEnd, content } = record
  const subjectKey = subject.uscc ?? subject.linkKey
  if (subjectKey === undefined) return { parked: 'SUBJECT_WITHOUT_KEY' }
  return {
    category,
    subjectKey,
    status,
    publicityStart: publicityStart ?? null,
    publicityEnd: publicityEnd ?? null,
    validTo: ('validTo' in content ? content.validTo : undefined) ?? null,
  }
}

function parse(body: Uint8Array): StandardRecord | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as StandardRecord) : undefined
  } catch {
    return undefined
  }
}
