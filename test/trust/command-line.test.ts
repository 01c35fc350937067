import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli')

function run(program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, program), ...args], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('certs makes a membership that the membership command accepts, until somebody edits it', t => {
  const dir = mkdtempSync(join(tmpdir(), 'xinqiao-certs-'))
  t.after(() => rmSync(dir, { recursive: true }))
  const made = run('certs.ts', 'dev', '--out', dir, '--divisions', '310000,320000', '--base-port', '7300')
  assert.equal(made.status, 0, made.output)
  const file = join(dir, 'membership.json')
  const checked = run('membership.ts', 'check', file)
  assert.equal(checked.status, 0, checked.output)
  assert.match(checked.output, /320000 江苏省 https:\/\/127\.0\.0\.1:7301: signed/)
  assert.match(checked.output, /310000\/to\.320000 +read by 320000/)
  const pin = /pin +(sha256:[0-9a-f]{64})/.exec(
    run('certs.ts', 'show', join(dir, '310000', 'node.pem')).output,
  )?.[1]
  assert.ok(readFileSync(file, 'utf8').includes(`"${pin}"`))
  writeFileSync(file, readFileSync(file, 'utf8').replace(':7301', ':7302'))
  const edited = run('membership.ts', 'check', file)
  assert.deepEqual([edited.status, edited.output.split(':')[0]], [1, '✗ MEMBERSHIP_SIGNATURE_BAD'])
  const again = run('certs.ts', 'dev', '--out', dir)
  assert.deepEqual([again.status, again.output.split(':')[0]], [1, '✗ PKI_EXISTS'])
})

test('both commands explain themselves when they are called wrongly', () => {
  for (const [program, ...args] of [
    ['certs.ts'],
    ['certs.ts', 'dev'],
    ['certs.ts', 'dev', '--out', 'x', '--base-port', '0'],
    ['certs.ts', 'dev', '--out', 'x', '--divisions', '31'],
    ['membership.ts', 'check'],
  ] as const) {
    const { status, output } = run(program, ...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(output, /npm run (certs|membership) --/)
  }
})
