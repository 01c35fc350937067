/** Front-end databases (前置库) on real servers: what is read, what is answered, and what happens in between. */
import assert from 'node:assert/strict'
import { after, test as testOne } from 'node:test'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { readFrontEnd } from '../../src/collect/front-end.ts'
import type { FrontEnd, FrontEndSource, RowAnswer, TableAccess } from '../../src/collect/front-end-ports.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { mysqlDriver } from '../../src/store/front-end-mysql.ts'
import { postgresDriver } from '../../src/store/front-end-postgres.ts'
import { type SqlDriver, SqlFrontEnd } from '../../src/store/front-end-sql.ts'
import { PgReadingStore } from '../../src/store/reading-store.ts'
import { small } from '../mapping/small-mapping.ts'
import { lineTo } from '../support/line.ts'
import { testMariaDb } from '../support/mariadb.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { without } from '../support/tools.ts'
import { FEED, openDesk } from './desk.ts'

interface Server {
  readonly name: string
  readonly skip: false | string
  url(): Promise<string>
  driver(url: string, readsOnly: boolean): SqlDriver
  /** A connection of the bureau's own. */
  connect(url: string): Promise<Bureau>
}

/** The bureau that writes the table. */
interface Bureau {
  run(sql: string): Promise<unknown>
  rows(sql: string): Promise<unknown[][]>
}

const closing: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closing) await close()
})

let databases = 0
const SERVERS: readonly Server[] = [
  {
    name: 'PostgreSQL',
    skip: false,
    url: freshDatabaseUrl,
    driver: postgresDriver,
    async connect(url) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      // The server of the test file may be gone before its last client is.
      client.on('error', () => {})
      closing.push(() => client.end())
      return {
        run: sql => client.query(sql),
        rows: async sql => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows,
      }
    },
  },
  {
    name: 'MariaDB',
    skip: without('mariadbd'),
    url() {
      databases += 1
      return testMariaDb().database(`bureau_${databases}`)
    },
    driver: mysqlDriver,
    async connect(url) {
      const connection = await mysql.createConnection({ uri: url, multipleStatements: true })
      closing.push(() => connection.end())
      return {
        run: sql => connection.query(sql),
        rows: async sql => (await connection.query({ sql, rowsAsArray: true }))[0] as unknown[][],
      }
    },
  },
]

const FIELDS = '{ XH: 序号, SJC: 时间戳, WSH: 文号, SY: 事实, LB: 类别 }'
const WATERMARK = 'watermark: SJC'
/** Neither: the whole table each time. */
const WHOLE = ''
const STATUS = 'status: { column: ZT, code: CWDM, reason: CWYY }'

function mappingOf(ways: string): CompiledMapping {
  return small({
    source: `{ format: table, table: XZCF, key: XH, ${ways && `${ways}, `}nullTokens: [无], fields: ${FIELDS} }`,
    fields: {
      severity: '{ const: general }',
      severityBasis: '{ const: 示例目录第1项 }',
      publicityStart: '{ const: 2026-04-10 }',
      publicityEnd: '{ const: 2027-04-10 }',
      'content.decisionNo': '{ from: WSH, rules: [trim] }',
      'content.violationFacts': '{ from: SY, required: true }',
      'content.penaltyTypes': '{ from: LB, rules: [{ split: 、 }] }',
    },
  })
}

interface Row {
  readonly at?: string
  readonly facts?: string | null
}

/** Values of one row, as SQL. */
function values(
  xh: number | bigint,
  { at = '2026-05-01 08:00:00.000001', facts = '示例' }: Row = {},
): string {
  const sy = facts === null ? 'null' : `'${facts}'`
  return `(${xh}, '${at}', '示环罚〔2026〕示例${xh}号', ${sy}, '警告', '0', '', '')`
}

async function bureauOn(server: Server, url: string): Promise<Bureau> {
  const bureau = await server.connect(url)
  const quote = server.name === 'MariaDB' ? '`' : '"'
  const named = (name: string, type: string) => `${quote}${name}${quote} ${type}`
  const columns = [
    named('XH', 'bigint primary key'),
    named('SJC', `${server.name === 'MariaDB' ? 'datetime' : 'timestamp'}(6)`),
    named('WSH', 'varchar(100)'),
    named('SY', 'varchar(200)'),
    named('LB', 'varchar(50)'),
    named('ZT', 'char(1)'),
    named('CWDM', 'varchar(50)'),
    named('CWYY', 'varchar(200)'),
  ]
  await bureau.run(`create table ${quote}XZCF${quote} (${columns.join(', ')})`)
  const plain = (sql: string) =>
    sql.replaceAll(/\b(XZCF|XH|SJC|WSH|SY|LB|ZT|CWDM|CWYY)\b/g, name => `${quote}${name}${quote}`)
  return { run: sql => bureau.run(plain(sql)), rows: sql => bureau.rows(plain(sql)) }
}

