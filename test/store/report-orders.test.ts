/** Which orders are worth a look at a wake-up: not each that lacks a province. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import type { Made, OpenOrder } from '../../src/report/order-ports.ts'
import type { ReportWish } from '../../src/report/wish.ts'
import { PgReportOrders } from '../../src/store/report-orders.ts'
import { PgReportQueries } from '../../src/store/report-queries.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { makeProvince, NOW, type Province } from '../support/province.ts'

const HERE = ['310000', '320000']
let province: Province
let orders: PgReportOrders
let queries: PgReportQueries
let made = 0

before(async () => {
  province = await makeProvince('310000')
  const sealer = createSealer(randomBytes(32))
  orders = new PgReportOrders(province.database, sealer)
  queries = new PgReportQueries(province.database, sealer)
})

async function order(provinces: readonly string[], member: string | null = null): Promise<string> {
  const wish = { edition: 'public', purpose: 'A02' } as unknown as ReportWish
  const asker = { actor: `test:${made++}`, member }
  const times = { orderedAt: NOW + made, answerBy: NOW + 1_000, expiresAt: NOW + 86_400_000 }
  return (await orders.add({ asker, key: 'key', wish, keys: ['key'], provinces, ...times })).order
}

/** @param members and what each of them reads, besides this node */
const worth = async (
  returned: readonly string[] = HERE,
  members: Readonly<Record<string, readonly string[]>> = {},
): Promise<OpenOrder[]> => {
  const readers: [string | null, readonly string[]][] = [[null, returned], ...Object.entries(members)]
  return orders.open(null, 100, new Map(readers.map(([reader, here]) => [reader, new Set(here)])))
}
const ids = (open: readonly OpenOrder[]): string[] => open.map(one => one.order)

/** Makes the report of an order, without some provinces. */
async function make(open: OpenOrder, missing: readonly string[]): Promise<void> {
  const number = String(made++).padStart(8, '0')
  const report: Made['made'] = {
    ...{ reportNo: `XQ-310000-20261123-${number}`, code: `25DC-63E2-5C9E-15D9-${number}` },
    ...{ edition: 'public', bodyDigest: 'ab'.repeat(32), madeAt: new Date(NOW).toISOString(), items: [] },
  }
  await orders.take(open, async () => ({ made: report, json: Buffer.from('{}'), missing }))
}

async function makeOnly(id: string, missing: readonly string[]): Promise<void> {
  for (const open of await worth()) if (open.order === id) await make(open, missing)
}

async function answered(id: string, division: string): Promise<void> {
  const ref = randomBytes(16).toString('hex')
  await province.database.pool.query(
    "update report_query set state = 'asked', ref = decode($3, 'hex') where order_id = $1 and division = $2",
    [id, division, ref],
  )
  const place = { feed: `${division}/to.310000`, generation: 1, seq: made++ }
  const answer = { part: 1, parts: 1, asOf: new Date(NOW).toISOString(), place, records: [] }
  await province.store.transaction(tx => queries.keepAnswer(tx, division, ref, answer))
}

test('one that lacks a province which does not answer is left alone until its answer is there, and then once', async () => {
  const id = await order(['320000', '330000'])
  assert.deepEqual(ids(await worth()), [id])
  await answered(id, '320000')
  await makeOnly(id, ['330000'])
  assert.deepEqual(ids(await worth()), [])
  await answered(id, '330000')
  assert.deepEqual(ids(await worth()), [id])
  // Its feeds are not here: the answer is in the report, the province still missing.
  await makeOnly(id, ['330000'])
  assert.deepEqual(ids(await worth()), [])
  assert.deepEqual(ids(await worth([...HERE, '330000'])), [id])
  for (const open of await worth([...HERE, '330000'])) await make(open, [])
  assert.deepEqual(ids(await worth([...HERE, '330000'])), [])
})

test('one that lacks a province whose feeds are not here is looked at when they are', async () => {
  const id = await order([])
  await makeOnly(id, ['340000'])
  assert.deepEqual(ids(await worth()), [])
  assert.deepEqual(ids(await worth(['340000'])), [id])
  const ofMember = await order([], '320000')
  await makeOnly(ofMember, ['340000'])
  assert.deepEqual(await orders.lacking(), ['320000', null])
  const ofNobody = await worth(HERE, { '320000': HERE, '330000': ['340000'] })
  assert.deepEqual(ids(ofNobody), [], 'no member sees for another')
  assert.deepEqual(ids(await worth(HERE, { '320000': ['340000'] })), [ofMember])
})

test('an answer that comes while a report is made is not taken for one that is in it', async () => {
  const id = await order(['320000', '330000'])
  await answered(id, '320000')
  const [open] = (await worth()).filter(one => one.order === id)
  if (open === undefined) return assert.fail()
  const code = '25DC-63E2-5C9E-15D9-FFFF'
  const report: Made['made'] = {
    ...{ reportNo: 'XQ-310000-20261123-ffffffff', code, edition: 'public', bodyDigest: 'ab'.repeat(32) },
    ...{ madeAt: new Date(NOW).toISOString(), items: [] },
  }
  await orders.take(open, async () => {
    await answered(id, '330000')
    return { made: report, json: Buffer.from('{}'), missing: ['330000'] }
  })
  assert.ok(ids(await worth()).includes(id))
})

test('one that the version before made is looked at as it always was', async () => {
  const id = await order([])
  await makeOnly(id, ['320000'])
  await province.database.pool.query('update report_order set lacking = null where order_id = $1', [id])
  assert.ok(ids(await worth()).includes(id))
  assert.ok(!ids(await worth(['310000'])).includes(id))
})

test('who has a thousand open orders is told to wait, and others are not kept waiting', async () => {
  const asker = { actor: 'test:many', member: null }
  const wish = { edition: 'public', purpose: 'A02' } as unknown as ReportWish
  const times = { orderedAt: NOW, answerBy: NOW + 1_000, expiresAt: NOW + 86_400_000 }
  const add = (key: string) => orders.add({ asker, key, wish, keys: ['key'], provinces: [], ...times })
  const first = await add('1')
  await province.database.pool.query(
    `insert into report_order (order_id, asker_hmac, member, idempotency_key, question_hmac, sealed, state,
        ordered_at, answer_by, expires_at)
      select gen_random_uuid(), asker_hmac, member, n::text, question_hmac, sealed, state, ordered_at, answer_by, expires_at
      from report_order, generate_series(2, 1000) as n where order_id = $1`,
    [first.order],
  )
  await assert.rejects(add('1001'), { fault: { code: 'REPORT_BUSY' } })
  assert.deepEqual(await add('1'), { order: first.order, repeated: true }, 'the same order is no new one')
  await order([])
  await province.database.pool.query("update report_order set state = 'complete' where order_id = $1", [
    first.order,
  ])
  await add('1001')
})
