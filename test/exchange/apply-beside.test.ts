/** A small page is applied in the transaction that stores it, wherever that shows the same as applying it afterwards. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { applyFeed } from '../../src/exchange/apply.ts'
import type { Projector } from '../../src/exchange/ports.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { headOf, makeProvince, type Province, publish, record } from '../support/province.ts'

const LIST = '330000/lists.environment'

let issuer: Province
before(async () => {
  issuer = await makeProvince('330000')
})

/** Every entry is a record of the same category; `fails` makes some of them impossible to show. */
function projecting(fails: (seq: number) => boolean = () => false): Projector {
  return (_feed, { ref, seq }) => {
    if (fails(seq)) throw new TypeError('nobody thought of that')
    const dates = { publicityStart: null, publicityEnd: null, validTo: null }
    return { ref, seq, category: 'R07', subjectKey: 'ENT:1', status: 'active', ...dates }
  }
}

async function holderOf(projector: Projector) {
  const holder = await makeProvince('310000')
  const ports = { ...holder.ports, projector }
  const take = async (feed: string, from: number, limit?: number) =>
    receivePage(ports, await readPage(issuer.ports, { feed, generation: 1 }, from, limit))
  const shown = async () => {
    const { rows } = await holder.database.pool.query('select seq from held_record order by seq')
    return rows.map(({ seq }) => seq)
  }
  return { holder, ports, take, shown }
}

test('a small page is stored and shown at once; what amends it replaces it', async () => {
  const ref = randomBytes(16)
  await publish(issuer, LIST, [record('a', ref), record('b')])
  const { holder, take, shown } = await holderOf(projecting())
  assert.deepEqual(await take(LIST, 0), { size: 2, taken: 2, applied: true })
  assert.deepEqual(await shown(), [0, 1])
  await publish(issuer, LIST, [record('a again', ref, true)])
  assert.deepEqual(await take(LIST, 2), { size: 3, taken: 1, applied: true })
  assert.deepEqual(await shown(), [1, 2])
  const head = await headOf(holder, LIST)
  assert.deepEqual([head.applied, head.tree.size], [3, 3])
  const [first] = await holder.store.held(head, 0, 1)
  assert.equal(first?.body, null)
})

test('behind entries that are not applied yet nothing is applied', async () => {
  const feed = '330000/lists.quality'
  await publish(issuer, feed, [record('a'), record('b'), record('c')])
  const { holder, take, shown, ports } = await holderOf(projecting())
  await receivePage(holder.ports, await readPage(issuer.ports, { feed, generation: 1 }, 0, 1))
  assert.deepEqual(await take(feed, 1), { size: 3, taken: 2, applied: false })
  assert.deepEqual(await shown(), [])
  await applyFeed(ports, { feed, generation: 1 })
  assert.deepEqual(await shown(), [0, 1, 2])
})

test('while somebody applies the feed, a page is stored and not applied', async () => {
  const feed = '330000/lists.tourism'
  await publish(issuer, feed, [record('a')])
  const { holder, take, shown } = await holderOf(projecting())
  await holder.store.exclusively('apply', { feed, generation: 1 }, async () => {
    assert.deepEqual(await take(feed, 0), { size: 1, taken: 1, applied: false })
  })
  assert.deepEqual(await shown(), [])
})

test('an entry that cannot be applied keeps no page from being stored', async () => {
  const feed = '330000/lists.foodDrug'
  await publish(issuer, feed, [record('a'), record('b'), record('c')])
  const { take, shown, ports } = await holderOf(projecting(seq => seq === 1))
  assert.deepEqual(await take(feed, 0), { size: 3, taken: 3, applied: false })
  assert.deepEqual(await shown(), [])
  assert.deepEqual(await applyFeed(ports, { feed, generation: 1 }), { applied: 3, parked: 1, poisoned: 1 })
  assert.deepEqual(await shown(), [0, 2])
})

test('a large page is stored first, so that the next one need not wait for it to be applied', async () => {
  const feed = '330000/lists.volunteer'
  await publish(
    issuer,
    feed,
    Array.from({ length: 65 }, (_, i) => record(`${i}`)),
  )
  const { take } = await holderOf(projecting())
  assert.deepEqual(await take(feed, 0), { size: 65, taken: 65, applied: false })
})

test('withdrawals are applied with the page that brings them, however large it is', async () => {
  const feed = '330000/withdrawals'
  const gone = (i: number): Draft => ({
    kind: 'tombstone',
    ref: Buffer.from(i.toString(16).padStart(32, '0'), 'hex'),
    tombstone: { feed: LIST, generation: 1, effect: 'stop-use', ground: 'NDRC-36/repair' },
  })
  await publish(
    issuer,
    feed,
    Array.from({ length: 200 }, (_, i) => gone(i)),
  )
  const { holder, take } = await holderOf(projecting())
  assert.deepEqual(await take(feed, 0), { size: 200, taken: 200, applied: true })
  const { rows } = await holder.database.pool.query('select count(*)::int as n from tombstone')
  assert.equal(rows[0]?.n, 200)
})

test('a connection that is cut while a page is taken in fails that page alone, not the process', async () => {
  const feed = '330000/lists.environment'
  const { holder } = await holderOf(projecting())
  const taken = holder.store.transaction(async tx => {
    const head = await tx.lock({ feed, generation: 1 })
    await holder.database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
    )
    await tx.parkedAmong(head, [randomBytes(16)])
  })
  await assert.rejects(taken)
  // What nobody hears of would end the process in a later turn.
  await new Promise(resolve => setImmediate(resolve))
})
