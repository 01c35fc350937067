import type { Target } from '../standard/categories.ts'
import { PROVINCES } from '../standard/divisions.ts'
import { suggestion } from './suggestion.ts'
import type { MappingSyntax, Placed } from './syntax.ts'
import type { CodeTable } from './table.ts'
import type { TargetField } from './target.ts'
import type { Place } from './yaml-reader.ts'

/** What the checks of one mapping look things up in. */
export interface CheckScope {
  /** Columns of the source. */
  readonly columns: readonly string[]
  /** Set inside an item of `each`: a `list` item is an object with keys of its own, a piece of a `text` has none. */
  readonly item?: 'list' | 'text' | undefined
  readonly tables: ReadonlyMap<string, CodeTable>
  readonly targets: ReadonlyMap<string, TargetField>
  /** Texts that mean that there is no value. */
  readonly nulls: ReadonlySet<string>
  /** Whether a column can hold a list or an object. */
  readonly lists: boolean
  /** Of the record; undefined inside an item, whose place in it is not known. */
  readonly category?: Target | undefined
  /** Fields of the record that conditions ask as columns, on the way out; undefined on the way in. */
  readonly asked?: ReadonlyMap<string, TargetField> | undefined
  complain(place: Place, message: string): void
  /** Complains about a text that the field never has. */
  judge(text: string, field: TargetField, place: Place): void
}

/**
 * Complains about a column that the source has not. Inside an item "." is the item itself, "^NAME" a column of the row,
 * any other name a key of the item, which no mapping declares.
 */
export function checkColumn({ value, place }: Placed<string>, { columns, item, complain }: CheckScope): void {
  const name = item !== undefined && value.startsWith('^') ? value.slice(1) : value
  if (item !== undefined && name === value) {
    if (item === 'text' && value !== '.')
      complain(place, 'an item of a split text has no fields; write "." for the item or "^COLUMN"')
    return
  }
  if (columns.includes(name)) return
  complain(place, `source.fields has no column "${name}"; ${suggestion(name, columns)}`)
}

/** A record of another division is accepted nowhere. @param also divisions that stand for no province */
export function checkDivision(
  { division, divisionPlace }: Pick<MappingSyntax, 'division' | 'divisionPlace'>,
  also: readonly string[],
  complain: CheckScope['complain'],
): void {
  const known = [...PROVINCES.map(({ code }) => code), ...also]
  if (!known.includes(division))
    complain(divisionPlace, `"${division}" is no member of the region; write one of ${known.join(', ')}`)
}
