/** The life of a listing: which event leads where, and for each guard the case that it refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrive } from '../../src/lists/life/arrival.ts'
import type { LifeFacts } from '../../src/lists/life/guards.ts'
import { step, walk } from '../../src/lists/life/machine.ts'
import { reasonText } from '../../src/mapping/reasons.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import {
  LISTING_LIFE,
  type ListingArrival,
  type ListingEvent,
  type ListingLife,
  type ListingState,
  UNBORN,
} from '../../src/standard/listing-life.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'

const TODAY = '2026-06-01'
const DECISION = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环列〔2026〕示例001号',
  decisionDate: '2026-05-20',
}
const REPAIR = { ...DECISION, decisionNo: '示环修〔2026〕示例001号', decisionDate: '2027-06-01' }

function facts(changes: Partial<LifeFacts> = {}): LifeFacts {
  return {
    ...{ category: 'R07', division: '310000', today: TODAY, record: listing(), decision: DECISION },
    calendar: workingCalendar(),
    ...changes,
  }
}

/** Facts about a serious listing with one field of its record changed; undefined takes it away. */
function withField(pointer: string, value: unknown): LifeFacts {
  const record: Record<string, unknown> = listing() as never
  const steps = pointer.split('/').slice(1)
  const last = steps.pop() as string
  const holder = steps.reduce((at, name) => at[name] as Record<string, unknown>, record)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return facts({ record })
}

const at = (state: ListingState): ListingLife => ({ state, suspension: null })

function refusedBy(life: ListingLife, event: ListingEvent, given: LifeFacts): readonly string[] {
  const outcome = step(life, event, given)
  return 'refusals' in outcome ? outcome.refusals.map(({ rule }) => rule) : []
}

function stateAfter(life: ListingLife, events: readonly ListingEvent[], given: LifeFacts): string {
  const outcome = walk(life, events, given)
  return 'refusals' in outcome ? outcome.refusals.map(({ rule }) => rule).join() : outcome.life.state
}

test('a listing is told, heard, listed, published, suspended, resumed, repaired and withdrawn', () => {
  const begun = ['notify', 'object', 'uphold', 'list', 'publish'] as const
  assert.equal(stateAfter(UNBORN, begun, facts()), 'published')
  assert.equal(stateAfter(UNBORN, ['notify', 'object', 'correct', 'list'], facts()), 'listed')
  assert.equal(stateAfter(UNBORN, ['notify', 'object', 'revoke'], facts()), 'revoked')
  const ended = walk(
    at('published'),
    ['suspend', 'resume', 'repair', 'withdraw', 'confirm'],
    facts({ decision: REPAIR }),
  )
  assert.ok('steps' in ended)
  assert.deepEqual(
    ended.steps.map(({ event, before, after }) => `${before} –${event}→ ${after}`),
    [
      'published –suspend→ suspended',
      'suspended –resume→ published',
      'published –repair→ repaired',
      'repaired –withdraw→ withdrawn',
      'withdrawn –confirm→ withdrawn',
    ],
  )
  assert.deepEqual(ended.steps[2]?.decision, REPAIR)
  assert.equal(ended.steps[2]?.end, 'repaired')
})

test('a suspension ends where it began', () => {
  assert.equal(stateAfter(at('listed'), ['suspend', 'resume'], facts()), 'listed')
  assert.equal(stateAfter(at('published'), ['suspend', 'resume'], facts()), 'published')
})

const PERSON = example('r13')
const withBirthday = (record: Record<string, unknown>, birthDate: string) => ({
  ...record,
  subject: { ...(record['subject'] as object), birthDate },
})
const ADULT = withBirthday(PERSON, '1990-01-01')

