/**
 * Random lives over four provinces, with messages late, repeated and out of order: the state machine, the entries, the
 * joint view of every holder and the receipts agree after each step, and what a province has stopped is shown there
 * nowhere. On real databases; the model is the issuer's own history, kept beside it.
 */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { EMPTY, hex } from '../../src/base/bytes.ts'
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
import { type DecidePorts, decide } from '../../src/lists/decide.ts'
import { ListsError } from '../../src/lists/fault.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { projectRecord } from '../../src/lists/project.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { reportedRepairs } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import { listingMatch, matchingKey } from '../../src/standard/matching-key.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { PgJointView } from '../../src/store/joint-view.ts'
import { PgLifeReads } from '../../src/store/life-reads.ts'
import { PgLifeStore } from '../../src/store/life-store.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { makeProvince, NOW, type Province, signerOf } from '../support/province.ts'

const SELF = '310000'
const HOLDERS = ['320000', '330000', '340000']
const FEED = { feed: `${SELF}/lists.environment`, generation: 1 }
const WITHDRAWALS = { feed: `${SELF}/withdrawals`, generation: 1 }
const LISTINGS = 3
const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-10-01',
}
const { subject, content } = listing()
const LATER: ReadonlySet<string> = new Set(['PAGE_GAP', 'BODY_MISSING'])
const numberOf = (i: number) => `示环列〔2026〕示例10${i}号`

/** The authority that lists, and alone may repair. */
const OWN: string = '11310000PDY31000X7'

const place = fc.constantFrom(FEED, WITHDRAWALS)
const holder = fc.nat(HOLDERS.length - 1)
const which = fc.nat(LISTINGS - 1)
const STEPS = fc.oneof(
  fc.record({
    step: fc.constant('deliver' as const),
    which,
    status: fc.constantFrom('active', 'active', 'suspended', 'repaired', 'revoked', 'expired'),
    decided: fc.boolean(),
    stale: fc.boolean(),
  }),
  fc.record({
    step: fc.constant('decide' as const),
    which,
    event: fc.constantFrom('suspend', 'resume', 'repair', 'revoke'),
  }),
  fc.record({
    step: fc.constant('report' as const),
    which,
    national: fc.boolean(),
    takenBack: fc.boolean(),
    by: fc.constantFrom(OWN, OWN, '11320000PDY320005Q'),
  }),
  fc.record({
    step: fc.constant('carry' as const),
    holder,
    place,
    limit: fc.integer({ min: 1, max: 4 }),
    from: fc.nat(3),
  }),
  fc.record({ step: fc.constant('apply' as const), holder, place }),
  fc.record({ step: fc.constant('receipt' as const), holder }),
)
type Step = typeof STEPS extends fc.Arbitrary<infer T> ? T : never

class World {
  readonly issuer: Province
  readonly holders: readonly Province[]
  readonly #collecting: CollectPorts
  readonly #deciding: DecidePorts
  readonly reads: PgLifeReads
  /** The issuer's own history: what each entry said when it was written. */
  readonly said: { readonly ref: string; readonly status: string }[] = []
  #stamp = Date.parse('2026-06-01T00:00:00.000Z')
  #files = 0

