/** Administrative divisions (行政区划, GB/T 2260): the four provinces of the region in full, the others by province. */
import { loadTable } from './tables.ts'

export interface Province {
  /** Six digits, `310000`. */
  readonly code: string
  readonly title: string
  readonly shortTitle: string
}

/** The members of the region. */
export const PROVINCES: readonly Province[] = [
  { code: '310000', title: '上海市', shortTitle: '上海' },
  { code: '320000', title: '江苏省', shortTitle: '江苏' },
  { code: '330000', title: '浙江省', shortTitle: '浙江' },
  { code: '340000', title: '安徽省', shortTitle: '安徽' },
]

// GB/T 2260; 81-83 also begin the residence permits of Hong Kong, Macao and Taiwan residents.
const PROVINCE_PREFIXES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

const TABLE = loadTable('divisions')

/** Why a division deserves a warning: GB/T 2260 codes get retired and added, so neither is an error. */
export type DivisionWarning = 'DIVISION_UNKNOWN' | 'DIVISION_RETIRED'

/** Title of a division of the region, retired ones included; undefined when the table lacks it. */
export function divisionTitle(code: string): string | undefined {
  return TABLE.entries.get(code)?.title
}

const MEMBERS = new Set(PROVINCES.map(({ code }) => code))

export function isMemberProvince(code: string): boolean {
  return MEMBERS.has(code)
}

/** @param code two digits or more */
export function provinceExists(code: string): boolean {
  return PROVINCE_PREFIXES.has(code.slice(0, 2))
}

/** @param code six digits of an existing province. Outside the region nothing below the province is checked. */
export function divisionWarning(code: string): DivisionWarning | undefined {
  if (!isMemberProvince(`${code.slice(0, 2)}0000`)) return undefined
  const entry = TABLE.entries.get(code)
  if (entry === undefined) return 'DIVISION_UNKNOWN'
  return entry['retired'] === undefined ? undefined : 'DIVISION_RETIRED'
}
