/** Projected records as rows of a statement. */
import { type RawBuilder, sql } from 'kysely'
import type { ProjectedRecord } from '../exchange/ports.ts'
import { boolArray, bytesArray, dateArray, int8Array, textArray } from './binary-array.ts'

/**
 * Rows of ref, seq, category, subject_key, status, publicity_start, publicity_end, valid_to, sharing: what `held_record`
 * and the table that is rebuilt beside it have besides feed, topic and division.
 */
export function recordRows(records: readonly ProjectedRecord[]): RawBuilder<unknown> {
  const column = <T>(value: (record: ProjectedRecord) => T): T[] => records.map(value)
  return sql`unnest(
    ${bytesArray(column(one => one.ref))}::bytea[], ${int8Array(column(one => one.seq))}::bigint[],
    ${textArray(column(one => one.category))}::text[], ${textArray(column(one => one.subjectKey))}::text[],
    ${textArray(column(one => one.status))}::text[], ${dateArray(column(one => one.publicityStart))}::date[],
    ${dateArray(column(one => one.publicityEnd))}::date[], ${dateArray(column(one => one.validTo))}::date[],
    ${boolArray(column(one => one.sharing ?? false))}::boolean[])`
}
