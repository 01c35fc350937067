/**
 * `npm run collect -- quarantine …`: what did not fit, by rule; and its replay under a newer version of the mapping.
 * `-- absences …`: what snapshots lacked and the guard held, and its release.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { systemClock } from '../base/time.ts'
import { releaseAbsences } from '../collect/absence.ts'
import { recordRules } from '../collect/place.ts'
import { type ReplayPorts, type ReplayResult, replay } from '../collect/quarantine.ts'
import type { QuarantineFilter } from '../collect/quarantine-ports.ts'
import { loadMembership } from '../config/membership.ts'
import { readSecrets, type Secrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { listingLives } from '../lists/life/lives.ts'
import { reasonText } from '../mapping/reasons.ts'
import { deliveredActs } from '../node-acts.ts'
import { readMappings } from '../node-collecting.ts'
import { commandDatabase } from '../node-database.ts'
import { reportedRepairs } from '../node-lives.ts'
import { keptLookups } from '../node-lookups.ts'
import { linkKeysOf } from '../standard/link-key.ts'
import { PgCollectStore } from '../store/collect-store.ts'
import { type DatabaseHandle, openDatabase } from '../store/database.ts'
import { readAbsences } from '../store/held-absences.ts'
import { alone, COLLECT_LOCK } from '../store/locks.ts'
import { migrate } from '../store/migrate.ts'
import { PgQuarantine } from '../store/quarantine-rows.ts'
import { createSealer } from '../store/sealing.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { UsageError } from './fault.ts'
import { A_COMMAND, oneOf, required, wholeNumber, wordsAre } from './usage.ts'

const LINE = {
  name: 'npm run collect --',
  usage: `npm run collect -- quarantine list   --config node.yaml [--mapping ID] [--rule RULE] [--json]
    按映射与规则计数 rows by mapping and rule
npm run collect -- quarantine show   --config node.yaml [--mapping ID] [--rule RULE] [--batch ID] [--limit N] [--json]
    每行的位置与原因，不含内容 where each row is and why, without its content
npm run collect -- quarantine replay --config node.yaml --mapping ID [--rule RULE] [--batch ID] [--version V] [--dry-run] [--json]
    以较新的映射版本重放 through the version that holds today, or V; what fits is collected, the rest keeps its new reason
npm run collect -- absences list     --config node.yaml [--mapping ID] [--json]
    最近的快照缺少什么、为何没有暂停 what the newest snapshots lacked, and why it was not acted on
npm run collect -- absences release  --config node.yaml --mapping ID [--json]
    核对后，暂停被扣住的缺失 after somebody has looked: suspends what the guard held`,
  options: {
    config: { type: 'string' },
    mapping: { type: 'string' },
    rule: { type: 'string' },
    batch: { type: 'string' },
    version: { type: 'string' },
    limit: { type: 'string', default: '50' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
} as const

const CONNECTIONS = 4

interface Asked {
  readonly what: 'quarantine' | 'absences'
  readonly command: string
  readonly config: string
  readonly filter: QuarantineFilter
  readonly version: string | null
  readonly dry: boolean
  readonly limit: number
  readonly json: boolean
}

/** @param args the words after `npm run collect --` */
export function collectCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  return runCommandLine(LINE, args, given => collectCommandOf(askedOf(given)))
}

async function collectCommandOf(asked: Asked): Promise<0 | 1> {
  const settings = readSettings(asked.config, process.env)
  const { url, stop } = await commandDatabase(settings)
  const database = await openDatabase(url, CONNECTIONS)
  try {
    await migrate(database.pool)
    const secrets = readSecrets(settings, false)
    const quarantine = new PgQuarantine(database.db, createSealer(secrets.dataKey))
    if (asked.what === 'absences') await absences(settings, database, secrets, asked)
    else if (asked.command === 'list') await list(quarantine, asked)
    else if (asked.command === 'show') await show(quarantine, asked)
    else return await replayAll(settings, database, secrets, asked)
    return 0
  } finally {
    await database.close()
    await stop()
  }
}

/** @throws {UsageError} */
function askedOf({ values, positionals }: Given<typeof LINE.options>): Asked {
  const [what, word, ...more] = positionals
  const subject = oneOf(['quarantine', 'absences'], what, A_COMMAND)
  const commands = subject === 'absences' ? ['list', 'release'] : ['list', 'show', 'replay']
  const command = oneOf(commands, word, A_COMMAND)
  wordsAre(more, [])
  const writes = command === 'replay' || command === 'release'
  const { config, json } = required(values, writes ? ['config', 'mapping'] : ['config'])
  const { mapping = null, rule = null, batch = null, version = null } = values
  if (batch !== null && !/^[0-9a-f-]{36}$/.test(batch))
    throw new UsageError(
      '--batch 须为批次编号（UUID），quarantine show 列出',
      '--batch is the number of a batch (UUID): quarantine show lists them',
    )
  const limit = wholeNumber('limit', values.limit, 1, 1_000_000)
  return {
    what: subject,
    command,
    config,
    filter: { mapping, rule, batchId: batch },
    version,
    dry: values['dry-run'],
    limit,
    json,
  }
}