const REFUSALS: readonly [
  why: string,
  life: ListingLife,
  event: ListingEvent,
  given: LifeFacts,
  rule: string,
][] = [
  [
    'listed without notice',
    UNBORN,
    'list',
    withField('/content/noticeDate', undefined),
    'LISTING_WITHOUT_NOTICE',
  ],
  // Told on 6 May: 7, 8, 9 (a make-up Saturday), 11 and 12 May are the five working days.
  [
    'decided while its subject could still speak',
    at('notified'),
    'list',
    withField('/content/decisionDate', '2026-05-11'),
    'STATEMENT_PERIOD_RUNNING',
  ],
  ['no basis', at('notified'), 'list', withField('/content/legalBasis', undefined), 'LISTING_WITHOUT_BASIS'],
  [
    'no criterion',
    at('notified'),
    'list',
    withField('/content/criterionCode', ''),
    'LISTING_WITHOUT_CRITERION',
  ],
  [
    'no removal conditions',
    at('notified'),
    'list',
    withField('/content/removalConditions', undefined),
    'LISTING_WITHOUT_REMOVAL',
  ],
  [
    'no remedies',
    at('notified'),
    'list',
    withField('/content/remedies', undefined),
    'LISTING_WITHOUT_REMEDIES',
  ],
  [
    'the basis taken away later',
    at('published'),
    'amend',
    withField('/content/legalBasis', undefined),
    'LISTING_WITHOUT_BASIS',
  ],
  [
    'neither a last day nor an end event',
    at('notified'),
    'list',
    withField('/content/validTo', undefined),
    'LISTING_WITHOUT_END',
  ],
  [
    'published longer than the rule',
    at('listed'),
    'publish',
    withField('/publicityEnd', '2029-05-21'),
    'PUBLICITY_TOO_LONG',
  ],
  [
    'published shorter than the rule',
    at('listed'),
    'publish',
    withField('/publicityEnd', '2027-05-19'),
    'PUBLICITY_TOO_SHORT',
  ],
  [
    'a list that another province keeps by its own regulation',
    at('notified'),
    'list',
    withField('/content/listName', '浙江省生态环境领域严重失信主体名单（示例）'),
    'LIST_TYPE_NOT_OF_PROVINCE',
  ],
  [
    'listed by nobody',
    at('notified'),
    'list',
    facts({ decision: { ...DECISION, authorityName: '' } }),
    'LISTING_DECISION_INCOMPLETE',
  ],
  [
    'listed without a number',
    at('notified'),
    'list',
    facts({ decision: { ...DECISION, decisionNo: '' } }),
    'LISTING_DECISION_INCOMPLETE',
  ],
  [
    'listed on no day',
    at('notified'),
    'list',
    facts({ decision: { authorityName: 'x', decisionNo: 'y' } }),
    'LISTING_DECISION_INCOMPLETE',
  ],
  [
    'repaired without a decision',
    at('published'),
    'repair',
    facts({ decision: {} }),
    'END_DECISION_INCOMPLETE',
  ],
  [
    'revoked without a decision',
    at('published'),
    'revoke',
    facts({ decision: {} }),
    'END_DECISION_INCOMPLETE',
  ],
  [
    'a commended subject that has a serious record',
    UNBORN,
    'list',
    facts({ category: 'R08', record: example('r08'), seriousRecord: true }),
    'TRUSTED_WITH_SERIOUS_RECORD',
  ],
  [
    'a young person who did not consent',
    UNBORN,
    'list',
    facts({
      category: 'R13',
      record: { ...ADULT, content: { ...(ADULT['content' as never] as object), consentRef: '' } },
    }),
    'CONSENT_MISSING',
  ],
  [
    'a minor',
    UNBORN,
    'list',
    facts({ category: 'R13', record: withBirthday(PERSON, '2009-01-01') }),
    'SUBJECT_IS_MINOR',
  ],
  [
    'a person of unknown age',
    UNBORN,
    'list',
    facts({ category: 'R14', record: example('r14') }),
    'SUBJECT_IS_MINOR',
  ],
  ['an older version', at('published'), 'amend', facts({ older: true }), 'VERSION_OLDER'],
  ['an old row after the withdrawal', at('withdrawn'), 'amend', facts(), 'WITHDRAWN'],
  ['an old listing after the withdrawal', at('withdrawn'), 'list', facts(), 'WITHDRAWN'],
  ['an old row after a term that is over', at('expired'), 'publish', facts(), 'WITHDRAWN'],
  [
    'resumed without a decision while it is repaired nationally',
    { state: 'suspended', suspension: { cause: 'national', from: 'published' } },
    'resume',
    facts({ decision: {} }),
    'SUSPENDED_UNTIL_DECIDED',
  ],
  ['published before it is listed', at('notified'), 'publish', facts(), 'EVENT_OUT_OF_TURN'],
]

