import type { Target } from '../standard/categories.ts'
import { suggestion } from './suggestion.ts'
import type { Placed } from './syntax.ts'
import type { CodeTable } from './table.ts'
import type { TargetField } from './target.ts'
import type { Place } from './yaml-reader.ts'

/** What the checks of one mapping look things up in. */
export interface CheckScope {
  /** Columns of the source; none while inside an item of `each`. */
  readonly columns: readonly string[]
  readonly tables: ReadonlyMap<string, CodeTable>
  readonly targets: ReadonlyMap<string, TargetField>
  /** Texts that mean that there is no value. */
  readonly nulls: ReadonlySet<string>
  /** Of the record; undefined inside an item, whose place in it is not known. */
  readonly category?: Target | undefined
  complain(place: Place, message: string): void
}

/** Complains about a column that the source has not. Names inside items are judged where `each` is. */
export function checkColumn({ value, place }: Placed<string>, { columns, complain }: CheckScope): void {
  if (columns.length === 0 || columns.includes(value)) return
  complain(place, `source.fields has no column "${value}"; ${suggestion(value, columns)}`)
}
