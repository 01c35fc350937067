import { equalBytes } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { type Checkpoint, openCheckpoint } from '../feed/checkpoint.ts'
import { encodeEvidence } from '../feed/evidence.ts'
import { feedError } from '../feed/fault.ts'
import { type FeedId, originOf, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { type Comparison, compare } from '../feed/replica/compare.ts'
import { phaseOf, settling } from '../feed/replica/generation.ts'
import { examinePage, forkOfNotes } from '../feed/replica/take-page.ts'
import { verifyConsistency } from '../feed/tree.ts'
import { examinePeer, factsWithoutBodies } from './examine.ts'
import { compareOwn, type OwnSignaturePorts } from './own-signature.ts'
import type { FeedHead, RemoteFeed, Task } from './ports.ts'
import { isGrowing } from './sweep.ts'
import { rootAt } from './vouch.ts'
import { writeAll } from './write.ts'

export interface ComparePorts extends OwnSignaturePorts {
  /** This node's division. */
  readonly self: string
  readonly clock: () => number
  /** Members, other than its issuer, that may hold a feed. */
  audience(feed: string): readonly string[]
  /** The issuer has answered: `current` says of each feed that it listed whether its newest checkpoint is held. */
  onCompared?(issuer: string, current: ReadonlyMap<string, boolean>): Promise<void>
  /** Whether the issuer lets this peer hand its feed to this node, as a mirror (转送); nobody when left out. */
  mayRelay?(peer: string, feed: string): boolean
}

/**
 * Asks a member, in one request, how far its copies are, and compares them with what is held. From an issuer
 * what is missing here is found: a page that was pushed and then lost, a database that was restored from before
 * it. From every member a second history is found that the issuer has shown to one and not to the other; also of the
 * feeds that this node writes, see {@link compareOwn}.
 * @returns pulls for what this peer has and this node lacks.
 */
export async function compareWith(ports: ComparePorts, peer: string): Promise<Task[]> {
  const tasks: Task[] = []
  const current = new Map<string, boolean>()
  for (const remote of await ports.peers.feeds(peer)) {
    const own = parseFeedName(remote.id.feed).division === ports.self
    if (!own && !ports.audience(remote.id.feed).includes(ports.self)) continue
    const theirs = opened(ports, remote)
    if (theirs === null) continue
    if (own) {
      tasks.push(...(await compareOwn(ports, peer, remote, theirs)))
      continue
    }
    const head = await ports.store.head(remote.id)
    if (parseFeedName(remote.id.feed).division === peer)
      current.set(remote.id.feed, (head?.checkpoint?.size ?? 0) >= theirs.size)
    // Ahead of us a minute after its issuer signed: the issuer does not reach us, its mirror does.
    if (isMirror(ports, peer, remote.id) && !head?.frozen && theirs.size > (head?.tree.size ?? 0))
      tasks.push({ kind: 'pull', ...remote.id, peer })
    switch (await comparisonOf(ports, peer, head, remote, theirs)) {
      case 'pull':
        // What is withdrawn is fetched at once, by whatever way comes first.
        if (!head || parseFeedName(remote.id.feed).topic === WITHDRAWALS || !isGrowing(ports, head))
          tasks.push({ kind: 'pull', ...remote.id, peer })
        break
      case 'check':
        if (head) await checkGrowth(ports, peer, head)
        break
      case 'fork':
        if (head) await freeze(ports, head, remote, theirs)
    }
  }
  await ports.onCompared?.(peer, current)
  return tasks
}

/** A checkpoint that its issuer did not sign says nothing. */
function opened(ports: ComparePorts, { id, checkpoint }: RemoteFeed): Checkpoint | null {
  if (checkpoint === null) return null
  try {
    return openCheckpoint(ports.suite, checkpoint, originOf(id), ports.issuerKeys(id.feed))
  } catch (error) {
    if (error instanceof FaultError) return null
    throw error
  }
}

async function comparisonOf(
  ports: ComparePorts,
  peer: string,
  head: FeedHead | null,
  { id, size }: RemoteFeed,
  theirs: Checkpoint,
): Promise<Comparison> {
  const phase = phaseOf(ports, id)
  if (phase === 'unknown') return 'nothing'
  // A peer that is catching up knows a checkpoint beyond its entries: it is asked once it is there.
  if (phase === 'in use') return size < theirs.size ? 'nothing' : compare(peer, head, theirs, id.feed)
  const state = settling(head, phase, head && (await rootAt(ports, head, phase.size)))
  const hasMore = size >= phase.size || size > (head?.tree.size ?? 0)
  return state !== 'settled' && hasMore ? 'pull' : 'nothing'
}

function isMirror({ mayRelay }: ComparePorts, peer: string, { feed }: FeedId): boolean {
  return parseFeedName(feed).division !== peer && (mayRelay?.(peer, feed) ?? false)
}

/** A holder that may not hand entries on can still show that its history continues what was signed to us. */
async function checkGrowth(ports: ComparePorts, peer: string, head: FeedHead): Promise<void> {
  const { checkpoint, id } = head
  if (ports.peers.growth === undefined || isMirror(ports, peer, id) || checkpoint === null)
    return checkAgainst(ports, peer, head)
  const { root, consistency, ...shown } = await ports.peers.growth(peer, id, checkpoint.size)
  const newer = openCheckpoint(ports.suite, shown.checkpoint, originOf(id), ports.issuerKeys(id.feed))
  const growth = {
    oldSize: checkpoint.size,
    oldRoot: root,
    newSize: newer.size,
    newRoot: newer.root,
    proof: consistency,
  }
  if (!verifyConsistency(ports.suite, growth))
    throw feedError('PROOF_BAD', `${peer} does not prove how its ${id.feed} grew; ask its operators`)
  if (equalBytes(root, checkpoint.root)) return
  // Both trees are the issuer's word: the proof is the evidence.
  const evidence = {
    kind: 'fork',
    ...id,
    older: checkpoint.note,
    newer: shown.checkpoint,
    root,
    consistency,
  } as const
  await ports.store.transaction(async tx => {
    const write = { write: 'freeze', evidence: JSON.parse(encodeEvidence(evidence)) } as const
    await writeAll(tx, await tx.lock(id), [write])
  })
}

/**
 * A holder is ahead of us with a feed that another writes. One page is enough to see that it continues what is
 * held; if it does not, either the holder is wrong or the issuer signed two histories.
 */
async function checkAgainst(ports: ComparePorts, peer: string, head: FeedHead): Promise<void> {
  const page = await ports.peers.pull(peer, head.id, head.tree.size, 1)
  try {
    const examined = examinePage(factsWithoutBodies(ports, head.id, page), head, head.tree, page)
    if (examined.is === 'fork')
      await ports.store.transaction(async tx => writeAll(tx, await tx.lock(head.id), examined.writes))
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'PROOF_BAD') throw error
    await examinePeer(ports, peer, head.id)
  }
}

async function freeze(
  ports: ComparePorts,
  head: FeedHead,
  { checkpoint }: RemoteFeed,
  theirs: Checkpoint,
): Promise<void> {
  const write = forkOfNotes(head, checkpoint ?? '', theirs.root)
  await ports.store.transaction(async tx => writeAll(tx, await tx.lock(head.id), [write]))
}
