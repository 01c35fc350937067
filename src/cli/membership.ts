import { feedSigner, SUITES } from '../feed/suites.ts'
import { Membership, missingSignatures, signMembership, verifyMembership } from '../trust/membership.ts'
import { encodeMembership, type SignedMembership } from '../trust/membership-file.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { consentFor } from '../trust/succession.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { UsageError } from './fault.ts'
import { PUBLIC, readText, replaceFile } from './key-files.ts'
import { applyHere, sizesHere, versionHere, versionsHere } from './membership-apply.ts'
import { previewLines } from './membership-preview.ts'
import { A_COMMAND, oneOf, quoted, required, wordsAre } from './usage.ts'

const USAGE = `npm run membership -- check FILE [--held FILE]
    验证成员文件，列出其许可；与现行文件比时列出还缺谁的签名 · verifies a membership and prints what it allows
npm run membership -- diff HELD NEXT
    有何改动、影响谁、须谁签名、还缺谁 · what changes, whom it concerns, who must sign, who has not
npm run membership -- sign FILE --division 310000 --key feed.key.pem
    以本省现行数据流密钥签名，写回原文件 · adds a division's signature to the file
npm run membership -- preview HELD NEXT
    谁得到或失去哪条数据流，什么字段将流向谁 · who gains or loses a feed, and what would leave, field by field
npm run membership -- apply FILE --config node.yaml [--account NAME]
    使其在本结点生效：验证、审计、一个事务、无须重启 · puts it in force at this node: verified, audited, without a restart
npm run membership -- versions --config node.yaml
    曾在本结点生效的各版：何时起、谁带来 · every version that was in force here: from when on, and who brought it
npm run membership -- show VERSION --config node.yaml --out FILE
    取出其中一版，原样带签名 · one of them as it was signed, as verify -- report … --earlier FILE takes it
npm run membership -- sizes --config node.yaml
    本结点各数据流的大小，退役密钥时写入 retiredAt · sizes of this node's feeds, for retiredAt of a key`

const OPTIONS = {
  held: { type: 'string' },
  division: { type: 'string' },
  key: { type: 'string' },
  config: { type: 'string' },
  out: { type: 'string' },
  account: { type: 'string', default: 'console' },
} as const

/** The words after each command. */
const WORDS = {
  check: ['FILE'],
  diff: ['HELD', 'NEXT'],
  sign: ['FILE'],
  preview: ['HELD', 'NEXT'],
  apply: ['FILE'],
  versions: [],
  show: ['VERSION'],
  sizes: [],
} as const

/** @param args the words after `npm run membership --` */
export function membershipCommand(args: readonly string[]): Promise<number> {
  return runCommandLine({ name: 'npm run membership --', usage: USAGE, options: OPTIONS }, args, run)
}

async function run({ values, positionals }: Given<typeof OPTIONS>): Promise<number> {
  const [word, ...words] = positionals
  const command = oneOf(Object.keys(WORDS) as (keyof typeof WORDS)[], word, A_COMMAND)
  wordsAre(words, WORDS[command])
  const [first = '', second = ''] = words
  switch (command) {
    case 'check':
      return check(first, values.held)
    case 'diff':
      return diff(read(first), read(second))
    case 'sign': {
      const { division, key } = required(values, ['division', 'key'])
      return sign(first, division, key)
    }
    case 'preview': {
      const [held, next] = [read(first), read(second)]
      return told(previewLines(suiteOf(next), held.membership, next.membership))
    }
    case 'apply': {
      const { config } = required(values, ['config'])
      return told(await applyHere(config, readText(first), `operator:${values.account}`))
    }
    case 'versions':
      return told(await versionsHere(required(values, ['config']).config))
    case 'show': {
      const { config, out } = required(values, ['config', 'out'])
      return show(config, first, out)
    }
    case 'sizes':
      return told(await sizesHere(required(values, ['config']).config))
  }
}

function check(file: string, heldFile: string | undefined): number {
  const now = Date.now()
  const signed = read(file)
  const held = heldFile === undefined ? undefined : heldBy(read(heldFile))
  const membership = verifyMembership(suiteOf(signed), signed, now, held)
  const { region, version, suite, validFrom, validTo } = membership.body
  console.log(`${region} version ${version}, suite ${suite}, ${validFrom} to ${validTo}`)
  console.log(`digest ${membership.digest}`)
  for (const division of membership.divisions) {
    const member = membership.member(division)
    const given = signed.signatures.some(signature => signature.division === division)
    const state = given ? 'signed' : 'not asked to sign'
    console.log(`${division} ${member?.name ?? ''} ${member?.endpoint ?? ''}: ${state}`)
    for (const feed of membership.feedsOf(division)) {
      console.log(`    ${feed.padEnd(28)} read by ${membership.audience(feed).join(' ') || 'nobody else'}`)
    }
  }
  if (membership.expired(now)) console.log('EXPIRED: withdrawals go on, everything else needs a new version')
  return 0
}

function diff(held: SignedMembership, next: SignedMembership): number {
  const { changes, kind, signers } = consentFor(held.membership, next.membership)
  for (const { where, zh, en, affected } of changes)
    console.log(`${where}: ${zh} · ${en}  [${affected.join(' ')}]`)
  const rule = kind === 'renewal' ? '主席续期 renewal by the chair' : '受影响的成员 affected members'
  console.log(`须签名 must sign (${rule}): ${signers.join(' ')}`)
  const missing = missingSignatures(suiteOf(next), next, heldBy(held))
  for (const { division, why } of missing) console.log(`✗ ${division} ${why}`)
  if (missing.length === 0) console.log('✓ 签名已齐 all signatures are there')
  return missing.length === 0 ? 0 : 1
}

async function sign(file: string, division: string, keyFile: string): Promise<number> {
  const signed = read(file)
  const signer = feedSigner(suiteOf(signed), readText(keyFile))
  const after = await signMembership(signed, division, signer)
  replaceFile([file, encodeMembership(after), PUBLIC])
  return told([
    `${division} 已签名 signed version ${after.membership.version}; ${after.signatures.length} signatures`,
  ])
}

async function show(config: string, version: string, file: string): Promise<number> {
  if (!/^[1-9][0-9]{0,8}$/.test(version))
    throw new UsageError(
      `${quoted(version)} 不是版次，versions 列出各版`,
      `${quoted(version)} is no version: versions lists them`,
    )
  replaceFile([file, await versionHere(config, Number(version)), PUBLIC])
  return told([`第 ${version} 版已写入 version ${version} is in ${file}`])
}

function read(file: string): SignedMembership {
  return parseMembership(readText(file))
}

function suiteOf({ membership }: SignedMembership) {
  return SUITES[membership.suite]
}

/** The file that the caller calls the one in force: its own signatures are not the question here. */
function heldBy(signed: SignedMembership): Membership {
  return new Membership(suiteOf(signed), signed.membership)
}

function told(lines: readonly string[]): number {
  for (const line of lines) console.log(line)
  return 0
}

if (import.meta.main) process.exitCode = await membershipCommand(process.argv.slice(2))
