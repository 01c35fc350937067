/** The common collection standard (归集标准): its record types and the one check that every record passes. */
import { CATEGORY_CODES, type Category, isCategory, type Target } from './categories.ts'
import { type Finding, valueClass } from './finding.ts'
import { Gate } from './gate.ts'
import type { Acceptance } from './generated/accept.js'
import * as acceptances from './generated/accept.js'
import { envelopeRules } from './rules/envelope.ts'
import { listingRules } from './rules/listing.ts'
import { type CheckPlace, minorRules } from './rules/minors.ts'
import { penaltyRules } from './rules/penalty.ts'
import { otherActRules, permitRules } from './rules/permit.ts'
import { abnormalOperationRules, judgmentRules } from './rules/registers.ts'
import { objectionRules, repairRules } from './rules/remedies.ts'
import { subjectRules } from './rules/subject.ts'
import { subjectFactsRules } from './rules/subject-facts.ts'
import * as trusted from './rules/trusted.ts'
import { valueRules } from './rules/values.ts'
import { schemaFindings } from './schema-findings.ts'

export { type Category, isCategory } from './categories.ts'
export type { Finding } from './finding.ts'
export type * from './generated/records.ts'

/** Version that this program writes. */
export const SCHEMA_VERSION = '1.0'

/**
 * Readers accept version N and N−1 (docs/standard/compatibility.md): every minor version of their own major up to
 * their own. False for a newer one, and for a text that is no version: a receiver parks such a record unchecked and
 * applies it after an upgrade.
 */
export function isReadableVersion(schemaVersion: unknown, own: string = SCHEMA_VERSION): boolean {
  if (schemaVersion === own) return true
  const [, major, minor] = /^(\d{1,2})\.(\d{1,3})$/.exec(String(schemaVersion)) ?? []
  const [ownMajor, ownMinor] = own.split('.')
  return major === ownMajor && Number(minor) <= Number(ownMinor)
}

export interface RecordCheck {
  /** Each stops the record: quarantine it. */
  readonly errors: readonly Finding[]
  /** These travel with it in `mappingRef.warnings`. */
  readonly warnings: readonly Finding[]
}

const ACCEPTANCES: Readonly<Record<Category, Acceptance>> = acceptances

/** Rules of one category's own content. */
const CONTENT_RULES: Readonly<Record<Category, (gate: Gate, place: CheckPlace) => void>> = {
  R01: subjectFactsRules,
  R02: permitRules,
  R03: penaltyRules,
  R04: otherActRules,
  R05: abnormalOperationRules,
  R06: judgmentRules,
  R07: listingRules,
  R08: trusted.trustedListingRules,
  R09: trusted.commitmentRules,
  R10: trusted.evaluationRules,
  R11: repairRules,
  R12: objectionRules,
  R13: trusted.youthRules,
  R14: trusted.volunteerRules,
  R15: trusted.honourRules,
}

/**
 * Checks a full record: schema, values, and the cross-field rules of domain.md §7. No errors means that it
 * is a {@link StandardRecord}. Never throws on bad data; no finding holds a value.
 * @param place where it is checked: a holder knows no birthdays
 */
export function checkRecord(record: unknown, place: CheckPlace = 'source'): RecordCheck {
  return check(record, place, false)
}

/**
 * The same before the collecting node has given `recordId` and `version`, which must not be there.
 * @param wellMade every member was already seen to be in order (`MEMBERS` of `generated/accept.js`), and there is no
 *   other: only the rules between fields are left
 */
export function checkDraft(draft: object, wellMade = false): RecordCheck {
  return check(draft, 'source', true, wellMade)
}

/** Stands in where a draft is looked at closely; never given out. */
const PLACEHOLDER = { recordId: '00000000-0000-4000-8000-000000000000', version: 1 }

function check(record: unknown, place: CheckPlace, draft: boolean, wellMade = false): RecordCheck {
  const category = typeof record === 'object' && record !== null ? Reflect.get(record, 'category') : undefined
  if (!isCategory(category)) {
    const message = `the record must be an object whose category is one of ${CATEGORY_CODES.join(', ')}`
    const finding = {
      rule: 'CATEGORY_UNKNOWN',
      field: '/category',
      valueClass: valueClass(category),
      message,
    }
    return { errors: [finding], warnings: [] }
  }
  const gate = new Gate(record)
  if (!wellMade && !ACCEPTANCES[category](record, draft))
    closely(gate, category, draft ? { ...PLACEHOLDER, ...(record as object) } : record)
  subjectRules(gate, place)
  minorRules(gate, category, place)
  envelopeRules(gate, category)
  CONTENT_RULES[category](gate, place)
  return { errors: gate.errors, warnings: gate.warnings }
}

/**
 * What the schema and the values have against one value in its place, whatever else a record of the category holds.
 * @param path `content.decisionDate`
 */
export function valueFindings(category: Target, path: string, value: unknown): Finding[] {
  const names = path.split('.')
  const record = names.reduceRight<unknown>((below, name) => ({ [name]: below }), value) as object
  const pointer = `/${names.join('/')}`
  const gate = new Gate({ ...record, category })
  gate.errors.push(...schemaFindings(category, gate.record))
  valueRules(gate, category, new Set(gate.errors.map(({ field }) => field)))
  return gate.errors.filter(({ field }) => field === pointer || field.startsWith(`${pointer}/`))
}

/** What exactly the schema and the values of a record have against it, if anything. */
function closely(gate: Gate, category: Category, whole: unknown): void {
  gate.errors.push(...schemaFindings(category, whole))
  valueRules(gate, category, new Set(gate.errors.map(({ field }) => field)))
}
