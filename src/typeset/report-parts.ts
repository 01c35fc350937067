/** The parts of a report that hold records, as HTML. */
import { html, type Markup, raw, table } from './markup.ts'
import type { Words } from './words.ts'

/** An item of a section, whatever its category. */
export interface ShownItem {
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
  }
  readonly content: object
}

export interface ShownSection {
  readonly items: readonly ShownItem[]
  readonly empty?: string
}

/** @param title of the section, which each entry names: it reads rightly on whatever page it stands */
export function sectionPart(
  { items, empty }: ShownSection,
  { title, category }: { readonly title: string; readonly category: string },
  words: Words,
): Markup {
  if (items.length === 0) return html`<p>${empty ?? ''}</p>`
  const entries = items.map((item, i) => {
    const head = html`${title} 第 ${i + 1} 条<i>${placeOf(item, words)}</i><b>${markOf(item, words)}</b>`
    // A table of its own: where it is longer than a page, each page repeats its head.
    return html`<table class="i"><thead><tr><th>${head}</th></tr></thead><tbody><tr><td>${contentOf(item, category, words)}<br><span class="s">${originOf(item)}</span></td></tr></tbody></table>`
      .text
  })
  return raw(entries.join('\n'))
}

export function provenancePart(
  provenance: readonly {
    readonly division: string
    readonly state: string
    readonly feeds?: readonly { readonly feed: string; readonly size: number }[]
  }[],
  { divisions }: Words,
): Markup {
  const rows = provenance.map(({ division, state, feeds = [] }) => [
    divisions[division] ?? division,
    state,
    raw(feeds.map(({ feed, size }) => html`${feed}：${size}`.text).join('<br>')),
  ])
  return html`<h3>来源</h3>${table(['省份', '状态', '数据流与条数'], rows)}`
}

/** A field a line, in the order of the standard. */
function contentOf({ content }: ShownItem, category: string, words: Words): Markup {
  const lines = membersOf(category, content, words).map(
    ({ at, title, member }) => html`<span class="k">${title}</span>：${shown(at, member, words)}`.text,
  )
  return raw(lines.join('<br>'))
}

function membersOf(path: string, value: object, { order, fields }: Words) {
  const held = new Map<string, unknown>(Object.entries(value))
  return (order[path] ?? [...held.keys()]).flatMap(name => {
    const at = `${path}/${name}`
    return held.has(name) ? [{ at, title: fields[at] ?? name, member: held.get(name) }] : []
  })
}

/** A list is joined, an object set out with the names of its fields, a code said in words. */
function shown(path: string, value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(one => shown(path, one, words)).join('、')
  if (typeof value === 'object' && value !== null) {
    return membersOf(path, value, words)
      .map(({ at, title, member }) => `${title}：${shown(at, member, words)}`)
      .join('；')
  }
  const text = String(value)
  return words.codes[path]?.[text] ?? text
}

function placeOf({ division, authorityName }: ShownItem, { divisions }: Words): string {
  return `${divisions[division] ?? division} · ${authorityName}`
}

/** Where it comes from: who supplied it, which mapping made it, where it stands in which feed. */
function originOf({ authorityName, sourceOrgName, source }: ShownItem): string {
  const parts = sourceOrgName === authorityName ? [] : [`来源单位：${sourceOrgName}`]
  if (source !== undefined) {
    const { mapping, mappingVersion, feed, generation = 0, seq = 0 } = source
    parts.push(`映射 ${mapping} ${mappingVersion}`)
    if (feed !== undefined) parts.push(`${feed} 第 ${generation} 代 第 ${seq} 条`)
  }
  return parts.join('　')
}

function markOf({ mark, reach, adoptedBy }: ShownItem, { divisions }: Words): string {
  const adopted =
    adoptedBy === undefined ? [] : [`采用：${adoptedBy.map(one => divisions[one] ?? one).join('、')}`]
  return [...(reach === undefined ? [] : [reach]), ...adopted, ...(mark === undefined ? [] : [mark])].join(
    '　',
  )
}
