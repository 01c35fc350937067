/** The certificate of withdrawal (退出证明): its type and the check of one against `certificate-withdrawal.json`. */
import { type Finding, valueAt, valueClass } from './finding.ts'
import { certificateWithdrawal } from './generated/validate-certificate.js'

export type { WithdrawalCertificate } from './generated/certificate.ts'

/** What is wrong with its form; nothing: it is a certificate, whose proofs are still to be verified. */
export function certificateFindings(value: unknown): Finding[] {
  if (certificateWithdrawal(value)) return []
  return (certificateWithdrawal.errors ?? []).map(({ keyword, instancePath }) => ({
    rule: 'CERTIFICATE_SCHEMA',
    field: instancePath,
    valueClass: valueClass(valueAt(value, instancePath)),
    message: `breaks "${keyword}" of the certificate's schema`,
  }))
}
