/** Whether a PDF was made and signed by the member whose number it bears, by the membership alone. */
import { verifyDetached } from '../trust/detached-signature.ts'
import { TrustError } from '../trust/fault.ts'
import type { Membership } from '../trust/membership.ts'
import { pinOf } from '../trust/pin.ts'
import { readSignedPdf } from '../typeset/pdf-signature.ts'

export interface SignedPdfFacts {
  /** `XQ-…` or `XC-…`. */
  readonly number: string
  readonly bodyDigest: string
  /** Division of the node that made it. */
  readonly maker: string
}

/** @param kind first letters of the number: `XQ` a report, `XC` a certificate. @returns facts, or why it is none */
export function judgeSignedPdf(
  membership: Membership,
  pdf: Uint8Array,
  kind: 'XQ' | 'XC',
): SignedPdfFacts | { readonly why: string } {
  const read = readSignedPdf(pdf)
  if (read?.number.startsWith(`${kind}-`) !== true)
    return { why: 'the file is none of its kind with one signature over the whole of it' }
  const { number, bodyDigest, signature, bytes } = read
  const maker = number.slice(3, 9)
  try {
    const signer = membership.memberByPin(pinOf(verifyDetached(signature, bytes)))
    if (signer?.division === maker) return { number, bodyDigest, maker }
    return { why: 'the file is not signed by the member whose number it bears' }
  } catch (error) {
    if (error instanceof TrustError) return { why: error.message }
    throw error
  }
}
