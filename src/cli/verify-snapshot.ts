import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { hex } from '../base/bytes.ts'
import type { Day } from '../base/time.ts'
import type { KeyBook } from '../feed/audit.ts'
import { fileError } from '../feed/fault.ts'
import { isFeedName, parseFeedName, WITHDRAWALS } from '../feed/name.ts'
import { decodePage, MAX_PAGE_BYTES, type Page } from '../feed/page.ts'
import { type LogFacts, PageAudit } from '../feed/page-audit.ts'
import type { Suite } from '../feed/suite.ts'
import { parseBody } from '../lists/project.ts'
import { projectEntry } from '../lists/project-entry.ts'
import { ADOPTIONS, OBJECTIONS } from '../standard/adoption.ts'
import type { Membership } from '../trust/membership.ts'

interface SnapshotToJudge {
  readonly suite: Suite
  readonly keys: KeyBook
  readonly membership: Membership
}

interface SnapshotFacts {
  readonly domain: string
  /** The day of which the numbers speak. */
  readonly day: Day
  readonly madeBy: string
  /** Shown on that day, by what the pages prove. */
  readonly subjects: number
  readonly listings: number
  /** Open ones that stand beside what is shown; null where the snapshot does not hold the feeds of marks. */
  readonly marks: { readonly objections: number; readonly adoptions: number } | null
  /** What its maker says: the issuer of these signed two histories, newer entries are not taken in. */
  readonly frozen: readonly string[]
  readonly logs: readonly LogFacts[]
}

/** What a log says last of a ref. */
interface Newest {
  readonly generation: number
  readonly body: Uint8Array | null
}

interface SnapshotHead {
  readonly domain: string
  readonly day: Day
  readonly madeBy: string
  readonly logs: readonly {
    readonly feed: string
    readonly generation: number
    readonly size: number
    readonly frozen?: true
  }[]
}

/**
 * Proves a snapshot: each page is in a log that its issuer signed, the logs are whole as far as the first line says,
 * and the snapshot was not cut off. Read twice: tombstones excuse bodies that are missing in pages before them.
 * @throws {FeedError} as a holder refuses pages @throws {FeedFileError} SNAPSHOT_BAD
 */
export async function judgeSnapshot(given: SnapshotToJudge, file: string): Promise<SnapshotFacts> {
  const audit = new PageAudit(given.suite, given.keys)
  const gone = new Set<string>()
  for await (const part of partsOf(file)) {
    if (!('page' in part) || !isWithdrawals(part.page.feed)) continue
    for (const { header } of audit.take(part.page).entries)
      gone.add(`${part.page.feed.slice(0, 6)} ${header.ref}`)
  }
  let head: SnapshotHead | null = null
  let ended = false
  const newest = new Map<string, Newest>()
  for await (const part of partsOf(file)) {
    if (ended) throw fileError('SNAPSHOT_BAD', 'something follows the last line of the snapshot')
    if ('head' in part) head = part.head
    else if ('end' in part) ended = true
    else if (!isWithdrawals(part.page.feed)) {
      const { feed, generation } = part.page
      const end = given.membership.endOf(part.page)?.size ?? Number.POSITIVE_INFINITY
      for (const { header, body } of audit.take(part.page).entries) {
        // What follows where members ended a generation is shown to nobody.
        if (header.seq >= end) continue
        const key = `${feed} ${header.ref}`
        // Whatever the order in which generations come.
        if ((newest.get(key)?.generation ?? 0) <= generation)
          newest.set(key, { generation, body: body ?? null })
      }
    }
  }
  if (head === null || !ended) throw fileError('SNAPSHOT_BAD', 'the snapshot was cut off; ask for it again')
  const logs = audit.facts()
  requireWhole(head, logs)
  requireAgreed(given, logs)
  const { domain, day, madeBy } = head
  const withMarks = head.logs.some(({ feed }) => [OBJECTIONS, ADOPTIONS].includes(parseFeedName(feed).topic))
  const shown = shownOn(given, day, newest, gone, withMarks)
  const frozen = head.logs.filter(log => log.frozen).map(({ feed, generation }) => `${feed}/${generation}`)
  return { domain, day, madeBy, ...shown, frozen, logs }
}

