import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  compareHighWater,
  decodeHighWater,
  encodeHighWater,
  type HighWaterMark,
  raisedTo,
  withMark,
} from '../../src/feed/high-water.ts'

const ROOT = Buffer.alloc(32, 1)
const OTHER = Buffer.alloc(32, 2)
const MARK: HighWaterMark = { feed: '310000/withdrawals', generation: 1, size: 10, root: ROOT }

test('tells a database that holds all that was signed from one that does not', () => {
  assert.equal(compareHighWater(MARK, 12, ROOT), 'ahead')
  assert.equal(compareHighWater(MARK, 10, ROOT), 'equal')
  assert.equal(compareHighWater(MARK, 9, undefined), 'behind')
  assert.equal(compareHighWater(MARK, 9, ROOT), 'behind')
  assert.equal(compareHighWater(MARK, 10, OTHER), 'fork')
  assert.equal(compareHighWater(MARK, 12, OTHER), 'fork')
  assert.equal(compareHighWater(MARK, 12, undefined), 'fork')
})

test('the file comes back as it was, empty or not', () => {
  const marks = [MARK, { ...MARK, feed: '310000/lists.tourism', generation: 2, size: 0 }]
  assert.deepEqual(decodeHighWater(encodeHighWater(marks)), marks)
  assert.deepEqual(decodeHighWater(encodeHighWater([])), [])
})

test('a file that is torn, edited or of another version is refused', () => {
  const text = encodeHighWater([MARK])
  for (let end = 0; end < text.length; end++) {
    assert.throws(() => decodeHighWater(text.slice(0, end)), { fault: { code: 'HIGH_WATER_BAD' } }, `${end}`)
  }
  const wrong = [`${text}\n`, text.replace('10', '11'), text.replace('{"feed"', '\n{"feed"'), text + text]
  for (const changed of wrong) {
    assert.notEqual(changed, text)
    assert.throws(() => decodeHighWater(changed), { name: 'FeedError', fault: { code: 'HIGH_WATER_BAD' } })
  }
  const marks = [
    { ...MARK, feed: 'nobody' },
    { ...MARK, size: -1 },
    { ...MARK, root: ROOT.subarray(1) },
    { ...MARK, generation: 0 },
  ]
  for (const mark of marks) {
    assert.throws(() => decodeHighWater(encodeHighWater([mark])), { fault: { code: 'HIGH_WATER_BAD' } })
  }
})

test('what comes to light stays beside what was known, until one tree contains both', () => {
  const [known, shown] = [MARK, { ...MARK, size: 12, root: OTHER }]
  const both = withMark([known], shown) ?? []
  assert.deepEqual(both, [known, shown])
  assert.deepEqual(withMark([shown], known), both)
  assert.equal(withMark(both, shown), null)
  assert.deepEqual(raisedTo(both, { ...MARK, size: 12 }), [{ ...MARK, size: 12 }])
  assert.deepEqual(decodeHighWater(encodeHighWater(both)), both)
  assert.equal(raisedTo([shown], known), null)
  assert.equal(raisedTo([known], known), null)
})

test('whoever has the key cannot make the file grow without end', () => {
  let marks: readonly HighWaterMark[] = [MARK]
  for (let size = 11; size < 100; size++) marks = withMark(marks, { ...MARK, size }) ?? marks
  assert.equal(marks.length, 16)
})
