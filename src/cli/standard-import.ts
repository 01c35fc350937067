/**
 * `npm run standard -- import`: a code table that is not ours to ship, or a year's holiday notice, becomes a data
 * file of the standard. Nothing is written unless the whole file is in order.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { CsvRows } from '../mapping/csv.ts'
import { parseDataFile } from '../standard/data-file.ts'
import type { CodeTableFile, HolidaysFile } from '../standard/generated/data.ts'
import { dataError } from '../standard/source-text.ts'

export interface ImportOptions {
  /** Where the content comes from; for a CSV file, which has no place for it. */
  readonly source?: string | undefined
  /** Day on which it was compared with the source, `YYYY-MM-DD`; for a CSV file. */
  readonly asOf?: string | undefined
}

/** Columns of a CSV table; only `code` must be there. */
const COLUMNS = ['code', 'title', 'en', 'from', 'to', 'parent', 'division', 'retired', 'note'] as const

/**
 * Imports `file` as table `name`; it takes the place of the shipped table of that name.
 * @param folder of the standard
 * @returns the written file, relative to the folder, and how many codes it holds
 * @throws {StandardError} TABLE_BAD with file and line of everything that is wrong
 */
export function importTable(
  folder: URL,
  name: string,
  file: string,
  options: ImportOptions,
): { written: string; count: number } {
  const shipped = new URL(`tables/${name}.yaml`, folder)
  const held = existsSync(shipped)
    ? parseDataFile('table', `tables/${name}.yaml`, readFileSync(shipped, 'utf8'))
    : undefined
  const text = readFileSync(file, 'utf8')
  const yaml = /\.csv$/i.test(file) ? tableOfCsv(name, file, text, held, options) : text
  const table = parseDataFile('table', file, yaml)
  const complaint = (message: string) => dataError([{ file, line: 1, message }])
  if (table.table !== name) throw complaint(`应写 must say "table: ${name}"`)
  const codes = new Set(table.entries.map(({ code }) => code))
  if (codes.size < table.entries.length) throw complaint('有代码出现两次 a code stands in the table twice')
  const lost = held?.entries.find(({ code }) => !codes.has(code))
  if (lost !== undefined)
    throw complaint(
      `缺少随附表中的代码，停用的请保留并填末日 to lacks "${lost.code}" of the shipped table: keep it, with a last day ("to") if it is given up`,
    )
  return { written: write(folder, `imported/${name}.yaml`, yaml), count: codes.size }
}

/**
 * Imports a year's holiday notice.
 * @throws {StandardError} TABLE_BAD
 */
export function importHolidays(folder: URL, file: string): { written: string; year: number } {
  const text = readFileSync(file, 'utf8')
  const notice: HolidaysFile = parseDataFile('holidays', file, text)
  const both = notice.workdays.find(day => notice.holidays.includes(day))
  if (both !== undefined)
    throw dataError([
      { file, line: 1, message: `既列为放假日又列为上班日 · ${both} cannot be a holiday and a working day` },
    ])
  const stray = [...notice.holidays, ...notice.workdays].find(
    day => Math.abs(Number(day.slice(0, 4)) - notice.year) > 1,
  )
  if (stray !== undefined)
    throw dataError([
      {
        file,
        line: 1,
        message: `不属于${notice.year}年的通知 · ${stray} is not a day of the notice for ${notice.year}`,
      },
    ])
  return { written: write(folder, `holidays/${notice.year}.yaml`, text), year: notice.year }
}

function tableOfCsv(
  name: string,
  file: string,
  text: string,
  held: CodeTableFile | undefined,
  { source, asOf }: ImportOptions,
): string {
  const complaint = (line: number, message: string) => dataError([{ file, line, message }])
  if (source === undefined || asOf === undefined)
    throw complaint(
      1,
      '导入 CSV 须写明来源和核对日期 a CSV table needs --source "where it comes from" and --as-of YYYY-MM-DD',
    )
  const place = { line: 1, column: 1 }
  const fields = COLUMNS.map(column => ({
    name: column,
    title: column,
    also: [],
    optional: column !== 'code',
    place,
  }))
  const parser = new CsvRows({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    record: '',
    nullTokens: [],
    fields,
    place,
  })
  const rows = [...parser.push(text.replace(/^\ufeff/, '')), ...parser.end()]
  const entries = rows.map(row => {
    // The header is line 1.
    if ('rule' in row) throw complaint(row.row + 1, row.message)
    return Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== ''))
  })
  const head = { table: name, title: held?.title ?? name, en: held?.en ?? name, source, asOf }
  return stringify({ ...head, entries }, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
}

function write(folder: URL, place: string, text: string): string {
  const target = new URL(place, folder)
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, text)
  return place
}
