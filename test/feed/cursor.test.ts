import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeCursor, encodeCursor } from '../../src/feed/cursor.ts'

const SIZES = { '310000/lists.environment/1': 5, '320000/lists.environment/2': 0 }

test('a cursor gives back the sizes, and equal sizes give equal cursors that need no escaping in a URL', () => {
  const cursor = encodeCursor(SIZES)
  assert.deepEqual(decodeCursor(cursor), SIZES)
  assert.equal(encodeCursor(Object.fromEntries(Object.entries(SIZES).reverse())), cursor)
  assert.equal(encodeURIComponent(cursor), cursor)
  assert.deepEqual(decodeCursor(encodeCursor({})), {})
})

test('refuses a cursor that this node did not make', () => {
  const spelled = (text: string): string => Buffer.from(text).toString('base64url')
  const wrong = [
    '',
    'x',
    '!',
    spelled('[]'),
    spelled('null'),
    spelled('{"a":1}'),
    spelled('{ }'),
    spelled('{"__proto__":1}'),
    spelled('{"310000/withdrawals":1}'),
    spelled('{"310000/withdrawals/0":1}'),
    spelled('{"310000/withdrawals/1":-1}'),
    spelled('{"310000/withdrawals/1":1.5}'),
    spelled('{"310000/withdrawals/1":"1"}'),
    spelled('{"320000/withdrawals/1":1,"310000/withdrawals/1":1}'),
    `${encodeCursor(SIZES)}A`,
    'A'.repeat(20_000),
  ]
  for (const cursor of wrong) {
    assert.throws(
      () => decodeCursor(cursor),
      { name: 'FeedError', fault: { code: 'CURSOR_BAD' } },
      cursor.slice(0, 80),
    )
  }
})
