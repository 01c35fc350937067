/** Statements of a transaction that leave without waiting for one another, on a real server. */
import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { copyByAndBy, copyOf, copyOut, int8 } from '../../src/store/copy.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { exclusively } from '../../src/store/locks.ts'
import { inTransaction } from '../../src/store/transactions.ts'
import { freshDatabase } from '../support/postgres.ts'

let database: DatabaseHandle

before(async () => {
  database = await freshDatabase()
  await database.pool.query('create table kept (n bigint primary key)')
})

const insert = (n: number) => sql`insert into kept values (${n})`
const broken = () => sql`insert into kept select n from kept, pg_sleep(0.05) union all select 1 / 0`

async function kept(): Promise<number[]> {
  const { rows } = await database.pool.query<{ n: number }>('select n from kept order by n')
  return rows.map(({ n }) => n)
}

/** What leaves through the socket of a connection, in the order of its writes. */
function writesOf(client: pg.PoolClient): number[] {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  const writes: number[] = []
  for (const name of ['_write', '_writev'] as const) {
    const own = stream[name]?.bind(stream) as (...args: unknown[]) => void
    stream[name] = (...args: unknown[]) => {
      writes.push(Array.isArray(args[0]) ? args[0].length : 1)
      own(...args)
    }
  }
  return writes
}

test('what nobody waits for leaves together with the end of the transaction', async () => {
  let writes: number[] = []
  await inTransaction(database.pool, async ({ client, ask }) => {
    const { rows } = await ask(sql<{ n: number }>`select count(*)::int as n from kept`)
    writes = writesOf(client)
    for (const n of [1, 2, 3]) void ask(insert((rows[0]?.n ?? 0) + n))
  })
  assert.equal(writes.length, 1)
  assert.deepEqual(await kept(), [1, 2, 3])
})

test('a statement that fails while nobody waits for it fails the whole transaction', async () => {
  const made = inTransaction(database.pool, async ({ ask }) => {
    void ask(insert(10))
    void ask(broken())
    void ask(insert(11))
  })
  await assert.rejects(made, { code: '22012' })
  assert.deepEqual(await kept(), [1, 2, 3])
})

test('a statement whose failure is swallowed fails it, too, whether it was asked for or run', async () => {
  const asked = inTransaction(database.pool, async ({ ask }) => {
    void ask(insert(10))
    await ask(broken()).catch(() => {})
  })
  await assert.rejects(asked, { code: '22012' })
  const run = inTransaction(database.pool, async ({ trx }) => {
    await insert(10).execute(trx)
    await broken()
      .execute(trx)
      .catch(() => {})
  })
  await assert.rejects(run, /had failed/)
  assert.deepEqual(await kept(), [1, 2, 3])
})

test('what throws takes all with it, and the connection is as good as before', async () => {
  for (let i = 0; i < 5; i++) {
    const made = inTransaction(database.pool, async ({ ask }) => {
      void ask(insert(10))
      throw new RangeError('not today')
    })
    await assert.rejects(made, { name: 'RangeError' })
  }
  assert.deepEqual(await kept(), [1, 2, 3])
})

test('statements and copies follow each other on one connection', async () => {
  await inTransaction(database.pool, async ({ client, ask, trx }) => {
    void ask(insert(20))
    const copy = copyOf('kept (n)', [21, 22], (row, n) => {
      row.row(1)
      row.int8(n)
    })
    await copy.into(client)
    void ask(insert(23))
    const rows = await copyOut(client, 'select n from kept where n >= 20 order by n', 1)
    assert.deepEqual(
      rows.map(([n]) => int8(n as Buffer)),
      [20, 21, 22, 23],
    )
    void ask(insert(24))
    await insert(25).execute(trx)
  })
  assert.deepEqual(await kept(), [1, 2, 3, 20, 21, 22, 23, 24, 25])
})

test('a copy that the server refuses ends the transaction, and the connection goes on', async () => {
  const made = inTransaction(database.pool, async ({ client, ask }) => {
    void ask(insert(30))
    const copy = copyOf('kept (n)', [31, 1], (row, n) => {
      row.row(1)
      row.int8(n)
    })
    await copy.into(client)
  })
  await assert.rejects(made, { code: '23505' })
  assert.equal((await kept()).includes(30), false)
})

