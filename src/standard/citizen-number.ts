/** Citizen identity number (公民身份号码), GB 11643-1999. The number never leaves the source node. */
import { type Day, isDay } from '../base/time.ts'
import { type DivisionWarning, divisionWarning, provinceExists } from './divisions.ts'
import { normaliseCode } from './text.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

export interface CitizenNumber {
  /** 18 characters; a 15-digit number comes upgraded. */
  readonly text: string
  readonly division: string
  readonly birthday: Day
  readonly sex: 'male' | 'female'
}

export type CitizenNumberRule =
  | 'CITIZEN_NUMBER_LENGTH'
  | 'CITIZEN_NUMBER_ALPHABET'
  | 'CITIZEN_NUMBER_CHECK'
  | 'CITIZEN_NUMBER_PROVINCE'
  | 'CITIZEN_NUMBER_BIRTHDAY'
  | 'CITIZEN_NUMBER_FUTURE_BIRTH'

/** LEGACY: the 15-digit form, not valid since 2013 but still in old files. */
export type CitizenNumberWarning = 'CITIZEN_NUMBER_LEGACY' | 'CITIZEN_NUMBER_SEQUENCE' | DivisionWarning

export type CitizenNumberCheck =
  | { readonly ok: true; readonly value: CitizenNumber; readonly warnings: readonly CitizenNumberWarning[] }
  | { readonly ok: false; readonly rule: CitizenNumberRule }

/** The 18th character for the first 17 digits. */
export function citizenCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/**
 * Normalises (full-width, lower-case x, outer spaces) and checks. Results hold no part of a refused number.
 * @param today a birthday after it is refused
 */
export function checkCitizenNumber(text: string, today: Day): CitizenNumberCheck {
  const given = normaliseCode(text)
  // 15 digits carry a two-digit year, always of the 1900s.
  const legacy = given.length === 15
  if (!legacy && given.length !== 18) return { ok: false, rule: 'CITIZEN_NUMBER_LENGTH' }
  if (!/^\d{15}(\d{2}[\dX])?$/.test(given)) return { ok: false, rule: 'CITIZEN_NUMBER_ALPHABET' }
  const number = legacy ? `${given.slice(0, 6)}19${given.slice(6)}` : given
  return checkContent(number, legacy, today)
}

/** @param number 18 characters; 17 of a legacy number, whose check character is then computed */
function checkContent(number: string, legacy: boolean, today: Day): CitizenNumberCheck {
  const division = number.slice(0, 6)
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const sequence = number.slice(14, 17)
  if (!provinceExists(division)) return { ok: false, rule: 'CITIZEN_NUMBER_PROVINCE' }
  if (!isDay(birthday)) return { ok: false, rule: 'CITIZEN_NUMBER_BIRTHDAY' }
  if (birthday > today) return { ok: false, rule: 'CITIZEN_NUMBER_FUTURE_BIRTH' }
  // Last, because an impossible date says more to whoever corrects the record than a wrong sum does.
  const check = citizenCheckCharacter(number.slice(0, 17))
  if (!legacy && check !== number.charAt(17)) return { ok: false, rule: 'CITIZEN_NUMBER_CHECK' }
  const warnings: CitizenNumberWarning[] = []
  if (legacy) warnings.push('CITIZEN_NUMBER_LEGACY')
  if (sequence === '000') warnings.push('CITIZEN_NUMBER_SEQUENCE')
  const unknown = divisionWarning(division)
  if (unknown !== undefined) warnings.push(unknown)
  const sex = Number(sequence) % 2 === 1 ? 'male' : 'female'
  return { ok: true, value: { text: legacy ? number + check : number, division, birthday, sex }, warnings }
}
