/**
 * `npm run audit -- …`: what an auditor, or somebody who answers a subject, may see of the audit log. Who looks and
 * why is in the log before anything is shown.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readSecrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import {
  AUDIT_ACTS,
  type AuditAct,
  type AuditEntry,
  type AuditReader,
  readAudit,
  readSubjectAudit,
} from '../exchange/audit.ts'
import { SUITES } from '../feed/suites.ts'
import { checkUscc } from '../standard/uscc.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { openDatabase } from '../store/database.ts'
import { runningEmbedded } from '../store/embedded.ts'
import { createSealer } from '../store/sealing.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { exportAudit, verdictLine, verifyAudit } from './audit-export.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'
import { whereFrom } from './where-from.ts'

const LINE = {
  name: 'npm run audit --',
  usage: `npm run audit -- subject CODE --config node.yaml --reader NAME --reason TEXT [--json]
    谁查过这个主体、为何 who looked at the data of a subject (credit code or link key) and why
npm run audit -- list [--act ACT] --config node.yaml --reader NAME --reason TEXT [--json]
    最近的记载 the newest entries; acts: ${AUDIT_ACTS.join(', ')}
npm run audit -- export FILE --config node.yaml --reader NAME --reason TEXT
    全部记载连同证明写入新文件 all entries with what proves them, into a new file
npm run audit -- verify FILE --membership membership.json [--config node.yaml] [--json]
    文件是否完整、有序、由本省签名；带 --config 则并比对封存内容 whether such a file is whole, in order and signed;
    with --config also whether its texts are what is sealed`,
  options: {
    config: { type: 'string' },
    reader: { type: 'string' },
    reason: { type: 'string' },
    act: { type: 'string' },
    membership: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
} as const

interface Asked {
  readonly subject: string | null
  readonly act: AuditAct | null
  /** Where all of it goes; null: it is shown. */
  readonly file: string | null
  readonly config: string
  readonly reader: AuditReader
  readonly json: boolean
}

/** @param args the words after `npm run audit --` */
export function auditCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  return runCommandLine(LINE, args, given => audit(askedOf(given)))
}

async function audit(asked: Asked | Verifying): Promise<0> {
  if ('verify' in asked && asked.config === null) return verified(asked, null)
  const settings = readSettings(asked.config ?? '', process.env)
  const { dataKey } = readSecrets(settings, false)
  const database = await openDatabase(await databaseUrlOf(settings), 2)
  try {
    const { membership } = parseMembership(await readFile(settings.membership, 'utf8'))
    const log = new PgAuditLog({
      database,
      sealer: createSealer(dataKey),
      self: settings.division,
      appendContext: () => ({ suite: SUITES[membership.suite], nowMs: Date.now(), random: randomBytes }),
    })
    if ('verify' in asked) return await verified(asked, log)
    if (asked.file !== null) {
      const written = await exportAudit(log, asked.reader, asked.file)
      console.log(`${written} 条 entries → ${asked.file}`)
      return 0
    }
    const entries =
      asked.subject === null
        ? await readAudit(log, asked.act, asked.reader)
        : await readSubjectAudit(log, asked.subject, asked.reader)
    for (const entry of entries) console.log(asked.json ? JSON.stringify(entry) : lineOf(entry))
    if (!asked.json) console.log(`${entries.length} 条 entries`)
    return 0
  } finally {
    await database.close()
  }
}

async function verified({ verify, membership, json }: Verifying, log: PgAuditLog | null): Promise<0> {
  const verdicts = await verifyAudit(verify, membership, log)
  for (const verdict of verdicts) console.log(json ? JSON.stringify(verdict) : verdictLine(verdict))
  return 0
}

interface Verifying {
  readonly verify: string
  readonly membership: string
  /** Null: from outside, without the node's data key. */
  readonly config: string | null
  readonly json: boolean
}

/** @throws {UsageError} */
function askedOf({ values, positionals }: Given<typeof LINE.options>): Asked | Verifying {
  const [word, ...words] = positionals
  const what = oneOf(['subject', 'list', 'export', 'verify'], word, A_COMMAND)
  wordsAre(words, what === 'list' ? [] : [what === 'subject' ? 'CODE' : 'FILE'])
  const [named = ''] = words
  const { json } = values
  if (what === 'verify') {
    const { membership } = required(values, ['membership'])
    return { verify: named, membership, config: values.config ?? null, json }
  }
  const { config, reader, reason } = required(values, ['config', 'reader', 'reason'])
  const act = values.act === undefined ? null : oneOf(AUDIT_ACTS, values.act, ['行为（--act）', 'act'])
  return {
    ...{ config, json },
    reader: { actor: `operator:${reader.trim()}`, from: whereFrom(), reason: reason.trim() },
    subject: what === 'subject' ? keyOf(named) : null,
    act: what === 'list' ? act : null,
    file: what === 'export' ? named : null,
  }
}

/** A credit code in its one spelling; anything else is taken as a link key. */
function keyOf(code: string): string {
  const check = checkUscc(code)
  return check.ok ? check.value.text : code
}

async function databaseUrlOf({ databaseUrl, dataDirectory, division }: Settings): Promise<string> {
  if (databaseUrl !== null) return databaseUrl
  const password = await readFile(path.join(dataDirectory, 'postgres-password'), 'utf8').catch(() => '')
  return runningEmbedded(path.join(dataDirectory, 'postgres', 'data'), password, `xinqiao_${division}`)
}

function lineOf({ at, act, actor, from, roles, purpose, sharingRequest, details = {} }: AuditEntry): string {
  const facts = Object.entries(details).map(([name, value]) => `${name}=${value}`)
  const why =
    purpose === undefined ? [] : [`用途 purpose=${purpose}`, `共享申请单号 request=${sharingRequest ?? '–'}`]
  const where = from === undefined ? [] : [`来自 from=${from}`]
  const as = roles === undefined ? [] : [`角色 roles=${roles.join(',')}`]
  return [at, act, actor, ...as, ...where, ...why, ...facts].join('  ')
}

if (import.meta.main) process.exitCode = await auditCommand(process.argv.slice(2))