  constructor(issuer: Province, holders: readonly Province[]) {
    this.issuer = issuer
    this.holders = holders
    const { database } = issuer
    const sealer = createSealer(randomBytes(32))
    const appendContext = () => ({ suite: INTL, nowMs: NOW, random: randomBytes })
    this.#collecting = {
      store: new PgCollectStore({ database, sealer, self: SELF, appendContext }),
      rules: {
        withdrawals: WITHDRAWALS,
        publishes: () => true,
        edition: 'one',
        placeOf: ({ category }) => (category === 'R11' ? { heldBecause: 'NO_FEED' } : FEED),
        feedBody: record => feedBody(record, 'public'),
      },
      lives: listingLives(SELF),
      linkKeys: NO_LINK_KEYS,
      repairs: reportedRepairs({
        ...{ self: SELF, suite: INTL, clock: () => NOW, database, sealer },
        membership: () => ({ generationOf: () => 1 }),
      }),
      random: randomBytes,
      newId: randomUUID,
      clock: () => NOW,
      onGrown: async () => {},
    }
    const store = new PgLifeStore({
      database,
      sealer,
      self: SELF,
      withdrawals: () => WITHDRAWALS,
      appendContext,
    })
    this.#deciding = { store, division: SELF, clock: () => NOW, calendar: workingCalendar() }
    this.reads = new PgLifeReads(database.db, sealer, SELF)
  }

  async run(step: Step): Promise<void> {
    if (step.step === 'deliver') await this.#deliver(step)
    else if (step.step === 'decide') await this.#decide(step.which, step.event as 'repair')
    else if (step.step === 'report') await this.#report(step)
    else if (step.step === 'carry') await this.#carry(step)
    else if (step.step === 'apply') await this.apply(this.#at(step.holder), step.place)
    else await this.receipt(this.#at(step.holder))
    await this.#note()
  }

  #at(holder: number): Province {
    return this.holders[holder] as Province
  }

  async #deliver({ which, status, decided, stale }: Extract<Step, { step: 'deliver' }>): Promise<void> {
    this.#stamp += 60_000
    const updatedAt = new Date(stale ? this.#stamp - 600_000 : this.#stamp).toISOString()
    const ends = ['repaired', 'revoked'].includes(status) && decided
    const { recordId: _id, version: _version, ...whole } = listing()
    const factSummary = `示例事由 ${this.#stamp}（虚构）`
    const record = {
      ...{ ...whole, status, updatedAt, content: { ...content, decisionNo: numberOf(which), factSummary } },
      ...(ends ? { endDecision: END } : {}),
    }
    await this.#take(record, 'R07', updatedAt)
  }

  /** A repair that its authority, another one, or the national results report. */
  async #report({ which, national, takenBack, by }: Extract<Step, { step: 'report' }>): Promise<void> {
    this.#stamp += 60_000
    const updatedAt = new Date(this.#stamp).toISOString()
    const { authorityName } = listing()
    const status = national && takenBack ? 'revoked' : 'active'
    const target = { listName: content.listName, decisionNo: numberOf(which) }
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

  async #take(record: object, category: 'R07' | 'R11', updatedAt: string): Promise<void> {
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
    const match = listingMatch({ subject, listName: content.listName, decisionNo: numberOf(i) }) ?? ''
    const cause = event === 'suspend' ? { cause: 'national' as const } : { decision: END }
    await decide(this.#deciding, { match }, { event, source: 'model', ...cause }).catch((error: unknown) => {
      if (!(error instanceof ListsError)) throw error
    })
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
    const head = await this.issuer.store.head(FEED)
    if (head === null) return
    for (const entry of await this.issuer.store.held(head, this.said.length, head.tree.size)) {
      const status =
        entry.body === null ? 'closed' : (JSON.parse(Buffer.from(entry.body).toString()).status as string)
      this.said.push({ ref: hex(entry.ref), status })
    }
  }

  async withdrawnUpTo(size: number): Promise<Set<string>> {
    const head = await this.issuer.store.head(WITHDRAWALS)
    if (head === null) return new Set()
    return new Set((await this.issuer.store.held(head, 0, size)).map(({ ref }) => hex(ref)))
  }
}

async function shownAt({ database }: Province): Promise<string[]> {
  const scope = { domain: 'environment', day: '2026-11-23', issuers: [SELF] } as const
  const rows = await new PgJointView(database).listings(scope, [subject.uscc ?? ''])
  return rows.map(({ ref }) => ref).toSorted()
}

/** Everything that must agree. */
async function check(world: World): Promise<void> {
  for (const holder of world.holders) {
    const applied = (await holder.store.head(FEED))?.applied ?? 0
    const stored = (await holder.store.head(WITHDRAWALS))?.tree.size ?? 0
    const newest = new Map(world.said.slice(0, applied).map(({ ref, status }) => [ref, status]))
    const withdrawn = await world.withdrawnUpTo(stored)
    const shown = await shownAt(holder)
    const expected = [...newest]
      .filter(([ref, status]) => status === 'active' && !withdrawn.has(ref))
      .map(([ref]) => ref)
    // An entry that was closed before it came shows nothing; everything else is as the issuer said.
    const closed = new Set([...newest].filter(([, status]) => status === 'closed').map(([ref]) => ref))
    assert.deepEqual(
      shown.filter(ref => !closed.has(ref)),
      expected.toSorted(),
      `joint view of ${holder.division}`,
    )
  }
  const { rows } = await sql<{ ref: Buffer; state: string; withdrawn: boolean }>`
    select l.ref, l.state, exists (select 1 from tombstone t where t.ref = l.ref) as withdrawn
    from listing_life l`.execute(world.issuer.database.db)
  for (const { ref, state, withdrawn } of rows) {
    const newest = world.said.findLast(one => one.ref === hex(ref))?.status
    if (newest === undefined) continue
    assert.equal(withdrawn, state === 'withdrawn' || state === 'expired', `${state} and its tombstone`)
    if (!withdrawn)
      assert.equal(newest, state === 'published' ? 'active' : 'suspended', `${state} and its entry`)
    for (const { division, at } of await world.reads.stopped(hex(ref), HOLDERS)) {
      const holder = world.holders.find(one => one.division === division) as Province
      if (at !== null)
        assert.ok(!(await shownAt(holder)).includes(hex(ref)), `${division} shows what it receipted`)
    }
  }
}

