import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const SRC = path.resolve(import.meta.dirname, '../../src')

test('of an error the log has type, code and place, and never the message', () => {
  const program = `
    import { createLog } from ${JSON.stringify(path.join(SRC, 'observe/log.ts'))}
    import { taskFailed } from ${JSON.stringify(path.join(SRC, 'events/queues.ts'))}
    const error = Object.assign(new Error('Key (name)=(虚构某 330199199001010357) already exists'), { code: '23505' })
    const failed = { task: 'apply', code: 'UNEXPECTED', class: 'transient', feed: '虚构某.csv' }
    createLog('310000', 'info')(taskFailed(failed), error)
  `
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const line = JSON.parse(stderr)
  assert.deepEqual(
    [line.event, line.level, line.code, line.type, line.feed],
    ['task-failed', 50, '23505', 'Error', '[withheld]'],
  )
  assert.match(line.at, /\n? {4}at /)
  assert.doesNotMatch(stderr, /虚构|330199/)
})
