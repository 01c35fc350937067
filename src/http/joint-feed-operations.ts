import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { inChunks } from '../base/chunks.ts'
import { instantText, legalDay } from '../base/time.ts'
import type { FeedHead } from '../exchange/ports.ts'
import { decodeCursor, encodeCursor } from '../feed/cursor.ts'
import { parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { encodePage, MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { answerChanges, type ListQuestion } from '../lists/answers.ts'
import { ADOPTIONS, OBJECTIONS } from '../standard/adoption.ts'
import { answerText, type Call, type Handler } from './call.ts'
import { httpError } from './fault.ts'
import { askList } from './list-operations.ts'
import { logQuery } from './purpose.ts'

const CHANGES = 500
/** How often a long poll looks; a withdrawal is so late at most. Milliseconds. */
const LOOK_MS = 250
/** How often a snapshot looks again for a signature that it has to wait for. */
const SIGNATURE_LOOKS = 40

export const readJointChanges: Handler<'readJointChanges'> = async call => {
  const { ports, query, response } = call
  const { question, purpose } = askList(call, call.path.domain)
  const since = query.cursor === undefined ? {} : decodeCursor(query.cursor)
  const until = performance.now() + (query.wait ?? 0) * 1_000
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for (;;) {
    const asked = { ...question, nowMs: ports.clock() }
    const { text, empty } = await answerChanges(
      ports.jointView,
      asked,
      since,
      query.limit ?? CHANGES,
      encodeCursor,
    )
    if (!empty || performance.now() >= until) {
      if (purpose !== null) await logQuery(call, purpose, [], { domain: question.domain, whole: true })
      answerText(call, text)
      return
    }
    await call.aside(() => pause(LOOK_MS, undefined, { signal: gone.signal }).catch(() => {}))
    if (gone.signal.aborted) return
  }
}

export const exportJointList: Handler<'exportJointList'> = async call => {
  const { question, purpose } = askList(call, call.path.domain)
  const logs = await logsOf(call, question)
  const cursor = encodeCursor(
    await call.ports.jointView.heads({ ...question, day: legalDay(question.nowMs) }),
  )
  if (purpose !== null) await logQuery(call, purpose, [], { domain: question.domain, whole: true })
  call.response.status(200).type('application/x-ndjson')
  const lines = Readable.from(chunked(snapshotLines(call, question, logs, cursor)), { objectMode: false })
  // Held to the bounds of connections and time; a page in the making takes no place of others.
  await call.aside(() => pipeline(lines, call.response))
}

interface SnapshotLog extends FeedHead {
  /** Entries to send, at least; of a generation that members ended exactly these, for what follows is shown to nobody. */
  readonly to: number
  readonly ended: boolean
}

/** What stands beside listings: 异议处理中, 采用. */
const MARKS: ReadonlySet<string> = new Set([OBJECTIONS, ADOPTIONS])

/**
 * The logs that a snapshot holds, withdrawals first, later generations before earlier ones; those of marks only for whom
 * the membership lets read them.
 * @throws {HttpError} NODE_RECOVERING while one is not complete
 */
async function logsOf(
  { ports, caller }: Call<'exportJointList'>,
  { domain, issuers }: ListQuestion,
): Promise<SnapshotLog[]> {
  const membership = ports.membership()
  const logs = (await ports.feeds.list()).filter(({ id, checkpoint }) => {
    const { division, topic } = parseFeedName(id.feed)
    return (
      checkpoint !== null &&
      issuers.includes(division) &&
      (topic === WITHDRAWALS ||
        topic === `lists.${domain}` ||
        (MARKS.has(topic) && membership.mayRead(caller, id.feed)))
    )
  })
  const toItsEnd = (log: FeedHead): SnapshotLog => {
    const end = membership.endOf(log.id)
    const to = Math.min(sizeOf(log), end?.size ?? Number.POSITIVE_INFINITY)
    return { ...log, to, ended: end !== null }
  }
  const isComplete = (log: FeedHead): boolean =>
    (log.checkpoint?.size ?? 0) <= log.tree.size ||
    // A copy of an ended generation is read to where members ended it, whatever was signed beyond.
    (log.checkpoint?.growth !== undefined &&
      log.tree.size >= (membership.endOf(log.id)?.size ?? Number.POSITIVE_INFINITY))
  if (!logs.every(isComplete)) {
    throw httpError('NODE_RECOVERING', 'a feed of the list is being caught up with; ask again later')
  }
  return logs.map(toItsEnd).sort(
    (a, b) =>
      Number(isWithdrawals(b)) - Number(isWithdrawals(a)) ||
      // What a later generation says anew closes entries of the earlier ones.
      b.id.generation - a.id.generation,
  )
}

/**
 * A snapshot as lines. Withdrawals come first, because the importer must have them first, and what was withdrawn
 * while the lists were sent comes after them, because it excuses bodies that are missing there.
 */
async function* snapshotLines(
  call: Call<'exportJointList'>,
  { domain, nowMs, generationOf }: ListQuestion,
  logs: readonly SnapshotLog[],
  cursor: string,
): AsyncGenerator<string> {
  const { self, membership } = call.ports
  const { body, digest } = membership()
  const contents = logs.map(({ id, to, frozen }) => ({
    ...{ ...id, size: to },
    ...(frozen && id.generation === generationOf(id.feed) ? { frozen: true } : {}),
  }))
  const head = {
    snapshot: 1,
    domain,
    madeBy: self,
    madeAt: instantText(nowMs),
    day: legalDay(nowMs),
    suite: body.suite,
    membership: { version: body.version, digest },
    logs: contents,
    cursor,
  }
  yield `${JSON.stringify(head)}\n`
  const reached = new Map<FeedHead, number>()
  for (const log of logs) reached.set(log, yield* pagesOf(call, log, 0, log.to))
  for (const log of logs.filter(one => isWithdrawals(one) && !one.ended)) {
    const held = await call.ports.feeds.head(log.id)
    const now = held ? sizeOf(held) : 0
    const from = reached.get(log) ?? 0
    if (now > from) yield* pagesOf(call, log, from, now)
  }
  yield `${JSON.stringify({ snapshotEnd: 1, logs: contents.length })}\n`
}

/** Signed entries of a log that are here. */
function sizeOf({ checkpoint, tree }: Pick<FeedHead, 'checkpoint' | 'tree'>): number {
  return Math.min(checkpoint?.size ?? 0, tree.size)
}

/** The pages of a log from `from` to at least `to`. @returns where they end */
async function* pagesOf(
  { ports }: Call<'exportJointList'>,
  { id, ended }: SnapshotLog,
  from: number,
  to: number,
): AsyncGenerator<string, number> {
  let at = from
  for (let looks = 0; at < to; ) {
    const page = await ports.feeds.page(
      id,
      at,
      ended ? Math.min(to - at, MAX_PAGE_ENTRIES) : MAX_PAGE_ENTRIES,
    )
    if (page.entries.length === 0) {
      // The next entry is closed by one that is not signed yet; that takes moments.
      if (++looks > SIGNATURE_LOOKS)
        throw httpError('INTERNAL', 'an entry waits for a signature that does not come')
      await pause(LOOK_MS)
      continue
    }
    yield* encodePage(page)
    at += page.entries.length
  }
  return at
}

function isWithdrawals({ id }: FeedHead): boolean {
  return parseFeedName(id.feed).topic === WITHDRAWALS
}

async function* chunked(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let pending: string[] = []
  for await (const line of lines) {
    pending.push(line)
    if (pending.length < 64) continue
    yield* inChunks(pending)
    pending = []
  }
  yield* inChunks(pending)
}
