import { legalDay } from '../../base/time.ts'
import { type Act, Claims } from './act.ts'
import type { Shown } from './stage.ts'

const ANSWERS = ['执行', '不适用', '无法执行'] as const

interface Task {
  readonly taskId: string
  readonly measure: string
}

interface Loop {
  readonly targetRecordId: string
  readonly rate: number
  readonly lines: readonly { readonly state: string }[]
}

/** The decision by which Shanghai's authority adopts a listing of another province. */
export function adoption({ feed, ref }: Pick<Shown, 'feed' | 'ref'>, decisionNo: string): object {
  return {
    ...{ feed, ref, decisionNo },
    authority: '示例沪生态环境厅（虚构）',
    localBasis: '《示例市条例》（虚构）第八条',
    date: legalDay(Date.now()),
  }
}

/** 发起—响应—反馈: a nationwide listing is adopted elsewhere, and each measure has its answer at the issuer. */
export const feedback: Act = {
  name: 'feedback',
  title: [
    '全国性名单经外省采用，三项措施三种答复',
    'A nationwide listing adopted elsewhere: three measures, three answers',
  ],
  basis: [
    '沪府办规〔2020〕9号 第十一条（名单发起—措施响应—结果反馈）；国办发〔2020〕49号',
    '沪府办规〔2020〕9号 item 11 (listing, measures, feedback); 国办发〔2020〕49号',
  ],
  async play(stage) {
    const listing = await stage.pick(
      'environment',
      'a nationwide one of Anhui with three measures',
      ({ reach, record }) =>
        reach === 'measures' &&
        record.division === '340000' &&
        record.content.measures.length === ANSWERS.length,
    )
    const [shanghai, anhui] = [stage.office('310000'), stage.office('340000')]
    const claims = new Claims()
    const { tasks: tasksBefore } = await shanghai.get<{ tasks: readonly { targetRecordId: string }[] }>(
      '/v1/measure-tasks',
    )
    const loopsBefore = await anhui.get<{ loops: readonly Loop[] }>('/v1/measure-loops')
    const ofIt = (one: { readonly targetRecordId: string }) => one.targetRecordId === listing.record.recordId
    claims.that('nobody has adopted it before', listing.adoptedBy.length === 0)
    claims.that('Shanghai has no measure task before', !tasksBefore.some(ofIt))
    claims.that('its issuer knows of no measures elsewhere before', !loopsBefore.loops.some(ofIt))
    const decidedAt = performance.now()
    const made = await shanghai.post<{ tasks: readonly Task[] }>(
      '/v1/adoptions',
      adoption(listing, '示沪采〔2026〕示例001号'),
    )
    claims.that('it is adopted', made.status === 201)
    const adopted = await stage.untilAll(
      'the adoption',
      stage.provinces,
      async province => {
        const shown = await stage.shown(province, 'environment', listing)
        return shown?.adoptedBy.some(one => one['division'] === '310000') ?? false
      },
      decidedAt,
    )
    const tasks = made.body.tasks ?? []
    for (const [i, { taskId }] of tasks.entries()) {
      const answered = await shanghai.post(`/v1/measure-tasks/${taskId}/answer`, {
        answer: ANSWERS[i],
        basis: '《示例市条例》（虚构）第九条',
        answeredOn: legalDay(Date.now()),
        authority: '示例市财政局（虚构）',
      })
      claims.that(`${ANSWERS[i]} is taken`, answered.status === 200)
    }
    let loop: Loop | undefined
    const returnedMs = await stage.until('the answers at the issuer', async () => {
      const { loops } = await anhui.get<{ loops: readonly Loop[] }>('/v1/measure-loops')
      loop = loops.find(ofIt)
      return loop?.rate === 1
    })
    const states = loop?.lines.map(({ state }) => state).sort() ?? []
    claims.that('the issuer sees each of the three answers', states.join() === [...ANSWERS].sort().join())
    const { subject, content } = listing.record
    return {
      before: [
        `安徽列入 ${subject.name}（${content.listBasis.level}，全国）；上海措施任务 ${tasksBefore.filter(ofIt).length} 项`,
        `Anhui lists ${subject.uscc} nationwide; Shanghai has ${tasksBefore.filter(ofIt).length} measure tasks for it`,
      ],
      after: [
        `上海采用，${tasks.length} 项任务反馈：${states.join('、')}；发布省反馈率 ${Math.round((loop?.rate ?? 0) * 100)}%`,
        `Shanghai adopts it; ${tasks.length} tasks answered executed, does not apply, cannot be executed; the issuer has ${states.length} of ${tasks.length}`,
      ],
      counts: { tasks: tasks.length, answered: states.length },
      times: { adoptionShown: adopted, answersReturned: returnedMs },
      missed: claims.missed,
    }
  },
}
