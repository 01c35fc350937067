import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { appendEntries } from '../../src/exchange/append.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import type { PeerClient, Projector } from '../../src/exchange/ports.ts'
import { pullFeed } from '../../src/exchange/pull.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { pullFromAny } from '../../src/exchange/sources.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { INTL } from '../../src/feed/suite.ts'
import { treeAt } from '../../src/feed/tiles.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { peerError } from '../../src/peer/fault.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  NOW,
  type Province,
  publish,
  record,
} from '../support/province.ts'

const FEED = '330000/lists.environment'
const id = (generation: number) => ({ feed: FEED, generation })

/** Generation and position of each entry of the list, and whether its body is there. */
async function bodies({ database }: Province): Promise<unknown[]> {
  const { rows } = await sql<{ generation: number; seq: number; there: boolean }>`
    select f.generation, e.seq, e.body is not null as there from feed_entry e join feed f using (feed_id)
    where f.name = ${FEED} order by 1, 2`.execute(database.db)
  return rows.map(({ generation, seq, there }) => [generation, seq, there])
}

test('a holder of the other history takes the one that members agreed on, and the feed goes on in its next generation', async () => {
  const [honest, twin, holder] = [
    await makeProvince('330000'),
    await makeProvince('330000'),
    await makeProvince('310000'),
  ]
  await publish(honest, FEED, [record('a'), record('b')])
  await publish(twin, FEED, [record('a'), record('x')])
  await receivePage(holder.ports, await readPage(twin.ports, id(1), 0))
  await assert
    .rejects(receivePage(holder.ports, await readPage(honest.ports, id(1), 2)), {
      fault: { code: 'FEED_FORK' },
    })
    .catch(() => {})
  assert.equal((await headOf(holder, FEED)).frozen, true)

  const { tree } = await headOf(honest, FEED)
  const end = { size: tree.size, root: rootOf(INTL, tree) }
  const generations = {
    generationOf: () => 2,
    endOf: ({ generation }: { generation: number }) => (generation === 1 ? end : null),
  }
  const pull: PeerClient['pull'] = (_peer, log, from, limit) => readPage(honest.ports, log, from, limit)
  const ports = { ...holder.ports, ...generations, peers: { pull } as PeerClient }
  assert.equal(await pullFeed(ports, '330000', id(1)), 2)
  assert.equal(await fingerprint(holder, FEED), await fingerprint(honest, FEED))

  const context = { suite: INTL, nowMs: NOW, random: (length: number) => Buffer.alloc(length, 7) }
  await honest.store.transaction(tx => appendEntries(context, tx, id(2), [record('c')]))
  await signFeed(honest.ports, id(2))
  const { size } = await receivePage(ports, await readPage(honest.ports, id(2), 0))
  assert.equal(size, 1)
})

test('a withdrawal erases the bodies of its listing in every generation, whichever the tombstone names', async () => {
  const holder = await makeProvince('310000')
  const issuer = await makeProvince('330000')
  const ref = randomBytes(16)
  const context = { suite: INTL, nowMs: NOW, random: randomBytes }
  for (const generation of [1, 2]) {
    await issuer.store.transaction(tx =>
      appendEntries(context, tx, id(generation), [record('listed', ref), record('another')]),
    )
    await signFeed(issuer.ports, id(generation))
    const ports = { ...holder.ports, generationOf: () => generation }
    await receivePage(ports, await readPage(issuer.ports, id(generation), 0))
  }
  await publish(issuer, '330000/withdrawals', [
    {
      kind: 'tombstone',
      ref,
      tombstone: { feed: FEED, generation: 2, effect: 'erase', ground: 'NDRC-36/repair' },
    },
  ])
  const withdrawals = { feed: '330000/withdrawals', generation: 1 }
  await receivePage(holder.ports, await readPage(issuer.ports, withdrawals, 0))
  const left = [
    [1, 0, false],
    [1, 1, true],
    [2, 0, false],
    [2, 1, true],
  ]
  assert.deepEqual(await bodies(holder), left)
  assert.deepEqual(await bodies(issuer), left)
  const { rows } = await sql`select 1 from archived_body`.execute(issuer.database.db)
  assert.deepEqual(rows, [], 'what is erased is in no archive')
})

