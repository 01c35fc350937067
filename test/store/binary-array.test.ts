import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boolArray, bytesArray, dateArray, int8Array, textArray } from '../../src/store/binary-array.ts'
import { freshDatabase } from '../support/postgres.ts'

const { pool } = await freshDatabase()

/** What the server made of an array, in its own words. */
async function read(array: Buffer, type: string): Promise<string | null> {
  const { rows } = await pool.query<{ text: string | null }>(`select $1::${type}[]::text as text`, [array])
  return rows[0]?.text ?? null
}

test('the server reads arrays in binary form as it reads them as text', async () => {
  assert.equal(
    await read(bytesArray([Buffer.from('信'), null, new Uint8Array(0)]), 'bytea'),
    '{"\\\\xe4bfa1",NULL,"\\\\x"}',
  )
  assert.equal(
    await read(textArray(['信 𠀀', null, '', 'null', '"{,}\\']), 'text'),
    '{"信 𠀀",NULL,"","null","\\"{,}\\\\"}',
  )
  assert.equal(
    await read(int8Array([0, 1, 2 ** 32, Number.MAX_SAFE_INTEGER]), 'bigint'),
    '{0,1,4294967296,9007199254740991}',
  )
  assert.equal(
    await read(dateArray(['1999-12-31', null, '2000-01-01', '2028-02-29']), 'date'),
    '{1999-12-31,NULL,2000-01-01,2028-02-29}',
  )
  assert.equal(await read(boolArray([true, false]), 'boolean'), '{t,f}')
})

test('arrays without elements are empty', async () => {
  for (const [array, type] of [
    [bytesArray([]), 'bytea'],
    [textArray([]), 'text'],
    [int8Array([]), 'bigint'],
    [dateArray([]), 'date'],
    [boolArray([]), 'boolean'],
  ] as const)
    assert.equal(await read(array, type), '{}')
})

test('a day that does not exist is refused before the server would see another in its place', () => {
  assert.throws(() => dateArray(['2026-02-31']), TypeError)
})
