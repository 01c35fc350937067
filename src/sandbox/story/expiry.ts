import { type Act, Claims } from './act.ts'
import { endedBy, localMoment } from './local-time.ts'
import { type LocalRow, type Shown, type Stage, sampleRows, shanghaiFile } from './stage.ts'
import { receiptsFor, untilWithdrawn } from './withdrawals.ts'

const MAPPING = '310000/serious-listing'
const ISSUER = '310000'

/** 公示期满 against 修复: one ends publicity and is shared on, the other ends all of it and leaves no trace. */
export const expiry: Act = {
  name: 'expiry',
  title: [
    '公示期满与信用修复：一停公示，一停全部',
    'Publicity over against repair: one stops publicity, the other stops all',
  ],
  basis: [
    '信用修复管理办法（发改委令第36号）；上海市社会信用条例 第三十五条（查询期限五年）',
    'Order 36 of the NDRC on credit repair; Shanghai social credit regulation art. 35 (five years of enquiry)',
  ],
  async play(stage) {
    const rows = sampleRows(MAPPING, 'serious-listing.json')
    const issuer = stage.province(ISSUER)
    const [over, repaired] = await Promise.all([take(stage, rows), take(stage, rows)])
    const file = shanghaiFile([
      { ...over.row, zt: '期满', gxsj: localMoment(Date.now()) },
      {
        ...repaired.row,
        ...endedBy('修复', over.listing.record.authorityName, '示沪旅修〔2026〕示例901号', Date.now()),
      },
    ])
    const others = stage.provinces.filter(one => one.division !== ISSUER)
    const deliveredAt = performance.now()
    await stage.office(ISSUER).deliver(MAPPING, file, 'expiry')
    const stopped = await stage.untilAll(
      'the end of the repaired one',
      stage.provinces,
      async province => (await stage.shown(province, 'tourism', repaired.listing)) === null,
      deliveredAt,
    )
    const ends = await Promise.all(
      [over, repaired].map(({ listing }) => untilWithdrawn(stage, issuer, listing.ref)),
    )
    const { receipts } = await receiptsFor(stage, issuer, Math.max(...ends.map(({ seq }) => seq)))
    const receiptsMs = Math.round(performance.now() - deliveredAt)
    const still = await Promise.all(others.map(one => stage.shown(one, 'tourism', over.listing)))
    const shared = still.filter(shown => shown !== null).length
    const claims = new Claims()
    claims.that(
      'the one whose publicity is over has stopped publicity alone',
      ends[0]?.effect === 'stop-publicity',
    )
    claims.that('authorities elsewhere still share it', shared === others.length)
    claims.that('the repaired one has stopped use', ends[1]?.effect === 'stop-use')
    claims.that('every province has signed', receipts === others.length)
    return {
      before: [
        `四省均可查：${over.listing.record.subject.name}、${repaired.listing.record.subject.name}`,
        `all four show ${over.listing.subjectKey} and ${repaired.listing.subjectKey}`,
      ],
      after: [
        `期满的停止公示，${shared} 省机关继续共享；修复的四省均已停止，${receipts} 份回执`,
        `publicity over: ${shared} provinces share it on among authorities; repaired: shown by nobody, ${receipts} receipts`,
      ],
      counts: { expired: 1, sharedOn: shared, repaired: 1, receipts },
      times: { stoppedEverywhere: stopped, receipts: receiptsMs },
      missed: claims.missed,
    }
  },
}

/** A tourism listing of Shanghai with the row of its local system; tourism is shared among authorities. */
async function take(
  stage: Stage,
  rows: readonly LocalRow[],
): Promise<{ readonly listing: Shown; readonly row: LocalRow }> {
  const rowOf = ({ record }: Shown) => rows.find(row => row['rdwh'] === record.content.decisionNo)
  const listing = await stage.pick(
    'tourism',
    'one of Shanghai',
    one => one.record.division === ISSUER && rowOf(one) !== undefined,
  )
  return { listing, row: rowOf(listing) as LocalRow }
}
