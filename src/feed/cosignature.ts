import { base64, equalBytes, fromBase64, fromHex, hex, utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type Checkpoint, checkpointText } from './checkpoint.ts'
import { feedError } from './fault.ts'
import { type NoteSignature, noteKeyId, signatureBlob, signatureOf } from './note.ts'
import { type FeedSigner, SIGNATURE_BYTES, type Suite } from './suite.ts'

/**
 * What a holder states of a checkpoint at a time:
 * - `stored`: I hold these entries, and they are consistent with all that I saw (`cosignature/v1`).
 * - `applied`: and my answers follow them. On a withdrawals feed this is the receipt (对账确认).
 */
export type CosignatureKind = 'stored' | 'applied'

/** The statement as it travels and is kept; all of it is covered by `signature`. */
export interface Cosignature {
  /** Six digits of the holder that signed. */
  readonly division: string
  readonly kind: CosignatureKind
  readonly size: number
  /** 64 hexadecimal digits. */
  readonly root: string
  /** Unix time in seconds. */
  readonly time: number
  /** Base64 of a note signature line: key id, timestamp, signature. */
  readonly signature: string
}

export interface CosignatureFacts {
  readonly kind: CosignatureKind
  readonly division: string
  readonly timeSeconds: number
}

const TIMESTAMP_BYTES = 8
const COSIGNER = /^xinqiao\/(?<division>[0-9]{6})$/
const KINDS: readonly CosignatureKind[] = ['stored', 'applied']

/** The first signed line; the key id differs too ({@link Suite.noteTypes}): neither kind passes for the other. */
const FIRST_LINES: { readonly [K in CosignatureKind]: string } = {
  stored: 'cosignature/v1',
  applied: 'xinqiao/applied/v1',
}

/** `320000` → `xinqiao/320000` */
function cosignerName(division: string): string {
  return `xinqiao/${division}`
}

/** Signs; the caller has stored the statement, and raised its high-water mark, before it releases it. */
export async function cosign(
  signer: FeedSigner,
  kind: CosignatureKind,
  division: string,
  text: string,
  timeSeconds: number,
): Promise<NoteSignature> {
  const name = cosignerName(division)
  if (!COSIGNER.test(name) || !isCount(timeSeconds))
    throw bad('a cosigner is six digits, a time whole seconds')
  const signed = await signer.sign(signedMessage(kind, timeSeconds, text))
  const time = Buffer.alloc(TIMESTAMP_BYTES)
  time.writeBigUInt64BE(BigInt(timeSeconds))
  const keyId = noteKeyId(name, signer.suite.noteTypes[kind], signer.publicKey)
  return { name, keyId, signature: Buffer.concat([time, signed]) }
}

/**
 * Verifies a cosignature line over a checkpoint text with the keys of the division that it names.
 * Whether the time is plausible is the caller's to judge.
 * @throws {FeedError} COSIGNATURE_BAD.
 */
export function verifyCosignature(
  suite: Suite,
  text: string,
  signature: NoteSignature,
  keys: readonly Uint8Array[],
): CosignatureFacts {
  const division = COSIGNER.exec(signature.name)?.groups?.['division']
  if (division === undefined) throw bad('its name is not that of a division')
  const bytes = Buffer.from(signature.signature)
  if (bytes.length !== TIMESTAMP_BYTES + SIGNATURE_BYTES) throw bad('its length is wrong')
  const timeSeconds = Number(bytes.readBigUInt64BE())
  if (!isCount(timeSeconds)) throw bad('its time is out of bounds')
  for (const kind of KINDS) {
    for (const key of keys) {
      if (!equalBytes(signature.keyId, noteKeyId(signature.name, suite.noteTypes[kind], key))) continue
      const message = signedMessage(kind, timeSeconds, text)
      if (suite.verify(key, message, bytes.subarray(TIMESTAMP_BYTES))) return { kind, division, timeSeconds }
      throw bad(`it is not a true signature of ${division}`)
    }
  }
  throw bad(`no known key of ${division} made it; compare membership versions`)
}

/** Makes the statement as it travels. */
export async function makeCosignature(
  signer: FeedSigner,
  kind: CosignatureKind,
  division: string,
  checkpoint: Checkpoint,
  timeSeconds: number,
): Promise<Cosignature> {
  const line = await cosign(signer, kind, division, checkpointText(checkpoint), timeSeconds)
  const { size, root } = checkpoint
  return { division, kind, size, root: hex(root), time: timeSeconds, signature: base64(signatureBlob(line)) }
}

/**
 * Verifies a statement about the log `origin`: every member must be what was signed.
 * @throws {FeedError} COSIGNATURE_BAD.
 */
export function openCosignature(
  suite: Suite,
  origin: string,
  cosignature: Cosignature,
  keys: readonly Uint8Array[],
): Checkpoint {
  const { division, kind, size, time, signature, root: rootHex } = cosignatureOf(cosignature)
  const root = fromHex(rootHex)
  const checkpoint = { origin, size, root }
  const line = signatureOf(cosignerName(division), fromBase64(signature))
  const facts = verifyCosignature(suite, checkpointText(checkpoint), line, keys)
  if (facts.kind !== kind || facts.timeSeconds !== time)
    throw bad('it says another kind or time than was signed')
  return checkpoint
}

/** Canonical JSON. */
export function encodeCosignature({ division, kind, size, root, time, signature }: Cosignature): string {
  return canonicalText({ division, kind, size, root, time, signature })
}

/** Reads the shape from hostile text; verifies nothing. @throws {FeedError} COSIGNATURE_BAD. */
export function decodeCosignature(text: string): Cosignature {
  if (text.length > 1024) throw bad('it is too long')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw feedError('COSIGNATURE_BAD', 'cosignature refused: it is not JSON', cause)
  }
  return cosignatureOf(value)
}

/** The same from a parsed value. @throws {FeedError} COSIGNATURE_BAD. */
export function cosignatureOf(value: unknown): Cosignature {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 6)
    throw bad('its shape is wrong')
  const { division, kind, size, root, time, signature } = value as { [key: string]: unknown }
  if (typeof division !== 'string' || !/^[0-9]{6}$/.test(division)) throw bad('its division is wrong')
  if (kind !== 'stored' && kind !== 'applied') throw bad('its kind is unknown')
  if (!isCount(size)) throw bad('its size is wrong')
  if (typeof root !== 'string' || !/^[0-9a-f]{64}$/.test(root)) throw bad('its root is wrong')
  if (!isCount(time)) throw bad('its time is wrong')
  if (typeof signature !== 'string' || !BLOB.test(signature))
    throw bad('its signature is not canonical base64')
  return { division, kind, size, root, time, signature }
}

/** 76 bytes: key id, timestamp, signature. 76 = 25 · 3 + 1, so the last digit holds two bits. */
const BLOB = /^[A-Za-z0-9+/]{101}[AQgw]==$/

function signedMessage(kind: CosignatureKind, timeSeconds: number, text: string): Uint8Array {
  return utf8(`${FIRST_LINES[kind]}\ntime ${timeSeconds}\n${text}`)
}

const isCount = (n: unknown): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0

function bad(why: string) {
  return feedError('COSIGNATURE_BAD', `cosignature refused: ${why}`)
}
