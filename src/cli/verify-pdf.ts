/** Whether a PDF was made and signed by the member whose number it bears, by the membership alone. */
import { verifyDetached } from '../trust/detached-signature.ts'
import { pinOwner } from '../trust/earlier-pins.ts'
import { TrustError } from '../trust/fault.ts'
import type { Membership, MembershipSuite } from '../trust/membership.ts'
import type { SignedMembership } from '../trust/membership-file.ts'
import { pinOf } from '../trust/pin.ts'
import { readSignedPdf } from '../typeset/pdf-signature.ts'

/** By what a signed document is judged. */
export interface DocumentTrust<S extends MembershipSuite = MembershipSuite> {
  readonly suite: S
  readonly membership: Membership
  /** Versions before it, for certificates that are not in use any more. Not verified yet. */
  readonly earlier?: readonly SignedMembership[]
}

export interface SignedPdfFacts {
  /** `XQ-…` or `XC-…`. */
  readonly number: string
  readonly bodyDigest: string
  /** Division of the node that made it. */
  readonly maker: string
  /** Where it signed with what is not in use any more. */
  readonly retired?: string
}

/** @param kind first letters of the number: `XQ` a report, `XC` a certificate. @returns facts, or why it is none */
export function judgeSignedPdf(
  { suite, membership, earlier = [] }: DocumentTrust,
  pdf: Uint8Array,
  kind: 'XQ' | 'XC',
): SignedPdfFacts | { readonly why: string } {
  const read = readSignedPdf(pdf)
  if (read?.number.startsWith(`${kind}-`) !== true)
    return { why: 'the file is none of its kind with one signature over the whole of it' }
  const { number, bodyDigest, signature, bytes } = read
  const maker = number.slice(3, 9)
  try {
    const signer = pinOwner(suite, membership, earlier, pinOf(verifyDetached(signature, bytes)))
    if (signer?.division === maker) return { number, bodyDigest, maker, ...retiredPin(signer.earlierVersion) }
    return { why: `${NOT_ITS_MEMBER}${signer === undefined && earlier.length === 0 ? EARLIER : ''}` }
  } catch (error) {
    if (error instanceof TrustError) return { why: error.message }
    throw error
  }
}

const NOT_ITS_MEMBER = 'the file is not signed by the member whose number it bears'
const EARLIER =
  ', as far as this membership knows; give with --earlier the version in whose time it was made, which lists its certificate'

function retiredPin(version: number | undefined): { readonly retired?: string } {
  return version === undefined ? {} : { retired: `certificate of membership version ${version}` }
}

/** What people are told of a document that was signed with what is retired since. */
export function retiredLines(retired: string | undefined): string[] {
  if (retired === undefined) return []
  return [
    `  ! 签名所用的密钥或证书已停用 signed with what is retired since: ${retired}`,
    '    停用之后也可能被人冒用：请凭验证码或编号向出具结点核对 whoever got hold of it could sign with it: ask that node',
  ]
}
