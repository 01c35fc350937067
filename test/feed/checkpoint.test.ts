import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base64, hex } from '../../src/base/bytes.ts'
import {
  checkpointText,
  openCheckpoint,
  parseCheckpointText,
  signCheckpoint,
} from '../../src/feed/checkpoint.ts'
import { ED25519_NOTES, formatNote, MAX_NOTE_BYTES, noteKeyId, parseNote } from '../../src/feed/note.ts'
import { ed25519Signer, INTL } from '../../src/feed/suite.ts'
import { inBothSuites } from './both-suites.ts'
import { privateKeyPem, signerOf } from './issuer.ts'

const ORIGIN = 'xinqiao/310000/lists.environment/1'
const ROOT = Buffer.alloc(32, 7)
const CHECKPOINT = { origin: ORIGIN, size: 5, root: ROOT }

test('verifies the note that the documentation of golang.org/x/mod/sumdb/note gives as example', () => {
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const note =
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
  const [name, keyId, key] = vkey.split('+') as [string, string, string]
  const publicKey = Buffer.from(key, 'base64').subarray(1)
  const { text, signatures } = parseNote(note)
  assert.equal(signatures[0]?.name, name)
  assert.equal(hex(signatures[0]?.keyId ?? ROOT), keyId)
  assert.equal(hex(noteKeyId(name, ED25519_NOTES.checkpoint, publicKey)), keyId)
  assert.ok(INTL.verify(publicKey, Buffer.from(text), signatures[0]?.signature ?? ROOT))
  assert.equal(formatNote(text, signatures), note)
})

inBothSuites(suite => {
  const signer = signerOf('issuer', suite)

  test('signs three lines under the name of the log, and opens them again', async () => {
    const note = await signCheckpoint(signer, CHECKPOINT)
    const [origin, size, root, blank, signature] = note.split('\n')
    assert.deepEqual([origin, size, root, blank], [ORIGIN, '5', base64(ROOT), ''])
    assert.ok(signature?.startsWith(`— ${ORIGIN} `))
    const opened = openCheckpoint(suite, note, ORIGIN, [signer.publicKey])
    assert.deepEqual({ ...opened, root: hex(opened.root) }, { ...CHECKPOINT, root: hex(ROOT) })
  })

  test('goes by signatures of known keys: unknown ones are ignored, a false one spoils all', async () => {
    const note = await signCheckpoint(signer, CHECKPOINT)
    const foreign = (await signCheckpoint(signerOf('other', suite), CHECKPOINT)).split('\n').at(-2)
    const both = `${note}${foreign}\n`
    assert.equal(openCheckpoint(suite, both, ORIGIN, [signer.publicKey]).size, 5)
    const { text, signatures } = parseNote(note)
    const [mine] = signatures
    assert.ok(mine)
    const falseOne = { ...mine, signature: Buffer.alloc(64, 1) }
    const fault = { code: 'CHECKPOINT_SIGNATURE_BAD' }
    for (const lines of [
      [falseOne],
      [mine, falseOne],
      [{ ...mine, name: 'xinqiao/320000/lists.environment/1' }],
    ]) {
      const changed = formatNote(text, lines)
      assert.throws(() => openCheckpoint(suite, changed, ORIGIN, [signer.publicKey]), { fault })
    }
    assert.throws(() => openCheckpoint(suite, note, ORIGIN, []), { fault })
  })

  test('refuses notes and checkpoints in any other form', async () => {
    const note = await signCheckpoint(signer, CHECKPOINT)
    const text = checkpointText(CHECKPOINT)
    const fault = { code: 'CHECKPOINT_BAD' }
    const notes = [
      '',
      text,
      note.slice(0, -1),
      note.replace('\n\n', '\n'),
      note.replace('— ', '- '),
      `${note}\n`,
      note.replace('5', '5\r'),
      `${'x'.repeat(MAX_NOTE_BYTES)}${note}`,
      `${note}— a b\n`,
      `${note}${'— a AAAAAAAA\n'.repeat(64)}`,
      `${note}— a+b AAAAAAAA\n`,
    ]
    for (const wrong of notes) assert.throws(() => parseNote(wrong), { fault }, wrong.slice(0, 200))
    const texts = [
      `${text}extension\n`,
      text.replace('\n5\n', '\n05\n'),
      text.replace('\n5\n', '\n-5\n'),
      text.replace('\n5\n', '\n9007199254740993\n'),
      text.replace('Bwc=', 'Bwd='),
      `\n${text}`,
      text.slice(0, -1),
      text.replace(ORIGIN, ''),
    ]
    for (const wrong of texts) {
      assert.notEqual(wrong, text)
      assert.throws(() => parseCheckpointText(wrong), { fault }, wrong)
    }
    assert.throws(
      () => openCheckpoint(suite, note, 'xinqiao/310000/lists.environment/2', [signer.publicKey]),
      {
        fault,
      },
    )
  })
})

test('signs as RFC 8032 says, and takes no other kind of key', async () => {
  // RFC 8032 §7.1, test 2.
  const secret = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
  const der = Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')
  const signer = ed25519Signer(privateKeyPem(der))
  assert.equal(hex(signer.publicKey), '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature = await signer.sign(Uint8Array.of(0x72))
  assert.equal(
    hex(signature),
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
  assert.ok(INTL.verify(signer.publicKey, Uint8Array.of(0x72), signature))
  assert.ok(!INTL.verify(signer.publicKey, Uint8Array.of(0x73), signature))
  assert.ok(!INTL.verify(signer.publicKey.subarray(1), Uint8Array.of(0x72), signature))
  assert.ok(!INTL.verify(signer.publicKey, Uint8Array.of(0x72), signature.subarray(1)))
  assert.throws(() => ed25519Signer('nothing'), { fault: { code: 'KEY_BAD' } })
})
