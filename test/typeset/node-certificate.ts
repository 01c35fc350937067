import { createAuthority, createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import type { SigningCertificate } from '../../src/trust/detached-signature.ts'
import { type Pin, pinOf } from '../../src/trust/pin.ts'
import { NOW } from '../support/province.ts'

/** A certificate with which node 310000 signs what it prints. */
export async function nodeCertificate(): Promise<{ readonly node: SigningCertificate; readonly pin: Pin }> {
  const [days, now] = [365, NOW]
  const authority = await createAuthority({ commonName: 'Xinqiao test authority', days, now })
  const names = { commonName: 'node 310000', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const { request, privateKey } = await createRequest(names)
  const node = { certificate: issueCertificate({ authority, request, ...names, days, now }), privateKey }
  return { node, pin: pinOf(node.certificate) }
}
