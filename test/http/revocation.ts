/** Revocation lists of a test region, and what a node makes of them. */
import { X509Certificate } from 'node:crypto'
import { createCrl, plainSerial, type RevocationList, verifyCrl } from '../../src/trust/crl.ts'
import { PeerCertificates } from '../../src/trust/peer-certificates.ts'
import type { TlsMaterial } from '../../src/trust/tls.ts'
import { type Identity, NOW, type Region } from './region.ts'

let number = 0

/** A list of the region's authority, signed and verified. */
export async function listOf({ authority }: Region, revoked: readonly Identity[], now = NOW, days = 1) {
  number += 1
  const certificates = revoked.map(({ cert }) => ({
    serial: plainSerial(new X509Certificate(cert).serialNumber),
    at: now,
    reason: 'keyCompromise' as const,
  }))
  const text = await createCrl({ authority, number, revoked: certificates, now, days })
  const list = await verifyCrl(text, [new X509Certificate(authority.certificate).publicKey])
  return { text, list }
}

export function judging(identity: Identity, lists: readonly RevocationList[], graceMs = 0): TlsMaterial {
  return { ...identity, certificates: new PeerCertificates(identity.ca, { lists, graceMs }) }
}
