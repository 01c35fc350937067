/** Records of the standard into a table of a local database, on real servers: changed or added by key, all or none. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import mysql from 'mysql2/promise'
import pg from 'pg'
import { renderFile } from '../../src/cli/mapping-render.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { testMariaDb } from '../support/mariadb.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { without } from '../support/tools.ts'
import { aPenalty } from './out-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'out-table-'))
const closing: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true })
})

const MAPPING = `mapping: 310000/back
version: 1.0.0
direction: out
division: 310000
category: R03
target:
  format: table
  table: XZCF
  key: WSH
  fields: { WSH: 文号, SY: 事实, RQ: 日期, JE: 金额 }
fields:
  WSH: content.decisionNo
  SY: { from: content.violationFacts, required: true }
  RQ: content.decisionDate
  JE: { from: content.fineAmountWan, rules: [{ amountAs: 元 }] }
`

interface Server {
  readonly name: string
  readonly skip: false | string
  readonly quote: string
  url(): Promise<string>
  connect(url: string): Promise<(sql: string) => Promise<unknown[][]>>
}

let databases = 0
const SERVERS: readonly Server[] = [
  {
    name: 'PostgreSQL',
    skip: false,
    quote: '"',
    url: freshDatabaseUrl,
    async connect(url) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      client.on('error', () => {})
      closing.push(() => client.end())
      return async sql => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows
    },
  },
  {
    name: 'MariaDB',
    skip: without('mariadbd'),
    quote: '`',
    url() {
      databases += 1
      return testMariaDb().database(`back_${databases}`)
    },
    async connect(url) {
      const connection = await mysql.createConnection({ uri: url })
      closing.push(() => connection.end())
      return async sql => {
        const [rows] = await connection.query({ sql, rowsAsArray: true })
        return Array.isArray(rows) ? (rows as unknown[][]) : []
      }
    },
  },
]

const COLUMNS = 'WSH varchar(60), SY varchar(60), RQ date, JE decimal(20,2), BEIZHU varchar(20)'

async function bureau(server: Server, more: string) {
  const url = await server.url()
  const run = await server.connect(url)
  const named = (sql: string) =>
    sql.replaceAll(/\b(XZCF|WSH|SY|RQ|JE|BEIZHU)\b/g, name => server.quote + name + server.quote)
  await run(named(`create table XZCF (${COLUMNS}${more})`))
  const urlFile = join(folder, `${server.name}-${databases}.url`)
  writeFileSync(urlFile, `${url}\n`)
  return {
    run: (sql: string) => run(named(sql)),
    rows: async () =>
      (await run(named('select WSH, SY, cast(RQ as char(10)), JE, BEIZHU from XZCF order by WSH'))).map(row =>
        row.map(cell => (cell === null ? null : String(cell))),
      ),
    async render(context: TestContext, records: readonly object[]) {
      const file = join(folder, 'records.ndjson')
      writeFileSync(file, records.map(record => `${JSON.stringify(record)}\n`).join(''))
      const told = context.mock.method(console, 'error', () => {})
      const code = await renderFile(
        loadOutMapping(MAPPING, 'out.yaml', () => undefined),
        {
          ...{ file, today: '2026-05-01', json: true, into: urlFile },
        },
      )
      const [line] = told.mock.calls.at(-1)?.arguments ?? []
      told.mock.restore()
      const { code: fault, ...rest } = JSON.parse(String(line)) as {
        rendered: number
        refused: number
        code?: string
        reason?: string
      }
      return { ...rest, code, fault }
    },
  }
}

const record = (await aPenalty()) as Extract<RecordDraft, { category: 'R03' }>

function penalty(no: number, changes: object = {}): object {
  return { ...record, content: { ...record.content, decisionNo: `示环罚〔2026〕示例${no}号`, ...changes } }
}

for (const server of SERVERS) {
  const on = (what: string, work: (context: TestContext) => Promise<void>) =>
    test(`${server.name}: ${what}`, { skip: server.skip }, work)

  on('a row whose key is there is changed, another one added, and the rest stays as it is', async context => {
    const { run, rows, render } = await bureau(server, ', primary key (WSH)')
    await run(
      "insert into XZCF values ('别的', '本局', '2020-01-01', 1, '不动'), ('示环罚〔2026〕示例1号', '旧', null, null, '备注')",
    )
    const first = penalty(1, { violationFacts: '先' })
    const { code, rendered } = await render(context, [
      first,
      penalty(1, { violationFacts: '新' }),
      penalty(2),
    ])
    assert.deepEqual({ code, rendered }, { code: 0, rendered: 3 })
    const found = await rows()
    assert.deepEqual(
      found.map(([no, facts, day, , remark]) => [no, facts, day, remark]),
      [
        ['别的', '本局', '2020-01-01', '不动'],
        ['示环罚〔2026〕示例1号', '新', record.content.decisionDate, '备注'],
        ['示环罚〔2026〕示例2号', record.content.violationFacts, record.content.decisionDate, null],
      ].toSorted(([a], [b]) => found.findIndex(([no]) => no === a) - found.findIndex(([no]) => no === b)),
    )
    assert.equal((await render(context, [penalty(2)])).code, 0)
    assert.deepEqual(await rows(), found, 'the same again changes nothing')
  })

  on('one record that is refused leaves the table as it was', async context => {
    const { rows, render } = await bureau(server, ', primary key (WSH)')
    const { violationFacts: _, ...content } = record.content
    const many = Array.from({ length: 450 }, (__, i) => penalty(i))
    const told = await render(context, [...many, { ...record, content }])
    assert.deepEqual([told.code, told.rendered, told.refused], [1, 0, 1])
    assert.match(told.reason ?? '', /nothing was written/)
    assert.deepEqual(await rows(), [])
  })

  on(
    'a value that does not fit into its column leaves the table as it was, and is not told',
    async context => {
      const { rows, render } = await bureau(server, ', primary key (WSH)')
      const told = await render(context, [penalty(1), penalty(2, { violationFacts: '长'.repeat(61) })])
      assert.equal(told.fault, 'FRONT_END_UNFIT')
      assert.ok(!(told.reason ?? '').includes('长'))
      assert.deepEqual(await rows(), [])
    },
  )

  on('a table without a unique index on the key is refused', async context => {
    const { rows, render } = await bureau(server, '')
    assert.equal((await render(context, [penalty(1)])).fault, 'FRONT_END_UNFIT')
    assert.deepEqual(await rows(), [])
  })

  on('a row never takes the place of one that has another key', async context => {
    const { run, rows, render } = await bureau(server, ', primary key (WSH), unique (SY)')
    const facts = record.content.violationFacts
    await run(`insert into XZCF values ('别的', '${facts}', null, null, null)`)
    assert.equal((await render(context, [penalty(1)])).fault, 'FRONT_END_UNFIT')
    assert.deepEqual(await rows(), [['别的', facts, null, null, null]])
  })
}

test('a mapping into a table says its name and key, and a file has neither', () => {
  const refused = (text: string) => {
    try {
      loadOutMapping(text, 'out.yaml', () => undefined)
    } catch (error) {
      return String(
        (error as { fault?: { complaints?: readonly { message: string }[] } }).fault?.complaints?.map(
          one => one.message,
        ),
      )
    }
    return ''
  }
  assert.match(refused(MAPPING.replace('  key: WSH\n', '')), /target\.key is missing/)
  assert.match(refused(MAPPING.replace('key: WSH', 'key: NO')), /target\.key must be one of the columns/)
  assert.match(refused(MAPPING.replace('table: XZCF', 'table: "a;b"')), /target\.table must name a table/)
  assert.match(
    refused(MAPPING.replace('format: table', 'format: csv')),
    /target\.table is for "format: table"/,
  )
})
