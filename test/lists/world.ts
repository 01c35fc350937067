/**
 * The issuer of random lives with the provinces that hold its entries, on real databases; messages are late, repeated and
 * out of order. What the issuer has said is kept beside it: `model.test.ts` compares everything with that.
 */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { EMPTY, hex } from '../../src/base/bytes.ts'
import { type Day, legalDay } from '../../src/base/time.ts'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, SourceMapping } from '../../src/collect/ports.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { cosignFeed, receiveCosignatures } from '../../src/exchange/cosign.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { FeedError } from '../../src/feed/fault.ts'
import { decodePage, encodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { decide, endDue } from '../../src/lists/decide.ts'
import { ListsError } from '../../src/lists/fault.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import type { DecidePorts } from '../../src/lists/life-ports.ts'
import { projectRecord } from '../../src/lists/project.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { reportedRepairs } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { PgLifeReads } from '../../src/store/life-reads.ts'
import { PgLifeStore } from '../../src/store/life-store.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { NOW, type Province, signerOf } from '../support/province.ts'
import { type Draft, matchOf, RECORDS } from './sources.ts'
import { FEED, SELF, type Step, WITHDRAWALS } from './steps.ts'

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-10-01',
}
const DAY_MS = 86_400_000
const LATER: ReadonlySet<string> = new Set(['PAGE_GAP', 'BODY_MISSING'])

/** What one entry said when it was written. */
export interface Said {
  readonly ref: string
  readonly category: string
  readonly uscc: string
  readonly status: string
  /** Last day on which it may be shown. */
  readonly until: Day
}

const FOREVER: Day = '9999-12-31'

export class World {
  readonly issuer: Province
  readonly holders: readonly Province[]
  readonly #collecting: CollectPorts
  readonly #deciding: DecidePorts
  readonly reads: PgLifeReads
  /** The issuer's own history. */
  readonly said: Said[] = []
  /** Entries of the list that a holder was given without a body, because a later one of their ref was signed: division → seqs. */
  readonly #bare = new Map<string, Set<number>>()
  /** Refs that the issuer has withdrawn. */
  #ended: ReadonlySet<string> = new Set()
  #now = NOW
  #stamp = Date.parse('2026-06-01T00:00:00.000Z')
  #files = 0

