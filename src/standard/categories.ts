/** The record categories R01–R15 and tables over them. */
import { CATEGORIES, FIELDS, type Field } from './generated/fields.ts'

export type Category = keyof typeof FIELDS

export const CATEGORY_CODES = Object.keys(FIELDS) as readonly Category[]

export function isCategory(value: unknown): value is Category {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value)
}

export function fieldsOf(category: Category): readonly Field[] {
  return FIELDS[category]
}

/** Pointer of the field with the day of the decision, conduct, service or award; undefined where there is none. */
export function eventPointer(category: Category): string | undefined {
  return EVENTS[category]
}

/** A table with one value for each category, made at start rather than for each record. */
export function byCategory<T>(make: (category: Category) => T): Readonly<Record<Category, T>> {
  return Object.fromEntries(CATEGORY_CODES.map(category => [category, make(category)])) as Record<Category, T>
}

const EVENTS = byCategory(category => {
  const { eventDate } = CATEGORIES[category]
  return eventDate === undefined ? undefined : `/content/${eventDate}`
})
