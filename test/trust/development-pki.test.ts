import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { ed25519Signer, INTL } from '../../src/feed/suite.ts'
import { verifyMembership } from '../../src/trust/membership.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { pinOf } from '../../src/trust/pin.ts'

const NOW = Date.UTC(2026, 10, 23)

test('makes what four nodes need, with keys that only their owner reads, and never overwrites unasked', async t => {
  const dir = await mkdtemp(join(tmpdir(), 'xinqiao-pki-'))
  t.after(() => rm(dir, { recursive: true }))
  const pki = await createDevelopmentPki(dir, { now: NOW, basePort: 7200 })
  const membership = verifyMembership(INTL, parseMembership(await readFile(pki.membership, 'utf8')), NOW)
  assert.deepEqual(
    pki.nodes.map(node => node.division),
    ['310000', '320000', '330000', '340000'],
  )
  for (const [i, node] of pki.nodes.entries()) {
    assert.equal(node.endpoint, `https://127.0.0.1:${7200 + i}`)
    assert.equal(membership.memberByPin(pinOf(await readFile(node.certificate)))?.division, node.division)
    const signer = ed25519Signer(await readFile(node.feedKey, 'utf8'))
    assert.deepEqual(
      membership.cosigningKeys(node.division).map(key => Buffer.from(key)),
      [Buffer.from(signer.publicKey)],
    )
    for (const key of [node.privateKey, node.feedKey]) assert.equal((await stat(key)).mode & 0o777, 0o600)
  }
  // Young people's honours are an item of Shanghai's and Zhejiang's supplementary catalogues.
  assert.deepEqual(membership.audience('330000/lists.youth'), ['310000'])
  assert.deepEqual(
    ['310000', '320000', '330000', '340000'].map(one => membership.mayIssue(one, `${one}/lists.youth`)),
    [true, false, true, false],
  )
  assert.equal(membership.mayRead('320000', '330000/lists.youth'), false)
  const before = await readFile(pki.membership, 'utf8')
  const again = createDevelopmentPki(dir, { now: NOW })
  await assert.rejects(again, { name: 'TrustError', fault: { code: 'PKI_EXISTS' } })
  assert.equal(await readFile(pki.membership, 'utf8'), before)
  await createDevelopmentPki(dir, { now: NOW, force: true, divisions: ['310000', '340000'] })
  assert.notEqual(await readFile(pki.membership, 'utf8'), before)
})