  /** @param blind which of both ways forgets to ask for serious records: a planted mistake */
  constructor(issuer: Province, holders: readonly Province[], blind?: 'collecting' | 'deciding') {
    this.issuer = issuer
    this.holders = holders
    const { database } = issuer
    const sealer = createSealer(randomBytes(32))
    const appendContext = () => ({ suite: INTL, nowMs: this.#now, random: randomBytes })
    const collecting = new PgCollectStore({ database, sealer, self: SELF, appendContext })
    this.#collecting = {
      store: blind === 'collecting' ? forgetting(collecting, 'seriousAmong', new Set()) : collecting,
      rules: {
        withdrawals: WITHDRAWALS,
        publishes: () => true,
        edition: 'one',
        placeOf: ({ category }) => (category === 'R11' ? { heldBecause: 'NO_FEED' } : FEED),
        feedBody: record => feedBody(record, 'public'),
      },
      lives: listingLives(SELF),
      linkKeys: NO_LINK_KEYS,
      acts: { refusals: async () => [] },
      repairs: reportedRepairs({
        ...{ self: SELF, suite: INTL, clock: () => this.#now, database, sealer },
        membership: () => ({ generationOf: () => 1 }),
      }),
      random: randomBytes,
      newId: randomUUID,
      clock: () => this.#now,
      onGrown: async () => {},
    }
    const store = new PgLifeStore({
      database,
      sealer,
      self: SELF,
      withdrawals: () => WITHDRAWALS,
      appendContext,
    })
    this.#deciding = {
      store: blind === 'deciding' ? forgetting(store, 'hasSerious', false) : store,
      ...{ division: SELF, clock: () => this.#now, calendar: workingCalendar() },
    }
    this.reads = new PgLifeReads(database.db, sealer, SELF)
  }

  async run(step: Step): Promise<void> {
    if (step.step === 'deliver') await this.#deliver(step)
    else if (step.step === 'decide') await this.#decide(step.which, step.event as 'repair')
    else if (step.step === 'report') await this.#report(step)
    else if (step.step === 'carry') await this.#carry(step)
    else if (step.step === 'apply') await this.apply(this.#at(step.holder), step.place)
    else if (step.step === 'receipt') await this.receipt(this.#at(step.holder))
    else await this.#night(step.issuerIsUp)
    await this.#note()
  }

  get today(): Day {
    return legalDay(this.#now)
  }

  /** The next day: what is over is shown by nobody, whether its issuer is there to say so or not. */
  async #night(issuerIsUp: boolean): Promise<void> {
    this.#now += DAY_MS
    if (!issuerIsUp) return
    if ((await this.issuer.store.head(FEED)) !== null) await this.apply(this.issuer, FEED)
    await endDue(this.#deciding)
  }

  #at(holder: number): Province {
    return this.holders[holder] as Province
  }

  async #deliver({ which, status, decided, stale }: Extract<Step, { step: 'deliver' }>): Promise<void> {
    this.#stamp += 60_000
    const updatedAt = new Date(stale ? this.#stamp - 600_000 : this.#stamp).toISOString()
    const ends = ['repaired', 'revoked'].includes(status) && decided
    const { category, record, number } = RECORDS[which] as Draft
    const said = { factSummary: `示例事由 ${this.#stamp}（虚构）` }
    const told = { honourName: `示例荣誉 ${this.#stamp}（虚构）` }
    const content = { ...record.content, ...(category === 'R07' ? said : told) }
    const draft = { ...record, content, status, updatedAt, ...(ends ? { endDecision: END } : {}) }
    const before = category === 'R08' ? await this.#commended(number) : null
    const seriousNow = this.#seriousToday(RECORDS[which]?.subject.uscc ?? '')
    await this.#take(draft, category, updatedAt)
    if (before === null) return
    const after = await this.#commended(number)
    const listed = ['active', 'suspended'].includes(status)
    if (before.state === null && listed)
      assert.equal(after.state !== null, !seriousNow, 'commended unless a serious record is in force')
    if (seriousNow) assert.equal(after.goesOn, before.goesOn, 'nobody goes on being commended')
  }

  /** Where a commendation stands, and how often it was listed or resumed. */
  async #commended(number: string): Promise<{ readonly state: string | null; readonly goesOn: number }> {
    const found = RECORDS.find(one => one.number === number)
    const named = { match: found === undefined ? '' : matchOf(found) }
    const [life] = await this.reads.find(named)
    if (life === undefined) return { state: null, goesOn: 0 }
    const steps = await this.reads.history(life)
    const goesOn = steps.filter(({ event }) => event === 'list' || event === 'resume').length
    return { state: life.state, goesOn }
  }

  /** By the issuer's own history: whatever it has brought into its view. */
  #seriousToday(uscc: string): boolean {
    const newest = new Map(this.said.map(one => [one.ref, one]))
    return [...newest.values()].some(
      one =>
        one.category === 'R07' &&
        one.uscc === uscc &&
        one.status === 'active' &&
        one.until >= this.today &&
        !this.#ended.has(one.ref),
    )
  }

  /** A repair that its authority, another one, or the national results report. */
  async #report({ which, national, takenBack, by }: Extract<Step, { step: 'report' }>): Promise<void> {
    this.#stamp += 60_000
    const updatedAt = new Date(this.#stamp).toISOString()
    const { authorityName } = listing()
    const status = national && takenBack ? 'revoked' : 'active'
    const { subject, listName, number: decisionNo } = RECORDS[which] as Draft
    const target = { listName, decisionNo }
    const reported = {
      ...{ ...example('r11'), subject, authorityName, status, updatedAt },
      authorityUscc: national ? listing().authorityUscc : by,
      content: {
        ...{ targetDecision: target, applyDate: '2026-09-15', decision: '同意', decisionNo: END.decisionNo },
        ...{ decidedAt: END.decisionDate, effects: ['停止公示'], proofHashes: ['1'.repeat(64)] },
        ...{ commitmentHash: '2'.repeat(64), reportedBy: national ? '国家修复结果' : '认定机关' },
      },
    }
    const { recordId: _id, version: _version, ...draft } = reported as Record<string, unknown>
    await this.#take(draft, 'R11', updatedAt)
  }

  async #take(record: object, category: 'R07' | 'R08' | 'R11', updatedAt: string): Promise<void> {
    const facts = { row: 1, source: {}, key: matchingKey(record as never), localKey: undefined, updatedAt }
    const mapping: SourceMapping = {
      ...{ id: category, version: '1', effectiveFrom: '', category },
      async *batches() {
        yield [{ kind: 'accepted', ...facts, record: record as RecordDraft, warnings: [] }]
      },
    }
    this.#files += 1
    const digest = Buffer.alloc(32, this.#files)
    await collectFile(this.#collecting, mapping, {
      name: 'x',
      digest,
      asOf: null,
      open: async function* () {},
    })
  }

  async #decide(i: number, event: 'suspend' | 'resume' | 'repair' | 'revoke'): Promise<void> {
    const record = RECORDS[i] as Draft
    const before = record.category === 'R08' ? await this.#commended(record.number) : null
    const seriousNow = this.#seriousToday(record.subject.uscc ?? '')
    const cause = event === 'suspend' ? { cause: 'national' as const } : { decision: END }
    await decide(this.#deciding, { match: matchOf(record) }, { event, source: 'model', ...cause }).catch(
      (error: unknown) => {
        if (!(error instanceof ListsError)) throw error
      },
    )
    if (before === null || !seriousNow) return
    assert.equal(
      (await this.#commended(record.number)).goesOn,
      before.goesOn,
      'resumed with a serious record',
    )
  }

  /** From where the holder is, or from earlier: a page that comes again changes nothing. */
  async #carry({ holder, place, limit, from }: Extract<Step, { step: 'carry' }>): Promise<void> {
    const to = this.#at(holder)
    const size = (await to.store.head(place))?.tree.size ?? 0
    const signed = (await this.issuer.store.head(place))?.checkpoint?.size ?? 0
    if (signed === 0) return
    const page = await readPage(this.issuer.ports, place, Math.max(0, Math.min(size - from, signed)), limit)
    await receivePage(to.ports, await decodePage(encodePage(page))).catch((error: unknown) => {
      // It came before or too early, or what withdraws it is still on its way: it is fetched again later.
      if (!(error instanceof FeedError && LATER.has(error.fault.code))) throw error
    })
    if (place.feed !== FEED.feed) return
    const after = (await to.store.head(place))?.tree.size ?? 0
    for (let seq = size; seq < after; seq++)
      if (this.said.slice(seq + 1, signed).some(({ ref }) => ref === this.said[seq]?.ref))
        this.bareAt(to.division).add(seq)
  }

