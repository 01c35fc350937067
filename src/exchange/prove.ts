import { equalBytes, fromHex, hex, utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type IssuerKeys, openCheckpoint } from '../feed/checkpoint.ts'
import {
  type ConsistencyEvidence,
  decodeEvidence,
  type EntryEvidence,
  type ForkEvidence,
  type InclusionEvidence,
  type ReceiptEvidence,
} from '../feed/evidence.ts'
import { type FeedId, originOf } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import { consistencyProof, inclusionProof } from '../feed/tiles.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, Growth, HeldCheckpoint, StoredEntry } from './ports.ts'
import { rootAt } from './vouch.ts'

export interface ProvePorts {
  readonly suite: Suite
  readonly store: FeedStore
  readonly archive: ProofArchive
  issuerKeys(feed: string): IssuerKeys
}

/** What proofs need of the past, beside the feeds as they are. Reads committed state. */
export interface ProofArchive {
  /** Sequence numbers of the entries of a ref (16 bytes), ascending; also of withdrawn ones. */
  seqsOf(head: FeedHead, ref: Uint8Array): Promise<readonly number[]>
  /** The smallest kept checkpoint of the feed with this size and root, or null. */
  checkpointAt(head: FeedHead, size: number, root: Uint8Array): Promise<HeldCheckpoint | null>
  /** What was kept when the feed was frozen, JSON; null when it is not frozen. */
  forkOf(head: FeedHead): Promise<object | null>
}

/** Which entry: its place, or its ref, of which the newest signed entry counts. */
export type Wanted = { readonly seq: number } | { readonly ref: Uint8Array }

/** The proofs that the exchange face answers. */
export function proofsOf(ports: ProvePorts) {
  return {
    inclusion: (id: FeedId, wanted: Wanted, body: boolean) => proveInclusion(ports, id, wanted, body),
    consistency: (id: FeedId, from: number) => proveGrowth(ports, id, from),
    receipt: (id: FeedId, holder: string, wanted: Wanted | null) => proveReceipt(ports, id, holder, wanted),
  }
}

/**
 * Proves that an entry is in the feed (此条在册), with the cosignatures over the very same tree.
 * @param body whether to show salt and body too; refused when they are erased
 * @throws {ExchangeError} FEED_UNKNOWN, ENTRY_UNKNOWN.
 */
export async function proveInclusion(
  ports: ProvePorts,
  id: FeedId,
  wanted: Wanted,
  body: boolean,
): Promise<InclusionEvidence> {
  const { head, checkpoint } = await signedHead(ports, id)
  const entry = await entryEvidence(ports, head, checkpoint.size, wanted, body)
  const stated = await ports.store.cosignatures(head)
  const { size, root, note } = checkpoint
  const cosignatures = stated
    .filter(one => one.size === size && one.root === hex(root))
    .slice(0, MAX_COSIGNATURES)
  return { kind: 'inclusion', ...id, checkpoint: note, cosignatures, entry }
}

const MAX_COSIGNATURES = 64

/**
 * Proves that entries were only added since an older checkpoint (只增不改).
 * @param older a note of the issuer, as somebody kept it
 * @throws {ExchangeError} FEED_UNKNOWN; also when `older` is ahead of what is held. @throws {FeedError} CHECKPOINT_*.
 */
export async function proveConsistency(
  ports: ProvePorts,
  id: FeedId,
  older: string,
): Promise<ConsistencyEvidence> {
  const { head, checkpoint } = await signedHead(ports, id)
  const { size } = openCheckpoint(ports.suite, older, originOf(id), ports.issuerKeys(id.feed))
  if (size > checkpoint.size)
    throw unknown(id, `the older checkpoint is of ${size} entries, here ${checkpoint.size} are signed`)
  const consistency = await consistencyBetween(ports, head, size, checkpoint.size)
  return { kind: 'consistency', ...id, older, newer: checkpoint.note, consistency }
}

/** The newest checkpoint and the proof from `from` entries to it. @throws {ExchangeError} FEED_UNKNOWN. */
async function proveGrowth(ports: ProvePorts, id: FeedId, from: number): Promise<Growth> {
  const { head, checkpoint } = await signedHead(ports, id)
  if (from > checkpoint.size)
    throw unknown(id, `${checkpoint.size} entries of ${id.feed} are signed, not ${from}`)
  const root = (await rootAt(ports, head, from)) as Uint8Array
  return {
    root,
    checkpoint: checkpoint.note,
    consistency: await consistencyBetween(ports, head, from, checkpoint.size),
  }
}

/** From one size to another of one feed; empty from nothing and between equal sizes. */
async function consistencyBetween(
  { suite, store }: Pick<ProvePorts, 'suite' | 'store'>,
  head: FeedHead,
  from: number,
  to: number,
): Promise<readonly Uint8Array[]> {
  return from === 0 || from === to ? [] : consistencyProof(suite, store.tiles(head), from, to)
}

