/** What `npm run lists -- due` tells an operator: every kind of line, and what comes next by whose law. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueLines } from '../../src/cli/lists-due-lines.ts'
import type { Due } from '../../src/lists/due.ts'
import { escalationOf } from '../../src/lists/objection-terms.ts'
import { calendarOf } from '../../src/standard/clocks/working-days.ts'

const NOTHING: Due = {
  ...{ today: '2026-06-10', ending: [], receipts: [], bodiesLeft: 0 },
  ...{ objections: [], unfiled: 0, acts: [], feedback: [] },
}
const calendar = calendarOf([])
const ID = '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10'

test('nothing is due', () => {
  assert.deepEqual(dueLines(NOTHING), ['✓ 无 nothing is due'])
})

test('what ends soon is a day; what is over already says that its end is about to be written', () => {
  const ending = ['2026-06-09', '2026-06-10'].map(
    lastDay => ({ ref: 'ab', category: 'R03', lastDay, what: 'publicityOver' }) as const,
  )
  assert.deepEqual(dueLines({ ...NOTHING, ending }), [
    '2026-06-09 publicityOver  R03  ref ab  … 已满，待写入 over, its end is about to be written',
    '2026-06-10 publicityOver  R03  ref ab',
  ])
})

test('receipts and erasures are awaited or overdue, each by its own term; a body that is left is told', () => {
  const oldest = new Date('2026-06-01T00:00:00.000Z')
  const receipts = [
    {
      ...{ division: '320000', withdrawals: 3, oldest, erasures: 1, oldestErasure: oldest },
      ...{ dueBy: '2026-06-04', eraseBy: null, overdue: true, erasureOverdue: false },
    },
    {
      ...{ division: '330000', withdrawals: 1, oldest, erasures: 0, oldestErasure: null },
      ...{ dueBy: '2026-06-12', eraseBy: null, overdue: false, erasureOverdue: false },
    },
  ]
  assert.deepEqual(dueLines({ ...NOTHING, receipts, bodiesLeft: 2 }), [
    '✗ 逾期 overdue 320000: 3 条 withdrawals, 应于 due by 2026-06-04',
    '… 待回执 awaited 320000: 删除 erasure 1 条, 应于 due by –',
    '… 待回执 awaited 330000: 1 条 withdrawals, 应于 due by 2026-06-12',
    '✗ 本结点未删 bodies left here: 2',
  ])
})

test('a delivered act says what it waits for, or why it cannot be carried out', () => {
  const act = { recordId: ID, mapping: '310000/adoption', since: '2026-06-09' } as const
  const waiting: Due['acts'][number] = {
    ...{ ...act, category: 'acts/adoption', state: 'waiting', code: 'ACT_TARGET_UNKNOWN', target: null },
    ...{ dueOn: '2026-06-09', standing: 'overdue' },
  }
  const refused: Due['acts'][number] = {
    ...{ ...act, category: 'acts/measure-feedback', state: 'refused', code: 'MEASURE_NOT_YOURS', target: ID },
    ...{ dueOn: null, standing: null },
  }
  const acts = [waiting, refused]
  assert.deepEqual(dueLines({ ...NOTHING, acts }), [
    `✗ 逾期 overdue 采用 adoption 310000/adoption 自 since 2026-06-09: 本结点没有这一名单，到达后执行；核对记录标识或文号［ACT_TARGET_UNKNOWN］ 名单 listing –  ${ID}`,
    `✗ 不能执行 refused 反馈 feedback 310000/adoption 自 since 2026-06-09: 不是该措施的执行单位，也不是采用机关；谁执行、谁反馈［MEASURE_NOT_YOURS］ 名单 listing ${ID}  ${ID}`,
  ])
})

test('feedback is owed by an executor here, or by another province', () => {
  const owed = { issuer: '340000', measure: 'M06', dueOn: '2026-06-11', standing: 'soon' } as const
  const feedback = [
    { ...owed, by: '310000', executor: '示例市财政局（虚构）', taskId: ID },
    { ...owed, by: '320000', executor: null, taskId: null },
  ]
  assert.deepEqual(dueLines({ ...NOTHING, feedback, unfiled: 1 }), [
    '? 未立的异议 objections whose record is not shown here, compare their record numbers: 1',
    '! 将到期 soon 反馈 feedback 310000 → 340000 M06 示例市财政局（虚构）, 应于 due by 2026-06-11',
    '! 将到期 soon 反馈 feedback 320000 → 340000 M06, 应于 due by 2026-06-11',
  ])
})

// Received on Monday 2026-06-01, by another province: Shanghai forwards in 2 and answers in 5, Zhejiang in 5.
const OBJECTIONS: readonly {
  readonly law: string
  readonly issuer: string
  readonly dueAt: string | null
  readonly extendedTo?: string
  readonly today: string
  readonly says: string
}[] = [
  {
    law: 'Zhejiang, before the term: what it may be extended to',
    ...{ issuer: '330000', dueAt: '2026-06-08', today: '2026-06-03' },
    says: '… 在期 running 异议 objection 320000 → 330000, 应于 due by 2026-06-08，可延至 extendable to 2026-06-30',
  },
  {
    law: 'Zhejiang, on the working day before the last one',
    ...{ issuer: '330000', dueAt: '2026-06-08', today: '2026-06-05' },
    says: '! 将到期 soon 异议 objection 320000 → 330000, 应于 due by 2026-06-08，可延至 extendable to 2026-06-30',
  },
  {
    law: 'Zhejiang, after the term: who reviews it, and nothing to extend any more',
    ...{ issuer: '330000', dueAt: '2026-06-08', today: '2026-06-09' },
    says: '✗ 逾期 overdue 异议 objection 320000 → 330000, 应于 due by 2026-06-08，可报 review by 浙江省发展和改革委员会',
  },
  {
    law: 'Zhejiang, extended: the later day counts, and once is all',
    ...{ issuer: '330000', dueAt: '2026-06-08', extendedTo: '2026-06-30', today: '2026-06-09' },
    says: '… 在期 running 异议 objection 320000 → 330000, 应于 due by 2026-06-30',
  },
  {
    law: 'Shanghai, after the term: its law names nobody who reviews',
    ...{ issuer: '310000', dueAt: '2026-06-10', today: '2026-06-11' },
    says: '✗ 逾期 overdue 异议 objection 320000 → 310000, 应于 due by 2026-06-10',
  },
  {
    law: 'Anhui, whose term nobody has told here yet',
    ...{ issuer: '340000', dueAt: null, today: '2026-06-11' },
    says: '? 末日未知 no term known 异议 objection 320000 → 340000, 应于 due by –',
  },
]

for (const { law, issuer, dueAt, extendedTo = null, today, says } of OBJECTIONS)
  test(`an objection by the law of ${law}`, () => {
    const objection = { issuer, filedBy: '320000', receivedAt: '2026-06-01', dueAt, extendedTo }
    const next = escalationOf({ self: '320000', calendar }, objection, today)
    assert.deepEqual(dueLines({ ...NOTHING, today, objections: [{ id: ID, ...objection, ...next }] }), [
      `${says}  ${ID}`,
    ])
  })

test('this province’s own configured terms are its law', () => {
  const ownTerms = {
    markWithin: 1,
    answerWithin: 5,
    extendableTo: 10,
    review: '示例复核机关',
    source: '样例',
  }
  const objection = {
    ...{ issuer: '340000', filedBy: '340000', receivedAt: '2026-06-01' },
    ...{ dueAt: '2026-06-08', extendedTo: null },
  }
  const ports = { self: '340000', calendar, ownTerms }
  assert.deepEqual(
    ['2026-06-08', '2026-06-09'].map(today => {
      const { standing, extendableTo, review } = escalationOf(ports, objection, today)
      return [standing, extendableTo, review]
    }),
    [
      ['soon', '2026-06-15', null],
      ['overdue', null, '示例复核机关'],
    ],
  )
})
