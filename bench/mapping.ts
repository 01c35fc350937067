/**
 * Mapping 200,000 Jiangsu penalties. Floors: a function written by hand for this one table (the standard's
 * checks excluded on both sides, no tracing of lineage), the same mapping in JSONata, decode + split +
 * stringify of the same file (these three by processor time), and one thread on one processor against two on two.
 */
import { deepEqual } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
  timedAsync,
} from './bench.ts'
import { handWritten, type Refusals } from './mapping/hand-written.ts'
import { jiangsuBytes, jiangsuCsv } from './mapping/jiangsu-rows.ts'
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
}

const FULL: Sizes = { rows: 200_000, inMemory: 20_000, jsonataRows: 4_000, rounds: 5 }
const QUICK: Sizes = { rows: 4_000, inMemory: 2_000, jsonataRows: 200, rounds: 2 }

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
    const jobs = await twoAgainstOne(file, sizes)
    const unbound = await unboundAgainstTwo(file, sizes)
    const ceiling = await twoProcessorsGain(sizes.rounds)
    progress(`the same with ${LONGER} times the rows`)
    const longer = await twoAgainstOne(lengthened(file), { ...sizes, rows: LONGER * sizes.rows, rounds: 1 })
    const table: readonly TableRow[] = [
      rateRow('handWritten', sizes.rows, sizes.rows, byHand),
      rateRow('jsonata', sizes.rows, sizes.jsonataRows, jsonata),
      rateRow('fileToNdjson', sizes.rows, sizes.rows, toNdjson),
      rateRow('jobs2', sizes.rows, sizes.rows, jobs),
    ]
    return {
      ratios: Object.fromEntries(table.map(({ what, ratio }) => [what, ratio])),
      figures: {
        ...figures(sizes, statSync(file).size, byHand, toNdjson, jobs),
        jobs2Unbound: `${(unbound.floor / unbound.ours).toFixed(2)}: against one thread whose helpers may use the second processor`,
        jobs2Longer: `${(longer.floor / longer.ours).toFixed(2)}: as jobs2, once, with ${LONGER} times the rows`,
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
  jobs: Compared,
): Record<string, number | string> {
  return {
    rows,
    rounds,
    fileBytes: bytes,
    columns: 36,
    lineage: 'off',
    mapRowsPerSecond: rounded(rows / byHand.ours),
    fileRowsPerSecond: rounded(rows / toNdjson.ours),
    twoThreadsRowsPerSecond: rounded(rows / jobs.ours),
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

/**
 * The whole command, its start included: two threads on two processors against one thread on one. One thread that may
 * use both has helpers of V8 on the second, which collect and compile for it: see `jobs2Unbound`.
 */
function twoAgainstOne(file: string, sizes: Sizes): Promise<Compared> {
  return compare(sizes.rounds, runWith(file, sizes, 2), runWith(file, sizes, 1, ONE_PROCESSOR))
}

function unboundAgainstTwo(file: string, sizes: Sizes): Promise<Compared> {
  return compare(sizes.rounds, runWith(file, sizes, 2), runWith(file, sizes, 1))
}

/** Each thread starts and warms up for itself, which weighs less the longer the file is. */
const LONGER = 5

/** A file with the same rows {@link LONGER} times, beside it. */
function lengthened(file: string): string {
  const text = readFileSync(file)
  const rows = text.subarray(text.indexOf('\n') + 1)
  const longer = join(dirname(file), 'longer.csv')
  writeFileSync(longer, text)
  for (let times = 1; times < LONGER; times += 1) appendFileSync(longer, rows)
  return longer
}

/** Holds a process, and all threads of it, to the first processor; only Linux can, elsewhere it may use all. */
const ONE_PROCESSOR = process.platform === 'linux' ? ['taskset', '--cpu-list', '0'] : []

/** The words behind `node` in a script of package.json. */
function asNpmStarts(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return String(scripts[script]).split(' ').slice(1)
}

function runWith(
  file: string,
  { rows }: Sizes,
  jobs: number,
  held: readonly string[] = [],
): () => Promise<number> {
  const options = ['run', '320000/penalty', file, '--json', '--jobs', String(jobs)]
  const [program = '', ...args] = [...held, process.execPath, ...asNpmStarts('mapping'), ...options]
  return () =>
    timedAsync(
      () =>
        new Promise<void>((done, failed) => {
          const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
          let told = ''
          child.stderr.on('data', chunk => {
            told += String(chunk)
          })
          child.on('error', failed)
          child.on('close', code => {
            const counted = told.includes(`"read":${rows},`)
            if (code === 0 && counted) done()
            else failed(new Error(`mapping run --jobs ${jobs} ended with ${code}: ${told.slice(-500)}`))
          })
        }),
    )
}
