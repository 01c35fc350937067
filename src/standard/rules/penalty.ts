/** Rules of R03 行政处罚. */
import { at } from '../finding.ts'
import type { Gate } from '../gate.ts'

const CONDUCT_DATE = at('/content/conductDate')
const CONFISCATED_AMOUNT_WAN = at('/content/confiscatedAmountWan')
const DECISION_DATE = at('/content/decisionDate')
const FINE_AMOUNT_WAN = at('/content/fineAmountWan')
const PENALTY_TYPES = at('/content/penaltyTypes')
const REPAIR_NOTICE = at('/content/repairNotice')
const REPAIR_NOTICE_SERVED_ON = at('/content/repairNotice/servedOn')
const REVOKED_LICENCE = at('/content/revokedLicence')
const SUBJECT_TYPE = at('/subject/type')
const VALID_UNTIL = at('/content/validUntil')

const LICENCE_TYPES = new Set(['暂扣许可证、执照', '吊销许可证、执照'])

export function penaltyRules(gate: Gate): void {
  const types = gate.texts(PENALTY_TYPES)
  gate.order('error', 'VALIDITY_END_BEFORE_DECISION', DECISION_DATE, VALID_UNTIL)
  typeRules(gate, types)
  amountRules(gate, types)
  if (types.some(type => LICENCE_TYPES.has(type)) && gate.text(REVOKED_LICENCE) === undefined) {
    gate.warning(
      'REVOKED_LICENCE_MISSING',
      '/content/revokedLicence',
      'name the licence that was suspended or revoked',
    )
  }
  if (gate.value(REPAIR_NOTICE) === undefined) {
    gate.warning(
      'REPAIR_NOTICE_MISSING',
      '/content/repairNotice',
      'serve the notice of repair rights with the decision (两书同达)',
    )
  }
  gate.order('error', 'CONDUCT_AFTER_DECISION', CONDUCT_DATE, DECISION_DATE)
  gate.order('warning', 'REPAIR_NOTICE_BEFORE_DECISION', DECISION_DATE, REPAIR_NOTICE_SERVED_ON)
}

function typeRules(gate: Gate, types: readonly string[]): void {
  if (types.includes('行政拘留') && gate.value(SUBJECT_TYPE) === 'legal') {
    gate.warning(
      'DETENTION_OF_ORGANISATION',
      '/content/penaltyTypes',
      'detention falls on persons: check the subject',
    )
  }
}

/** A fine is never mined from text: where 罚款 is imposed its amount is a field of its own. */
function amountRules(gate: Gate, types: readonly string[]): void {
  const fine = gate.value(FINE_AMOUNT_WAN)
  if (types.includes('罚款') && fine === undefined) {
    gate.error(
      'FINE_AMOUNT_MISSING',
      '/content/fineAmountWan',
      'a fine needs its amount in a field with a stated unit',
    )
  }
  if (!types.includes('罚款') && fine !== undefined && fine !== '0.000000') {
    gate.warning(
      'FINE_WITHOUT_TYPE',
      '/content/fineAmountWan',
      'an amount is given, but 罚款 is not among the kinds',
    )
  }
  const confiscation = types.includes('没收违法所得、没收非法财物')
  if (confiscation && gate.value(CONFISCATED_AMOUNT_WAN) === undefined) {
    gate.warning(
      'CONFISCATED_AMOUNT_MISSING',
      '/content/confiscatedAmountWan',
      'give the amount unless goods were taken',
    )
  }
}
