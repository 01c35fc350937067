/** What the fields and codes of a report are called, for people: from the standard's own files. */
import { CATEGORY_CODES, fieldsOf } from '../standard/categories.ts'
import { loadTable } from '../standard/tables.ts'

export interface Words {
  /** Title by path, `R03/decisionNo`. */
  readonly fields: Readonly<Record<string, string>>
  /** Names of the members of a category's content, and of its objects, in the order of the standard: that of reading. */
  readonly order: Readonly<Record<string, readonly string[]>>
  /** Title of each code by the path of its field. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Provinces by six digits. */
  readonly divisions: Readonly<Record<string, string>>
}

export function reportWords(): Words {
  const fields: Record<string, string> = {}
  const codes: Record<string, Record<string, string>> = {}
  const order: Record<string, string[]> = {}
  for (const category of CATEGORY_CODES) {
    for (const { path, title, table } of fieldsOf(category)) {
      if (!path.startsWith('/content/')) continue
      const place = `${category}${path.slice('/content'.length).replaceAll('/*', '')}`
      fields[place] = title
      if (table !== undefined) codes[place] = titlesOf(table)
      const at = place.lastIndexOf('/')
      const holder = place.slice(0, at)
      order[holder] = [...(order[holder] ?? []), place.slice(at + 1)]
    }
  }
  return { fields, order, codes, divisions: titlesOf('divisions', code => code.endsWith('0000')) }
}

function titlesOf(table: string, wanted: (code: string) => boolean = () => true): Record<string, string> {
  const entries = [...loadTable(table).entries].filter(([code]) => wanted(code))
  return Object.fromEntries(entries.map(([code, { title }]) => [code, title]))
}
