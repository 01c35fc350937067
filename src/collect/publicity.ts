import type { Day } from '../base/time.ts'
import type { RecordDraft } from '../mapping/run.ts'
import { PUBLICITY_RULES, type PublicityRuleSet } from '../standard/clocks/publicity.ts'
import { recordPublicity } from '../standard/clocks/record-publicity.ts'

/** The standard's bound on warnings that travel with a record. */
const MAX_WARNINGS = 64

/**
 * The record with the publicity that the rules in force give it: an end that is missing is set, one that is too late
 * is shortened, and what is normally not published stays among authorities (政务共享).
 * @param today in Asia/Shanghai
 * @param stored last day as it was last said of this record
 */
export function timed(
  draft: RecordDraft,
  today: Day,
  stored: Day | undefined,
  ruleSets: readonly PublicityRuleSet[] = PUBLICITY_RULES,
): RecordDraft {
  const { published, lastDay, notes } = recordPublicity(draft, today, stored, ruleSets)
  const narrowed = !published && draft.publicityScope === 'public'
  if (!narrowed && lastDay === draft.publicityEnd && notes.length === 0) return draft
  const told = notes.map(({ rule, field, valueClass }) => ({ rule, field, valueClass }))
  const { mappingRef } = draft
  // A record that is looked at again is told once what was told before.
  const before = mappingRef.warnings.filter(
    old => !told.some(({ rule, field }) => rule === old.rule && field === old.field),
  )
  const record = {
    ...draft,
    publicityEnd: lastDay,
    publicityScope: narrowed ? ('government' as const) : draft.publicityScope,
    mappingRef: { ...mappingRef, warnings: [...told, ...before].slice(0, MAX_WARNINGS) },
  }
  if (lastDay !== undefined) return record as RecordDraft
  const { publicityEnd: _none, ...rest } = record
  return rest as RecordDraft
}