/** More than the socket takes at a time: the server answers while some of it waits. */
const MANY = Array.from({ length: 400_000 }, (_, n) => 1_000 + n)

test('a copy that is refused while much of it waits leaves nothing that fails afterwards', async () => {
  await database.pool.query('create table refused (n bigint primary key, t text)')
  await database.pool.query("insert into refused values (1, '')")
  const text = 'x'.repeat(500)
  for (const copying of [copyOf, copyByAndBy]) {
    for (const length of [600, 2_000, 5_000, 8_000, 9_000]) {
      const numbers = Array.from({ length }, (_, i) => 1 + i)
      const made = inTransaction(database.pool, async ({ client }) => {
        const copy = copying('refused (n, t)', numbers, (row, n) => {
          row.row(2)
          row.int8(n)
          row.text(text)
        })
        await copy.into(client)
      })
      await assert.rejects(made, { code: '23505' })
      const { rows } = await database.pool.query('select count(*)::int as n from refused')
      assert.deepEqual(rows, [{ n: 1 }])
    }
  }
})

for (const [what, copying, numbers, fault] of [
  ['that the server refuses while it is made', copyByAndBy, [1, ...MANY], { code: '23505' }],
  ['that the server refuses while most of it waits', copyOf, [1, ...MANY], { code: '23505' }],
  ['that cannot be made to its end', copyByAndBy, [...MANY, Number.NaN], { name: 'RangeError' }],
] as const) {
  test(`a long copy ${what} ends the transaction, and the connection goes on`, async () => {
    let pid: unknown
    const pidOf = async (client: pg.ClientBase) => (await client.query('select pg_backend_pid()')).rows[0]
    const made = inTransaction(database.pool, async ({ client }) => {
      pid = await pidOf(client)
      const copy = copying('kept (n)', numbers, (row, n) => {
        if (Number.isNaN(n)) throw new RangeError('no number')
        row.row(1)
        row.int8(n)
      })
      await copy.into(client)
    })
    await assert.rejects(made, fault)
    assert.equal((await kept()).includes(1_000), false)
    const pids = await Promise.all(
      Array.from({ length: 3 }, () => inTransaction(database.pool, ({ client }) => pidOf(client))),
    )
    assert.ok(pids.some(one => one.pg_backend_pid === (pid as { pg_backend_pid: number }).pg_backend_pid))
  })
}

test('a connection that is cut in between commits nothing and is not used again', async () => {
  const made = inTransaction(database.pool, async ({ ask }) => {
    void ask(insert(40))
    const { rows } = await ask(sql<{ pid: number }>`select pg_backend_pid() as pid`)
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    for (;;) await ask(insert(41))
  })
  await assert.rejects(made)
  assert.equal((await kept()).includes(40), false)
})

test('a copy on a connection that is gone is refused, not waited for', async () => {
  const made = inTransaction(database.pool, async ({ client, ask }) => {
    const { rows } = await ask(sql<{ pid: number }>`select pg_backend_pid() as pid`)
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    while (true) {
      if (
        await ask(insert(50)).then(
          () => false,
          () => true,
        )
      )
        break
    }
    void ask(insert(51)).catch(() => {})
    await copyOut(client, 'select n from kept', 1)
  })
  await assert.rejects(made)
  assert.equal((await kept()).includes(50), false)
})

test('what is read with a lock is read once the lock is held', async () => {
  const { pool } = database
  const newest = (client: pg.PoolClient) => client.query<{ n: number }>('select max(n) as n from kept')
  const order: string[] = []
  const one = async (name: string) =>
    exclusively(pool, 'newest', newest, async ({ rows }) => {
      const n = (rows[0]?.n ?? 0) + 1
      order.push(`${name} begins`)
      await pool.query('insert into kept values ($1)', [n])
      order.push(`${name} ends`)
      return n
    })
  const numbers = await Promise.all(['a', 'b', 'c'].map(one))
  assert.equal(new Set(numbers).size, 3)
  for (let i = 0; i < order.length; i += 2) assert.equal(order[i]?.replace('begins', 'ends'), order[i + 1])
})
