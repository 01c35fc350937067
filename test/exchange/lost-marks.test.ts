/** An issuer without its high-water file, on an old database, whose only holder was restored as well: two real databases. */

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import type { PeerClient, RemoteFeed } from '../../src/exchange/ports.ts'
import { type RecoverPorts, recover } from '../../src/exchange/recover.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { noteSigned } from '../../src/exchange/vouch.ts'
import { peerError } from '../../src/peer/fault.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { type Line, logInto } from '../support/lines.ts'
import { makeProvince, publish, record } from '../support/province.ts'

const FEED = '330000/lists.environment'
const id = { feed: FEED, generation: 1 }

/** The issuer as it is after its database was restored from before its last entries, and its file is gone. */
async function restoredIssuer() {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, [record('a'), record('b')])
  rmSync(issuer.highWaterFile)
  const { highWater, existed } = await HighWaterFile.open(issuer.highWaterFile)
  assert.equal(existed, false)
  return { issuer, highWater }
}

function recoverPorts(
  { issuer, highWater }: Awaited<ReturnType<typeof restoredIssuer>>,
  answers: () => Promise<readonly RemoteFeed[]>,
  events: Line[],
): RecoverPorts {
  const silent = async () => {
    throw peerError('PEER_UNREACHABLE', '310000', 'nobody has it')
  }
  const peers: PeerClient = { push: silent, pull: silent, sendCosignatures: silent, feeds: answers }
  return {
    ...{ ...issuer.ports, highWater, peers, others: ['310000'], marksLost: true },
    onStanding: async () => {},
    log: logInto(events),
  }
}

const told = (size: number): RemoteFeed => ({
  ...{ id, size: 0, root: '00'.repeat(32), checkpoint: null },
  vouched: { size, root: Buffer.alloc(32, 7) },
})

test('what the restored holder vouched for keeps the issuer from a second history, until the claim ends', async () => {
  const restored = await restoredIssuer()
  let answer: readonly RemoteFeed[] = [told(5)]
  const events: Line[] = []
  const ports = recoverPorts(restored, async () => answer, events)
  assert.notEqual((await recover(ports)).standing, 'ready')
  assert.ok(
    events.some(({ event }) => event === 'holder-vouched-for-more'),
    'and says who told so',
  )
  // Killed here, it must not come back as if it had never lost anything.
  assert.equal((await HighWaterFile.open(restored.issuer.highWaterFile)).existed, false)
  answer = []
  assert.equal((await recover(ports)).standing, 'ready')
  assert.equal((await HighWaterFile.open(restored.issuer.highWaterFile)).existed, true)
})

test('a claim about a generation that members ended, or of a feed of another, holds nobody up', async () => {
  const restored = await restoredIssuer()
  const other = { feed: '310000/lists.environment', generation: 1 }
  const ports = recoverPorts(restored, async () => [told(9), { ...told(9), id: other }], [])
  const ended = { ...ports, generationOf: () => 2, endOf: () => null }
  assert.equal((await recover(ended)).standing, 'ready')
})

test('while a member is silent nothing is written down, so a crash does not make half the marks look whole', async () => {
  const restored = await restoredIssuer()
  const silent = async (): Promise<readonly RemoteFeed[]> => {
    throw peerError('PEER_UNREACHABLE', '310000', 'down')
  }
  assert.equal((await recover(recoverPorts(restored, silent, []))).standing, 'taking in')
  assert.equal((await HighWaterFile.open(restored.issuer.highWaterFile)).existed, false)
})

test('a file that goes away while the node runs is not written from memory: nothing is signed before the members were asked', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, [record('a')])
  const { highWater } = await HighWaterFile.open(issuer.highWaterFile)
  assert.equal(await highWater.lost(), false)
  rmSync(issuer.highWaterFile)
  const lost = { fault: { code: 'HIGH_WATER_LOST' } }
  await assert.rejects(publish(issuer, FEED, [record('b')]), lost)
  await assert.rejects(
    noteSigned({ ...issuer.ports, highWater }, { id, size: 9, root: Buffer.alloc(32) }),
    lost,
  )
  assert.equal(await highWater.lost(), true, 'and no file was made')

  const ports = recoverPorts({ issuer, highWater }, async () => [], [])
  assert.equal((await recover(ports)).standing, 'ready')
  await signFeed(issuer.ports, id)
  assert.equal((await highWater.of(id)).at(-1)?.size, 2)
})
