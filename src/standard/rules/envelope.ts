/** Cross-field rules of every category (domain.md §7, quality gates). */
import { legalDay } from '../../base/time.ts'
import { isMemberProvince } from '../divisions.ts'
import type { Gate } from '../gate.ts'
import { loadTable } from '../tables.ts'

const CATALOGUE = loadTable('catalogue')

export function envelopeRules(gate: Gate): void {
  catalogueRule(gate)
  divisionRule(gate)
  submissionRule(gate)
  publicityRules(gate)
  severityRules(gate)
  endDecisionRules(gate)
}

function catalogueRule(gate: Gate): void {
  const code = gate.text('/catalogueItem')
  if (code === undefined) return
  const item = CATALOGUE.entries.get(code)
  if (item === undefined) {
    gate.error(
      'CATALOGUE_ITEM_UNKNOWN',
      '/catalogueItem',
      'is not an item of tables/catalogue.yaml: name one that is',
    )
    return
  }
  const categories = item['categories']
  if (Array.isArray(categories) && !categories.includes(gate.value('/category'))) {
    gate.error('CATALOGUE_ITEM_CATEGORY', '/catalogueItem', 'does not cover records of this category')
  }
}

function divisionRule(gate: Gate): void {
  const division = gate.text('/division')
  if (division === undefined || !/^\d{6}$/.test(division) || isMemberProvince(division)) return
  gate.error('DIVISION_NOT_MEMBER', '/division', 'must be one of the four provinces, written as 310000')
}

/** A decision cannot be submitted before it was made; SJC is the submission (2015 version of the standard). */
function submissionRule(gate: Gate): void {
  const updatedAt = gate.text('/updatedAt') ?? ''
  const decision = gate.day('/content/decisionDate')
  // A time of any other spelling has its own finding, and a year beyond 9999 has no legal day.
  if (decision === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(updatedAt)) return
  const submitted = Date.parse(updatedAt)
  if (Number.isNaN(submitted) || decision <= legalDay(submitted)) return
  gate.error(
    'DECISION_AFTER_SUBMISSION',
    '/content/decisionDate',
    'lies after the day of submission, /updatedAt',
  )
}

function publicityRules(gate: Gate): void {
  gate.order('error', 'PUBLICITY_END_BEFORE_START', '/publicityStart', '/publicityEnd')
  gate.order('error', 'PUBLICITY_END_BEFORE_DECISION', '/content/decisionDate', '/publicityEnd')
  gate.order('warning', 'PUBLICITY_START_BEFORE_DECISION', '/content/decisionDate', '/publicityStart')
}

/** Severity comes from the sector authority with its basis; without one it is 待定 and not published. */
function severityRules(gate: Gate): void {
  const severity = gate.text('/severity')
  const settled = severity !== undefined && severity !== 'pending'
  if (settled && gate.text('/severityBasis') === undefined) {
    gate.error(
      'SEVERITY_BASIS_MISSING',
      '/severityBasis',
      'name the basis, or deliver severity "pending" (待定)',
    )
  }
  if (!settled && gate.value('/category') === 'R03' && gate.value('/publicityScope') === 'public') {
    gate.warning('SEVERITY_PENDING', '/severity', 'is not settled (待定): the record will not be published')
  }
}

function endDecisionRules(gate: Gate): void {
  const status = gate.value('/status')
  const ended = status === 'repaired' || status === 'revoked'
  if (ended && gate.value('/endDecision') === undefined) {
    gate.warning(
      'END_DECISION_MISSING',
      '/endDecision',
      'name authority, number and date of the decision that ended it',
    )
  }
  gate.order('error', 'END_DECISION_BEFORE_DECISION', '/content/decisionDate', '/endDecision/decisionDate')
}
