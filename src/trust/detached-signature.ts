/** Detached CMS signatures (RFC 5652) with a node's certificate: what a PDF carries. */
import { createHash, createPrivateKey, sign, verify } from 'node:crypto'
import forge from 'node-forge'
import { TrustError } from './fault.ts'
import { readCertificate } from './pin.ts'

export interface SigningCertificate {
  /** PEM; the first certificate is the signer's. */
  readonly certificate: string
  /** PEM of its RSA key. */
  readonly privateKey: string
}

/** Signs bytes that the signature does not hold. */
export interface DetachedSigner {
  /** Bytes of each signature: with one key and one certificate all have as many. */
  readonly length: number
  /** @param parts what is signed, one behind the other @returns DER */
  sign(...parts: readonly Uint8Array[]): Uint8Array
}

/**
 * A signer with SHA-256 and RSASSA-PKCS1-v1_5. Certificate and key are read once, and the arithmetic is OpenSSL's: in
 * JavaScript a signature takes longer than setting the report does.
 */
export function detachedSigner({ certificate, privateKey }: SigningCertificate): DetachedSigner {
  const signer = forge.pki.certificateFromPem(certificate)
  const key = createPrivateKey(privateKey)
  const constant = {
    certificates: inContext(0, [forge.pki.certificateToAsn1(signer)]),
    signedBy: sequence([
      forge.pki.distinguishedNameToAsn1(signer.issuer),
      primitive(Type.INTEGER, Buffer.from(signer.serialNumber, 'hex').toString('binary')),
    ]),
  }
  const signed = (...parts: readonly Uint8Array[]) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    const digest = hash.digest('binary')
    const attributes = [
      attribute('contentType', oid('data')),
      attribute('messageDigest', primitive(Type.OCTETSTRING, digest)),
    ]
    // They are signed as a SET and stand in the structure under a tag of its own (RFC 5652 §5.4).
    const signature = sign('sha256', derOf(setOf(attributes)), key)
    const signerInfo = sequence([
      integer(1),
      constant.signedBy,
      algorithm('sha256'),
      inContext(0, attributes),
      algorithm('rsaEncryption'),
      primitive(Type.OCTETSTRING, signature.toString('binary')),
    ])
    const signedData = sequence([
      integer(1),
      setOf([algorithm('sha256')]),
      sequence([oid('data')]),
      constant.certificates,
      setOf([signerInfo]),
    ])
    return derOf(sequence([oid('signedData'), inContext(0, [signedData])]))
  }
  return { length: signed().length, sign: signed }
}

const { Class, Type } = forge.asn1

function sequence(parts: forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts)
}

function setOf(parts: forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, Type.SET, true, parts)
}

function inContext(tag: number, parts: forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return forge.asn1.create(Class.CONTEXT_SPECIFIC, tag, true, parts)
}

function primitive(type: forge.asn1.Type, value: string): forge.asn1.Asn1 {
  return forge.asn1.create(Class.UNIVERSAL, type, false, value)
}

function integer(value: number): forge.asn1.Asn1 {
  return primitive(Type.INTEGER, String.fromCharCode(value))
}

function oid(name: string): forge.asn1.Asn1 {
  return primitive(Type.OID, forge.asn1.oidToDer(forge.pki.oids[name] as string).getBytes())
}

function algorithm(name: string): forge.asn1.Asn1 {
  return sequence([oid(name), primitive(Type.NULL, '')])
}

function attribute(name: string, value: forge.asn1.Asn1): forge.asn1.Asn1 {
  return sequence([oid(name), setOf([value])])
}

function derOf(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary')
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
    const signedBytes = derOf(setOf(attributes))
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
