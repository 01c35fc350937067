/** Small pieces of Markdown: Chinese first, English beside it. */

/** A table; cells may hold anything that fits in a line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

export function mermaid(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```', ''].join('\n')
}

export function page(title: string, parts: readonly string[]): string {
  const note = '<!-- Generated from openapi/standard by `npm run standard -- doc`. Do not edit. -->'
  return `${note}\n\n# ${title}\n\n${parts.join('\n')}`
}

/** Period of validity in words. */
export function period(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return ''
  return `${from ?? ''} – ${to ?? ''}`.trim()
}
