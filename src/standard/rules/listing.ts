/** Rules of R07 严重失信主体名单: what 国办发〔2020〕49号 asks of a listing. */
import { addMonths } from '../../base/time.ts'
import { statementPeriod } from '../clocks/deadlines.ts'
import { noticeToImport, workingCalendar } from '../clocks/working-days.ts'
import type { Gate } from '../gate.ts'
import { IDENTITY_CARD } from '../link-key.ts'
import { canBeNationwide, type ListType, listTypeOf } from '../list-types.ts'
import { inForce, loadTable } from '../tables.ts'
import type { CheckPlace } from './minors.ts'
import { linkedRule } from './subject.ts'

const CRITERIA = loadTable('criteria')
const CALENDAR = workingCalendar()

export function listingRules(gate: Gate, place: CheckPlace): void {
  orderRules(gate)
  statementRule(gate)
  criterionRules(gate)
  listBasisRules(gate)
  const type = listTypeRules(gate, 'R07')
  if (type !== undefined) {
    listContentRules(gate, type)
    listTermRule(gate, type)
  }
  if (gate.value('/content/validTo') === undefined && gate.value('/content/endEvent') === undefined) {
    gate.error(
      'LISTING_WITHOUT_END',
      '/content/validTo',
      'give the last day, or the event that ends the listing (endEvent)',
    )
  }
  adoptionRules(gate, place)
  relatedPersonRules(gate, place)
}

/** As with a subject: the source names a related person by the number of an identity card, a holder by the link key. */
function relatedPersonRules(gate: Gate, place: CheckPlace): void {
  const related = gate.value('/content/relatedPersons')
  for (const at of Array.isArray(related) ? related.keys() : [])
    linkedRule(gate, `/content/relatedPersons/${at}`, place, IDENTITY_CARD)
}

/** An issuer says nothing of adoption; on a receiver's own copy the issuer is not among those who adopted. */
function adoptionRules(gate: Gate, place: CheckPlace): void {
  const field = '/content/adoptedBy'
  const adoptions = gate.value(field)
  if (adoptions === undefined) return
  const issuer = gate.value('/division')
  const byIssuer =
    Array.isArray(adoptions) && adoptions.some((_, i) => gate.value(`${field}/${i}/division`) === issuer)
  if (place === 'source' || byIssuer)
    gate.error('ADOPTED_BY_ISSUER', field, 'is written by a receiving province only: leave it out')
}

function orderRules(gate: Gate): void {
  gate.order('error', 'NOTICE_AFTER_DECISION', '/content/noticeDate', '/content/decisionDate')
  gate.order('error', 'CONDUCT_AFTER_DECISION', '/content/conductDate', '/content/decisionDate')
  gate.order('error', 'VALIDITY_END_BEFORE_START', '/content/validFrom', '/content/validTo')
  gate.order('warning', 'VALID_FROM_BEFORE_DECISION', '/content/decisionDate', '/content/validFrom')
  gate.order(
    'error',
    'LIST_BASIS_END_BEFORE_START',
    '/content/listBasis/validFrom',
    '/content/listBasis/validTo',
  )
}

/** Whoever is to be listed is heard first: the decision waits for the end of the statement period (告知后陈述申辩). */
function statementRule(gate: Gate): void {
  const notice = gate.day('/content/noticeDate')
  const decision = gate.day('/content/decisionDate')
  // A notice after the decision has its own finding.
  if (notice === undefined || decision === undefined || decision < notice) return
  const period = statementPeriod(notice, CALENDAR)
  if (period === undefined) return
  if ('missingNotice' in period) {
    // Never an error: a notice that nobody has entered yet must not stop the listings of a whole December.
    const message =
      'the statement period before it cannot be counted, no working days are known for ' +
      `${period.missingNotice}: ${noticeToImport(period.missingNotice)}`
    gate.warning('HOLIDAYS_UNKNOWN', '/content/decisionDate', message)
  } else if (decision < period.ends) {
    const message =
      `lies before the end of the statement period, ${period.workingDays} working days after /content/noticeDate: ` +
      'compare both days with the documents; if they are right, the authority must hear the subject and decide anew'
    gate.error('STATEMENT_PERIOD_RUNNING', '/content/decisionDate', message)
  }
}

function criterionRules(gate: Gate): void {
  const field = '/content/criterionCode'
  const code = gate.text(field)
  if (code === undefined) return
  const criterion = CRITERIA.entries.get(code)
  // An unknown criterion has its finding from the table rules.
  if (criterion === undefined) return
  if (criterion['domain'] !== gate.value('/content/domain')) {
    gate.error('CRITERION_DOMAIN', field, 'belongs to another field than /content/domain')
  }
  if (criterion['sample'] === true && gate.value('/synthetic') !== true) {
    gate.error('CRITERION_SAMPLE', field, 'is a sample (样例), accepted on synthetic records only')
  }
}

/** The list itself must be known to the standard: what it is, on what it rests. Shared with R08. */
export function listTypeRules(gate: Gate, category: 'R07' | 'R08'): ListType | undefined {
  const field = '/content/listName'
  const name = gate.text(field)
  if (name === undefined) return undefined
  const type = listTypeOf(category, name)
  if (type === undefined) {
    gate.error('LIST_TYPE_UNKNOWN', field, 'is not in rules/list-types.yaml: enter the list with its basis')
    return undefined
  }
  if (type.domain !== gate.value('/content/domain'))
    gate.error('LIST_TYPE_DOMAIN', field, 'is a list of another field than /content/domain')
  if (type.sample === true && gate.value('/synthetic') !== true)
    gate.error('LIST_TYPE_SAMPLE', field, 'is a sample (样例), accepted on synthetic records only')
  const from = gate.day('/content/decisionDate') ?? gate.day('/content/validFrom')
  if (from !== undefined && !inForce(type, from))
    gate.error('LIST_TYPE_NOT_IN_FORCE', field, 'did not exist on the day of the decision')
  return type
}

/** Criteria and measures that the list type allows. */
function listContentRules(gate: Gate, type: ListType): void {
  const criterion = gate.text('/content/criterionCode')
  if (criterion !== undefined && !type.criteria.includes(criterion))
    gate.error('CRITERION_NOT_OF_LIST', '/content/criterionCode', 'is not a criterion of this list type')
  const measures = gate.value('/content/measures')
  for (const index of Array.isArray(measures) ? measures.keys() : []) {
    const field = `/content/measures/${index}/code`
    const code = gate.text(field)
    if (code !== undefined && !type.measures.includes(code))
      gate.warning('MEASURE_NOT_OF_LIST', field, 'is not a measure of this list type')
  }
}

/** Of a list of the serious as of the trusted. */
export function listTermRule(gate: Gate, type: ListType): void {
  const from = gate.day('/content/validFrom')
  const to = gate.day('/content/validTo')
  if (type.termMonths === undefined || from === undefined || to === undefined) return
  if (to > addMonths(from, type.termMonths))
    gate.warning(
      'LISTING_TERM_TOO_LONG',
      '/content/validTo',
      'lies beyond the longest term of this list type',
    )
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
  } else if (level !== undefined && !canBeNationwide(level)) {
    gate.warning(
      'LIST_BASIS_LEVEL',
      `${basis}/level`,
      'a nationwide list needs law, administrative regulation or central policy',
    )
  }
}
