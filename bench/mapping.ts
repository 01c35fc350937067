/**
 * Mapping 200,000 Jiangsu penalties. Floors: a function written by hand for this one table (the standard's
 * checks excluded on both sides, no tracing of lineage), the same mapping in JSONata, decode + split +
 * stringify of the same file (these three by processor time), and one thread on one processor against two on two.
 */
import { deepEqual } from 'node:assert/strict'
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CsvRows } from '../src/mapping/csv.ts'
import { readMapping } from '../src/mapping/folder.ts'
import { mapRows } from '../src/mapping/map-rows.ts'
import type { CompiledMapping } from '../src/mapping/mapping.ts'
import { readRows } from '../src/mapping/read-rows.ts'
import { type Fields, RowRun } from '../src/mapping/row.ts'
import type { SourceRow } from '../src/mapping/source-fault.ts'
import {
  type Bench,
  type Compared,
  compare,
  processorTime,
  rateRow,
  rounded,
  type TableRow,
} from './bench.ts'
import { handWritten, type Refusals } from './mapping/hand-written.ts'
import { jiangsuBytes, jiangsuCsv } from './mapping/jiangsu-rows.ts'
import { compareJobs } from './mapping/jobs.ts'
import { jsonataMapping } from './mapping/jsonata.ts'
import { twoProcessorsGain } from './mapping/two-processors.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'mappings/320000/penalty')

interface Sizes {
  readonly rows: number
  /** Rows in memory at a time; passed through until `rows` are done. */
  readonly inMemory: number
  /** JSONata is slow: it gets fewer rows, and rates are compared. */
  readonly jsonataRows: number
  readonly rounds: number
  /** How many times as long the file is of which the rows behind the first are timed: they take some tenths of a second. */
  readonly longer: number
}

const FULL: Sizes = { rows: 200_000, inMemory: 20_000, jsonataRows: 4_000, rounds: 5, longer: 3 }
const QUICK: Sizes = { rows: 4_000, inMemory: 2_000, jsonataRows: 200, rounds: 2, longer: 20 }

export const mappingBench: Bench = async ({ quick, progress }) => {
  const sizes = quick ? QUICK : FULL
  const mapping = readMapping(FOLDER)
  const folder = mkdtempSync(join(tmpdir(), 'bench-mapping-'))
  try {
    progress('against a function written by hand')
    const rows = splitRows(mapping, sizes.inMemory)
    const byHand = await againstHandWritten(mapping, rows, sizes)
    progress('against JSONata')
    const jsonata = await againstJsonata(mapping, rows, sizes)
    progress('a file to NDJSON')
    const file = join(folder, 'penalty.csv')
    for (const bytes of jiangsuBytes(sizes.rows)) writeFileSync(file, bytes, { flag: 'a' })
    const toNdjson = await againstParseAndStringify(mapping, file, sizes)
    progress('two threads against one')
    const { warmRows, warm, whole } = await compareJobs({ ...sizes, file })
    const ceiling = await twoProcessorsGain(sizes.rounds)
    const table: readonly TableRow[] = [
      rateRow('handWritten', sizes.rows, sizes.rows, byHand),
      rateRow('jsonata', sizes.rows, sizes.jsonataRows, jsonata),
      rateRow('fileToNdjson', sizes.rows, sizes.rows, toNdjson),
      rateRow('jobs2', warmRows, warmRows, warm),
    ]
    return {
      ratios: Object.fromEntries(table.map(({ what, ratio }) => [what, ratio])),
      figures: {
        ...figures(sizes, statSync(file).size, byHand, toNdjson),
        twoThreadsRowsPerSecond: rounded(warmRows / warm.ours),
        jobs2Whole: `${(whole.one / whole.two).toFixed(2)}: the whole command on ${sizes.rows} rows, with the start of each thread`,
        jobs2Unbound: `${(whole.unbound / whole.two).toFixed(2)}: the same against one thread whose helpers may use the second processor`,
        jobs2Ceiling: `${ceiling.toFixed(2)}: what two processes that share nothing do in the time of one, on this machine in this run`,
      },
      table,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function figures(
  { rows, rounds }: Sizes,
  bytes: number,
  byHand: Compared,
  toNdjson: Compared,
): Record<string, number | string> {
  return {
    rows,
    rounds,
    fileBytes: bytes,
    columns: 36,
    lineage: 'off',
    mapRowsPerSecond: rounded(rows / byHand.ours),
    fileRowsPerSecond: rounded(rows / toNdjson.ours),
  }
}

function splitRows({ syntax }: CompiledMapping, count: number): Fields[] {
  const parser = new CsvRows(syntax.source)
  return [...jiangsuCsv(count)].flatMap(text => parser.push(text).map(({ fields }) => fields))
}

function againstHandWritten(
  mapping: CompiledMapping,
  rows: readonly Fields[],
  { rows: wanted, inMemory, rounds }: Sizes,
): Promise<Compared> {
  for (const fields of rows) {
    const [ours, floor] = [mapping.map(fields, new RowRun()), handWritten(fields, [])].map(one =>
      JSON.stringify(one),
    )
    if (ours !== floor) throw new Error(`the two mappings differ:\n${ours}\n${floor}`)
  }
  const passes = wanted / inMemory
  const ours = (fields: Fields): number => {
    const run = new RowRun()
    mapping.map(fields, run)
    return run.findings.length
  }
  const floor = (fields: Fields): number => {
    const refusals: Refusals = []
    handWritten(fields, refusals)
    return refusals.length
  }
  return compare(rounds, overAll(rows, passes, ours), overAll(rows, passes, floor))
}

/** @param map how many findings the row has; there must be none */
function overAll(
  rows: readonly Fields[],
  passes: number,
  map: (fields: Fields) => number,
): () => Promise<number> {
  return () =>
    processorTime(() => {
      let refused = 0
      for (let pass = 0; pass < passes; pass += 1) for (const fields of rows) refused += map(fields)
      if (refused > 0) throw new Error(`${refused} findings in rows that are in order`)
    })
}

async function againstJsonata(
  mapping: CompiledMapping,
  rows: readonly Fields[],
  { rows: wanted, inMemory, jsonataRows, rounds }: Sizes,
): Promise<Compared> {
  const map = jsonataMapping()
  const some = rows.slice(0, jsonataRows)
  for (const fields of some.slice(0, 500)) {
    deepEqual(JSON.parse(JSON.stringify(await map(fields))), mapping.map(fields, new RowRun()))
  }
  const ours = overAll(rows, wanted / inMemory, fields => {
    const run = new RowRun()
    mapping.map(fields, run)
    return run.findings.length
  })
  const floor = () =>
    processorTime(async () => {
      for (const fields of some) await map(fields)
    })
  return compare(rounds, ours, floor)
}

/** Ours is what `mapping run` does, checks of the standard included; the floor writes the rows as they are. */
function againstParseAndStringify(
  mapping: CompiledMapping,
  file: string,
  { rows, rounds }: Sizes,
): Promise<Compared> {
  const through = (written: (batch: readonly SourceRow[]) => Uint8Array) => () =>
    processorTime(async () => {
      let lines = 0
      for await (const batch of readRows(createReadStream(file), mapping.syntax.source)) {
        lines += written(batch).length > 0 ? batch.length : 0
      }
      if (lines !== rows) throw new Error(`${lines} rows instead of ${rows}`)
    })
  const floor = through(batch =>
    Buffer.from(batch.map(({ fields }) => `${JSON.stringify(fields)}\n`).join('')),
  )
  return compare(
    rounds,
    through(batch => mapRows(mapping, batch).ndjson),
    floor,
  )
}
