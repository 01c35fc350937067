/**
 * `npm run link-keys -- <command>`: the region's keys for link keys (关联键) of persons. One member makes a key and
 * seals it to every member; each opens its own copy; while one is being rotated, lookups go under both.
 * Exit codes: 0 done, 1 it could not be done, 2 the command was not understood.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { base64, hex, utf8, utf8Text } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { ConfigError } from '../config/fault.ts'
import { loadMembership } from '../config/membership.ts'
import { parseLinkKeys, pemsOf, readSecret } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { openBody, type SealPlace, sealBody, sealKey } from '../feed/seal.ts'
import { SUITES } from '../feed/suites.ts'
import type { LinkKeySecret } from '../standard/link-key.ts'
import { verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { PUBLIC, readText, replaceFile, SECRET, writeNew } from './key-files.ts'
import { openNode } from './node-access.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'

const USAGE = `npm run link-keys -- <command>
  new --id k2 --membership FILE --out DIR      新钥，逐省封好 a new key, sealed to each member of the membership
  open FILE --config node.yaml                 收下封给本结点的钥 take in the copy for this node; lookups go under it, too
  use --id k2 --config node.yaml               各省都收下后启用 once every member has it: records stand under it from now on
  list --config node.yaml                      本结点所持，在用者在前 the keys that this node holds, the one in use first
  retire --id k1 --config node.yaml            停用旧钥 give up an old key, once no record stands under it
步骤 steps: docs/rotation.zh-CN.md`

const OPTIONS = {
  id: { type: 'string' },
  membership: { type: 'string' },
  out: { type: 'string' },
  config: { type: 'string' },
} as const

const LINE = { name: 'npm run link-keys --', usage: USAGE, options: OPTIONS }

/** @param args the words after `npm run link-keys --` */
export function linkKeysCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  return runCommandLine(LINE, args, async (given): Promise<0> => {
    for (const line of await run(given)) console.log(line)
    return 0
  })
}

async function run({ values, positionals }: Given<typeof OPTIONS>): Promise<string[]> {
  const [word, ...words] = positionals
  const command = oneOf(['new', 'open', 'use', 'list', 'retire'], word, A_COMMAND)
  wordsAre(words, command === 'open' ? ['FILE'] : [])
  if (command === 'new') {
    const { id, membership, out } = required(values, ['id', 'membership', 'out'])
    return makeKey(id, membership, out)
  }
  if (command === 'use' || command === 'retire') {
    const { id, config } = required(values, ['id', 'config'])
    return command === 'use' ? use(id, readSettings(config, process.env)) : retire(id, config)
  }
  const settings = readSettings(required(values, ['config']).config, process.env)
  return command === 'open' ? takeIn(words[0] ?? '', settings) : heldKeys(settings).map(one => one.id)
}

/** The key is on no disk in the clear: its maker opens a sealed copy like everybody else. */
function makeKey(id: string, membershipFile: string, out: string): string[] {
  if (!/^[A-Za-z0-9-]{1,32}$/.test(id))
    throw badKey('a key is named with letters, digits and hyphens, such as k2, 32 at most')
  const signed = parseMembership(readText(membershipFile))
  const suite = SUITES[signed.membership.suite]
  const { body } = verifyMembership(suite, signed, Date.now())
  const without = body.members.filter(({ sealingKey }) => sealingKey === undefined)
  if (without.length > 0) {
    const names = without.map(({ division }) => division).join(', ')
    throw badKey(`${names} has no sealingKey in the membership: enter one first (certs/README.md)`)
  }
  const secret = canonicalBytes({ id, key: base64(randomBytes(32)) })
  const files = body.members.map(({ division, sealingKey = new Uint8Array() }) => {
    const sealed = sealBody(suite, sealingKey, placeOf(division, id), secret, randomBytes)
    return [path.join(out, `link-key.${id}.${division}.json`), `${utf8Text(sealed)}\n`, PUBLIC] as const
  })
  writeNew(files)
  return [...files.map(([name]) => name), '逐省送达，各自 open · send each member its own, who opens it']
}

