/**
 * Writes the sample files of all mappings and what must come out of them. `--check` writes nothing and fails
 * when a file differs. Seeded: the same bytes on every machine.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalText } from '../src/base/canonical.ts'
import { runCommandLine } from '../src/cli/command-line.ts'
import { anhuiListing, anhuiPenalty } from './samples/anhui.ts'
import { type Dialect, makeSample, type Sample } from './samples/dialect.ts'
import { listingRecord, penaltyRecord } from './samples/expected.ts'
import { jiangsuListing, jiangsuPenalty } from './samples/jiangsu.ts'
import {
  foodListings,
  type Listing,
  listings,
  type Penalty,
  PROVINCES,
  type Province,
  penalties,
  repaired,
} from './samples/model.ts'
import { otherActSample } from './samples/other-acts.ts'
import { guideSample, volunteerSample } from './samples/persons.ts'
import { shanghaiListing, shanghaiPenalty } from './samples/shanghai.ts'
import { trustedSample } from './samples/trusted.ts'
import { youthSamples } from './samples/youth.ts'
import { zhejiangListing, zhejiangPenalty } from './samples/zhejiang.ts'

const DIALECTS: readonly [Dialect<Penalty>, Dialect<Listing>][] = [
  [shanghaiPenalty, shanghaiListing],
  [jiangsuPenalty, jiangsuListing],
  [zhejiangPenalty, zhejiangListing],
  [anhuiPenalty, anhuiListing],
]

/** Row that comes a second time with a newer stamp and corrected content. */
const CORRECTED = 11

/** Every file by its path in the repository. */
export function sampleFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [index, province] of PROVINCES.entries()) {
    const [penalty, listing] = DIALECTS[index] as [Dialect<Penalty>, Dialect<Listing>]
    for (const sample of samplesOf(province, penalty, listing)) addSample(files, sample)
  }
  const persons = [guideSample(), volunteerSample(), ...youthSamples()]
  for (const sample of [...foodSamples(), otherActSample(), ...persons]) addSample(files, sample)
  return files
}

/** Jiangsu leads in food and drugs: its serious ones, and those whom it commends. */
function foodSamples(): Sample[] {
  const jiangsu = PROVINCES[1] as Province
  const listed = foodListings(jiangsu)
  const plain: Dialect<Listing> = { ...jiangsuListing, refusals: [] }
  const path = '320000/serious-listing/samples/food-drug'
  return [makeSample(plain, path, listed, one => listingRecord(jiangsu, one)), trustedSample(listed)]
}

function samplesOf(province: Province, penalty: Dialect<Penalty>, listing: Dialect<Listing>): Sample[] {
  const folder = (mapping: string): string => `${province.division}/${mapping}/samples`
  const decided = penalties(province)
  const first = decided[CORRECTED] as Penalty
  const again = {
    ...first,
    violationFacts: `${first.violationFacts}，更正`,
    updatedAt: '2026-11-05 08:00:00',
  }
  const listed = listings(province)
  // Zhejiang's system knows no registration number.
  const registered = province.division !== '330000'
  const penaltyOf = (one: Penalty) => penaltyRecord(province, one, registered)
  const listingOf = (one: Listing) => listingRecord(province, one)
  const plain: Dialect<Listing> = { ...listing, refusals: [] }
  return [
    makeSample(penalty, `${folder('penalty')}/penalty`, [...decided, again], penaltyOf),
    makeSample(listing, `${folder('serious-listing')}/serious-listing`, listed, listingOf),
    makeSample(
      plain,
      `${folder('serious-listing')}/serious-listing-repair`,
      [repaired(province, listed)],
      listingOf,
    ),
  ]
}

function addSample(
  files: Map<string, Uint8Array>,
  { path, extension, bytes, accepted, quarantined }: Sample,
): void {
  const base = `mappings/${path}`
  files.set(`${base}.${extension}`, bytes)
  files.set(
    `${base}.expected.ndjson`,
    Buffer.from(accepted.map(record => `${canonicalText(record)}\n`).join('')),
  )
  const summary = { read: accepted.length + quarantined.length, accepted: accepted.length, quarantined }
  files.set(`${base}.expected.json`, Buffer.from(`${JSON.stringify(summary, null, 2)}\n`))
}

const LINE = {
  name: 'npm run samples --',
  usage: `npm run samples -- [--check]
    写出全部映射的样例及其应有结果 · writes the samples of all mappings and what must come out of them
    --check  只比对，不写 · writes nothing; exit code 1 when a file differs`,
  options: { check: { type: 'boolean', default: false } },
  words: [],
} as const

/** @param args the words after `npm run samples --` */
export function samplesCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, ({ values }) => writeSamples(values.check))
}

function writeSamples(check: boolean): 0 | 1 {
  const root = join(import.meta.dirname, '..')
  let stale = 0
  for (const [path, bytes] of sampleFiles()) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue
    stale += 1
    if (check) console.error(`${path} is not what scripts/samples.ts makes; run npm run samples`)
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
  }
  if (!check) console.log(`${stale} sample files written`)
  return check && stale > 0 ? 1 : 0
}

if (import.meta.main) process.exitCode = await samplesCommand(process.argv.slice(2))
