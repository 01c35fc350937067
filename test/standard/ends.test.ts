import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryEnd } from '../../src/standard/clocks/deadlines.ts'
import { endRule, standingOn } from '../../src/standard/clocks/ends.ts'

const DAY = '2026-11-23'
const RECORD = {
  status: 'active',
  division: '310000',
  publicityStart: '2026-04-10',
  publicityEnd: '2027-04-10',
  conductEnd: '2026-04-10',
}
const ABSENT = { public: 'absent', government: 'absent', authorised: 'absent' }

// The table of domain.md §4.6, one line each.
const ENDS = [
  [
    'publicityOver',
    '终止公示',
    'stop',
    'untilQueryOver',
    { ...ABSENT, government: 'marked', authorised: 'marked' },
  ],
  ['repaired', '移出', 'stop', 'stop', ABSENT],
  ['revoked', '撤销', 'stop', 'stop', ABSENT],
  ['queryOver', '停止共享和使用', 'none', 'stop', ABSENT],
] as const

for (const [code, act, publicity, sharing, report] of ENDS) {
  test(`${act}: publicity ${publicity}, sharing ${sharing}`, () => {
    const rule = endRule(code, DAY)
    assert.deepEqual(
      { act: rule.act, publicity: rule.publicity, sharing: rule.sharing, report: rule.report },
      { act, publicity, sharing, report },
    )
  })
}

test('what becomes of the body differs with the end', () => {
  assert.deepEqual(endRule('publicityOver', DAY).body, { issuer: 'keep', holder: 'keep' })
  assert.deepEqual(endRule('repaired', DAY).body, { issuer: 'archive', holder: 'eraseAfterRetention' })
  assert.deepEqual(endRule('revoked', DAY).body, { issuer: 'delete', holder: 'delete', withinWorkingDays: 3 })
  assert.deepEqual(endRule('queryOver', DAY).body, { issuer: 'erase', holder: 'erase' })
})

test('nothing may show that a record was repaired or revoked', () => {
  assert.equal(endRule('repaired', DAY).trace, false)
  assert.equal(endRule('revoked', DAY).trace, false)
})

test('an open record is shown and shared', () => {
  const standing = standingOn(RECORD, DAY)
  assert.deepEqual([standing.ends, standing.published, standing.shared], [[], true, true])
  assert.equal(standing.report.public, 'shown')
})

test('the last day of publicity is inclusive; sharing goes on until the query period ends', () => {
  assert.equal(standingOn(RECORD, '2027-04-10').published, true)
  const after = standingOn(RECORD, '2027-04-11')
  assert.deepEqual([after.ends, after.published, after.shared], [['publicityOver'], false, true])
  assert.deepEqual(after.report, { public: 'absent', government: 'marked', authorised: 'marked' })
  assert.equal(after.body.holder, 'keep')
})

test('the query period is five years, its last day inclusive', () => {
  assert.equal(queryEnd('2026-04-10', '310000', DAY), '2031-04-10')
  assert.equal(queryEnd('2024-02-29', '330000', DAY), '2029-02-28')
  assert.equal(standingOn(RECORD, '2031-04-10').shared, true)
  const after = standingOn(RECORD, '2031-04-11')
  assert.deepEqual([after.shared, after.body], [false, { issuer: 'erase', holder: 'erase' }])
  assert.deepEqual(after.report, ABSENT)
})

test('a province without a query period of its own has the default', () => {
  assert.equal(queryEnd('2026-04-10', '340000', DAY), '2031-04-10')
})

test('a repair stops publicity and sharing at once', () => {
  const standing = standingOn({ ...RECORD, status: 'repaired' }, DAY)
  assert.deepEqual([standing.published, standing.shared, standing.report], [false, false, ABSENT])
  assert.equal(standing.body.issuer, 'archive')
})

test('of two ends the stronger effect counts: revoked after expiry deletes', () => {
  const standing = standingOn({ ...RECORD, status: 'revoked' }, '2027-05-01')
  assert.deepEqual(standing.ends, ['publicityOver', 'revoked'])
  assert.deepEqual(standing.body, { issuer: 'delete', holder: 'delete', withinWorkingDays: 3 })
})

test('a suspended record is neither shown nor used, and nothing of it is erased', () => {
  const standing = standingOn({ ...RECORD, status: 'suspended' }, DAY)
  assert.deepEqual([standing.published, standing.shared], [false, false])
  assert.deepEqual(standing.body, { issuer: 'keep', holder: 'keep' })
})

test('before its first day a record is not published but may be used', () => {
  const standing = standingOn(RECORD, '2026-04-09')
  assert.deepEqual([standing.published, standing.shared], [false, true])
})

test('a listing that ends by an event has no last day', () => {
  const { publicityEnd: _, ...endless } = RECORD
  assert.equal(standingOn(endless, '2031-04-10').published, true)
})
