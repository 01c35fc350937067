import { legalDay } from '../../base/time.ts'
import { dueDay } from '../../standard/clocks/deadlines.ts'
import { workingCalendar } from '../../standard/clocks/working-days.ts'
import { StandardError } from '../../standard/fault.ts'
import { type Act, Claims } from './act.ts'
import { endedBy } from './local-time.ts'
import { type LocalRow, type Stage, sampleRows, shanghaiFile } from './stage.ts'
import { entriesOf, receiptsFor, untilWithdrawn } from './withdrawals.ts'

const MAPPING = '310000/penalty'
const ISSUER = '310000'
const FEED = `${ISSUER}/records.penalty`

interface Held {
  readonly feed: string
  readonly seq: number
  readonly ref: string
  readonly record: {
    readonly content: { readonly decisionNo?: string }
    readonly subject: { readonly name: string }
  }
}

/** A penalty that is revoked on review is deleted everywhere, well before the law's last day. */
export const revocation: Act = {
  name: 'revocation',
  title: ['行政复议撤销处罚，各省按期删除', 'A penalty revoked on review is deleted in time'],
  basis: [
    '行政处罚法；上海市社会信用条例 第三十七条（三个工作日内删除）；双公示通行规定（五个工作日内）',
    'Administrative penalty law; Shanghai social credit regulation art. 37 (deleted within 3 working days)',
  ],
  async play(stage) {
    const issuer = stage.province(ISSUER)
    const { row, held } = await published(stage)
    const uscc = String(row['tyshxydm'])
    const shownAt = async (at: { own: string; asker: typeof issuer.asker }) =>
      (await recordsOf(at, uscc)).some(({ ref }) => ref === held.ref)
    const before = await Promise.all(stage.provinces.map(shownAt))
    const [open] = await entriesOf(issuer, FEED, held.seq, 1)
    const decision = endedBy('撤销', '示例沪人民政府（虚构）', '示沪复决〔2026〕示例001号', Date.now())
    const deliveredAt = performance.now()
    await stage
      .office(ISSUER)
      .deliver(MAPPING, shanghaiFile([{ ...row, ...decision, jjzt: '撤销' }]), 'revocation')
    const gone = await stage.untilAll(
      'the end of the penalty',
      stage.provinces,
      async province => !(await shownAt(province)),
      deliveredAt,
    )
    const end = await untilWithdrawn(stage, issuer, held.ref)
    const { receipts } = await receiptsFor(stage, issuer, end.seq)
    const receiptsMs = Math.round(performance.now() - deliveredAt)
    const after = (await Promise.all(stage.provinces.map(shownAt))).filter(Boolean).length
    const [closed] = await entriesOf(issuer, FEED, held.seq, 1)
    const today = legalDay(Date.now())
    const due = lastDay(today)
    const claims = new Claims()
    claims.that('every province showed it before', before.every(Boolean))
    claims.that('its entry had a body', open?.open === true)
    claims.that('holders are told to erase', end.effect === 'erase')
    claims.that('its body is served no more, its entry stays in the log', closed?.open === false)
    claims.that('nobody shows it', after === 0)
    claims.that('every province has signed', receipts === stage.provinces.length - 1)
    claims.that('in time', due === null || legalDay(Date.now()) <= due)
    return {
      before: [
        `${before.filter(Boolean).length} 省可查 ${held.record.subject.name} 的处罚 ${row['cfwsh']}`,
        `${before.filter(Boolean).length} provinces answer with the penalty of ${uscc}`,
      ],
      after: [
        `复议撤销 ${today}，应于 ${due ?? '（次年放假安排未公布）'} 前删除；四省均已删除，账目保留条目头，${receipts} 份回执`,
        `revoked on ${today}, to be deleted by ${due ?? '(next year’s holidays are not known)'}: gone from all four, the log keeps a bare header; ${receipts} receipts`,
      ],
      counts: { shownBefore: before.filter(Boolean).length, shownAfter: after, receipts },
      times: { goneEverywhere: gone, receipts: receiptsMs },
      missed: claims.missed,
    }
  },
}

/** A penalty of Shanghai that Zhejiang answers with, and the row of its local system. */
async function published(stage: Stage): Promise<{ readonly row: LocalRow; readonly held: Held }> {
  // The middle of the file: neither those that two provinces penalised, nor the corrected one.
  for (const row of sampleRows(MAPPING, 'penalty.json').slice(200, 260)) {
    if (row['zt'] !== '正常' || row['gksx'] !== '0') continue
    const found = await recordsOf(stage.province('330000'), String(row['tyshxydm']))
    const held = found.find(one => one.feed === FEED && one.record.content.decisionNo === row['cfwsh'])
    if (held !== undefined) return { row, held }
  }
  throw new Error('no penalty of Shanghai is published')
}

async function recordsOf(
  { own, asker }: Pick<ReturnType<Stage['province']>, 'own' | 'asker'>,
  uscc: string,
): Promise<readonly Held[]> {
  const answer = await asker.get<{ records: readonly Held[] }>(`${own}/v1/subjects/${uscc}/records`)
  // A code that is none, on purpose, gets no answer.
  return answer?.records ?? []
}

function lastDay(from: string): string | null {
  try {
    return dueDay('withdrawal', from, workingCalendar()) ?? null
  } catch (error) {
    if (error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN') return null
    throw error
  }
}
