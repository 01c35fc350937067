/** A running node waits for the files that rows are looked up in, says so, and uses them for files, tables and replays. */
import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { collectCommand } from '../../src/cli/collect.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'
import type { Finding } from '../../src/cli/doctor-finding.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { smallText } from '../mapping/small-mapping.ts'
import { inProcess } from '../support/command.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { ask, deliverText, makeRegion, provinceOf, untilCollected } from '../support/region.ts'
import { until } from '../support/until.ts'

const DIVISION = '310000'
const LOOKUP =
  'lookups: { firms: { key: BH, source: { format: csv, encoding: utf-8, fields: { BH: 编号, MC: 名称 } } } }'
const FACTS = {
  severity: '{ const: general }',
  severityBasis: '{ const: 示例目录第1项 }',
  'content.decisionNo': '{ from: WSH }',
  'content.caseName': '{ from: SY, rules: [{ lookup: { in: firms, column: MC } }] }',
  'content.penaltyTypes': '{ const: 警告 }',
}

let region: Region
let shanghai: Province
let bureau: pg.Client
before(async () => {
  region = await makeRegion([DIVISION, '320000'])
  shanghai = provinceOf(region, DIVISION)
  const home = path.dirname(shanghai.config)
  const mappings = path.join(home, 'mappings')
  const fields = '{ XH: 序号, WSH: 文号, SY: 事实 }'
  for (const [name, source] of [
    ['looked-up', `{ format: csv, encoding: utf-8, fields: ${fields} }`],
    [
      'looked-up-table',
      `{ format: table, table: XZCF, key: XH, status: { column: ZT, code: CWDM }, fields: ${fields} }`,
    ],
  ] as const) {
    const folder = path.join(mappings, DIVISION, name)
    mkdirSync(folder, { recursive: true })
    const text = smallText({ source, extra: LOOKUP, fields: FACTS })
    writeFileSync(path.join(folder, 'mapping.yaml'), text.replace('310000/small', `${DIVISION}/${name}`))
  }
  const settings = readFileSync(shanghai.config, 'utf8')
  writeFileSync(shanghai.config, settings.replace(/^mappings:.*$/m, `mappings: ${JSON.stringify(mappings)}`))
  const url = await freshDatabaseUrl()
  bureau = new pg.Client({ connectionString: url })
  // The server of the test file may be gone before its last client is.
  bureau.on('error', () => {})
  await bureau.connect()
  await bureau.query(
    `create table "XZCF" ("XH" bigint primary key, "WSH" text, "SY" text, "ZT" char(1), "CWDM" text)`,
  )
  await bureau.query(
    `insert into "XZCF" values (1, '示环罚〔2026〕示例11号', '1', '0', ''), (2, '示环罚〔2026〕示例12号', '2', '0', '')`,
  )
  writeFileSync(path.join(home, 'bureau.url'), `${url}\n`, { mode: 0o600 })
  appendFileSync(
    shanghai.config,
    `
frontEnds:
  - name: bureau
    mapping: ${DIVISION}/looked-up-table
    kind: postgresql
    url: bureau.url
    everySeconds: 1
`,
  )
  await region.start()
})
after(() => bureau?.end())

interface Line {
  readonly event?: string
  readonly mapping?: string
  readonly lookup?: string
  readonly code?: string
}

function told(event: string): Line[] {
  const lines = readFileSync(shanghai.logFile, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('{'))
  return lines.map(line => JSON.parse(line) as Line).filter(line => line.event === event)
}

async function lookupFindings(): Promise<Finding[]> {
  const { stdout } = await inProcess(() => doctorCommand(['--config', shanghai.config, '--json']), {
    DATABASE_URL: shanghai.databaseUrl,
  })
  const { findings } = JSON.parse(stdout) as { findings: Finding[] }
  return findings.filter(({ check }) => check === 'lookup')
}

test('at its start a node says which lookups are missing, and so does its doctor, with who waits for them', async () => {
  const missing = await until('what is missing is told', () => {
    const lines = told('lookup-awaited')
    return lines.length >= 2 ? lines : null
  })
  assert.deepEqual(
    missing.map(({ mapping, lookup, code }) => [mapping, lookup, code]),
    ['looked-up', 'looked-up-table'].map(name => [`${DIVISION}/${name}`, 'firms', 'LOOKUP_AWAITED']),
  )
  await deliverText(
    shanghai,
    'looked-up',
    'a.csv',
    'XH,WSH,SY\n1,示环罚〔2026〕示例1号,1\n2,示环罚〔2026〕示例2号,2\n',
  )
  const findings = await lookupFindings()
  assert.deepEqual(
    findings.map(({ level, code }) => [level, code]),
    [
      ['error', 'LOOKUP_AWAITED'],
      ['warning', 'LOOKUP_AWAITED'],
    ],
  )
  assert.match(findings[0]?.means?.en ?? '', /wait for it, 1 now/)
  const [front] = await until('the table waits', () => {
    const lines = told('front-end-failed')
    return lines.length > 0 ? lines : null
  })
  assert.equal(front?.code, 'LOOKUP_AWAITED')
  assert.deepEqual(told('file-refused'), [])
})

test('once they are delivered the files and the table are taken in', async () => {
  for (const name of ['looked-up', 'looked-up-table'])
    await deliverText(shanghai, path.join(name, 'lookups'), 'firms.csv', 'BH,MC\n1,示例案一\n')
  await untilCollected(shanghai, 2)
  const batches = await ask<{ accepted_rows: number; refused_by_rule: object }>(
    shanghai.databaseUrl,
    'select accepted_rows, refused_by_rule from source_batch',
  )
  for (const batch of batches)
    assert.deepEqual([Number(batch.accepted_rows), batch.refused_by_rule], [1, { LOOKUP_MISSING: 1 }])
  const { rows } = await bureau.query('select "ZT", "CWDM" from "XZCF" order by "XH"')
  assert.deepEqual(rows, [
    { ZT: '1', CWDM: '0' },
    { ZT: '2', CWDM: 'LOOKUP_MISSING' },
  ])
  assert.deepEqual(
    (await lookupFindings()).map(({ level }) => level),
    ['ok'],
  )
})

test('a replay beside the node looks rows up in the newest', async () => {
  await deliverText(shanghai, 'looked-up/lookups', 'firms.csv', 'BH,MC\n1,示例案一\n2,示例案二\n')
  await until('the newer one is taken', () => told('lookup-taken').length >= 3)
  const args = [
    'quarantine',
    'replay',
    '--mapping',
    `${DIVISION}/looked-up`,
    '--config',
    shanghai.config,
    '--json',
  ]
  const { stdout, code } = await inProcess(() => collectCommand(args), { DATABASE_URL: shanghai.databaseUrl })
  const { tried, accepted } = JSON.parse(stdout) as { tried: number; accepted: number }
  assert.deepEqual([code, tried, accepted], [0, 1, 1])
})
