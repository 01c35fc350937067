/** `mapping run` on as many Jiangsu penalties as are wanted, made while they are read; no file is written. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { jiangsuBytes } from './jiangsu-rows.ts'

/** Rows that differ; they are repeated, because making them takes longer than mapping them. */
const DIFFERENT = 5_000

interface Ran {
  readonly read: number
  readonly accepted: number
  /** Largest resident memory of the whole process, all its threads included. */
  readonly peakMB: number
  readonly seconds: number
}

/** @param rows a multiple of {@link DIFFERENT} */
function* manyRows(rows: number): Generator<Uint8Array, void, undefined> {
  const first = Buffer.concat([...jiangsuBytes(DIFFERENT)])
  const again = first.subarray(first.indexOf('\n') + 1)
  yield first
  for (let made = DIFFERENT; made < rows; made += DIFFERENT) yield again
}

/** The command in a process of its own; its records are thrown away as they come. */
export async function mapManyRows(rows: number, jobs: number): Promise<Ran> {
  const started = performance.now()
  const command = [join(import.meta.dirname, 'measured-run.ts'), '320000/penalty', String(jobs)]
  const child = spawn(process.execPath, command, {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', chunk => {
    told += String(chunk)
  })
  const closed = once(child, 'close')
  await pipeline(Readable.from(manyRows(rows)), child.stdin).catch(() => {})
  const [code] = await closed
  const found = /^\{.*\}$/m.exec(told)?.[0]
  const peak = /^peak (\d+)$/m.exec(told)?.[1]
  if (code !== 0 || found === undefined || peak === undefined)
    throw new Error(`mapping run ended with ${code}: ${told.slice(-500)}`)
  const { read, accepted } = JSON.parse(found) as { read: number; accepted: number }
  return { read, accepted, peakMB: Number(peak) / 1024, seconds: (performance.now() - started) / 1000 }
}
