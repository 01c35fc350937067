import { hex } from '../base/bytes.ts'
import type { IssuerKeys } from '../feed/checkpoint.ts'
import { FeedError } from '../feed/fault.ts'
import { type FeedId, originOf, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import type { Suite } from '../feed/suite.ts'
import { type VerifiedEntry, type VerifiedPage, verifyPage } from '../feed/verify.ts'
import { eraseWithdrawn } from './close.ts'
import { ExchangeError } from './fault.ts'
import type { FeedHead, FeedStore, FeedTransaction, PlacedTombstone, StoredEntry } from './ports.ts'

export interface ReceivePorts {
  readonly suite: Suite
  readonly store: FeedStore
  /** Keys that membership gives the issuer of this feed. */
  issuerKeys(feed: string): IssuerKeys
  /** The generation of the feed that is in use; an issuer cannot begin another by itself. */
  generationOf(feed: string): number
}

/**
 * Verifies a page against what is held and stores it, in one transaction: all of it or nothing. A page that
 * was stored before, or comes too early, is refused with PAGE_GAP, whose `expected` is what is held, so a
 * sender that repeats or skips finds its place again. Withdrawals take effect here, not when they are applied.
 * @param page not trusted in any part
 * @throws {FeedError} as `verifyPage`; FEED_FORK also freezes the feed. @throws {ExchangeError} FEED_FROZEN
 */
export async function receivePage(
  ports: ReceivePorts,
  page: Page,
): Promise<{ readonly head: FeedHead; readonly size: number }> {
  const id = { feed: page.feed, generation: page.generation }
  if (id.generation !== ports.generationOf(id.feed)) {
    throw new ExchangeError(`generation ${id.generation} of ${id.feed} is not in use`, {
      code: 'FEED_UNKNOWN',
      feed: id.feed,
    })
  }
  try {
    return await ports.store.transaction(tx => storePage(ports, tx, id, page))
  } catch (error) {
    if (error instanceof FeedError && error.fault.code === 'FEED_FORK')
      await freezeWithEvidence(ports, id, page)
    throw error
  }
}

async function storePage(ports: ReceivePorts, tx: FeedTransaction, id: FeedId, page: Page) {
  const head = await tx.lock(id)
  if (head.frozen) {
    throw new ExchangeError(`feed ${id.feed} is frozen: its issuer signed two histories`, {
      code: 'FEED_FROZEN',
      feed: id.feed,
    })
  }
  const { division, topic } = parseFeedName(id.feed)
  const verified = await verify(ports, tx, head, division, page)
  const withdrawn = await tx.withdrawnAmong(division, refsOf(verified.entries))
  await tx.extend(
    head,
    verified.entries.map(entry => storedEntry(entry, withdrawn)),
    verified.state,
  )
  const { size, root } = verified.checkpoint
  await tx.saveCheckpoint(head, { note: page.checkpoint, size, root })
  if (topic === WITHDRAWALS) {
    const tombstones = verified.entries.flatMap(placed)
    await tx.addTombstones(division, id.generation, tombstones)
    await eraseWithdrawn(tx, tombstones)
  }
  return { head, size: verified.state.size }
}

async function verify(
  ports: ReceivePorts,
  tx: FeedTransaction,
  head: FeedHead,
  division: string,
  page: Page,
): Promise<VerifiedPage> {
  // Only an entry without a body asks whether it is withdrawn; its ref is read again, strictly, by verifyPage.
  const unsure = page.entries.filter(entry => entry.body === undefined).map(entry => looseRef(entry.header))
  const withdrawn = await tx.withdrawnAmong(division, unsure)
  const { checkpoint } = head
  return verifyPage({
    suite: ports.suite,
    id: head.id,
    state: head.tree,
    keys: ports.issuerKeys(head.id.feed),
    page,
    isWithdrawn: ref => withdrawn.has(ref),
    ...(checkpoint
      ? { known: { origin: originOf(head.id), size: checkpoint.size, root: checkpoint.root } }
      : {}),
  })
}

function looseRef(header: Uint8Array): Uint8Array {
  return Buffer.from(/"ref":"([0-9a-f]{32})"/.exec(Buffer.from(header).toString('latin1'))?.[1] ?? '', 'hex')
}

function refsOf(entries: readonly VerifiedEntry[]): Uint8Array[] {
  return entries.map(entry => Buffer.from(entry.header.ref, 'hex'))
}

/** A body that comes after its withdrawal is not kept: nothing late can undo a withdrawal. */
function storedEntry(
  { header, headerBytes, salt, body }: VerifiedEntry,
  withdrawn: ReadonlySet<string>,
): StoredEntry {
  const closed = salt === undefined || body === undefined || withdrawn.has(header.ref)
  const ref = Buffer.from(header.ref, 'hex')
  return {
    seq: header.seq,
    kind: header.kind,
    ref,
    header: headerBytes,
    salt: closed ? null : salt,
    body: closed ? null : body,
  }
}

function placed({ header }: VerifiedEntry): PlacedTombstone[] {
  const { tombstone, ref, at, seq } = header
  return tombstone ? [{ ...tombstone, ref: Buffer.from(ref, 'hex'), at, seq }] : []
}

/** Keeps both signed notes: anyone who has the issuer's key can check that they contradict each other. */
async function freezeWithEvidence({ store }: ReceivePorts, id: FeedId, page: Page): Promise<void> {
  const head = await store.head(id)
  if (!head?.checkpoint) return
  await store.freeze(head, {
    held: { note: head.checkpoint.note, root: hex(head.checkpoint.root) },
    received: {
      note: page.checkpoint,
      from: page.from,
      consistency: page.consistency.map(hash => hex(hash)),
    },
  })
}
