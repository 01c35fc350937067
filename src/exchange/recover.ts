import { FaultError } from '../base/fault.ts'
import type { Log } from '../events/event.ts'
import {
  holderLacksIt,
  holderVouchedForMore,
  marksWereOld,
  memberSilent,
  recovered,
  recovering,
} from '../events/recovery.ts'
import { openCheckpoint } from '../feed/checkpoint.ts'
import {
  type FeedId,
  isAuditFeed,
  originOf,
  parseFeedName,
  WITHDRAWALS,
  withdrawalsFeedOf,
} from '../feed/name.ts'
import { phaseOf, settling } from '../feed/replica/generation.ts'
import {
  type Behind,
  type Standing,
  sourcesOf,
  standingOf,
  withdrawalsFirst,
} from '../feed/replica/standing.ts'
import { extendsMark } from '../feed/replica/vouch.ts'
import { EMPTY_TREE } from '../feed/tree.ts'
import type { FeedHead, HighWater, RemoteFeed } from './ports.ts'
import { type PullPorts, pullFeed } from './pull.ts'
import { keepMarks, noteSigned, rootAt, type VouchPorts } from './vouch.ts'

export interface RecoverPorts extends PullPorts, Pick<VouchPorts, 'highWater'> {
  /** This node's division. */
  readonly self: string
  /** All members but this one. */
  readonly others: readonly string[]
  /** True when the node found no high-water file: what it signed must be learnt from the others. */
  readonly marksLost: boolean
  /** Told as soon as the node may do more than before, see {@link Standing}. */
  onStanding(standing: Standing): Promise<void>
  readonly log: Log
}

export interface Recovery {
  readonly standing: Standing
  /** Feeds whose tail came back. */
  readonly restored: number
}

type Mark = Awaited<ReturnType<HighWater['all']>>[number]

/**
 * Brings the database up to everything that this node ever vouched for. Until it is `ready` the node appends,
 * signs, cosigns and answers nothing.
 *  1. What it vouched for is learnt: from the high-water file, and from what the others hold. Without the file, also
 *     from what members themselves vouched for of its feeds and of withdrawals: who was restored, too, still knows it.
 *  2. Withdrawals: every province's, from the province or, if it is silent, from whoever holds them. A member that
 *     answers nothing is not waited for; one that answers may tell of the silent.
 *  3. The tails that an old backup lacks, of this node's own feeds from any holder, of others' from their issuer
 *     or any other holder. What is still missing then is looked for again with the next round.
 *  4. A lost file is written once nobody claims more than is here, with all that was learnt at once: from then on the
 *     others are not asked again, so a crash before it must find no file.
 */
export async function recover(ports: RecoverPorts): Promise<Recovery> {
  const learnt = await learnMarks(ports)
  const { complete } = learnt
  await fetchWithdrawals(ports)
  const before = await behindMarks(ports, learnt)
  await ports.onStanding(standingOf(ports, complete, before))
  const logs = [...new Map(before.map(({ mark }) => [originOf(mark.id), mark])).values()]
  for (const { id, size } of withdrawalsFirst(logs)) {
    ports.log(recovering({ feed: id.feed, size }))
    await restoreTail(ports, id)
    if (parseFeedName(id.feed).topic === 'withdrawals')
      await ports.onStanding(standingOf(ports, complete, await behindMarks(ports, learnt)))
  }
  const left = await behindMarks(ports, learnt)
  // Both by the same membership: a node without its file that is ready has written a new one.
  const standing = standingOf(ports, complete, left)
  const open = openClaims(ports, learnt, left)
  if (ports.marksLost) await writeLostMarks(ports, learnt, open)
  const gone = logs.filter(({ id }) => !left.some(one => originOf(one.id) === originOf(id)))
  for (const { id } of gone) ports.log(recovered({ feed: id.feed }))
  await ports.onStanding(standing)
  return { standing, restored: gone.length }
}

/** Claims of more than is here; one on a generation that members have ended meanwhile holds nobody up. */
function openClaims(ports: RecoverPorts, learnt: Learnt, left: readonly MarkBehind[]): Claim[] {
  return learnt.claims.filter(
    claim => phaseOf(ports, claim.id) === 'in use' && left.some(({ mark }) => mark === claim),
  )
}

/** Not while a claim is open: with the file there, nobody's claims are looked at again. */
async function writeLostMarks(ports: RecoverPorts, learnt: Learnt, open: readonly Claim[]): Promise<void> {
  for (const { id, size, peer } of open) ports.log(holderVouchedForMore({ feed: id.feed, size, peer }))
  if (learnt.complete && open.length === 0) await keepMarks(ports, learnt.marks)
}

/**
 * Learns what this node has vouched for beyond its high-water file: a checkpoint of its own key that somebody
 * holds is one that it signed, whatever file or database was restored. If the file is lost, what others wrote
 * and this node cosigned is learnt too, and every member must answer: the one that is silent may hold the newest.
 * @returns whether the marks are complete; false: nothing may be signed yet.
 */
async function learnMarks(ports: RecoverPorts): Promise<Learnt> {
  const answers = await Promise.all(ports.others.map(peer => feedsOf(ports, peer)))
  const own: Mark[] = []
  const cosigned = new Map<string, Mark>()
  for (const { id, checkpoint } of answers.flatMap(feeds => feeds ?? [])) {
    const mark = checkpoint === null ? null : openMark(ports, id, checkpoint)
    if (mark === null) continue
    if (parseFeedName(id.feed).division === ports.self) own.push(mark)
    // Which of two histories was cosigned here cannot be learnt from those who hold them: the largest counts.
    else if ((cosigned.get(originOf(id))?.size ?? -1) < mark.size) cosigned.set(originOf(id), mark)
  }
  if (ports.marksLost) {
    const complete = answers.every(feeds => feeds !== null)
    const claims = [...claimsOf(ports, answers), ...endsOf(ports)]
    return { complete, marks: [...own, ...cosigned.values()], claims }
  }
  for (const mark of own) await learnMark(ports, mark)
  return { complete: true, marks: [], claims: [] }
}

