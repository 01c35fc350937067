import { equalBytes, fromHex, hex } from '../../base/bytes.ts'
import { type Checkpoint, type IssuerKeys, parseCheckpointText } from '../checkpoint.ts'
import { encodeEvidence } from '../evidence.ts'
import { FeedError, feedError } from '../fault.ts'
import { originOf, parseFeedName, WITHDRAWALS } from '../name.ts'
import { parseNote } from '../note.ts'
import type { Page } from '../page.ts'
import type { Suite } from '../suite.ts'
import { rootOf, type TreeState } from '../tree.ts'
import { type VerifiedEntry, type VerifiedPage, verifyPage } from '../verify.ts'
import { withdraw } from './close.ts'
import type { HeldLog, PlacedTombstone, StoredEntry, TreeMark, Write } from './log.ts'

/** What deciding about a page needs besides the log. */
export interface PageFacts {
  readonly suite: Suite
  /** Keys that membership gives the issuer of the feed. */
  readonly keys: IssuerKeys
  readonly phase: 'in use' | 'unknown' | TreeMark
  /** Refs (hex) of {@link refsOf} that a verified tombstone of a closing effect withdraws. */
  readonly withdrawn: ReadonlySet<string>
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
    const ref = /"ref":"([0-9a-f]{32})"/.exec(Buffer.from(header).toString('latin1'))?.[1]
    return ref === undefined ? [] : [fromHex(ref)]
  })
}

/**
 * What a holder does with a page: all of it or nothing. A page that was stored before, or comes too early, is
 * refused with PAGE_GAP, whose `expected` is what is held, so a sender that repeats or skips finds its place.
 * Withdrawals take effect here, not when they are applied; a body that comes after its withdrawal is not kept.
 * @param page not trusted in any part
 * @throws {FeedError} as `verifyPage`, except FEED_FORK: nothing is to be written.
 */
export function takePage(facts: PageFacts, log: HeldLog, page: Page): PageDecision {
  const { phase } = facts
  if (phase === 'unknown') return { decision: 'unknown' }
  if (log.frozen && phase === 'in use') return { decision: 'frozen' }
  let verified: VerifiedPage
  try {
    // Of an ended log the issuer may have signed more than one history: only where it ends counts.
    verified = verify(facts, log.tree, log, page, phase === 'in use' ? knownOf(log) : undefined)
  } catch (fault) {
    if (!(fault instanceof FeedError) || fault.fault.code !== 'FEED_FORK') throw fault
    return { decision: 'fork', writes: [{ write: 'freeze', evidence: evidenceOf(log, page, fault) }], fault }
  }
  const { size, root } = verified.checkpoint
  if (phase !== 'in use') {
    if (verified.state.size > phase.size) return { decision: 'unknown' }
    if (!leadsTo(facts.suite, verified.state, phase)) throw astray(log)
  }
  const writes: Write[] = [
    {
      write: 'extend',
      entries: verified.entries.map(entry => storedEntry(entry, facts.withdrawn)),
      tree: verified.state,
    },
    { write: 'checkpoint', checkpoint: { note: page.checkpoint, size, root } },
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
    return { is: 'fork', writes: [{ write: 'freeze', evidence: evidenceOf(log, page, fault) }], fault }
  }
}

function verify(
  { suite, keys, withdrawn }: PageFacts,
  state: TreeState,
  { id }: HeldLog,
  page: Page,
  known?: Checkpoint,
): VerifiedPage {
  const given = { suite, id, state, keys, page, isWithdrawn: (ref: string) => withdrawn.has(ref) }
  return verifyPage(known === undefined ? given : { ...given, known })
}

function knownOf({ id, checkpoint }: HeldLog): Checkpoint | undefined {
  return checkpoint === null
    ? undefined
    : { origin: originOf(id), size: checkpoint.size, root: checkpoint.root }
}

/** Before the end nobody can tell. */
function leadsTo(suite: Suite, tree: TreeState, end: TreeMark): boolean {
  return tree.size < end.size || equalBytes(rootOf(suite, tree), end.root)
}

function astray({ id }: HeldLog): FeedError {
  const message = `page of ${id.feed} refused: it does not lead to where generation ${id.generation} was agreed to end`
  return feedError('PROOF_BAD', message)
}

/** A body that comes after its withdrawal is not kept: nothing late can undo a withdrawal. */
function storedEntry(
  { header, headerBytes, leaf, salt, body }: VerifiedEntry,
  withdrawn: ReadonlySet<string>,
): StoredEntry {
  const closed = salt === undefined || body === undefined || withdrawn.has(header.ref)
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
 * Both signed notes, kept so that anyone who has the issuer's key can check that they contradict each other.
 * A page that ends where the held checkpoint is makes an evidence file as it stands (docs/protocol.md §12);
 * of another, the page's own proof is kept beside the notes.
 */
function evidenceOf({ id, checkpoint }: HeldLog, page: Page, { fault }: FeedError): object {
  if (checkpoint === null || fault.code !== 'FEED_FORK') return { received: page.checkpoint }
  const root = fromHex(fault.theirs)
  const end = page.from + page.entries.length
  const notes = { kind: 'fork', ...id, older: checkpoint.note, newer: page.checkpoint, root } as const
  if (parseCheckpointText(parseNote(page.checkpoint).text).size === fault.size)
    return JSON.parse(encodeEvidence({ ...notes, consistency: [] }))
  if (end === fault.size) return JSON.parse(encodeEvidence({ ...notes, consistency: page.consistency }))
  return {
    held: checkpoint.note,
    received: page.checkpoint,
    size: fault.size,
    root: fault.theirs,
    from: page.from,
    end,
    consistency: page.consistency.map(hash => hex(hash)),
  }
}

/** Two checkpoints of one size with two roots, as they were shown: evidence without any page. */
export function forkOfNotes(log: HeldLog, note: string, theirs: Uint8Array): Write {
  const { id, checkpoint } = log
  const evidence = { kind: 'fork', ...id, older: checkpoint?.note ?? '', newer: note, root: theirs } as const
  return { write: 'freeze', evidence: JSON.parse(encodeEvidence({ ...evidence, consistency: [] })) }
}
