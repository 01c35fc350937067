/** The record categories R01–R15, the acts beside them, and tables over both. */
import { ACT_FIELDS, ACTS } from './generated/act-fields.ts'
import { CATEGORIES, type CategoryFacts, FIELDS, type Field } from './generated/fields.ts'

export type Category = keyof typeof FIELDS
/** What a local system delivers as a row and the node carries out; no record of the standard. */
export type ActCategory = keyof typeof ACT_FIELDS
/** What a row of a local system can become. */
export type Target = Category | ActCategory

export const CATEGORY_CODES = Object.keys(FIELDS) as readonly Category[]
const ACT_CODES = Object.keys(ACT_FIELDS) as readonly ActCategory[]
export const TARGET_CODES: readonly Target[] = [...CATEGORY_CODES, ...ACT_CODES]

export function isCategory(value: unknown): value is Category {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value)
}

export function isAct(value: unknown): value is ActCategory {
  return typeof value === 'string' && Object.hasOwn(ACT_FIELDS, value)
}

export function isTarget(value: unknown): value is Target {
  return isCategory(value) || isAct(value)
}

export function fieldsOf(target: Target): readonly Field[] {
  return isAct(target) ? ACT_FIELDS[target] : FIELDS[target]
}

export function factsOf(target: Target): CategoryFacts {
  return isAct(target) ? ACTS[target] : CATEGORIES[target]
}

/** Pointer of the field with the day of the decision, conduct, service or award; undefined where there is none. */
export function eventPointer(target: Target): string | undefined {
  return EVENTS[target]
}

/** A table with one value for each category, made at start rather than for each record. */
export function byCategory<T>(make: (category: Category) => T): Readonly<Record<Category, T>> {
  return Object.fromEntries(CATEGORY_CODES.map(category => [category, make(category)])) as Record<Category, T>
}

/** The same with one for each act, too. */
export function byTarget<T>(make: (target: Target) => T): Readonly<Record<Target, T>> {
  return Object.fromEntries(TARGET_CODES.map(target => [target, make(target)])) as Record<Target, T>
}

const EVENTS = byTarget(target => {
  const { eventDate } = factsOf(target)
  return eventDate === undefined ? undefined : `/content/${eventDate}`
})
