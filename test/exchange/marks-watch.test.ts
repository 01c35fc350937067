/** A node whose high-water file is gone, or says more than its database, stops signing and answering, in all its processes. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { before, beforeEach, test } from 'node:test'
import { MarksWatch } from '../../src/exchange/marks-watch.ts'
import type { PeerClient, RemoteFeed } from '../../src/exchange/ports.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { type RecoverPorts, recover } from '../../src/exchange/recover.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import type { Standing } from '../../src/feed/replica/standing.ts'
import { RIGHTS, requireState } from '../../src/http/rights.ts'
import { peerError } from '../../src/peer/fault.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { Readiness } from '../../src/store/readiness.ts'
import { headOf, makeProvince, type Province, publish, record, withdrawal } from '../support/province.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const idOf = (feed: string) => ({ feed, generation: 1 })

let holder: Province
before(async () => {
  holder = await makeProvince('310000')
})

let memberAnswers: boolean
let events: string[]
beforeEach(() => {
  memberAnswers = true
  events = []
})

/** A node as it runs: its database, the file of its worker, and what another process of it knows. */
async function running({ ports, database }: Province, highWaterFile: string) {
  const { highWater, existed } = await HighWaterFile.open(highWaterFile)
  const [worker, api] = [new Readiness(database.pool), new Readiness(database.pool)]
  const watch = new MarksWatch(
    {
      lost: () => highWater.lost(),
      ready: () => worker.declared,
      withdraw: () => worker.withdraw(),
      onLost: () => void events.push('lost'),
    },
    existed,
  )
  const onStanding = async (standing: Standing): Promise<void> => {
    if (standing === 'serving') await worker.declareServing()
  }
  const given = {
    ...ports,
    ...{ highWater, peers: peers as PeerClient, others: ['310000'], onStanding, log: () => {} },
  }
  const becomeReady = async (): Promise<boolean> => {
    const all: RecoverPorts = { ...given, marksLost: watch.marksLost }
    if ((await recover(all)).standing !== 'ready') return false
    await worker.declare()
    return true
  }
  let second = 0
  return {
    ports: given,
    watch,
    round: () => watch.recovered(becomeReady),
    /** What another process would answer, a good while later. */
    knows: async () => {
      second += 10_000
      return api.refresh(second)
    },
    end: () => worker.withdraw(),
  }
}

const peers: Pick<PeerClient, 'feeds' | 'pull'> = {
  feeds: async (): Promise<readonly RemoteFeed[]> => {
    if (!memberAnswers) throw peerError('PEER_UNREACHABLE', '310000', 'silent')
    const heads = await holder.store.heads()
    return heads.map(({ id, tree, checkpoint }) => ({
      ...{ id, size: tree.size, root: '00'.repeat(32), checkpoint: checkpoint?.note ?? null },
    }))
  },
  pull: async (_peer, id, from, limit) => {
    if (!memberAnswers) throw peerError('PEER_UNREACHABLE', '310000', 'silent')
    return readPage(holder.ports, id, from, limit)
  },
}

async function carry(issuer: Province, feed: string): Promise<void> {
  const from = (await holder.store.head(idOf(feed)))?.tree.size ?? 0
  await receivePage(holder.ports, await readPage(issuer.ports, idOf(feed), from))
}

/** Whether a node in this state refuses whatever could show a record that is withdrawn. */
function refusesLists(state: 'ready' | 'serving' | 'taking in'): boolean {
  const refused = Object.values(RIGHTS).filter(({ answers }) => answers === 'ready')
  assert.ok(refused.length > 5)
  return refused.every(right => {
    try {
      requireState(state === 'taking in' ? 'recovering' : state, right, '320000', LIST)
      return false
    } catch {
      return true
    }
  })
}

test('a file that goes away stops the node until every member has said what it signed', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, LIST, [record('a'), record('b')])
  await carry(issuer, LIST)
  const node = await running(issuer, issuer.highWaterFile)
  assert.equal(await node.round(), true)
  await node.watch.look()
  assert.equal(await node.knows(), 'ready')
  assert.equal(refusesLists('ready'), false)

  rmSync(issuer.highWaterFile)
  await node.watch.look()
  assert.deepEqual([await node.knows(), events], ['taking in', ['lost']])
  assert.equal(refusesLists('taking in'), true)
  await assert.rejects(publish(issuer, LIST, [record('c')]), { fault: { code: 'HIGH_WATER_LOST' } })

  // An empty file that somebody lays there does not make up for it.
  await HighWaterFile.initialise(issuer.highWaterFile)
  memberAnswers = false
  assert.equal(await node.round(), false)
  assert.equal(await node.knows(), 'taking in')
  memberAnswers = true
  assert.equal(await node.round(), true)
  assert.deepEqual([await node.knows(), node.watch.marksLost], ['ready', false])
  await signFeed(node.ports, idOf(LIST))
  assert.equal((await headOf(issuer, LIST)).checkpoint?.size, 3)
  await node.end()
})

test('a database that lies behind the file keeps the node from answering until a holder gave the tail back', async () => {
  const lost = await makeProvince('330000')
  const ref = Buffer.alloc(16, 5)
  await publish(lost, '330000/lists.quality', [record('x', ref), record('y')])
  await publish(lost, WITHDRAWALS, [withdrawal('330000/lists.quality', ref)])
  for (const feed of [WITHDRAWALS, '330000/lists.quality']) await carry(lost, feed)

  // The same node on a database from before all of it.
  const restored = await makeProvince('330000')
  const node = await running(restored, lost.highWaterFile)
  memberAnswers = false
  assert.equal(await node.round(), false)
  assert.equal(await node.knows(), 'taking in')
  memberAnswers = true
  assert.equal(await node.round(), true)
  assert.equal(await node.knows(), 'ready')
  assert.equal((await headOf(restored, '330000/lists.quality')).tree.size, 2)
  assert.equal((await headOf(restored, WITHDRAWALS)).tree.size, 1)
  await node.end()
})

test('with its withdrawals back, and entries still missing, it serves pages and answers about no list', async () => {
  const lost = await makeProvince('330000')
  await publish(lost, '330000/lists.tourism', [record('nobody has it')])
  const restored = await makeProvince('330000')
  const node = await running(restored, lost.highWaterFile)
  assert.equal(await node.round(), false)
  assert.equal(await node.knows(), 'serving')
  assert.equal(refusesLists('serving'), true)
  requireState('serving', RIGHTS.readEntries, '320000', LIST)
  await node.end()
  assert.equal(await node.knows(), 'taking in')
})
