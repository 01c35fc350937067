/**
 * `mapping render`: records of the standard as a local file on standard output, or into a table of a local database.
 * Input is NDJSON, a record a line as `run` writes it, or `{"record": …, "local": {"key", "name", "idType", "idNumber"}}`.
 */
import { accessSync, constants, createReadStream, readFileSync } from 'node:fs'
import { decode } from '../mapping/decode.ts'
import { type Line, Lines, TooLong } from '../mapping/lines.ts'
import { count } from '../mapping/map-rows.ts'
import { type RecordInput, readInput } from '../mapping/out-input.ts'
import type { CompiledOutMapping, OutOutcome } from '../mapping/out-mapping.ts'
import { reasonText } from '../mapping/reasons.ts'
import { type OutRow, sinkOf } from '../mapping/sink.ts'
import type { SqlDriver } from '../store/front-end-driver.ts'
import { type TableCells, writeTable } from '../store/front-end-table.ts'
import { CommandError, UsageError } from './fault.ts'
import { type ExitCode, faultOf, type MappingFault } from './mapping-fault.ts'
import { write } from './mapping-run.ts'
import { faultLine } from './meaning.ts'

export interface RenderOptions {
  readonly file: string
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  readonly json: boolean
  /** File with the connection URL of the database whose table is written; standard output without it. */
  readonly into: string | undefined
}

interface Tally {
  read: number
  rendered: number
  /** Not asked for by the mapping's `select`, or of another category. */
  left: number
  refused: number
  readonly rules: Map<string, number>
  /** The first records that were refused, by their lines. */
  readonly refusals: Refusal[]
  fault: MappingFault | undefined
}

interface Refusal {
  readonly line: number
  readonly rule: string
  readonly field: string
}

/** More are only counted. */
const MOST_REFUSALS = 100

/** 0 when every record that is asked for was written; 1 when one was refused or the input cannot be read. */
export async function renderFile(mapping: CompiledOutMapping, options: RenderOptions): Promise<ExitCode> {
  const tally: Tally = {
    read: 0,
    rendered: 0,
    left: 0,
    refused: 0,
    rules: new Map(),
    refusals: [],
    fault: undefined,
  }
  accessSync(options.file, constants.R_OK)
  const rows = renderedRows(mapping, options, tally)
  const { into, json } = options
  if (into === undefined) await renderOut(mapping, rows, tally)
  else await renderInto(mapping, readFileSync(into, 'utf8').trim(), rows, tally)
  report(tally, json)
  return tally.fault === undefined && tally.refused === 0 ? 0 : 1
}

async function* renderedRows(
  mapping: CompiledOutMapping,
  { file, today }: RenderOptions,
  tally: Tally,
): AsyncGenerator<OutRow[], void, undefined> {
  for await (const inputs of records(createReadStream(file))) {
    const rows: OutRow[] = []
    for (const { line, input } of inputs) {
      const outcome = mapping.render({ ...input, today })
      add(tally, outcome, line)
      if (outcome.kind === 'rendered') rows.push(outcome.row)
    }
    if (rows.length > 0) yield rows
  }
}

/** Rows up to a fault are written, and the file is closed as its format wants; of a fault before the first row nothing is. */
async function renderOut(
  { syntax }: CompiledOutMapping,
  rows: AsyncIterable<readonly OutRow[]>,
  tally: Tally,
): Promise<void> {
  const sink = sinkOf(syntax.target)
  let begun = false
  const begin = async (): Promise<void> => {
    if (!begun) await write(process.stdout, sink.head([]))
    begun = true
  }
  try {
    for await (const some of rows) {
      await begin()
      await write(process.stdout, sink.rows(some))
    }
    // A file without rows is a file all the same.
    await begin()
  } catch (error) {
    tally.fault = faultOf(error)
  }
  if (begun) await write(process.stdout, sink.tail())
}

