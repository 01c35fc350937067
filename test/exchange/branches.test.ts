/** What PostgreSQL does with branches, with what is parked and with what lies beyond an agreed end. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { applyFeed, unparkAll } from '../../src/exchange/apply.ts'
import { LookAgain } from '../../src/exchange/look-again.ts'
import type { PeerClient } from '../../src/exchange/ports.ts'
import { pullFeed } from '../../src/exchange/pull.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { INTL } from '../../src/feed/suite.ts'
import { treeAt } from '../../src/feed/tiles.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { headOf, makeProvince, type Province, publish, record, withdrawal } from '../support/province.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const id = (feed: string) => ({ feed, generation: 1 })

const projected = (_feed: string, { ref, seq }: { ref: Uint8Array; seq: number }) => ({
  ...{ ref, seq, category: 'R07', subjectKey: '91330421PDY000036M', status: 'active' },
  ...{ publicityStart: null, publicityEnd: null, validTo: null },
})

async function shown({ database }: Province): Promise<number[]> {
  const rows = await database.db.selectFrom('shown_record').select('seq').orderBy('seq').execute()
  return rows.map(row => row.seq)
}

async function withdrawn({ database }: Province): Promise<string[]> {
  const rows = await database.db.selectFrom('tombstone').select('ref').execute()
  return rows.map(({ ref }) => hex(ref)).sort()
}

test('of a frozen withdrawals feed the tombstones of every branch are in force, and nothing else is taken', async () => {
  const [one, other, holder] = [
    await makeProvince('330000'),
    await makeProvince('330000'),
    await makeProvince('310000'),
  ]
  const refs = Array.from({ length: 6 }, () => randomBytes(16))
  const tombstones = (...which: number[]) => which.map(i => withdrawal(LIST, refs[i] as Buffer))
  await publish(one, WITHDRAWALS, tombstones(0, 1))
  await publish(other, WITHDRAWALS, tombstones(0, 2))
  await publish(holder, '310000/lists.environment', [record('own')])
  await receivePage(holder.ports, await readPage(one.ports, id(WITHDRAWALS), 0))
  await holder.store.transaction(async tx => tx.freeze(await tx.lock(id(WITHDRAWALS)), { kind: 'fork' }))
  const branches: Record<string, Province> = { '320000': other, '340000': one }
  let asked: number[] = []
  const pull: PeerClient['pull'] = (peer, log, from, limit) => {
    asked.push(from)
    return readPage((branches[peer] as Province).ports, log, from, limit)
  }
  const ports = { ...holder.ports, peers: { pull } as PeerClient }
  const before = await headOf(holder, WITHDRAWALS)
  assert.equal(await pullFeed(ports, '320000', id(WITHDRAWALS)), 0)
  await publish(one, WITHDRAWALS, tombstones(3))
  assert.equal(await pullFeed(ports, '340000', id(WITHDRAWALS)), 0)
  const union = [0, 1, 2, 3].map(i => hex(refs[i] as Buffer)).sort()
  assert.deepEqual(await withdrawn(holder), union)
  assert.deepEqual(
    (await headOf(holder, WITHDRAWALS)).tree,
    before.tree,
    'no entry of another branch is stored',
  )

  // Read on from where it was left, in the database.
  asked = []
  await publish(other, WITHDRAWALS, tombstones(4))
  await pullFeed(ports, '320000', id(WITHDRAWALS))
  assert.deepEqual(asked, [2, 3])
  assert.deepEqual(await withdrawn(holder), [...union, hex(refs[4] as Buffer)].sort())

  // A peer that shows yet another branch is read from its beginning.
  branches['320000'] = one
  await publish(one, WITHDRAWALS, tombstones(5))
  asked = []
  await pullFeed(ports, '320000', id(WITHDRAWALS))
  assert.deepEqual(asked, [3, 0, 4])
  assert.equal((await withdrawn(holder)).length, 6)
})

test('what is parked is looked at again when membership changes while the node runs, without a new transfer', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const ref = randomBytes(16)
  await publish(issuer, LIST, [record('a'), record('b', ref), record('c')])
  await receivePage(holder.ports, await readPage(issuer.ports, id(LIST), 0))
  let membership = 'one'
  const projector = (feed: string, entry: { ref: Uint8Array; seq: number }) =>
    membership === 'one' && entry.seq === 1 ? { parked: 'RECORD_INVALID' } : projected(feed, entry)
  const ports = { store: holder.store, projector }
  await applyFeed(ports, id(LIST))
  await publish(issuer, LIST, [record('d', ref, true)])
  await receivePage(holder.ports, await readPage(issuer.ports, id(LIST), 3))
  await applyFeed(ports, id(LIST))
  assert.deepEqual(await shown(holder), [0, 2])
  assert.deepEqual(
    (await holder.store.parked(await headOf(holder, LIST))).map(({ seq }) => seq),
    [1, 3],
  )
  let unparked = 0
  let broken = false
  const again = new LookAgain(
    () => membership,
    async () => {
      if (broken) throw new Error('the database is away')
      unparked += (await unparkAll(ports)).unparked
    },
  )
  await again.round()
  assert.equal(unparked, 0)
  membership = 'two'
  broken = true
  await assert.rejects(again.round(), /away/)
  broken = false
  await again.round()
  assert.equal(unparked, 2, 'a look that failed is made again')
  assert.deepEqual(await shown(holder), [0, 2, 3])
  assert.equal(await holder.store.firstParked(await headOf(holder, LIST)), null)
  const [older] = await holder.store.held(await headOf(holder, LIST), 1, 2)
  assert.equal(older?.body, null, 'the newer state closes the older one')
  await again.round()
  assert.equal(unparked, 2)
})

test('what a copy has beyond the agreed end is kept, and shown and parked no more', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, LIST, [record('a'), record('b'), record('c'), record('d')])
  await receivePage(holder.ports, await readPage(issuer.ports, id(LIST), 0))
  const projector = (feed: string, entry: { ref: Uint8Array; seq: number }) =>
    entry.seq === 3 ? { parked: 'SCHEMA_NEWER' } : projected(feed, entry)
  await applyFeed({ store: holder.store, projector }, id(LIST))
  assert.deepEqual(await shown(holder), [0, 1, 2])
  const head = await headOf(holder, LIST)
  const end = { size: 2, root: rootOf(INTL, await treeAt(INTL, holder.store.tiles(head), 2)) }
  const nobody = { pull: async () => assert.fail('nothing is missing') } as unknown as PeerClient
  const ports = { ...holder.ports, generationOf: () => 2, endOf: () => end, peers: nobody }
  assert.equal(await pullFeed(ports, '330000', id(LIST)), 0)
  assert.deepEqual(await shown(holder), [0, 1])
  const after = await headOf(holder, LIST)
  assert.deepEqual([after.tree.size, after.applied], [4, 2])
  assert.equal(await holder.store.firstParked(after), null)
  assert.equal(await pullFeed(ports, '330000', id(LIST)), 0, 'and it is settled')
})