/**
 * Proves that a division had applied withdrawals (回执): by the first of its statements that covers the entry, or
 * its newest when none is named.
 * @throws {ExchangeError} FEED_UNKNOWN, ENTRY_UNKNOWN; RECEIPT_UNKNOWN when it has not stated it yet.
 */
export async function proveReceipt(
  ports: ProvePorts,
  id: FeedId,
  holder: string,
  wanted: Wanted | null,
): Promise<ReceiptEvidence> {
  const { head, checkpoint } = await signedHead(ports, id)
  const seq = wanted === null ? null : await seqOf(ports, head, checkpoint.size, wanted)
  const stated = (await ports.store.cosignatures(head))
    .filter(one => one.division === holder && one.kind === 'applied' && one.size > (seq ?? -1))
    .sort((a, b) => a.size - b.size)
  for (const cosignature of seq === null ? stated.toReversed() : stated) {
    const { size, root } = cosignature
    const note = await noteAt(ports, head, checkpoint, size, fromHex(root))
    if (note === null) continue
    const receipt = { kind: 'receipt', ...id, checkpoint: note, cosignature } as const
    if (seq === null) return receipt
    return { ...receipt, entry: await entryEvidence(ports, head, size, { seq }, false) }
  }
  const message = `${holder} has stated nothing here that covers it; when its cosignature has come, ask again`
  throw new ExchangeError(message, { code: 'RECEIPT_UNKNOWN', feed: id.feed, division: holder })
}

/**
 * The two statements with which the issuer contradicts itself (账目不一致).
 * @throws {ExchangeError} FEED_UNKNOWN when no fork of the feed is known here.
 */
export async function proveFork(ports: ProvePorts, id: FeedId): Promise<ForkEvidence> {
  const head = await ports.store.head(id)
  const record = head === null ? null : await ports.archive.forkOf(head)
  if (head === null || record === null) throw unknown(id, `no fork of ${id.feed} is known here`)
  const evidence = decodeEvidence(utf8(`${canonicalText(record)}\n`))
  if (evidence.kind !== 'fork') throw unknown(id, `what was kept of ${id.feed} is no evidence of a fork`)
  return evidence
}

async function signedHead({ store }: ProvePorts, id: FeedId) {
  const head = await store.head(id)
  const checkpoint = head?.checkpoint
  if (!head || !checkpoint || checkpoint.size > head.tree.size)
    throw unknown(id, `no signed entries of ${id.feed} are held here`)
  return { head, checkpoint }
}

async function noteAt(
  { archive }: ProvePorts,
  head: FeedHead,
  newest: HeldCheckpoint,
  size: number,
  root: Uint8Array,
): Promise<string | null> {
  if (newest.size === size && equalBytes(newest.root, root)) return newest.note
  return (await archive.checkpointAt(head, size, root))?.note ?? null
}

async function seqOf(
  { archive }: ProvePorts,
  head: FeedHead,
  signed: number,
  wanted: Wanted,
): Promise<number> {
  const seq =
    'seq' in wanted ? wanted.seq : (await archive.seqsOf(head, wanted.ref)).filter(one => one < signed).at(-1)
  if (seq !== undefined && seq < signed) return seq
  throw entryUnknown(head.id, `${head.id.feed} has no such entry among the ${signed} that are signed`)
}

async function entryEvidence(
  ports: ProvePorts,
  head: FeedHead,
  size: number,
  wanted: Wanted,
  body: boolean,
): Promise<EntryEvidence> {
  const seq = await seqOf(ports, head, size, wanted)
  const [entry] = (await ports.store.held(head, seq, seq + 1)) as [StoredEntry]
  const inclusion = await inclusionProof(ports.suite, ports.store.tiles(head), seq, size)
  const proved = { header: entry.header, inclusion }
  if (!body) return proved
  // A body that is withdrawn but not erased yet is not shown either: range() says what may leave.
  const [shown] = (await ports.store.range(head, seq, seq + 1, 1)).entries
  if (shown === undefined || shown.salt === null || shown.body === null)
    throw entryUnknown(
      head.id,
      `the body of entry ${seq} of ${head.id.feed} is closed; ask for the proof without it`,
    )
  return { ...proved, salt: shown.salt, body: shown.body }
}

function unknown({ feed }: FeedId, message: string): ExchangeError {
  return new ExchangeError(message, { code: 'FEED_UNKNOWN', feed })
}

function entryUnknown({ feed }: FeedId, message: string): ExchangeError {
  return new ExchangeError(message, { code: 'ENTRY_UNKNOWN', feed })
}
