import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Sheet, SheetLine } from '../exchange/sheet.ts'
import type { Database } from './database.ts'

/** Headings of the file 对账单, in the order of its columns. */
const COLUMNS: readonly (readonly [heading: string, value: (line: SheetLine) => string | number | null])[] = [
  ['数据流', line => line.feed],
  ['代', line => line.generation],
  ['持有方', line => line.holder],
  ['发布条数', line => line.issuerCount],
  ['持有条数', line => line.holderCount],
  ['差额', line => line.difference],
  ['对账指纹', line => line.fingerprint],
  ['确认时间', line => line.confirmedSince],
]

/** Keeps the sheet of a day; a later one of the same day takes its place. */
export async function saveSheet(db: Database, { day, lines }: Sheet): Promise<void> {
  const column = <T>(value: (line: SheetLine) => T): T[] => lines.map(value)
  await sql`
    insert into reconciliation_sheet (day, feed, generation, holder, issuer_count, holder_count, fingerprint, confirmed_since)
    select ${day}::date, * from unnest(${column(one => one.feed)}::text[], ${column(one => one.generation)}::integer[],
      ${column(one => one.holder)}::text[], ${column(one => one.issuerCount)}::bigint[],
      ${column(one => one.holderCount)}::bigint[], ${column(one => one.fingerprint)}::text[],
      ${column(one => one.confirmedSince)}::timestamptz[])
    on conflict (day, feed, generation, holder) do update
      set issuer_count = excluded.issuer_count, holder_count = excluded.holder_count,
          fingerprint = excluded.fingerprint, confirmed_since = excluded.confirmed_since`.execute(db)
}

/** Whether the day has its sheet already. */
export async function hasSheet(db: Database, day: string): Promise<boolean> {
  const { rows } = await sql`select 1 from reconciliation_sheet where day = ${day}::date limit 1`.execute(db)
  return rows.length > 0
}

/**
 * Writes `<day>.csv` (UTF-8 with a byte order mark, so that spreadsheets read it) and `<day>.json`, each whole or
 * not at all. @returns the paths.
 */
export async function writeSheet(folder: string, sheet: Sheet): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const head = ['日期', ...COLUMNS.map(([heading]) => heading)].join(',')
  const rows = sheet.lines.map(line =>
    [sheet.day, ...COLUMNS.map(([, value]) => value(line) ?? '')].join(','),
  )
  const csv = `\ufeff${[head, ...rows].join('\r\n')}\r\n`
  const files = [
    [path.join(folder, `${sheet.day}.csv`), csv],
    [path.join(folder, `${sheet.day}.json`), `${JSON.stringify(sheet, null, 2)}\n`],
  ] as const
  for (const [file, text] of files) {
    await writeFile(`${file}.part`, text)
    await rename(`${file}.part`, file)
  }
  return files.map(([file]) => file)
}
