import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')

test('the sync bench carries entries from one node process to another and weighs them against its floors', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'sync', '--quick', '--json'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const { bench, ratios, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(bench, 'sync')
  assert.deepEqual(Object.keys(ratios), ['logicalReplication', 'jobPerEntry', 'wireBytes'])
  for (const ratio of Object.values(ratios)) assert.ok(typeof ratio === 'number' && ratio > 0)
  assert.equal(figures.entries, 2000)
  assert.ok(figures.wireBytes > 0 && figures.zstdDumpBytes > 0 && figures.dumpBytes > figures.zstdDumpBytes)
})
