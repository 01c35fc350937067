import { legalDay } from '../../base/time.ts'
import type { Province } from '../region.ts'
import { type Act, Claims } from './act.ts'
import { type Edition, type Standing, standingIn } from './editions.ts'
import { endedBy, localMoment } from './local-time.ts'
import { type PortalFiles, portalFiles, recordsIn } from './portal.ts'
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
    // All are public at home; to the other provinces tourism goes among authorities only.
    const shared = await take(stage, rows, 'tourism')
    const over = await take(stage, rows, 'environment')
    const repaired = await take(stage, rows, 'environment')
    const three: Three = [shared, over, repaired]
    const claims = new Claims()
    const before = await seen(stage, three)
    claimBefore(claims, before, stage.provinces.length)
    const ends = await endThem(stage, three)
    const after = await seen(stage, ends.three)
    claimAfter(claims, after, ends, three, stage.provinces.length - 1)
    return {
      before: [
        `四省均可查 ${three.map(one => one.listing.record.subject.name).join('、')}；公示版、政务版报告均载；门户${portal(before, 'zh')}`,
        `all four show ${three.map(one => one.listing.subjectKey).join(', ')}; in both editions of reports; portal: ${portal(before, 'en')}`,
      ],
      after: [
        `期满的停止公示：公示版无、政务版注“${after.standings[1]}”，${after.sharedIn} 省机关继续共享；修复的四省均已停止，各版报告无痕迹；门户${portal(after, 'zh')}；${ends.receipts} 份回执`,
        `over: in no public edition, marked in the government edition, shared on by ${after.sharedIn} provinces; repaired: shown by nobody, no trace in any edition; portal: ${portal(after, 'en')}; ${ends.receipts} receipts`,
      ],
      counts: {
        ...{ expired: 2, sharedOn: after.sharedIn, repaired: 1, receipts: ends.receipts },
        publicEdition: count(after.standings.filter((_, i) => i % 2 === 0)),
        governmentEdition: count(after.standings.filter((_, i) => i % 2 === 1)),
        takenDown: after.files.withdrawn.length,
      },
      times: { stoppedEverywhere: ends.stoppedMs, receipts: ends.receiptsMs },
      missed: claims.missed,
    }
  },
}

function claimBefore(claims: Claims, { shown, standings, files }: Seen, provinces: number): void {
  claims.that('all four show all three before', shown === 3 * provinces)
  claims.that('both editions show both before', standings.join() === 'shown,shown,shown,shown')
  claims.that('the portal is to show them', files.published.length === 3)
  claims.that('and nothing is taken down yet', files.withdrawn.length === 0)
}

function claimAfter(
  claims: Claims,
  { sharedIn, standings, files }: Seen,
  { effects, receipts }: Ends,
  three: Three,
  others: number,
): void {
  claims.that(
    'publicity over stops publicity alone, a repair stops use',
    effects.join() === 'stop-publicity,stop-publicity,stop-use',
  )
  claims.that('authorities elsewhere still share what is over', sharedIn === others)
  claims.that(
    'what is over is in no public edition and marked in the other; of the repaired one there is no trace',
    standings.join() === 'absent,公示期已满,absent,absent',
  )
  claims.that('the portal shows none of them', files.published.length === 0)
  claims.that(
    'and is told to take all three down',
    files.withdrawn.join() === three.map(({ listing }) => listing.record.recordId).join(),
  )
  claims.that('every province has signed', receipts === others)
}

/** Shared among authorities and over, public and over, public and repaired. */
type Three = readonly [shared: Taken, over: Taken, repaired: Taken]

interface Ends {
  /** As their source says them in the end. */
  readonly three: Three
  readonly effects: readonly string[]
  readonly receipts: number
  /** Milliseconds from the delivery. */
  readonly stoppedMs: number
  readonly receiptsMs: number
}

/** Shanghai's system says two as over and one as repaired. */
async function endThem(stage: Stage, [shared, over, repaired]: Three): Promise<Ends> {
  const ended = { zt: '期满', gxsj: localMoment(Date.now()) }
  const { authorityName } = repaired.listing.record
  const decided = endedBy('修复', authorityName, '示沪环修〔2026〕示例901号', Date.now())
  const three: Three = [
    { ...shared, row: { ...shared.row, ...ended } },
    { ...over, row: { ...over.row, ...ended } },
    { ...repaired, row: { ...repaired.row, ...decided } },
  ]
  const deliveredAt = performance.now()
  await stage.office(ISSUER).deliver(MAPPING, shanghaiFile(three.map(({ row }) => row)), 'expiry')
  const stoppedMs = await stage.untilAll(
    'the end of the two public ones',
    stage.provinces,
    async province => {
      const shown = [over, repaired].map(one => stage.shown(province, one.domain, one.listing))
      return (await Promise.all(shown)).every(one => one === null)
    },
    deliveredAt,
  )
  const issuer = stage.province(ISSUER)
  const ends = await Promise.all(three.map(({ listing }) => untilWithdrawn(stage, issuer, listing.ref)))
  const { receipts } = await receiptsFor(stage, issuer, Math.max(...ends.map(({ seq }) => seq)))
  const receiptsMs = Math.round(performance.now() - deliveredAt)
  return { three, effects: ends.map(({ effect }) => effect), receipts, stoppedMs, receiptsMs }
}

/** Where the three stand. */
interface Seen {
  /** How many provinces show how many of them. */
  readonly shown: number
  /** How many others show the one that is shared among authorities. */
  readonly sharedIn: number
  /** Of the two public ones, in the public edition and in that for authorities. */
  readonly standings: readonly Standing[]
  readonly files: PortalFiles
}

async function seen(stage: Stage, three: Three): Promise<Seen> {
  const [shared, ...open] = three
  const others = stage.provinces.filter(one => one.division !== ISSUER)
  return {
    shown: await showing(stage, stage.provinces, three),
    sharedIn: await showing(stage, others, [shared]),
    standings: await editions(stage, open),
    files: await files(three),
  }
}

function portal({ files: { published, withdrawn } }: Seen, language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `公示文件 ${published.length} 条、撤下文件 ${withdrawn.length} 条`
    : `${published.length} to show, ${withdrawn.length} to take down`
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

/** How many of these provinces show how many of them. */
async function showing(
  stage: Stage,
  provinces: readonly Province[],
  taken: readonly Taken[],
): Promise<number> {
  const shown = provinces.flatMap(province =>
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
async function files(taken: readonly Taken[]): Promise<PortalFiles> {
  const numbers = taken.map(({ listing }) => listing.record.recordId)
  const records = await recordsIn(MAPPING, shanghaiFile(taken.map(({ row }) => row)), numbers)
  return portalFiles(records, legalDay(Date.now()))
}

function count(standings: readonly Standing[]): number {
  return standings.filter(one => one !== 'absent').length
}
