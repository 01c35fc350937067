import { REASON_COLUMN } from '../../mapping/reasons.ts'
import { type Act, Claims } from './act.ts'
import { type LocalRow, sampleRows, shanghaiFile } from './stage.ts'

const MAPPING = '310000/penalty'
/** What is wrong with each, and the rule that must say so. */
const SPOILED: readonly (readonly [rule: string, wrong: LocalRow])[] = [
  ['USCC_CHECK', { tyshxydm: '91310118PDY00001XR' }],
  ['FIELD_MISSING', { cfsy: '' }],
  ['DATE_BAD', { cfjdrq: '2026/02/30' }],
  ['AMOUNT_NEGATIVE', { cflb: '罚款', fkje: '-50000.00', fkjedx: '' }],
]

/** Bad rows go back to their department, each with its reason; the good one beside them is not held up. */
export const returned: Act = {
  name: 'returned',
  title: ['坏行退回部门，附原因', 'Bad rows go back to the department, each with its reason'],
  basis: [
    '沪府办规〔2020〕9号 第三、四条（统一归集标准；应归尽归）',
    '沪府办规〔2020〕9号 items 3 and 4 (one collection standard; collect all that is due)',
  ],
  async play(stage) {
    const office = stage.office('310000')
    const [good] = sampleRows(MAPPING, 'penalty.json')
    const rows = [{}, ...SPOILED.map(([, wrong]) => wrong)].map((wrong, i) => ({
      ...good,
      ...{ id: `310000-CF-9${i}0`, cfwsh: `示沪环罚〔2026〕示例9${i}0号` },
      ...wrong,
    }))
    const began = performance.now()
    const delivered = await office.deliver(MAPPING, shanghaiFile(rows), 'returned')
    const back = await office.get<{ rows: readonly LocalRow[] }>(`${delivered.delivery}/rejects`)
    const ms = Math.round(performance.now() - began)
    const reasons = back.rows.map(row => String(row[REASON_COLUMN] ?? ''))
    const claims = new Claims()
    claims.that('the good row is taken in', delivered.accepted === 1)
    claims.that('each bad row comes back', back.rows.length === SPOILED.length)
    for (const [rule] of SPOILED)
      claims.that(`${rule} is among the reasons`, delivered.refusedByRule[rule] !== undefined)
    claims.that(
      'every row has its reason',
      reasons.every(text => text !== ''),
    )
    return {
      before: [
        `${rows.length} 行送达，其中 ${SPOILED.length} 行有误`,
        `${rows.length} rows delivered, ${SPOILED.length} of them wrong`,
      ],
      after: [
        `入库 ${delivered.accepted} 行，退回 ${back.rows.length} 行，例：${reasons[0]}`,
        `${delivered.accepted} taken in, ${back.rows.length} sent back under ${Object.keys(delivered.refusedByRule).sort().join(', ')}`,
      ],
      counts: { delivered: rows.length, accepted: delivered.accepted, returned: back.rows.length },
      times: { returned: ms },
      missed: claims.missed,
    }
  },
}
