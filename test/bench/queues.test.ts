import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

test('the queues bench measures ours against BullMQ itself, and one, two and four workers', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/main.ts', 'queues', '--quick', '--json'],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  const { bench, ratios, figures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  assert.equal(bench, 'queues')
  for (const name of ['bareBullmq', 'workers2', 'workers4']) assert.ok(ratios[name] > 0, name)
  assert.ok(figures.postgresWorkers4PerSecond > 0)
})
