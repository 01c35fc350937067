import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpenOn } from '../../src/standard/reading.ts'

const terms = {
  status: 'active',
  publicityStart: '2026-04-10',
  publicityEnd: '2027-04-10',
  validTo: '2029-04-10',
}

for (const [day, open] of [
  ['2026-04-09', false],
  ['2026-04-10', true],
  ['2027-04-10', true],
  ['2027-04-11', false],
] as const) {
  test(`publicity from 2026-04-10 to 2027-04-10 is ${open ? 'open' : 'over'} on ${day}`, () => {
    assert.equal(isOpenOn(terms, day), open)
  })
}

test('a listing is read to the end of its last day, whichever end comes first', () => {
  const listing = { status: 'active', publicityEnd: '2029-05-20', validTo: '2027-05-20' }
  assert.equal(isOpenOn(listing, '2027-05-20'), true)
  assert.equal(isOpenOn(listing, '2027-05-21'), false)
})

test('a record without an end stays open', () => {
  assert.equal(isOpenOn({ status: 'active' }, '2099-01-01'), true)
})

for (const [status, open] of [
  ['active', true],
  ['objected', true],
  ['corrected', true],
  ['suspended', false],
  ['repaired', false],
  ['expired', false],
  ['revoked', false],
  ['unheard-of', false],
] as const) {
  test(`status ${status} is ${open ? 'read' : 'neither shown nor used'}`, () => {
    assert.equal(isOpenOn({ ...terms, status }, '2026-11-23'), open)
  })
}
