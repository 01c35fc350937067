import { base64, equalBytes, utf8 } from '../base/bytes.ts'
import { feedError } from './fault.ts'
import { formatNote, type NoteSignature, noteKeyId, parseNote } from './note.ts'
import { type FeedSigner, HASH_BYTES, type Suite } from './suite.ts'

/** What an issuer states of its feed: at this size, the tree has this root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** `xinqiao/310000/lists.environment/1` */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** A key that may sign a feed; a retired one only up to the size recorded when it was rotated. */
export interface IssuerKey {
  readonly publicKey: Uint8Array
  readonly upToSize?: number
}

/** Keys that may sign: raw public keys without a bound, or with one. */
export type IssuerKeys = readonly (Uint8Array | IssuerKey)[]

/** Three lines: origin, size, root. We use no extension lines and refuse them. */
const CHECKPOINT_TEXT = /^(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,15})\n(?<root>[A-Za-z0-9+/]{43}=)\n$/

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** Reads the note text. @throws {FeedError} CHECKPOINT_BAD. */
export function parseCheckpointText(text: string): Checkpoint {
  const { origin, size, root } = CHECKPOINT_TEXT.exec(text)?.groups ?? {}
  if (origin === undefined || size === undefined || root === undefined) {
    throw feedError('CHECKPOINT_BAD', 'checkpoint refused: it is not the three lines origin, size, root')
  }
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64') }
  if (!Number.isSafeInteger(checkpoint.size) || checkpointText(checkpoint) !== text) {
    throw feedError('CHECKPOINT_BAD', 'checkpoint refused: its size or root is not in canonical spelling')
  }
  return checkpoint
}

/** Signs under the key name `origin`; the caller has checked its high-water mark first. */
export async function signCheckpoint(signer: FeedSigner, checkpoint: Checkpoint): Promise<string> {
  if (checkpoint.root.length !== HASH_BYTES)
    throw feedError('CHECKPOINT_BAD', `a root has ${HASH_BYTES} bytes`)
  const text = checkpointText(checkpoint)
  const name = checkpoint.origin
  const { suite, publicKey } = signer
  const signature = await signer.sign(utf8(text))
  return formatNote(text, [
    { name, keyId: noteKeyId(name, suite.noteTypes.checkpoint, publicKey), signature },
  ])
}

/**
 * Opens a checkpoint of `origin` that one of `keys` signed.
 * @throws {FeedError} CHECKPOINT_BAD when it is malformed or of another log; CHECKPOINT_SIGNATURE_BAD
 * when no known key signed it, or a known key's signature is false.
 */
export function openCheckpoint(suite: Suite, note: string, origin: string, keys: IssuerKeys): Checkpoint {
  const { text, signatures } = parseNote(note)
  const checkpoint = parseCheckpointText(text)
  if (checkpoint.origin !== origin) {
    throw feedError('CHECKPOINT_BAD', `checkpoint refused: it is of ${checkpoint.origin}, not of ${origin}`)
  }
  const known = keys.map(key => (key instanceof Uint8Array ? { publicKey: key } : key))
  const message = utf8(text)
  let signed = false
  for (const signature of signatures) {
    for (const { publicKey, upToSize } of known) {
      if (!isOfKey(suite, signature, origin, publicKey)) continue
      if (!suite.verify(publicKey, message, signature.signature))
        throw unsigned(origin, 'a signature is false')
      signed ||= upToSize === undefined || checkpoint.size <= upToSize
    }
  }
  if (!signed) throw unsigned(origin, 'no key that may sign it did; compare membership versions')
  return checkpoint
}

function isOfKey(suite: Suite, { name, keyId }: NoteSignature, origin: string, key: Uint8Array): boolean {
  return name === origin && equalBytes(keyId, noteKeyId(origin, suite.noteTypes.checkpoint, key))
}

function unsigned(origin: string, why: string) {
  return feedError('CHECKPOINT_SIGNATURE_BAD', `checkpoint of ${origin} refused: ${why}`)
}
