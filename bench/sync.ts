/**
 * R07 entries from one node process to another over mutual TLS: verified, durable, joint view built. Floors:
 * the initial copy of PostgreSQL's logical replication of the same tables on the same server, a BullMQ job for
 * each entry that sends it over the same TLS, and the size of a zstd dump of the same rows.
 */
import { type DatabaseHandle, openDatabase } from '../src/store/database.ts'
import { type Bench, compare, rateRow, rounded, type TableRow } from './bench.ts'
import { initialCopy } from './sync/floor.ts'
import { issueListings } from './sync/issue.ts'
import { jobPerEntry } from './sync/job-per-entry.ts'
import type { NodeFigures } from './sync/node.ts'
import { BenchRegion } from './sync/pair.ts'
import { dumpSizes } from './sync/sizes.ts'

const ISSUER = '330000'
const ID = { feed: `${ISSUER}/lists.environment`, generation: 1 }
/** Holders, one for each round: what a holder has verified it need not verify again. */
const HOLDERS = ['310000', '320000', '340000', '350000', '360000', '370000'] as const
const MB = 1_048_576
const CATCH_UPS = 500

interface Sizes {
  readonly entries: number
  readonly rounds: number
  readonly jobs: number
}

const FULL: Sizes = { entries: 1_000_000, rounds: 5, jobs: 5_000 }
const QUICK: Sizes = { entries: 2_000, rounds: 1, jobs: 100 }

export const syncBench: Bench = async ({ quick, progress, entries, rounds }) => {
  const base = quick ? QUICK : FULL
  const sizes = { ...base, entries: entries ?? base.entries, rounds: Math.min(rounds ?? base.rounds, 5) }
  const region = await BenchRegion.create([ISSUER, ...HOLDERS])
  try {
    progress(`issuing ${sizes.entries} entries`)
    const [issuer] = region.provinces
    await issueListings(issuer?.databaseUrl ?? '', ID, 0, sizes.entries)
    await region.start(ISSUER, profiling(ISSUER))
    await untilApplied(issuer?.databaseUrl ?? '', sizes.entries)
    const runs: Run[] = []
    const compared = await compare(
      sizes.rounds,
      async () => {
        const holder = HOLDERS[runs.length] ?? ''
        progress(`to ${holder}`)
        const run = await syncTo(region, holder, sizes.entries)
        runs.push(run)
        progress(`${rounded(sizes.entries / run.seconds)} entries/s`)
        return run.seconds
      },
      async () => {
        const seconds = await initialCopy(region.server, urlOf(region, HOLDERS[runs.length - 1] ?? ''))
        progress(`logical replication ${rounded(sizes.entries / seconds)} entries/s`)
        return seconds
      },
    )
    progress('a job for each entry')
    const perEntry = await jobPerEntry(region, sizes.jobs)
    const holderUrl = urlOf(region, HOLDERS[0])
    const dump = await dumpSizes(holderUrl)
    const [first] = runs as [Run, ...Run[]]
    const wire = Math.max(...runs.map(({ wireBytes }) => wireBytes))
    const seconds = compared.ours
    const table: readonly TableRow[] = [
      rateRow('logicalReplication', sizes.entries, sizes.entries, compared),
      rateRow('jobPerEntry', sizes.entries, sizes.jobs, {
        ours: seconds,
        floor: perEntry,
        spread: [compared.spread[0], 0],
      }),
      {
        what: 'wireBytes',
        ours: `${rounded(wire)} B`,
        floor: `${rounded(dump.zstdBytes)} B`,
        ratio: dump.zstdBytes / wire,
        spread: [0, 0],
      },
    ]
    const last = runs.at(-1) ?? first
    return {
      ratios: {
        logicalReplication: compared.floor / compared.ours,
        jobPerEntry: sizes.entries / seconds / (sizes.jobs / perEntry),
        wireBytes: dump.zstdBytes / wire,
      },
      figures: {
        ...{ entries: sizes.entries, rounds: sizes.rounds, jobs: sizes.jobs },
        entriesPerSecond: rounded(sizes.entries / seconds),
        bodyBytes: rounded(dump.bodyBytes / sizes.entries),
        headerBytes: rounded(dump.headerBytes / sizes.entries),
        dumpBytes: dump.dumpBytes,
        zstdDumpBytes: dump.zstdBytes,
        wireBytes: wire,
        ...memory('issuer', last.issuer),
        ...memory('holder', last.holder),
        issuerRssAtStartMB: megabytes(last.before.issuer.rss),
        holderRssAtStartMB: megabytes(last.before.holder.rss),
        issuerRssAtTenthMB: megabytes(last.atTenth.issuer.rss),
        issuerRssAtEndMB: megabytes(last.issuer.rss),
        holderRssAtTenthMB: megabytes(last.atTenth.holder.rss),
        holderRssAtEndMB: megabytes(last.holder.rss),
        holderCpuMicrosPerEntry: micros(
          last.holder.cpuSeconds - last.before.holder.cpuSeconds,
          sizes.entries,
        ),
        issuerCpuMicrosPerEntry: micros(
          last.issuer.cpuSeconds - last.before.issuer.cpuSeconds,
          sizes.entries,
        ),
        holderCpuMicrosPerCatchUp: last.catchUpMicros.holder,
        issuerCpuMicrosPerCatchUp: last.catchUpMicros.issuer,
      },
      table,
    }
  } finally {
    await region.end()
  }
}

