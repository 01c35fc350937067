import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { PgRequestNonces } from '../../src/store/request-nonces.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'

const NOW = Date.UTC(2026, 10, 26)
const MINUTE = 60_000

test('a nonce is taken once, by whichever process, and forgotten once its signature is over', async () => {
  const url = await freshDatabaseUrl()
  const [one, two] = [await openDatabase(url, 3), await openDatabase(url, 3)]
  await migrate(one.pool)
  const [here, there] = [new PgRequestNonces(one.db), new PgRequestNonces(two.db)]
  const take = (nonces: PgRequestNonces, division: string, nonce: string, now = NOW) =>
    nonces.take(division, nonce, now + 5 * MINUTE, now)

  const at = await Promise.all(
    Array.from({ length: 8 }, (_, i) => take(i % 2 ? here : there, '320000', 'n-1')),
  )
  assert.equal(at.filter(Boolean).length, 1, 'at the same time, in two processes')
  assert.equal(await take(here, '330000', 'n-1'), true, 'of another member')
  assert.equal(
    await take(new PgRequestNonces(two.db), '320000', 'n-1', NOW + MINUTE),
    false,
    'after a restart',
  )

  const held = async () => (await one.pool.query('select count(*)::int n from request_nonce')).rows[0].n
  assert.equal(await held(), 2)
  assert.equal(await take(here, '320000', 'n-2', NOW + 6 * MINUTE), true)
  assert.equal(await held(), 1, 'what has expired is removed')
  await Promise.all([one.close(), two.close()])
})
