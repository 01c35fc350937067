import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { codeOf } from '../../bench/lookup/codes.ts'
import { checkUscc } from '../../src/standard/uscc.ts'

test('the lookup bench prints its ratios as one JSON object in the last line', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'lookup', '--quick', '--json'],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    },
  )
  assert.equal(status, 0, stderr)
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(last.bench, 'lookup')
  assert.deepEqual(Object.keys(last.ratios), ['bareExpress', 'bulk', 'growth10x'])
  for (const ratio of Object.values(last.ratios)) assert.ok(typeof ratio === 'number' && ratio > 0)
  assert.equal(last.figures.entries, 2000)
})

test('its invented organisations have right check characters, each another code', () => {
  const codes = Array.from({ length: 200 }, (_, i) => codeOf('320000', i * 1_234))
  assert.ok(codes.every(code => checkUscc(code).ok))
  assert.equal(new Set(codes).size, 200)
})
