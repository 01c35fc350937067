/**
 * The catalogue and the data list (数据清单): what may be collected at all, how widely it may be shared, and which
 * items cross a border between provinces.
 */
import { byCategory, type Category, fieldsOf } from './categories.ts'
import { readDataFile } from './data-file.ts'
import type { DataItem } from './generated/data.ts'
import { loadTable, type TableEntry } from './tables.ts'

const NATIONAL = loadTable('catalogue')
const SUPPLEMENTARY = loadTable('supplementary-catalogue')
const DATA_LIST = readDataFile('data-list', 'lists/data-list.yaml')

/** From the widest scope to the narrowest; a record may be narrower than its item, never wider. */
const SCOPES = ['public', 'government', 'authorised']

const BY_CATEGORY = Map.groupBy(DATA_LIST.items, ({ category }) => category)
const DATA_LISTED = new Map(
  [...BY_CATEGORY].map(([category, items]) => [
    category,
    new Map(items.map(item => [item.catalogueItem, item])),
  ]),
)

export const DATA_ITEMS: readonly DataItem[] = DATA_LIST.items

export interface CatalogueItem extends TableEntry {
  /** Held by every province; a supplementary item by those in `divisions` only. */
  readonly national: boolean
}

const ITEMS: ReadonlyMap<string, CatalogueItem> = new Map<string, CatalogueItem>([
  ...[...SUPPLEMENTARY.entries].map(([code, item]) => [code, { ...item, national: false }] as const),
  // Where both have a code the national one counts.
  ...[...NATIONAL.entries].map(([code, item]) => [code, { ...item, national: true }] as const),
])

/** The item of the national catalogue, or of a supplementary one. */
export function catalogueItem(code: string): CatalogueItem | undefined {
  return ITEMS.get(code)
}

/** The line of the data list for records of that category under that catalogue item. */
export function dataItem(catalogueCode: string, category: string): DataItem | undefined {
  return DATA_LISTED.get(category)?.get(catalogueCode)
}

/**
 * True when records of the item may go from one province to another: the item is of the national catalogue, or
 * both provinces hold it in their supplementary ones (domain.md §4.8).
 * @param from six digits of the issuing province, @param to of the receiving one
 */
export function mayCrossBorder(code: string, from: string, to: string): boolean {
  const item = catalogueItem(code)
  if (item === undefined) return false
  return item.national || (isHeldBy(item, from) && isHeldBy(item, to))
}

/** True when the province collects under that item. */
export function isHeldBy({ national, divisions }: CatalogueItem, division: string): boolean {
  return national || (divisions?.includes(division) ?? false)
}

/** True when `scope` shows a record to more people than `widest` allows; an unknown scope is no wider. */
export function isWider(scope: string, widest: string): boolean {
  const at = SCOPES.indexOf(scope)
  return at >= 0 && at < SCOPES.indexOf(widest)
}

/** Categories that are collected only with the person's consent (R13, R14). */
const ON_CONSENT = byCategory(category =>
  fieldsOf(category).some(({ path, required }) => path === '/content/consentRef' && required),
)

/**
 * Whether records of the category may be told for that use. What rests on consent is used for what it was given for,
 * which the data list says (个人信息保护法 第十四条).
 * @param purpose a code of the application list
 */
export function mayBeToldFor(category: Category, purpose: string): boolean {
  if (!ON_CONSENT[category]) return true
  return DATA_ITEMS.some(item => item.category === category && item.usedFor.includes(purpose))
}