test('what the next generation says anew erases the body that an ended one holds of it, and closes it for who reads later', async () => {
  const [issuer, holder, late] = [
    await makeProvince('330000'),
    await makeProvince('310000'),
    await makeProvince('320000'),
  ]
  const ref = randomBytes(16)
  await publish(issuer, FEED, [record('first state', ref), record('another')])
  const { tree } = await headOf(issuer, FEED)
  const end = { size: tree.size, root: rootOf(INTL, tree) }
  const ended = (province: Province) => ({
    ...{ ...province.ports, projector },
    generationOf: () => 2,
    endOf: ({ generation }: { generation: number }) => (generation === 1 ? end : null),
  })
  await receivePage(holder.ports, await readPage(issuer.ports, id(1), 0))
  await applyFeed({ ...holder.ports, projector }, id(1))
  await applyFeed({ ...issuer.ports, projector }, id(1))

  const context = { suite: INTL, nowMs: NOW, random: randomBytes }
  await issuer.store.transaction(tx => appendEntries(context, tx, id(2), [record('next state', ref)]))
  await signFeed(issuer.ports, id(2))
  await receivePage(ended(holder), await readPage(issuer.ports, id(2), 0))
  for (const province of [issuer, holder]) await applyFeed(ended(province), id(2))
  const left = [
    [1, 0, false],
    [1, 1, true],
    [2, 0, true],
  ]
  assert.deepEqual(await bodies(issuer), left)
  assert.deepEqual(await bodies(holder), left)
  const { rows } = await sql`select 1 from archived_body`.execute(issuer.database.db)
  assert.equal(rows.length, 1, 'its issuer may keep it sealed')

  const first = await readPage(issuer.ports, id(1), 0)
  await assert.rejects(receivePage(ended(late), first), { fault: { code: 'BODY_MISSING', seq: 0 } })
  await receivePage(ended(late), await readPage(issuer.ports, id(2), 0))
  assert.equal((await receivePage(ended(late), first)).size, 2)
  for (const generation of [1, 2]) await applyFeed(ended(late), id(generation))
  assert.deepEqual(await bodies(late), left)
})

test('a copy of an ended log hands on what it has, although what was signed lies beyond it', async () => {
  const [issuer, holder, late, last] = [
    await makeProvince('330000'),
    await makeProvince('310000'),
    await makeProvince('320000'),
    await makeProvince('340000'),
  ]
  const ref = randomBytes(16)
  const drafts = ['b', 'c', 'd', 'e'].map(text => record(text))
  await publish(issuer, FEED, [record('a', ref), ...drafts, record('a, amended', ref, true), record('f')])
  const at = async (size: number) => ({ size, root: rootOf(INTL, await treeAt(INTL, tiles, size)) })
  const tiles = issuer.store.tiles(await headOf(issuer, FEED))
  const from = (source: Province, province: Province, end: TreeMark) => ({
    ...province.ports,
    peers: { pull: async (_, log, start, limit) => readPage(source.ports, log, start, limit) } as PeerClient,
    generationOf: () => 2,
    endOf: ({ generation }: { generation: number }) => (generation === 1 ? end : null),
  })
  // The first entry came without its body, closed by one that lies where members ended the log.
  const end = await at(6)
  assert.equal(await pullFeed(from(issuer, holder, end), '330000', id(1)), 6)
  assert.equal((await headOf(holder, FEED)).checkpoint?.size, 7)
  assert.equal(await pullFeed(from(holder, late, end), '310000', id(1)), 6)
  // Again from a copy of a copy, in two pages: the closer lies beyond the first.
  const first = await readPage(late.ports, id(1), 0, 2)
  assert.equal(first.closers.length, 1)
  assert.equal((await receivePage(from(late, last, end), first)).size, 2)
  assert.equal(await pullFeed(from(late, last, end), '320000', id(1)), 4)
  assert.equal(await fingerprint(last, FEED), await fingerprint(holder, FEED))
})

