import type { X509Certificate } from 'node:crypto'
import { pemBlocks } from '../trust/certificate-facts.ts'
import { createRequest } from '../trust/certificates.ts'
import { TrustError } from '../trust/fault.ts'
import { pinOf, readCertificate } from '../trust/pin.ts'
import { makePkcs12 } from '../trust/pkcs12.ts'
import { PUBLIC, pemOf, readKey, readPassword, readText, SECRET, writeNew } from './key-files.ts'

export interface RequestOptions {
  readonly division: string
  readonly dnsNames: readonly string[]
  readonly ipAddresses: readonly string[]
  readonly key: string
  readonly out: string
}

/** Makes the key of a node, which stays where it is, and the request for the authority. */
export async function request(options: RequestOptions): Promise<string[]> {
  const { division, dnsNames, ipAddresses, key, out } = options
  const made = await createRequest({ commonName: `xinqiao ${division}`, dnsNames, ipAddresses })
  writeNew([
    [key, made.privateKey, SECRET],
    [out, made.request, PUBLIC],
  ])
  return [
    `key         ${key}  (0600, 不离开本机 never leaves this machine)`,
    `request     ${out}  (交给颁发机构 for the authority)`,
  ]
}

export interface RenewOptions {
  /** Certificate that is to be renewed: its names are asked for again. */
  readonly certificate: string
  /** Its key, which is kept, so that the pin stays; or with `newKey` the place of another one. */
  readonly key: string
  readonly newKey: boolean
  readonly out: string
}

/**
 * Asks for a certificate with the names of the present one: with the same key the membership need not change; with
 * a new one its pin is first added to the membership.
 */
export async function renew({ certificate, key, newKey, out }: RenewOptions): Promise<string[]> {
  const held = readCertificate(readText(certificate))
  const commonName = /^CN=(.*)$/m.exec(held.subject)?.[1] ?? ''
  const wish = { commonName, ...namesOf(held) }
  if (newKey) {
    const made = await createRequest(wish)
    writeNew([
      [key, made.privateKey, SECRET],
      [out, made.request, PUBLIC],
    ])
    return [
      `key         ${key}  (0600)`,
      `request     ${out}`,
      '先把新指纹加入成员文件，再换证书 · list the new pin in the membership before you change the certificate',
    ]
  }
  const kept = readKey(key)
  if (!held.checkPrivateKey(kept)) {
    const message = `${key} is not the key of ${certificate}; give its own, or --new-key with the name of a new file`
    throw new TrustError(message, { code: 'KEY_FILE_BAD' })
  }
  const made = await createRequest({ ...wish, privateKey: pemOf(kept) })
  writeNew([[out, made.request, PUBLIC]])
  return [`request     ${out}`, `pin stays   ${pinOf(held.raw)}`]
}

function namesOf(certificate: X509Certificate): {
  readonly dnsNames: string[]
  readonly ipAddresses: string[]
} {
  const names = (certificate.subjectAltName ?? '').split(', ')
  const of = (kind: string) =>
    names.filter(name => name.startsWith(kind)).map(name => name.slice(kind.length))
  return { dnsNames: of('DNS:'), ipAddresses: of('IP Address:') }
}

export interface Pkcs12Options {
  readonly certificate: string
  readonly key: string
  readonly authority: string
  readonly passwordFile: string
  readonly out: string
}

/** Puts certificate, chain and key into one file for programs that want PKCS #12. */
export function p12({ certificate, key, authority, passwordFile, out }: Pkcs12Options): string[] {
  const text = readText(certificate)
  const privateKey = readKey(key)
  const leaf = readCertificate(text)
  if (!leaf.checkPrivateKey(privateKey)) {
    const message = `${key} is not the key of ${certificate}; give the two that belong together`
    throw new TrustError(message, { code: 'KEY_FILE_BAD' })
  }
  const [root] = pemBlocks(readText(authority))
  if (root === undefined) {
    throw new TrustError(`${authority} holds no certificate in PEM`, { code: 'CERTIFICATE_BAD' })
  }
  const contents = {
    certificates: pemBlocks(text),
    authority: root,
    privateKey: pemOf(privateKey),
    password: readPassword(passwordFile),
    friendlyName: 'xinqiao',
  }
  writeNew([[out, makePkcs12(contents), SECRET]])
  return [`PKCS #12    ${out}  (0600, alias xinqiao)`]
}
