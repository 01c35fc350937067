/** Rules of R07 严重失信主体名单: what 国办发〔2020〕49号 asks of a listing. */
import type { Gate } from '../gate.ts'
import { inForce, loadTable } from '../tables.ts'

const CRITERIA = loadTable('criteria')
const MEASURES = loadTable('measures')
/** Ranks that carry a nationwide list (国办发〔2020〕49号). */
const NATIONWIDE_LEVELS = new Set(['法律', '行政法规', '中央政策'])

export function listingRules(gate: Gate): void {
  orderRules(gate)
  criterionRules(gate)
  measureRules(gate)
  listBasisRules(gate)
  if (gate.value('/content/validTo') === undefined && gate.value('/content/endEvent') === undefined) {
    gate.error(
      'LISTING_WITHOUT_END',
      '/content/validTo',
      'give the last day, or the event that ends the listing (endEvent)',
    )
  }
  const adoptions = gate.value('/content/adoptedBy')
  if (
    Array.isArray(adoptions) &&
    adoptions.some((_, i) => gate.value(`/content/adoptedBy/${i}/division`) === gate.value('/division'))
  ) {
    gate.error(
      'ADOPTED_BY_ISSUER',
      '/content/adoptedBy',
      'is written by a receiving province only: leave it out',
    )
  }
}

function orderRules(gate: Gate): void {
  gate.order('error', 'NOTICE_AFTER_DECISION', '/content/noticeDate', '/content/decisionDate')
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/validFrom', '/content/validTo')
  gate.order('warning', 'VALID_FROM_BEFORE_DECISION', '/content/decisionDate', '/content/validFrom')
  gate.order(
    'error',
    'LIST_BASIS_END_BEFORE_START',
    '/content/listBasis/validFrom',
    '/content/listBasis/validTo',
  )
}

function criterionRules(gate: Gate): void {
  const field = '/content/criterionCode'
  const code = gate.text(field)
  if (code === undefined) return
  const criterion = CRITERIA.entries.get(code)
  if (criterion === undefined) {
    gate.error(
      'CRITERION_UNKNOWN',
      field,
      'is not in tables/criteria.yaml: import the criterion with its source',
    )
    return
  }
  if (criterion['domain'] !== gate.value('/content/domain')) {
    gate.error('CRITERION_DOMAIN', field, 'belongs to another field than /content/domain')
  }
  if (criterion['sample'] === true && gate.value('/synthetic') !== true) {
    gate.error('CRITERION_SAMPLE', field, 'is a sample (样例), accepted on synthetic records only')
  }
}

function measureRules(gate: Gate): void {
  const measures = gate.value('/content/measures')
  const decision = gate.day('/content/decisionDate')
  for (const index of Array.isArray(measures) ? measures.keys() : []) {
    const field = `/content/measures/${index}/code`
    const code = gate.text(field)
    const entry = code === undefined ? undefined : MEASURES.entries.get(code)
    if (code !== undefined && entry === undefined)
      gate.error('MEASURE_UNKNOWN', field, 'is not in tables/measures.yaml')
    if (entry !== undefined && decision !== undefined && !inForce(entry, decision)) {
      gate.warning('MEASURE_NOT_IN_FORCE', field, 'was not in force on the day of the decision')
    }
  }
}

/** A list reaches as far as the instrument on which it rests, and only while that is in force. */
function listBasisRules(gate: Gate): void {
  const basis = '/content/listBasis'
  const decision = gate.day('/content/decisionDate')
  const from = gate.day(`${basis}/validFrom`)
  const to = gate.day(`${basis}/validTo`)
  if (
    decision !== undefined &&
    ((from !== undefined && decision < from) || (to !== undefined && decision > to))
  ) {
    gate.error('LIST_BASIS_NOT_IN_FORCE', basis, 'the instrument was not in force on the day of the decision')
  }
  if (gate.value(`${basis}/scope`) !== '全国') return
  const level = gate.text(`${basis}/level`)
  if (level === '地方性法规') {
    gate.error(
      'LIST_BASIS_REACH',
      `${basis}/scope`,
      'a local regulation reaches its own province: scope is 本省',
    )
  } else if (level !== undefined && !NATIONWIDE_LEVELS.has(level)) {
    gate.warning(
      'LIST_BASIS_LEVEL',
      `${basis}/level`,
      'a nationwide list needs law, administrative regulation or central policy',
    )
  }
}
