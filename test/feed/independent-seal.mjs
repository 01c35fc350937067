/** Sealed bodies (docs/protocol.md §14), by the second implementation. */
import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'
import { base64Of, bytesOf, canonical, need, Refusal, sha256 } from './independent-tree.mjs'
import { decryptByHand } from './sm2-by-hand.mjs'

/** @param file `suite`, `secret` and `publicKey` of the addressee in hexadecimal @returns the body */
export function openSealed({ suite, secret, publicKey }, { feed, generation, ref }, text) {
  let sealed
  try {
    sealed = JSON.parse(text)
  } catch {
    throw new Refusal('ENTRY_BAD')
  }
  need(canonical(sealed) === text && sealed.sealed === 1, 'ENTRY_BAD')
  const keyId = sha256('xinqiao/seal/v1\n', bytesOf(publicKey)).toString('hex', 0, 4)
  need(Object.keys(sealed).join() === 'ciphertext,enc,key,sealed' && sealed.key === keyId, 'ENTRY_BAD')
  const context = Buffer.from(`xinqiao/seal/v1\n${feed}\n${generation}\n${ref}\n`)
  const [enc, ciphertext] = [base64Of(sealed.enc), base64Of(sealed.ciphertext)]
  try {
    const { cipher, key, nonce, aad } = (suite === 'sm' ? envelope : hpke)(bytesOf(secret), enc, context)
    const decipher = createDecipheriv(cipher, key, nonce, { authTagLength: 16 })
    const plaintextLength = ciphertext.length - 16
    decipher.setAAD(aad, { plaintextLength }).setAuthTag(ciphertext.subarray(plaintextLength))
    return (
      decipher.update(ciphertext.subarray(0, plaintextLength), undefined, 'utf8') + decipher.final('utf8')
    )
  } catch {
    throw new Refusal('ENTRY_BAD')
  }
}

function envelope(secret, enc, context) {
  return { cipher: 'sm4-gcm', key: decryptByHand(secret, enc), nonce: Buffer.alloc(12), aad: context }
}

/** RFC 9180 in its own words, for the one cipher suite. */
function hpke(secret, enc, info) {
  const pkcs8 = Buffer.concat([bytesOf('302e020100300506032b656e04220420'), secret])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const spki = Buffer.concat([bytesOf('302a300506032b656e032100'), enc])
  const dh = diffieHellman({
    privateKey,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  })
  const pkRm = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12)
  const kem = Buffer.from('KEM\0\x20', 'latin1')
  const all = Buffer.from('HPKE\0\x20\0\x01\0\x03', 'latin1')
  const hmac = (key, ...parts) =>
    createHmac('sha256', key)
      .update(Buffer.concat(parts.map(part => Buffer.from(part))))
      .digest()
  const labeledExtract = (suiteId, salt, label, ikm) => hmac(salt, 'HPKE-v1', suiteId, label, ikm)
  const labeledExpand = (suiteId, prk, label, given, length) =>
    hmac(prk, [0, length], 'HPKE-v1', suiteId, label, given, [1]).subarray(0, length)
  const eaePrk = labeledExtract(kem, '', 'eae_prk', dh)
  const sharedSecret = labeledExpand(kem, eaePrk, 'shared_secret', Buffer.concat([enc, pkRm]), 32)
  const pskIdHash = labeledExtract(all, '', 'psk_id_hash', '')
  const infoHash = labeledExtract(all, '', 'info_hash', info)
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash])
  const main = labeledExtract(all, sharedSecret, 'secret', '')
  const key = labeledExpand(all, main, 'key', context, 32)
  const nonce = labeledExpand(all, main, 'base_nonce', context, 12)
  return { cipher: 'chacha20-poly1305', key, nonce, aad: Buffer.alloc(0) }
}
