/** What tests of front-end databases (前置库) share: real servers, a bureau that writes its table, and a node that reads it. */
import { after, test as testOne } from 'node:test'
import mysql from 'mysql2/promise'
import pg from 'pg'
import type { CollectError } from '../../src/collect/fault.ts'
import { readFrontEnd } from '../../src/collect/front-end.ts'
import type { FrontEnd, FrontEndSource } from '../../src/collect/front-end-ports.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import type { SqlDriver } from '../../src/store/front-end-driver.ts'
import { mysqlDriver } from '../../src/store/front-end-mysql.ts'
import { postgresDriver } from '../../src/store/front-end-postgres.ts'
import { SqlFrontEnd } from '../../src/store/front-end-sql.ts'
import { PgReadingStore } from '../../src/store/reading-store.ts'
import { small } from '../mapping/small-mapping.ts'
import { lineTo } from '../support/line.ts'
import { testMariaDb } from '../support/mariadb.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { without } from '../support/tools.ts'
import { FEED, openDesk } from './desk.ts'

export interface Server {
  readonly name: string
  readonly skip: false | string
  url(): Promise<string>
  driver(url: string, readsOnly: boolean): SqlDriver
  /** A connection of the bureau's own. */
  connect(url: string): Promise<Bureau>
}

/** The bureau that writes the table. */
export interface Bureau {
  run(sql: string): Promise<unknown>
  rows(sql: string): Promise<unknown[][]>
}

const closing: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closing) await close()
})

let databases = 0
export const SERVERS: readonly Server[] = [
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
      closing.push(() => client.end().catch(() => {}))
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
      connection.on('error', () => {})
      closing.push(() => connection.end().catch(() => {}))
      return {
        run: sql => connection.query(sql),
        rows: async sql => (await connection.query({ sql, rowsAsArray: true }))[0] as unknown[][],
      }
    },
  },
]

const FIELDS = '{ XH: 序号, SJC: 时间戳, WSH: 文号, SY: 事实, LB: 类别 }'
export const WATERMARK = 'watermark: SJC'
/** Neither: the whole table each time. */
export const WHOLE = ''
export const STATUS = 'status: { column: ZT, code: CWDM, reason: CWYY }'

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
export function values(
  xh: number | bigint,
  { at = '2026-05-01 08:00:00.000001', facts = '示例' }: Row = {},
): string {
  const sy = facts === null ? 'null' : `'${facts}'`
  return `(${xh}, '${at}', '示环罚〔2026〕示例${xh}号', ${sy}, '警告', '0', '', '')`
}

async function bureauOn(server: Server, url: string): Promise<Bureau> {
  const bureau = await connected(server, url)
  const columns = [
    'XH bigint primary key',
    `SJC ${server.name === 'MariaDB' ? 'datetime' : 'timestamp'}(6)`,
    'WSH varchar(100)',
    'SY varchar(200)',
    'LB varchar(50)',
    'ZT char(1)',
    'CWDM varchar(50)',
    'CWYY varchar(200)',
  ]
  await bureau.run(`create table XZCF (${columns.join(', ')})`)
  return bureau
}

/** Names are quoted: the table's letters are upper-case. */
async function connected(server: Server, url: string): Promise<Bureau> {
  const bureau = await server.connect(url)
  const quote = server.name === 'MariaDB' ? '`' : '"'
  const plain = (sql: string) =>
    sql.replaceAll(/\b(XZCF|YUAN|XH|SJC|WSH|SY|LB|ZT|CWDM|CWYY)\b/g, name => `${quote}${name}${quote}`)
  return { run: sql => bureau.run(plain(sql)), rows: sql => bureau.rows(plain(sql)) }
}

export async function openSource(server: Server, ways: string, options: { overlapSeconds?: number } = {}) {
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
  /** A pass; gives what is to be mended. */
  const read = async (from: FrontEndSource = source): Promise<readonly CollectError[]> => {
    const pass = readFrontEnd(ports, from)
    for (;;) {
      const { done, value } = await pass.next()
      if (done) return value.faults
    }
  }
  return {
    desk,
    bureau,
    /** A further connection of the bureau. */
    again: () => connected(server, url),
    url,
    line,
    server,
    source,
    read,
    published: async () => (await desk.sizes())[FEED.feed] ?? 0,
  }
}

/** The database with one of its methods replaced. */
export function around(database: FrontEnd, change: Partial<FrontEnd>): FrontEnd {
  return {
    facts: access => database.facts(access),
    marks: access => database.marks(access),
    page: (access, range) => database.page(access, range),
    strays: access => database.strays(access),
    withoutStatus: access => database.withoutStatus(access),
    answer: (access, answers) => database.answer(access, answers),
    close: () => database.close(),
    ...change,
  }
}

/** The same behaviour on each kind of server. */
export function test(
  what: string,
  behaves: (server: Server) => Promise<void>,
  servers: readonly Server[] = SERVERS,
): void {
  for (const server of servers)
    testOne(`${server.name}: ${what}`, { skip: server.skip }, () => behaves(server))
}