  /** Places of the list whose entries that holder got without a body, because they were amended before they came. */
  bareAt(division: string): Set<number> {
    const known = this.#bare.get(division) ?? new Set()
    this.#bare.set(division, known)
    return known
  }

  async apply({ store }: Province, id: typeof FEED): Promise<void> {
    const projector = (
      _feed: string,
      { ref, seq, body }: { ref: Uint8Array; seq: number; body: Uint8Array | null },
    ) => {
      const facts = projectRecord(body ?? EMPTY, 'public')
      return 'parked' in facts ? facts : { ...facts, ref, seq }
    }
    await applyFeed({ store, projector }, id)
  }

  /** A holder states what it has applied, and the issuer takes it in. */
  async receipt({ division, ports, store }: Province): Promise<void> {
    if ((await store.head(WITHDRAWALS)) === null) return
    await cosignFeed(ports, WITHDRAWALS)
    const head = await store.head(WITHDRAWALS)
    const stated = head === null ? [] : await store.cosignatures(head)
    const memberKeys = (member: string) => [signerOf(member).publicKey]
    const receiver = { suite: INTL, store: this.issuer.store, memberKeys }
    await receiveCosignatures(
      receiver,
      division,
      WITHDRAWALS,
      stated.filter(one => one.division === division),
    )
  }

  /** Signs what was appended, and notes what it says. */
  async #note(): Promise<void> {
    for (const id of [FEED, WITHDRAWALS]) {
      const head = await this.issuer.store.head(id)
      if (head !== null && head.tree.size > (head.checkpoint?.size ?? 0))
        await signFeed(this.issuer.ports, id)
    }
    const withdrawn = (await this.issuer.store.head(WITHDRAWALS))?.tree.size ?? 0
    this.#ended = await this.withdrawnUpTo(withdrawn)
    const head = await this.issuer.store.head(FEED)
    if (head === null) return
    for (const entry of await this.issuer.store.held(head, this.said.length, head.tree.size)) {
      const body = entry.body === null ? {} : JSON.parse(Buffer.from(entry.body).toString())
      const { category = '', subject, status = 'closed', publicityEnd = FOREVER, content } = body
      const until = [publicityEnd, content?.validTo ?? FOREVER].sort()[0]
      this.said.push({ ref: hex(entry.ref), category, uscc: subject?.uscc ?? '', status, until })
    }
  }

  async withdrawnUpTo(size: number): Promise<Set<string>> {
    const head = await this.issuer.store.head(WITHDRAWALS)
    if (head === null) return new Set()
    return new Set((await this.issuer.store.held(head, 0, size)).map(({ ref }) => hex(ref)))
  }
}

/** The store, in whose transactions that question is always answered so. */
function forgetting<S extends object>(store: S, question: string, answer: unknown): S {
  const bound = (target: object, name: PropertyKey): unknown => {
    const value: unknown = Reflect.get(target, name, target)
    return typeof value === 'function' ? value.bind(target) : value
  }
  const around = (tx: object) =>
    new Proxy(tx, {
      get: (target, name) => (name === question ? async () => answer : bound(target, name)),
    })
  return new Proxy(store, {
    get(target, name) {
      const value = bound(target, name)
      if (name !== 'transaction' || typeof value !== 'function') return value
      return (work: (tx: object) => Promise<unknown>) => value((tx: object) => work(around(tx)))
    },
  })
}
