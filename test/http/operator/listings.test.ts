/** Decisions about listings and what is known of them, at the operator face, over the real use cases and database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, suite, test } from 'node:test'
import { sql } from 'kysely'
import { INTL } from '../../../src/feed/suite.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import { openListingDesk } from '../../../src/listing-desk.ts'
import { listsError } from '../../../src/lists/fault.ts'
import type { WithdrawalCertificate } from '../../../src/standard/certificate.ts'
import type { Membership } from '../../../src/trust/membership.ts'
import { nationally, RepairDesk } from '../../collect/repair-desk.ts'
import { makeActing } from '../../lists/act-region.ts'
import { listing, penalty } from '../../standard/example-records.ts'
import { example } from '../../standard/examples.ts'
import { until } from '../../support/until.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

const { subject, content } = listing()
const AS_DECIDED = { uscc: subject.uscc, listName: content.listName, decisionNo: content.decisionNo }
const DECISION = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-06-01',
}
const HOLDERS = ['320000', '330000']
const membership = { generationOf: () => 1, audience: () => HOLDERS } as unknown as Membership

let repairs: RepairDesk
let desk: OperatorDesk
let state: 'ready' | 'recovering' = 'ready'
/** Feeds that were to be signed. */
let grown: string[] = []
/** Refs that a certificate was made of. */
const certified: string[] = []
/** Whether this process holds the signing key. */
let signs = true
let operator: string
let system: string

/** The face asks for them anew each time, so that each test has a database of its own under one face. */
const listings: OperatorFacePorts['listings'] = {
  get enter() {
    return opened().enter
  },
  get show() {
    return opened().show
  },
  get national() {
    return opened().national
  },
  get certify() {
    return signs ? certify : null
  },
  print: async () => Buffer.from('%PDF'),
}

async function certify(ref: string, partial: boolean): Promise<WithdrawalCertificate> {
  if (!partial) throw listsError('CERTIFICATE_INCOMPLETE', 'no receipt has come from 320000')
  certified.push(ref)
  return example('certificate-withdrawal') as unknown as WithdrawalCertificate
}

function opened() {
  const { database, sealer, ports } = repairs
  const parts = { self: '310000', suite: INTL, clock: ports.clock, database, sealer, store: {} as never }
  return openListingDesk({ ...parts, membership: () => membership }, tasks => {
    grown.push(...tasks.map(task => `${task.kind} ${'feed' in task ? task.feed : ''}`))
  })
}

before(async () => {
  const { acts } = await makeActing('310000')
  const checks = { state: async () => state } as unknown as OperatorFacePorts['checks']
  desk = await OperatorDesk.open({ listings, checks, acts })
  operator = await desk.person('zhang', 'operator')
  system = await desk.program('环境执法系统', ['deliverer'], ['310000/R07'])
})
beforeEach(async () => {
  repairs = await RepairDesk.open()
  grown = []
  await repairs.run('R07', [listing()])
})
after(() => desk.listener.close())

const key = () => ({ 'Idempotency-Key': randomUUID() })
type Id = 'repairListing' | 'suspendListing' | 'resumeListing' | 'withdrawListing'
const enter = (id: Id, body: object = {}, as = system, headers: Record<string, string> = key()) =>
  desk.ask(id, { as, headers, body: { listing: AS_DECIDED, decision: DECISION, ...body } })

async function refOf(category = 'R07'): Promise<string> {
  const { rows } = await sql<{ ref: string }>`
    select encode(ref, 'hex') as ref from source_record where category = ${category}`.execute(
    repairs.database.db,
  )
  return rows[0]?.ref ?? ''
}