test('state machine, entries, joint views and receipts agree in random lives over four provinces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEPS, { minLength: 8, maxLength: 24 }), async steps => {
      const issuer = await makeProvince(SELF)
      const holders: Province[] = []
      for (const division of HOLDERS) holders.push(await makeProvince(division))
      const world = new World(issuer, holders)
      for (const step of steps) {
        await world.run(step)
        await check(world)
      }
      // In the end everything arrives, everywhere.
      for (const holder of holders) {
        for (const id of [WITHDRAWALS, FEED]) {
          for (let i = 0; i < 12; i++)
            await world.run({
              step: 'carry',
              holder: holders.indexOf(holder),
              place: id,
              limit: 100,
              from: 0,
            })
          if ((await holder.store.head(id)) !== null) await world.apply(holder, id)
        }
        await world.receipt(holder)
      }
      await check(world)
      const withdrawn = await world.withdrawnUpTo(
        (await world.issuer.store.head(WITHDRAWALS))?.tree.size ?? 0,
      )
      for (const province of holders)
        assert.deepEqual(
          (await shownAt(province)).filter(ref => withdrawn.has(ref)),
          [],
        )
      await world.reads.confirm(HOLDERS)
      const { rows } = await sql`
        select 1 from listing_life l join tombstone t using (ref) where l.confirmed_at is null`.execute(
        world.issuer.database.db,
      )
      assert.equal(rows.length, 0, 'every withdrawal is confirmed')
    }),
    // A failing run is not made smaller: each needs four databases.
    { numRuns: 3, endOnFailure: true },
  )
})

/** What a version with that mistake would leave behind, at the issuer or at the holder; and how it is undone. */
const MISTAKES = [
  {
    why: 'a holder forgets a withdrawal that it has stored, and what it erased',
    at: 'holder',
    plant: sql`
      with forgotten as (update tombstone set division = '999999' returning ref)
      update feed_entry set body = '\\x7b7d', salt = decode(repeat('00', 16), 'hex')
      where kind = 'record' and ref in (select ref from forgotten)`,
    mend: sql`
      with known as (update tombstone set division = '310000' returning ref)
      update feed_entry set body = null, salt = null where kind = 'record' and ref in (select ref from known)`,
  },
  {
    why: 'a holder shows a suspended listing',
    at: 'holder',
    plant: sql`update held_record set status = 'active' where status = 'suspended'`,
    mend: sql`update held_record set status = 'suspended' where seq = (select max(seq) from held_record)`,
  },
  {
    why: 'a holder does not show what is listed',
    at: 'holder',
    plant: sql`update held_record set subject_key = 'other' where status = 'active'`,
    mend: sql`update held_record set subject_key = '91310118PDY00001XQ'`,
  },
  {
    why: 'a life goes on after its listing was withdrawn',
    at: 'issuer',
    plant: sql`update listing_life set state = 'published' where state = 'withdrawn'`,
    mend: sql`update listing_life set state = 'withdrawn'
      where ref in (select ref from tombstone)`,
  },
  {
    why: 'a life ends and no tombstone says so',
    at: 'issuer',
    plant: sql`update listing_life set state = 'withdrawn', since = '2000-01-01' where state = 'published'`,
    mend: sql`update listing_life set state = 'published' where since = '2000-01-01'`,
  },
  {
    why: 'a life is suspended and its entry says that it is shown',
    at: 'issuer',
    plant: sql`update listing_life set state = 'suspended', since = '2000-01-02' where state = 'published'`,
    mend: sql`update listing_life set state = 'published' where since = '2000-01-02'`,
  },
] as const

test('each mistake that is planted is found', async t => {
  const holder = await makeProvince('320000')
  const world = new World(await makeProvince(SELF), [holder])
  const deliver = { step: 'deliver', decided: true, stale: false } as const
  for (const which of [0, 1, 2]) await world.run({ ...deliver, which, status: 'active' })
  await world.run({ step: 'carry', holder: 0, place: FEED, limit: 100, from: 0 })
  await world.apply(holder, FEED)
  await world.run({
    step: 'report',
    which: 1,
    national: false,
    takenBack: false,
    by: listing().authorityUscc,
  })
  await world.run({ step: 'report', which: 2, national: true, takenBack: false, by: OWN })
  for (const place of [WITHDRAWALS, FEED]) {
    await world.run({ step: 'carry', holder: 0, place, limit: 100, from: 0 })
    await world.apply(holder, place)
  }
  await world.receipt(holder)
  await check(world)
  for (const { why, at, plant, mend } of MISTAKES)
    await t.test(why, async () => {
      const { db } = (at === 'issuer' ? world.issuer : holder).database
      const { numAffectedRows } = await plant.execute(db)
      assert.notEqual(numAffectedRows, 0n, 'something was changed')
      await assert.rejects(check(world), { name: 'AssertionError' })
      await mend.execute(db)
      await check(world)
    })
})
