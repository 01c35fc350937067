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

/** Digits of a length of up to 10 GB; the signature covers where it stands, so the room is there before the number. */
const WIDTH = 10

/** What signs a file once its room is made. */
export interface PdfSigner {
  /** Bytes of each signature. */
  readonly length: number
  /** A detached CMS signature (DER) over the parts, one behind the other. */
  sign(...parts: readonly Uint8Array[]): Uint8Array
}

/** A whole file in which only the signature is missing: `<000…>` from one offset to the other, and nothing else uncovered. */
export interface RoomedPdf {
  readonly file: Uint8Array<ArrayBuffer>
  readonly from: number
  readonly to: number
}

/** @throws RangeError for a PDF that is not written as Typst does, or a signature that is longer than its room */
export function signPdf(pdf: Uint8Array, facts: SignatureFacts, signer: PdfSigner): Uint8Array {
  return fillRoom(roomForSignature(pdf, facts, signer.length), signer)
}

/**
 * The file with its increment, in memory of its own, which may be handed to another thread.
 * @param length of the signature, bytes
 * @throws RangeError for a PDF that is not written as Typst does
 */
export function roomForSignature(pdf: Uint8Array, facts: SignatureFacts, length: number): RoomedPdf {
  const open = openPdf(pdf)
  const text = incrementWith(open, facts, length)
  const at = text.indexOf('<', text.indexOf('/Contents <0'))
  const start = open.file.length
  const [from, to, end] = [start + at, start + at + 2 * length + 2, start + text.length]
  const ranges = [0, from, to, end - to].map(one => String(one).padEnd(WIDTH))
  const file = new Uint8Array(end)
  file.set(pdf)
  bufferOf(file).write(text.replace(RANGES, ranges.join(' ')), start, 'latin1')
  return { file, from, to }
}

/** Signs all but the room, and puts the signature there: the file is not copied. @throws RangeError when it is too long */
export function fillRoom({ file, from, to }: RoomedPdf, signer: Pick<PdfSigner, 'sign'>): Uint8Array {
  const signature = signer.sign(file.subarray(0, from), file.subarray(to))
  const room = (to - from - 2) / 2
  if (signature.length > room)
    throw new RangeError(`the signature has ${signature.length} bytes, its room ${room}`)
  bufferOf(file).write(Buffer.from(signature).toString('hex'), from + 1, 'latin1')
  return file
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

const RANGES = Array(4).fill('*'.repeat(WIDTH)).join(' ')

/** The signature without its value, the field that shows nothing (§12.7.5.5), and the form and page that hold it. */
function incrementWith(
  pdf: OpenPdf,
  { location, nowMs, reason = 'Credit report' }: SignatureFacts,
  length: number,
): string {
  const [signature, field, form] = [pdf.next, pdf.next + 1, pdf.next + 2]
  const page = firstPage(pdf)
  const at = new Date(nowMs).toISOString().replaceAll(/[-T:]/g, '').slice(0, 14)
  const value = `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /adbe.pkcs7.detached
/ByteRange [${RANGES}]
/Contents <${'0'.repeat(2 * length)}>
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
