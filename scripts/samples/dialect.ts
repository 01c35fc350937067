/** The parts that all four dialects share: how decisions become rows, and how rows are spoiled on purpose. */
import type { ExpectedRecord } from './expected.ts'

export type LocalValue =
  | string
  | boolean
  | null
  | readonly LocalValue[]
  | { readonly [key: string]: LocalValue }
/** A row in the words of a local system, its columns in order. */
export type LocalRow = { readonly [column: string]: LocalValue }

/** A row that must be quarantined: which one, under which rule, and what is wrong with it. */
interface Refusal {
  readonly at: number
  readonly rule: string
  readonly spoil: (row: LocalRow) => LocalRow
}

export interface Dialect<Decision> {
  /** `penalty`, `serious-listing`. */
  readonly mapping: string
  readonly extension: string
  row(decision: Decision, index: number): LocalRow
  readonly refusals: readonly Refusal[]
  encode(rows: readonly LocalRow[]): Uint8Array
}

/** A sample file, what must come out of it, and what must not. */
export interface Sample {
  /** Path below `mappings/`, without extension. */
  readonly path: string
  readonly extension: string
  readonly bytes: Uint8Array
  readonly accepted: readonly ExpectedRecord[]
  readonly quarantined: readonly { readonly row: number; readonly rule: string }[]
}

export function makeSample<D>(
  dialect: Dialect<D>,
  path: string,
  decisions: readonly D[],
  record: (decision: D) => ExpectedRecord,
): Sample {
  const refusals = new Map(dialect.refusals.map(refusal => [refusal.at, refusal]))
  const rows: LocalRow[] = []
  const accepted: ExpectedRecord[] = []
  const quarantined: { row: number; rule: string }[] = []
  for (const [index, decision] of decisions.entries()) {
    const row = dialect.row(decision, index)
    const refusal = refusals.get(index)
    rows.push(refusal ? refusal.spoil(row) : row)
    if (refusal) quarantined.push({ row: index + 1, rule: refusal.rule })
    else accepted.push(record(decision))
  }
  return { path, extension: dialect.extension, bytes: dialect.encode(rows), accepted, quarantined }
}

/** Sets columns of a row. */
export function put(changes: LocalRow): (row: LocalRow) => LocalRow {
  return row => ({ ...row, ...changes })
}

/** A valid code with a wrong check character. */
export function wrongCheck(code: string): string {
  return code.slice(0, 17) + (code.endsWith('Q') ? 'R' : 'Q')
}

/** Half-width digits and letters as a careless typist leaves them. */
export function fullWidth(text: string): string {
  return [...text].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
}

/** CSV after RFC 4180 with CRLF; cells that hold comma, quote or line end are quoted. */
export function csvText(columns: readonly string[], rows: readonly LocalRow[], header = columns): string {
  const cell = (value: LocalValue | undefined): string => {
    const text = typeof value === 'string' ? value : ''
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = [header.join(','), ...rows.map(row => columns.map(column => cell(row[column])).join(','))]
  return `${lines.join('\r\n')}\r\n`
}
