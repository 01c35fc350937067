/** Requests signed and proven in both suites; what a gateway may do to them is tested in test/http/gateway.test.ts. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { SUITES } from '../../src/feed/suites.ts'
import { type HttpMessage, sentSignatures, signatureFields } from '../../src/trust/http-signature.ts'
import { Membership } from '../../src/trust/membership.ts'
import type { MembershipBody } from '../../src/trust/membership-file.ts'
import { proveRequest, requestKeyId, signRequest } from '../../src/trust/request-signature.ts'
import { signerOf } from '../feed/issuer.ts'

const NOW = Date.UTC(2026, 10, 26)
const FIELDS: Readonly<Record<string, string>> = { 'content-type': 'application/json', 'x-other': '1' }

for (const cryptography of Object.values(SUITES)) {
  const signer = signerOf('key of 320000', cryptography)
  suite(`requests signed in the suite ${cryptography.name}`, () => {
    const member = {
      division: '320000',
      feedKeys: [{ publicKey: signer.publicKey }],
      certificatePins: [],
      issues: [],
    }
    const membership = new Membership(cryptography, {
      version: 1,
      members: [member],
      feeds: {},
    } as unknown as MembershipBody)
    const message = (fields: Readonly<Record<string, string>> = FIELDS): HttpMessage => ({
      method: 'POST',
      target: '/v1/feeds?generation=1',
      field: name => (fields[name] === undefined ? [] : [fields[name]]),
    })
    const sign = async () => {
      const as = { suite: cryptography, signer, division: '320000', addressee: '310000', now: NOW }
      return { ...FIELDS, ...(await signRequest(message(), { ...as, nonce: new Uint8Array(18).fill(1) })) }
    }
    const prove = (fields: Readonly<Record<string, string>>, now = NOW) =>
      proveRequest(message(fields), { suite: cryptography, membership, self: '310000', now })

    test('prove their member, and say how long they must be remembered', async () => {
      const proof = prove(await sign())
      assert.deepEqual(proof, {
        proven: true,
        division: '320000',
        nonce: Buffer.alloc(18, 1).toString('base64'),
        keepUntil: NOW + 180_000,
      })
      // Remembered for as long as they would be taken.
      assert.equal(prove(await sign(), NOW + 180_000).proven, true)
      assert.deepEqual(prove(await sign(), NOW + 181_000), { proven: false, why: 'expired' })
    })

    test('name algorithm and key as docs/protocol.md says', async () => {
      const { 'signature-input': input } = await sign()
      const alg = cryptography.name === 'sm' ? 'sm2-sm3' : 'ed25519'
      assert.ok(input.includes(`alg="${alg}"`), input)
      assert.ok(input.includes(`keyid="${requestKeyId(cryptography, '320000', signer.publicKey)}"`), input)
      assert.ok(input.startsWith('xinqiao=("@method" "@path" "@query" "content-type");created='), input)
    })

    test('are refused with any term that is not as agreed', async () => {
      const fields = await sign()
      const change = (from: string | RegExp, to: string) => {
        const changed = fields['signature-input'].replace(from, to)
        assert.notEqual(changed, fields['signature-input'])
        return prove({ ...fields, 'signature-input': changed })
      }
      const why = (proof: ReturnType<typeof prove>) => (proof.proven ? 'proven' : proof.why)
      assert.equal(why(change(/alg="[^"]+"/, 'alg="hmac-sha256"')), 'algorithm')
      assert.equal(why(change(/;alg="[^"]+"/, '')), 'algorithm')
      assert.equal(why(change(' "content-type"', '')), 'coverage')
      assert.equal(why(change('"@query"', '"@query" "@query"')), 'syntax')
      assert.equal(why(change(/keyid="320000/, 'keyid="330000')), 'key')
      assert.equal(why(change(/;keyid="[^"]+"/, '')), 'key')
      assert.equal(why(change(/nonce="[^"]+"/, 'nonce="short"')), 'nonce')
      assert.equal(why(change(/nonce="AQ/, 'nonce="BQ')), 'signature')
      assert.equal(why(change(/;expires=\d+/, '')), 'lifetime')
      assert.equal(why(change(/expires=(\d+)/, `expires=${NOW / 1000 + 301}`)), 'lifetime')
      assert.equal(why(change(/expires=(\d+)/, `expires=${NOW / 1000}`)), 'lifetime')
      assert.equal(why(change(/created=(\d+)/, `created=${NOW / 1000 + 1}`)), 'signature')
      assert.equal(why(change(/tag="[^"]+"/, 'tag="other"')), 'absent')
      assert.equal(why(prove({ 'content-type': 'application/json' })), 'absent')
    })

    test('carry one signature for the addressee; others beside it are not looked at', async () => {
      const fields = await sign()
      const [sent] = sentSignatures(message(fields)) ?? []
      assert.ok(sent)
      const beside = (tag: string) => {
        const other = signatureFields({ ...sent, label: 'other', parameters: new Map([['tag', tag]]) })
        return prove({
          ...fields,
          'signature-input': `${fields['signature-input']}, ${other['signature-input']}`,
          signature: `${fields.signature}, ${other.signature}`,
        })
      }
      assert.equal(beside('someone-else').proven, true)
      assert.deepEqual(beside('xinqiao-request/310000'), { proven: false, why: 'syntax' })
    })
  })
}
