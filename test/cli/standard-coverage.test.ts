/** `npm run standard -- coverage` as it is run: a program of its own beside the database of a node. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ownFolder } from '../support/folder.ts'
import { makeRegion, provinceOf } from '../support/region.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const province = provinceOf(await makeRegion(), '310000')
const LEDGER = path.join(ownFolder('ledger'), 'cases.csv')
writeFileSync(
  LEDGER,
  'sourceOrgUscc,sourceOrgName,division,item,due\n11310000PDY31000X7,示例市生态环境局（虚构）,310000,D04,12\n',
)

function coverage(...args: string[]) {
  return spawnSync(
    process.execPath,
    ['src/cli/standard.ts', 'coverage', '--config', province.config, ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATABASE_URL: province.databaseUrl } },
  )
}

test('on a new node everything that was due is missing, and every item of the data list stands there', () => {
  const { status, stdout, stderr } = coverage('--ledger', LEDGER, '--from', '2026-01-01', '--json')
  assert.equal(status, 0, stderr)
  const report = JSON.parse(stdout)
  assert.equal(report.division, '310000')
  const [department] = Object.values<Record<string, unknown>>(report.departments)
  assert.deepEqual([department?.['due'], department?.['collected']], [12, 0])
  assert.ok(report.items.length > 10, `${report.items.length} items`)
})

test('for people it is tables with the names of departments', () => {
  const { status, stdout, stderr } = coverage('--ledger', LEDGER)
  assert.equal(status, 0, stderr)
  assert.match(stdout, /应归 due/)
  assert.match(stdout, /示例市生态环境局（虚构）/)
})

test('a day that is none, and a ledger with a mistake, are refused with what to mend', () => {
  const day = coverage('--from', '2026-13-01')
  assert.deepEqual([day.status, day.stdout], [2, ''])
  assert.match(day.stderr, /--from and --to are days, YYYY-MM-DD/)
  writeFileSync(
    LEDGER,
    'sourceOrgUscc,sourceOrgName,division,item,due\n11310000PDY31000X7,示例,310000,D99,1\n',
  )
  const ledger = coverage('--ledger', LEDGER)
  assert.equal(ledger.status, 1)
  assert.match(ledger.stderr, /cases\.csv:2: "D99" is not in lists\/data-list\.yaml/)
})