function requireWhole({ logs }: SnapshotHead, proven: readonly LogFacts[]): void {
  for (const { feed, generation, size } of logs) {
    const log = proven.find(one => one.feed === feed && one.generation === generation)
    if ((log?.size ?? 0) < size) {
      throw fileError(
        'SNAPSHOT_BAD',
        `${feed}: ${log?.size ?? 0} of ${size} entries; ask for the snapshot again`,
      )
    }
  }
}

/** A generation that members ended is what they agreed on, whatever else its issuer signed. */
function requireAgreed({ membership }: SnapshotToJudge, logs: readonly LogFacts[]): void {
  for (const { feed, generation, size, root } of logs) {
    const end = membership.endOf({ feed, generation })
    if (end === null || end.size !== size || hex(end.root) === root) continue
    throw fileError('SNAPSHOT_BAD', `${feed}/${generation} is not the history on which members agreed`)
  }
}

/** As the node shows them: not withdrawn, in force, and within the days of publicity and validity. */
function shownOn(
  { membership }: SnapshotToJudge,
  day: Day,
  newest: ReadonlyMap<string, Newest>,
  gone: ReadonlySet<string>,
  withMarks: boolean,
): Pick<SnapshotFacts, 'subjects' | 'listings' | 'marks'> {
  const listed: { readonly subjectKey: string; readonly recordId: string | undefined }[] = []
  const marked: { readonly kind: string; readonly target: string }[] = []
  for (const [key, { body }] of newest) {
    const [feed = '', ref = ''] = key.split(' ')
    if (body === null || gone.has(`${feed.slice(0, 6)} ${ref}`)) continue
    const facts = projectEntry(
      feed,
      body,
      membership.terms(feed)?.scope === 'sharing' ? 'government' : 'public',
    )
    if (!('parked' in facts) && facts.remark !== undefined) {
      if (facts.remark.open) marked.push(facts.remark)
      continue
    }
    if ('parked' in facts || !['active', 'objected', 'corrected'].includes(facts.status)) continue
    const { publicityStart, publicityEnd, validTo } = facts
    const open = (publicityStart ?? day) <= day && (publicityEnd ?? day) >= day && (validTo ?? day) >= day
    if (open) listed.push({ subjectKey: facts.subjectKey, recordId: parseBody(body)?.recordId })
  }
  const targets = new Set(listed.map(({ recordId }) => recordId))
  const beside = (kind: string) => marked.filter(one => one.kind === kind && targets.has(one.target)).length
  return {
    subjects: new Set(listed.map(({ subjectKey }) => subjectKey)).size,
    listings: listed.length,
    marks: withMarks ? { objections: beside('objection'), adoptions: beside('adoption') } : null,
  }
}

type Part = { readonly head: SnapshotHead } | { readonly page: Page } | { readonly end: true }

/** The parts of a snapshot, one page in memory at a time. */
async function* partsOf(file: string): AsyncGenerator<Part> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  let page: string[] = []
  let bytes = 0
  let first = true
  for await (const line of lines) {
    if (first) {
      yield { head: headOf(line) }
      first = false
      continue
    }
    const begins = line.startsWith('{"page":')
    const ends = line.startsWith('{"snapshotEnd":')
    if ((begins || ends) && page.length > 0) {
      yield { page: await decodePage([page.join('')]) }
      page = []
      bytes = 0
    }
    if (ends) {
      yield { end: true }
      continue
    }
    bytes += line.length
    if (bytes > MAX_PAGE_BYTES) throw fileError('SNAPSHOT_BAD', 'a page of the snapshot has no end')
    page.push(`${line}\n`)
  }
  if (page.length > 0) throw fileError('SNAPSHOT_BAD', 'the snapshot was cut off; ask for it again')
}

function headOf(line: string): SnapshotHead {
  const wrong = () => fileError('SNAPSHOT_BAD', 'the first line is not that of a snapshot')
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrong()
  }
  const { snapshot, domain, day, madeBy, logs } = Object(value) as { readonly [key: string]: unknown }
  const texts = [domain, day, madeBy].every(text => typeof text === 'string')
  if (snapshot !== 1 || !texts || !Array.isArray(logs) || !logs.every(isLog)) throw wrong()
  return { domain, day, madeBy, logs } as SnapshotHead
}

function isLog(value: unknown): boolean {
  const { feed, generation, size } = Object(value) as { readonly [key: string]: unknown }
  return typeof feed === 'string' && isFeedName(feed) && [generation, size].every(Number.isSafeInteger)
}

function isWithdrawals(feed: string): boolean {
  return parseFeedName(feed).topic === WITHDRAWALS
}
