/** Rules of R11 信用修复 and R12 异议: the order of their steps, and what a decision must state. */
import type { Gate } from '../gate.ts'

/** 国家修复结果: it says what was repaired, not on which papers. */
const NATIONAL = '国家修复结果'

export function repairRules(gate: Gate): void {
  const target = '/content/targetRecordId'
  if (gate.value(target) === undefined && gate.value('/content/targetDecision') === undefined)
    gate.error('REPAIR_TARGET_MISSING', target, 'name the record, or the decision that made it')
  const papers = ['/content/proofHashes', '/content/commitmentHash'] as const
  const lacking = papers.find(field => gate.value(field) === undefined)
  if (lacking !== undefined && gate.text('/content/reportedBy') !== NATIONAL)
    gate.error('REPAIR_PROOF_MISSING', lacking, 'give the digests of the proofs and of the commitment')
  gate.order('error', 'ACCEPTED_BEFORE_APPLIED', '/content/applyDate', '/content/acceptedAt')
  gate.order('error', 'DECIDED_BEFORE_APPLIED', '/content/applyDate', '/content/decidedAt')
  const decision = gate.text('/content/decision')
  const decided = gate.value('/content/decidedAt') !== undefined
  if ((decision !== undefined) !== decided)
    gate.error('DECISION_INCOMPLETE', '/content/decidedAt', 'a decision has a result and a day: give both')
  if (decision === '不同意' && gate.value('/content/decisionReason') === undefined)
    gate.error('DECISION_REASON_MISSING', '/content/decisionReason', 'a refusal states its reason')
  const effects = gate.texts('/content/effects')
  if (decision !== '同意' && effects.length > 0)
    gate.error('EFFECTS_WITHOUT_CONSENT', '/content/effects', 'only a granted repair has effects')
  if (decision === '同意' && effects.length === 0)
    gate.error('EFFECTS_MISSING', '/content/effects', 'a granted repair names its effects')
}

export function objectionRules(gate: Gate): void {
  const received = '/content/receivedAt'
  for (const step of ['markedAt', 'dueAt', 'extendedTo', 'answeredAt'])
    gate.order('error', 'STEP_BEFORE_RECEIPT', received, `/content/${step}`)
  gate.order('error', 'EXTENSION_SHORTENS', '/content/dueAt', '/content/extendedTo')
  const outcome = gate.value('/content/outcome') !== undefined
  const answered = gate.value('/content/answeredAt') !== undefined
  if (outcome !== answered)
    gate.error('ANSWER_INCOMPLETE', '/content/answeredAt', 'an answer has an outcome and a day: give both')
  if (outcome && gate.value('/content/outcomeReason') === undefined)
    gate.error('OUTCOME_REASON_MISSING', '/content/outcomeReason', 'an answer states its reason')
  const due = gate.text('/content/extendedTo') === undefined ? '/content/dueAt' : '/content/extendedTo'
  gate.order('warning', 'ANSWERED_LATE', '/content/answeredAt', due)
}
