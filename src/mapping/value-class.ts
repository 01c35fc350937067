/**
 * The shape of a value in words, for findings and reports. It never holds the value itself nor a part of
 * it: a finding travels further than the row does.
 */
export function valueClass(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return `list of ${value.length}`
  if (typeof value !== 'string') return typeof value === 'object' ? 'object' : typeof value
  if (value === '') return 'empty text'
  if (value.includes('\uFFFD')) return `text of ${value.length} characters with undecodable bytes`
  if (isExcelDamage(value)) return 'number in scientific notation'
  if (/^\d+$/.test(value)) return `${value.length} digits`
  if (/^[+-]?[\d,]*\.?\d+$/.test(value)) return `number of ${value.length} characters`
  if (/^[\d\s:./年月日TZ-]+$/.test(value)) return `date-like text of ${value.length} characters`
  if (/^[0-9A-Za-z]+$/.test(value)) return `${value.length} letters and digits`
  return `text of ${value.length} characters`
}

/** A long number that a spreadsheet rounded to something like 9.13E+17; its digits are lost for good. */
export function isExcelDamage(text: string): boolean {
  return text.length < 40 && /^\s*[+-]?\d+(\.\d+)?[eE]\+?\d+\s*$/.test(text)
}
