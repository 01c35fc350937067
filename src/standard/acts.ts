/**
 * Acts (事项) that a local system may deliver as rows, beside the records of the standard: the adoption of another
 * province's listing, and the feedback on a measure (`openapi/standard/acts/`). They are checked as records are and kept
 * where they came; what the node says of them to others, it says by the act itself.
 */
import { legalDay } from '../base/time.ts'
import { type ActCategory, eventPointer, isAct } from './categories.ts'
import { Gate } from './gate.ts'
import type { ActRecord } from './generated/acts.ts'
import type { RecordCheck } from './record.ts'
import { subjectRules } from './rules/subject.ts'
import { valueRules } from './rules/values.ts'
import { schemaFindings } from './schema-findings.ts'

export type { ActRecord, AdoptionAct, MeasureFeedbackAct } from './generated/acts.ts'

/** Stands in for what the collecting node gives; never given out. */
const PLACEHOLDER = { recordId: '00000000-0000-4000-8000-000000000000', version: 1 }

/** Whether a row became an act, and no record of the standard. */
export function isActRecord<R extends { readonly category: string }>(
  record: R,
): record is Extract<R, { readonly category: ActCategory }> {
  return isAct(record.category)
}

/**
 * Checks an act before the collecting node has given `recordId` and `version`, which must not be there. No errors means
 * that with them it is an {@link ActRecord}. Never throws on bad data; no finding holds a value.
 */
export function checkActDraft(draft: object, category: ActCategory): RecordCheck {
  const whole = { ...PLACEHOLDER, ...draft }
  const gate = new Gate(draft)
  gate.errors.push(...schemaFindings(category, whole))
  valueRules(gate, category, new Set(gate.errors.map(({ field }) => field)))
  subjectRules(gate, 'source')
  actRules(gate, category)
  return { errors: gate.errors, warnings: gate.warnings }
}

/** Rules that hold for every act: what it is about, by whom, and when. */
function actRules(gate: Gate, category: ActCategory): void {
  const target = '/content/targetRecordId'
  if (gate.value(target) === undefined && gate.value('/content/targetDecision') === undefined)
    gate.error(
      'ACT_TARGET_MISSING',
      target,
      'name the listing, or list and number of the decision that made it',
    )
  const authority = gate.text('/authorityUscc')
  const division = gate.text('/division')
  // Positions 3–4 of a credit code are the province that registered the organisation (GB 32100-2015).
  if (authority !== undefined && division !== undefined && authority.slice(2, 4) !== division.slice(0, 2))
    gate.error(
      'ACT_AUTHORITY_ELSEWHERE',
      '/authorityUscc',
      'is of another province: only an authority of this one acts here',
    )
  const pointer = eventPointer(category) ?? ''
  const day = gate.day(pointer)
  // A time that is wrong has its own finding.
  if (day === undefined || gate.errors.some(({ field }) => field === '/updatedAt')) return
  const submitted = gate.text('/updatedAt')
  if (submitted !== undefined && day > legalDay(Date.parse(submitted)))
    gate.error('DECISION_AFTER_SUBMISSION', pointer, 'lies after the day of submission, /updatedAt')
}
