import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the push bench times events until the slowest of three provinces has applied them', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'push', '--quick', '--json'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const { bench, ratios, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(bench, 'push')
  assert.deepEqual(Object.keys(ratios), ['floorMedian', 'floorP99'])
  for (const ratio of Object.values(ratios)) assert.ok(typeof ratio === 'number' && ratio > 0)
  assert.ok(figures.cpuMicrosPerEventAt20 > 0)
})