test('a copy that is catching up hands on what it has; once an older page took it past the proof it waits', async () => {
  const [issuer, holder, late] = [
    await makeProvince('330000'),
    await makeProvince('310000'),
    await makeProvince('320000'),
  ]
  await publish(issuer, FEED, [record('a'), record('b'), record('c')])
  const older = await readPage(issuer.ports, id(1), 2, 1)
  await publish(issuer, FEED, [record('d'), record('e')])
  await receivePage(holder.ports, await readPage(issuer.ports, id(1), 0, 2))
  assert.equal((await receivePage(late.ports, await readPage(holder.ports, id(1), 0))).size, 2)
  await receivePage(holder.ports, older)
  await assert.rejects(readPage(holder.ports, id(1), 0), { fault: { code: 'FEED_UNKNOWN', feed: FEED } })
  await receivePage(holder.ports, await readPage(issuer.ports, id(1), 3, 1))
  assert.equal((await receivePage(late.ports, await readPage(holder.ports, id(1), 2))).size, 4)
})

test('of an ended log an entry is taken without its body once every source answers and none has it', async () => {
  const [issuer, holder, late] = [
    await makeProvince('330000'),
    await makeProvince('310000'),
    await makeProvince('320000'),
  ]
  const [stays, gone, last] = [randomBytes(16), randomBytes(16), randomBytes(16)]
  await publish(issuer, FEED, [record('stays', stays), record('gone', gone), record('last', last)])
  await receivePage(holder.ports, await readPage(issuer.ports, id(1), 0))
  // The tombstone stood in a branch of withdrawals that members did not accept: it is in force, and in no log.
  const tombstone = { feed: FEED, generation: 1, effect: 'erase', ground: 'NDRC-36/repair' } as const
  for (const { store } of [issuer, holder])
    await store.transaction(tx =>
      tx.addTombstones('330000', 1, [{ ...tombstone, ref: gone, at: new Date(NOW).toISOString(), seq: 0 }]),
    )
  const { tree } = await headOf(issuer, FEED)
  const end = { size: tree.size, root: rootOf(INTL, tree) }
  const served: Record<string, Province | null> = { '330000': issuer, '310000': null, '340000': issuer }
  const told: unknown[] = []
  const pull: PeerClient['pull'] = async (peer, log, from, limit) => {
    const province = served[peer]
    if (!province) throw peerError('PEER_UNREACHABLE', peer, 'silent')
    const page = await readPage(province.ports, log, from, limit)
    // A mirror that hands nothing out: its word must not cost an entry that another has whole.
    return peer === '340000' ? { ...page, entries: page.entries.map(({ header }) => ({ header })) } : page
  }
  const ports = {
    ...late.ports,
    ...{ peers: { pull } as PeerClient, audience: () => ['310000', '320000', '340000'] },
    ...{ generationOf: () => 2, endOf: (of: { generation: number }) => (of.generation === 1 ? end : null) },
    onBodyGone: (log: { feed: string }, seq: number) => void told.push([log.feed, seq]),
  }
  const missing = { fault: { code: 'BODY_MISSING', seq: 1 } }
  await assert.rejects(pullFromAny(ports, '330000', id(1)), missing, 'the silent one may have it')
  served['310000'] = holder
  const before = { ...ports, endOf: () => null, generationOf: () => 1 }
  await assert.rejects(pullFromAny(before, '330000', id(1)), missing, 'a log in use waits for its tombstone')
  assert.equal(await pullFromAny(ports, '340000', id(1)), 3)
  assert.equal(await fingerprint(late, FEED), await fingerprint(issuer, FEED))
  assert.deepEqual(await bodies(late), [
    [1, 0, true],
    [1, 1, false],
    [1, 2, true],
  ])
  assert.deepEqual(told, [[FEED, 1]])
})

const projector: Projector = (_feed, { ref, seq }) => ({
  ...{ ref, seq, category: 'R07', subjectKey: 'somebody', status: 'active' },
  ...{ publicityStart: null, publicityEnd: null, validTo: null },
})
