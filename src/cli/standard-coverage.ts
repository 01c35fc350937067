/**
 * `npm run standard -- coverage`: the collection-coverage report (应归尽归) of one node, from its database: by
 * department, county, city and province what was due, collected, late and refused by which rule; by item of the data
 * list what is collected at all. What was due is said by the departments' own case ledgers (案件台账), never guessed.
 */
import { readFileSync } from 'node:fs'
import { type Day, isDay, legalDay } from '../base/time.ts'
import { readSettings } from '../config/settings.ts'
import { CsvRows } from '../mapping/csv.ts'
import { commandDatabase } from '../node-database.ts'
import { DATA_ITEMS } from '../standard/catalogue.ts'
import { workingCalendar } from '../standard/clocks/working-days.ts'
import { type Coverage, coverageReport, type DueItem } from '../standard/coverage.ts'
import { type ItemCoverage, itemCoverage } from '../standard/coverage-items.ts'
import { type Complaint, dataError } from '../standard/source-text.ts'
import { loadTable } from '../standard/tables.ts'
import { coverageFacts } from '../store/coverage-facts.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { UsageError } from './fault.ts'

export interface CoverageOptions {
  /** First and last day of the decisions, inclusive. */
  readonly from: Day
  readonly to: Day
  /** CSV file with what was due; undefined: unknown. */
  readonly ledger?: string | undefined
  readonly today: Day
}

/** @throws {ConfigError} {@link StoreError} {@link StandardError} each with what to mend */
export async function coverageCommand(
  config: string,
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
  ledger: string | undefined,
  json: boolean,
): Promise<void> {
  const today = legalDay(Date.now())
  const options = { from: period.from ?? `${today.slice(0, 4)}-01-01`, to: period.to ?? today, ledger, today }
  for (const day of [options.from, options.to])
    if (!isDay(day))
      throw new UsageError('--from、--to 须写作 YYYY-MM-DD', '--from and --to are days, YYYY-MM-DD')
  const settings = readSettings(config, process.env)
  const { url, stop } = await commandDatabase(settings)
  const database = await openDatabase(url, 2)
  try {
    await migrate(database.pool)
    const report = await makeCoverage(database.db, settings.division, options)
    console.log(json ? JSON.stringify(report) : coverageText(report))
  } finally {
    await database.close()
    await stop()
  }
}

export type NodeCoverage = Awaited<ReturnType<typeof makeCoverage>>

/** The report as it is given out with `--json`. @param division six digits of the node's province */
export async function makeCoverage(db: Database, division: string, options: CoverageOptions) {
  const { from, to, ledger, today } = options
  const dues = ledger === undefined ? [] : readLedger(ledger)
  const deliveries = await coverageFacts(db, { from, to })
  const report = coverageReport(dues, deliveries, workingCalendar())
  const byCode = (totals: ReadonlyMap<string, Coverage>) => Object.fromEntries(totals)
  return {
    division,
    from,
    to,
    rows: report.rows,
    departments: byCode(report.departments),
    counties: byCode(report.counties),
    cities: byCode(report.cities),
    provinces: byCode(report.provinces),
    items: itemCoverage(deliveries, division, today).map(({ item, ...rest }) => ({
      code: item.code,
      title: item.item,
      provider: item.provider,
      cycle: item.cycle,
      ...rest,
    })),
  }
}

const LEDGER = ['sourceOrgUscc', 'sourceOrgName', 'division', 'item', 'due'] as const

/**
 * What was due, from a CSV file with the columns of {@link LEDGER}.
 * @throws {StandardError} TABLE_BAD with file and line of everything that is wrong
 */
