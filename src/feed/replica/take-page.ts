import { equalBytes, fromHex, latin1Text } from '../../base/bytes.ts'
import { type Checkpoint, type IssuerKeys, parseCheckpointText } from '../checkpoint.ts'
import { leafHash } from '../entry.ts'
import { encodeEvidence } from '../evidence.ts'
import { FeedError, feedError } from '../fault.ts'
import { originOf, parseFeedName, WITHDRAWALS } from '../name.ts'
import { parseNote } from '../note.ts'
import type { Page } from '../page.ts'
import { proofInside } from '../page-proof.ts'
import type { Suite } from '../suite.ts'
import { rootOf, type TreeState } from '../tree.ts'
import { type VerifiedEntry, type VerifiedPage, verifyPage } from '../verify.ts'
import { withdraw } from './close.ts'
import type { HeldCheckpoint, HeldLog, PlacedTombstone, StoredEntry, TreeMark, Write } from './log.ts'

/** What deciding about a page needs besides the log. */
export interface PageFacts {
  readonly suite: Suite
  /** Keys that membership gives the issuer of the feed. */
  readonly keys: IssuerKeys
  readonly phase: 'in use' | 'unknown' | TreeMark
  /**
   * Refs (hex) of {@link refsOf} that a verified tombstone of a closing effect withdraws, or that a verified record of
   * a later generation says anew.
   */
  readonly closed: ReadonlySet<string>
  /** Of an ended log: operators stated that withdrawals are lost, and with them what closes entries of it. */
  readonly closersLost?: boolean
}

export type PageDecision =
  /** `size` entries are held once the writes are committed. */
  | { readonly decision: 'store'; readonly writes: readonly Write[]; readonly size: number }
  /** Two histories: commit the evidence, then refuse the page with `fault`. */
  | { readonly decision: 'fork'; readonly writes: readonly Write[]; readonly fault: FeedError }
  /** Refuse. Of a frozen withdrawals feed the branch is read from its beginning, see {@link takeBranch}. */
  | { readonly decision: 'frozen' | 'unknown' }

/** The refs that a page names, read loosely: only to look up which are withdrawn. */
export function refsOf(page: Page): Uint8Array[] {
  return page.entries.flatMap(({ header }) => {
    const ref = refIn(header)
    return ref === undefined ? [] : [fromHex(ref)]
  })
}

function refIn(header: Uint8Array): string | undefined {
  return /"ref":"([0-9a-f]{32})"/.exec(latin1Text(header))?.[1]
}

/**
 * What a holder does with a page: all of it that is new, or nothing. Of a page that begins before the end of what is
 * held, as when a push and a pull of one feed meet, the rest is taken. One that was stored before, or comes too early, is
 * refused with PAGE_GAP, whose `expected` is what is held, so a sender that repeats or skips finds its place.
 * Withdrawals take effect here, not when they are applied; a body that comes after its withdrawal is not kept.
 * @param given not trusted in any part
 * @throws {FeedError} as `verifyPage`, except FEED_FORK: nothing is to be written.
 */
export function takePage(facts: PageFacts, log: HeldLog, given: Page): PageDecision {
  const { phase } = facts
  const page = restOf(given, log.tree.size)
  if (phase === 'unknown') return { decision: 'unknown' }
  if (log.frozen && phase === 'in use') return { decision: 'frozen' }
  let verified: VerifiedPage
  try {
    // Of an ended log the issuer may have signed more than one history: only where it ends counts.
    verified = verify(facts, log.tree, log, page, phase === 'in use' ? knownOf(log) : undefined)
  } catch (fault) {
    if (!(fault instanceof FeedError) || fault.fault.code !== 'FEED_FORK') throw fault
    return { decision: 'fork', writes: [freeze(facts.suite, log, log.tree, page, fault)], fault }
  }
  if (phase !== 'in use') {
    if (verified.state.size > phase.size) return { decision: 'unknown' }
    if (!leadsTo(facts.suite, verified.state, phase)) throw astray(log)
  }
  const writes: Write[] = [
    {
      write: 'extend',
      entries: verified.entries.map(entry => storedEntry(entry, facts.closed)),
      tree: verified.state,
    },
    { write: 'checkpoint', checkpoint: checkpointOf(page, verified) },
    ...withdrawals(log, verified),
  ]
  return { decision: 'store', writes, size: verified.state.size }
}

/**
 * What a holder takes of another branch of a frozen withdrawals feed: the withdrawals of both branches are in
 * force, and nothing else. The branch is verified from its beginning, as a peer serves it.
 * @param tree what was read of this peer's branch before
 * @throws {FeedError} as `verifyPage`: the peer has become another branch, begin anew with an empty tree.
 */
export function takeBranch(
  facts: PageFacts,
  log: HeldLog,
  peer: string,
  tree: TreeState,
  page: Page,
): { readonly writes: readonly Write[]; readonly tree: TreeState } {
  const verified = verify(facts, tree, log, page)
  const writes: Write[] = [...withdrawals(log, verified), { write: 'branch', peer, tree: verified.state }]
  return { writes, tree: verified.state }
}

/** What a peer shows of a log, read from its beginning and compared with what is held; nothing is stored. */
export type Examined =
  | { readonly is: 'verified'; readonly tree: TreeState }
  /** The issuer signed both what is held and what is shown. */
  | { readonly is: 'fork'; readonly writes: readonly Write[]; readonly fault: FeedError }