async function openSource(server: Server, ways: string, options: { overlapSeconds?: number } = {}) {
  const url = await server.url()
  const line = await lineTo(url)
  const desk = await openDesk()
  const bureau = await bureauOn(server, url)
  const database = new SqlFrontEnd(server.driver(line.url, !ways.includes('status')))
  closing.push(() => database.close())
  const ports = { ...desk.ports, readings: new PgReadingStore(desk.database.db, desk.sealer) }
  const mapping = mappingOf(ways)
  const source: FrontEndSource = {
    name: 'bureau',
    mapping: { id: mapping.id, versions: [mapping] },
    database,
    overlapSeconds: options.overlapSeconds ?? 600,
  }
  const read = async (from: FrontEndSource = source): Promise<void> => {
    for await (const _page of readFrontEnd(ports, from));
  }
  return {
    desk,
    bureau,
    url,
    line,
    server,
    source,
    read,
    published: async () => (await desk.sizes())[FEED.feed] ?? 0,
  }
}

/** The database with one of its methods replaced. */
function around(database: FrontEnd, change: Partial<FrontEnd>): FrontEnd {
  return {
    marks: access => database.marks(access),
    page: (access, range) => database.page(access, range),
    answer: (access, answers) => database.answer(access, answers),
    close: () => database.close(),
    ...change,
  }
}

/** The same behaviour on each kind of server. */
function test(what: string, behaves: (server: Server) => Promise<void>): void {
  for (const server of SERVERS)
    testOne(`${server.name}: ${what}`, { skip: server.skip }, () => behaves(server))
}

test('what is beyond the watermark is taken in once', async server => {
  const { desk, bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  await read()
  await read()
  assert.deepEqual(await desk.batches(), [[2, 1, 1, 0]])
  await bureau.run(`insert into XZCF values ${values(3, { at: '2026-05-01 09:00:00.5' })}`)
  await read()
  assert.deepEqual(await desk.batches(), [
    [2, 1, 1, 0],
    [1, 1, 0, 0],
  ])
  assert.equal(await published(), 2)
})

test('a transaction that is committed late, behind rows that were read, is not missed', async server => {
  const { desk, bureau, url, read, published } = await openSource(server, WATERMARK)
  const slow = await server.connect(url)
  const quote = server.name === 'MariaDB' ? '`' : '"'
  await slow.run('begin')
  await slow.run(`insert into ${quote}XZCF${quote} values ${values(1, { at: '2026-05-01 08:00:00' })}`)
  const later = [2, 3, 4].map(xh => values(xh, { at: '2026-05-01 08:05:00' }))
  await bureau.run(`insert into XZCF values ${later.join(', ')}`)
  await read()
  assert.equal(await published(), 3)
  await slow.run('commit')
  await read()
  assert.equal(await published(), 4)
  assert.deepEqual(
    await desk.batches(),
    [
      [3, 3, 0, 0],
      [1, 1, 0, 0],
    ],
    'nothing was taken in twice',
  )
})

test('a stamp of a day to come is read, and settles nothing that is written until then', async server => {
  const { bureau, read, published } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { at: '2099-01-01 00:00:00' })}, ${values(2)}`)
  await read()
  await bureau.run(`insert into XZCF values ${values(3, { at: '2026-05-02 08:00:00' })}`)
  await read()
  await read()
  assert.equal(await published(), 3)
})

test('only stamps of days to come are told', async server => {
  const { bureau, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { at: '2099-01-01 00:00:00' })}`)
  await assert.rejects(read(), /only stamps of days to come in SJC/)
})

test('rows that are the same in every cell are taken in once', async server => {
  for (const way of [WATERMARK, STATUS]) {
    const { bureau, read, published } = await openSource(server, way)
    const key = server.name === 'MariaDB' ? 'primary key' : 'constraint "XZCF_pkey"'
    await bureau.run(`alter table XZCF drop ${key}`)
    await bureau.run(`insert into XZCF values ${values(1)}, ${values(1)}, ${values(2)}`)
    await read()
    await read()
    assert.equal(await published(), 2)
  }
})

