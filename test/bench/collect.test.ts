import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the collect bench prints its ratio as one JSON object in the last line', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'collect', '--quick', '--json'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(last.bench, 'collect')
  assert.ok(last.ratios.copy > 0)
  assert.equal(last.figures.accepted, 2_000)
})
