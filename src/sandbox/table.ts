/** Tables for a terminal in which a Chinese character takes two columns. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\ud840-\ud8ff][\udc00-\udfff]/gu

/** Columns that a text takes. */
export function width(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

/** Rows as aligned lines under one or more head lines. Columns of numbers stand right. */
export function tableLines(
  heads: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
): string[] {
  const all = [...heads, ...rows]
  const columns = Math.max(...all.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...all.map(row => width(row[i] ?? ''))))
  const right = widths.map((_, i) => rows.every(row => /^[\d.,]+( \/ \d+ s)?$/.test(row[i] ?? '')))
  const line = (row: readonly string[]) =>
    widths
      .map((wide, i) => pad(row[i] ?? '', wide, right[i] ?? false))
      .join('  ')
      .trimEnd()
  const rule = widths.map(wide => '─'.repeat(wide)).join('──')
  return [...heads.map(line), rule, ...rows.map(line)]
}

function pad(cell: string, wide: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, wide - width(cell)))
  return right ? space + cell : cell + space
}
