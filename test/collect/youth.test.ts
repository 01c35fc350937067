/** Young people who were commended (青年守信): with consent, of age, and to provinces alone that hold the item. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts } from '../../src/collect/ports.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import { linkKeysOf } from '../../src/standard/link-key.ts'
import { checkRecord } from '../../src/standard/record.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { type Desk, openDesk } from './desk.ts'

const FOLDER = path.join(import.meta.dirname, '../../mappings/330000/youth')
const FEED = '330000/lists.youth'
interface Rows {
  readonly ROWS: readonly Record<string, unknown>[]
}
const sample = (name: string): Rows =>
  JSON.parse(readFileSync(path.join(FOLDER, 'samples', name), 'utf8')) as Rows

let desk: Desk
/** Provinces that read Zhejiang's feed. */
let readers: readonly string[]
let ports: CollectPorts
beforeEach(async () => {
  desk = await openDesk('330000')
  readers = ['310000']
  const membership = {
    mayIssue: () => true,
    generationOf: () => 1,
    audience: () => readers,
    terms: () => ({ scope: 'sharing' }),
  } as unknown as Membership
  const keys = [{ id: 'k1', key: randomBytes(32) }]
  ports = {
    ...desk.ports,
    rules: recordRules('330000', () => membership),
    linkKeys: () => linkKeysOf('intl', keys),
  }
  // All of them are of the past on the day of the desk or soon after.
  desk.later(100 * 86_400_000)
})

function deliver(rows: Rows) {
  return collectFile(ports, readMapping(FOLDER), {
    ...{ name: 'youth.json', digest: randomBytes(32), asOf: null },
    open: async function* () {
      yield Buffer.from(JSON.stringify(rows))
    },
  })
}

async function bodies(): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ body: Buffer }>`
    select body from feed_entry where kind = 'record' and body is not null order by seq`.execute(
    desk.database.db,
  )
  return rows.map(({ body }) => JSON.parse(body.toString()))
}

async function refusals(): Promise<[number, string[]][]> {
  const { rows } = await sql<{ row: number; findings: { rule: string }[] }>`
    select row_number as row, findings from quarantined_row order by row_number`.execute(desk.database.db)
  return rows.map(({ row, findings }) => [row, findings.map(({ rule }) => rule)])
}

test('those of age on the day of the award and with consent go out under a link key, and nobody else', async () => {
  const rows = sample('youth.json')
  const { accepted, quarantined } = await deliver(rows)
  assert.deepEqual([accepted, quarantined, await desk.sizes()], [2, 5, { [FEED]: 2 }])
  const out = await bodies()
  assert.deepEqual(
    out.map(({ content }) => Reflect.get(content as object, 'consentRef')),
    ['示例授权〔2026〕青001号', '示例授权〔2026〕青002号'],
  )
  for (const body of out) {
    assert.deepEqual(checkRecord(body, 'holder').errors, [])
    assert.match(String(Reflect.get(body['subject'] as object, 'linkKey')), /^k1\./)
  }
  const text = JSON.stringify(out)
  for (const row of rows.ROWS) assert.ok(!text.includes(String(row['CERT_CODE'])))
  for (const stopped of rows.ROWS.slice(2)) assert.ok(!text.includes(String(stopped['NAME'])))
  assert.deepEqual(
    (await refusals()).map(([row, [rule]]) => [row, rule]),
    [
      [3, 'SUBJECT_IS_MINOR'],
      [4, 'SUBJECT_IS_MINOR'],
      [5, 'FIELD_MISSING'],
      [6, 'CODE_UNKNOWN'],
      [7, 'AGE_UNKNOWN'],
    ],
  )
})

test('they stay in the province while one that does not hold the item would read them', async () => {
  readers = ['310000', '320000']
  await deliver(sample('youth.json'))
  assert.deepEqual(await desk.sizes(), {})
  const { rows } = await sql<{ reason: string }>`select reason from local_record`.execute(desk.database.db)
  assert.deepEqual(
    rows.map(({ reason }) => reason),
    ['CATALOGUE', 'CATALOGUE'],
  )
})

test('a consent that is taken back erases the record everywhere, and an old row does not bring it back', async () => {
  await deliver(sample('youth.json'))
  const { accepted } = await deliver(sample('youth-consent-withdrawn.json'))
  assert.equal(accepted, 1)
  const { rows } = await sql<{ effect: string }>`select effect from tombstone`.execute(desk.database.db)
  assert.deepEqual(
    rows.map(({ effect }) => effect),
    ['erase'],
  )
  assert.deepEqual(
    (await bodies()).map(({ content }) => Reflect.get(content as object, 'consentRef')),
    ['示例授权〔2026〕青002号'],
  )
  const [first] = sample('youth.json').ROWS
  const again = await deliver({ ROWS: [{ ...first, UPDATE_TIME: '2026-08-05 08:00:00' }] })
  assert.deepEqual([again.accepted, again.quarantined], [0, 1])
  assert.ok((await refusals()).some(([, rules]) => rules.includes('WITHDRAWN')))
  assert.equal((await bodies()).length, 1)
})

test('a year is digits alone; with a unit or a sign the row is refused', async () => {
  const [first] = sample('youth.json').ROWS
  const years = ['2026年', '-2026', '二〇二六', '1.9E+3']
  await deliver({ ROWS: years.map((year, i) => ({ ...first, UUID: `${i}`, SELECT_YEAR: year })) })
  assert.deepEqual(
    (await refusals()).map(([, [rule]]) => rule),
    ['WHOLE_NUMBER_BAD', 'WHOLE_NUMBER_BAD', 'WHOLE_NUMBER_BAD', 'EXCEL_DAMAGE'],
  )
})
