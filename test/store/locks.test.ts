/** Advisory locks are all in one file: two parts that chose the same number would wait for each other unawares. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import * as locks from '../../src/store/locks.ts'
import { freshDatabase } from '../support/postgres.ts'

const SRC = path.resolve(import.meta.dirname, '../../src')

test('no two advisory locks are the same', () => {
  const feed = { feed: '310000/withdrawals', generation: 1 }
  const names = Object.values(locks).filter(one => typeof one !== 'function')
  const all = [
    ...names,
    locks.withdrawalsLock('310000'),
    locks.feedLock('sign', feed),
    locks.feedLock('apply', feed),
  ]
  assert.ok(names.length >= 6)
  assert.equal(new Set(all).size, all.length)
})

test('every lock is entered there', () => {
  const elsewhere = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && file !== path.join('store', 'locks.ts'))
    .filter(file =>
      /731_400_|731400|hashtextextended\((?!\$)/.test(readFileSync(path.join(SRC, file), 'utf8')),
    )
  assert.deepEqual(elsewhere, [])
})

test('a lock whose session is lost meanwhile ends with its work, and the process goes on', async () => {
  const { pool } = await freshDatabase()
  const holder = "application_name = 'xinqiao' and query like 'select pg_advisory_lock(%' and state = 'idle'"
  await locks.alone(pool, 'test', async () => {
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${holder}`)
    while ((await pool.query(`select 1 from pg_stat_activity where ${holder}`)).rowCount !== 0);
    // Node hears of it after the server has forgotten it.
    await pool.query('select pg_sleep(0.1)')
  })
  assert.equal(await locks.alone(pool, 'test', async () => 'done'), 'done')
})
