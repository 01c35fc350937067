import type { Fields, FieldValue } from './row.ts'

/** The text of an element that has attributes beside it. */
export const TEXT = '#text'

/** What stands before and behind the rows, and what a row is called. @param record `response/data/row` */
export function frameOf(record: string, encoding: string): { head: string; row: string; tail: string } {
  const around = record.split('/')
  const row = around.pop() ?? ''
  const start = around.map(name => `<${name}>\n`).join('')
  const tail = around.toReversed().map(name => `</${name}>\n`)
  return {
    head: `<?xml version="1.0" encoding="${encoding.toUpperCase()}"?>\n${start}`,
    row,
    tail: tail.join(''),
  }
}

/** An element with its attributes (keys that begin with @), its text beside them (`#text`) and children. */
export function element(name: string, value: FieldValue, first = ''): string {
  if (Array.isArray(value)) return value.map(item => element(name, item)).join('')
  if (value === null || typeof value !== 'object') {
    return `<${name}>${first}${escapeXml(typeof value === 'string' ? value : '')}</${name}>`
  }
  const entries = Object.entries(value as Fields)
  const attributes = entries
    .filter(([key]) => key.startsWith('@'))
    .map(([key, one]) => ` ${key.slice(1)}="${escapeXml(textOf(one)).replaceAll('"', '&quot;')}"`)
  const children = entries
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, one]) => (key === TEXT ? escapeXml(textOf(one)) : element(key, one)))
  return `<${name}${attributes.join('')}>${first}${children.join('')}</${name}>`
}

/** Characters that XML 1.0 cannot hold at all become U+FFFD; a carriage return as it is would be read as a line feed. */
export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must go
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  )
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
