/** Why a row was refused, in the words of the department that has to mend it (mappings/reasons.yaml). */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Complaint } from './fault.ts'
import type { RefusedRow } from './run.ts'
import type { MappingSyntax, SourceSyntax } from './syntax.ts'
import { type CodeTable, parseTable } from './table.ts'

/** Column of a rejects file that says why. */
export const REASON_COLUMN = '退回原因'
/** Column with the text of a row that could not be split, where the format has no other place for it. */
export const UNSPLIT_COLUMN = '原文'

const FILE = 'mappings/reasons.yaml'
/** A row can have a finding for every cell; the first ones are enough to mend it. */
const MAX_TOLD = 10

let table: CodeTable | undefined

/** The Chinese text of a rule; undefined for one that the table does not name. */
export function reasonText(rule: string): string | undefined {
  table ??= parseTable(readFileSync(join(import.meta.dirname, '../..', FILE), 'utf8'), 'reasons', FILE).table
  return table.entries.get(rule)?.to ?? undefined
}

/**
 * Rules of a mapping's own code tables for which there are no words, as complaints at their places.
 * @param folder of the mapping, in which the paths of its tables begin
 */
export function withoutWords(
  {
    syntax,
    tables,
  }: { readonly syntax: Pick<MappingSyntax, 'tables'>; readonly tables: ReadonlyMap<string, CodeTable> },
  folder: string,
): Complaint[] {
  return [...syntax.tables].flatMap(([name, { value: path }]) =>
    (tables.get(name)?.named ?? [])
      .filter(({ value: rule }) => reasonText(rule) === undefined)
      .map(({ value: rule, place }) => ({
        file: relative('.', join(folder, path)),
        ...place,
        message: `${FILE} has no words for "${rule}"; add a line there, which the department reads: "${rule}: …"`,
      })),
  )
}

/**
 * Says of a refused row `第12行 CF_CFLB1（处罚类别1）：代码不在对照表中［CODE_UNKNOWN］`. Holds no value of it.
 */
export function reasonWriter({ fields }: SourceSyntax): (refused: RefusedRow) => string {
  const titles = new Map(fields.map(({ name, title }) => [name, title]))
  return ({ row, findings }) => {
    const told = findings.slice(0, MAX_TOLD).map(({ rule, field, message }) => {
      const title = titles.get(field)
      const named = title === undefined || title === field ? field : `${field}（${title}）`
      return `${named === '' ? '' : `${named}：`}${reasonText(rule) ?? message}［${rule}］`
    })
    return `第${row}行 ${[...new Set(told)].join('；')}`
  }
}
