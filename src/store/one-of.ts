import { type RawBuilder, sql } from 'kysely'
import { bytesArray } from './binary-array.ts'

/**
 * `any (…)` of these values, behind an `=`: each is looked up in the index that leads to it. Left to see how many there
 * are, the planner reads all of a feed or a province instead, as long as there are no statistics of a table that has just
 * grown.
 */
export function oneOf(values: readonly Uint8Array[]): RawBuilder<boolean> {
  return sql`any ((select ${bytesArray(values)}::bytea[])::bytea[])`
}
