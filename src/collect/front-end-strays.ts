/**
 * Rows of a front-end table that have no place in its order, because their key or watermark is empty. They are read
 * before the pages and set aside with what is missing, once; the rows around them go on.
 */
import type { QuarantinedRow, RowOutcome } from '../mapping/run.ts'
import { CollectError } from './fault.ts'
import type { TableAccess, TableRow } from './front-end-ports.ts'

interface Lacking {
  readonly rule: 'TABLE_KEY_EMPTY' | 'TABLE_WATERMARK_EMPTY'
  readonly column: string
}

/** Which column a row lacks to have a place; null for nearly all rows. */
export function lackingOf({ table }: TableAccess, { key, watermark }: TableRow): Lacking | null {
  if (key === null) return { rule: 'TABLE_KEY_EMPTY', column: table.key }
  if (table.watermark !== undefined && watermark === null)
    return { rule: 'TABLE_WATERMARK_EMPTY', column: table.watermark }
  return null
}

/** The row with what it lacks before all else that is wrong with it. Its subject counts as present all the same. */
export function setAside(outcome: RowOutcome, { rule, column }: Lacking): QuarantinedRow {
  const { row, source, raw, key, localKey, updatedAt, origin } = outcome
  const message = `the column ${column} is empty, by which the table is read: fill it in`
  const finding = { rule, field: column, valueClass: 'absent', message }
  const others = outcome.kind === 'quarantined' ? outcome.findings : []
  return {
    ...{ kind: 'quarantined', row, source, raw, key, localKey, updatedAt, origin },
    findings: [finding, ...others],
  }
}

export function tooManyStrays({ table }: TableAccess, told: number): CollectError {
  const columns = table.watermark === undefined ? table.key : `${table.key} or ${table.watermark}`
  const message = `front-end table ${table.name} has more than ${told} rows without ${columns}; the department fills it in, or the mapping names another column`
  return new CollectError(message, { code: 'FRONT_END_KEY_UNFIT' })
}

/** @param rows how many have no status; neither mapping nor row says whether they are to be read */
export function withoutStatus({ table }: TableAccess, rows: number): CollectError {
  const column = table.status?.column ?? ''
  const message = `front-end table ${table.name} has ${rows} rows without ${column}, which are not read: the department fills it in, or source.status of the mapping says "empty: unread" or "empty: ignored"`
  return new CollectError(message, { code: 'FRONT_END_STATUS_EMPTY', rows })
}

/** @param rows whose answers were refused, or written without their reason */
export function answerRefused({ table }: TableAccess, rows: number): CollectError {
  const message = `front-end table ${table.name} refuses what became of ${rows} rows, or its reason: compare its checks, triggers and encoding; the rows are taken in all the same`
  return new CollectError(message, { code: 'FRONT_END_ANSWER_REFUSED', rows })
}
