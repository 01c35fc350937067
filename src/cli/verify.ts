/**
 * `npm run verify -- …`: what an auditor needs to judge a file without asking anybody. The membership file is
 * the only root of trust: compare its digest, which is printed, with the one that the members publish.
 *
 * Exit codes: 0 it holds; 1 it does not, with the reason in one line; 2 it could not be judged (arguments, a
 * file that cannot be read, a membership that is not in order).
 */
import { readFile } from 'node:fs/promises'
import { FaultError } from '../base/fault.ts'
import { verifyEvidence } from '../feed/audit.ts'
import { decodeEvidence, type Evidence } from '../feed/evidence.ts'
import { FeedError, FeedFileError, fileError } from '../feed/fault.ts'
import type { Suite } from '../feed/suite.ts'
import { SUITES } from '../feed/suites.ts'
import { ListsError } from '../lists/fault.ts'
import { ReportError } from '../report/fault.ts'
import { verifyErasure } from '../trust/erasure.ts'
import { TrustError } from '../trust/fault.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import type { SignedMembership } from '../trust/membership-file.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { type Given, runCommandLine } from './command-line.ts'
import { UsageError } from './fault.ts'
import { fileTrouble } from './file-trouble.ts'
import { A_COMMAND, oneOf, required, wordsAre } from './usage.ts'
import { judgeCertificate } from './verify-certificate.ts'
import { checkLines, judgeCheck } from './verify-check.ts'
import { judgeExports, judgePageFiles } from './verify-pages.ts'
import { judgeReport, reportLines } from './verify-report.ts'
import { judgeSnapshot } from './verify-snapshot.ts'
import { evidenceLines, logLines, refusalLine } from './verify-words.ts'

const USAGE = `npm run verify -- <what> FILE… --membership FILE [--json]
  page FILE…         各页按其顺序 · pages in their order
      [--withdrawals FILE]…  载有撤下的页，可说明正文为何缺失 · pages whose tombstones excuse missing bodies
  snapshot FILE      结点导出的联合名单 · a joint list as a node exported it: every entry signed, none missing
  export FOLDER      摆渡文件夹的全部内容 · everything that was carried in a folder
      [--held FILE]  接着以前的结论 · an earlier verdict of page or export, as --json printed it: go on from there
  inclusion FILE     条目在数据流中 · that an entry was in a feed
  consistency FILE   两个检查点之间只增不改 · that entries were only added between two checkpoints
  receipt FILE       某省已执行退出 · that a division had applied withdrawals
  certificate FILE   各省何时停止使用已退出的名单 · that provinces stopped using a withdrawn listing, and when
  check FILE         办事核查结果系成员所答 · that a check for a procedure is as a member answered it
  report FILE        信用报告（JSON 或 PDF）系成员出具 · that a credit report, JSON or PDF, is as a member made it
      [--earlier FILE]…  以前的成员文件（report、certificate） · of report and certificate: memberships before, which list
                     certificates not in use any more
  erasure FILE       持有方已清除被收回的数据流 · that a holder states to have erased a feed that a membership took from it
  fork FILE          发布方签了两本账 · that an issuer signed two histories
exit code 0: 成立 it holds, 1: 不成立 it does not, 2: 无法判断 it could not be judged`

const KINDS: readonly Evidence['kind'][] = ['inclusion', 'consistency', 'receipt', 'fork']

interface Arguments {
  readonly what: string
  readonly files: readonly string[]
  readonly membership: string
  readonly withdrawals: readonly string[]
  readonly held?: string
  /** Memberships before the one in force. */
  readonly earlier: readonly string[]
  readonly json: boolean
}

/** What was proved: for programs, and for people. */
interface Verdict {
  readonly facts: object
  readonly lines: readonly string[]
}

/** @param args the words after `npm run verify --` */
export function verifyCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  const line = { name: 'npm run verify --', usage: USAGE, options: OPTIONS }
  return runCommandLine(line, args, given => verify(argumentsOf(given)))
}

async function verify(given: Arguments): Promise<0 | 1 | 2> {
  const trust = await trustOf(given).catch(unreadable)
  if (typeof trust === 'string') return unjudged(trust)
  const { region, version } = trust.membership.body
  const basis = { region, version, digest: trust.membership.digest }
  const verdict = await judge(given, trust).catch((error: unknown) => error)
  if (isRefusal(verdict)) {
    const { fault, message } = verdict
    const json = { ok: false, what: given.what, code: fault.code, reason: message, membership: basis }
    console.log(given.json ? JSON.stringify(json) : refusalLine(fault, message))
    return 1
  }
  if (verdict instanceof Error) return unjudged(unreadable(verdict))
  const { facts, lines } = verdict as Verdict
  if (given.json) {
    console.log(JSON.stringify({ ok: true, what: given.what, ...facts, membership: basis }))
  } else {
    const root = `依据 by: ${region} 成员文件第 ${version} 版 ${trust.membership.digest}`
    console.log([...lines, root].join('\n'))
  }
  return 0
}

/** It was judged, and does not hold. */
function isRefusal(verdict: unknown): verdict is Refusal {
  if (verdict instanceof TrustError) return verdict.fault.code === 'ERASURE_BAD'
  return [FeedError, FeedFileError, ReportError, ListsError].some(one => verdict instanceof one)
}