async function list(quarantine: PgQuarantine, { filter, json }: Asked): Promise<void> {
  const counts = await quarantine.counts(filter)
  for (const one of counts) {
    if (json) console.log(JSON.stringify(one))
    else {
      const days = `${one.oldest.slice(0, 10)} – ${one.newest.slice(0, 10)}`
      const rows = String(one.rows).padStart(8)
      console.log(`${rows}  ${one.mapping}  ${one.rule.padEnd(28)} ${days}  ${reasonText(one.rule) ?? ''}`)
    }
  }
  if (!json) console.log(`${counts.reduce((sum, { rows }) => sum + rows, 0)} 行 rows`)
}

async function show(quarantine: PgQuarantine, { filter, limit, json }: Asked): Promise<void> {
  for (const place of await quarantine.places(filter, limit)) {
    if (json) {
      console.log(JSON.stringify(place))
      continue
    }
    console.log(
      `${place.mapping} ${place.version}  ${place.file} 第${place.row}行 row  batch ${place.batchId}`,
    )
    for (const { rule, field, valueClass, message } of place.findings)
      console.log(`    ${rule}  ${field}  (${valueClass})  ${reasonText(rule) ?? message}`)
  }
}

async function absences(
  settings: Settings,
  database: DatabaseHandle,
  secrets: Pick<Secrets, 'dataKey' | 'linkKeys'>,
  { command, filter, json }: Asked,
): Promise<void> {
  if (command === 'list') {
    for (const one of await readAbsences(database.db, filter.mapping)) {
      if (json) console.log(JSON.stringify(one))
      else
        console.log(
          `${String(one.absent).padStart(8)}  ${one.mapping}  ${one.asOf}  ${HELD[one.held ?? 'none']}`,
        )
    }
    return
  }
  const mapping = mappingOf(settings, filter)
  const ports = await portsOf(settings, database, secrets)
  const suspended = await ports.exclusively(() => releaseAbsences(ports, mapping))
  if (json) console.log(JSON.stringify({ mapping: mapping.id, suspended }))
  else console.log(`${mapping.id}  已暂停 suspended ${suspended}`)
}

const HELD = {
  none: '已暂停 suspended',
  TOO_MANY_ABSENT: '缺得太多，等核对 held: too many, somebody has to look',
  UNREADABLE_KEY: '有行读不出主键 held: a row without a readable key',
} as const

function mappingOf(settings: Settings, { mapping: named }: QuarantineFilter) {
  const mappings = readMappings(settings)
  const id = oneOf(
    mappings.map(one => one.id),
    named ?? undefined,
    ['映射（--mapping）', 'mapping'],
  )
  const mapping = mappings.find(one => one.id === id)
  if (mapping === undefined) throw new TypeError(`no mapping ${id}`)
  return mapping
}

async function replayAll(
  settings: Settings,
  database: DatabaseHandle,
  secrets: Pick<Secrets, 'dataKey' | 'linkKeys'>,
  { filter, version, dry, json }: Asked,
): Promise<0 | 1> {
  const mapping = mappingOf(settings, filter)
  if (version !== null)
    oneOf(
      mapping.versions.map(one => one.version),
      version,
      ['版本（--version）', 'version'],
    )
  const result = await replay(await portsOf(settings, database, secrets), mapping, filter, { version, dry })
  console.log(
    json ? JSON.stringify({ mapping: mapping.id, dry, ...result }) : tableOf(mapping.id, dry, result),
  )
  return result.refused > 0 ? 1 : 0
}

async function portsOf(
  settings: Settings,
  database: DatabaseHandle,
  { dataKey, linkKeys: keys }: Pick<Secrets, 'dataKey' | 'linkKeys'>,
): Promise<ReplayPorts> {
  const { membership, suite } = await loadMembership(settings, null, systemClock())
  const sealer = createSealer(dataKey)
  const linkKeys = linkKeysOf(suite.name, keys)
  const self = settings.division
  const appendContext = () => ({ suite, nowMs: systemClock(), random: randomBytes })
  return {
    store: new PgCollectStore({ database, sealer, self, appendContext }),
    quarantine: new PgQuarantine(database.db, sealer),
    lookups: keptLookups({
      inbox: path.join(settings.dataDirectory, 'inbox'),
      ...{ mappings: readMappings(settings), sealer, clock: systemClock },
    }),
    rules: recordRules(self, () => membership),
    lives: listingLives(settings.division),
    linkKeys: () => linkKeys,
    repairs: reportedRepairs({
      ...{ self, suite, database, sealer },
      clock: systemClock,
      membership: () => membership,
    }),
    acts: deliveredActs({ self, clock: systemClock }),
    random: randomBytes,
    newId: randomUUID,
    clock: systemClock,
    // The node's sweep finds that its feeds have grown, and signs and sends.
    onGrown: async () => {},
    exclusively: work => alone(database.pool, COLLECT_LOCK, work),
  }
}

function tableOf(mapping: string, dry: boolean, result: ReplayResult): string {
  const lines = [
    `${mapping} ${result.version}${dry ? '  试算，未写入 dry run, nothing was written' : ''}`,
    `  重放 tried       ${result.tried}`,
    `  入库 accepted    ${result.accepted}`,
    `  被替代 superseded ${result.superseded}`,
    `  仍隔离 refused    ${result.refused}`,
    ...Object.entries(result.byRule).map(([rule, rows]) => `      ${rule} ${rows}`),
  ]
  return lines.join('\n')
}

if (import.meta.main) process.exitCode = await collectCommand(process.argv.slice(2))
