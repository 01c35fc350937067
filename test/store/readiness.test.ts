import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '../../src/store/database.ts'
import { Readiness } from '../../src/store/readiness.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'

test('a process that answers learns from a worker’s lock that the node is ready, and when it no longer is', async () => {
  const url = await freshDatabaseUrl()
  const [worker, api] = [await openDatabase(url, 3), await openDatabase(url, 3)]
  const [declares, asks] = [new Readiness(worker.pool), new Readiness(api.pool)]
  assert.equal(await asks.refresh(10_000), 'taking in')
  await declares.declareServing()
  assert.equal(await asks.refresh(20_000), 'serving')
  assert.equal(declares.declared, false)
  await declares.declare()
  assert.equal(await asks.refresh(30_000), 'ready')
  await declares.withdraw()
  assert.equal(await asks.refresh(40_000), 'taking in')
  await Promise.all([worker.close(), api.close()])
})

test('a worker whose session is cut is not ready until it has looked again', async () => {
  const url = await freshDatabaseUrl()
  const [worker, other] = [await openDatabase(url, 3), await openDatabase(url, 3)]
  const readiness = new Readiness(worker.pool)
  await readiness.declare()
  assert.equal(readiness.declared, true)
  await other.pool.query(
    'select pg_terminate_backend(pid) from pg_locks where locktype = $1 and objid = 731400002',
    ['advisory'],
  )
  while (readiness.declared) await new Promise(resolve => setImmediate(resolve))
  assert.equal(await readiness.refresh(10_000), 'taking in')
  await readiness.declare()
  assert.equal(readiness.declared, true)
  await readiness.withdraw()
  await Promise.all([worker.close(), other.close()])
})
