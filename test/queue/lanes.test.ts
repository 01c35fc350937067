import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PeerLanes } from '../../src/queue/lanes.ts'

const PEER = '320000'
const leaveOf = (entered: (() => void) | number): (() => void) => {
  assert.equal(typeof entered, 'function', `not let in, but told to come again after ${entered} ms`)
  return entered as () => void
}

test('a peer has so many jobs at a time; the next one comes again', () => {
  const lanes = new PeerLanes({ concurrent: 2, perSecond: 1_000 })
  const leave = leaveOf(lanes.tryEnter(PEER, false, 0))
  leaveOf(lanes.tryEnter(PEER, false, 0))
  assert.equal(typeof lanes.tryEnter(PEER, false, 0), 'number')
  leaveOf(lanes.tryEnter('330000', false, 0))
  leave()
  leaveOf(lanes.tryEnter(PEER, false, 0))
})

test('so many begin within a second; the next waits for its moment', () => {
  const lanes = new PeerLanes({ concurrent: 100, perSecond: 4 })
  for (let i = 0; i < 4; i++) leaveOf(lanes.tryEnter(PEER, false, 0))
  const wait = lanes.tryEnter(PEER, false, 0) as number
  assert.equal(wait, 250)
  assert.equal(typeof lanes.tryEnter(PEER, false, wait - 1), 'number')
  leaveOf(lanes.tryEnter(PEER, false, wait))
})

test('withdrawals and receipts are never held up', () => {
  const lanes = new PeerLanes({ concurrent: 1, perSecond: 1 })
  for (let i = 0; i < 10; i++) leaveOf(lanes.tryEnter(PEER, true, 0))
})
