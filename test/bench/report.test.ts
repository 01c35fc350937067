import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the report bench prints reports beside a real Chromium', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'report', '--quick', '--json'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const { bench, ratios, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(bench, 'report')
  assert.deepEqual(Object.keys(ratios), ['chromium', 'chromiumJson'])
  for (const ratio of Object.values(ratios)) assert.ok(typeof ratio === 'number' && ratio > 0)
  assert.ok(figures.jsonReportsPerSecond > 0 && figures.memoryAtEndMB > 0)
})
