/** Unified social credit code (统一社会信用代码), GB 32100-2015. */
import { type DivisionWarning, divisionWarning, provinceExists } from './divisions.ts'
import { checkOrganisationCode } from './organisation-code.ts'
import { loadTable } from './tables.ts'
import { normaliseCode } from './text.ts'

/** Values 0–30; the letters I O S V Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i-1) mod 31 */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const CLASSES = loadTable('registration-classes')

export interface Uscc {
  /** 18 characters, half-width, upper case. */
  readonly text: string
  /** Registering department and class, such as `91` for an enterprise. */
  readonly registrationClass: string
  /** Six digits. */
  readonly division: string
  /** Nine characters (GB 11714-1997). */
  readonly organisationCode: string
}

export type UsccRule = 'USCC_LENGTH' | 'USCC_ALPHABET' | 'USCC_CHECK' | 'USCC_PROVINCE'
export type UsccWarning = 'USCC_ORGANISATION_CHECK' | 'USCC_CLASS_UNKNOWN' | DivisionWarning

export type UsccCheck =
  | { readonly ok: true; readonly value: Uscc; readonly warnings: readonly UsccWarning[] }
  | { readonly ok: false; readonly rule: UsccRule }

/** The 18th character for the first 17, which must be of the alphabet. */
export function usccCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body.charAt(at)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Normalises (full-width, lower case, outer spaces) and checks. A refused code comes back as a rule, never as text. */
export function checkUscc(text: string): UsccCheck {
  const code = normaliseCode(text)
  if (code.length !== 18) return { ok: false, rule: 'USCC_LENGTH' }
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return { ok: false, rule: 'USCC_ALPHABET' }
  if (usccCheckCharacter(code) !== code.charAt(17)) return { ok: false, rule: 'USCC_CHECK' }
  const value: Uscc = {
    text: code,
    registrationClass: code.slice(0, 2),
    division: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  }
  // 10 stands for bodies registered with the central authorities (100000).
  const { division } = value
  if (!division.startsWith('10') && !provinceExists(division)) return { ok: false, rule: 'USCC_PROVINCE' }
  return { ok: true, value, warnings: warningsOf(value) }
}

function warningsOf(value: Uscc): UsccWarning[] {
  const warnings: UsccWarning[] = []
  if (!checkOrganisationCode(value.organisationCode).ok) warnings.push('USCC_ORGANISATION_CHECK')
  if (!CLASSES.entries.has(value.registrationClass)) warnings.push('USCC_CLASS_UNKNOWN')
  const division = divisionWarning(value.division)
  if (division !== undefined) warnings.push(division)
  return warnings
}
