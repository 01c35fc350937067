import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRedisUrl } from '../../src/queue/redis-url.ts'

test('one server stands as ioredis takes it', () => {
  for (const url of ['redis://queue.internal:6379', 'rediss://u:p@queue.internal/3'])
    assert.deepEqual(parseRedisUrl(url), { kind: 'single', url })
})

test('sentinels and the name of the master', () => {
  assert.deepEqual(parseRedisUrl('redis+sentinel://user:p%40ss@a:1,b,[::1]:3/mymaster'), {
    kind: 'sentinel',
    sentinels: [
      { host: 'a', port: 1 },
      { host: 'b', port: 26_379 },
      { host: '::1', port: 3 },
    ],
    master: 'mymaster',
    username: 'user',
    password: 'p@ss',
    tls: false,
  })
})

test('nodes of a cluster, over TLS', () => {
  assert.deepEqual(parseRedisUrl('rediss+cluster://a,b:7001'), {
    kind: 'cluster',
    nodes: [
      { host: 'a', port: 6_379 },
      { host: 'b', port: 7_001 },
    ],
    tls: true,
  })
})

for (const url of [
  'http://a',
  'redis+sentinel://a:1',
  'redis+cluster://a:99999',
  'redis+other://a',
  'secret',
]) {
  test(`refused, without showing it: ${url}`, () => {
    assert.throws(() => parseRedisUrl(url), { name: 'QueueError', fault: { code: 'QUEUE_UNFIT' } })
    try {
      parseRedisUrl(url)
    } catch (error) {
      assert.ok(!(error as Error).message.includes('secret'))
    }
  })
}
