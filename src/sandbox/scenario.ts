import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { mappingFolders, readMapping } from '../mapping/folder.ts'
import { isAct } from '../standard/categories.ts'
import {
  appliedBy,
  type ComparedFeed,
  collectFacts,
  compareFeeds,
  heldFeeds,
  hitsOf,
  inStep,
  membershipOf,
  refsOf,
  subjectsOf,
} from './facts.ts'
import type { Province, Region } from './region.ts'
import { type ActName, type Played, reached } from './story/act.ts'
import { Stage } from './story/stage.ts'
import { type ActResult, actLines, DELIVERED_BY_ACTS, playStory, resultOf } from './story/story.ts'
import { entriesOf } from './story/withdrawals.ts'

/** Domains for which the samples list somebody. */
export const DOMAINS = ['environment', 'tourism', 'quality', 'foodDrug'] as const
/** The province whose listing is repaired in the scenario. */
const REPAIRING = '330000'
const PATIENCE_MS = 90_000
const REPAIR_FILE = /-repair\.[a-z]+$/

/** What programs are told: the exchange, and each act of the story by its name. */
export type ScenarioResult = ExchangeResult & Readonly<Record<ActName, ActResult>>

interface ExchangeResult {
  readonly ok: boolean
  readonly seconds: number
  readonly provinces: readonly ProvinceResult[]
  readonly jointList: Readonly<Record<string, { readonly subjects: number }>>
  readonly withdrawal: WithdrawalResult
}

interface ProvinceResult extends Awaited<ReturnType<typeof collectFacts>> {
  readonly division: string
  readonly feeds: readonly ComparedFeed[]
}

interface WithdrawalResult {
  readonly subject: string
  /** Other provinces that signed that they apply it. */
  readonly receipts: number
  /** From the delivery of the repair decision to the last receipt. */
  readonly slowestMs: number
  /** Provinces whose joint list still shows a listing that was withdrawn. */
  readonly stillShownBy: readonly string[]
}

export interface Audience {
  onProgress(step: string): void
  /** An act that has been played. */
  onAct(lines: readonly string[]): void
}

/**
 * Delivers the sample files, waits until all four are in step, has one listing repaired, and plays the story.
 * @param folder where the story may write files
 */
export async function runScenario(
  region: Region,
  startedAt: number,
  folder: string,
  { onProgress, onAct }: Audience,
): Promise<ScenarioResult> {
  onProgress('送达样例文件 delivering sample files')
  const expected = (await Promise.all(region.provinces.map(deliverSamples))).reduce(
    (sum, one) => sum + one,
    0,
  )
  await until('four provinces in step', async () => {
    const facts = await Promise.all(region.provinces.map(collectFacts))
    const read = facts.reduce((sum, one) => sum + one.read, 0)
    const feeds = [...(await compareFeeds(region)).values()]
    const applied = await isApplied(region)
    onProgress(`归集与交换 collecting and exchanging: ${read}/${expected} rows`)
    return read === expected && feeds.every(list => list.length > 0 && inStep(list)) && applied
  })
  onProgress('信用修复与退出 repair and withdrawal')
  const withdrawal = await withdraw(region)
  onProgress('名单与权利：十二幕 lists and rights: twelve acts')
  await mkdir(folder, { recursive: true })
  const stage = await Stage.open(region, folder)
  const played = await playStory(stage, (one, at) => onAct(actLines(one, at)))
  await until('the story in step', async () => [...(await compareFeeds(region)).values()].every(inStep))
  return summarise(region, startedAt, withdrawal, played)
}

async function summarise(
  region: Region,
  startedAt: number,
  withdrawal: WithdrawalResult,
  played: readonly Played[],
): Promise<ScenarioResult> {
  const compared = await compareFeeds(region)
  const provinces = await Promise.all(
    region.provinces.map(async province => ({
      division: province.division,
      ...(await collectFacts(province)),
      feeds: compared.get(province.division) ?? [],
    })),
  )
  const counts = await Promise.all(
    DOMAINS.map(async domain => [domain, await agreedSubjects(region, domain)] as const),
  )
  const ok =
    provinces.every(one => one.feeds.length > 0 && inStep(one.feeds)) &&
    provinces.every(one => one.read > 0 && one.read === one.accepted + one.quarantined + one.superseded) &&
    counts.every(([, subjects]) => subjects !== null && subjects > 0) &&
    withdrawal.stillShownBy.length === 0 &&
    withdrawal.receipts === region.provinces.length - 1 &&
    played.every(reached)
  return {
    ok,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    provinces,
    jointList: Object.fromEntries(counts.map(([domain, subjects]) => [domain, { subjects: subjects ?? 0 }])),
    withdrawal,
    ...(Object.fromEntries(played.map(one => [one.act.name, resultOf(one)])) as Record<ActName, ActResult>),
  }
}

