import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AccessError } from '../../src/access/fault.ts'
import { firstPassword, PasswordHasher, requireStrong } from '../../src/access/password.ts'

test('a password is kept as argon2id with 64 MiB, and matches nothing but itself', async () => {
  const hasher = new PasswordHasher()
  const hash = await hasher.hash('si-ge-shi-li-ci')
  assert.match(hash, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await hasher.matches('si-ge-shi-li-ci', hash), true)
  assert.equal(await hasher.matches('si-ge-shi-li-cj', hash), false)
  assert.equal(await hasher.matches('si-ge-shi-li-ci', null), false)
  assert.equal(await hasher.matches('si-ge-shi-li-ci', '$2b$12$another-scheme'), false)
  assert.notEqual(await hasher.hash('si-ge-shi-li-ci'), hash, 'salted')
})

test('a hash that was made at another cost still matches', async () => {
  const cheap = new PasswordHasher({ memory: 64, passes: 1, parallelism: 1 })
  const hash = await cheap.hash('si-ge-shi-li-ci')
  assert.equal(await new PasswordHasher().matches('si-ge-shi-li-ci', hash), true)
})

test('the same password typed on another keyboard is the same', async () => {
  const hasher = new PasswordHasher({ memory: 64, passes: 1, parallelism: 1 })
  const hash = await hasher.hash('caf\u00e9-caf\u00e9-caf\u00e9')
  assert.equal(await hasher.matches('cafe\u0301-cafe\u0301-cafe\u0301', hash), true)
})

test('whoever comes when too many sign in is told to come back, and nobody waits for ever', async () => {
  const hasher = new PasswordHasher({ memory: 64, passes: 1, parallelism: 1 })
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => hasher.hash('x')))
  const busy = outcomes.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  assert.ok(busy.length > 0 && busy.length < 60)
  for (const error of busy) assert.ok(error instanceof AccessError && error.fault.code === 'LOGIN_BUSY')
  assert.match(await hasher.hash('x'), /^\$argon2id/)
})

test('a first password is strong by our own rule, and never the same', () => {
  const made = Array.from({ length: 50 }, firstPassword)
  for (const password of made) requireStrong(password, 'admin')
  assert.equal(new Set(made).size, 50)
})
