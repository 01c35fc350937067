import { fromHex, hex } from '../../../src/base/bytes.ts'
import { openCheckpoint } from '../../../src/feed/checkpoint.ts'
import { type Cosignature, type CosignatureKind, makeCosignature } from '../../../src/feed/cosignature.ts'
import {
  type ConsistencyEvidence,
  type EntryEvidence,
  type Evidence,
  encodeEvidence,
  type ForkEvidence,
  type InclusionEvidence,
  type ReceiptEvidence,
} from '../../../src/feed/evidence.ts'
import { originOf } from '../../../src/feed/name.ts'
import type { PageEntry } from '../../../src/feed/page-entry.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { consistencyProof, inclusionProof } from '../../../src/feed/tiles.ts'
import { rootOf } from '../../../src/feed/tree.ts'
import { type Issuer, signerOf } from '../../feed/issuer.ts'
import { sample, withdrawals } from './page-cases.ts'

export interface EvidenceCase {
  readonly why: string
  /** The file as it lies on disk. */
  readonly file: string
  /** Code of the refusal; absent when the evidence holds. */
  readonly fault?: string
}

const TIME = 1_790_000_000

/** Evidence of each kind on one small feed, and what must not pass for it. */
export class EvidenceMaker {
  readonly suite: Suite
  readonly issuer: Issuer
  readonly liar: Issuer
  readonly withdrawals: Issuer

  constructor(suite: Suite) {
    this.suite = suite
    this.issuer = sample(suite)
    this.liar = sample(suite, undefined, 'not e')
    this.withdrawals = withdrawals(suite)
  }

  /** Public keys in hexadecimal, as an auditor takes them from the membership. */
  keys(): { readonly feedKeys: string[]; readonly cosigningKeys: { readonly [division: string]: string[] } } {
    const jiangsu = hex(signerOf('key of Jiangsu', this.suite).publicKey)
    return { feedKeys: [hex(this.issuer.signer.publicKey)], cosigningKeys: { '320000': [jiangsu] } }
  }

  async inclusion(seq: number, size = 6): Promise<InclusionEvidence> {
    const checkpoint = await this.issuer.checkpoint(size)
    const cosignatures = [await this.cosignature(this.issuer, 'stored', size)]
    const entry = await this.entry(this.issuer, seq, size)
    return { kind: 'inclusion', ...this.issuer.id, checkpoint, cosignatures, entry }
  }

  async consistency(older: number, newer: number, issuer = this.issuer): Promise<ConsistencyEvidence> {
    return {
      kind: 'consistency',
      ...this.issuer.id,
      older: await this.issuer.checkpoint(older),
      newer: await issuer.checkpoint(newer),
      consistency: await consistencyProof(this.suite, issuer.tiles, older, newer),
    }
  }

  async receipt(kind: CosignatureKind = 'applied'): Promise<ReceiptEvidence> {
    return {
      kind: 'receipt',
      ...this.withdrawals.id,
      checkpoint: await this.withdrawals.checkpoint(),
      cosignature: await this.cosignature(this.withdrawals, kind, 2),
      entry: await this.entry(this.withdrawals, 1, 2),
    }
  }

  /** The liar's history is the issuer's up to 5 entries, and another from then on. */
  async fork(older: number, newer: number): Promise<ForkEvidence> {
    const { kind, ...rest } = await this.consistency(older, newer, this.liar)
    return { kind: 'fork', ...rest, root: rootOf(this.suite, await this.liar.state(older)) }
  }

  async cosignature(issuer: Issuer, kind: CosignatureKind, size: number): Promise<Cosignature> {
    const note = await issuer.checkpoint(size)
    const checkpoint = openCheckpoint(this.suite, note, originOf(issuer.id), [issuer.signer.publicKey])
    return makeCosignature(signerOf('key of Jiangsu', this.suite), kind, '320000', checkpoint, TIME)
  }

  async entry(issuer: Issuer, seq: number, size: number): Promise<EntryEvidence> {
    const { header, salt, body } = issuer.entries[seq] as PageEntry
    const inclusion = await inclusionProof(this.suite, issuer.tiles, seq, size)
    return { header, inclusion, ...(salt === undefined || body === undefined ? {} : { salt, body }) }
  }
}

/** @returns the evidence vectors of a suite */
export async function evidence(suite: Suite): Promise<object> {
  const maker = new EvidenceMaker(suite)
  maker.liar.record('ab'.repeat(16), {})
  const cases = [
    ...(await inclusionCases(maker)),
    ...(await receiptCases(maker)),
    ...(await historyCases(maker)),
  ]
  return { suite: suite.name, ...maker.keys(), cases }
}

