/** A front-end database that is killed while it is read or written to: nothing is lost, nothing doubled. */
import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test as testOne } from 'node:test'
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded.ts'
import { layCluster } from '../support/cluster.ts'
import { crashAndRestart } from '../support/losses.ts'
import { testMariaDb } from '../support/mariadb.ts'
import { until } from '../support/until.ts'
import {
  around,
  type Bureau,
  openSource,
  SERVERS,
  type Server,
  STATUS,
  values,
  WATERMARK,
} from './bureaus.ts'

/** The bureau's own server: the node's stands. */
interface Killable extends Server {
  restart(): Promise<void>
  /** Keeps everybody else out of the table, for as long as the connection lives. */
  readonly lockTable: string
  /** Counts who waits for a lock. */
  readonly waiting: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-bureau-'))
chmodSync(folder, 0o711)
const data = path.join(folder, 'data')
let postgres: Promise<EmbeddedServer> | undefined
after(async () => {
  await (await postgres)?.stop()
  rmSync(folder, { recursive: true, force: true })
})

let databases = 0
const WAYS: Readonly<Record<string, Omit<Killable, keyof Server> & Partial<Server>>> = {
  PostgreSQL: {
    async url() {
      postgres ??= layCluster(data).then(({ password }) => startEmbedded(data, password, () => {}))
      databases += 1
      return (await postgres).database(`bureau_${databases}`)
    },
    restart: () => crashAndRestart(data),
    lockTable: 'begin; lock table XZCF in access exclusive mode',
    waiting: `select count(*) from pg_stat_activity where wait_event_type = 'Lock'`,
  },
  MariaDB: {
    restart: () => testMariaDb().restart(),
    lockTable: 'lock tables XZCF write',
    waiting: `select (select count(*) from information_schema.innodb_lock_waits)
      + (select count(*) from information_schema.processlist where state like 'Waiting for table metadata lock')`,
  },
}

function test(what: string, behaves: (server: Killable) => Promise<void>): void {
  for (const one of SERVERS) {
    const ways = WAYS[one.name]
    assert.ok(ways)
    testOne(`${one.name}: ${what}`, { skip: one.skip }, () => behaves({ ...one, ...ways }))
  }
}

async function untilWaits(bureau: Bureau, { waiting }: Killable): Promise<void> {
  await until('somebody who waits for a lock', async () => Number((await bureau.rows(waiting))[0]?.[0]) > 0)
}

const UNREACHABLE = { fault: { code: 'FRONT_END_UNREACHABLE' } }

test('killed in the middle of a page: what was read stays, and it goes on at its row', async server => {
  const { desk, bureau, again, source, read, published } = await openSource(server, WATERMARK)
  const rows = Array.from({ length: 2_500 }, (_, i) => values(i + 1))
  await bureau.run(`insert into XZCF values ${rows.join(', ')}`)
  const watching = await again()
  let pages = 0
  const dying = around(source.database, {
    async page(access, range) {
      pages += 1
      if (pages < 3) return source.database.page(access, range)
      await bureau.run(server.lockTable)
      const page = source.database.page(access, range)
      page.catch(() => {})
      await untilWaits(watching, server)
      await server.restart()
      return page
    },
  })
  await assert.rejects(read({ ...source, database: dying }), UNREACHABLE)
  assert.equal(await published(), 2_000)
  await read()
  assert.equal(await published(), 2_500)
  assert.deepEqual(await desk.batches(), [[2_500, 2_500, 0, 0]])
})

test('killed in the middle of the answers: none is half written, and all are written once', async server => {
  const { desk, bureau, again, source, read } = await openSource(server, STATUS)
  await bureau.run(
    `insert into XZCF values ${values(1)}, ${values(2, { facts: null })}, ${values(3)}, ${values(4)}`,
  )
  const watching = await again()
  const dying = around(source.database, {
    async answer(access, answers) {
      await bureau.run('begin')
      await bureau.run('select XH from XZCF where XH = 3 for update')
      const answered = source.database.answer(access, answers)
      answered.catch(() => {})
      await untilWaits(watching, server)
      await server.restart()
      return answered
    },
  })
  await assert.rejects(read({ ...source, database: dying }), UNREACHABLE)
  const back = await again()
  const answers = () => back.rows('select ZT, CWDM from XZCF order by XH')
  assert.deepEqual(
    await answers(),
    [1, 2, 3, 4].map(() => ['0', '']),
  )
  await read()
  await read()
  const taken = ['1', '0']
  assert.deepEqual(await answers(), [taken, ['2', 'FIELD_MISSING'], taken, taken])
  assert.deepEqual(await desk.batches(), [[4, 3, 1, 0]])
})

test('killed after the answers were written and before we heard of it: nothing is taken in again', async server => {
  const { desk, bureau, again, line, source, read } = await openSource(server, STATUS)
  await bureau.run(`insert into XZCF values ${values(1)}, ${values(2)}`)
  const dying = around(source.database, {
    async answer(access, answers) {
      await source.database.answer(access, answers)
      // Whatever we ask now, we do not hear the answer to.
      line.cut()
      await server.restart()
      return source.database.answer(access, answers)
    },
  })
  await assert.rejects(read({ ...source, database: dying }), UNREACHABLE)
  line.mend()
  await read()
  const back = await again()
  assert.deepEqual(await back.rows('select ZT from XZCF order by XH'), [['1'], ['1']])
  assert.deepEqual(await desk.batches(), [[2, 2, 0, 0]])
})
