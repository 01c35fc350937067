import { type CollectFacts, type ComparedFeed, collectFacts, compareFeeds, inStep } from './facts.ts'
import type { Region } from './region.ts'
import type { ScenarioResult } from './scenario.ts'
import { tableLines } from './table.ts'

const HEAD = [
  '省 province',
  '读入 read',
  '入库 accepted',
  '隔离 quarantined',
  '被替代 superseded',
  '账目 feeds',
  '指纹 fingerprints',
  '落后 lag',
]

/** What the region looks like now, as lines. */
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
  return tableLines([HEAD, ...rows])
}

function rowOf(
  name: string,
  facts: CollectFacts,
  feeds: readonly ComparedFeed[],
  since: Map<string, number>,
): string[] {
  const { read, accepted, quarantined, superseded } = facts
  const sizes = feeds.map(({ feed, size }) => `${feed.slice(7)} ${size}`).join(' · ')
  const mark = feeds.length === 0 ? '无应答 silent' : inStep(feeds) ? '✓ 一致 equal' : '… 追赶 catching up'
  return [
    name,
    ...[read, accepted, quarantined, superseded].map(String),
    sizes,
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
  return [
    `联合名单 joint lists (subjects): ${lists.join(' · ')}`,
    `退出 withdrawal: ${subject}, ${receipts} receipts, the slowest after ${slowestMs} ms`,
    `${result.ok ? '✓ 完成 done' : '✗ 未达成 not reached'} — ${result.seconds} s`,
  ]
}
