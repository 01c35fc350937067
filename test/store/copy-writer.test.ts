import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { copyByAndBy, copyOf } from '../../src/store/copy.ts'
import { daysSince2000 } from '../../src/store/copy-writer.ts'
import { freshDatabase } from '../support/postgres.ts'

async function onConnection(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await (await freshDatabase()).pool.connect()
  try {
    await work(client)
  } finally {
    client.release()
  }
}

const COLUMNS = 'n bigint, b bytea, t text, w text, i integer, at timestamptz, d date, u uuid, j jsonb'
const UUID = '0f0e0d0c-0b0a-4908-8706-050403020100'
const LONG = '信用'.repeat(60_000)

interface Row {
  readonly n: number
  readonly b?: Uint8Array | null
  readonly t?: string | null
  readonly w?: string | null
  readonly i?: number | null
  readonly at?: number
  readonly d?: string | null
  readonly u?: string | null
  readonly j?: unknown
}

const ROWS: readonly Row[] = [
  {
    n: 0,
    b: Buffer.from([0, 255]),
    t: '',
    w: 'active',
    i: -1,
    at: 0,
    d: '1970-01-01',
    u: UUID,
    j: { a: ['"'] },
  },
  { n: 2 ** 53 - 1, b: Buffer.alloc(200_000, 7), t: LONG, w: null, i: 2 ** 31 - 1, at: 951_782_400_123 },
  {
    n: -(2 ** 33),
    b: null,
    t: null,
    w: 'active',
    i: null,
    at: Date.UTC(9999, 11, 31),
    d: '2400-02-29',
    u: null,
  },
  ...Array.from({ length: 500 }, (_, n) => ({
    n,
    b: Buffer.alloc(n * 3, n),
    t: `第${n}行`,
    w: `${n % 7}`,
    d: null,
  })),
]

test('what is written is what the server has read, whatever its length', () =>
  onConnection(async client => {
    await client.query(`create temporary table copied (${COLUMNS})`)
    // More than once: the second time in memory that was used before.
    for (const made of [copyOf, copyByAndBy, copyByAndBy]) {
      await client.query('truncate copied')
      const copy = await made('copied (n, b, t, w, i, at, d, u, j)', ROWS, (row, one: Row) => {
        row.row(9)
        row.int8(one.n ?? 0)
        row.bytes(one.b ?? null)
        row.text(one.t ?? null)
        row.word(one.w ?? null)
        row.int4(one.i ?? null)
        row.timestamptz(one.at ?? null)
        row.date(one.d ?? null)
        row.uuid(one.u ?? null)
        row.jsonb(one.j ?? null)
      })
      await copy.into(client)
      const { rows } = await client.query('select * from copied')
      assert.equal(rows.length, ROWS.length)
      ROWS.forEach((one: Row, at) => {
        const { at: moment, ...rest } = rows[at]
        const { at: ms, ...expected } = {
          b: null,
          t: null,
          w: null,
          i: null,
          d: null,
          u: null,
          j: null,
          ...one,
        }
        assert.deepEqual(rest, expected)
        assert.equal(moment?.getTime(), ms ?? undefined)
      })
    }
  }))

test('of no rows nothing is sent', () =>
  onConnection(client => copyOf('nowhere (n)', [], () => assert.fail('no row')).into(client)))

test('a day that does not exist is no day of March', () => {
  assert.throws(() => daysSince2000('2026-02-31'), TypeError)
})