/** All rows or none: one record that is refused leaves the table as it was. */
async function renderInto(
  { id, syntax }: CompiledOutMapping,
  url: string,
  rows: AsyncIterable<readonly OutRow[]>,
  tally: Tally,
): Promise<void> {
  const { table, fields } = syntax.target
  if (table === undefined) {
    throw new UsageError(
      `${id} 写出的是文件；--into 用于 target 为 format: table 的映射`,
      `${id} writes a file; --into is for a mapping whose target is "format: table"`,
    )
  }
  const columns = fields.map(({ name }) => name)
  const cells = async function* (): AsyncGenerator<TableCells[]> {
    for await (const some of rows) yield some.map(row => columns.map(name => cellOf(row[name])))
    if (tally.refused === 0) return
    throw new CommandError('a record was refused, so nothing was written', { code: 'SOURCE_UNREADABLE' })
  }
  const driver = await driverFor(url)
  try {
    await writeTable(driver, { ...table, columns }, cells())
  } catch (error) {
    tally.rendered = 0
    tally.fault = faultOf(error)
  } finally {
    await driver.close()
  }
}

function cellOf(value: OutRow[string] | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : String(value)
}

/** Loaded only where a database is written: every other command starts without. @throws {UsageError} */
async function driverFor(url: string): Promise<SqlDriver> {
  if (/^postgres(ql)?:/.test(url))
    return (await import('../store/front-end-postgres.ts')).postgresDriver(url, false)
  if (/^(mysql|mariadb):/.test(url))
    return (await import('../store/front-end-mysql.ts')).mysqlDriver(
      url.replace(/^mariadb:/, 'mysql:'),
      false,
    )
  throw new UsageError(
    '--into 的文件须为连接地址，如 postgresql://…、mysql://…',
    'the file of --into must hold a connection URL, as in postgresql://… or mysql://…',
  )
}

async function* records(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRecord[], void, undefined> {
  const lines = new Lines()
  let row = 0
  const read = function* (some: readonly Line[]): Generator<ReadRecord[]> {
    const good: ReadRecord[] = []
    for (const line of some) {
      row += 1
      if (typeof line === 'string' && line.trim() === '') continue
      const input = line instanceof TooLong ? undefined : readInput(line)
      if (input === undefined) {
        yield good
        const message = `line ${row} is no record of the standard as JSON`
        throw new CommandError(message, { code: 'SOURCE_UNREADABLE' })
      }
      good.push({ line: row, input })
    }
    yield good
  }
  for await (const text of decode(stream, 'utf-8')) yield* read(lines.push(text))
  yield* read(lines.end())
}

interface ReadRecord {
  /** From 1. */
  readonly line: number
  readonly input: RecordInput
}

function add(tally: Tally, outcome: OutOutcome, line: number): void {
  tally.read += 1
  if (outcome.kind === 'rendered') tally.rendered += 1
  else if (outcome.kind === 'left') tally.left += 1
  else {
    tally.refused += 1
    for (const { rule, field } of outcome.findings) {
      count(tally.rules, `${rule} ${field}`)
      if (tally.refusals.length < MOST_REFUSALS) tally.refusals.push({ line, rule, field })
    }
  }
}

function report({ read, rendered, left, refused, rules, refusals, fault }: Tally, json: boolean): void {
  if (json) {
    console.error(
      JSON.stringify({
        ok: fault === undefined,
        what: 'render',
        ...fault,
        read,
        rendered,
        left,
        refused,
        rules: Object.fromEntries(rules),
        refusals,
      }),
    )
    return
  }
  if (fault !== undefined) console.error(`✗ ${faultLine(fault)}`)
  console.error(`${read} read, ${rendered} written, ${left} not asked for, ${refused} refused`)
  for (const [rule, rows] of rules)
    console.error(`  ${rule} ${rows} ${reasonText(rule.split(' ')[0] ?? '') ?? ''}`.trimEnd())
  for (const { line, rule, field } of refusals) console.error(`  第${line}行 line ${line}: ${rule} ${field}`)
}