/** A sealed copy opens for its addressee and under its name only. */
function placeOf(division: string, id: string): SealPlace {
  const ref = hex(
    createHash('sha256')
      .update(utf8(`link key ${id}`))
      .digest(),
  ).slice(0, 32)
  return { feed: `link-keys/${division}`, generation: 1, ref }
}

async function takeIn(file: string, settings: Settings): Promise<string[]> {
  const { linkKeys, sealingKey, division } = settings
  if (linkKeys === null || sealingKey === null)
    throw badKey('node.yaml names no file for "linkKeys", or no "sealingKey": enter both first')
  const { suite } = await loadMembership(settings, null, Date.now())
  const [, id = ''] = /link-key\.([A-Za-z0-9-]{1,32})\.\d{6}\.json$/.exec(file) ?? []
  const keys = pemsOf(readSecret(sealingKey)).map(pem => sealKey(suite, pem))
  const plain = utf8Text(openBody(keys, placeOf(division, id), utf8(readText(file).trim())))
  const [made] = parseLinkKeys(`{"keys":[${plain}]}`)
  if (made === undefined || made.id !== id)
    throw badKey(`${path.basename(file)} holds another key than its name says`)
  const held = heldKeys(settings)
  const same = held.find(one => one.id === id)
  if (same !== undefined && base64(same.key) !== base64(made.key))
    throw badKey(`${id} is held already, and is another key: two keys never have one name`)
  // Behind the one in use: another province that has not taken it in could not find a record that stands under it.
  if (same === undefined) keep(linkKeys, [...held, made])
  return [
    same === undefined ? `${id} 已收下 taken in` : `${id} 早已收下 was taken in before`,
    '逐个重启进程后生效：新旧两钥并查 · restart the processes one by one: from then on lookups go under both keys',
  ]
}

/** From the next start on the node's records stand under this key: it amends those that stand under another. */
function use(id: string, settings: Settings): string[] {
  const held = heldKeys(settings)
  const wanted = held.find(one => one.id === id)
  if (settings.linkKeys === null || wanted === undefined) throw notHeld(id, held)
  keep(settings.linkKeys, [wanted, ...held.filter(one => one !== wanted)])
  return [
    `${id} 已启用 is in use；逐个重启进程，旧钥下的记录随即更正 restart the processes one by one: what stands under another key is amended`,
  ]
}

function notHeld(id: string, held: readonly LinkKeySecret[]): ConfigError {
  return badKey(`${id} is not held; the keys are ${held.map(one => one.id).join(', ') || 'none'}`)
}

function heldKeys({ linkKeys }: Settings): readonly LinkKeySecret[] {
  return linkKeys === null || !existsSync(linkKeys) ? [] : parseLinkKeys(readSecret(linkKeys))
}

function keep(file: string, keys: readonly LinkKeySecret[]): void {
  const text = JSON.stringify({ keys: keys.map(({ id, key }) => ({ id, key: base64(key) })) }, null, 2)
  replaceFile([file, `${text}\n`, SECRET])
}

/** Records that stand under an old key are found under it only: it stays until they are amended. */
async function retire(id: string, config: string): Promise<string[]> {
  const node = await openNode(config, process.env)
  try {
    const held = heldKeys(node.settings)
    if (node.settings.linkKeys === null || !held.some(one => one.id === id)) throw notHeld(id, held)
    if (held[0]?.id === id) throw badKey(`${id} is in use: put its successor into use first`)
    const { rows } = await node.database.pool.query<{ count: string }>(
      'select count(*) from held_record where subject_key like $1',
      [`${id}.%`],
    )
    const left = Number(rows[0]?.count ?? 0)
    if (left > 0) throw badKey(`${left} records still stand under ${id}: their issuers amend them first`)
    keep(
      node.settings.linkKeys,
      held.filter(one => one.id !== id),
    )
    return [`${id} 已停用 given up；逐个重启进程 restart the processes one by one`]
  } finally {
    await node.close()
  }
}

function badKey(message: string): ConfigError {
  return new ConfigError(message, { code: 'SECRET_UNREADABLE' })
}

if (import.meta.main) process.exitCode = await linkKeysCommand(process.argv.slice(2))
