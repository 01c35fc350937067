import forge from 'node-forge'
import { TrustError } from './fault.ts'

export interface Pkcs12Contents {
  /** PEM: the certificate, then the intermediate ones if there are any. */
  readonly certificates: readonly string[]
  /** PEM of the authority, so that the container also says whom to trust. */
  readonly authority: string
  /** PEM, RSA. */
  readonly privateKey: string
  readonly password: string
  /** Under which name programs find the key. */
  readonly friendlyName: string
}

/** Of Java 17 and OpenSSL 3; the default of forge is 2,048. */
const ITERATIONS = 100_000

/**
 * A certificate with its key for programs that read PKCS #12 (Java, .NET, browsers): key under AES-256 with
 * PBKDF2 (HMAC-SHA-256). @returns DER.
 * @throws {TrustError} KEY_FILE_BAD when the key is none of RSA, in PEM.
 */
export function makePkcs12(contents: Pkcs12Contents): Uint8Array {
  const { certificates, authority, privateKey, password, friendlyName } = contents
  let key: forge.pki.PrivateKey
  try {
    key = forge.pki.privateKeyFromPem(privateKey)
  } catch (cause) {
    const message = 'the private key is not an RSA key in PEM without password; PKCS #12 is made of RSA keys'
    throw new TrustError(message, { code: 'KEY_FILE_BAD' }, { cause })
  }
  const options = {
    algorithm: 'aes256' as const,
    count: ITERATIONS,
    // In the library, missing in its types.
    prfAlgorithm: 'sha256',
    friendlyName,
  }
  const chain = [...certificates, authority].map(pem => forge.pki.certificateFromPem(pem))
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, chain, password, options)
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')
}
