import { legalDay } from '../../base/time.ts'
import { type Act, Claims } from './act.ts'
import { type Edition, type Standing, standingIn } from './editions.ts'
import { endedBy, localMoment } from './local-time.ts'
import { portalFiles, recordsIn } from './portal.ts'
import { type Domain, type LocalRow, type Shown, type Stage, sampleRows, shanghaiFile } from './stage.ts'
import { receiptsFor, untilWithdrawn } from './withdrawals.ts'

const MAPPING = '310000/serious-listing'
const ISSUER = '310000'
/** Where reports on them are made: of two listings of Shanghai, in Zhejiang. */
const READER = '330000'

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
    const claims = new Claims()
    // All are public at home; to the other provinces tourism goes among authorities only.
    const shared = await take(stage, rows, 'tourism')
    const over = await take(stage, rows, 'environment')
    const repaired = await take(stage, rows, 'environment')
    const taken = [shared, over, repaired]
    const others = stage.provinces.filter(one => one.division !== ISSUER)
    claims.that(
      'all four show all three before',
      (await showing(stage, taken)) === 3 * stage.provinces.length,
    )
    const [before, filesBefore] = [await editions(stage, [over, repaired]), await files(taken)]
    claims.that('both editions show both before', before.join() === 'shown,shown,shown,shown')
    claims.that('the portal is to show them', filesBefore.published.length === taken.length)
    claims.that('and nothing is taken down yet', filesBefore.withdrawn.length === 0)

    const onlyOver = { zt: '期满', gxsj: localMoment(Date.now()) }
    const { authorityName } = repaired.listing.record
    const ended = [
      { ...shared, row: { ...shared.row, ...onlyOver } },
      { ...over, row: { ...over.row, ...onlyOver } },
      {
        ...repaired,
        row: { ...repaired.row, ...endedBy('修复', authorityName, '示沪环修〔2026〕示例901号', Date.now()) },
      },
    ]
    const deliveredAt = performance.now()
    await stage.office(ISSUER).deliver(MAPPING, shanghaiFile(ended.map(({ row }) => row)), 'expiry')
    const stopped = await stage.untilAll(
      'the end of the two public ones',
      stage.provinces,
      async province => {
        const shown = [over, repaired].map(one => stage.shown(province, one.domain, one.listing))
        return (await Promise.all(shown)).every(one => one === null)
      },
      deliveredAt,
    )
    const ends = await Promise.all(taken.map(({ listing }) => untilWithdrawn(stage, issuer, listing.ref)))
    const { receipts } = await receiptsFor(stage, issuer, Math.max(...ends.map(({ seq }) => seq)))
    const receiptsMs = Math.round(performance.now() - deliveredAt)

    const still = await Promise.all(others.map(one => stage.shown(one, shared.domain, shared.listing)))
    const sharedOn = still.filter(shown => shown !== null).length
    const [after, filesAfter] = [await editions(stage, [over, repaired]), await files(ended)]
    claims.that(
      'publicity over stops publicity alone, a repair stops use',
      ends.map(({ effect }) => effect).join() === 'stop-publicity,stop-publicity,stop-use',
    )
    claims.that('authorities elsewhere still share what is over', sharedOn === others.length)
    claims.that(
      'what is over is in no public edition and marked in the other; of the repaired one there is no trace',
      after.join() === 'absent,公示期已满,absent,absent',
    )
    claims.that('the portal shows none of them', filesAfter.published.length === 0)
    claims.that(
      'and is told to take all three down',
      filesAfter.withdrawn.join() === taken.map(({ listing }) => listing.record.recordId).join(),
    )
    claims.that('every province has signed', receipts === others.length)
    return {
      before: [
        `四省均可查 ${taken.map(one => one.listing.record.subject.name).join('、')}；公示版、政务版报告均载；门户公示文件 ${filesBefore.published.length} 条、撤下文件 ${filesBefore.withdrawn.length} 条`,
        `all four show ${taken.map(one => one.listing.subjectKey).join(', ')}; in both editions of reports; portal: ${filesBefore.published.length} to show, ${filesBefore.withdrawn.length} to take down`,
      ],
      after: [
        `期满的停止公示：公示版无、政务版注“${after[1]}”，${sharedOn} 省机关继续共享；修复的四省均已停止，各版报告无痕迹；门户公示文件 ${filesAfter.published.length} 条、撤下文件 ${filesAfter.withdrawn.length} 条；${receipts} 份回执`,
        `over: in no public edition, marked in the government edition, shared on by ${sharedOn} provinces; repaired: shown by nobody, no trace in any edition; portal: ${filesAfter.published.length} to show, ${filesAfter.withdrawn.length} to take down; ${receipts} receipts`,
      ],
      counts: {
        ...{ expired: 2, sharedOn, repaired: 1, receipts },
        publicEdition: count(after.filter((_, i) => i % 2 === 0)),
        governmentEdition: count(after.filter((_, i) => i % 2 === 1)),
        takenDown: filesAfter.withdrawn.length,
      },
      times: { stoppedEverywhere: stopped, receipts: receiptsMs },
      missed: claims.missed,
    }
  },
}

interface Taken {
  readonly domain: Domain
  readonly listing: Shown
  readonly row: LocalRow
}

/** A listing of Shanghai with the row of its local system. */
async function take(stage: Stage, rows: readonly LocalRow[], domain: Domain): Promise<Taken> {
  const rowOf = ({ record }: Shown) => rows.find(row => row['rdwh'] === record.content.decisionNo)
  const listing = await stage.pick(
    domain,
    'one of Shanghai',
    one => one.record.division === ISSUER && rowOf(one) !== undefined,
  )
  return { domain, listing, row: rowOf(listing) as LocalRow }
}

/** How many provinces show how many of them. */
async function showing(stage: Stage, taken: readonly Taken[]): Promise<number> {
  const shown = stage.provinces.flatMap(province =>
    taken.map(({ domain, listing }) => stage.shown(province, domain, listing)),
  )
  return (await Promise.all(shown)).filter(one => one !== null).length
}

/** Of each, how it stands in the public edition and in that for authorities. */
function editions(stage: Stage, taken: readonly Taken[]): Promise<Standing[]> {
  const asked: readonly Edition[] = ['public', 'government']
  return Promise.all(
    taken.flatMap(({ listing }) => asked.map(edition => standingIn(stage, READER, edition, listing))),
  )
}

/** What Shanghai hands its portal about them. */
async function files(taken: readonly Taken[]) {
  const numbers = taken.map(({ listing }) => listing.record.recordId)
  const records = await recordsIn(MAPPING, shanghaiFile(taken.map(({ row }) => row)), numbers)
  return portalFiles(records, legalDay(Date.now()))
}

function count(standings: readonly Standing[]): number {
  return standings.filter(one => one !== 'absent').length
}
