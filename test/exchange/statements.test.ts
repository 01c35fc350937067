/** How a holder's statements reach the issuer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DeliverPorts, deliverCosignatures } from '../../src/exchange/deliver.ts'
import type { FeedHead, FeedStore, PeerClient } from '../../src/exchange/ports.ts'
import type { Cosignature } from '../../src/feed/cosignature.ts'
import { INTL } from '../../src/feed/suite.ts'
import { EMPTY_TREE } from '../../src/feed/tree.ts'
import { PeerError, peerError } from '../../src/peer/fault.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'

function headOf(feed: string, generation = 1): FeedHead {
  const common = { tree: EMPTY_TREE, applied: 0, checkpoint: null, frozen: false }
  return { feedId: 1, id: { feed, generation }, ...common }
}

function statements(count: number): Cosignature[] {
  return Array.from({ length: count }, (_, size) => ({
    ...{ division: '310000', kind: 'applied', size, root: '00'.repeat(32), time: 1, signature: '' },
  }))
}

/** Statements that wait, by feed; what was sent, and what is marked as delivered. */
function holder(
  waiting: readonly { readonly head: FeedHead; readonly cosignatures: Cosignature[] }[],
  refuse: (feed: string) => PeerError | null = () => null,
) {
  const sent: [feed: string, sizes: number][] = []
  const marked: [feed: string, sizes: number][] = []
  const store = {
    undelivered: async () => waiting,
    markDelivered: async ({ id }: FeedHead, list: readonly Cosignature[]) => {
      marked.push([id.feed, list.length])
    },
  } as unknown as FeedStore
  const peers = {
    sendCosignatures: async (_: string, { feed }: { feed: string }, list: readonly Cosignature[]) => {
      sent.push([feed, list.length])
      const error = refuse(feed)
      if (error) throw error
    },
  } as unknown as PeerClient
  const generations = { generationOf: () => 1, endOf: () => null }
  const ports: DeliverPorts = {
    ...{ suite: INTL, store, peers, clock: () => 0, self: '310000', random: () => 0 },
    ...generations,
  }
  return { ports, sent, marked }
}

test('what waited for an issuer goes to it in as many calls as it takes, receipts of withdrawals first', async () => {
  const { ports, sent, marked } = holder([
    { head: headOf(LIST), cosignatures: statements(2) },
    { head: headOf('320000/withdrawals'), cosignatures: statements(1) },
    { head: headOf(WITHDRAWALS, 2), cosignatures: statements(1) },
    { head: headOf(WITHDRAWALS), cosignatures: statements(130) },
  ])
  await deliverCosignatures(ports, '330000')
  const calls = [
    [WITHDRAWALS, 64],
    [WITHDRAWALS, 64],
    [WITHDRAWALS, 2],
    [LIST, 2],
  ]
  assert.deepEqual(sent, calls)
  assert.deepEqual(marked, calls)
})

test('a feed that the issuer refuses keeps no receipt of another back, and is told', async () => {
  const mismatch = new PeerError('another tree', {
    ...{ code: 'PEER_REFUSED', division: '330000', status: 409, problemCode: 'COSIGNATURE_MISMATCH' },
  })
  const waiting = [
    { head: headOf(LIST), cosignatures: statements(1) },
    { head: headOf('330000/records.penalty'), cosignatures: statements(1) },
  ]
  const { ports, marked } = holder(waiting, feed => (feed === LIST ? mismatch : null))
  await assert.rejects(deliverCosignatures(ports, '330000'), mismatch)
  assert.deepEqual(marked, [['330000/records.penalty', 1]])
})

test('an issuer that does not answer is asked once', async () => {
  const silent = peerError('PEER_UNREACHABLE', '330000', 'silent')
  const waiting = [LIST, WITHDRAWALS].map(feed => ({ head: headOf(feed), cosignatures: statements(1) }))
  const { ports, sent, marked } = holder(waiting, () => silent)
  await assert.rejects(deliverCosignatures(ports, '330000'), silent)
  assert.deepEqual([sent, marked], [[[WITHDRAWALS, 1]], []])
})
