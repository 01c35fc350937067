import { hash } from 'node:crypto'
import { base64, fromBase64, utf8 } from '../base/bytes.ts'
import { feedError } from './fault.ts'

/** One signature line of a signed note (C2SP signed-note). */
export interface NoteSignature {
  /** Key name: not empty, no white space, no plus. */
  readonly name: string
  /** 4 bytes, see {@link noteKeyId}. */
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/**
 * The type bytes that go into key ids (C2SP signed-note), one for each thing that a feed key signs: a line
 * of one sort, or of another suite, is never taken for another.
 */
export interface NoteTypes {
  readonly checkpoint: Uint8Array
  readonly stored: Uint8Array
  readonly applied: Uint8Array
}

/** 0x01 and 0x04 are assigned by C2SP; everything of ours is 0xff and an identifier. */
export const ED25519_NOTES: NoteTypes = {
  checkpoint: Uint8Array.of(0x01),
  stored: Uint8Array.of(0x04),
  applied: ownType('xinqiao/applied/v1'),
}

export const SM2_NOTES: NoteTypes = {
  checkpoint: ownType('xinqiao/sm2/v1'),
  stored: ownType('xinqiao/sm2/stored/v1'),
  applied: ownType('xinqiao/sm2/applied/v1'),
}

export const MAX_NOTE_BYTES = 16_384
const MAX_NOTE_SIGNATURES = 64
const KEY_ID_BYTES = 4
const DASH = '\u2014'

const KEY_NAME = /^[^\p{White_Space}+]{1,128}$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: a note may hold no control character but newline.
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/

function ownType(identifier: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(0xff), utf8(identifier)])
}

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4], in both suites: it names a key and proves nothing. */
export function noteKeyId(name: string, type: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return hash('sha256', Buffer.concat([utf8(`${name}\n`), type, publicKey]), 'buffer').subarray(
    0,
    KEY_ID_BYTES,
  )
}

export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`
}

/** `— <name> <base64 of key id and signature>` and a newline. */
function formatSignature(signature: NoteSignature): string {
  return `${DASH} ${signature.name} ${base64(signatureBlob(signature))}\n`
}

/** Key id and signature, as the signature line holds them. */
export function signatureBlob({ keyId, signature }: NoteSignature): Uint8Array {
  return Buffer.concat([keyId, signature])
}

/** @throws {FeedError} CHECKPOINT_BAD when the blob is too short. */
export function signatureOf(name: string, blob: Uint8Array): NoteSignature {
  if (!KEY_NAME.test(name) || blob.length <= KEY_ID_BYTES) throw bad('a signature is malformed')
  return { name, keyId: blob.subarray(0, KEY_ID_BYTES), signature: blob.subarray(KEY_ID_BYTES) }
}

/**
 * Takes a note apart without verifying anything: do not use the text before a signature is checked.
 * @throws {FeedError} CHECKPOINT_BAD.
 */
export function parseNote(note: string): Note {
  if (note.length > MAX_NOTE_BYTES || utf8(note).length > MAX_NOTE_BYTES) throw bad('it is too long')
  if (!note.isWellFormed() || CONTROL.test(note)) throw bad('it holds characters that a note may not hold')
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) throw bad('it has no signature lines')
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > MAX_NOTE_SIGNATURES) throw bad('it has too many signatures')
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) }
}

function parseSignature(line: string): NoteSignature {
  const [, name, blob] = SIGNATURE_LINE.exec(line) ?? []
  if (name === undefined || blob === undefined) throw bad('a signature line is malformed')
  try {
    return signatureOf(name, fromBase64(blob))
  } catch (cause) {
    throw feedError('CHECKPOINT_BAD', 'signed note refused: a signature is not canonical base64', cause)
  }
}

function bad(why: string) {
  return feedError('CHECKPOINT_BAD', `signed note refused: ${why}`)
}
