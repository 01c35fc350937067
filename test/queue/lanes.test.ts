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

test('workers share what a peer is asked for: it notices no difference between one and four', () => {
  const policy = { concurrent: 4, perSecond: 8 }
  const begunIn = (workers: number, milliseconds: number): number => {
    let begun = 0
    for (const lanes of Array.from({ length: workers }, () => new PeerLanes(policy))) {
      lanes.shareAmong(workers)
      for (let now = 1e12; now < 1e12 + milliseconds; now += 5) {
        const entered = lanes.tryEnter(PEER, false, now)
        if (typeof entered !== 'function') continue
        begun++
        entered()
      }
    }
    return begun
  }
  assert.deepEqual(
    [1, 2, 4].map(workers => begunIn(workers, 10_000)),
    [87, 86, 84],
  )
})

test('so many at a time in all; of more workers than that each has one', () => {
  const runningOf = (workers: number): number => {
    let running = 0
    for (const lanes of Array.from(
      { length: workers },
      () => new PeerLanes({ concurrent: 4, perSecond: 1_000 }),
    )) {
      lanes.shareAmong(workers)
      for (let i = 0; i < 10; i++) if (typeof lanes.tryEnter(PEER, false, 1e12) === 'function') running++
    }
    return running
  }
  assert.deepEqual([1, 2, 4, 6].map(runningOf), [4, 4, 4, 6])
})

test('less than one a second keeps its pace, too', () => {
  const lanes = new PeerLanes({ concurrent: 4, perSecond: 0.5 })
  leaveOf(lanes.tryEnter(PEER, false, 1e12))
  assert.equal(lanes.tryEnter(PEER, false, 1e12 + 500), 1_500)
})
