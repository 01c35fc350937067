/** Detached CMS signatures (RFC 5652) with a node's certificate: what a PDF carries. */
import { createHash, verify } from 'node:crypto'
import forge from 'node-forge'
import { TrustError } from './fault.ts'
import { readCertificate } from './pin.ts'

export interface SigningCertificate {
  /** PEM; the first certificate is the signer's. */
  readonly certificate: string
  /** PEM of its RSA key. */
  readonly privateKey: string
}

/** A signature with SHA-256 over the bytes, which it does not hold. @returns DER */
export function signDetached(bytes: Uint8Array, { certificate, privateKey }: SigningCertificate): Uint8Array {
  const signer = forge.pki.certificateFromPem(certificate)
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(Buffer.from(bytes).toString('binary'))
  message.addCertificate(signer)
  message.addSigner({
    key: forge.pki.privateKeyFromPem(privateKey) as forge.pki.rsa.PrivateKey,
    certificate: signer,
    digestAlgorithm: forge.pki.oids['sha256'] as string,
    authenticatedAttributes: [
      { type: forge.pki.oids['contentType'] as string, value: forge.pki.oids['data'] as string },
      { type: forge.pki.oids['messageDigest'] as string },
    ],
  })
  message.sign({ detached: true })
  return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'binary')
}

/**
 * The certificate (PEM) whose key signed these bytes. Whether anybody should trust it is asked of the membership.
 * @param der may be padded with zeros, as in a PDF
 * @throws {TrustError} CERTIFICATE_BAD for anything else than one valid signature over exactly these bytes
 */
export function verifyDetached(der: Uint8Array, bytes: Uint8Array): string {
  try {
    const { rawCapture: raw, certificates } = readSignedData(der)
    const [signer] = certificates
    const attributes = raw.authenticatedAttributes as forge.asn1.Asn1[]
    const digest = createHash('sha256').update(bytes).digest()
    if (signer === undefined || !messageDigestOf(attributes).equals(digest)) throw refused()
    const { SET } = forge.asn1.Type
    const signed = forge.asn1.create(forge.asn1.Class.UNIVERSAL, SET, true, attributes)
    const signedBytes = Buffer.from(forge.asn1.toDer(signed).getBytes(), 'binary')
    const pem = forge.pki.certificateToPem(signer)
    const signature = Buffer.from(raw.signature as string, 'binary')
    if (!verify('sha256', signedBytes, readCertificate(pem).publicKey, signature)) throw refused()
    return pem
  } catch (cause) {
    throw cause instanceof TrustError ? cause : refused(cause)
  }
}

function readSignedData(der: Uint8Array): forge.pkcs7.Captured<forge.pkcs7.PkcsSignedData> {
  // `parseAllBytes` off: a PDF pads the signature with zeros.
  const options = { strict: true, parseAllBytes: false } as const
  const asn1 = forge.asn1.fromDer(
    forge.util.createBuffer(Buffer.from(der).toString('binary')),
    options as never,
  )
  return forge.pkcs7.messageFromAsn1(asn1) as forge.pkcs7.Captured<forge.pkcs7.PkcsSignedData>
}

function messageDigestOf(attributes: readonly forge.asn1.Asn1[]): Buffer {
  for (const attribute of attributes) {
    const [type, values] = attribute.value as forge.asn1.Asn1[]
    if (forge.asn1.derToOid(type?.value as string) !== forge.pki.oids['messageDigest']) continue
    const [value] = (values?.value ?? []) as forge.asn1.Asn1[]
    return Buffer.from((value?.value ?? '') as string, 'binary')
  }
  throw refused()
}

function refused(cause?: unknown): TrustError {
  const message =
    'the signature does not belong to these bytes: the file was changed, or is not as it was signed'
  return new TrustError(message, { code: 'CERTIFICATE_BAD' }, { cause })
}
