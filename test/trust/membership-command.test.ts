/** `npm run membership` as the people of a region use it: draft, look, sign, compare. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { encodeMembership } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'

const CLI = join(import.meta.dirname, '../../src/cli/membership.ts')
const DIR = mkdtempSync(join(tmpdir(), 'xinqiao-membership-'))
after(() => rmSync(DIR, { recursive: true }))
const HELD = join(DIR, 'membership.json')
const NEXT = join(DIR, 'next.json')

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

before(async () => {
  await createDevelopmentPki(DIR, { now: Date.now() })
  const { membership } = parseMembership(readFileSync(HELD, 'utf8'))
  const terms = membership.feeds['records.penalty']
  assert.ok(terms)
  const feeds = {
    ...membership.feeds,
    'records.penalty': { ...terms, audience: ['310000', '320000'], scope: 'sharing' as const },
  }
  writeFileSync(NEXT, encodeMembership({ membership: { ...membership, version: 2, feeds }, signatures: [] }))
})

test('preview says who gains or loses a feed, and what would leave, field by field', () => {
  const { status, output } = run('preview', HELD, NEXT)
  assert.equal(status, 0, output)
  assert.match(output, /－ 失去 loses 330000 ← 310000\/records\.penalty/)
  assert.match(output, /～ 范围改变 changes scope of 320000 ← 310000\/records\.penalty \(government\)/)
  assert.match(output, /→ 出境 leaves +\/subject\/linkKey .*\[government\]/)
  assert.match(output, /· 留下 stays +\/subject\/idNumber .*\[never-leaves\]/)
  assert.match(run('preview', HELD, HELD).output, /nobody gains or loses/)
})

test('a version is signed by one after the other, and diff says who is missing', () => {
  const before = run('diff', HELD, NEXT)
  assert.equal(before.status, 1)
  assert.match(before.output, /feeds\.records\.penalty: .*\[310000 320000 330000 340000\]/)
  assert.match(before.output, /✗ 340000 did not sign/)
  const divisions = ['310000', '320000', '330000', '340000']
  for (const division of divisions) {
    const signed = run('sign', NEXT, '--division', division, '--key', join(DIR, division, 'feed.key.pem'))
    assert.equal(signed.status, 0, signed.output)
    assert.doesNotMatch(signed.output, /PRIVATE/)
  }
  assert.deepEqual([run('diff', HELD, NEXT).status, run('check', NEXT, '--held', HELD).status], [0, 0])
  const wrong = run('sign', NEXT, '--division', '310000', '--key', join(DIR, '320000', 'feed.key.pem'))
  assert.equal(wrong.status, 0, 'whose key it is, is told by the membership')
  const checked = run('check', NEXT, '--held', HELD)
  assert.deepEqual([checked.status, checked.output.split(':')[0]], [1, '✗ MEMBERSHIP_SIGNATURE_BAD'])
})

test('in a region of suite sm members sign with SM2, and one wrong signature is seen', async () => {
  const dir = join(DIR, 'sm')
  await createDevelopmentPki(dir, { now: Date.now(), suite: 'sm' })
  const [heldFile, nextFile] = [join(dir, 'membership.json'), join(dir, 'next.json')]
  const { membership } = parseMembership(readFileSync(heldFile, 'utf8'))
  assert.equal(membership.suite, 'sm')
  const later = new Date(Date.parse(membership.validTo) + 1).toISOString()
  writeFileSync(
    nextFile,
    encodeMembership({ membership: { ...membership, version: 2, validTo: later }, signatures: [] }),
  )
  for (const division of ['310000', '320000', '330000', '340000']) {
    const signed = run('sign', nextFile, '--division', division, '--key', join(dir, division, 'feed.key.pem'))
    assert.equal(signed.status, 0, signed.output)
  }
  assert.equal(run('check', nextFile, '--held', heldFile).status, 0)
  assert.equal(run('diff', heldFile, nextFile).status, 0)
  const ofOther = run('sign', nextFile, '--division', '310000', '--key', join(DIR, '310000', 'feed.key.pem'))
  assert.match(ofOther.output, /^✗ KEY_BAD/)
  const wrong = run('sign', nextFile, '--division', '310000', '--key', join(dir, '320000', 'feed.key.pem'))
  assert.equal(wrong.status, 0)
  assert.match(run('check', nextFile, '--held', heldFile).output, /^✗ MEMBERSHIP_SIGNATURE_BAD/)
})

test('what is called wrongly, or cannot be read, is one line that says so', () => {
  for (const args of [[], ['check'], ['diff', HELD], ['sign', NEXT], ['apply', NEXT], ['nonsense', NEXT]]) {
    const { status, output } = run(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(output, /npm run membership --/)
  }
  const absent = run('check', join(DIR, 'absent.json'))
  assert.deepEqual([absent.status, absent.output.split(':')[0]], [1, '✗ FILE_UNREADABLE'])
  const older = run('check', HELD, '--held', NEXT)
  assert.deepEqual([older.status, older.output.split(':')[0]], [1, '✗ MEMBERSHIP_NOT_NEWER'])
  const config = run('apply', NEXT, '--config', join(DIR, 'absent.yaml'))
  assert.deepEqual([config.status, config.output.split(':')[0]], [1, '✗ CONFIG_UNREADABLE'])
})