/** Puts every sample but the repairs into the inbox of its province. @returns how many rows they hold. */
async function deliverSamples(province: Province): Promise<number> {
  let rows = 0
  for (const folder of sampleFolders(province)) {
    if (DELIVERED_BY_ACTS.has(folder.mapping.id)) continue
    for (const name of (await readdir(folder.samples)).filter(isSource).sort()) {
      if (REPAIR_FILE.test(name)) continue
      for await (const _ of folder.mapping.rows(createReadStream(path.join(folder.samples, name)))) rows++
      await deliver(province, folder.mapping.id, path.join(folder.samples, name))
    }
  }
  return rows
}

/** Repairs, objections, adoptions and feedback are acts about records: they come when the scenario says so. */
const ABOUT_RECORDS: ReadonlySet<string> = new Set(['R11', 'R12'])

function sampleFolders({ division }: Province) {
  const root = path.resolve(import.meta.dirname, '../../mappings')
  const folders = mappingFolders(path.join(root, division)).map(folder => ({
    mapping: readMapping(folder),
    samples: path.join(folder, 'samples'),
  }))
  return folders.filter(({ mapping: { category } }) => !ABOUT_RECORDS.has(category) && !isAct(category))
}

function isSource(name: string): boolean {
  return !name.includes('.expected.')
}

/** As a local system does it: under another name first, then renamed into place. */
async function deliver({ inbox }: Province, mapping: string, file: string): Promise<void> {
  const place = path.join(inbox, mapping, path.basename(file))
  await copyFile(file, `${place}.part`)
  await rename(`${place}.part`, place)
}

async function withdraw(region: Region): Promise<WithdrawalResult> {
  const issuer = region.provinces.find(one => one.division === REPAIRING) as Province
  const membership = membershipOf(region)
  const feed = `${REPAIRING}/withdrawals`
  const { mapping, file, subject } = await repairOf(issuer)
  const before = await Promise.all(region.provinces.map(one => hitsOf(one, 'environment', subject)))
  const own = await refsOf(issuer, 'environment', subject)
  const deliveredAt = Date.now()
  await deliver(issuer, mapping, file)
  let end: number | undefined
  let receipts: ReadonlySet<string> = new Set()
  await until(
    'three receipts',
    async () => {
      // Others of its records may end meanwhile: the receipts are for this one.
      end ??= (await entriesOf(issuer, feed, 0)).find(({ header }) => own.has(header.ref))?.header.seq
      if (end === undefined) return false
      receipts = await appliedBy(issuer, feed, end + 1, membership)
      return receipts.size === region.provinces.length - 1
    },
    20,
  )
  const slowestMs = Date.now() - deliveredAt
  const after = await Promise.all(region.provinces.map(one => hitsOf(one, 'environment', subject)))
  const stillShownBy = region.provinces
    // One listing was withdrawn; the subject's listings by others, if any, stay.
    .filter((_, i) => after[i] === null || before[i] === null || after[i] !== (before[i] ?? 0) - 1)
    .map(one => one.division)
  return { subject, receipts: receipts.size, slowestMs, stillShownBy }
}

async function repairOf(issuer: Province): Promise<{ mapping: string; file: string; subject: string }> {
  for (const { mapping, samples } of sampleFolders(issuer)) {
    const name = (await readdir(samples)).find(one => isSource(one) && REPAIR_FILE.test(one))
    if (!name) continue
    for await (const outcome of mapping.rows(createReadStream(path.join(samples, name)))) {
      const subject = outcome.kind === 'accepted' ? outcome.record.subject.uscc : undefined
      if (subject !== undefined) return { mapping: mapping.id, file: path.join(samples, name), subject }
    }
  }
  throw new TypeError(`no repair sample for ${issuer.division}`)
}

/** True when every node has applied what it has stored. */
async function isApplied({ provinces }: Region): Promise<boolean> {
  const held = await Promise.all(provinces.map(heldFeeds))
  return held.every(feeds => feeds.length > 0 && feeds.every(({ applied, size }) => applied === size))
}

async function agreedSubjects({ provinces }: Region, domain: string): Promise<number | null> {
  const [first, ...rest] = await Promise.all(provinces.map(one => subjectsOf(one, domain)))
  return first !== undefined && rest.every(one => one === first) ? first : null
}

async function until(what: string, holds: () => Promise<boolean>, pauseMs = 250): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}; see the nodes’ logs`)
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
}
