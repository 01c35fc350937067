/** What the node keeps its state and its wake-ups in. */
import type { Settings } from '../config/settings.ts'
import { queueStore } from '../node-queues.ts'
import { Wakes } from '../queue/wakes.ts'
import type { DatabaseHandle } from '../store/database.ts'
import { migrationState } from '../store/migrate.ts'
import { type ServerFacts, serverFacts } from '../store/server-facts.ts'
import { type Finding, notChecked, ok, type Words } from './doctor-finding.ts'

/** Above this share of `max_connections` a further process of the node may find no room. */
const CROWDED = 0.85
const MANY_WAITING = 1_000

export const DATABASE_TODO: Words = {
  zh: '检查 DATABASE_URL、PostgreSQL 是否在运行、synchronous_commit 与 fsync 是否打开',
  en: 'check DATABASE_URL, that PostgreSQL runs, and that synchronous_commit and fsync are on',
}

/** Version and settings were checked when it was opened. */
export async function checkDatabase(
  { pool }: DatabaseHandle,
  clock: () => number,
): Promise<{ readonly findings: Finding[]; readonly server: ServerFacts }> {
  const server = await serverFacts(pool, clock)
  const { version, connections, maxConnections, standby } = server
  const findings: Finding[] = [
    ok(
      'database',
      `PostgreSQL ${version}，连接 ${connections}/${maxConnections}，设置合格`,
      `PostgreSQL ${version}, ${connections} of ${maxConnections} connections, settings are fit`,
    ),
  ]
  if (connections > CROWDED * maxConnections) {
    findings.push({
      check: 'database',
      level: 'warning',
      code: 'DATABASE_CROWDED',
      what: {
        zh: `连接将满：${connections}/${maxConnections}`,
        en: `${connections} of ${maxConnections} connections are taken`,
      },
      means: { zh: '新进程或重连会被拒绝', en: 'another process, or one that connects again, is refused' },
      todo: {
        zh: '提高 max_connections，或减少进程；不要经事务级连接池',
        en: 'raise max_connections or run fewer processes; no transaction pooling',
      },
    })
  }
  if (standby) {
    findings.push({
      check: 'database',
      level: 'error',
      code: 'DATABASE_UNFIT',
      what: { zh: '所连的是只读备库', en: 'this is a standby, which takes no writes' },
      means: { zh: '不能收件、签名和执行', en: 'nothing can be taken in, signed or applied' },
      todo: { zh: '让 DATABASE_URL 指向主库', en: 'let DATABASE_URL point to the primary' },
    })
  }
  return { findings: [...findings, ...(await checkMigrations(pool))], server }
}

async function checkMigrations(pool: DatabaseHandle['pool']): Promise<Finding[]> {
  const { pending, edited, unknown } = await migrationState(pool)
  const found: Finding[] = []
  if (pending.length > 0) {
    found.push({
      check: 'database',
      level: 'warning',
      code: 'MIGRATION_PENDING',
      what: { zh: `有 ${pending.length} 个迁移未执行`, en: `${pending.length} migrations have not run` },
      means: { zh: '库结构旧于程序', en: 'the schema is older than the program' },
      todo: {
        zh: '启动（或重启）一个 worker，它会执行迁移',
        en: 'start, or restart, a worker: it runs them',
      },
    })
  }
  if (edited.length + unknown.length > 0) {
    found.push({
      check: 'database',
      level: 'error',
      code: 'MIGRATION_EDITED',
      what: {
        zh: `库中的迁移与程序不符：${[...edited, ...unknown].join('、')}`,
        en: `the schema is not of this program: ${[...edited, ...unknown].join(', ')}`,
      },
      means: {
        zh: '程序旧于库，或迁移文件被改过',
        en: 'the program is older than the schema, or a migration was edited',
      },
      todo: { zh: '装回正确版本的程序再启动', en: 'install the right version of the program' },
    })
  }
  return found.length > 0 ? found : [ok('database', '库结构为本版本', 'the schema is of this version')]
}

/** The store is checked as at the node's start; a lost queue loses nothing, it only makes work late. */
export async function checkQueue(settings: Settings, databaseUrl: string): Promise<Finding[]> {
  const { redisUrl } = settings
  try {
    const wakes = await Wakes.open({
      store: queueStore(settings, databaseUrl),
      works: false,
      run: async () => 'done',
      onTrouble() {},
    })
    const counts = await wakes.counts().finally(() => wakes.close())
    const waiting = sum(counts.filter(({ state }) => state === 'waiting'))
    const kind = redisUrl ? 'Redis' : 'PostgreSQL'
    if (waiting < MANY_WAITING)
      return [ok('queue', `${kind} 可用，${waiting} 项在等`, `${kind} is fit, ${waiting} jobs wait`)]
    return [
      {
        check: 'queue',
        level: 'warning',
        code: 'QUEUE_LONG',
        what: { zh: `${waiting} 项在等`, en: `${waiting} jobs wait` },
        means: { zh: '处理慢于到来', en: 'work comes faster than it is done' },
        todo: {
          zh: '看 worker 是否在运行；必要时再起一个 worker 进程',
          en: 'see that a worker runs; start another one if need be',
        },
      },
    ]
  } catch (error) {
    return [
      notChecked('queue', error, {
        zh: '检查 REDIS_URL，并设 noeviction 与持久化；其间工作由清扫补做，只是慢',
        en: 'check REDIS_URL, set noeviction and persistence; meanwhile the sweep does the work, later',
      }),
    ]
  }
}

function sum(counts: readonly { readonly jobs: number }[]): number {
  return counts.reduce((all, { jobs }) => all + jobs, 0)
}
