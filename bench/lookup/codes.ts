import { organisationCheckCharacter } from '../../src/standard/organisation-code.ts'
import { usccCheckCharacter } from '../../src/standard/uscc.ts'

/** Self-defined organisation codes are PDY00001 to PDY99999 (GB 11714): the county makes the rest of the difference. */
const PER_COUNTY = 99_999

/** The credit code of the `n`-th invented organisation of a province, check characters right. */
export function codeOf(division: string, n: number): string {
  const county = String(Math.floor(n / PER_COUNTY) + 1).padStart(4, '0')
  const body = `PDY${String((n % PER_COUNTY) + 1).padStart(5, '0')}`
  const open = `91${division.slice(0, 2)}${county}${body}${organisationCheckCharacter(body)}`
  return open + usccCheckCharacter(open)
}

export function codesOf(division: string, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => codeOf(division, from + i))
}
