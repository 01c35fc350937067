/** What a delivered act waits for, why it is refused, and when it is carried out: by facts alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MeasureTask } from '../../src/lists/act-ports.ts'
import type {
  ActCode,
  ActStanding,
  HeldAdoption,
  HeldTarget,
  SaidAct,
} from '../../src/lists/delivered-ports.ts'
import { judgeAct } from '../../src/lists/judge-act.ts'
import { changed, listing } from '../standard/example-records.ts'

const SELF = '310000'
const TODAY = '2026-11-23'
const AUTHORITY = '示例市生态环境局（虚构）'
const EXECUTOR = '示例市财政局（虚构）'

const HELD: HeldTarget = {
  feed: '340000/lists.environment',
  ref: '0'.repeat(32),
  record: { ...listing(), division: '340000' },
  state: 'shown',
}
const NATIONAL: ActStanding = { target: HELD, adoption: null }
const targetThat = (change: Partial<HeldTarget>): ActStanding => ({
  target: { ...HELD, ...change },
  adoption: null,
})

const ADOPTION = {
  category: 'acts/adoption',
  authorityName: AUTHORITY,
  subject: listing().subject,
  status: 'active',
  content: {
    targetRecordId: listing().recordId,
    localBasis: '《示例市条例》（虚构）第八条',
    decisionNo: '示沪采〔2026〕示例001号',
    decisionDate: '2026-11-20',
  },
} as const satisfies SaidAct
const adopts = (change: object): SaidAct => ({ ...ADOPTION, content: { ...ADOPTION.content, ...change } })

const TASK: MeasureTask = {
  taskId: 'one',
  issuer: '340000',
  listing: { feed: HELD.feed, ref: HELD.ref },
  targetRecordId: listing().recordId,
  ...{ measure: 'M06', executor: EXECUTOR, legalBasis: '《示例条例》（虚构）', dueOn: '2026-12-04' },
  ...{ answer: null, basis: null, answeredOn: null, authority: null, endedOn: null, endGround: null },
}
const HERE: HeldAdoption = {
  targetRecordId: listing().recordId,
  adoptedOn: '2026-11-20',
  endedOn: null,
  entry: {
    ...{ schemaVersion: '1.0', subjectKey: '91310118PDY00001XQ', targetRecordId: listing().recordId },
    ...{ division: SELF, authority: AUTHORITY, localBasis: ADOPTION.content.localBasis },
    ...{ decisionNo: ADOPTION.content.decisionNo, date: ADOPTION.content.decisionDate },
  },
  tasks: [TASK],
}
const ADOPTED: ActStanding = { target: HELD, adoption: HERE }
const adoptedWith = (task: Partial<MeasureTask>): ActStanding => ({
  target: HELD,
  adoption: { ...HERE, tasks: [{ ...TASK, ...task }] },
})

const FEEDBACK = {
  category: 'acts/measure-feedback',
  authorityName: EXECUTOR,
  subject: listing().subject,
  status: 'active',
  content: {
    targetRecordId: listing().recordId,
    ...{ measure: 'M06', answer: '无法执行', basis: '主体已迁出（虚构）', answeredOn: '2026-11-21' },
  },
} as const satisfies SaidAct
const answers = (change: object): SaidAct => ({ ...FEEDBACK, content: { ...FEEDBACK.content, ...change } })
const by = (authorityName: string): SaidAct => ({ ...FEEDBACK, authorityName })
const ANSWERED = { answer: '无法执行', basis: '主体已迁出（虚构）', authority: EXECUTOR } as const

const judged = (act: SaidAct, standing: ActStanding, done = false) =>
  judgeAct(act, { ...standing, self: SELF, today: TODAY, done })

for (const [why, act, standing, code] of [
  ['nobody holds such a listing yet', ADOPTION, { target: null, adoption: null }, 'ACT_TARGET_UNKNOWN'],
  ['the listing is suspended', ADOPTION, targetThat({ state: 'hidden' }), 'ACT_TARGET_HIDDEN'],
  ['the listing of an answer is not here', FEEDBACK, { target: null, adoption: null }, 'ACT_TARGET_UNKNOWN'],
  ['nobody has adopted what is answered', FEEDBACK, NATIONAL, 'ACT_NOT_ADOPTED'],
] as const satisfies readonly (readonly [string, SaidAct, ActStanding, ActCode])[])
  test(`it waits while ${why}`, () => {
    assert.deepEqual(judged(act, standing), { kind: 'wait', code })
  })

const provincial = targetThat({ record: changed(listing(), '/content/listBasis/scope', '本省') })
const own = targetThat({ feed: '310000/lists.environment' })
for (const [why, act, standing, code] of [
  ['it is decided on a day to come', adopts({ decisionDate: '2026-11-24' }), NATIONAL, 'ACT_DATE_BAD'],
  [
    'it came before the listing was decided',
    adopts({ decisionDate: '2026-05-19' }),
    NATIONAL,
    'ACT_DATE_BAD',
  ],
  ['the list reaches its own province alone', ADOPTION, provincial, 'ADOPTION_REFUSED'],
  ['the listing is this province’s own', ADOPTION, own, 'ADOPTION_REFUSED'],
  ['the listing is withdrawn or over', ADOPTION, targetThat({ state: 'ended' }), 'ACT_TARGET_ENDED'],
  [
    'another decision adopted it',
    adopts({ decisionNo: '示沪采〔2026〕示例002号' }),
    ADOPTED,
    'ADOPTION_REFUSED',
  ],
  [
    'it names a measure that was not asked for',
    adopts({ executors: [{ measure: 'M01', executor: EXECUTOR }] }),
    NATIONAL,
    'MEASURE_NOT_ASKED',
  ],
  [
    'an adoption ended with its listing',
    ADOPTION,
    { target: null, adoption: { ...HERE, endedOn: TODAY, entry: null } },
    'ACT_TARGET_ENDED',
  ],
  ['an answer is of a day to come', answers({ answeredOn: '2026-11-24' }), ADOPTED, 'ACT_DATE_BAD'],
  ['an answer is older than the adoption', answers({ answeredOn: '2026-11-19' }), ADOPTED, 'ACT_DATE_BAD'],
  ['the measure was not asked for', answers({ measure: 'M01' }), ADOPTED, 'MEASURE_NOT_ASKED'],
  ['the list is for information here', FEEDBACK, provincial, 'MEASURE_NOT_ASKED'],
  ['somebody else executes the measure', by('示例市商务委（虚构）'), ADOPTED, 'MEASURE_NOT_YOURS'],
  ['the measure was lifted', FEEDBACK, adoptedWith({ endedOn: '2026-11-22' }), 'MEASURE_ENDED'],
  [
    'a later answer stands',
    FEEDBACK,
    adoptedWith({ ...ANSWERED, answer: '执行', answeredOn: '2026-11-22' }),
    'MEASURE_ANSWERED',
  ],
  [
    'somebody answered otherwise on the same day',
    FEEDBACK,
    adoptedWith({ ...ANSWERED, answer: '执行', answeredOn: '2026-11-21' }),
    'MEASURE_ANSWERED',
  ],
] as const satisfies readonly (readonly [string, SaidAct, ActStanding, ActCode])[])
  test(`it is refused when ${why}`, () => {
    const judgement = judged(act, standing)
    assert.deepEqual([judgement.kind, 'code' in judgement && judgement.code], ['refuse', code])
  })

test('what says the same as stands changes nothing, also once the listing is over', () => {
  const spelled = adopts({ decisionNo: '示沪采[2026]示例 001号' })
  assert.deepEqual(judged(spelled, ADOPTED), { kind: 'same' })
  assert.deepEqual(judged(ADOPTION, { target: null, adoption: { ...HERE, endedOn: TODAY } }), {
    kind: 'same',
  })
  const lifted = adoptedWith({ ...ANSWERED, answeredOn: '2026-11-21', endedOn: '2026-11-22' })
  assert.deepEqual(judged(FEEDBACK, lifted), { kind: 'same' })
})

test('it is carried out for whoever may: the executor, or the authority that adopted', () => {
  assert.deepEqual(judged(ADOPTION, NATIONAL), { kind: 'adopt', target: HELD })
  assert.deepEqual(judged(FEEDBACK, ADOPTED), { kind: 'answer', task: TASK })
  assert.deepEqual(judged(by('示例市生态环境局(虚构)'), ADOPTED), { kind: 'answer', task: TASK })
})

test('a later answer takes the place of an earlier one; on one day only the row that gave it is corrected', () => {
  const answered = { ...TASK, ...ANSWERED, answeredOn: '2026-11-21' }
  const standing = adoptedWith(answered)
  const later = answers({ answer: '执行', answeredOn: '2026-11-22' })
  assert.deepEqual(judged(later, standing), { kind: 'answer', task: answered })
  const corrected = answers({ answer: '执行' })
  assert.equal(judged(corrected, standing).kind, 'refuse')
  assert.deepEqual(judged(corrected, standing, true), { kind: 'answer', task: answered })
})

test('a row is taken back until it is carried out', () => {
  const back: SaidAct = { ...ADOPTION, status: 'revoked' }
  assert.deepEqual(judged(back, NATIONAL), { kind: 'same' })
  const judgement = judged(back, ADOPTED, true)
  assert.deepEqual([judgement.kind, 'code' in judgement && judgement.code], ['refuse', 'ACT_DONE'])
})
