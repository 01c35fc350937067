/** Statements that are used often are planned once for each connection, and only those. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/database.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'

let url = ''
before(async () => {
  url = await freshDatabaseUrl()
})

/** On one connection, so that it is the one that has them. */
async function withDatabase(work: (database: DatabaseHandle) => Promise<void>): Promise<void> {
  const database = await openDatabase(url, 1)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

async function prepared({ pool }: DatabaseHandle, text: string): Promise<number> {
  const { rows } = await pool.query('select statement from pg_prepared_statements')
  return rows.filter(({ statement }) => statement === text).length
}

async function often(
  { pool }: DatabaseHandle,
  text: string,
  values: readonly unknown[],
  times = 40,
): Promise<void> {
  for (let i = 0; i < times; i++) await pool.query(text, [...values])
}

test('a statement that is used often is prepared, one that is used seldom is not', () =>
  withDatabase(async database => {
    const [frequent, seldom] = ['select $1::int as frequent', 'select $1::int as seldom']
    await often(database, frequent, [1])
    await often(database, seldom, [1], 3)
    assert.equal(await prepared(database, frequent), 1)
    assert.equal(await prepared(database, seldom), 0)
    assert.deepEqual((await database.pool.query(frequent, [7])).rows, [{ frequent: 7 }])
  }))

test('values of many rows are planned anew each time', () =>
  withDatabase(async database => {
    const text = 'select count(*) from unnest($1::text[])'
    await often(database, text, [Array.from({ length: 100 }, () => 'x'.repeat(1_000))])
    assert.equal(await prepared(database, text), 0)
    await often(database, text, [['x']], 1)
    assert.equal(await prepared(database, text), 1)
  }))

test('after somebody has changed a table a statement fails once at most', () =>
  withDatabase(async database => {
    const text = 'select * from changing where id = $1'
    await database.pool.query('create table changing (id int)')
    await database.pool.query('insert into changing values (1)')
    await often(database, text, [1])
    await database.pool.query('alter table changing add column more text')
    await assert.rejects(database.pool.query(text, [1]), { code: '0A000' })
    assert.deepEqual((await database.pool.query(text, [1])).rows, [{ id: 1, more: null }])
  }))
