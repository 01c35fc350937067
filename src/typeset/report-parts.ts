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

const HEAD =
  '<thead><tr><th class="n">序号</th><th>内容</th><th class="o">省份、决定机关、来源</th><th class="m">标注</th></tr></thead>'

export function sectionPart({ items, empty }: ShownSection, category: string, words: Words): Markup {
  if (items.length === 0) return html`<p>${empty ?? ''}</p>`
  const rows = items.map(
    (item, i) =>
      html`<tr><td class="n">${i + 1}</td><td>${contentOf(item, category, words)}</td><td class="o">${originOf(item, words)}</td><td class="m">${markOf(item, words)}</td></tr>`
        .text,
  )
  return raw(`<table>${HEAD}<tbody>${rows.join('')}</tbody></table>`)
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

function contentOf({ content }: ShownItem, category: string, words: Words): Markup {
  const lines = Object.entries(content).map(([name, value]) => {
    const path = `${category}/${name}`
    return html`<span class="k">${words.fields[path] ?? name}</span>：${shown(path, value, words)}`.text
  })
  return raw(lines.join('<br>'))
}

/** A list is joined, an object set out with the names of its fields, a code said in words. */
function shown(path: string, value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(one => shown(path, one, words)).join('、')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, one]) => {
        const at = `${path}/${name}`
        return `${words.fields[at] ?? name}：${shown(at, one, words)}`
      })
      .join('；')
  }
  const text = String(value)
  return words.codes[path]?.[text] ?? text
}

function originOf(
  { division, authorityName, sourceOrgName, source }: ShownItem,
  { divisions }: Words,
): Markup {
  const lines = [html`${divisions[division] ?? division} · ${authorityName}`]
  if (sourceOrgName !== authorityName) lines.push(html`来源：${sourceOrgName}`)
  if (source !== undefined) {
    const { mapping, mappingVersion, feed, generation = 0, seq = 0 } = source
    lines.push(html`<span class="s">映射 ${mapping} ${mappingVersion}</span>`)
    if (feed !== undefined) lines.push(html`<span class="s">${feed} 第 ${generation} 代 第 ${seq} 条</span>`)
  }
  return raw(lines.map(({ text }) => text).join('<br>'))
}

function markOf({ mark, reach, adoptedBy }: ShownItem, { divisions }: Words): Markup {
  const lines = [
    ...(reach === undefined ? [] : [html`${reach}`]),
    ...(adoptedBy === undefined
      ? []
      : [html`采用：${adoptedBy.map(one => divisions[one] ?? one).join('、')}`]),
    ...(mark === undefined ? [] : [html`<b>${mark}</b>`]),
  ]
  return raw(lines.map(({ text }) => text).join('<br>'))
}