type Refusal =
  | FeedError
  | FeedFileError
  | ReportError
  | ListsError
  | (TrustError & { readonly fault: { readonly code: 'ERASURE_BAD' } })

/** Files other than evidence; of pages and exports an earlier verdict may be gone on from. */
const WHOLE = ['snapshot', 'report', 'certificate', 'check', 'erasure']

const OPTIONS = {
  membership: { type: 'string' },
  withdrawals: { type: 'string', multiple: true, default: [] as string[] },
  held: { type: 'string' },
  earlier: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
} as const

/** @throws {UsageError} */
function argumentsOf({ values, positionals }: Given<typeof OPTIONS>): Arguments {
  const [word, ...files] = positionals
  const what = oneOf(['page', 'export', ...WHOLE, ...KINDS], word, A_COMMAND)
  const { membership, withdrawals, held, earlier, json } = required(values, ['membership'])
  wordsAre(files.slice(0, what === 'page' ? 1 : undefined), [what === 'export' ? 'FOLDER' : 'FILE'])
  const takes = (option: string, given: boolean, whats: readonly string[]) => {
    if (given && !whats.includes(what))
      throw new UsageError(`${what} 不带 --${option}`, `${what} takes no --${option}`)
  }
  takes('withdrawals', withdrawals.length > 0, ['page'])
  takes('held', held !== undefined, ['page', 'export'])
  takes('earlier', earlier.length > 0, ['report', 'certificate'])
  return { what, files, membership, withdrawals, earlier, json, ...(held === undefined ? {} : { held }) }
}

interface Trust {
  readonly membership: Membership
  readonly suite: Suite
  readonly earlier: readonly SignedMembership[]
}

/** The file itself is the root of trust; that all its members signed it is checked all the same. */
async function trustOf({ membership, earlier }: Arguments): Promise<Trust> {
  const read = async (file: string) => parseMembership(await readFile(file, 'utf8'))
  const signed = await read(membership)
  const suite = SUITES[signed.membership.suite]
  const before = await Promise.all(earlier.map(read))
  return { suite, membership: verifyMembership(suite, signed, Date.now()), earlier: before }
}

async function judge({ what, files, withdrawals, held }: Arguments, trust: Trust): Promise<Verdict> {
  const { suite, membership } = trust
  const [file] = files as [string]
  const given = { suite, keys: membership, ...(held === undefined ? {} : { held }) }
  if (what === 'page') {
    const logs = await judgePageFiles(given, files, withdrawals)
    return { facts: { logs }, lines: logLines(logs) }
  }
  if (what === 'export') {
    const { logs, receipts } = await judgeExports(given, file)
    return { facts: { logs, receipts }, lines: [...logLines(logs), `  回执 receipts: ${receipts}`] }
  }
  if (what === 'snapshot') {
    const { logs, ...facts } = await judgeSnapshot({ suite, keys: membership, membership }, file)
    const { domain, day, subjects, listings } = facts
    const shown = `  ${domain} ${day}: ${subjects} 个主体在列 subjects, ${listings} 条名单记录 listings`
    const { marks } = facts
    const beside =
      marks === null
        ? '  标注未含 marks are not in it'
        : `  异议处理中 objections ${marks.objections}，采用 adoptions ${marks.adoptions}`
    const frozen = facts.frozen.map(log => `  冻结 frozen, says ${facts.madeBy}: ${log}`)
    return { facts: { ...facts, logs }, lines: [...logLines(logs), shown, beside, ...frozen] }
  }
  if (what === 'report') {
    const facts = await judgeReport(trust, file)
    return { facts, lines: reportLines(facts) }
  }
  if (what === 'check') {
    const facts = await judgeCheck(suite, membership, file)
    return { facts: { facts }, lines: checkLines(facts) }
  }
  if (what === 'certificate') {
    return judgeCertificate(trust, file)
  }
  if (what === 'erasure') {
    const text = await readFile(file, 'utf8')
    const erasure = verifyErasure(suite, text, division => membership.cosigningKeys(division))
    const { holder, feed, generation, size, erasedAt } = erasure
    const line = `成立 · true: ${holder} 已清除 erased ${feed} (${generation}), ${size} 条 entries, ${erasedAt}`
    return { facts: erasure, lines: [line] }
  }
  const evidence = decodeEvidence(await readFile(file))
  if (evidence.kind !== what)
    throw fileError(
      'EVIDENCE_BAD',
      `the file is evidence of ${evidence.kind}; run verify -- ${evidence.kind}`,
    )
  const facts = verifyEvidence(suite, membership, evidence)
  return { facts, lines: evidenceLines(facts) }
}

function unreadable(error: unknown): string {
  const trouble = fileTrouble(error)
  if (trouble) return `${trouble.code}: ${trouble.reason}`
  if (error instanceof FaultError) return `${error.fault.code}: ${error.message}`
  return error instanceof Error ? error.message : String(error)
}

function unjudged(why: string): 2 {
  console.error(`✗ ${why}`)
  return 2
}

if (import.meta.main) process.exitCode = await verifyCommand(process.argv.slice(2))
