import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the withdraw bench times each withdrawal until the last of four provinces has stopped', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'withdraw', '--quick', '--json'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const { bench, ratios, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(bench, 'withdraw')
  assert.deepEqual(Object.keys(ratios), ['idle'])
  assert.ok(ratios.idle > 0)
  const { withdrawn, medianMs, p99Ms, lastMs, eventsDuring, stillShown } = figures
  assert.deepEqual([withdrawn, stillShown], [100, 0])
  assert.ok(medianMs > 0 && p99Ms >= medianMs && lastMs >= p99Ms && eventsDuring > 0)
})
