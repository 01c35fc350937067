import { AMBIGUOUS, type Found } from '../lookup-rows.ts'
import type { RowRun, TextStep } from '../row.ts'
import type { CodeTable } from '../table.ts'

/** What happens to a code that the table does not hold. */
export type Fallback =
  | { readonly kind: 'refuse'; readonly rule: 'CODE_UNKNOWN' | 'LOOKUP_MISSING' }
  /** Becomes `to`, with a warning. */
  | { readonly kind: 'other'; readonly to: string }
  /** Stays as it is, with a warning. */
  | { readonly kind: 'keep' }

/**
 * Translates a local code. What a table's own rules say stands in `mappings/reasons.yaml`; where it does not, the
 * department reads that the table says so.
 * `column` takes another column of the table than `to`, so that one local code
 * can fill several fields.
 */
export function code(table: CodeTable, column: string | undefined, fallback: Fallback): TextStep {
  if (table.find !== undefined) return lookedUp(table, table.find(column ?? ''), fallback)
  return (value, run) => {
    const entry = table.entries.get(value)
    if (!entry) return unknown(value, table, fallback, run)
    if (entry.refuse !== undefined)
      return run.fail(entry.refuse, value, `代码表“${table.title}”不接受这个代码`)
    if (entry.warn !== undefined) run.warn(entry.warn, value, `代码表“${table.title}”对这个代码有提示`)
    return column === undefined ? entry.to : (entry.columns.get(column) ?? null)
  }
}

function lookedUp(table: CodeTable, find: (key: string) => Found, fallback: Fallback): TextStep {
  return (value, run) => {
    const found = find(value)
    if (found === undefined) return unknown(value, table, fallback, run)
    if (found !== AMBIGUOUS) return found
    return run.fail('LOOKUP_AMBIGUOUS', value, `the file of lookup ${table.name} says two things of this key`)
  }
}

function unknown(value: string, table: CodeTable, fallback: Fallback, run: RowRun): string | undefined {
  if (fallback.kind === 'refuse') {
    return run.failText(fallback.rule, value, `not in table ${table.name}; add it there or mend the source`)
  }
  run.warn(fallback.kind === 'other' ? 'CODE_OTHER' : 'CODE_KEPT', value, `not in table ${table.name}`)
  return fallback.kind === 'other' ? fallback.to : value
}