suite('a decision is carried out', () => {
  test('a repair: named as the decision names it, with its tombstone, signed and sent at once, in the history', async () => {
    const reply = await enter('repairListing', { operator: '示例经办' })
    const { state: now, ref, steps, event } = reply.json()
    assert.deepEqual([reply.status, event, now], [201, 'repair', 'withdrawn'], reply.text)
    assert.deepEqual(steps, [
      { event: 'repair', before: 'published', after: 'repaired' },
      { event: 'withdraw', before: 'repaired', after: 'withdrawn' },
    ])
    assert.deepEqual(
      [await repairs.tombstones(), await repairs.shown(), grown],
      [['stop-use NDRC-36/repair'], [], ['sign 310000/withdrawals', 'apply 310000/withdrawals']],
    )
    const told = await desk.ask('readListingHistory', { as: system, path: { listing: String(ref) } })
    const events = told.json()['events'] as { event: string; source: string; decision: object | null }[]
    assert.deepEqual(
      events.slice(-2).map(one => [one.event, one.source, one.decision]),
      [
        ['repair', 'system:环境执法系统', DECISION],
        ['withdraw', 'system:环境执法系统', DECISION],
      ],
    )
  })

  test('a suspension and a resumption, each under its reference and its record number, by a person', async () => {
    const ref = await refOf()
    const suspended = await enter('suspendListing', { listing: { ref } }, operator)
    assert.deepEqual([suspended.status, suspended.json()['state']], [201, 'suspended'], suspended.text)
    assert.deepEqual([await repairs.states(), await repairs.shown()], [['suspended decided'], ['suspended']])
    const { recordId } = suspended.json()
    const resumed = await enter('resumeListing', { listing: { recordId } }, operator)
    assert.deepEqual([resumed.status, resumed.json()['state']], [201, 'published'], resumed.text)
    assert.deepEqual([await repairs.states(), await repairs.shown()], [['published'], ['active']])
  })

  test('a revocation erases, the event that ends a listing ends its publicity', async () => {
    const revoked = await enter('withdrawListing')
    assert.deepEqual([revoked.json()['event'], revoked.json()['state']], ['revoke', 'withdrawn'])
    assert.deepEqual(await repairs.tombstones(), ['erase NDRC-36/revocation'])
    const decisionNo = '示环信认〔2026〕示例777号'
    await repairs.run('R07', [{ ...listing(), content: { ...content, decisionNo } }])
    const expired = await enter('withdrawListing', { listing: { ...AS_DECIDED, decisionNo }, expired: true })
    assert.deepEqual([expired.json()['event'], expired.json()['state']], ['expire', 'expired'], expired.text)
    assert.equal((await repairs.tombstones()).at(-1), 'stop-publicity NDRC-36/publicity-over')
  })

  test('a penalty: repaired once its least publicity is over, or revoked, named by number and day', async () => {
    const fine = penalty()
    await repairs.run('R03', [{ ...fine, severity: 'general' }])
    const { decisionNo, decisionDate } = fine.content
    const named = { listing: { uscc: fine.subject.uscc, decisionNo, decidedOn: decisionDate } }
    const early = await enter('repairListing', named, operator)
    assertRefused(early, 409, 'LIFE_REFUSED')
    assert.equal(early.json()['rule'], 'REPAIR_TOO_EARLY')
    assertRefused(await enter('repairListing', named, system), 404, 'LISTING_UNKNOWN')
    assert.deepEqual(await repairs.tombstones(), [])
    const found = await desk.ask('findListings', { as: operator, body: named.listing })
    const [known] = found.json()['listings'] as { category: string; state: string }[]
    assert.deepEqual([known?.category, known?.state], ['R03', 'published'], found.text)
    const revoked = await enter('withdrawListing', named, operator)
    assert.deepEqual([revoked.status, revoked.json()['state']], [201, 'revoked'], revoked.text)
    assertRefused(await enter('withdrawListing', named, operator), 409, 'LIFE_REFUSED')
  })

  test('it is in the audit log before, with who entered it, whose it is and by which document', async () => {
    await enter('repairListing', { operator: '示例经办' })
    const [entry] = (await desk.audit.newest('operator-act', 5)).filter(one =>
      String(one.details?.['operation']).startsWith('lists-'),
    )
    assert.deepEqual(
      [entry?.actor, entry?.roles, entry?.details],
      [
        'system:环境执法系统',
        ['deliverer'],
        { operation: 'lists-repair', listing: 'by decision', ...DECISION, operator: '示例经办' },
      ],
    )
  })
})

