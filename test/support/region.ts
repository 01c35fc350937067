import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { compareFeeds, inStep } from '../../src/sandbox/facts.ts'
import { type Province, Region } from '../../src/sandbox/region.ts'
import { layCluster } from './cluster.ts'
import { freePort } from './ports.ts'
import { until } from './until.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
export const CRASHING_NODE = path.join(ROOT, 'test/node/crashing-node.ts')

/** Characters of each log. */
const TAIL = 3_000

const folders: string[] = []
const regions: Region[] = []
after(async () => {
  await Promise.all(regions.map(region => region.stop()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A region of its own for a test file, of four provinces unless fewer show the same; laid out, but not running yet. */
export async function makeRegion(divisions?: readonly string[]): Promise<Region> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-region-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  const region = await Region.create({
    folder: path.join(folder, 'region'),
    basePort: await freePort(12),
    redisUrl: null,
    onProgress() {},
    layServer: layCluster,
    ...(divisions === undefined ? {} : { divisions }),
  })
  regions.push(region)
  return region
}

/** Where the PostgreSQL of a region keeps its data. */
export function serverOf({ provinces }: Region): string {
  return path.resolve(provinces[0]?.config ?? '', '../../postgres/data')
}

export function provinceOf(region: Region, division: string): Province {
  const found = region.provinces.find(one => one.division === division)
  if (!found) throw new Error(`no province ${division}`)
  return found
}

/** The ends of the logs of its nodes: what to read when something does not come. */
export function tailsOf({ provinces }: Region): string {
  return provinces
    .filter(({ logFile }) => existsSync(logFile))
    .map(({ division, logFile }) => `${division}:\n${readFileSync(logFile, 'utf8').slice(-TAIL)}`)
    .join('\n')
}

/** Delivers a sample of the province as a local system does. */
export async function deliverSample(province: Province, mapping: string, file: string): Promise<void> {
  const source = path.join(ROOT, 'mappings', province.division, mapping, 'samples', file)
  await deliverText(province, mapping, file, await readFile(source))
}

/** Delivers a file for a mapping of the province as a local system does: renamed into place when it is whole. */
export async function deliverText(
  { division, inbox }: Province,
  mapping: string,
  file: string,
  text: string | Uint8Array,
): Promise<void> {
  const place = path.join(inbox, division, mapping, file)
  await mkdir(path.dirname(place), { recursive: true })
  await writeFile(`${place}.part`, text)
  await rename(`${place}.part`, place)
}

/** Waits until every feed of every province has the same size and root at all, and there is something in them. */
export async function untilInStep(
  region: Region,
  atLeast: Readonly<Record<string, number>> = {},
): Promise<Map<string, number>> {
  return until(
    'the same in every province',
    async () => {
      const feeds = [...(await compareFeeds(region)).values()].flat()
      const sizes = new Map<string, number>(feeds.map(one => [one.feed, one.size]))
      const enough = Object.entries(atLeast).every(([feed, size]) => (sizes.get(feed) ?? 0) >= size)
      return enough && feeds.length > 0 && inStep(feeds) ? sizes : null
    },
    { instead: () => tailsOf(region) },
  )
}

/** Waits until a province has taken in so many files whole. */
export async function untilCollected({ databaseUrl }: Province, files: number): Promise<void> {
  await until('files taken in whole', async () => {
    const [done] = await ask<{ count: string }>(
      databaseUrl,
      "select count(*) from source_batch where state = 'done'",
    )
    return Number(done?.count) >= files
  })
}

/** Rows of one of a province's tables, read beside its node. */
export async function ask<T extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}
