/** A decision that is entered with a key: power cuts at each step lose nothing and do nothing twice. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { type Entered, type EnterPorts, type EnterTransaction, enterDecision } from '../../src/lists/enter.ts'
import { listingMatch } from '../../src/standard/matching-key.ts'
import { RepairDesk, TARGET } from '../collect/repair-desk.ts'
import { listing } from '../standard/example-records.ts'

const ENTERED: Entered = {
  event: 'repair',
  named: { match: listingMatch({ subject: listing().subject, ...TARGET }) ?? '' },
  decision: {
    authorityName: '示例市生态环境局（虚构）',
    decisionNo: '示环修〔2026〕示例001号',
    decisionDate: '2026-06-01',
  },
  ...{ source: 'system:示例', within: null },
  request: {
    caller: '00000000-0000-4000-8000-000000000001',
    key: 'jue-ding-shi-li-001',
    content: 'the same',
  },
}

let desk: RepairDesk
let logged: number
let grown: string[]
beforeEach(async () => {
  desk = await RepairDesk.open()
  await desk.run('R07', [listing()])
  logged = 0
  grown = []
})

function ports(around: (tx: EnterTransaction) => EnterTransaction = tx => tx): EnterPorts {
  const { store, ...others } = desk.deciding()
  return {
    ...others,
    store: {
      transaction: work => store.transaction(tx => work(around(tx))),
      due: (day, limit) => store.due(day, limit),
      answered: request => store.answered(request),
    },
    withdrawals: () => ({ feed: '310000/withdrawals', generation: 1 }),
    onGrown: feeds => grown.push(...feeds.map(({ feed }) => feed)),
  }
}

const audit = async () => {
  logged += 1
}

/** The power goes in the middle of that step of the transaction. */
const cutAt = (step: 'claim' | 'end' | 'keep') => (tx: EnterTransaction) =>
  new Proxy(tx, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const done = value.bind(target) as (...given: unknown[]) => Promise<unknown>
      if (name !== step) return done
      return async (...given: unknown[]) => {
        await done(...given)
        throw new Error('the power is gone')
      }
    },
  })

for (const step of ['claim', 'end', 'keep'] as const) {
  test(`a power cut behind “${step}” leaves nothing, and the same request does it`, async () => {
    await assert.rejects(enterDecision(ports(cutAt(step)), audit, ENTERED), { message: 'the power is gone' })
    assert.deepEqual([await desk.states(), await desk.tombstones(), grown], [['published'], [], []])
    const { repeated } = await enterDecision(ports(), audit, ENTERED)
    assert.deepEqual(
      [repeated, await desk.states(), await desk.tombstones(), grown],
      [false, ['withdrawn'], ['stop-use NDRC-36/repair'], ['310000/withdrawals']],
    )
  })
}

test('a power cut behind the commit: the answer is lost, and the same request gets it', async () => {
  const lost = { ...ports(), onGrown: () => assert.fail('the power is gone') }
  await assert.rejects(enterDecision(lost, audit, ENTERED))
  assert.deepEqual(await desk.states(), ['withdrawn'])
  const { done, repeated } = await enterDecision(ports(), audit, ENTERED)
  assert.deepEqual(
    [repeated, done.state, await desk.tombstones()],
    [true, 'withdrawn', ['stop-use NDRC-36/repair']],
  )
  assert.equal(logged, 1, 'what is only answered again is not done again')
})

test('without its entry in the audit log nothing is done', async () => {
  const refusing = async () => {
    throw new Error('the log cannot be written')
  }
  await assert.rejects(enterDecision(ports(), refusing, ENTERED), { message: 'the log cannot be written' })
  assert.deepEqual([await desk.states(), await desk.tombstones()], [['published'], []])
})
