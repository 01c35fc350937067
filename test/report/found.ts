/** Facts from which tests put reports together: everything visible, named, synthetic. */
import type { FoundRecord, ProvinceData, SubjectData } from '../../src/report/ports.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'

export const USCC = '91310118PDY00001XQ'
export const TODAY = '2026-11-23'
const AS_OF = '2026-11-22T01:02:03.004Z'

export function province(division: string, change: Partial<ProvinceData> = {}): ProvinceData {
  const feeds = [{ feed: `${division}/records.penalty`, size: 9 }]
  return { division, returned: true, asOf: AS_OF, feeds, ...change }
}

export const FOUR = ['340000', '310000', '330000', '320000'].map(division => province(division))

let ids = 0
/** A record as another province's feed carries it; ids go up with each. */
export function found(record: StandardRecord, change: Partial<FoundRecord> = {}): FoundRecord {
  ids++
  record.recordId = `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  const topic = record.category === 'R07' ? `lists.${record.content.domain}` : 'records.penalty'
  return {
    record,
    place: { feed: `${record.division}/${topic}`, generation: 1, seq: ids },
    ref: String(ids).padStart(32, '0'),
    publicityOver: false,
    unpublished: false,
    ...change,
  }
}

/** Ids begin anew, so that each golden report is the same whatever ran before it. */
export function data(
  records: () => readonly FoundRecord[],
  provinces: readonly ProvinceData[] = FOUR,
): SubjectData {
  ids = 0
  return { records: records(), provinces }
}

export function aPenalty(change: (record: ReturnType<typeof penalty>) => void = () => {}): StandardRecord {
  const record = penalty()
  change(record)
  return record
}

export function aListing(change: (record: ReturnType<typeof listing>) => void = () => {}): StandardRecord {
  const record = listing()
  change(record)
  return record
}

/** The hand-made record of a category. */
export function exampleRecord(name: string): StandardRecord {
  return example(name) as unknown as StandardRecord
}
