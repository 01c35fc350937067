import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { hmacSha256 } from '../../src/base/hmac.ts'
import { randomBytes } from '../../src/base/random.ts'
import { createSealer } from '../../src/store/sealing.ts'

test('fingerprints are HMAC-SHA-256', () => {
  for (let length = 0; length <= 200; length += 1) {
    const [key, message] = [randomBytes(1 + (length % 64)), randomBytes(length)]
    assert.deepEqual(hmacSha256(key)(message), createHmac('sha256', key).update(message).digest())
  }
})

test('one after another, long and short, bytes and texts: each has the fingerprint of its own', () => {
  const key = randomBytes(32)
  const fingerprint = hmacSha256(key)
  for (const message of [
    '',
    '甲'.repeat(9_000),
    '乙',
    randomBytes(40_000),
    randomBytes(3),
    '\ud800',
    '丙'.repeat(3_000),
  ])
    assert.deepEqual(fingerprint(message), createHmac('sha256', key).update(message).digest())
})

test('equal texts have equal fingerprints under one key and purpose, and under no other', () => {
  const [one, two] = [createSealer(randomBytes(32)), createSealer(randomBytes(32))]
  assert.deepEqual(one.fingerprint('source-key', '甲'), one.fingerprint('source-key', '甲'))
  assert.notDeepEqual(one.fingerprint('source-key', '甲'), one.fingerprint('source-content', '甲'))
  assert.notDeepEqual(one.fingerprint('source-key', '甲'), two.fingerprint('source-key', '甲'))
})

test('no random bytes are given twice, however many are asked for at a time', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 5_000; i += 1) seen.add(Buffer.from(randomBytes(16)).toString('hex'))
  assert.equal(seen.size, 5_000)
  for (const length of [0, 1, 8_191, 8_192, 8_193, 20_000]) assert.equal(randomBytes(length).length, length)
  const long = randomBytes(20_000)
  assert.ok(new Set(long).size > 200, 'a long run is random, too')
})
