/** A sheet as the template of the print sets it: each field a line that breaks everywhere it must, and long entries marked. */
import type { Sheet, SheetSection } from './report-sheet.ts'
import type { SheetEntry } from './sheet-entries.ts'

export function printableSheet(sheet: Sheet): object {
  return {
    ...sheet,
    parts: sheet.parts.map(({ title, sections }) => ({ title, sections: sections.map(printableSection) })),
    supplement: sheet.supplement.map(printableSection),
  }
}

function printableSection({ entries, ...rest }: SheetSection): object {
  return { ...rest, entries: entries.map(printableEntry) }
}

function printableEntry({ name, place, said, fields, origin }: SheetEntry): object {
  const lines = fields.map(([what, value]) => breakable(`${what}：${value}`))
  return { name, place, said, lines, origin, isLong: !fitsOnPage(lines) }
}

/** A long run of letters and digits (digest, number, address) breaks inside the page, too. */
function breakable(text: string): string {
  return text.replaceAll(/[!-~]{40,}/g, run => (run.match(/.{1,40}/g) ?? []).join('\u200b'))
}

/** A line takes 45 characters at least, a page 40 lines: rather too few. */
function fitsOnPage(lines: readonly string[]): boolean {
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / 45), 2) <= 40
}
