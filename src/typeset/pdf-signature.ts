/** The signature in a PDF (ISO 32000-2 §12.8): an increment that covers all bytes of the file but itself. */
import { hash } from 'node:crypto'
import { dictionaryOf, firstPage, incrementOf, type OpenPdf, openPdf, withEntry } from './pdf-increment.ts'

export interface SignatureFacts {
  /** Division of the node that signs. */
  readonly location: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** What the signature is for, in Latin letters: readers of PDF show it. */
  readonly reason?: string
}

/** Of a certificate of withdrawal; that of a report is the one that stands when none is given. */
export const CERTIFICATE_REASON = 'Certificate of withdrawal'

/** Room for a CMS signature with one certificate, bytes: two RSA-4096 values and the names, twice over. */
const SIGNATURE_BYTES = 8_192
/** Digits of a length of up to 10 GB; the signature covers where it stands, so the room is there before the number. */
const WIDTH = 10

/**
 * @param sign makes a detached CMS signature (DER) over the bytes
 * @throws RangeError for a PDF that is not written as Typst does, or a signature that is longer than its room
 */
export function signPdf(
  pdf: Uint8Array,
  facts: SignatureFacts,
  sign: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const open = openPdf(pdf)
  const text = incrementWith(open, facts)
  const from = text.indexOf('<', text.indexOf('/Contents <0'))
  const to = from + 2 * SIGNATURE_BYTES + 2
  const start = open.file.length
  const ranges = [0, start + from, start + to, text.length - to].map(one => String(one).padEnd(WIDTH))
  const ranged = text.replace(RANGES, ranges.join(' '))
  const before = Buffer.concat([open.file, Buffer.from(ranged.slice(0, from), 'latin1')])
  const behind = Buffer.from(ranged.slice(to), 'latin1')
  const signature = Buffer.from(sign(Buffer.concat([before, behind]))).toString('hex')
  if (signature.length > 2 * SIGNATURE_BYTES)
    throw new RangeError(`the signature has ${signature.length / 2} bytes, its room ${SIGNATURE_BYTES}`)
  const room = Buffer.from(`<${signature.padEnd(2 * SIGNATURE_BYTES, '0')}>`, 'latin1')
  return Buffer.concat([before, room, behind])
}

const RANGES = Array(4).fill('*'.repeat(WIDTH)).join(' ')

/** The signature without its value, the field that shows nothing (§12.7.5.5), and the form and page that hold it. */
function incrementWith(pdf: OpenPdf, { location, nowMs, reason = 'Credit report' }: SignatureFacts): string {
  const [signature, field, form] = [pdf.next, pdf.next + 1, pdf.next + 2]
  const page = firstPage(pdf)
  const at = new Date(nowMs).toISOString().replaceAll(/[-T:]/g, '').slice(0, 14)
  const value = `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /adbe.pkcs7.detached
/ByteRange [${RANGES}]
/Contents <${'0'.repeat(2 * SIGNATURE_BYTES)}>
/Reason (${reason})
/M (D:${at}Z)
/Name (${location})
/Location (${location})
>>`
  const widget = `<<
/Type /Annot
/Subtype /Widget
/FT /Sig
/Rect [0 0 0 0]
/V ${signature} 0 R
/T (Signature1)
/F 4
/P ${page} 0 R
>>`
  const added = [
    { number: signature, text: value },
    { number: field, text: widget },
    // 3: signatures exist, and whatever comes is appended.
    { number: form, text: `<<\n/SigFlags 3\n/Fields [${field} 0 R]\n>>` },
    { number: pdf.root, text: withEntry(dictionaryOf(pdf, pdf.root), `/AcroForm ${form} 0 R`) },
    { number: page, text: withEntry(dictionaryOf(pdf, page), `/Annots [${field} 0 R]`) },
  ]
  return incrementOf(pdf, added, hash('sha256', `${pdf.identifier} ${location} ${at}`).slice(0, 32))
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
