/** Tables for a terminal in which a Chinese character takes two columns. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\ud840-\ud8ff][\udc00-\udfff]/gu

/** Columns that a text takes. */
export function width(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

/** Rows as aligned lines; the first row is the head. Columns whose cells are all numbers stand right. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map(row => width(row[i] ?? ''))))
  const right = widths.map((_, i) => rows.slice(1).every(row => /^[\d.,/ –-]*$/.test(row[i] ?? '')))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, right[i] ?? false))
      .join('  ')
      .trimEnd()
  const rule = widths.map(wide => '─'.repeat(wide)).join('──')
  return rows.flatMap((row, i) => (i === 0 ? [line(row), rule] : [line(row)]))
}

function pad(cell: string, wide: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, wide - width(cell)))
  return right ? space + cell : cell + space
}
