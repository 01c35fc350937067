import { openCheckpoint } from '../feed/checkpoint.ts'
import { type FeedId, isAuditFeed, originOf, parseFeedName, withdrawalsFeedOf } from '../feed/name.ts'
import { EMPTY_TREE } from '../feed/tree.ts'
import type { FeedHead, HighWater } from './ports.ts'
import { type PullPorts, pullFeed } from './pull.ts'
import { extendsHighWater, type SignPorts } from './sign.ts'

export interface RecoverPorts extends PullPorts, Pick<SignPorts, 'highWater'> {
  /** All members but this one. */
  readonly others: readonly string[]
  /** True when the node found no high-water file: what it signed must be learnt from the others. */
  readonly marksLost: boolean
  log(event: {
    readonly event: 'recovering' | 'recovered' | 'holder-lacks-it' | 'member-silent'
    readonly feed: string
    readonly peer?: string
    readonly size?: number
  }): void
}

/**
 * Brings the database up to everything that this node ever vouched for. Until this is complete the node
 * appends, signs, cosigns and answers nothing.
 * @returns whether it is complete, and how many feeds were restored.
 */
export async function recover(ports: RecoverPorts): Promise<Recovery> {
  if (ports.marksLost && !(await relearnMarks(ports))) return { complete: false, restored: 0 }
  await fetchWithdrawals(ports)
  return recoverTails(ports)
}

export interface Recovery {
  readonly complete: boolean
  readonly restored: number
}

/**
 * Learns anew what this node has vouched for, when its high-water file is lost: the highest checkpoint of every
 * feed that any member holds. Every member must answer: the one that is silent may hold the newest.
 * @returns whether all answered; false: nothing may be signed yet.
 */
async function relearnMarks(ports: RecoverPorts): Promise<boolean> {
  const answers = await Promise.all(
    ports.others.map(peer =>
      ports.peers.feeds(peer).catch(() => {
        ports.log({ event: 'member-silent', feed: '', peer })
        return null
      }),
    ),
  )
  for (const { id, checkpoint } of answers.flatMap(feeds => feeds ?? [])) {
    if (checkpoint === null) continue
    const { size, root } = openCheckpoint(ports.suite, checkpoint, originOf(id), ports.issuerKeys(id.feed))
    await ports.highWater.raise(id, size, root)
  }
  if (!answers.every(feeds => feeds !== null)) return false
  await ports.highWater.keep()
  return true
}

/** The feeds of which the database holds less than, or other than, this node has vouched for. */
async function behindHighWater(
  ports: Pick<SignPorts, 'suite' | 'store' | 'highWater'>,
): Promise<readonly ReturnType<HighWater['all']>[number][]> {
  const behind = []
  for (const mark of ports.highWater.all()) {
    // Nobody else holds it: see continueAuditLog.
    if (isAuditFeed(mark.id.feed)) continue
    const head = (await ports.store.head(mark.id)) ?? emptyHead(mark.id)
    if (!(await extendsHighWater(ports, head))) behind.push(mark)
  }
  return behind
}

/** Asks every issuer for its withdrawals, so that a node that was away knows them before it answers. */
async function fetchWithdrawals(ports: RecoverPorts): Promise<void> {
  await Promise.allSettled(
    ports.others.map(peer =>
      pullFeed(ports, peer, {
        feed: withdrawalsFeedOf(peer),
        generation: ports.generationOf(withdrawalsFeedOf(peer)),
      }),
    ),
  )
}

/**
 * Restores, from those who hold them, the tails that an old backup lacks: of this node's own
 * feeds from any holder, of others' from their issuer or any other holder. Withdrawals first, so that nothing
 * withdrawn is answered in between. Until this is complete the node appends, cosigns and answers nothing.
 * @returns whether every mark is reached (if not: try again later, or an operator starts a new generation),
 *   and how many feeds were restored.
 */
async function recoverTails(ports: RecoverPorts): Promise<Recovery> {
  const behind = [...(await behindHighWater(ports))].sort(
    (a, b) => Number(isWithdrawals(b.id)) - Number(isWithdrawals(a.id)),
  )
  for (const { id, size } of behind) {
    ports.log({ event: 'recovering', feed: id.feed, size })
    for (const peer of sources(ports.others, id)) {
      await pullFeed(ports, peer, id).catch(() =>
        ports.log({ event: 'holder-lacks-it', feed: id.feed, peer }),
      )
    }
  }
  const left = await behindHighWater(ports)
  for (const { id } of behind) {
    if (!left.some(mark => mark.id.feed === id.feed)) ports.log({ event: 'recovered', feed: id.feed })
  }
  return { complete: left.length === 0, restored: behind.length - left.length }
}

function isWithdrawals(id: FeedId): boolean {
  return parseFeedName(id.feed).topic === 'withdrawals'
}

/** The issuer has the newest; of our own feeds any holder has what we signed and it cosigned. */
function sources(others: readonly string[], id: FeedId): readonly string[] {
  const { division } = parseFeedName(id.feed)
  return [...others].sort((a, b) => Number(b === division) - Number(a === division))
}

function emptyHead(id: FeedId): FeedHead {
  return { feedId: 0, id, tree: EMPTY_TREE, applied: 0, checkpoint: null, frozen: false }
}
