/** Idempotency-Key on writes: the same answer for the same, a refusal and an alarm for another. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { PgIdempotency } from '../../src/store/idempotency.ts'
import { freshDatabase } from '../support/postgres.ts'
import { assertProblem, good, NDJSON, PUSHED, pageOf, push, textOf } from './asks.ts'
import { Desk } from './desk.ts'

let desk: Desk
before(async () => {
  desk = await Desk.open()
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

const KEY = { 'idempotency-key': '0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11' }

test('a page that is pushed again with its key gets the answer that it got, and is stored once', async () => {
  const ask = push(textOf(await pageOf(PUSHED)), { ...NDJSON, ...KEY })
  const [first, again] = [
    await desk.ask('pushEntries', '320000', ask),
    await desk.ask('pushEntries', '320000', ask),
  ]
  assert.deepEqual(
    [first.status, first.text, again.status, again.text],
    [200, '{"size":2}', 200, '{"size":2}'],
  )
  assert.equal(desk.holder.pages.length, 1)
})

test('the key with another content is refused, and operators and the audit log are told', async () => {
  await desk.ask('pushEntries', '320000', push(textOf(await pageOf(PUSHED)), { ...NDJSON, ...KEY }))
  const other = push(textOf(await pageOf(PUSHED, 3)), { ...NDJSON, ...KEY })
  assertProblem(await desk.ask('pushEntries', '320000', other), 409, { code: 'IDEMPOTENCY_KEY_REUSED' })
  assert.equal(desk.holder.pages.length, 1)
  assert.ok(
    desk.holder.events.some(({ event, peer }) => event === 'idempotency-conflict' && peer === '320000'),
  )
  assert.deepEqual(
    desk.holder.audited.map(({ act, actor }) => [act, actor]),
    [['idempotency-conflict', 'member:320000']],
  )
})

test('cosignatures too; a key is of one member and one operation', async () => {
  const ask = await good(desk, 'pushCosignatures')
  const withKey = { ...ask, headers: { ...ask.headers, ...KEY } }
  assert.equal((await desk.ask('pushCosignatures', '320000', withKey)).status, 204)
  assert.equal((await desk.ask('pushCosignatures', '320000', withKey)).status, 204)
  assert.equal(desk.holder.cosignatures.length, 1)
  const page = push(textOf(await pageOf(PUSHED)), { ...NDJSON, ...KEY })
  assert.equal((await desk.ask('pushEntries', '320000', page)).status, 200)
})

test('a write that failed is done again under its key', async () => {
  const text = textOf(await pageOf(PUSHED))
  const changed = push(text.replace('示例0', '示例9'), { ...NDJSON, ...KEY })
  assert.equal((await desk.ask('pushEntries', '320000', changed)).status, 422)
  assert.equal((await desk.ask('pushEntries', '320000', push(text, { ...NDJSON, ...KEY }))).status, 200)
})

test('in the database a key is found with its content only, by every process, until it ends', async () => {
  const { db, pool } = await freshDatabase()
  const [one, other] = [new PgIdempotency(db), new PgIdempotency(db)]
  const key = { member: '320000', operation: 'pushEntries', key: 'k'.repeat(16), digest: Buffer.alloc(32, 1) }
  assert.equal(await one.find(key), null)
  await one.keep(key, { status: 200, text: '{"size":2}' })
  await one.keep({ ...key, digest: Buffer.alloc(32, 2) }, { status: 200, text: '{"size":3}' })
  assert.deepEqual(await other.find(key), { status: 200, text: '{"size":2}' }, 'the first stays')
  assert.equal(await other.find({ ...key, digest: Buffer.alloc(32, 2) }), 'other')
  assert.equal(await other.find({ ...key, member: '330000' }), null)
  await pool.query("update idempotency_key set expires_at = now() - interval '1 second'")
  assert.equal(await other.find(key), null)
  await one.keep({ ...key, digest: Buffer.alloc(32, 3) }, { status: 200, text: '{"size":4}' })
  assert.deepEqual(await other.find({ ...key, digest: Buffer.alloc(32, 3) }), {
    status: 200,
    text: '{"size":4}',
  })
})
