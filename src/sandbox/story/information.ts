import { type Act, Claims } from './act.ts'
import { adoption } from './feedback.ts'

interface Facts {
  readonly hits: readonly {
    readonly ref: string
    readonly reach: string
    readonly measures: readonly string[]
  }[]
}

/** 财政性资金、项目申报: subsidies, for which the sample listings have a measure. */
const PURPOSE = 'A03'

/** A list that rests on a provincial regulation is shown elsewhere and carries no measures there. */
export const information: Act = {
  name: 'information',
  title: [
    '依地方性法规设立的名单，到外省为提示信息',
    'A listing under a provincial regulation is for information elsewhere',
  ],
  basis: [
    '国办发〔2020〕49号（仅在地方实施的名单须有地方性法规依据，不及于外省）',
    '国办发〔2020〕49号 (a list under a local regulation reaches its own province only)',
  ],
  async play(stage) {
    const listing = await stage.pick(
      'environment',
      'one of another province, by a local regulation',
      ({ reach, record }) => reach === 'information' && record.division !== '310000',
    )
    const { division, content, subject } = listing.record
    const ofListing = async (where: string) =>
      (await stage.check<Facts>(where, { uscc: subject.uscc }, PURPOSE)).hits.find(
        one => one.ref === listing.ref,
      )
    const began = performance.now()
    const [here, there] = await Promise.all([ofListing('310000'), ofListing(division)])
    const refused = await stage
      .office('310000')
      .post('/v1/adoptions', adoption(listing, '示沪采〔2026〕示例101号'))
    const ms = Math.round(performance.now() - began)
    const { tasks } = await stage.office('310000').get<{ tasks: readonly object[] }>('/v1/measure-tasks')
    const made = tasks.filter(task => JSON.stringify(task).includes(listing.ref)).length
    const claims = new Claims()
    claims.that(
      'Shanghai sees it, for information',
      here?.reach === 'information' && here.measures.length === 0,
    )
    claims.that('at home it carries measures', (there?.measures.length ?? 0) > 0)
    claims.that('it cannot be adopted', refused.status === 409 && refused.body.code === 'ADOPTION_REFUSED')
    claims.that('no measure task is made', made === 0)
    return {
      before: [
        `${stage.province(division).name}列入 ${subject.name}，依据${content.listBasis.instrument}（${content.listBasis.level}）；本省措施 ${there?.measures.join('、')}`,
        `${division} lists ${subject.uscc} by a local regulation; measures at home: ${there?.measures.join(', ')}`,
      ],
      after: [
        `上海窗口：提示信息，措施 ${here?.measures.length} 项；上海采用被拒，措施任务 ${made} 件`,
        `Shanghai’s counter: for information, ${here?.measures.length} measures; adopting it is refused, ${made} measure tasks`,
      ],
      counts: {
        measuresAtHome: there?.measures.length ?? 0,
        measuresElsewhere: here?.measures.length ?? 0,
        tasks: made,
      },
      times: { answered: ms },
      missed: claims.missed,
    }
  },
}
