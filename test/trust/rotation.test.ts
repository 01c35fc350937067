/** docs/rotation.zh-CN.md, command by command, as an operator of Shanghai and the other provinces would run them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { encodeMembership, type MembershipBody } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { without } from '../support/tools.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const TEXT = readFileSync(path.join(ROOT, 'docs/rotation.zh-CN.md'), 'utf8')
const BLOCKS = [...TEXT.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.trim())
const DIR = mkdtempSync(path.join(tmpdir(), 'xinqiao-rotation-'))
after(() => rmSync(DIR, { recursive: true }))
const at = (name: string) => path.join(DIR, name)

function run(line: string): { status: number | null; output: string } {
  const command = line.replace(
    /^npm run (certs|membership) --/,
    `"${process.execPath}" "${ROOT}/src/cli/$1.ts"`,
  )
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: DIR, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

/** Runs a block; each command must succeed. */
function block(n: number): string[] {
  return (BLOCKS[n] ?? assert.fail(`no block ${n}`)).split('\n').map(line => {
    const { status, output } = run(line)
    assert.equal(status, 0, `${line}\n${output}`)
    assert.doesNotMatch(output, /PRIVATE KEY/)
    return output
  })
}

const held = () => parseMembership(readFileSync(at('membership.json'), 'utf8')).membership

function changed(
  change: (mine: MembershipBody['members'][number]) => Partial<MembershipBody['members'][number]>,
) {
  const { version, ...body } = held()
  const members = body.members.map(one => (one.division === '310000' ? { ...one, ...change(one) } : one))
  writeFileSync(
    at('next.json'),
    encodeMembership({ membership: { ...body, members, version: version + 1 }, signatures: [] }),
  )
}

/** The third chapter: everybody signs, and then it may follow. */
function bringInForce(): void {
  const commands = (BLOCKS[4] ?? '').split('\n')
  const [diff, ...rest] = commands.map(run)
  assert.deepEqual(
    [diff?.status, rest.map(({ status }) => status)],
    [1, [0, 0]],
    'diff says that signatures are missing',
  )
  assert.match(diff?.output ?? '', /310000/)
  for (const division of ['320000', '330000', '340000']) {
    const line =
      commands[2]?.replace('310000', division).replace('feed.key.pem', `${division}/feed.key.pem`) ?? ''
    assert.equal(run(line).status, 0, line)
  }
  assert.match(block(5).join(''), new RegExp(`version ${held().version + 1}`))
  copyFileSync(at('next.json'), at('membership.json'))
}

before(async () => {
  await createDevelopmentPki(DIR, { now: Date.now(), host: '127.0.0.1' })
  const mine = ['node.key.pem', 'feed.key.pem', 'node.pem']
  for (const name of mine) copyFileSync(at(path.join('310000', name)), at(name))
  copyFileSync(at('ca/ca.pem'), at('ca.pem'))
  // The authority for development revokes nothing; a real one has this from `init`.
  writeFileSync(at('ca/revoked.json'), JSON.stringify({ number: 0, certificates: [] }))
})

test('the runbook, from the first command to the last', { skip: without('openssl') }, () => {
  assert.equal(BLOCKS.length, 7)
  block(0)
  block(1)
  block(3)
  changed(({ certificatePins }) => ({
    certificatePins: [...certificatePins, pinOf(readFileSync(at('node-2.pem')))],
  }))
  bringInForce()
  const publicKey = Buffer.from(block(2).at(-1)?.trim() ?? '', 'base64')
  assert.equal(publicKey.length, 32)
  changed(({ feedKeys }) => ({ feedKeys: [...feedKeys, { publicKey }] }))
  bringInForce()
  // The old key is retired; from then on the new one signs.
  changed(({ feedKeys: [old, ...rest] }) => ({
    feedKeys: [{ ...(old ?? assert.fail()), retiredAt: { '310000/withdrawals': 3 } }, ...rest],
  }))
  copyFileSync(at('feed-2.key.pem'), at('feed.key.pem'))
  bringInForce()
  assert.match(block(6).join(''), /\S/)
})
