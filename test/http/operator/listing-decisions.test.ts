/** Decisions about listings that are entered at the operator face, over the real use cases and database. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { listing, penalty } from '../../standard/example-records.ts'
import { assertRefused } from './desk.ts'
import { AS_DECIDED, content, DECISION, key, ListingFace } from './listing-face.ts'

const face = new ListingFace()
before(() => face.open())
beforeEach(() => face.begin())
after(() => face.close())

suite('a decision is carried out', () => {
  test('a repair: named as the decision names it, with its tombstone, signed and sent at once, in the history', async () => {
    const reply = await face.enter('repairListing', { operator: '示例经办' })
    const { state: now, ref, steps, event } = reply.json()
    assert.deepEqual([reply.status, event, now], [201, 'repair', 'withdrawn'], reply.text)
    assert.deepEqual(steps, [
      { event: 'repair', before: 'published', after: 'repaired' },
      { event: 'withdraw', before: 'repaired', after: 'withdrawn' },
    ])
    assert.deepEqual(
      [await face.repairs.tombstones(), await face.repairs.shown(), face.grown],
      [['stop-use NDRC-36/repair'], [], ['sign 310000/withdrawals', 'apply 310000/withdrawals']],
    )
    const told = await face.ask('readListingHistory', { as: face.system, path: { listing: String(ref) } })
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
    const ref = await face.refOf()
    const suspended = await face.enter('suspendListing', { listing: { ref } }, face.operator)
    assert.deepEqual([suspended.status, suspended.json()['state']], [201, 'suspended'], suspended.text)
    assert.deepEqual(
      [await face.repairs.states(), await face.repairs.shown()],
      [['suspended decided'], ['suspended']],
    )
    const { recordId } = suspended.json()
    const resumed = await face.enter('resumeListing', { listing: { recordId } }, face.operator)
    assert.deepEqual([resumed.status, resumed.json()['state']], [201, 'published'], resumed.text)
    assert.deepEqual([await face.repairs.states(), await face.repairs.shown()], [['published'], ['active']])
  })

  test('a revocation erases, the event that ends a listing ends its publicity', async () => {
    const revoked = await face.enter('withdrawListing')
    assert.deepEqual([revoked.json()['event'], revoked.json()['state']], ['revoke', 'withdrawn'])
    assert.deepEqual(await face.repairs.tombstones(), ['erase NDRC-36/revocation'])
    const decisionNo = '示环信认〔2026〕示例777号'
    await face.repairs.run('R07', [{ ...listing(), content: { ...content, decisionNo } }])
    const expired = await face.enter('withdrawListing', {
      listing: { ...AS_DECIDED, decisionNo },
      expired: true,
    })
    assert.deepEqual([expired.json()['event'], expired.json()['state']], ['expire', 'expired'], expired.text)
    assert.equal((await face.repairs.tombstones()).at(-1), 'stop-publicity NDRC-36/publicity-over')
  })

  test('a penalty: repaired once its least publicity is over, or revoked, named by number and day', async () => {
    const fine = penalty()
    await face.repairs.run('R03', [{ ...fine, severity: 'general' }])
    const { decisionNo, decisionDate } = fine.content
    const named = { listing: { uscc: fine.subject.uscc, decisionNo, decidedOn: decisionDate } }
    const early = await face.enter('repairListing', named, face.operator)
    assertRefused(early, 409, 'LIFE_REFUSED')
    assert.equal(early.json()['rule'], 'REPAIR_TOO_EARLY')
    assertRefused(await face.enter('repairListing', named, face.system), 404, 'LISTING_UNKNOWN')
    assert.deepEqual(await face.repairs.tombstones(), [])
    const found = await face.ask('findListings', { as: face.operator, body: named.listing })
    const [known] = found.json()['listings'] as { category: string; state: string }[]
    assert.deepEqual([known?.category, known?.state], ['R03', 'published'], found.text)
    const revoked = await face.enter('withdrawListing', named, face.operator)
    assert.deepEqual([revoked.status, revoked.json()['state']], [201, 'revoked'], revoked.text)
    assertRefused(await face.enter('withdrawListing', named, face.operator), 409, 'LIFE_REFUSED')
  })

  test('it is in the audit log before, with who entered it, whose it is and by which document', async () => {
    await face.enter('repairListing', { operator: '示例经办' })
    const [entry] = (await face.desk.audit.newest('operator-act', 5)).filter(one =>
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
    assert.deepEqual(
      [await face.repairs.states(), await face.repairs.tombstones(), face.grown],
      [['published'], [], []],
    )
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
      const reply = await face.enter('repairListing', body)
      assertRefused(reply, status, code)
      assert.equal(reply.json()['rule'], rule)
      assert.doesNotMatch(reply.text, /310199/)
      await unchanged()
    })
  }

  test('without a key, by a viewer, by a system of another department, and while the node recovers', async () => {
    assertRefused(await face.enter('repairListing', {}, face.system, {}), 400, 'REQUEST_INVALID')
    assertRefused(
      await face.enter('repairListing', {}, await face.desk.person('wang', 'viewer')),
      403,
      'NOT_ALLOWED',
    )
    const other = await face.desk.program('市场监管系统', ['deliverer'], ['310000/R03'])
    assertRefused(await face.enter('repairListing', {}, other), 404, 'LISTING_UNKNOWN')
    const path = { listing: await face.refOf() }
    assertRefused(await face.ask('readListing', { as: other, path }), 404, 'LISTING_UNKNOWN')
    assertRefused(await face.ask('readListingHistory', { as: other, path }), 404, 'LISTING_UNKNOWN')
    assertRefused(
      await face.ask('certifyWithdrawal', { as: other, body: { ref: path.listing } }),
      404,
      'LISTING_UNKNOWN',
    )
    face.state = 'recovering'
    try {
      assertRefused(await face.enter('repairListing'), 503, 'NODE_RECOVERING')
    } finally {
      face.state = 'ready'
    }
    await unchanged()
  })

  test('what does not follow: a resumption of what is not suspended, anything but a revocation after an end', async () => {
    assertRefused(await face.enter('resumeListing'), 409, 'LIFE_REFUSED')
    await unchanged()
    assert.equal((await face.enter('repairListing')).status, 201)
    for (const id of ['repairListing', 'suspendListing', 'resumeListing'] as const)
      assertRefused(await face.enter(id), 409, 'LIFE_REFUSED')
    assert.deepEqual(await face.repairs.tombstones(), ['stop-use NDRC-36/repair'])
  })

  test('a penalty is not suspended by itself', async () => {
    await face.repairs.run('R03', [penalty()])
    const reply = await face.enter(
      'suspendListing',
      { listing: { ref: await face.refOf('R03') } },
      face.operator,
    )
    assertRefused(reply, 409, 'LIFE_REFUSED')
    assert.equal(reply.json()['rule'], 'PENALTY_ENDS_BY_ITS_TERMS')
  })
})

suite('a request that comes again', () => {
  test('is answered as before and not carried out again, however late', async () => {
    const again = key()
    const first = await face.enter('suspendListing', {}, face.system, again)
    assert.equal((await face.enter('resumeListing')).status, 201)
    const before = await face.repairs.sizes()
    const repeated = await face.enter('suspendListing', {}, face.system, again)
    assert.deepEqual([first.status, repeated.status, repeated.text], [201, 200, first.text])
    assert.deepEqual([await face.repairs.states(), await face.repairs.sizes()], [['published'], before])
  })

  test('at the same moment is carried out once', async () => {
    const same = key()
    const replies = await Promise.all([1, 2, 3].map(() => face.enter('repairListing', {}, face.system, same)))
    assert.deepEqual(replies.map(({ status }) => status).toSorted(), [200, 200, 201])
    assert.deepEqual(await face.repairs.tombstones(), ['stop-use NDRC-36/repair'])
  })

  test('with another decision under the key is refused, and the operators are told', async () => {
    const again = key()
    assert.equal((await face.enter('suspendListing', {}, face.system, again)).status, 201)
    for (const id of ['suspendListing', 'repairListing'] as const) {
      const body = id === 'suspendListing' ? { decision: { ...DECISION, decisionNo: '另一号' } } : {}
      assertRefused(await face.enter(id, body, face.system, again), 409, 'IDEMPOTENCY_KEY_REUSED')
    }
    assert.deepEqual(await face.repairs.states(), ['suspended decided'])
    assert.equal((await face.desk.audit.newest('idempotency-conflict', 10)).length, 2)
    // The key of one is not the key of another.
    assertRefused(await face.enter('suspendListing', {}, face.operator, again), 409, 'LIFE_REFUSED')
  })

  test('after a refusal is judged anew: a refused decision takes no key', async () => {
    const again = key()
    assertRefused(await face.enter('resumeListing', {}, face.system, again), 409, 'LIFE_REFUSED')
    assert.equal((await face.enter('suspendListing')).status, 201)
    assert.equal((await face.enter('resumeListing', {}, face.system, again)).status, 201)
  })
})