/**
 * What members say that they vouched for: holders of this node's feeds, of which it must not sign a second history; and
 * anybody of withdrawals, for which this node may have given receipts. Nothing proves it, so it is never written down: it
 * keeps this node waiting while they say so, and no longer.
 */
function claimsOf(ports: RecoverPorts, answers: readonly (readonly RemoteFeed[] | null)[]): Claim[] {
  return answers.flatMap((feeds, i) =>
    (feeds ?? []).flatMap(({ id, vouched }) => {
      const inUse = id.generation === ports.generationOf(id.feed) && !isAuditFeed(id.feed)
      const { division, topic } = parseFeedName(id.feed)
      const concerns = inUse && (division === ports.self || topic === WITHDRAWALS)
      return concerns && vouched ? [{ id, ...vouched, peer: ports.others[i] ?? '' }] : []
    }),
  )
}

/** Where members agreed that generations of withdrawals end: nothing says any more which of them were stated here. */
function endsOf(ports: RecoverPorts): Claim[] {
  return [ports.self, ...ports.others].flatMap(division => {
    const feed = withdrawalsFeedOf(division)
    return Array.from({ length: ports.generationOf(feed) - 1 }, (_, i) => ({
      feed,
      generation: i + 1,
    })).flatMap(id => {
      const end = ports.endOf(id)
      return end ? [{ id, size: end.size, root: end.root, peer: division }] : []
    })
  })
}

interface Claim extends Mark {
  readonly peer: string
}

interface Learnt {
  /** False: nothing may be signed yet. */
  readonly complete: boolean
  /** Only when the file is lost: what is to stand in the new one. */
  readonly marks: readonly Mark[]
  /** Only when the file is lost, see {@link claimsOf} and {@link endsOf}. */
  readonly claims: readonly Claim[]
}

async function feedsOf(ports: RecoverPorts, peer: string): Promise<readonly RemoteFeed[] | null> {
  try {
    return await ports.peers.feeds(peer)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    ports.log(memberSilent({ peer }))
    return null
  }
}

/** @returns null for a note that nobody with the right key signed: a mistake or a lie of the peer, it says nothing. */
function openMark(ports: RecoverPorts, id: FeedId, note: string): Mark | null {
  try {
    const { size, root } = openCheckpoint(ports.suite, note, originOf(id), ports.issuerKeys(id.feed))
    return { id, size, root }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return null
  }
}

/** Of a feed of this node. What the database contains already is no news. */
async function learnMark(ports: RecoverPorts, mark: Mark): Promise<void> {
  const head = await ports.store.head(mark.id)
  if (head && extendsMark(head, mark, await rootAt(ports, head, mark.size))) return
  if (await noteSigned(ports, mark)) ports.log(marksWereOld({ feed: mark.id.feed, size: mark.size }))
}

/** What this node has vouched for and the database does not contain: it holds less, or something else. */
async function behindMarks(ports: RecoverPorts, { marks, claims }: Learnt): Promise<MarkBehind[]> {
  const behind: MarkBehind[] = []
  for (const mark of [...marks, ...claims, ...(await ports.highWater.all())]) {
    // Nobody else holds it: see continueAuditLog.
    if (isAuditFeed(mark.id.feed)) continue
    const head = (await ports.store.head(mark.id)) ?? emptyHead(mark.id)
    if (extendsMark(head, mark, await rootAt(ports, head, mark.size))) continue
    behind.push({ id: mark.id, mark, settled: await isSettled(ports, head) })
  }
  return behind
}

interface MarkBehind extends Behind {
  readonly mark: Mark
}

async function isSettled(ports: RecoverPorts, head: FeedHead): Promise<boolean> {
  const end = phaseOf(ports, head.id)
  if (typeof end !== 'object') return false
  const state = settling(head, end, await rootAt(ports, head, end.size))
  if (state !== 'incomplete') return state !== 'astray'
  return ports.store.isGivenUp(head.id)
}

/**
 * Each province's withdrawals from whoever has the most of them: a node that was away knows them before it answers. Of
 * every generation: what was withdrawn in one that members ended stays withdrawn.
 */
async function fetchWithdrawals(ports: RecoverPorts): Promise<void> {
  await Promise.all(
    ports.others.map(async issuer => {
      const feed = withdrawalsFeedOf(issuer)
      for (let generation = ports.generationOf(feed); generation > 0; generation--)
        await restoreTail(ports, { feed, generation })
    }),
  )
}

/** From each source in turn: one that lacks the tail, or is silent, does not keep us from the next. */
async function restoreTail(ports: RecoverPorts, id: FeedId): Promise<void> {
  for (const peer of sourcesOf(ports.others, id)) {
    try {
      await pullFeed(ports, peer, id)
    } catch (error) {
      if (!(error instanceof FaultError)) throw error
      ports.log(holderLacksIt({ feed: id.feed, peer }))
    }
  }
}

function emptyHead(id: FeedId): FeedHead {
  return {
    feedId: 0,
    id,
    tree: EMPTY_TREE,
    applied: 0,
    checkpoint: null,
    frozen: false,
    grownAtMs: -Infinity,
  }
}
