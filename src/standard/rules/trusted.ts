/** Rules of what speaks for a subject: R08, R09, R10, R13, R14, R15. Positive and, for persons, consented to. */
import type { Gate } from '../gate.ts'
import { listTermRule, listTypeRules } from './listing.ts'

/** An honour ends with an active serious penalty or serious listing. */
export function trustedListingRules(gate: Gate): void {
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/validFrom', '/content/validTo')
  const type = listTypeRules(gate, 'R08')
  if (type !== undefined) listTermRule(gate, type)
  const disqualified = gate.value('/content/disqualifiedBy') !== undefined
  if (disqualified && gate.text('/status') === 'active')
    gate.error('DISQUALIFIED_BUT_ACTIVE', '/status', 'is disqualified: deliver it revoked or suspended')
}

/** A broken promise counts only once the authority has said so, in `performance`. */
export function commitmentRules(gate: Gate): void {
  const performance = gate.text('/content/performance')
  const cause = gate.value('/content/cause')
  if (performance === '未履约' && cause === undefined)
    gate.error('COMMITMENT_CAUSE_MISSING', '/content/cause', 'a broken commitment needs its matter')
}

/** A grade is stored with its scale and never converted; the scale says which grades exist. */
export function evaluationRules(gate: Gate): void {
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/date', '/content/validTo')
  const scale = GRADES[gate.text('/content/scale') ?? '']
  const grade = gate.text('/content/grade')
  if (scale !== undefined && grade !== undefined && !scale.test(grade))
    gate.error('GRADE_NOT_ON_SCALE', '/content/grade', 'is not a grade of the scale in /content/scale')
}

const GRADES: Readonly<Record<string, RegExp>> = {
  'tourism-yrd': /^[优良中差][+-]?$/,
  'gbt-45255': /^[A-D]$/,
}

export function youthRules(gate: Gate): void {
  personOnly(gate)
  const awarded = gate.day('/content/selectionDate')
  const year = gate.value('/content/selectionYear')
  if (awarded !== undefined && typeof year === 'number' && !awarded.startsWith(String(year)))
    gate.warning('SELECTION_YEAR', '/content/selectionYear', 'is another year than that of the award')
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/selectionDate', '/content/validTo')
}

export function volunteerRules(gate: Gate): void {
  personOnly(gate)
}

function personOnly(gate: Gate): void {
  const type = gate.text('/subject/type')
  if (type !== undefined && type !== 'person')
    gate.error('SUBJECT_NOT_A_PERSON', '/subject/type', 'records of this category are about natural persons')
}

/** What a subject said of itself is used only after an authority verified it (自愿注册). */
export function honourRules(gate: Gate): void {
  if (gate.value('/content/verified') !== false) return
  if (gate.value('/content/truthCommitmentHash') === undefined) {
    const message = 'an unverified entry needs the commitment to its truth'
    gate.error('TRUTH_COMMITMENT_MISSING', '/content/truthCommitmentHash', message)
  }
  if (gate.text('/publicityScope') !== 'authorised')
    gate.error('UNVERIFIED_SHARED', '/publicityScope', 'is used after verification only: scope is authorised')
}
