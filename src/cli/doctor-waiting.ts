/**
 * Which entry of which province has not reached whom, and why: of this node's own feeds what another province has not
 * taken or not confirmed, and of the others' what this node has not applied.
 */
import type { Settings } from '../config/settings.ts'
import { goalsOf, nodeFacts } from '../node-monitor.ts'
import type { ContactFacts, DeliveryFacts } from '../operations/facts.ts'
import type { DatabaseHandle } from '../store/database.ts'
import { Readiness } from '../store/readiness.ts'
import { type KeptFailure, PgWaitingEntries, type WaitingEntry } from '../store/waiting-entries.ts'
import type { Membership } from '../trust/membership.ts'
import { type Finding, ok, type Words } from './doctor-finding.ts'

export interface WaitingPorts {
  readonly settings: Settings
  readonly membership: Membership
  readonly database: DatabaseHandle
  readonly clock: () => number
}

/** Entries that are named for one feed and one province; the rest is counted. */
const NAMED = 5

export async function checkWaiting(ports: WaitingPorts): Promise<Finding[]> {
  const { settings, membership, database, clock } = ports
  const facts = await nodeFacts({
    settings,
    self: settings.division,
    db: database.db,
    readiness: new Readiness(database.pool),
    clock,
    audience: feed => membership.audience(feed),
  })
  const waiting = new PgWaitingEntries(database.db)
  const { deliveredMs } = goalsOf(settings)
  const contacts = new Map(facts.contacts.map(one => [one.peer, one]))
  const late = facts.deliveries.filter(one => one.behind > 0 || one.unconfirmed.applied > 0)
  const outward = await Promise.all(
    late.map(async one => {
      const sizes = await sizesOf(waiting, one)
      const failures = await waiting.failures(one.feed, one.peer)
      const age = facts.at - (sizes.entries[0]?.at ?? facts.at)
      return outwardFinding(one, sizes, age > deliveredMs, reasonOf(one, contacts.get(one.peer), failures))
    }),
  )
  const parked = (await waiting.parked(NAMED * 4)).map(parkedFinding)
  const found = [...outward, ...parked]
  if (found.length > 0) return found
  return [
    ok('waiting', '本省的每一条都已到达各省并得到确认', 'every entry of ours has arrived and is confirmed'),
  ]
}

interface Late {
  readonly taken: boolean
  readonly count: number
  readonly entries: readonly WaitingEntry[]
}

async function sizesOf(waiting: PgWaitingEntries, { feed, ...one }: DeliveryFacts): Promise<Late> {
  const { behind, unconfirmed, signed } = one
  const count = behind > 0 ? behind : unconfirmed.applied
  return {
    taken: behind === 0,
    count,
    entries: await waiting.between(feed, signed - count, signed, NAMED),
  }
}

function outwardFinding(
  { feed, peer }: DeliveryFacts,
  { taken, count, entries }: Late,
  isLate: boolean,
  reason: Words & { readonly code: string | null },
): Finding {
  const named = entries.map(
    ({ seq, kind, ref, at }) => `#${seq} ${kind} ref ${ref} (${new Date(at).toISOString()})`,
  )
  const rest = count > entries.length ? ` … +${count - entries.length}` : ''
  const list = `${named.join('; ')}${rest}`
  const stage = taken
    ? { zh: '已收下而未确认执行', en: 'has taken but not confirmed' }
    : { zh: '尚未收到', en: 'has not received' }
  return {
    check: 'waiting',
    level: isLate ? 'warning' : 'ok',
    ...(reason.code === null ? {} : { code: reason.code }),
    ...{ peer, feed, entries },
    what: {
      zh: `${peer} ${stage.zh} ${feed} 的 ${count} 条：${list}`,
      en: `${peer} ${stage.en} ${count} of ${feed}`,
    },
    means: { zh: `原因：${reason.zh}`, en: `why: ${reason.en}` },
  }
}

/** The nearest reason first: nobody answers, work for it is dead, its last answer, or nobody has tried. */
function reasonOf(
  { failures, lastFault, behind }: DeliveryFacts,
  contact: ContactFacts | undefined,
  kept: readonly KeptFailure[],
): Words & { readonly code: string | null } {
  if (contact?.failingSince) {
    const since = new Date(contact.failingSince).toISOString()
    const code = contact.lastFault ?? 'PEER_UNREACHABLE'
    return {
      code,
      zh: `自 ${since} 不应答（${code}），见“各省”`,
      en: `it has not answered since ${since} (${code}), see the peers`,
    }
  }
  const [failure] = kept
  if (failure !== undefined) {
    const { workId, state, code } = failure
    return {
      code,
      zh: `第 ${workId} 号工作${state === 'dead' ? '成死信' : '在重试'}（${code}），见 npm run queues`,
      en: `work ${workId} is ${state} (${code}), see npm run queues`,
    }
  }
  if (lastFault !== null) {
    return {
      code: lastFault,
      zh: `已失败 ${failures} 次，最近一次答 ${lastFault}，见 docs/errors.md`,
      en: `${failures} attempts failed, the last with ${lastFault}, see docs/errors.md`,
    }
  }
  if (behind > 0) {
    return {
      code: null,
      zh: '没有失败的尝试：刚签出，或 worker、队列没有工作',
      en: 'no attempt failed: just signed, or workers or queue do not work',
    }
  }
  return {
    code: null,
    zh: '对方已收下：正在执行、已搁置，或其回程不通；请其运行 doctor',
    en: 'it holds them: it applies them, has parked them, or its way back is closed; ask it to run doctor',
  }
}

function parkedFinding(entry: WaitingEntry & { readonly reason: string }): Finding {
  const { feed, seq, kind, ref, reason } = entry
  return {
    check: 'waiting',
    level: 'warning',
    code: reason,
    ...{ feed, entries: [entry] },
    what: {
      zh: `本省未执行 ${feed} 的 #${seq} ${kind} ref ${ref}`,
      en: `#${seq} of ${feed} is here and not applied`,
    },
    means: { zh: `原因：已搁置（${reason}）`, en: `why: it is parked (${reason})` },
  }
}
