import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterPlea, afterSilence, CLOSED, probing, stateOf } from '../../src/operations/breaker.ts'

const POLICY = { failures: 3, firstMs: 1_000, longestMs: 15_000, probeMs: 15_000 }

/** After so many calls in a row that found nobody, the last at `now`. */
function silentTimes(times: number, now = 0) {
  let circuit = CLOSED
  for (let i = 0; i < times; i++) circuit = afterSilence(circuit, POLICY, now, 1)
  return circuit
}

test('a peer that fails now and then is asked on', () => {
  assert.equal(stateOf(silentTimes(2), 0), 'closed')
})

test('the third silence in a row opens the circuit, for growing pauses', () => {
  const open = silentTimes(3)
  assert.deepEqual(
    [stateOf(open, 0), stateOf(open, 999), stateOf(open, 1_000)],
    ['open', 'open', 'half-open'],
  )
  const pauses = [4, 5, 6, 7, 8, 20].map(times => silentTimes(times).notBefore)
  assert.deepEqual(pauses, [2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
})

test('half-open lets one probe out; while it is on its way nobody else asks', () => {
  const halfOpen = silentTimes(3)
  const claimed = probing(halfOpen, POLICY, 5_000)
  assert.equal(stateOf(claimed, 5_001), 'open')
  assert.equal(
    stateOf(claimed, 20_000),
    'half-open',
    'a probe that was lost with its process holds nobody up',
  )
})

test('it stays known since when the peer is silent', () => {
  const open = afterSilence(silentTimes(3, 100), POLICY, 9_000, 0)
  assert.equal(open.openSince, 100)
})

test('a peer that asks for a pause gets it, and is no silent peer', () => {
  const pleaded = afterPlea(CLOSED, 1_000, 7_000)
  assert.deepEqual([stateOf(pleaded, 7_999), stateOf(pleaded, 8_000)], ['open', 'closed'])
  assert.equal(afterPlea(CLOSED, 0, 86_400_000).notBefore, 3_600_000, 'for an hour at most')
})
