/** A province that was silent and answers again gets at once what waited for it, whatever pause its silence had earned. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { pushFeed } from '../../src/exchange/deliver.ts'
import type { PeerClient } from '../../src/exchange/ports.ts'
import { dueTasks, waitingFor } from '../../src/exchange/sweep.ts'
import { peerError } from '../../src/peer/fault.ts'
import { makeProvince, publish, record, withdrawal } from '../support/province.ts'

const [SELF, PEER] = ['330000', '310000'] as const
const [LISTS, WITHDRAWALS] = [`${SELF}/lists.environment`, `${SELF}/withdrawals`]

test('pauses end when the peer is back, withdrawals first', async () => {
  const issuer = await makeProvince(SELF)
  const ref = randomBytes(16)
  await publish(issuer, LISTS, [record('a', ref), record('b')])
  await publish(issuer, WITHDRAWALS, [withdrawal(LISTS, ref)])
  const push = async (): Promise<never> => {
    throw peerError('PEER_TIMEOUT', PEER, 'silent')
  }
  const ports = {
    ...issuer.ports,
    others: [PEER],
    audience: () => [PEER],
    peers: { push } as unknown as PeerClient,
    random: () => 1,
  }
  for (const feed of [LISTS, WITHDRAWALS]) {
    await assert.rejects(pushFeed(ports, PEER, { feed, generation: 1 }), { name: 'PeerError' })
  }
  const pushes = (tasks: readonly { readonly kind: string }[]) => tasks.filter(({ kind }) => kind === 'push')
  assert.deepEqual(pushes(await dueTasks(ports)), [], 'it is left alone for a while')
  assert.deepEqual(pushes(await waitingFor(ports, PEER)), [
    { kind: 'push', feed: WITHDRAWALS, generation: 1, peer: PEER },
    { kind: 'push', feed: LISTS, generation: 1, peer: PEER },
  ])
  assert.deepEqual(pushes(await waitingFor({ ...ports, audience: () => [] }, PEER)), [])
})
