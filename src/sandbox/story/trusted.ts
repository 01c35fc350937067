import { subjectsOf } from '../facts.ts'
import { type Act, Claims } from './act.ts'
import { type Stage, sample } from './stage.ts'

const JIANGSU = '320000'
const MAPPING = '320000/trusted-listing'
const FILE = 'trusted-listing.csv'
const RED = 'foodDrugTrusted'
const BLACK = 'foodDrug'

interface Line {
  readonly kind: string
  readonly honour: string | null
  readonly grade: string | null
  readonly reach: string
}

/** Jiangsu, which leads in food and drugs, publishes both lists; nobody stands on both. */
export const trusted: Act = {
  name: 'trusted',
  title: [
    '食品药品红黑名单：守信者各省可见，有严重失信记录者不得列入',
    'Food and drugs, red list and blacklist: who is trusted is seen everywhere, and nobody who has a serious record',
  ],
  basis: [
    '沪府办规〔2020〕9号 第十四条（食品药品）；国发〔2016〕33号（守信联合激励）',
    '沪府办规〔2020〕9号 item 14 (food and drugs); 国发〔2016〕33号 (joint incentives for the trusted)',
  ],
  async play(stage) {
    const before = await countsOf(stage, RED)
    const serious = await countsOf(stage, BLACK)
    const deliveredAt = performance.now()
    const delivered = await stage.office(JIANGSU).deliver(MAPPING, sample(MAPPING, FILE), 'trusted')
    const refused = delivered.refusedByRule['TRUSTED_WITH_SERIOUS_RECORD'] ?? 0
    const ms = await stage.untilAll(
      'the red list',
      stage.provinces,
      async province => (await subjectsOf(province, RED)) === delivered.accepted,
      deliveredAt,
    )
    const after = await countsOf(stage, RED)
    const blackAfter = await countsOf(stage, BLACK)
    const { lines } = await pageOf(stage)
    const [first] = lines.flatMap(({ listings }) => listings)
    const claims = new Claims()
    claims.that(
      'nobody was commended before',
      before.every(count => count === 0),
    )
    claims.that('one is refused for a listing elsewhere, one for a listing here', refused === 2)
    claims.that(
      'each province shows the same red list',
      after.every(count => count === delivered.accepted),
    )
    claims.that('the blacklist is as it was', JSON.stringify(blackAfter) === JSON.stringify(serious))
    claims.that(
      'to others it is for information, with the grade of whoever gave it',
      lines.length === delivered.accepted &&
        first?.kind === 'trusted' &&
        first.reach === 'information' &&
        first.grade !== null,
    )
    return {
      before: [
        `食品药品：严重失信 ${serious[0]} 家，四省一致；江苏送达守信激励 ${delivered.read} 家`,
        `food and drugs: ${serious[0]} seriously untrustworthy, the same in four provinces; Jiangsu delivers ${delivered.read} to be commended`,
      ],
      after: [
        `守信激励 ${delivered.accepted} 家各省可查（${first?.honour}，${first?.grade}，在他省为提示信息）；${refused} 家有严重失信记录，不予列入`,
        `${delivered.accepted} are found in four provinces, for information elsewhere; ${refused} have a serious record, here or in another province, and are not commended`,
      ],
      counts: {
        delivered: delivered.read,
        commended: delivered.accepted,
        refusedAsSerious: refused,
        serious: serious[0] ?? 0,
        shownBy: after.filter(count => count === delivered.accepted).length,
      },
      times: { shownEverywhere: ms },
      missed: claims.missed,
    }
  },
}

/** Subjects of a joint list as each province counts them; -1 where one does not answer. */
async function countsOf(stage: Stage, list: string): Promise<readonly number[]> {
  const counts = await Promise.all(stage.provinces.map(one => subjectsOf(one, list)))
  return counts.map(count => count ?? -1)
}

/** The red list as an official of Zhejiang reads it. */
async function pageOf(stage: Stage): Promise<{ readonly lines: readonly { listings: readonly Line[] }[] }> {
  const { status, body } = await stage
    .office('330000')
    .post<{ lines: readonly { listings: readonly Line[] }[] }>('/v1/joint-lines/pages', {
      ...{ domain: RED, purpose: 'A03', sharingRequest: 'GX-2026-000001' },
    })
  if (status !== 200) throw new Error(`the red list in Zhejiang: ${status} ${JSON.stringify(body)}`)
  return body
}
