import { base64, fromBase64, utf8, utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type Cosignature, cosignatureOf } from './cosignature.ts'
import { MAX_BODY_BYTES, MAX_HEADER_BYTES, SALT_BYTES } from './entry.ts'
import { fileError } from './fault.ts'
import { type FeedId, isFeedName } from './name.ts'
import { MAX_NOTE_BYTES } from './note.ts'
import { HASH_BYTES } from './suite.ts'

/** An entry, and that it is in the tree of the checkpoint beside it. */
export interface EntryEvidence {
  /** Exactly the bytes that were hashed. */
  readonly header: Uint8Array
  readonly inclusion: readonly Uint8Array[]
  /** Shown when the content itself is to be proved; both or neither. */
  readonly salt?: Uint8Array
  readonly body?: Uint8Array
}

/** This entry was in the feed (此条在册). Cosignatures of others say by when, without trusting the issuer's clock. */
export interface InclusionEvidence extends FeedId {
  readonly kind: 'inclusion'
  readonly checkpoint: string
  readonly cosignatures: readonly Cosignature[]
  readonly entry: EntryEvidence
}

/** The newer checkpoint only added entries to the older one (只增不改). */
export interface ConsistencyEvidence extends FeedId {
  readonly kind: 'consistency'
  readonly older: string
  readonly newer: string
  readonly consistency: readonly Uint8Array[]
}

/** A division had applied a withdrawals feed by a time (回执); with an entry, this very withdrawal. */
export interface ReceiptEvidence extends FeedId {
  readonly kind: 'receipt'
  readonly checkpoint: string
  readonly cosignature: Cosignature
  readonly entry?: EntryEvidence
}

/**
 * The issuer signed two histories (账目不一致): `older` has another root than `root`, which the consistency
 * proof shows to be the one that the history of `newer` had at that size.
 */
export interface ForkEvidence extends FeedId {
  readonly kind: 'fork'
  readonly older: string
  readonly newer: string
  /** 32 bytes. When both checkpoints have one size: the root of `newer`. */
  readonly root: Uint8Array
  readonly consistency: readonly Uint8Array[]
}

export type Evidence = InclusionEvidence | ConsistencyEvidence | ReceiptEvidence | ForkEvidence

/** A file that proves itself to anybody who holds the membership: nothing else is looked up. */
export const MAX_EVIDENCE_BYTES = 2 * 1_048_576
const MAX_PROOF_HASHES = 64
const MAX_COSIGNATURES = 64

type Members = { readonly [key: string]: unknown }

/** The file: canonical JSON (RFC 8785) and a newline. */
export function encodeEvidence(evidence: Evidence): string {
  return `${canonicalText({ evidence: 1, ...plain(evidence) })}\n`
}

function plain(evidence: Evidence): object {
  if (evidence.kind === 'fork') {
    const { root, consistency, ...rest } = evidence
    return { ...rest, root: Buffer.from(root).toString('hex'), consistency: consistency.map(base64) }
  }
  if (evidence.kind === 'consistency') return { ...evidence, consistency: evidence.consistency.map(base64) }
  const { entry, ...rest } = evidence
  return entry === undefined ? rest : { ...rest, entry: plainEntry(entry) }
}

function plainEntry({ header, inclusion, salt, body }: EntryEvidence): object {
  const open = salt === undefined || body === undefined ? {} : { salt: base64(salt), body: utf8Text(body) }
  return { header: utf8Text(header), inclusion: inclusion.map(base64), ...open }
}

/**
 * Reads an evidence file from hostile bytes: the one spelling, no unknown member, every size bounded.
 * Verifies nothing; that is `audit.ts`.
 * @throws {FeedFileError} EVIDENCE_BAD. @throws {FeedError} COSIGNATURE_BAD.
 */
