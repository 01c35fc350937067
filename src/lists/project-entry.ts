/** How an entry of any feed is read for the views: records of the standard, and what provinces say beside them. */
import { ADOPTIONS, isAdoptionEntry } from '../standard/adoption.ts'
import type { FeedScope } from '../standard/feed-body.ts'
import { isReadableVersion } from '../standard/record.ts'
import { type ProjectedFacts, parseBody, projectRecord } from './project.ts'

/** @param feed six digits, a slash and the topic @param body canonical JSON, verified against its digest */
export function projectEntry(
  feed: string,
  body: Uint8Array,
  scope: FeedScope,
): ProjectedFacts | { readonly parked: string } {
  return feed.slice(7) === ADOPTIONS ? projectAdoption(feed.slice(0, 6), body) : projectRecord(body, scope)
}

function projectAdoption(division: string, body: Uint8Array): ProjectedFacts | { readonly parked: string } {
  const entry: unknown = parseBody(body)
  if (entry === undefined) return { parked: 'BODY_NOT_JSON' }
  if (!isReadableVersion(Reflect.get(entry as object, 'schemaVersion'))) return { parked: 'SCHEMA_NEWER' }
  if (!isAdoptionEntry(entry, division)) return { parked: 'RECORD_INVALID' }
  const { subjectKey, targetRecordId, authority, localBasis, decisionNo, date } = entry
  const detail = { division, authority, localBasis, decisionNo, date }
  return {
    category: 'adoption',
    subjectKey,
    status: 'active',
    ...{ publicityStart: null, publicityEnd: null, validTo: null, sharing: true },
    remark: { kind: 'adoption', target: targetRecordId, open: true, detail },
  }
}
