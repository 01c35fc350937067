// An example of a program that signs with a key which the node never sees: here from a file, in service with PKCS#11.
// node signing-program.mjs KEY.pem [fault]; plain Node, no part of Xinqiao.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [, , keyFile, fault] = process.argv
const key = createPrivateKey(readFileSync(keyFile, 'utf8'))
const other = generateKeyPairSync('ed25519').privateKey

for await (const line of createInterface({ input: process.stdin })) {
  const { id, op, message } = JSON.parse(line)
  if (op === 'publicKey') {
    const { x } = createPublicKey(key).export({ format: 'jwk' })
    answer({ id, publicKey: Buffer.from(x, 'base64url').toString('base64') })
    continue
  }
  if (fault === 'ends') process.exit(3)
  if (fault === 'hangs') continue
  if (fault === 'garbage') process.stdout.write('no JSON\n')
  else if (fault === 'refuses') answer({ id, error: 'CKR_PIN_LOCKED' })
  else {
    const signature = sign(null, Buffer.from(message, 'base64'), fault === 'other-key' ? other : key)
    answer({ id, signature: signature.toString('base64') })
  }
}

function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