suite('a decision is refused, and nothing is changed', () => {
  const unchanged = async () => {
    assert.deepEqual([await repairs.states(), await repairs.tombstones(), grown], [['published'], [], []])
  }

  for (const [why, body, status, code, rule] of [
    [
      'of a day to come',
      { decision: { ...DECISION, decisionDate: '2026-06-02' } },
      409,
      'LIFE_REFUSED',
      'DECISION_TO_COME',
    ],
    ['of no day', { decision: { ...DECISION, decisionDate: '2026-02-30' } }, 400, 'REQUEST_INVALID', 'date'],
    [
      'without its authority',
      { decision: { ...DECISION, authorityName: ' ' } },
      400,
      'REQUEST_INVALID',
      'pattern',
    ],
    [
      'without its number',
      { decision: { ...DECISION, decisionNo: undefined } },
      400,
      'REQUEST_INVALID',
      'required',
    ],
    ['about nobody known', { listing: { ref: '0'.repeat(32) } }, 404, 'LISTING_UNKNOWN', undefined],
    [
      'about no credit code',
      { listing: { ...AS_DECIDED, uscc: '310199199001010018' } },
      400,
      'USCC_INVALID',
      'USCC_CHECK',
    ],
    [
      'about two at once',
      { listing: { ...AS_DECIDED, ref: '0'.repeat(32) } },
      400,
      'REQUEST_INVALID',
      'additionalProperties',
    ],
  ] as const) {
    test(why, async () => {
      const reply = await enter('repairListing', body)
      assertRefused(reply, status, code)
      assert.equal(reply.json()['rule'], rule)
      assert.doesNotMatch(reply.text, /310199/)
      await unchanged()
    })
  }

  test('without a key, by a viewer, by a system of another department, and while the node recovers', async () => {
    assertRefused(await enter('repairListing', {}, system, {}), 400, 'REQUEST_INVALID')
    assertRefused(await enter('repairListing', {}, await desk.person('wang', 'viewer')), 403, 'NOT_ALLOWED')
    const other = await desk.program('市场监管系统', ['deliverer'], ['310000/R03'])
    assertRefused(await enter('repairListing', {}, other), 404, 'LISTING_UNKNOWN')
    const path = { listing: await refOf() }
    assertRefused(await desk.ask('readListing', { as: other, path }), 404, 'LISTING_UNKNOWN')
    assertRefused(await desk.ask('readListingHistory', { as: other, path }), 404, 'LISTING_UNKNOWN')
    assertRefused(
      await desk.ask('certifyWithdrawal', { as: other, body: { ref: path.listing } }),
      404,
      'LISTING_UNKNOWN',
    )
    state = 'recovering'
    try {
      assertRefused(await enter('repairListing'), 503, 'NODE_RECOVERING')
    } finally {
      state = 'ready'
    }
    await unchanged()
  })

  test('what does not follow: a resumption of what is not suspended, anything but a revocation after an end', async () => {
    assertRefused(await enter('resumeListing'), 409, 'LIFE_REFUSED')
    await unchanged()
    assert.equal((await enter('repairListing')).status, 201)
    for (const id of ['repairListing', 'suspendListing', 'resumeListing'] as const)
      assertRefused(await enter(id), 409, 'LIFE_REFUSED')
    assert.deepEqual(await repairs.tombstones(), ['stop-use NDRC-36/repair'])
  })

  test('a penalty is not suspended by itself', async () => {
    await repairs.run('R03', [penalty()])
    const reply = await enter('suspendListing', { listing: { ref: await refOf('R03') } }, operator)
    assertRefused(reply, 409, 'LIFE_REFUSED')
    assert.equal(reply.json()['rule'], 'PENALTY_ENDS_BY_ITS_TERMS')
  })
})

suite('a request that comes again', () => {
  test('is answered as before and not carried out again, however late', async () => {
    const again = key()
    const first = await enter('suspendListing', {}, system, again)
    assert.equal((await enter('resumeListing')).status, 201)
    const before = await repairs.sizes()
    const repeated = await enter('suspendListing', {}, system, again)
    assert.deepEqual([first.status, repeated.status, repeated.text], [201, 200, first.text])
    assert.deepEqual([await repairs.states(), await repairs.sizes()], [['published'], before])
  })

  test('at the same moment is carried out once', async () => {
    const same = key()
    const replies = await Promise.all([1, 2, 3].map(() => enter('repairListing', {}, system, same)))
    assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 200, 201])
    assert.deepEqual(await repairs.tombstones(), ['stop-use NDRC-36/repair'])
  })

  test('with another decision under the key is refused, and the operators are told', async () => {
    const again = key()
    assert.equal((await enter('suspendListing', {}, system, again)).status, 201)
    for (const id of ['suspendListing', 'repairListing'] as const) {
      const body = id === 'suspendListing' ? { decision: { ...DECISION, decisionNo: '另一号' } } : {}
      assertRefused(await enter(id, body, system, again), 409, 'IDEMPOTENCY_KEY_REUSED')
    }
    assert.deepEqual(await repairs.states(), ['suspended decided'])
    assert.equal((await desk.audit.newest('idempotency-conflict', 10)).length, 2)
    // The key of one is not the key of another.
    assertRefused(await enter('suspendListing', {}, operator, again), 409, 'LIFE_REFUSED')
  })

  test('after a refusal is judged anew: a refused decision takes no key', async () => {
    const again = key()
    assertRefused(await enter('resumeListing', {}, system, again), 409, 'LIFE_REFUSED')
    assert.equal((await enter('suspendListing')).status, 201)
    assert.equal((await enter('resumeListing', {}, system, again)).status, 201)
  })
})

