/** Organisation code (组织机构代码), GB 11714-1997: eight characters and a check character. */
import { normaliseCode } from './text.ts'

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type OrganisationCodeRule = 'ORG_CODE_LENGTH' | 'ORG_CODE_ALPHABET' | 'ORG_CODE_CHECK'

export type OrganisationCodeCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly rule: OrganisationCodeRule }

/**
 * Check character of an eight-character body. Letters count A=10 … Z=35 without gaps, unlike the alphabet
 * of the unified social credit code; 10 is written X, 11 is written 0.
 */
export function organisationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Accepts full-width, lower-case and hyphenated spellings; gives nine characters without the hyphen. */
export function checkOrganisationCode(text: string): OrganisationCodeCheck {
  const value = normaliseCode(text).replace(/^(.{8})-(.)$/, '$1$2')
  if (value.length !== 9) return { ok: false, rule: 'ORG_CODE_LENGTH' }
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) return { ok: false, rule: 'ORG_CODE_ALPHABET' }
  const right = organisationCheckCharacter(value) === value.charAt(8)
  return right ? { ok: true, value } : { ok: false, rule: 'ORG_CODE_CHECK' }
}
