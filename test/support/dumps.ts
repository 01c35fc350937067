/** Everything that a store holds, as text: for tests of what must be nowhere in it. */
import assert from 'node:assert/strict'
import { Redis } from 'ioredis'
import { ask } from './region.ts'

/** Keys and values of everything that the queues keep there, also of what is done. */
export async function redisDump(url: string): Promise<string> {
  const client = new Redis(url)
  const texts: string[] = []
  for (const key of await client.keys('*')) {
    const type = await client.type(key)
    const value = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      set: () => client.smembers(key),
      zset: () => client.zrange(key, '0', '-1'),
      stream: () => client.xrange(key, '-', '+'),
    }[type]
    texts.push(key, JSON.stringify(await value?.()))
  }
  client.disconnect()
  assert.ok(texts.length > 0)
  return texts.join('\n')
}

/** Every value of every table, of the queue's own schema too, as text. */
export async function databaseDump(url: string): Promise<string> {
  const tables = await ask<{ name: string }>(
    url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 30)
  const texts: string[] = []
  for (const { name } of tables)
    for (const row of await ask(url, `select * from ${name}`))
      for (const value of Object.values(row))
        texts.push(Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value))
  return texts.join('\n')
}
