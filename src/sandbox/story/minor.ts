import { type Act, Claims } from './act.ts'
import { type LocalRow, type Stage, sample, sampleRows } from './stage.ts'

const MAPPING = '330000/volunteer'
const FEED = '330000/lists.volunteer'

/** Records of volunteers under age stop at the source; those of adults go on. */
export const minor: Act = {
  name: 'minor',
  title: ['未成年志愿者止于来源省', 'An under-age volunteer stops at the source'],
  basis: [
    '个人信息保护法 第二十八、三十一条；未成年人保护法；沪府办规〔2020〕9号 第十四条（志愿服务）',
    'PIPL arts 28 and 31; protection of minors; 沪府办规〔2020〕9号 item 14 (volunteers)',
  ],
  async play(stage) {
    const rows = sampleRows(MAPPING, 'volunteer.json')
    const others = stage.provinces.filter(one => one.division !== '330000')
    const sizes = await Promise.all(others.map(one => stage.sizeAt(one, FEED)))
    const deliveredAt = performance.now()
    const delivered = await stage
      .office('330000')
      .deliver(MAPPING, sample(MAPPING, 'volunteer.json'), 'minor')
    const stopped = delivered.refusedByRule['SUBJECT_IS_MINOR'] ?? 0
    const ms = await stage.untilAll(
      'the adult volunteers',
      others,
      async province => {
        return (await stage.appliedAt(province, FEED)) >= delivered.accepted
      },
      deliveredAt,
    )
    const found = await Promise.all(rows.map(row => recordsOf(stage, row)))
    const held = await Promise.all(stage.provinces.map(one => stage.sizeAt(one, FEED)))
    const claims = new Claims()
    claims.that('some are under age', stopped > 0 && stopped === rows.length - delivered.accepted)
    claims.that(
      'the feed holds the adults and nobody else',
      held.every(size => size === delivered.accepted),
    )
    claims.that(
      'adults are found in Anhui',
      found.slice(0, delivered.accepted).every(count => count === 1),
    )
    claims.that(
      'minors are found nowhere',
      found.slice(delivered.accepted).every(count => count === 0),
    )
    return {
      before: [
        `浙江送达 ${rows.length} 名志愿者；他省数据流 ${Math.max(...sizes)} 条`,
        `Zhejiang’s system delivers ${rows.length} volunteers; other provinces hold ${Math.max(...sizes)} entries`,
      ],
      after: [
        `未满十八周岁 ${stopped} 人退回，不入数据流；成年 ${delivered.accepted} 人各省可查`,
        `${stopped} were under 18 on the day and go nowhere; ${delivered.accepted} adults are found everywhere`,
      ],
      counts: {
        delivered: rows.length,
        stopped,
        passed: delivered.accepted,
        seenElsewhere: found.slice(delivered.accepted).reduce((sum, one) => sum + one, 0),
      },
      times: { adultsEverywhere: ms },
      missed: claims.missed,
    }
  },
}

/** As Anhui answers about whoever shows that document. */
async function recordsOf(stage: Stage, row: LocalRow): Promise<number> {
  const { own, asker } = stage.province('340000')
  const identity = { idType: row['CERT_TYPE'], idNumber: row['CERT_CODE'] }
  const answer = await asker.post<{ records: readonly unknown[] }>(
    `${own}/v1/person-records`,
    identity,
    'person',
  )
  return answer?.records.length ?? -1
}
