/** The entries of a section of a report, each field by its name and each code in words. Pure. */
import type { Words } from './words.ts'

/** What it is, and what it says. */
export type Fact = readonly [what: string, value: string]

export interface SheetEntry {
  /** Section and number, which each entry names: it reads rightly on whatever page it stands. */
  readonly name: string
  /** Province and authority. */
  readonly place: string
  /** Reach, adoption and mark; empty where there is none. */
  readonly said: string
  /** A field each, in the order of the standard. */
  readonly fields: readonly Fact[]
  /** Who supplied it, which mapping made it, where it stands in which feed. */
  readonly origin: string
}

/** An item of a section, whatever its category. */
interface ShownItem {
  readonly division: string
  readonly authorityName: string
  readonly sourceOrgName: string
  readonly mark?: string
  readonly reach?: string
  readonly adoptedBy?: readonly string[]
  readonly source?: {
    readonly mapping: string
    readonly mappingVersion: string
    readonly feed?: string
    readonly generation?: number
    readonly seq?: number
    readonly ledger?: string
  }
  readonly content: object
}

export function sheetEntries(
  items: readonly ShownItem[],
  { title, category }: { readonly title: string; readonly category: string },
  words: Words,
): SheetEntry[] {
  const province = (division: string) => words.divisions[division] ?? division
  return items.map((item, i) => ({
    name: `${title} 第 ${i + 1} 条`,
    place: `${province(item.division)} · ${item.authorityName}`,
    said: saidOf(item, province),
    fields: factsOf(category, item.content, words),
    origin: originOf(item),
  }))
}

function saidOf(
  { mark, reach, adoptedBy, source }: ShownItem,
  province: (division: string) => string,
): string {
  const adopted = adoptedBy && `采用：${adoptedBy.map(province).join('、')}`
  return [reach, adopted, mark, source?.ledger].filter(one => one !== undefined).join('　')
}

function factsOf(path: string, value: object, words: Words): Fact[] {
  const { order, fields } = words
  const held = new Map<string, unknown>(Object.entries(value))
  return (order[path] ?? [...held.keys()]).flatMap((name): Fact[] => {
    const at = `${path}/${name}`
    return held.has(name) ? [[fields[at] ?? name, shown(at, held.get(name), words)]] : []
  })
}

/** A list is joined, an object set out with the names of its fields, a code said in words. */
function shown(path: string, value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(one => shown(path, one, words)).join('、')
  if (typeof value === 'object' && value !== null)
    return factsOf(path, value, words)
      .map(([what, said]) => `${what}：${said}`)
      .join('；')
  const text = String(value)
  return words.codes[path]?.[text] ?? text
}

function originOf({ authorityName, sourceOrgName, source }: ShownItem): string {
  const parts = sourceOrgName === authorityName ? [] : [`来源单位：${sourceOrgName}`]
  if (source !== undefined) {
    const { mapping, mappingVersion, feed, generation = 0, seq = 0 } = source
    parts.push(`映射 ${mapping} ${mappingVersion}`)
    if (feed !== undefined) parts.push(`${feed} 第 ${generation} 代 第 ${seq} 条`)
  }
  return parts.join('　')
}