const held = (why: string, value: Evidence): EvidenceCase => ({ why, file: encodeEvidence(value) })
const refused = (fault: string, why: string, value: Evidence): EvidenceCase => ({
  ...held(why, value),
  fault,
})

async function inclusionCases(maker: EvidenceMaker): Promise<EvidenceCase[]> {
  const whole = await maker.inclusion(0)
  const { salt, body, ...closed } = whole.entry
  const other = await maker.inclusion(1)
  const early = await maker.cosignature(maker.issuer, 'stored', 5)
  const foreign = await maker.liar.checkpoint(6)
  const file = encodeEvidence(whole)
  return [
    held('an entry with its body', whole),
    held('an entry without its body', { ...whole, entry: closed }),
    held('an entry of an older tree', await maker.inclusion(2, 3)),
    held('no cosignatures', { ...whole, cosignatures: [] }),
    refused('PROOF_BAD', 'the proof of another entry', {
      ...whole,
      entry: { ...whole.entry, inclusion: other.entry.inclusion },
    }),
    refused('PROOF_BAD', 'a checkpoint of another history', {
      ...(await maker.inclusion(5)),
      checkpoint: foreign,
      cosignatures: [],
    }),
    refused('BODY_DIGEST_BAD', 'another body', {
      ...whole,
      entry: { ...whole.entry, body: Buffer.from('{}') },
    }),
    refused('CHECKPOINT_BAD', 'a checkpoint of another feed', { ...whole, feed: '310000/lists.tourism' }),
    refused('COSIGNATURE_BAD', 'a cosignature on another tree', { ...whole, cosignatures: [early] }),
    { why: 'white space', fault: 'EVIDENCE_BAD', file: file.replace(',', ', ') },
    { why: 'an unknown member', fault: 'EVIDENCE_BAD', file: file.replace('{', '{"a":1,') },
    { why: 'no newline', fault: 'EVIDENCE_BAD', file: file.slice(0, -1) },
    { why: 'another version', fault: 'EVIDENCE_BAD', file: file.replace('"evidence":1', '"evidence":2') },
  ]
}

async function receiptCases(maker: EvidenceMaker): Promise<EvidenceCase[]> {
  const receipt = await maker.receipt()
  const { entry, ...bare } = receipt
  const applied = await maker.cosignature(maker.issuer, 'applied', 6)
  const checkpoint = await maker.issuer.checkpoint()
  return [
    held('a receipt of one withdrawal', receipt),
    held('a receipt of all withdrawals so far', bare),
    refused('ENTRY_BAD', 'a body for an entry that never had one', {
      ...receipt,
      entry: { ...(entry as EntryEvidence), salt: new Uint8Array(16), body: Buffer.from('{}') },
    }),
    refused('EVIDENCE_BAD', 'stored, not applied', await maker.receipt('stored')),
    refused('EVIDENCE_BAD', 'not on withdrawals', {
      ...bare,
      feed: maker.issuer.id.feed,
      checkpoint,
      cosignature: applied,
    }),
    refused('COSIGNATURE_BAD', 'another time', {
      ...receipt,
      cosignature: { ...receipt.cosignature, time: TIME - 1 },
    }),
    refused('COSIGNATURE_BAD', 'a division that is no member', {
      ...receipt,
      cosignature: { ...receipt.cosignature, division: '330000' },
    }),
  ]
}

async function historyCases(maker: EvidenceMaker): Promise<EvidenceCase[]> {
  const consistency = await maker.consistency(3, 6)
  const sameSize = await maker.fork(6, 6)
  const later = await maker.fork(6, 7)
  const agreed = await maker.fork(5, 6)
  return [
    held('entries were only added', consistency),
    held('the same tree twice', await maker.consistency(6, 6)),
    refused('PROOF_BAD', 'the newer one before the older', {
      ...consistency,
      older: consistency.newer,
      newer: consistency.older,
    }),
    refused('PROOF_BAD', 'another history', await maker.consistency(6, 7, maker.liar)),
    held('two roots of one size', sameSize),
    held('a later history that denies an earlier root', later),
    refused('PROOF_BAD', 'two checkpoints that agree', agreed),
    refused('PROOF_BAD', 'a root made up', { ...agreed, root: fromHex('ab'.repeat(32)) }),
    refused('PROOF_BAD', 'a fork with a proof cut short', {
      ...later,
      consistency: later.consistency.slice(1),
    }),
    refused('CHECKPOINT_SIGNATURE_BAD', 'a fork signed by somebody else', {
      ...sameSize,
      newer: await sample(maker.suite, 'key of somebody else', 'not e').checkpoint(6),
    }),
  ]
}
