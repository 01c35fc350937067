/**
 * Asking whether a subject is on a joint list, over mutual TLS on 32 connections. Floors: an Express handler with the
 * same statements, TLS and answer; single questions for bulks of 1,000; and the same questions at a tenth of the size.
 *
 * Keys are drawn uniformly from all entries; 20,000 of them are asked for once before anything is measured, so the
 * pages that they touch are in memory, whatever the size of the rest. The comparison of sizes uses short records on
 * both sides, so that ten million fit on a disk.
 */
import { fork } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDevelopmentPki } from '../src/cli/development-pki.ts'
import { openDatabase } from '../src/store/database.ts'
import { type EmbeddedServer, startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { type Bench, compare, rateRow, rounded } from './bench.ts'
import { codeOf } from './lookup/codes.ts'
import { BATCH, type Data, DIVISIONS, fill, measured } from './lookup/data.ts'
import { type CallerFiles, Load } from './lookup/load.ts'
import type { Served, ServeRequest } from './lookup/server.ts'

interface Sizes {
  readonly entries: number
  readonly small: number
  readonly large: number
  readonly keys: number
  /** Single questions of a round, and bulks. */
  readonly questions: number
  readonly bulks: number
  readonly rounds: number
}

const FULL: Sizes = {
  entries: 1_000_000,
  small: 1_000_000,
  large: 10_000_000,
  keys: 20_000,
  questions: 15_000,
  bulks: 96,
  rounds: 5,
}
const QUICK: Sizes = {
  entries: 2_000,
  small: 2_000,
  large: 4_000,
  keys: 500,
  questions: 200,
  bulks: 32,
  rounds: 2,
}
const BULK = 1_000
const SERVER = join(import.meta.dirname, 'lookup/server.ts')

export const lookupBench: Bench = async ({ quick, progress, rounds, entries }) => {
  const other = entries === undefined ? {} : { entries, small: entries, large: 10 * entries }
  const sizes = { ...(quick ? QUICK : FULL), ...other, ...(rounds === undefined ? {} : { rounds }) }
  const folder = mkdtempSync(join(tmpdir(), 'xinqiao-bench-lookup-'))
  chmodSync(folder, 0o711)
  // Making ten million entries takes minutes: a folder named here is kept and used again.
  const kept = process.env['BENCH_LOOKUP_DATA']
  const server = await startEmbedded(join(kept ?? folder, 'postgres'), 'bench', () => {})
  try {
    const whole = await makeData(server, 'whole', sizes.entries, false, progress)
    const small = await makeData(server, 'small', sizes.small, true, progress)
    const large = await makeData(server, 'large', sizes.large, true, progress)
    const pki = await createDevelopmentPki(join(folder, 'pki'), { now: Date.now() })
    const [host, caller] = pki.nodes
    if (host === undefined || caller === undefined) throw new Error('no two members')
    const { certificate, privateKey } = host
    const common = { authority: pki.authority, membership: pki.membership }
    const databases = [whole.url, small.url, large.url]
    const { served, stop } = await startServer({ certificate, privateKey, ...common, databases })
    try {
      const files = { ...caller, authority: pki.authority }
      return await measure(sizes, served, files, [whole.data, small.data, large.data], progress)
    } finally {
      stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  sizes: Sizes,
  { ours, floor }: Served,
  files: CallerFiles,
  data: readonly Data[],
  progress: (text: string) => void,
) {
  const [whole, small, large] = data as [Data, Data, Data]
  const keys = data.map(({ entries }) => drawKeys(entries, sizes.keys))
  const loads = [ours[0], floor, ours[1], ours[2]].map(
    (endpoint, i) => new Load(endpoint as string, files, keys[Math.max(0, i - 1)] as string[]),
  )
  const [face, express, atSmall, atLarge] = loads as [Load, Load, Load, Load]
  for (const load of loads) await load.warm()
  const { questions, bulks, rounds } = sizes
  progress('against an Express handler')
  const byExpress = await compare(
    rounds,
    () => face.single(questions),
    () => express.single(questions),
  )
  progress('bulks against single questions')
  const byBulk = await compare(
    rounds,
    () => face.bulk(bulks, BULK),
    () => face.single(questions),
  )
  progress('at ten times the size')
  const bySize = await compare(
    rounds,
    () => atLarge.single(questions),
    () => atSmall.single(questions),
  )
  await Promise.all(loads.map(load => load.close()))
  const table = [
    rateRow('Express handler, same query', questions, questions, byExpress),
    rateRow(`bulk of ${BULK}, subjects`, bulks * BULK, questions, byBulk),
    rateRow(`${rounded(large.entries)} entries`, questions, questions, bySize),
  ]
  const [bareExpress, bulk, growth10x] = table.map(({ ratio }) => ratio)
  return {
    ratios: { bareExpress: bareExpress ?? 0, bulk: bulk ?? 0, growth10x: growth10x ?? 0 },
    figures: {
      entries: whole.entries,
      recordBytes: whole.bodyBytes,
      databaseMB: Math.round(whole.databaseBytes / 2 ** 20),
      growthEntries: `${small.entries} and ${large.entries}`,
      growthRecordBytes: large.bodyBytes,
      growthDatabaseMB: `${Math.round(small.databaseBytes / 2 ** 20)} and ${Math.round(large.databaseBytes / 2 ** 20)}`,
      keys: sizes.keys,
      connections: 32,
    },
    table,
  }
}

async function makeData(
  server: EmbeddedServer,
  name: string,
  entries: number,
  compact: boolean,
  progress: (text: string) => void,
) {
  progress(`making ${entries.toLocaleString('en-US')} entries`)
  const url = await server.database(name)
  const database = await openDatabase(url, 4)
  try {
    await migrate(database.pool)
    const held = await measured(database, entries, compact)
    if (held !== null) return { url, data: held }
    return { url, data: await fill(database, entries, compact, progress) }
  } finally {
    await database.close()
  }
}

/** Uniformly from all entries, as {@link fill} numbered them. */
function drawKeys(entries: number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const n = Math.floor(Math.random() * entries)
    return codeOf(DIVISIONS[Math.floor(n / BATCH) % DIVISIONS.length] as string, n)
  })
}

async function startServer(request: ServeRequest): Promise<{ readonly served: Served; stop(): void }> {
  const child = fork(SERVER, { execArgv: process.execArgv.filter(flag => flag.startsWith('--cpu-prof')) })
  const served = new Promise<Served>((resolve, reject) => {
    child.once('message', message => resolve(message as Served))
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  child.send(request)
  return { served: await served, stop: () => child.disconnect() }
}