export function decodeEvidence(bytes: Uint8Array): Evidence {
  if (bytes.length > MAX_EVIDENCE_BYTES) throw bad(`it has more than ${MAX_EVIDENCE_BYTES} bytes`)
  let value: unknown
  let text: string
  try {
    text = utf8Text(bytes)
    value = JSON.parse(text)
  } catch {
    // The parser's message quotes the file, which may hold personal data: it is left out.
    throw bad('it is not JSON in UTF-8')
  }
  const evidence = evidenceOf(value)
  if (encodeEvidence(evidence) !== text)
    throw bad('it is not in its canonical spelling, or has other members')
  return evidence
}

function evidenceOf(value: unknown): Evidence {
  const { evidence, kind, feed, generation, ...rest } = membersOf(value)
  if (evidence !== 1) throw bad('it is not evidence of version 1')
  if (typeof feed !== 'string' || !isFeedName(feed)) throw bad('its feed name is wrong')
  if (!Number.isSafeInteger(generation) || (generation as number) < 1) throw bad('its generation is wrong')
  const id = { feed, generation: generation as number }
  if (kind === 'inclusion') return { kind, ...id, ...inclusionOf(rest) }
  if (kind === 'receipt') return { kind, ...id, ...receiptOf(rest) }
  if (kind !== 'consistency' && kind !== 'fork') throw bad('its kind is unknown')
  const notes = { older: noteOf(rest['older']), newer: noteOf(rest['newer']) }
  const consistency = proofOf(rest['consistency'])
  if (kind === 'consistency') return { kind, ...id, ...notes, consistency }
  return { kind, ...id, ...notes, consistency, root: rootOf(rest['root']) }
}

function inclusionOf({
  checkpoint,
  cosignatures,
  entry,
}: Members): Omit<InclusionEvidence, 'kind' | keyof FeedId> {
  if (!Array.isArray(cosignatures) || cosignatures.length > MAX_COSIGNATURES)
    throw bad('its cosignatures are wrong')
  return {
    checkpoint: noteOf(checkpoint),
    cosignatures: cosignatures.map(cosignatureOf),
    entry: entryOf(entry),
  }
}

function receiptOf({
  checkpoint,
  cosignature,
  entry,
}: Members): Omit<ReceiptEvidence, 'kind' | keyof FeedId> {
  const receipt = { checkpoint: noteOf(checkpoint), cosignature: cosignatureOf(cosignature) }
  return entry === undefined ? receipt : { ...receipt, entry: entryOf(entry) }
}

function entryOf(value: unknown): EntryEvidence {
  const { header, inclusion, salt, body } = membersOf(value)
  const entry = { header: utf8(textOf(header, MAX_HEADER_BYTES)), inclusion: proofOf(inclusion) }
  if (salt === undefined && body === undefined) return entry
  return { ...entry, salt: base64Of(salt, SALT_BYTES), body: utf8(textOf(body, MAX_BODY_BYTES)) }
}

function membersOf(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('a part of it is no object')
  return value as Members
}

function noteOf(value: unknown): string {
  return textOf(value, MAX_NOTE_BYTES)
}

function proofOf(value: unknown): Uint8Array[] {
  if (!Array.isArray(value) || value.length > MAX_PROOF_HASHES) throw bad('a proof is malformed')
  return value.map(hash => base64Of(hash, HASH_BYTES))
}

function rootOf(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw bad('its root is wrong')
  return Buffer.from(value, 'hex')
}

function textOf(value: unknown, maxBytes: number): string {
  if (typeof value !== 'string' || !value.isWellFormed() || Buffer.byteLength(value) > maxBytes)
    throw bad('a text of it is missing or too long')
  return value
}

function base64Of(value: unknown, length: number): Uint8Array {
  try {
    const bytes = fromBase64(value as string)
    if (bytes.length === length) return bytes
  } catch {
    // Falls through to the one refusal.
  }
  throw bad(`${length} bytes in canonical base64 are missing`)
}

function bad(why: string) {
  return fileError('EVIDENCE_BAD', `evidence file refused: ${why}; ask for it again`)
}