for (const [why, life, event, given, rule] of REFUSALS) {
  test(`${event} is refused: ${why}`, () => {
    const outcome = step(life, event, given)
    assert.ok('refusals' in outcome, outcome.toString())
    assert.deepEqual(
      outcome.refusals.map(one => one.rule),
      [rule],
    )
    const [finding] = outcome.refusals
    // Whoever delivered it is told where and how to mend it, in both languages.
    assert.match(finding?.field ?? '', /^\//)
    assert.match(finding?.message ?? '', /\p{Script=Han}/u)
  })
}

test('every guard of the data has a case that it refuses', () => {
  const tested = new Set(REFUSALS.map(([, , , , rule]) => rule))
  assert.deepEqual(
    LISTING_LIFE.guards.filter(({ code }) => !tested.has(code)).map(({ code }) => code),
    [],
  )
})

test('every refusal has a Chinese reason for whoever delivered the row', () => {
  const codes = [...LISTING_LIFE.guards.map(({ code }) => code), 'EVENT_OUT_OF_TURN']
  assert.deepEqual(
    codes.filter(code => !/\p{Script=Han}/u.test(reasonText(code) ?? '')),
    [],
  )
})

test('what each guard refuses passes once it is mended', () => {
  assert.deepEqual(refusedBy(at('notified'), 'list', facts()), [])
  assert.deepEqual(refusedBy(at('listed'), 'publish', facts()), [])
  assert.deepEqual(refusedBy(UNBORN, 'list', facts({ category: 'R08', record: example('r08') })), [])
  assert.deepEqual(refusedBy(UNBORN, 'list', facts({ category: 'R13', record: ADULT })), [])
  const own = {
    ...withField('/content/listName', '浙江省生态环境领域严重失信主体名单（示例）'),
    division: '330000',
  }
  assert.deepEqual(refusedBy(at('notified'), 'list', own), [])
})

test('a guard holds from its own day on: before the rule on publicity nobody is refused for it', () => {
  const late = { ...withField('/publicityEnd', '2029-05-21'), today: '2026-03-31' }
  assert.deepEqual(refusedBy(at('listed'), 'publish', late), [])
})

test('a term may end on a date or on an event, and publicity may be as short as the listing itself', () => {
  const record = listing()
  const { validTo: _date, ...content } = record.content
  const untilEvent = { ...record, content: { ...content, endEvent: '法院删除失信被执行人信息' } }
  assert.deepEqual(refusedBy(at('notified'), 'list', facts({ record: untilEvent })), [])
  const short = { ...record, publicityEnd: '2026-11-20', content: { ...content, validTo: '2026-11-20' } }
  assert.deepEqual(refusedBy(at('listed'), 'publish', facts({ record: short })), [])
})

function arrival(changes: Partial<ListingArrival> = {}): ListingArrival {
  return {
    ...{ category: 'R07', division: '310000', today: TODAY, record: listing(), place: 'published' },
    ...{ seriousRecord: false, storedEnd: undefined },
    ...changes,
  }
}

function eventsOf(life: ListingLife, given: ListingArrival): readonly string[] {
  const outcome = arrive(life, given, workingCalendar())
  return 'refusals' in outcome
    ? outcome.refusals.map(({ rule }) => rule)
    : outcome.steps.map(one => one.event)
}

test('one row of a local system may be the whole beginning of a life', () => {
  assert.deepEqual(eventsOf(UNBORN, arrival()), ['notify', 'list', 'publish'])
  assert.deepEqual(eventsOf(UNBORN, arrival({ place: 'kept' })), ['notify', 'list'])
  const trusted = { category: 'R08', record: example('r08') } as const
  assert.deepEqual(eventsOf(UNBORN, arrival(trusted)), ['list', 'publish'])
  assert.deepEqual(eventsOf(UNBORN, arrival({ record: { ...listing(), status: 'suspended' } })), [
    ...['notify', 'list', 'publish'],
    'suspend',
  ])
})

test('later rows amend it, take it back from publicity, suspend it and bring it back', () => {
  assert.deepEqual(eventsOf(at('published'), arrival()), ['amend'])
  assert.deepEqual(eventsOf(at('published'), arrival({ place: 'kept' })), ['narrow'])
  assert.deepEqual(eventsOf(at('listed'), arrival()), ['publish'])
  const absent: ListingLife = { state: 'suspended', suspension: { cause: 'absent', from: 'published' } }
  assert.deepEqual(eventsOf(absent, arrival()), ['resume', 'amend'])
})

test('a row does not end a suspension that an authority or the national result began', () => {
  for (const cause of ['national', 'decided'] as const) {
    const life: ListingLife = { state: 'suspended', suspension: { cause, from: 'published' } }
    assert.deepEqual(eventsOf(life, arrival()), ['SUSPENDED_UNTIL_DECIDED'])
    const repaired = { ...listing(), status: 'repaired', endDecision: REPAIR }
    assert.deepEqual(eventsOf(life, arrival({ record: repaired })), ['repair', 'withdraw'])
  }
})

test('an end that names no decision is refused, and the listing suspended until it does', () => {
  const outcome = arrive(
    at('published'),
    arrival({ record: { ...listing(), status: 'repaired' } }),
    workingCalendar(),
  )
  assert.ok('refusals' in outcome)
  assert.equal(outcome.suspends, true)
})

test('an end may come before its record, and a revocation after a repair', () => {
  const ended = (status: string) => arrival({ record: { ...listing(), status, endDecision: REPAIR } })
  assert.deepEqual(eventsOf(UNBORN, ended('repaired')), ['repair', 'withdraw'])
  assert.deepEqual(eventsOf(at('withdrawn'), ended('revoked')), ['revoke', 'withdraw'])
  assert.deepEqual(eventsOf(at('published'), ended('expired')), ['expire'])
})
