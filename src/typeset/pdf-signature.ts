/** The signature in a PDF (ISO 32000-2 §12.8): an increment that covers all bytes of the file but itself. */
import { hash } from 'node:crypto'
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { SignPdf } from '@signpdf/signpdf'
import { Signer } from '@signpdf/utils'

export interface SignatureFacts {
  /** Division of the node that signs. */
  readonly location: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** What the signature is for, in Latin letters: readers of PDF show it. */
  readonly reason?: string
}

/** Room for a CMS signature with one certificate, bytes: two RSA-4096 values and the names, twice over. */
const SIGNATURE_BYTES = 8_192

/** @param sign makes a detached CMS signature (DER) over the bytes */
export async function signPdf(
  pdf: Uint8Array,
  { location, nowMs, reason = 'Credit report' }: SignatureFacts,
  sign: (bytes: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const prepared = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    reason,
    contactInfo: '',
    name: location,
    location,
    signingTime: new Date(nowMs),
    signatureLength: SIGNATURE_BYTES,
    appName: 'Xinqiao',
  })
  return new SignPdf().sign(withExactEnd(prepared), new DetachedSigner(sign))
}

class DetachedSigner extends Signer {
  readonly #sign: (bytes: Uint8Array) => Uint8Array

  constructor(sign: (bytes: Uint8Array) => Uint8Array) {
    super()
    this.#sign = sign
  }

  override async sign(bytes: Buffer): Promise<Buffer> {
    return Buffer.from(this.#sign(bytes))
  }
}

/**
 * The end of the file as it must be: the placeholder points to the line end before its cross-reference table, which
 * strict readers call a fault, and leaves out the identifier of the file, without which it is no PDF/A (ISO 19005-2
 * §6.1.3).
 */
function withExactEnd(pdf: Buffer): Buffer {
  const word = '>>\nstartxref\n'
  const end = pdf.lastIndexOf(word)
  const said = Number.parseInt(pdf.subarray(end + word.length).toString('latin1'), 10)
  const tail = `${identifierOf(pdf)}\n${word}${pdf.indexOf('xref', said)}\n%%EOF\n`
  return Buffer.concat([pdf.subarray(0, end), Buffer.from(tail)])
}

/** The first half stays what it was, the second follows from what is signed (ISO 32000-2 §14.4). */
function identifierOf(pdf: Buffer): string {
  const trailer = pdf.subarray(pdf.indexOf('trailer')).toString('latin1', 0, 1_000)
  const [, first] = /\/ID\s*\[\s*(\([^()\\]*\)|<[0-9a-fA-F]*>)/.exec(trailer) ?? []
  const second = hash('sha256', pdf, 'hex').slice(0, 32)
  return `/ID [${first ?? `<${second}>`} <${second}>]`
}

export interface SignedPdf {
  /** What the signature covers: the whole file but the signature. */
  readonly bytes: Uint8Array
  /** CMS (DER), padded with zeros. */
  readonly signature: Uint8Array
  /** Number (`XQ-…` of a report, `XC-…` of a certificate) and digest of the body, from the document's own metadata. */
  readonly number: string
  readonly bodyDigest: string
}

/** Takes a signed document of a node apart without verifying anything; undefined for whatever is not one. */
export function readSignedPdf(pdf: Uint8Array): SignedPdf | undefined {
  const file = Buffer.from(pdf)
  const text = file.toString('latin1')
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  const [start, length, next, rest] = (ranges[0] ?? []).slice(1).map(Number)
  if (ranges.length !== 1 || start !== 0 || length === undefined || next === undefined || rest === undefined)
    return undefined
  // Nothing may stand outside but the signature itself.
  if (next + rest !== file.length || length >= next) return undefined
  const [, hexadecimal] = /^<([0-9a-fA-F]+)>$/.exec(text.slice(length, next)) ?? []
  const [, number, bodyDigest] = /(X[QC]-[0-9]{6}-[0-9]{8}-[0-9a-f]{8}), ([0-9a-f]{64})/.exec(text) ?? []
  if (hexadecimal === undefined || number === undefined || bodyDigest === undefined) return undefined
  const bytes = Buffer.concat([file.subarray(0, length), file.subarray(next)])
  return { bytes, signature: Buffer.from(hexadecimal, 'hex'), number, bodyDigest }
}
