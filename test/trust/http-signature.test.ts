/** Against the published examples of RFC 9421 (appendix B.2.6) and RFC 9530 (appendix B.1). */
import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto'
import { suite, test } from 'node:test'
import { utf8 } from '../../src/base/bytes.ts'
import { SM } from '../../src/feed/sm.ts'
import { INTL } from '../../src/feed/suite.ts'
import { contentDigest, isContentOf } from '../../src/trust/content-digest.ts'
import { sentSignatures, signatureBase, signatureFields } from '../../src/trust/http-signature.ts'

/** RFC 9421 appendix B.1.4: a key for tests, published. */
const PRIVATE = createPrivateKey({
  key: Buffer.from('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF', 'base64'),
  format: 'der',
  type: 'pkcs8',
})
/** RFC 9421 appendix B.2, the request of all examples. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  host: ['example.com'],
  date: ['Tue, 20 Apr 2021 02:07:55 GMT'],
  'content-type': ['application/json'],
  'content-digest': [
    'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:',
  ],
  'content-length': ['18'],
}
const message = (more: typeof FIELDS = {}) => ({
  method: 'POST',
  target: '/foo?param=Value&Pet=dog',
  authority: 'example.com',
  field: (name: string) => ({ ...FIELDS, ...more })[name] ?? [],
})
const INPUT =
  'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"'
const SIGNATURE =
  'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:'

suite('RFC 9421, B.2.6', () => {
  const signed = message({ 'signature-input': [INPUT], signature: [SIGNATURE] })
  const [sent] = sentSignatures(signed) ?? []
  assert.ok(sent)
  const base = signatureBase(sent.components, sent.parameters, signed)

  test('the signature base is the printed one', () => {
    assert.equal(
      Buffer.from(base ?? []).toString(),
      [
        '"date": Tue, 20 Apr 2021 02:07:55 GMT',
        '"@method": POST',
        '"@path": /foo',
        '"@authority": example.com',
        '"content-type": application/json',
        '"content-length": 18',
        `"@signature-params": ${INPUT.slice('sig-b26='.length)}`,
      ].join('\n'),
    )
  })

  test('the printed signature verifies, and is what the key signs', () => {
    assert.ok(verify(null, base ?? Buffer.alloc(0), createPublicKey(PRIVATE), sent.signature))
    const again = signatureFields({ ...sent, signature: sign(null, base ?? Buffer.alloc(0), PRIVATE) })
    assert.deepEqual(again, { 'signature-input': INPUT, signature: SIGNATURE })
  })

  test('the query is covered with its question mark, an absent one is the mark alone (§2.2.7)', () => {
    const line = (target: string) =>
      Buffer.from(signatureBase(['@query'], new Map(), { ...message(), target }) ?? [])
        .toString()
        .split('\n')[0]
    assert.equal(line('/foo?param=Value&Pet=dog'), '"@query": ?param=Value&Pet=dog')
    assert.equal(line('/foo'), '"@query": ?')
  })

  test('a field that came twice is joined (§2.1); one that is not there cannot be covered', () => {
    const twice = message({ 'cache-control': [' max-age=60', 'must-revalidate '] })
    const text = Buffer.from(signatureBase(['cache-control'], new Map(), twice) ?? []).toString()
    assert.equal(text.split('\n')[0], '"cache-control": max-age=60, must-revalidate')
    assert.equal(signatureBase(['x-absent'], new Map(), twice), null)
    assert.equal(signatureBase(['@unknown'], new Map(), twice), null)
  })

  test('what is no signature is told from one', () => {
    const bad: [string, string][] = [
      ['sig=("@method"', SIGNATURE],
      ['sig=1', 'sig=:AA==:'],
      ['sig=("@method")', 'other=:AA==:'],
      ['sig=("@method")', 'sig="text"'],
      ['sig=("@method";req)', 'sig=:AA==:'],
      ['sig=(method)', 'sig=:AA==:'],
      [INPUT, ''],
    ]
    for (const [input, signature] of bad) {
      const broken = message({ 'signature-input': [input], signature: [signature] })
      assert.equal(sentSignatures(broken), null, input)
    }
  })
})

suite('RFC 9530', () => {
  test('B.1: the digest of a body', () => {
    const body = utf8('{"hello": "world"}\n')
    assert.equal(contentDigest(INTL, body), 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:')
  })

  test('one of several algorithms is enough, and it must be ours', () => {
    const body = utf8('{"hello": "world"}')
    const ours = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'
    assert.ok(isContentOf(INTL, ours, body))
    assert.ok(isContentOf(INTL, `${FIELDS['content-digest']}, ${ours}`, body))
    assert.ok(!isContentOf(INTL, String(FIELDS['content-digest']), body))
    assert.ok(!isContentOf(INTL, ours, utf8('{"hello": "World"}')))
    for (const broken of ['', 'sha-256', 'sha-256="x"', 'sha-256=:!!:', 'sha-256=:AA==:']) {
      assert.ok(!isContentOf(INTL, broken, body), broken)
    }
  })

  test('in the suite sm it is SM3', () => {
    const body = utf8('abc')
    const sm3 = hash('sm3', body, 'base64')
    assert.equal(contentDigest(SM, body), `sm3=:${sm3}:`)
    assert.ok(isContentOf(SM, `sm3=:${sm3}:`, body))
    assert.ok(!isContentOf(SM, contentDigest(INTL, body), body))
  })
})
