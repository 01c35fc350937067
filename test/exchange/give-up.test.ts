/** Withdrawals of an ended generation that nobody has any more: what a node that gave receipts on them may do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveUpTail } from '../../src/exchange/give-up.ts'
import type { PeerClient, RemoteFeed } from '../../src/exchange/ports.ts'
import { recover } from '../../src/exchange/recover.ts'
import { dueTasks } from '../../src/exchange/sweep.ts'
import { peerError } from '../../src/peer/fault.ts'
import { keepGivenUp } from '../../src/store/given-up.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { makeProvince } from '../support/province.ts'

const id = { feed: '330000/withdrawals', generation: 1 }
const end = { size: 3, root: Buffer.alloc(32, 7) }

/** A holder whose database was restored from before three withdrawals that it stated, of a generation that ended. */
async function restored() {
  const holder = await makeProvince('310000')
  await holder.ports.highWater.raise(id, end.size, end.root)
  const silent = async () => {
    throw peerError('PEER_UNREACHABLE', '330000', 'nobody has it')
  }
  const feeds = async (): Promise<readonly RemoteFeed[]> => []
  const peers: PeerClient = { push: silent, pull: silent, sendCosignatures: silent, feeds }
  const ports = {
    ...holder.ports,
    ...{ peers, others: ['330000'], marksLost: false, audience: () => [] },
    generationOf: () => 2,
    endOf: ({ feed, generation }: typeof id) => (feed === id.feed && generation === 1 ? end : null),
    onStanding: async () => {},
    log: () => {},
  }
  const acts: unknown[] = []
  const giving = {
    ...ports,
    audit: { record: async (event: object) => void acts.push(event) },
    keep: (statement: Parameters<typeof keepGivenUp>[1]) => keepGivenUp(holder.database.db, statement),
  }
  return { holder, ports, giving, acts }
}

test('a node that lacks withdrawals of an ended generation answers only once operators state that they are lost', async () => {
  const { holder, ports, giving, acts } = await restored()
  assert.equal((await recover(ports)).standing, 'taking in')
  const by = { by: 'cli:ops@node', reason: 'every database was restored' }
  assert.deepEqual(await giveUpTail(giving, id, by), { id, held: 0, agreed: 3, ...by })
  assert.equal((await recover(ports)).standing, 'ready')
  assert.match(JSON.stringify(acts), /giveUpTail.*330000\/withdrawals/)
  await holder.store.transaction(tx => tx.lock(id))
  assert.deepEqual(await dueTasks(ports), [], 'and nobody is asked for it again and again')
  assert.equal((await HighWaterFile.open(holder.highWaterFile)).existed, true)
})

test('nothing is stated of a generation in use, of a list, or of what is all here', async () => {
  const { ports, giving, acts } = await restored()
  const by = { by: 'cli:ops@node', reason: 'a mistake' }
  const refused = ({ fault }: { fault?: { code: string } }) => fault?.code === 'NOTHING_TO_GIVE_UP'
  await assert.rejects(giveUpTail(giving, { ...id, generation: 2 }, by), refused)
  await assert.rejects(giveUpTail(giving, { ...id, feed: '330000/lists.environment' }, by), refused)
  const none = { ...giving, endOf: () => ({ size: 0, root: end.root }) }
  await assert.rejects(giveUpTail(none, id, by), refused)
  assert.deepEqual(acts, [])
  assert.equal((await recover(ports)).standing, 'taking in')
})
