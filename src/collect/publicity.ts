import type { Day } from '../base/time.ts'
import type { RecordDraft } from '../mapping/run.ts'
import { recordPublicity } from '../standard/clocks/record-publicity.ts'

/** The standard's bound on warnings that travel with a record. */
const MAX_WARNINGS = 64

/**
 * The record with the publicity that the rules in force give it: an end that is missing is set, one that is too late
 * is shortened, and what is normally not published stays among authorities (政务共享).
 * @param today in Asia/Shanghai
 * @param stored last day as it was last said of this record
 */
export function timed(draft: RecordDraft, today: Day, stored: Day | undefined): RecordDraft {
  const { published, lastDay, notes } = recordPublicity(draft, today, stored)
  const narrowed = !published && draft.publicityScope === 'public'
  if (!narrowed && lastDay === draft.publicityEnd && notes.length === 0) return draft
  const { publicityEnd: _stated, ...rest } = draft
  const told = notes.map(({ rule, field, valueClass }) => ({ rule, field, valueClass }))
  const { mappingRef } = draft
  return {
    ...rest,
    ...(lastDay === undefined ? {} : { publicityEnd: lastDay }),
    ...(narrowed ? { publicityScope: 'government' as const } : {}),
    mappingRef: { ...mappingRef, warnings: [...told, ...mappingRef.warnings].slice(0, MAX_WARNINGS) },
  } as RecordDraft
}
