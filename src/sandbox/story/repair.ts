import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { legalDay } from '../../base/time.ts'
import { type Act, Claims } from './act.ts'
import { command, offline } from './commands.ts'
import type { Shown, Stage } from './stage.ts'
import { receiptsFor, withdrawalOf } from './withdrawals.ts'

const ISSUER = '320000'

interface Certified {
  readonly ok?: boolean
  readonly complete?: boolean
  readonly provinces?: readonly { readonly status: string }[]
}

/** Repaired nationally first: suspended at once, decided, withdrawn, signed for by all, and certified to the subject. */
export const repair: Act = {
  name: 'repair',
  title: [
    '国家先行修复：暂停、决定、回执、退出证明',
    'A national repair comes first: suspended, decided, receipts, certificate',
  ],
  basis: [
    '信用修复管理办法（发改委令第36号）；国办发〔2025〕22号；市场监管总局令第107号（三个工作日内推送）',
    'Order 36 of the NDRC; 国办发〔2025〕22号; Order 107 of the SAMR (pushed within 3 working days)',
  ],
  async play(stage) {
    const issuer = stage.province(ISSUER)
    const listing = await stage.pick(
      'environment',
      'one of Jiangsu',
      ({ record }) => record.division === ISSUER,
    )
    const shownBy = async () =>
      (await Promise.all(stage.provinces.map(one => stage.shown(one, 'environment', listing)))).filter(
        Boolean,
      ).length
    const before = await shownBy()
    const suspendedAt = performance.now()
    const suspended = await decide(
      stage,
      listing,
      'suspend',
      '国家公共信用信息中心（虚构）',
      '国信修〔2026〕示例001号',
    )
    const hidden = await untilHidden(stage, listing, suspendedAt)
    const repairedAt = performance.now()
    const decided = await decide(
      stage,
      listing,
      'repair',
      listing.record.authorityName,
      '示苏环修〔2026〕示例902号',
    )
    const end = await untilWithdrawn(stage, listing)
    const { receipts } = await receiptsFor(stage, issuer, end.seq)
    const receiptsMs = Math.round(performance.now() - repairedAt)
    const file = path.join(stage.folder, 'certificate.json')
    const made = await command<Certified>(issuer, 'lists', 'certificate', '--ref', listing.ref, '--out', file)
    const membership = ['--membership', stage.region.membership]
    const forged = path.join(stage.folder, 'certificate-forged.json')
    if (made.code === 0)
      await writeFile(forged, (await readFile(file, 'utf8')).replace(/"stoppedAt":"2/, '"stoppedAt":"1'))
    const [verdict, refused] = await Promise.all([
      offline<Certified>('verify', 'certificate', file, ...membership),
      offline<Certified>('verify', 'certificate', forged, ...membership),
    ])
    const stopped = verdict.json.provinces?.filter(one => one.status === 'stopped').length ?? 0
    const claims = new Claims()
    claims.that('all showed it before', before === stage.provinces.length)
    claims.that(`the suspension is carried out: ${suspended.text}`, suspended.code === 0)
    claims.that(`the repair is carried out: ${decided.text}`, decided.code === 0)
    claims.that('use has stopped', end.effect === 'stop-use')
    claims.that('every other province has signed', receipts === stage.provinces.length - 1)
    claims.that(`the certificate is made: ${made.text}`, made.code === 0)
    claims.that(
      'it holds offline and names every province',
      verdict.code === 0 && verdict.json.complete === true && stopped === stage.provinces.length,
    )
    claims.that('an altered one does not', refused.code === 1)
    claims.that('nobody shows it', (await shownBy()) === 0)
    return {
      before: [
        `${before} 省可查 ${listing.record.subject.name}`,
        `${before} provinces show ${listing.subjectKey}`,
      ],
      after: [
        `先暂停，四省均不再展示；认定机关决定修复，${receipts} 份回执；退出证明离线核验成立（${stopped} 省），改动一字即不成立`,
        `suspended first, shown by nobody; the authority decides, ${receipts} receipts; the certificate holds offline for ${stopped} provinces, altered it does not`,
      ],
      counts: { suspended: 1, repaired: 1, receipts, certified: stopped },
      times: { hiddenEverywhere: hidden, receipts: receiptsMs },
      missed: claims.missed,
    }
  },
}

function decide(stage: Stage, { ref }: Shown, what: 'suspend' | 'repair', authority: string, number: string) {
  const decision = ['--authority', authority, '--decision', number, '--date', legalDay(Date.now())]
  return command(stage.province(ISSUER), 'lists', what, '--ref', ref, ...decision, '--operator', '示例经办')
}

function untilHidden(stage: Stage, listing: Shown, since: number): Promise<number> {
  return stage.untilAll(
    'the suspension',
    stage.provinces,
    async province => (await stage.shown(province, 'environment', listing)) === null,
    since,
  )
}

async function untilWithdrawn(stage: Stage, { ref }: Shown) {
  let end: Awaited<ReturnType<typeof withdrawalOf>> = null
  await stage.until('the withdrawal', async () => {
    end = await withdrawalOf(stage.province(ISSUER), ref)
    return end !== null
  })
  return end as unknown as NonNullable<Awaited<ReturnType<typeof withdrawalOf>>>
}
