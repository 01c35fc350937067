/**
 * `npm run doctor -- --config node.yaml`: what is wrong with a node, what it means and what to do, for who runs it.
 * Works beside the running node and without it; changes nothing that the node has.
 *
 * Exit codes: 0 nothing that must be mended now; 1 an error was found; 2 wrong arguments.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../base/time.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { commandDatabase, type NodeDatabase } from '../node-database.ts'
import { type DatabaseHandle, openDatabase } from '../store/database.ts'
import { StoreError } from '../store/fault.ts'
import { createSealer } from '../store/sealing.ts'
import type { Membership } from '../trust/membership.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { checkDatabase, checkQueue, DATABASE_TODO } from './doctor-database.ts'
import { checkHighWater, checkTroubles } from './doctor-feeds.ts'
import { type CheckName, type Finding, linesOf, notChecked, type Words } from './doctor-finding.ts'
import { checkCertificates, checkMembership, membershipInForce } from './doctor-identity.ts'
import { checkLookups } from './doctor-lookups.ts'
import { checkClocks, checkDisk, type OtherClock } from './doctor-machine.ts'
import { checkPeers } from './doctor-peers.ts'
import { checkWaiting } from './doctor-waiting.ts'
import { required } from './usage.ts'

const LINE = {
  name: 'npm run doctor --',
  usage: `npm run doctor -- --config node.yaml [--json]
  体检一个结点：逐项说明是什么、意味着什么、怎么办 · says what is wrong with a node, what it means and what to do
  exit code 0: nothing must be mended now, 1: something must, 2: wrong arguments`,
  options: { config: { type: 'string' }, json: { type: 'boolean', default: false } },
  words: [],
} as const

const CONNECTIONS = 4

/** @param args the words after `npm run doctor --` */
export function doctorCommand(args: readonly string[], environment = process.env): Promise<0 | 1 | 2> {
  return runCommandLine(LINE, args, given => doctor(given, environment))
}

async function doctor(
  { values }: Given<typeof LINE.options>,
  environment: NodeJS.ProcessEnv,
): Promise<0 | 1> {
  const { config, json } = required(values, ['config'])
  const settings = readSettings(config, environment)
  const findings = await examine(settings)
  const sound = findings.every(({ level }) => level !== 'error')
  if (json) console.log(JSON.stringify({ ok: sound, division: settings.division, findings }))
  else {
    console.log(linesOf(findings).join('\n'))
    console.log(
      sound
        ? '✓ 无须立即处置 · nothing must be mended now'
        : '✗ 须处置 · see to what is marked ✗; docs/runbook.zh-CN.md',
    )
  }
  return sound ? 0 : 1
}

/** All findings; one check that cannot be made keeps no other from being made. */
async function examine(settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = []
  const clocks: OtherClock[] = []
  const clock = systemClock
  const attempt = async (check: CheckName, todo: Words, work: () => Promise<Finding[]>): Promise<void> => {
    try {
      findings.push(...(await work()))
    } catch (error) {
      findings.push(notChecked(check, error, todo))
    }
  }
  const server = await openServer(settings).catch((error: unknown) => {
    findings.push(notChecked('database', error, DATABASE_TODO))
    return null
  })
  const database = server?.database ?? null
  try {
    await attempt('disk', PLACE_TODO, async () => [await checkDisk(settings)])
    await attempt('lookup', KEY_TODO, () => checkLookups(settings, sealerOf(settings), clock))
    if (server) {
      await attempt('database', DATABASE_TODO, async () => {
        const checked = await checkDatabase(server.database, clock)
        clocks.push({ whose: '数据库 database', ...checked.server.clock })
        return checked.findings
      })
      findings.push(...(await checkQueue(settings, server.url)))
    }
    let membership: Membership | null = null
    await attempt('membership', MEMBERSHIP_TODO, async () => {
      membership = await membershipInForce(settings, database, clock())
      return checkMembership(settings, membership, clock())
    })
    findings.push(...(await checkCertificates(settings, membership, clock())))
    if (membership !== null) {
      const known: Membership = membership
      await attempt('peer', DATABASE_TODO, async () => {
        const peers = await checkPeers({ settings, membership: known, database, clock })
        clocks.push(...peers.clocks)
        return peers.findings
      })
      if (database) {
        await attempt('high-water', KEY_TODO, async () =>
          checkHighWater({ settings, membership: known, database, clock, sealer: sealerOf(settings) }),
        )
        await attempt('feed', DATABASE_TODO, async () =>
          checkTroubles({ settings, membership: known, database, clock }),
        )
        await attempt('waiting', DATABASE_TODO, async () =>
          checkWaiting({ settings, membership: known, database, clock }),
        )
      }
    }
    if (clocks.length > 0) findings.push(...checkClocks(clocks))
    return findings
  } finally {
    await database?.close()
    await server?.stop()
  }
}

const PLACE_TODO: Words = {
  zh: '检查 node.yaml 的 dataDirectory 是否存在、可写',
  en: 'see that dataDirectory of node.yaml is there and can be written',
}
const MEMBERSHIP_TODO: Words = {
  zh: 'npm run membership -- check 看哪一方的签名不对',
  en: 'npm run membership -- check says whose signature is wrong',
}
const KEY_TODO: Words = {
  zh: '检查 dataKey 等密钥文件及其权限（0600）',
  en: 'check the key files, dataKey above all, and their mode (0600)',
}

function sealerOf(settings: Settings) {
  return createSealer(readSecrets(settings, false).dataKey)
}

/** @throws {StoreError} with what to mend; nothing is made where there is no database yet. */
async function openServer(settings: Settings): Promise<NodeDatabase & { readonly database: DatabaseHandle }> {
  const { databaseUrl, dataDirectory } = settings
  if (databaseUrl === null && !existsSync(path.join(dataDirectory, 'postgres', 'data', 'PG_VERSION'))) {
    throw new StoreError('this node has no database yet; start it once, or set DATABASE_URL', {
      code: 'DATABASE_UNREACHABLE',
    })
  }
  const server = await commandDatabase(settings)
  try {
    return { ...server, database: await openDatabase(server.url, CONNECTIONS) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

if (import.meta.main) process.exitCode = await doctorCommand(process.argv.slice(2))