export function readLedger(file: string): DueItem[] {
  const place = { line: 1, column: 1 }
  const fields = LEDGER.map(name => ({ name, title: name, also: [], optional: false, place }))
  const head = {
    format: 'csv' as const,
    encoding: 'utf-8' as const,
    delimiter: ',',
    record: '',
    nullTokens: [],
  }
  const parser = new CsvRows({ ...head, fields, place })
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  const complaints: Complaint[] = []
  const dues = [...parser.push(text), ...parser.end()].map((row): DueItem => {
    const line = row.row + 1
    const complain = (message: string) => complaints.push({ file, line, message })
    const value = (name: (typeof LEDGER)[number]) => ('fields' in row ? String(row.fields[name] ?? '') : '')
    const due = { ...named(value), due: Number(value('due')) }
    if ('rule' in row) complain(row.message)
    else if (!DATA_ITEMS.some(({ code }) => code === due.item))
      complain(`"${due.item}" is not in lists/data-list.yaml`)
    else if (!/^[0-9]{6}$/.test(due.division)) complain('division must be six digits')
    else if (!/^[0-9]+$/.test(value('due'))) complain('due must be a whole number')
    else if (due.sourceOrgUscc === '') complain('sourceOrgUscc is missing')
    return due
  })
  if (complaints.length > 0) throw dataError(complaints)
  return dues
}

function named(value: (name: (typeof LEDGER)[number]) => string): Omit<DueItem, 'due'> {
  return {
    sourceOrgUscc: value('sourceOrgUscc'),
    sourceOrgName: value('sourceOrgName'),
    division: value('division'),
    item: value('item'),
  }
}

const COLUMNS = [
  '应归 due',
  '已归 collected',
  '迟报 late',
  '期限未知',
  '拒收 refused',
  '未归 missing',
  '拒收规则 rules',
]

/** Tables for people. */
export function coverageText(report: NodeCoverage): string {
  const { rows, departments, counties, cities, provinces, items } = report
  const names = new Map(rows.map(({ sourceOrgUscc, sourceOrgName }) => [sourceOrgUscc, sourceOrgName]))
  const divisions = loadTable('divisions').entries
  const place = (code: string) => `${code} ${divisions.get(code)?.title ?? ''}`
  const part = (
    title: string,
    totals: Readonly<Record<string, Coverage>>,
    name: (code: string) => string,
  ) => [
    `\n${title}`,
    textTable(
      ['', ...COLUMNS],
      Object.entries(totals).map(([code, one]) => [name(code), ...figures(one)]),
    ),
  ]
  return [
    `归集覆盖（应归尽归） coverage · ${report.division} · ${report.from} – ${report.to}`,
    ...part('部门 by department', departments, code => `${code} ${names.get(code) ?? ''}`),
    ...part('县区 by county', counties, place),
    ...part('城市 by city', cities, place),
    ...part('省 by province', provinces, place),
    '\n数据清单 by item of the data list',
    textTable(
      [
        '事项 item',
        '提供单位 provider',
        '周期 cycle',
        '已归 collected',
        '拒收 refused',
        '最近 last',
        '状态 state',
      ],
      items.map(one => [
        `${one.code} ${one.title}`,
        one.provider,
        one.cycle,
        String(one.collected),
        String(one.refused),
        one.lastCollected ?? '–',
        STATES[one.state],
      ]),
    ),
    '\n应归数取自部门案件台账（--ledger）；没有台账的为“未知”，不当作已归尽。',
    'What was due comes from the case ledger (--ledger); without one it is 未知 unknown, never complete.',
  ].join('\n')
}

const STATES: Readonly<Record<ItemCoverage['state'], string>> = {
  从未归集: '从未归集 never',
  逾期: '逾期 overdue',
  已归集: '已归集 collected',
}

function figures({ due, collected, late, deadlineUnknown, refused, refusedBy, missing }: Coverage): string[] {
  const rules = Object.entries(refusedBy).sort(([, a], [, b]) => b - a)
  return [
    due === undefined ? '未知' : String(due),
    String(collected),
    String(late),
    String(deadlineUnknown),
    String(refused),
    missing === undefined ? '未知' : String(missing),
    rules.map(([rule, count]) => `${rule} ${count}`).join('，'),
  ]
}

/** Columns line up on a terminal, where a Chinese character takes two places. */
function textTable(head: readonly string[], rows: readonly string[][]): string {
  const lines = [[...head], ...rows]
  const widths = head.map((_, at) => Math.max(...lines.map(line => widthOf(line[at] ?? ''))))
  const pad = (text: string, at: number) => text + ' '.repeat((widths[at] ?? 0) - widthOf(text))
  return lines.map(line => line.map(pad).join('  ').trimEnd()).join('\n')
}

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u1100-\uffef]/.test(one) ? 2 : 1), 0)
}
