import { type CollectFacts, type ComparedFeed, collectFacts, compareFeeds, inStep } from './facts.ts'
import type { Region } from './region.ts'
import type { ScenarioResult } from './scenario.ts'
import { ACT_NAMES } from './story/act.ts'
import { tableLines } from './table.ts'

/** Feeds by topic, one column each. */
const TOPICS = [
  ['lists.environment', '环境', 'environ.'],
  ['lists.tourism', '旅游', 'tourism'],
  ['lists.quality', '质量', 'quality'],
  ['lists.foodDrug', '食药', 'food'],
  ['records.penalty', '处罚', 'penalty'],
  ['withdrawals', '退出', 'withdrawn'],
] as const

const HEADS = [
  ['省', '读入', '入库', '隔离', '被替代', ...TOPICS.map(([, title]) => title), '对账指纹', '落后'],
  [
    'province',
    'read',
    'accepted',
    'quarantined',
    'superseded',
    ...TOPICS.map(([, , title]) => title),
    'fingerprints',
    'lag',
  ],
]

/** What the region looks like now, as lines of about 120 columns. */
export async function regionLines(region: Region, since: Map<string, number>): Promise<string[]> {
  const compared = await compareFeeds(region)
  const rows = await Promise.all(
    region.provinces.map(async province => {
      const facts = await collectFacts(province)
      return rowOf(
        `${province.name} ${province.division}`,
        facts,
        compared.get(province.division) ?? [],
        since,
      )
    }),
  )
  return tableLines(HEADS, rows)
}

function rowOf(
  name: string,
  facts: CollectFacts,
  feeds: readonly ComparedFeed[],
  since: Map<string, number>,
): string[] {
  const { read, accepted, quarantined, superseded } = facts
  const sizes = TOPICS.map(([topic]) => feeds.find(({ feed }) => feed.endsWith(`/${topic}`))?.size ?? 0)
  const mark = feeds.length === 0 ? '无应答 silent' : inStep(feeds) ? '✓ 一致 equal' : '… 追赶 behind'
  return [
    name,
    ...[read, accepted, quarantined, superseded, ...sizes].map(String),
    mark,
    lagOf(name, feeds, since),
  ]
}

/** Entries that the slowest holder lacks, and for how many seconds it has lacked some. */
function lagOf(name: string, feeds: readonly ComparedFeed[], since: Map<string, number>): string {
  const behind = Math.max(
    0,
    ...feeds.flatMap(({ size, holders }) => Object.values(holders).map(one => size - one.size)),
  )
  if (behind === 0) {
    since.delete(name)
    return '0'
  }
  const began = since.get(name) ?? Date.now()
  since.set(name, began)
  return `${behind} / ${Math.round((Date.now() - began) / 1000)} s`
}

/** The outcome for people: the table, the joint lists, the withdrawal. */
export function resultLines(result: ScenarioResult): string[] {
  const lists = Object.entries(result.jointList).map(([domain, { subjects }]) => `${domain} ${subjects}`)
  const { subject, receipts, slowestMs } = result.withdrawal
  const acts = ACT_NAMES.map(name => [name, result[name]] as const)
  const reached = acts.filter(([, { ok }]) => ok).length
  const [slowest, { slowestMs: slow } = { slowestMs: 0 }] =
    acts.toSorted(([, a], [, b]) => b.slowestMs - a.slowestMs)[0] ?? []
  return [
    `联合名单 joint lists (subjects): ${lists.join(' · ')}`,
    `退出 withdrawal: ${subject}, ${receipts} receipts, the slowest after ${slowestMs} ms`,
    `故事 story: ${acts.length} 幕 acts, ${reached} 达成 reached; the slowest step took ${slow} ms (${slowest})`,
    `${result.ok ? '✓ 完成 done' : '✗ 未达成 not reached'} — ${result.seconds} s`,
  ]
}
