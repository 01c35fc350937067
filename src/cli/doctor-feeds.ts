/** What this node holds and has delivered, and whether it is all that it ever signed. */
import path from 'node:path'
import type { Settings } from '../config/settings.ts'
import { extendsHighWater } from '../exchange/vouch.ts'
import { SUITES } from '../feed/suites.ts'
import { goalsOf, nodeFacts } from '../node-monitor.ts'
import { type Trouble, troublesOf } from '../operations/troubles.ts'
import type { DatabaseHandle } from '../store/database.ts'
import { PgFeedStore } from '../store/feed-store.ts'
import { HighWaterFile } from '../store/high-water-file.ts'
import { Readiness } from '../store/readiness.ts'
import type { Sealer } from '../store/sealing.ts'
import type { Membership } from '../trust/membership.ts'
import { type Finding, notChecked, ok } from './doctor-finding.ts'
import { TROUBLE_WORDS } from './doctor-troubles.ts'

export interface FeedsPorts {
  readonly settings: Settings
  readonly membership: Membership
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly clock: () => number
}

/** The file against the database: neither may have lost what the other knows to be signed. */
export async function checkHighWater(ports: FeedsPorts): Promise<Finding[]> {
  const { settings, membership, database, sealer } = ports
  const suite = SUITES[membership.body.suite]
  try {
    const { highWater, existed } = await HighWaterFile.open(path.join(settings.dataDirectory, 'high-water'))
    if (!existed) return [lost()]
    const store = new PgFeedStore(database, suite, sealer, settings.division)
    const marks = await highWater.all()
    const found: Finding[] = []
    for (const { id, size } of marks) {
      const head = await store.head(id)
      const held = head?.tree.size ?? 0
      if (head && held >= size && (await extendsHighWater({ suite, store, highWater }, head))) continue
      found.push(held < size ? behind(id.feed, held, size) : forked(id.feed))
    }
    if (found.length > 0) return found
    return [
      ok('high-water', `${marks.length} 条数据流与库相符`, `${marks.length} feeds agree with the database`),
    ]
  } catch (error) {
    return [
      notChecked('high-water', error, {
        zh: '从它自己的备份恢复该文件，绝不可删除或新建',
        en: 'restore the file from its own backup; never delete it, never start a new one',
      }),
    ]
  }
}

function lost(): Finding {
  return {
    check: 'high-water',
    level: 'error',
    code: 'HIGH_WATER_MISSING',
    what: { zh: '高水位文件不在', en: 'the high-water file is missing' },
    means: {
      zh: '不知道签过什么；结点启动后会先向各省学回',
      en: 'what was signed is unknown; when it starts, the node learns it from the others first',
    },
    todo: {
      zh: '有备份则放回；没有则启动结点并等待 ready，不要新建空文件',
      en: 'put its backup back; without one start the node and wait for ready; never make an empty file',
    },
  }
}

function behind(feed: string, held: number, size: number): Finding {
  return {
    check: 'high-water',
    level: 'error',
    code: 'NODE_HALTED',
    feed,
    what: {
      zh: `${feed}：签过 ${size} 条，库中只有 ${held} 条`,
      en: `${feed}: ${size} entries were signed, the database holds ${held}`,
    },
    means: {
      zh: '库是旧备份或落后的备库；结点停签，其撤下须先取回',
      en: 'the database is an old backup or a late standby; the node signs nothing until it has the rest back',
    },
    todo: {
      zh: '保持结点运行，它会从各持有方取回；同时确认 DATABASE_URL 指向的是主库',
      en: 'leave the node running: it fetches the rest from the holders; see that DATABASE_URL is the primary',
    },
  }
}

function forked(feed: string): Finding {
  return {
    check: 'high-water',
    level: 'error',
    code: 'NODE_HALTED',
    feed,
    what: {
      zh: `${feed}：库中历史与签过的不同`,
      en: `${feed}: the database has another history than was signed`,
    },
    means: { zh: '继续签名即为账目不一致', en: 'to sign on would be a fork' },
    todo: {
      zh: '停止该结点，保全现场，按手册“XinqiaoFeedFrozen”处理',
      en: 'stop the node, keep everything as it is, follow XinqiaoFeedFrozen of the runbook',
    },
  }
}

/** What metrics and `readyz` would say now, a line for each kind and province, not for each feed. */
export async function checkTroubles(ports: Omit<FeedsPorts, 'sealer'>): Promise<Finding[]> {
  const { settings, membership, database, clock } = ports
  const facts = await nodeFacts({
    settings,
    self: settings.division,
    db: database.db,
    readiness: new Readiness(database.pool),
    clock,
    audience: feed => membership.audience(feed),
  })
  const troubles = troublesOf(facts, goalsOf(settings))
  if (troubles.length === 0) {
    const { length } = facts.feeds
    return [ok('feed', `${length} 条数据流均新鲜、已送达`, `${length} feeds are fresh and delivered`)]
  }
  return Object.values(Object.groupBy(troubles, groupOf)).map(group => findingOf(group as Trouble[]))
}

function groupOf({ code, peer, feed }: Trouble): string {
  return `${code} ${peer ?? feed?.slice(0, 6) ?? ''}`
}

function findingOf(group: readonly Trouble[]): Finding {
  const [first] = group as readonly [Trouble]
  const { code, peer = first.feed?.slice(0, 6) } = first
  const feeds = [...new Set(group.flatMap(({ feed }) => feed ?? []))]
  const since = Math.min(...group.map(one => one.since ?? Number.POSITIVE_INFINITY))
  const { zh, en, means, todo } = TROUBLE_WORDS[code]
  const where = [peer, ...feeds].filter(Boolean).join(' ')
  const when = Number.isFinite(since) ? new Date(since).toISOString() : ''
  const tail = (word: string) => [where && ` ${where}`, when && ` (${word} ${when})`].join('')
  return {
    check: 'feed',
    level: group.some(({ level }) => level === 'red') ? 'error' : 'warning',
    code,
    ...(peer === undefined ? {} : { peer }),
    what: { zh: `${zh}${tail('自')}`, en: `${en}${tail('since')}` },
    means,
    todo,
  }
}
