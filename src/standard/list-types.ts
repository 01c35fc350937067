/**
 * List types (名单类型) as data: `rules/list-types.yaml`. How far a listing reaches, who may adopt it, and which
 * measures a province may execute (国办发〔2020〕49号; domain.md §4.7).
 */
import { readDataFile } from './data-file.ts'
import { StandardError } from './fault.ts'
import type { ListType } from './generated/data.ts'
import type { Adoption, ListBasis, Measure, SeriousListingRecord } from './generated/records.ts'
import { loadTable } from './tables.ts'

export type { ListType } from './generated/data.ts'

export const LIST_TYPES: readonly ListType[] = readDataFile('list-types', 'rules/list-types.yaml').listTypes

const BASIS_LEVELS = loadTable('basis-levels')

/** The list type of that name and category; names are unique in the file. */
export function listTypeOf(category: string, listName: string): ListType | undefined {
  return LIST_TYPES.find(type => type.category === category && type.title === listName)
}

/** True when the instrument can carry a nationwide list: law, administrative regulation or central policy. */
export function canBeNationwide(level: string): boolean {
  return BASIS_LEVELS.entries.get(level)?.nationwide === true
}

/** `measures` 惩戒措施, or `information` 提示信息: shown for information, no measure task anywhere. */
export type ListReach = 'measures' | 'information'

/** How far a listing reaches outside its own province. */
export function listReach({ scope, level }: Pick<ListBasis, 'scope' | 'level'>): ListReach {
  return scope === '全国' && canBeNationwide(level) ? 'measures' : 'information'
}

/**
 * The listing with a receiving province's adoption (采用), for that province's own copy.
 * @param self six digits of the province whose node this is
 * @throws {StandardError} ADOPTION_REFUSED when the issuer adopts its own listing, when a node writes the adoption
 *   of another province, or when the province has adopted it already
 */
export function adopted(
  listing: SeriousListingRecord,
  adoption: Adoption,
  self: string,
): SeriousListingRecord {
  const refuse = (why: string) => new StandardError(why, { code: 'ADOPTION_REFUSED' })
  if (adoption.division !== self) throw refuse('a node writes the adoption of its own province only')
  if (listing.division === self) throw refuse('a province does not adopt its own listing')
  const held = listing.content.adoptedBy ?? []
  if (held.some(({ division }) => division === self))
    throw refuse('the province has adopted this listing already')
  return { ...listing, content: { ...listing.content, adoptedBy: [...held, adoption] } }
}

/**
 * The measures that a province may execute on a listing: on its own, those of the decision; on another's, only
 * where the list is nationwide and its own authority has adopted the listing.
 */
export function measuresFor(listing: SeriousListingRecord, division: string): readonly Measure[] {
  const { content } = listing
  if (listing.division === division) return content.measures
  const isAdopted = content.adoptedBy?.some(adoption => adoption.division === division) ?? false
  return isAdopted && listReach(content.listBasis) === 'measures' ? content.measures : []
}
