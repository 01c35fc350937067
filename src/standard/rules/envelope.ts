/** Cross-field rules of every category (domain.md §7, quality gates). */

import { legalDay } from '../../base/time.ts'
import { catalogueItem, dataItem, isHeldBy, isWider } from '../catalogue.ts'
import { byCategory, type Category, eventPointer } from '../categories.ts'
import { isMemberProvince } from '../divisions.ts'
import { at } from '../finding.ts'
import type { Gate } from '../gate.ts'

const CATALOGUE_ITEM = at('/catalogueItem')
const CATEGORY = at('/category')
const DIVISION = at('/division')
const END_DECISION = at('/endDecision')
const END_DECISION_DATE = at('/endDecision/decisionDate')
const PUBLICITY_END = at('/publicityEnd')
const PUBLICITY_SCOPE = at('/publicityScope')
const PUBLICITY_START = at('/publicityStart')
const SEVERITY = at('/severity')
const SEVERITY_BASIS = at('/severityBasis')
const STATUS = at('/status')
const SYNTHETIC = at('/synthetic')
const UPDATED_AT = at('/updatedAt')

export function envelopeRules(gate: Gate, category: Category): void {
  catalogueRule(gate, category)
  divisionRule(gate)
  submissionRule(gate, category)
  publicityRules(gate, category)
  severityRules(gate)
  endDecisionRules(gate, category)
}

/** Data outside the catalogue may not be used as public credit information. */
function catalogueRule(gate: Gate, category: Category): void {
  const code = gate.text(CATALOGUE_ITEM)
  if (code === undefined) return
  const field = '/catalogueItem'
  const item = catalogueItem(code)
  if (item === undefined) {
    gate.error('CATALOGUE_ITEM_UNKNOWN', field, 'is not an item of tables/catalogue.yaml: name one that is')
    return
  }
  const division = gate.text(DIVISION)
  if (division !== undefined && !isHeldBy(item, division))
    gate.error('CATALOGUE_ITEM_DIVISION', field, 'is not in the supplementary catalogue of this province')
  if (item.sample === true && gate.value(SYNTHETIC) !== true)
    gate.error('CATALOGUE_ITEM_SAMPLE', field, 'is a sample (样例), accepted on synthetic records only')
  const listed = dataItem(code, category)
  if (!item.categories?.includes(category) || listed === undefined) {
    gate.error('CATALOGUE_ITEM_CATEGORY', field, 'does not cover records of this category')
  } else if (isWider(gate.text(PUBLICITY_SCOPE) ?? '', listed.publicity)) {
    const message = `is wider than the data list allows (${listed.code}): ${listed.publicity} at most`
    gate.error('SCOPE_TOO_WIDE', '/publicityScope', message)
  }
}

function divisionRule(gate: Gate): void {
  const division = gate.text(DIVISION)
  if (division === undefined || isMemberProvince(division) || !/^\d{6}$/.test(division)) return
  gate.error('DIVISION_NOT_MEMBER', '/division', 'must be one of the four provinces, written as 310000')
}

/** A decision cannot be submitted before it was made; SJC is the submission (2015 version of the standard). */
function submissionRule(gate: Gate, category: Category): void {
  const updatedAt = gate.text(UPDATED_AT) ?? ''
  const event = EVENT[category]
  const decision = gate.day(event)
  // China is ahead of UTC, so the day in UTC is never the later one.
  if (decision !== undefined && decision <= updatedAt.slice(0, 10)) return
  // A time of any other spelling has its own finding, and a year beyond 9999 has no legal day.
  if (decision === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(updatedAt)) return
  const submitted = Date.parse(updatedAt)
  if (Number.isNaN(submitted) || decision <= legalDay(submitted)) return
  gate.error('DECISION_AFTER_SUBMISSION', event.pointer, 'lies after the day of submission, /updatedAt')
}

/** The field with the day of the decision, conduct, service or award. */
const EVENT = byCategory(category => at(eventPointer(category) ?? '/content/decisionDate'))

function publicityRules(gate: Gate, category: Category): void {
  const decision = EVENT[category]
  gate.order('error', 'PUBLICITY_END_BEFORE_START', PUBLICITY_START, PUBLICITY_END)
  gate.order('error', 'PUBLICITY_END_BEFORE_DECISION', decision, PUBLICITY_END)
  gate.order('warning', 'PUBLICITY_START_BEFORE_DECISION', decision, PUBLICITY_START)
}

/** Severity comes from the sector authority with its basis; without one it is 待定 and not published. */
function severityRules(gate: Gate): void {
  const severity = gate.text(SEVERITY)
  const settled = severity !== undefined && severity !== 'pending'
  if (settled && gate.text(SEVERITY_BASIS) === undefined) {
    gate.error(
      'SEVERITY_BASIS_MISSING',
      '/severityBasis',
      'name the basis, or deliver severity "pending" (待定)',
    )
  }
  if (!settled && gate.value(CATEGORY) === 'R03' && gate.value(PUBLICITY_SCOPE) === 'public') {
    gate.warning('SEVERITY_PENDING', '/severity', 'is not settled (待定): the record will not be published')
  }
}

function endDecisionRules(gate: Gate, category: Category): void {
  const status = gate.value(STATUS)
  const ended = status === 'repaired' || status === 'revoked'
  if (ended && gate.value(END_DECISION) === undefined) {
    gate.warning(
      'END_DECISION_MISSING',
      '/endDecision',
      'name authority, number and date of the decision that ended it',
    )
  }
  gate.order('error', 'END_DECISION_BEFORE_DECISION', EVENT[category], END_DECISION_DATE)
}