test('a table that rests is not read again and again', async server => {
  const { desk, bureau, source, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1)}`)
  let rows = 0
  const counting = around(source.database, {
    async page(access, range) {
      const page = await source.database.page(access, range)
      rows += page.length
      return page
    },
  })
  await read({ ...source, database: counting })
  desk.later(600_000)
  await read({ ...source, database: counting })
  assert.equal(rows, 2, 'once more, while a late transaction may come')
  await read({ ...source, database: counting })
  assert.equal(rows, 2)
  const seen = await desk.database.db.selectFrom('front_end_seen').selectAll().execute()
  assert.deepEqual(seen, [], 'and nothing is kept to recognise it by')
})

test('a number as watermark waits until its newest is settled', async server => {
  const { desk, bureau, read, published } = await openSource(server, 'watermark: XH')
  await bureau.run(`insert into XZCF values ${values(7)}, ${values(9_007_199_254_740_993n)}`)
  await read()
  assert.equal(await published(), 0)
  desk.later(600_000)
  await read()
  await read()
  assert.equal(await published(), 2)
  assert.equal((await desk.batches()).length, 1)
})

test('rows that say unread are answered: read, or failed with rule and reason', async server => {
  const { bureau, read, published } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  await read()
  assert.equal(await published(), 1)
  const [first, second] = await bureau.rows('select ZT, CWDM, CWYY from XZCF order by XH')
  assert.deepEqual(first, ['1', '0', ''])
  assert.deepEqual(second?.slice(0, 2), ['2', 'FIELD_MISSING'])
  assert.match(String(second?.[2]), /^SY（事实）/)
  await bureau.run(`update XZCF set SY = '补正', ZT = '0' where XH = 2`)
  await read()
  assert.equal(await published(), 2)
  assert.deepEqual(await bureau.rows('select ZT, CWDM, CWYY from XZCF where XH = 2'), [['1', '0', '']])
})

test('a crash between our commit and the answer: answered later, taken in once', async server => {
  const { desk, bureau, source, read } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2, { facts: null })}`)
  const cut = async (): Promise<never> => {
    throw new Error('the power is off')
  }
  await assert.rejects(read({ ...source, database: around(source.database, { answer: cut }) }), /power/)
  assert.deepEqual(await bureau.rows('select ZT from XZCF order by XH'), [['0'], ['0']])
  await read()
  await read()
  assert.deepEqual(await bureau.rows('select ZT from XZCF order by XH'), [['1'], ['2']])
  assert.deepEqual(await desk.batches(), [[2, 1, 1, 0]])
  const held = await desk.database.db.selectFrom('quarantined_row').selectAll().execute()
  assert.equal(held.length, 1)
})

test('a row that the bureau changes while it is taken in stays unread, and is read anew', async server => {
  const { bureau, source, read, published } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}`)
  const changing = around(source.database, {
    async answer(access: TableAccess, answers: readonly RowAnswer[]) {
      await bureau.run(`update XZCF set SY = '更正' where XH = 1`)
      await source.database.answer(access, answers)
    },
  })
  await read({ ...source, database: changing })
  assert.deepEqual(await bureau.rows('select ZT from XZCF'), [['0']])
  await read()
  assert.deepEqual(await bureau.rows('select ZT from XZCF'), [['1']])
  assert.equal(await published(), 2, 'the record and its amendment')
})

test('a database that goes away in the middle: what was read stays, and it goes on at its row', async server => {
  const { desk, bureau, line, source, read, published } = await openSource(server, WATERMARK)
  const rows = Array.from({ length: 2_500 }, (_, i) => values(i + 1))
  await bureau.run(`insert into XZCF values ${rows.join(', ')}`)
  let pages = 0
  const leaving = around(source.database, {
    page(access, range) {
      pages += 1
      if (pages === 3) line.cut()
      return source.database.page(access, range)
    },
  })
  await assert.rejects(read({ ...source, database: leaving }), { fault: { code: 'FRONT_END_UNREACHABLE' } })
  assert.equal(await published(), 2_000)
  line.mend()
  await read()
  assert.equal(await published(), 2_500)
  assert.deepEqual(await desk.batches(), [[2_500, 2_500, 0, 0]])
})

test('without watermark and status the whole table is a snapshot: what it lacks is suspended', async server => {
  const { desk, bureau, read } = await openSource(server, WHOLE)
  await bureau.run(`insert into XZCF values ${[1, 2, 3].map(xh => values(xh)).join(', ')}`)
  await read()
  await bureau.run('delete from XZCF where XH = 2')
  desk.later(1_000)
  await read()
  const absent = await desk.database.db
    .selectFrom('source_record')
    .select('record_id')
    .where('absent_since', 'is not', null)
    .execute()
  assert.equal(absent.length, 1)
})

test('what is not as the mapping says is told by its name, without a value', async server => {
  const { bureau, read } = await openSource(server, WATERMARK)
  await bureau.run(`insert into XZCF values ${values(1, { facts: '310199199001010018' })}`)
  await bureau.run('update XZCF set SJC = null')
  await assert.rejects(read(), /XZCF has rows without SJC/)
  await bureau.run('alter table XZCF drop column SY')
  await bureau.run(`update XZCF set SJC = '2026-05-01 08:00:00'`)
  await assert.rejects(read(), (error: Error) => {
    assert.match(error.message, /refuses/)
    assert.ok(!error.message.includes('310199199001010018'))
    return true
  })
})