/**
 * Verifies a page without storing it; of a log in use also against the checkpoint that is held. A proof that leads
 * nowhere says only that its sender is wrong; pages that verify from the beginning say more.
 * @param tree what was read of this peer before @throws {FeedError} as `verifyPage`.
 */
export function examinePage(facts: PageFacts, log: HeldLog, tree: TreeState, page: Page): Examined {
  const known = facts.phase === 'in use' ? knownOf(log) : undefined
  try {
    return { is: 'verified', tree: verify(facts, tree, log, page, known).state }
  } catch (fault) {
    if (!(fault instanceof FeedError) || fault.fault.code !== 'FEED_FORK') throw fault
    return { is: 'fork', writes: [freeze(facts.suite, log, tree, page, fault)], fault }
  }
}

function verify(
  { suite, keys, closed, closersLost = false }: PageFacts,
  state: TreeState,
  { id }: HeldLog,
  page: Page,
  known?: Checkpoint,
): VerifiedPage {
  const given = { suite, id, state, keys, page, isClosed: (ref: string) => closersLost || closed.has(ref) }
  return verifyPage(known === undefined ? given : { ...given, known })
}

function knownOf({ id, checkpoint }: HeldLog): Checkpoint | undefined {
  return checkpoint === null
    ? undefined
    : { origin: originOf(id), size: checkpoint.size, root: checkpoint.root }
}

/**
 * What of a page is not held: the proof at its end says of the entries that are held, too, that they are the issuer's. A
 * page of which nothing is new stays as it is.
 */
function restOf(page: Page, held: number): Page {
  const known = held - page.from
  if (known <= 0 || known >= page.entries.length) return page
  const entries = page.entries.slice(known)
  const open = new Set(
    entries.filter(({ body }) => body === undefined).flatMap(({ header }) => refIn(header) ?? []),
  )
  // Those that close only what is held would close nothing here.
  const closers = page.closers.filter(({ header }) => open.has(refIn(header) ?? ''))
  return { ...page, from: held, entries, closers }
}

function checkpointOf({ checkpoint: note, consistency }: Page, verified: VerifiedPage): HeldCheckpoint {
  const { size, root } = verified.checkpoint
  const held = { note, size, root }
  return size > verified.state.size && consistency.length > 0 ? { ...held, growth: consistency } : held
}

/** Before the end nobody can tell. */
function leadsTo(suite: Suite, tree: TreeState, end: TreeMark): boolean {
  return tree.size < end.size || equalBytes(rootOf(suite, tree), end.root)
}

function astray({ id }: HeldLog): FeedError {
  const message = `page of ${id.feed} refused: it does not lead to where generation ${id.generation} was agreed to end`
  return feedError('PROOF_BAD', message)
}

/** A body that comes after what closes it is not kept: nothing late can undo a withdrawal. */
function storedEntry(
  { header, headerBytes, leaf, salt, body }: VerifiedEntry,
  refs: ReadonlySet<string>,
): StoredEntry {
  const closed = salt === undefined || body === undefined || refs.has(header.ref)
  return {
    seq: header.seq,
    kind: header.kind,
    ref: fromHex(header.ref),
    header: headerBytes,
    leaf,
    salt: closed ? null : salt,
    body: closed ? null : body,
  }
}

function withdrawals({ id }: HeldLog, { entries }: VerifiedPage): Write[] {
  const { division, topic } = parseFeedName(id.feed)
  return topic === WITHDRAWALS ? withdraw(division, id.generation, entries.flatMap(placed)) : []
}

function placed({ header }: VerifiedEntry): PlacedTombstone[] {
  const { tombstone, ref, at, seq } = header
  return tombstone ? [{ ...tombstone, ref: fromHex(ref), at, seq }] : []
}

/**
 * Keeps the evidence file (docs/protocol.md §12) with which anyone who has the membership can check that the issuer
 * signed two histories: the checkpoint that is held, the one of the page, and that the history of the page had another
 * root at the size of the held one.
 * @param tree what the page continues
 */
function freeze(
  suite: Suite,
  { id, checkpoint }: HeldLog,
  tree: TreeState,
  page: Page,
  { fault }: FeedError,
): Write {
  // Without a checkpoint there is nothing that a page could contradict.
  if (checkpoint === null || fault.code !== 'FEED_FORK') throw new TypeError('no fork without a checkpoint')
  const newer = parseCheckpointText(parseNote(page.checkpoint).text)
  const shown = { tree, leaves: page.entries.map(({ header }) => leafHash(suite, header)) }
  const evidence = {
    ...{ kind: 'fork' as const, ...id, older: checkpoint.note, newer: page.checkpoint },
    root: fromHex(fault.theirs),
    consistency: proofInside(suite, shown, { size: newer.size, consistency: page.consistency }, fault.size),
  }
  return { write: 'freeze', evidence: JSON.parse(encodeEvidence(evidence)) }
}

/** Two checkpoints of one size with two roots, as they were shown: evidence without any page. */
export function forkOfNotes(log: HeldLog, note: string, theirs: Uint8Array): Write {
  const { id, checkpoint } = log
  const evidence = { kind: 'fork', ...id, older: checkpoint?.note ?? '', newer: note, root: theirs } as const
  return { write: 'freeze', evidence: JSON.parse(encodeEvidence({ ...evidence, consistency: [] })) }
}
