/** The common collection standard (归集标准): its record types and the one check that every record passes. */
import { type Finding, valueClass } from './finding.ts'
import { Gate } from './gate.ts'
import { FIELDS } from './generated/fields.ts'
import { envelopeRules } from './rules/envelope.ts'
import { listingRules } from './rules/listing.ts'
import { penaltyRules } from './rules/penalty.ts'
import { subjectRules } from './rules/subject.ts'
import { valueRules } from './rules/values.ts'
import { type Category, schemaFindings } from './schema-findings.ts'

export type { Finding } from './finding.ts'
export type * from './generated/records.ts'
export type { Category } from './schema-findings.ts'

/** Version that this program writes. */
export const SCHEMA_VERSION = '1.0'

/**
 * False for a version newer than this program's, and for a text that is no version: a receiver parks such a
 * record unchecked and applies it after an upgrade (design.md §3 rule 7).
 */
export function isReadableVersion(schemaVersion: unknown): boolean {
  const [, major, minor] = /^(\d{1,2})\.(\d{1,3})$/.exec(String(schemaVersion)) ?? []
  const [ownMajor, ownMinor] = SCHEMA_VERSION.split('.')
  return major === ownMajor && Number(minor) <= Number(ownMinor)
}

export interface RecordCheck {
  /** Each stops the record: quarantine it. */
  readonly errors: readonly Finding[]
  /** These travel with it in `mappingRef.warnings`. */
  readonly warnings: readonly Finding[]
}

/** Rules of one category's own content. */
const CONTENT_RULES: Readonly<Record<Category, (gate: Gate) => void>> = {
  R03: penaltyRules,
  R07: listingRules,
}

export function isCategory(value: unknown): value is Category {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value)
}

/**
 * Checks a full record: schema, values, and the cross-field rules of domain.md §7. No errors means that it
 * is a {@link StandardRecord}. Never throws on bad data; no finding holds a value.
 */
export function checkRecord(record: unknown): RecordCheck {
  const category = typeof record === 'object' && record !== null ? Reflect.get(record, 'category') : undefined
  if (!isCategory(category)) {
    const message = `the record must be an object whose category is one of ${Object.keys(FIELDS).join(', ')}`
    const finding = {
      rule: 'CATEGORY_UNKNOWN',
      field: '/category',
      valueClass: valueClass(category),
      message,
    }
    return { errors: [finding], warnings: [] }
  }
  const gate = new Gate(record)
  gate.errors.push(...schemaFindings(category, record))
  valueRules(gate, FIELDS[category], new Set(gate.errors.map(({ field }) => field)))
  subjectRules(gate)
  envelopeRules(gate)
  CONTENT_RULES[category](gate)
  return { errors: gate.errors, warnings: gate.warnings }
}
