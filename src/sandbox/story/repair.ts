import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { legalDay } from '../../base/time.ts'
import { type Act, Claims } from './act.ts'
import { command, offline } from './commands.ts'
import { localMoment } from './local-time.ts'
import type { Shown, Stage } from './stage.ts'
import { receiptsFor, untilWithdrawn } from './withdrawals.ts'

const ISSUER = '320000'

interface Reconciled {
  readonly suspended?: readonly { readonly ref: string }[]
}

interface Certified {
  readonly complete?: boolean
  readonly provinces?: readonly { readonly status: string }[]
}

/** Repaired nationally first: suspended at once, reconciled, decided, withdrawn, signed for by all, and certified. */
export const repair: Act = {
  name: 'repair',
  title: [
    '国家先行修复：暂停、对账、决定、回执、退出证明',
    'A national repair comes first: suspended, reconciled, decided, receipts, certificate',
  ],
  basis: [
    '信用修复管理办法（发改委令第36号）；国办发〔2025〕22号；市场监管总局令第107号（三个工作日内推送）',
    'Order 36 of the NDRC; 国办发〔2025〕22号; Order 107 of the SAMR (pushed within 3 working days)',
  ],
  async play(stage) {
    const issuer = stage.province(ISSUER)
    const listing = await stage.pick('environment', 'one of Jiangsu', ({ record }) => {
      return record.division === ISSUER && record.subject.type === 'legal'
    })
    const before = await shownBy(stage, listing)
    const nationalAt = performance.now()
    await stage.office(ISSUER).deliver(`${ISSUER}/national-repair`, nationalFile(listing), 'national-repair')
    const hidden = await untilHidden(stage, listing, nationalAt)
    const open = await reconcile(stage, listing)
    const decidedAt = performance.now()
    await stage.office(ISSUER).deliver(`${ISSUER}/repair`, decisionFile(listing), 'authority-repair')
    const end = await untilWithdrawn(stage, issuer, listing.ref)
    const { receipts } = await receiptsFor(stage, issuer, end.seq)
    const receiptsMs = Math.round(performance.now() - decidedAt)
    const [settled, certificate] = await Promise.all([reconcile(stage, listing), certify(stage, listing)])
    const { stopped } = certificate
    const claims = new Claims()
    claims.that('all showed it before', before === stage.provinces.length)
    claims.that('the reconciliation says that its authority is to decide', open)
    claims.that('use has stopped', end.effect === 'stop-use')
    claims.that('every other province has signed', receipts === stage.provinces.length - 1)
    claims.that('nothing is left to decide', !settled)
    claims.that(`the certificate holds offline: ${certificate.text}`, stopped === stage.provinces.length)
    claims.that('an altered one does not', certificate.alteredRefused)
    claims.that('nobody shows it', (await shownBy(stage, listing)) === 0)
    return {
      before: [
        `${before} 省可查 ${listing.record.subject.name}`,
        `${before} provinces show ${listing.subjectKey}`,
      ],
      after: [
        `国家结果一到即暂停，对账列为待决定；认定机关决定修复，${receipts} 份回执；退出证明离线核验成立（${stopped} 省），改动即不成立`,
        `suspended with the national result, reconciled, decided by its authority; ${receipts} receipts; the certificate holds offline for ${stopped} provinces, altered it does not`,
      ],
      counts: {
        suspended: Number(open),
        repaired: Number(end.effect === 'stop-use'),
        receipts,
        certified: stopped,
      },
      times: { hiddenEverywhere: hidden, receipts: receiptsMs },
      missed: claims.missed,
    }
  },
}

async function shownBy(stage: Stage, listing: Shown): Promise<number> {
  const shown = await Promise.all(stage.provinces.map(one => stage.shown(one, 'environment', listing)))
  return shown.filter(one => one !== null).length
}

function untilHidden(stage: Stage, listing: Shown, since: number): Promise<number> {
  return stage.untilAll(
    'the suspension',
    stage.provinces,
    async province => (await stage.shown(province, 'environment', listing)) === null,
    since,
  )
}

/** Whether the comparison with the national results names the listing as one to be decided here. */
async function reconcile(stage: Stage, { ref }: Shown): Promise<boolean> {
  const { json, code, text } = await command<Reconciled>(stage.province(ISSUER), 'lists', 'reconcile')
  if (code !== 0) throw new Error(`lists reconcile: ${text}`)
  return json.suspended?.some(one => one.ref === ref) ?? false
}

/** What the subject is given, as somebody judges it who has nothing but the file and the membership. */
async function certify(stage: Stage, { ref }: Shown) {
  const [file, altered] = ['certificate', 'altered'].map(name => path.join(stage.folder, `${name}.json`)) as [
    string,
    string,
  ]
  const made = await command(stage.province(ISSUER), 'lists', 'certificate', '--ref', ref, '--out', file)
  if (made.code !== 0) return { stopped: 0, alteredRefused: false, text: made.text }
  await writeFile(altered, (await readFile(file, 'utf8')).replace(/"stoppedAt":"2/, '"stoppedAt":"1'))
  const membership = ['--membership', stage.region.membership]
  const [verdict, refused] = await Promise.all([
    offline<Certified>('verify', 'certificate', file, ...membership),
    offline<Certified>('verify', 'certificate', altered, ...membership),
  ])
  const holds = verdict.code === 0 && verdict.json.complete === true
  const stopped = verdict.json.provinces?.filter(one => one.status === 'stopped').length ?? 0
  return {
    stopped: holds ? stopped : 0,
    alteredRefused: refused.code === 1,
    text: verdict.text.trim().slice(0, 200),
  }
}

/** The listing as both files name it. */
function named({ record }: Shown) {
  return {
    主体类别: '法人及非法人组织',
    主体名称: record.subject.name,
    统一社会信用代码: record.subject.uscc,
    名单名称: record.content.listName,
    认定文号: record.content.decisionNo,
    认定日期: record.content.decisionDate,
  }
}

/** 国家修复结果: it names the listing by its decision. */
function nationalFile(listing: Shown): Uint8Array {
  const now = Date.now()
  const { authorityName, authorityUscc } = listing.record
  return csvOf({
    结果编号: 'GX20269001',
    ...named(listing),
    申请日期: legalDay(now),
    修复决定机关: authorityName,
    修复决定机关代码: authorityUscc,
    修复决定文号: '示国信修〔2026〕示例001号',
    修复决定日期: legalDay(now),
    状态: '有效',
    更新时间: localMoment(now),
    合成数据: 'true',
  })
}

/** 谁认定、谁修复: the authority that listed the subject decides. */
function decisionFile(listing: Shown): Uint8Array {
  const now = Date.now()
  const { authorityName, authorityUscc } = listing.record
  return csvOf({
    ...named(listing),
    记录标识: '',
    申请日期: legalDay(now),
    整改证明摘要: '1'.repeat(64),
    承诺书摘要: '2'.repeat(64),
    受理日期: legalDay(now),
    决定: '同意',
    决定理由: '已整改并作出信用承诺（虚构）',
    决定文号: '示苏环修〔2026〕示例902号',
    决定日期: legalDay(now),
    修复效果: '停止公示、停止共享使用、解除措施',
    决定机关: authorityName,
    决定机关代码: authorityUscc,
    报送单位: authorityName,
    报送单位代码: authorityUscc,
    更新时间: localMoment(now),
    合成数据: 'true',
  })
}

/** One row; none of its cells needs quotes. */
function csvOf(row: Readonly<Record<string, string>>): Uint8Array {
  return Buffer.from(`${Object.keys(row).join(',')}\r\n${Object.values(row).join(',')}\r\n`, 'utf8')
}
