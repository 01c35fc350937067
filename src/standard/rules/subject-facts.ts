/** Rules of R01 主体基础信息. */
import { divisionWarning, provinceExists } from '../divisions.ts'
import type { Gate } from '../gate.ts'

/** Kind of subject that goes with a family; every other family is an organisation. */
const TYPES: Readonly<Record<string, string>> = { 自然人: 'person', 个体工商户: 'soleTrader' }

export function subjectFactsRules(gate: Gate): void {
  const family = gate.text('/content/subjectFamily')
  if (family !== undefined && (TYPES[family] ?? 'legal') !== gate.value('/subject/type'))
    gate.error('SUBJECT_FAMILY_TYPE', '/content/subjectFamily', 'does not fit /subject/type')
  const currency = gate.value('/content/currency')
  if (gate.value('/content/registeredCapitalWan') !== undefined && currency === undefined)
    gate.error('CURRENCY_MISSING', '/content/currency', 'an amount of capital needs its currency')
  gate.order('error', 'LICENCE_END_BEFORE_START', '/content/establishedDate', '/content/licenceValidTo')
  divisionRule(gate)
}

function divisionRule(gate: Gate): void {
  const field = '/content/divisionCode'
  const code = gate.text(field)
  if (code === undefined || !/^[1-9]\d{5}$/.test(code)) return
  if (!provinceExists(code)) gate.error('DIVISION_PROVINCE', field, 'no province has this number')
  const warning = divisionWarning(code)
  if (warning !== undefined) gate.warning(warning, field, 'is not a present division of the region')
}