suite('what is known', () => {
  test('a listing is found as its decision names it, and says which province has stopped', async () => {
    const { ref, recordId } = (await enter('repairListing')).json()
    await sql`
      insert into cosignature (feed_id, division, kind, size, root, time, signature)
      select feed_id, '330000', 'applied', 1, '\\x00', 1780272005, '\\x00' from feed where name = '310000/withdrawals'`.execute(
      repairs.database.db,
    )
    const found = await desk.ask('findListings', { as: operator, body: AS_DECIDED })
    const [known] = found.json()['listings'] as { [member: string]: unknown }[]
    assert.deepEqual([known?.['ref'], known?.['recordId'], known?.['state']], [ref, recordId, 'withdrawn'])
    assert.deepEqual(known?.['provinces'], [
      { division: '320000', at: null },
      { division: '330000', at: '2026-06-01T00:00:05.000Z' },
    ])
    const { decidedOn, lastStoppedAt, overdue } = (known?.['withdrawal'] ?? {}) as {
      [member: string]: unknown
    }
    assert.deepEqual([decidedOn, lastStoppedAt, overdue], ['2026-06-01', null, false])
    for (const one of [ref, recordId])
      assert.deepEqual(
        (await desk.ask('readListing', { as: operator, path: { listing: String(one) } })).json(),
        known,
      )
    assertRefused(
      await desk.ask('findListings', { as: operator, body: { ...AS_DECIDED, decisionNo: '没有这号' } }),
      404,
      'LISTING_UNKNOWN',
    )
  })

  test('who looked for a subject, and who read a history, is in the audit log', async () => {
    await desk.ask('findListings', { as: operator, body: AS_DECIDED })
    const [asked] = await desk.audit.ofSubject(subject.uscc ?? '', 1)
    assert.deepEqual([asked?.actor, asked?.details], ['operator:zhang', { operation: 'findListings' }])
    const path = { listing: await refOf() }
    await desk.ask('readListingHistory', { as: operator, path })
    const [read] = await desk.audit.newest('query', 1)
    assert.deepEqual(read?.details, { operation: 'readListingHistory', ...path })
    assertRefused(
      await desk.ask('readListingHistory', { as: await desk.person('li', 'viewer'), path }),
      403,
      'NOT_ALLOWED',
    )
  })

  test('a certificate: refused while a province is missing, made and printed when it may be', async () => {
    const ref = await refOf()
    assertRefused(
      await desk.ask('certifyWithdrawal', { as: operator, body: { ref } }),
      409,
      'CERTIFICATE_INCOMPLETE',
    )
    const made = await desk.ask('certifyWithdrawal', {
      as: system,
      body: { ref, partial: true, print: true },
    })
    assert.deepEqual([made.status, certified], [201, [ref]])
    assert.equal(Buffer.from(String(made.json()['pdf']), 'base64').toString(), '%PDF')
    const plain = await desk.ask('certifyWithdrawal', { as: system, body: { ref, partial: true } })
    assert.equal(plain.json()['pdf'], null)
    signs = false
    try {
      const refused = await desk.ask('certifyWithdrawal', { as: system, body: { ref, partial: true } })
      assertRefused(refused, 503, 'SIGNING_KEY_ABSENT')
    } finally {
      signs = true
    }
  })

  test('what is due: a withdrawal that provinces have not confirmed', async () => {
    await enter('withdrawListing')
    const due = (await desk.ask('readDue', { as: operator, query: { days: '0' } })).json()
    const receipts = due['receipts'] as { division: string; erasures: number; overdue: boolean }[]
    assert.deepEqual(
      receipts.map(({ division, erasures, overdue }) => [division, erasures, overdue]),
      HOLDERS.map(division => [division, 1, false]),
    )
    assert.deepEqual([due['today'], due['bodiesLeft'], due['objections']], ['2026-06-01', 0, []])
    assertRefused(await desk.ask('readDue', { as: operator, query: { days: 'x' } }), 400, 'REQUEST_INVALID')
  })

  test('the national results: what they suspended is listed until it is decided, and counted each day', async () => {
    await repairs.run('R11', [nationally()])
    const compared = (await desk.ask('compareNationally', { as: operator })).json()
    const { suspended, notNational } = compared['newest'] as { suspended: number; notNational: number }
    assert.deepEqual([suspended, notNational], [1, 0])
    const differ = async () =>
      (await desk.ask('readNationalComparisons', { as: operator })).json() as {
        suspended: { ref: string }[]
        days: { day: string; suspended: number }[]
      }
    const before = await differ()
    assert.deepEqual(
      before.suspended.map(({ ref }) => ref),
      [await refOf()],
    )
    assert.deepEqual(
      before.days.map(one => [one.day, one.suspended]),
      [['2026-06-01', 1]],
    )
    assert.equal((await enter('resumeListing')).status, 201)
    await until('nothing waits', async () => (await differ()).suspended.length === 0)
  })
})
