/** A feed key behind a program, as a PKCS#11 module would be: a real child process signs. */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { fileKey } from '../../src/config/key-provider.ts'
import { programKey } from '../../src/config/program-key.ts'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import { SM } from '../../src/feed/sm.ts'
import { INTL } from '../../src/feed/suite.ts'

const PROGRAM = path.join(import.meta.dirname, 'signing-program.mjs')
const DIR = mkdtempSync(path.join(tmpdir(), 'xinqiao-key-'))
after(() => rmSync(DIR, { recursive: true }))
const KEY = path.join(DIR, 'feed.key.pem')
const { privateKey } = generateKeyPairSync('ed25519')
writeFileSync(KEY, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
const MESSAGE = Buffer.from('310000/withdrawals\n4\n')

/** Each program is ended with its test. */
async function withProgram(
  fault: string | undefined,
  use: (key: ReturnType<typeof programKey>) => Promise<void>,
) {
  const key = programKey([process.execPath, PROGRAM, KEY, ...(fault === undefined ? [] : [fault])], 3_000)
  try {
    await use(key)
  } finally {
    key.close()
  }
}

suite('a program that holds the feed key', () => {
  test('signs as the file would, many at once', () =>
    withProgram(undefined, async key => {
      const [there, here] = [
        await key.signer(INTL),
        await fileKey('feed.key.pem', readFileSync(KEY, 'utf8')).signer(INTL),
      ]
      assert.deepEqual(Buffer.from(there.publicKey), Buffer.from(here.publicKey))
      const messages = Array.from({ length: 50 }, (_, i) => Buffer.from(`${MESSAGE}${i}`))
      const signed = await Promise.all(messages.map(message => there.sign(message)))
      for (const [i, signature] of signed.entries()) {
        assert.ok(INTL.verify(here.publicKey, messages[i] as Buffer, signature))
      }
    }))

  for (const [fault, why] of [
    ['ends', /ended/],
    ['hangs', /did not answer within 3000 ms/],
    ['garbage', /ended/],
    ['refuses', /refused/],
    ['other-key', /with another key/],
  ] as const) {
    test(`that ${fault}: nothing is signed, and the next signature is asked of it anew`, () =>
      withProgram(fault, async key => {
        const signer = await key.signer(INTL)
        for (let times = 0; times < 2; times++) {
          await assert.rejects(signer.sign(MESSAGE), (error: Error & { fault?: object }) => {
            assert.deepEqual(error.fault, { code: 'KEY_UNAVAILABLE' })
            assert.match(error.message, why)
            assert.ok(!error.message.includes('CKR_PIN_LOCKED'), 'what a driver says is not repeated')
            return true
          })
        }
      }))
  }

  test('with a key of the other suite, or that is not there, is no signer', async () => {
    await withProgram(undefined, async key => {
      await assert.rejects(key.signer(SM), { fault: { code: 'KEY_UNAVAILABLE' } })
    })
    await assert.rejects(programKey(['/nowhere/sign']).signer(INTL), /cannot be started/)
  })

  test('stands in node.yaml instead of the file, never beside it', async () => {
    const yaml = (...lines: string[]) => {
      const file = path.join(DIR, 'node.yaml')
      const files = [
        'membership',
        'authority',
        'certificate',
        'privateKey',
        'dataKey',
        'mappings',
        'dataDirectory',
      ]
      const common = ['division: "310000"', 'name: x', 'exchange: { host: 127.0.0.1, port: 7100 }']
      writeFileSync(file, [...common, ...files.map(key => `${key}: ./feed.key.pem`), ...lines].join('\n'))
      return readSettings(file, {})
    }
    const command = `feedKeyProgram: ["${process.execPath}", "${PROGRAM}", "${KEY}"]`
    const { feedKey } = readSecrets(yaml(command), true)
    assert.equal(feedKey?.name, path.basename(process.execPath))
    assert.equal(readSecrets(yaml(command), false).feedKey, null)
    assert.equal(readSecrets(yaml('feedKey: ./feed.key.pem'), true).feedKey?.name, 'feed.key.pem')
    for (const wrong of [
      `${command}\nfeedKey: ./feed.key.pem`,
      'feedKeyProgram: sign',
      'feedKeyProgram: []',
    ]) {
      assert.throws(() => yaml(wrong), { fault: { code: 'CONFIG_INVALID' } })
    }
    assert.throws(() => yaml(), { fault: { code: 'CONFIG_INVALID' } })
  })
})
