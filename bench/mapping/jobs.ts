/**
 * `mapping run --jobs 2` on two processors against `--jobs 1` on one. One thread that may use both has helpers of V8 on
 * the second, which collect and compile for it.
 *
 * The ratio is of a program that is warm, as the other ratios of this bench are: what the rows behind the first
 * {@link Jobs.rows} of a file take. The whole command on a file of so many rows is told beside it; there each thread
 * starts and warms up for itself.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Compared, compare, median, timedAsync } from '../bench.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Holds a process, and all threads of it, to the first processor; only Linux can, elsewhere it may use all. */
const ONE_PROCESSOR = process.platform === 'linux' ? ['taskset', '--cpu-list', '0'] : []

export interface Jobs {
  readonly file: string
  readonly rows: number
  readonly rounds: number
  /** How many times as long the longer file is. */
  readonly longer: number
}

export interface JobsCompared {
  /** Rows behind the first of a file. */
  readonly warmRows: number
  readonly warm: Compared
  /** Seconds of the whole command on the file: of two threads, of one on one processor, of one that may use all. */
  readonly whole: { readonly two: number; readonly one: number; readonly unbound: number }
}

export async function compareJobs({ file, rows, rounds, longer }: Jobs): Promise<JobsCompared> {
  const short = { file, rows }
  const long = { file: lengthened(file, longer), rows: longer * rows }
  const [two, one, unbound]: [number[], number[], number[]] = [[], [], []]
  const warm = await compare(
    rounds,
    behindStart(short, long, 2, [], two),
    behindStart(short, long, 1, ONE_PROCESSOR, one),
  )
  for (let round = 0; round < rounds; round += 1) unbound.push(await seconds(short, 1, []))
  return {
    warmRows: long.rows - rows,
    warm,
    whole: { two: median(two.slice(1)), one: median(one.slice(1)), unbound: median(unbound) },
  }
}

interface Rows {
  readonly file: string
  readonly rows: number
}

/** @param whole gets the seconds of the command on the short file */
function behindStart(
  short: Rows,
  long: Rows,
  jobs: number,
  held: readonly string[],
  whole: number[],
): () => Promise<number> {
  return async () => {
    const start = await seconds(short, jobs, held)
    whole.push(start)
    return (await seconds(long, jobs, held)) - start
  }
}

/** A file with the same rows so many times, beside it. */
function lengthened(file: string, longer: number): string {
  const text = readFileSync(file)
  const rows = text.subarray(text.indexOf('\n') + 1)
  const beside = join(dirname(file), 'longer.csv')
  writeFileSync(beside, text)
  for (let times = 1; times < longer; times += 1) appendFileSync(beside, rows)
  return beside
}

/** Of the whole command, its start included. @param held what holds it to some processors */
function seconds({ file, rows }: Rows, jobs: number, held: readonly string[]): Promise<number> {
  const options = ['run', '320000/penalty', file, '--json', '--jobs', String(jobs)]
  const [program = '', ...args] = [...held, process.execPath, ...asNpmStarts('mapping'), ...options]
  return timedAsync(
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

/** The words behind `node` in a script of package.json. */
function asNpmStarts(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return String(scripts[script]).split(' ').slice(1)
}
