/** What no edition of a report shows, wherever a source has written it (domain.md §4.4). */
import { checkCitizenNumber } from '../standard/citizen-number.ts'

const CITIZEN_NUMBER = /(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])/g
const MOBILE_NUMBER = /(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])/g
/** Any later day: whether a birthday lies in the future is no question here. */
const END_OF_TIME = '9999-12-31'

/** A copy whose texts show neither identity numbers of persons nor mobile numbers: free text may hold them. */
export function withoutPersonalNumbers<T>(value: T): T {
  if (typeof value === 'string') return masked(value) as T
  if (Array.isArray(value)) return value.map(withoutPersonalNumbers) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutPersonalNumbers(member)]),
  ) as T
}

function masked(text: string): string {
  if (!/[0-9]{11}/.test(text)) return text
  return text
    .replaceAll(CITIZEN_NUMBER, number =>
      checkCitizenNumber(number.toUpperCase(), END_OF_TIME).ok ? `${number.slice(0, 6)}************` : number,
    )
    .replaceAll(MOBILE_NUMBER, number => `${number.slice(0, 3)}********`)
}