interface Both {
  readonly issuer: NodeFigures
  readonly holder: NodeFigures
}

interface Run extends Both {
  readonly seconds: number
  readonly wireBytes: number
  readonly before: Both
  /** When a tenth of the entries was there. */
  readonly atTenth: Both
  /** Processor time of asking once with nothing new, on each side, with whatever else the node did meanwhile. */
  readonly catchUpMicros: Readonly<Record<keyof Both, number>>
}

/** From the first page until the last entry is in the joint view, durably. */
async function syncTo(region: BenchRegion, holder: string, entries: number): Promise<Run> {
  await region.start(holder, profiling(holder))
  const both = async (): Promise<Both> => ({
    issuer: await region.figures(ISSUER),
    holder: await region.figures(holder),
  })
  const before = await both()
  // The issuer may be pausing after attempts while this holder did not run.
  const issuer = await openDatabase(urlOf(region, ISSUER), 1)
  await issuer.pool.query('update peer_cursor set next_attempt_at = now() where division = $1', [holder])
  await issuer.close()
  const url = urlOf(region, holder)
  await untilApplied(url, Math.ceil(entries / 10))
  const atTenth = await both()
  const end = await untilApplied(url, entries)
  const after = await both()
  const ask = { peer: ISSUER, ...ID, size: entries }
  await region.catchUp(holder, { ...ask, times: 50 })
  const idle = await both()
  await region.catchUp(holder, { ...ask, times: CATCH_UPS })
  const caughtUp = await both()
  await region.stop(holder)
  const started = after.issuer.firstPageAt[holder] ?? after.holder.firstPageAt[ISSUER]
  if (started === undefined) throw new Error('no page was exchanged')
  const wireBytes =
    after.issuer.sentBytes -
    before.issuer.sentBytes +
    after.holder.receivedBytes -
    before.holder.receivedBytes
  const perCatchUp = (who: keyof Both): number =>
    micros(caughtUp[who].cpuSeconds - idle[who].cpuSeconds, CATCH_UPS)
  return {
    ...{ seconds: (end - started) / 1000, wireBytes, before, atTenth, ...after },
    catchUpMicros: { issuer: perCatchUp('issuer'), holder: perCatchUp('holder') },
  }
}

/** @returns the Unix milliseconds at which it was seen. */
async function untilApplied(url: string, entries: number): Promise<number> {
  const database = await openDatabase(url, 1)
  try {
    while ((await applied(database)) < entries) await new Promise(done => setTimeout(done, 25))
    return Date.now()
  } finally {
    await database.close()
  }
}

async function applied({ pool }: DatabaseHandle): Promise<number> {
  const { rows } = await pool.query<{ applied: number }>('select applied from feed where name = $1', [
    ID.feed,
  ])
  return rows[0]?.applied ?? 0
}

function urlOf(region: BenchRegion, division: string): string {
  return region.provinces.find(one => one.division === division)?.databaseUrl ?? ''
}

/** `BENCH_CPU_PROF=folder` writes a profile of each node there. */
function profiling(division: string): string[] {
  const folder = process.env['BENCH_CPU_PROF']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${division}.cpuprofile`] : []
}

function memory(who: string, { peakRss }: NodeFigures) {
  return { [`${who}PeakRssMB`]: megabytes(peakRss) }
}

const megabytes = (bytes: number): number => Math.round(bytes / MB)
const micros = (seconds: number, entries: number): number => Math.round((seconds * 1e6) / entries)
