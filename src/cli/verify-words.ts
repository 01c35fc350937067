import type { EntryFacts, EvidenceFacts, HolderFacts, TreeFacts } from '../feed/audit.ts'
import type { FeedFault, FileFault } from '../feed/fault.ts'
import type { LogFacts } from '../feed/page-audit.ts'
import type { ListsFault } from '../lists/fault.ts'

type RefusalCode = (FeedFault | FileFault | ListsFault)['code'] | 'ERASURE_BAD' | 'REPORT_FORGED'

/** Why something does not hold, for the auditor who reads Chinese; the English comes with the fault. */
const REASONS: Readonly<Record<RefusalCode, string>> = {
  FEED_NAME_BAD: '数据流名称有误',
  HEADER_BAD: '条目头有误',
  ENTRY_BAD: '条目有误',
  TOMBSTONE_BAD: '墓碑有误',
  PAGE_BAD: '页的格式不对',
  PAGE_TOO_LONG: '页太长',
  PAGE_GAP: '页与前文不相接',
  BODY_DIGEST_BAD: '正文与摘要不符',
  BODY_MISSING: '缺少正文，且无关闭它的条目',
  CHECKPOINT_BAD: '检查点有误',
  CHECKPOINT_SIGNATURE_BAD: '检查点没有成员文件所列密钥的有效签名',
  CHECKPOINT_BEHIND: '检查点早于页尾',
  PROOF_BAD: '证明不成立',
  COSIGNATURE_BAD: '对账确认无效',
  CURSOR_BAD: '游标有误',
  FEED_FORK: '账目不一致：发布者签过两本账',
  HIGH_WATER_BAD: '高水位文件有误',
  HIGH_WATER_BEHIND: '数据库落后于已签内容',
  TILE_MISSING: '证明存储缺块',
  SIZE_BAD: '大小越界',
  KEY_BAD: '密钥有误',
  ERASURE_BAD: '清除声明格式不对，或不是持有者所签',
  EVIDENCE_BAD: '证据文件格式不对',
  FERRY_BAD: '导出清单有误',
  SNAPSHOT_BAD: '快照不完整或格式不对',
  FERRY_PART_BAD: '导出的一个分卷缺失或损坏',
  CERTIFICATE_FORGED: '退出证明不属实',
  CHECK_FORGED: '核查结果不属实',
  CERTIFICATE_INCOMPLETE: '退出证明不完整',
  CERTIFICATE_REFUSED: '退出证明不予出具',
  LIFE_REFUSED: '名单的状态不允许',
  LISTING_UNKNOWN: '没有这一名单条目',
  LISTING_KEY_REUSED: '键已用于别的决定',
  FERRY_UNFINISHED: '分卷缺少清单',
  REPORT_FORGED: '报告不属实',
}

/** One line, Chinese first. */
export function refusalLine({ code }: { readonly code: string }, message: string): string {
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code as RefusalCode] : '不成立'
  return `不成立 · false: ${reason}（${code}）· ${message.replaceAll('\n', ' ')}`
}

/** What was proved, Chinese first, a line for each statement. */
export function evidenceLines(facts: EvidenceFacts): string[] {
  const log = `${facts.id.feed} 第 ${facts.id.generation} 代`
  if (facts.kind === 'inclusion') {
    return [
      `成立 · true: ${log} 前 ${facts.tree.size} 条中确有第 ${facts.entry.header.seq} 条 · the entry is in the feed`,
      ...entryLines(facts.entry),
      treeLine(facts.tree),
      ...facts.holders.map(holderLine),
    ]
  }
  if (facts.kind === 'consistency') {
    return [
      `成立 · true: ${log} 从 ${facts.older.size} 条到 ${facts.newer.size} 条只增不改 · entries were only added`,
      treeLine(facts.older),
      treeLine(facts.newer),
    ]
  }
  if (facts.kind === 'receipt') {
    const until = `前 ${facts.tree.size} 条撤下`
    return [
      `成立 · true: ${facts.holder.division} 已执行 ${log} ${until} · it had applied them by then`,
      holderLine(facts.holder),
      ...(facts.entry === undefined ? [] : entryLines(facts.entry)),
      treeLine(facts.tree),
    ]
  }
  return [
    `成立 · true: ${log} 账目不一致，同为 ${facts.signed.size} 条而有两个对账指纹 · the issuer signed two histories`,
    `  已签 signed   ${facts.signed.root}`,
    `  另一 implied  ${facts.implied.root}`,
  ]
}

function entryLines({ header, body }: EntryFacts): string[] {
  const { tombstone } = header
  const what = tombstone === undefined ? '' : ` ${tombstone.feed} ${tombstone.effect} ${tombstone.ground}`
  const shown = body === 'proved' ? '正文相符 its body is the one shown' : '未出示正文 no body shown'
  const at = `登记时间 ${header.at}（发布者时钟 issuer's clock）`
  return [`  ${header.kind} ref ${header.ref}${what}`, `  ${at}`, `  ${shown}`]
}

function treeLine({ size, root }: TreeFacts): string {
  return `  对账指纹 root ${root}（${size} 条 entries）`
}

function holderLine({ division, kind, time }: HolderFacts): string {
  const word = kind === 'applied' ? '已执行 applied' : '已保存 stored'
  return `  ${division} ${word} ${new Date(time * 1000).toISOString()}`
}

/** The same for pages and exports, a block for each log. */
export function logLines(logs: readonly LogFacts[]): string[] {
  return [
    `成立 · true: ${logs.length} 本账的页全部相符 · every page verifies`,
    ...logs.flatMap(({ feed, generation, from, size, root, bodies, closed, checkpoint }) => [
      `  ${feed} 第 ${generation} 代: 第 ${from} 至 ${size} 条，正文 ${bodies}，已关闭 ${closed}，签名至 ${checkpoint.size} 条`,
      `    对账指纹 root ${root}`,
    ]),
  ]
}
