/** HTML from texts that nobody trusts: whatever is put into a template is escaped, unless it is markup already. */
import { numberOf, PRIVATE, TURNING } from './glyphs.ts'

export interface Markup {
  readonly text: string
}

/** A tagged template. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup {
  return { text: parts.reduce((made, part, i) => `${made}${textOf(values[i - 1] ?? '')}${part}`) }
}

/** Markup that was made here. */
export function raw(text: string): Markup {
  return { text }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? character)
    .replaceAll(TURNING, numberOf)
    .replaceAll(PRIVATE, numberOf)
}

function textOf(value: string | number | Markup): string {
  return typeof value === 'object' ? value.text : escaped(String(value))
}

type Cell = string | Markup

/** A line each: what it is, and what it says. */
export function factTable(rows: readonly (readonly [string, Cell])[]): Markup {
  const lines = rows.map(([what, value]) => html`<tr><th>${what}</th><td>${value}</td></tr>`.text)
  return raw(`<table class="f"><tbody>${lines.join('')}</tbody></table>`)
}

/** Its head is repeated on each printed page. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Markup {
  const cells = (of: readonly Cell[], tag: 'th' | 'td') =>
    of.map(cell => `<${tag}>${textOf(cell)}</${tag}>`).join('')
  const lines = rows.map(row => `<tr>${cells(row, 'td')}</tr>`)
  return raw(`<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${lines.join('')}</tbody></table>`)
}

/** An instant (UTC) as it is read in Asia/Shanghai, which has no summer time. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
