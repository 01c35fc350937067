/** Running nodes read the front-end databases (前置库) of their bureaus: PostgreSQL with a status column, MariaDB with a watermark. */
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import mysql from 'mysql2/promise'
import pg from 'pg'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { smallText } from '../mapping/small-mapping.ts'
import { testMariaDb } from '../support/mariadb.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { ask, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

const DIVISION = '310000'
const FEED = `${DIVISION}/records.penalty`
const ROOT = path.resolve(import.meta.dirname, '../..')
const FIELDS = '{ XH: 序号, SJC: 时间戳, WSH: 文号, SY: 事实, LB: 类别 }'
const withoutMaria = without('mariadbd')

let region: Region
let shanghai: Province
let bureau: pg.Client
let maria: mysql.Connection | undefined
before(async () => {
  region = await makeRegion(['310000', '320000'])
  shanghai = provinceOf(region, DIVISION)
  const home = path.dirname(shanghai.config)
  const mappings = path.join(home, 'mappings')
  cpSync(path.join(ROOT, 'mappings', DIVISION), path.join(mappings, DIVISION), { recursive: true })
  addMapping(mappings, 'penalty-table', 'status: { column: ZT, code: CWDM, reason: CWYY }')
  addMapping(mappings, 'fine-table', 'watermark: SJC')
  const settings = readFileSync(shanghai.config, 'utf8')
  writeFileSync(shanghai.config, settings.replace(/^mappings:.*$/m, `mappings: ${JSON.stringify(mappings)}`))
  appendFileSync(shanghai.config, '\nfrontEnds:\n')
  const postgres = await freshDatabaseUrl()
  bureau = new pg.Client({ connectionString: postgres })
  // The server of the test file may be gone before its last client is.
  bureau.on('error', () => {})
  await bureau.connect()
  const types = { text: 'varchar(200)', time: 'timestamp(6)' }
  await bureau.query(tableOf('"', types))
  addFrontEnd(home, { name: 'market', mapping: 'penalty-table', kind: 'postgresql', url: postgres })
  if (!withoutMaria) {
    const url = await testMariaDb().database('bureau')
    maria = await mysql.createConnection({ uri: url })
    await maria.query(tableOf('`', { ...types, time: 'datetime(6)' }))
    addFrontEnd(home, { name: 'fines', mapping: 'fine-table', kind: 'mysql', url })
  }
  await region.start()
})
after(async () => {
  await bureau?.end()
  await maria?.end()
})

function addMapping(mappings: string, name: string, ways: string): void {
  const folder = path.join(mappings, DIVISION, name)
  mkdirSync(folder)
  const text = smallText({
    source: `{ format: table, table: XZCF, key: XH, ${ways}, nullTokens: [无], fields: ${FIELDS} }`,
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
  writeFileSync(path.join(folder, 'mapping.yaml'), text.replace('310000/small', `${DIVISION}/${name}`))
}

interface Listed {
  readonly name: string
  readonly mapping: string
  readonly kind: string
  readonly url: string
}

function addFrontEnd(home: string, { name, mapping, kind, url }: Listed): void {
  const file = path.join(home, `${name}.url`)
  writeFileSync(file, `${url}\n`, { mode: 0o600 })
  appendFileSync(
    shanghai.config,
    `  - name: ${name}
    mapping: ${DIVISION}/${mapping}
    kind: ${kind}
    url: ${JSON.stringify(file)}
    everySeconds: 1
`,
  )
}

function tableOf(quote: string, { text, time }: { readonly text: string; readonly time: string }): string {
  const columns = ['XH bigint primary key', `SJC ${time}`, `WSH ${text}`, `SY ${text}`, `LB ${text}`]
  const more = ['ZT char(1)', `CWDM ${text}`, `CWYY ${text}`]
  const quoted = [...columns, ...more].map(one => one.replace(/^\w+/, name => `${quote}${name}${quote}`))
  return `create table ${quote}XZCF${quote} (${quoted.join(', ')})`
}

const row = (no: number, facts: string | null): string =>
  `(${no}, '2026-05-01 08:00:0${no % 10}', '示环罚〔2026〕示例${no}号', ${facts === null ? 'null' : `'${facts}'`}, '警告', '0', '', '')`

const untilAnswered = (rows: number): Promise<unknown[][]> =>
  until('answered rows', async () => {
    const found = await bureau.query<unknown[]>({
      text: `select "XH", "ZT", "CWDM" from "XZCF" where "ZT" <> '0' order by "XH"`,
      rowMode: 'array',
    })
    return found.rows.length >= rows ? found.rows : null
  })

test('PostgreSQL: rows are read, published to the region, and each is answered in its status column', async () => {
  await bureau.query(`insert into "XZCF" values ${row(1, '示例')}, ${row(2, null)}`)
  assert.deepEqual(await untilAnswered(2), [
    ['1', '1', '0'],
    ['2', '2', 'FIELD_MISSING'],
  ])
  const sizes = await untilInStep(region, { [FEED]: 1 })
  assert.equal(sizes.get(FEED), 1)
})

test('PostgreSQL: a row that the bureau has mended and marked unread is read again', async () => {
  await bureau.query(
    `update "XZCF" set "SY" = '示例', "ZT" = '0', "SJC" = '2026-05-02 08:00:00' where "XH" = 2`,
  )
  await until('the mended row is taken', async () => (await untilAnswered(2))[1]?.[1] === '1')
  const sizes = await untilInStep(region, { [FEED]: 2 })
  assert.equal(sizes.get(FEED), 2)
})

test('a node that is killed goes on where it stood: nothing is lost and nothing doubled', async () => {
  await region.end(DIVISION, 'SIGKILL')
  await bureau.query(`insert into "XZCF" values ${row(3, '示例')}`)
  await region.start()
  assert.deepEqual((await untilAnswered(3)).at(-1), ['3', '1', '0'])
  const sizes = await untilInStep(region, { [FEED]: 3 })
  assert.equal(sizes.get(FEED), 3)
  const [held] = await ask<{ n: number }>(
    shanghai.databaseUrl,
    'select count(*)::integer as n from source_record',
  )
  assert.equal(held?.n, 3)
})

test('MariaDB: what is beyond the watermark is read and published', { skip: withoutMaria }, async () => {
  await maria?.query(`insert into \`XZCF\` values ${row(11, '示例')}, ${row(12, null)}`)
  const sizes = await untilInStep(region, { [FEED]: 4 })
  assert.equal(sizes.get(FEED), 4)
  const refused = await ask<{ rule: string }>(
    shanghai.databaseUrl,
    `select rule from quarantined_row join source_batch using (batch_id) where mapping_id = '${DIVISION}/fine-table'`,
  )
  assert.deepEqual(refused, [{ rule: 'FIELD_MISSING' }])
})
