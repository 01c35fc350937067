/** Schema errors of the generated validators, in the words of the standard. */
import { byTarget, type Category, fieldsOf, type Target } from './categories.ts'
import { type Finding, valueAt, valueClass } from './finding.ts'
import type { Field } from './generated/fields.ts'
import type { SchemaError, SchemaValidator } from './generated/validate.js'
import * as validators from './generated/validate.js'
import * as acts from './generated/validate-acts.js'
import { checkUscc } from './uscc.ts'

/** A hostile body could hold thousands of faults; the first ones are enough to send it back. */
const MAX_SCHEMA_FINDINGS = 50

const RECORDS: Readonly<Record<Category, SchemaValidator>> = validators
const VALIDATORS: Readonly<Record<Target, SchemaValidator>> = {
  ...RECORDS,
  'acts/adoption': acts.adoption,
  'acts/measure-feedback': acts.measureFeedback,
}

const BY_PATH = byTarget<ReadonlyMap<string, Field>>(
  target => new Map(fieldsOf(target).map(field => [field.path, field])),
)

/** A missing field that the law names has its own rule, so that refusals can be counted by it. */
const MISSING_RULES: Readonly<Record<string, string>> = {
  '/catalogueItem': 'CATALOGUE_ITEM_MISSING',
  'R07/content/noticeDate': 'LISTING_WITHOUT_NOTICE',
  'R07/content/legalBasis': 'LISTING_WITHOUT_BASIS',
  'R07/content/listBasis': 'LISTING_WITHOUT_BASIS',
}

const PATTERN_RULES: Readonly<Record<string, string>> = {
  day: 'DATE_BAD',
  instant: 'INSTANT_BAD',
  amountWan: 'AMOUNT_BAD',
  uscc: 'USCC_NOT_NORMALISED',
  organisationCode: 'ORG_CODE_ALPHABET',
  division: 'DIVISION_BAD',
  recordId: 'RECORD_ID_BAD',
  linkKey: 'LINK_KEY_BAD',
}

/** What the schema of the category or act says against the value. */
export function schemaFindings(category: Target, value: unknown): Finding[] {
  const validate = VALIDATORS[category]
  if (validate(value)) return []
  const findings = new Map<string, Finding>()
  for (const error of validate.errors ?? []) {
    const finding = findingOf(category, value, error)
    // allOf reports its own failure besides the error inside it; one field has one finding per rule.
    if (finding !== undefined) findings.set(`${finding.rule} ${finding.field}`, finding)
    if (findings.size >= MAX_SCHEMA_FINDINGS) break
  }
  return [...findings.values()]
}

function findingOf(category: Target, root: unknown, error: SchemaError): Finding | undefined {
  const field = error.instancePath
  switch (error.keyword) {
    case 'required':
      return missing(category, `${field}/${error.params['missingProperty']}`)
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknown(field, error.params['additionalProperty'] ?? error.params['unevaluatedProperty'])
    case 'pattern':
      return misspelt(category, root, field)
    default:
      return described(error, field, valueAt(root, field))
  }
}

function missing(category: Target, field: string): Finding {
  const rule = MISSING_RULES[field] ?? MISSING_RULES[`${category}${field}`] ?? 'FIELD_MISSING'
  return {
    rule,
    field,
    valueClass: 'nothing',
    message: `${titleOf(category, field)} is required: deliver it`,
  }
}

function unknown(holder: string, name: unknown): Finding {
  // A name that is not an identifier may itself be data, such as an identity number.
  const shown = typeof name === 'string' && /^[A-Za-z][A-Za-z_]{0,63}$/.test(name) ? name : '*'
  const message = 'the standard has no such field: leave it out or map it to one that exists'
  return { rule: 'FIELD_UNKNOWN', field: `${holder}/${shown}`, valueClass: 'unknown field', message }
}

function misspelt(category: Target, root: unknown, field: string): Finding {
  const value = valueAt(root, field)
  const kind = BY_PATH[category].get(pathOf(field))?.kind ?? ''
  const rule = patternRule(kind, value)
  const message = `${titleOf(category, field)} is not written as the standard asks (${rule})`
  return { rule, field, valueClass: valueClass(value), message }
}

function patternRule(kind: string, value: unknown): string {
  if (kind === 'amountWan' && typeof value === 'string' && /^\s*[-－]/.test(value)) return 'AMOUNT_NEGATIVE'
  if (kind === 'uscc' && typeof value === 'string') {
    const check = checkUscc(value)
    if (!check.ok) return check.rule
  }
  return PATTERN_RULES[kind] ?? 'FORMAT_BAD'
}

const KEYWORDS: Readonly<Record<string, readonly [rule: string, message: string]>> = {
  type: ['TYPE_WRONG', 'has another JSON type than the standard gives'],
  const: ['VALUE_NOT_IN_TABLE', 'must have the value that the standard fixes'],
  enum: ['VALUE_NOT_IN_TABLE', 'must be one of the values that the standard lists'],
  minLength: ['TEXT_EMPTY', 'must not be empty; leave an optional field out instead'],
  maxLength: ['TEXT_TOO_LONG', 'is longer than the standard allows'],
  minItems: ['LIST_EMPTY', 'needs at least one item'],
  maxItems: ['LIST_TOO_LONG', 'has more items than the standard allows'],
  uniqueItems: ['LIST_REPEATS', 'names an item twice'],
  minimum: ['NUMBER_OUT_OF_RANGE', 'is smaller than the standard allows'],
  maximum: ['NUMBER_OUT_OF_RANGE', 'is larger than the standard allows'],
}

function described(error: SchemaError, field: string, value: unknown): Finding | undefined {
  if (error.keyword === 'allOf') return undefined
  const [rule, message] = KEYWORDS[error.keyword] ?? [
    'SCHEMA_VIOLATED',
    `breaks "${error.keyword}" of the schema`,
  ]
  return { rule, field, valueClass: valueClass(value), message: `${field || 'the record'} ${message}` }
}

function titleOf(category: Target, pointer: string): string {
  const title = BY_PATH[category].get(pathOf(pointer))?.title
  return title === undefined ? pointer : `${title} ${pointer}`
}

function pathOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*')
}
