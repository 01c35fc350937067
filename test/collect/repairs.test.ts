/** Repairs that others report: they end or suspend what they are about, in the transaction that takes them in. */
import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { legalDay } from '../../src/base/time.ts'
import { collectFile } from '../../src/collect/collect.ts'
import type { CollectPorts, CollectTransaction, SourceMapping } from '../../src/collect/ports.ts'
import { type ReplayPorts, replay } from '../../src/collect/quarantine.ts'
import { INTL } from '../../src/feed/suite.ts'
import { decide } from '../../src/lists/decide.ts'
import { suspendNational } from '../../src/lists/repairs.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import { lifeStore } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { PgNationalRepairs } from '../../src/store/national-repairs.ts'
import { PgQuarantine } from '../../src/store/quarantine-rows.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { type Desk, openDesk, SELF } from './desk.ts'

const DAY_MS = 86_400_000
const MAPPINGS = path.join(import.meta.dirname, '../../mappings', SELF)
const { content: listed } = listing()
const TARGET = { listName: listed.listName, decisionNo: listed.decisionNo, decisionDate: listed.decisionDate }

let desk: Desk
let files = 0
beforeEach(async () => {
  desk = await openDesk()
})

/** @param again the file of the run before */
function run(category: 'R03' | 'R07' | 'R11', records: readonly object[], ports = desk.ports, again = false) {
  const mapping: SourceMapping = {
    ...{ id: `310000/${category}`, version: '1', effectiveFrom: '', category },
    async *batches() {
      yield records.map((record, at): RowOutcome => {
        const { recordId: _id, version: _version, ...draft } = record as Record<string, unknown>
        const key = matchingKey(record as never)
        const facts = { row: at + 1, source: {}, key, localKey: undefined, updatedAt: undefined }
        return { kind: 'accepted', ...facts, record: draft as unknown as RecordDraft, warnings: [] }
      })
    },
  }
  if (!again) files += 1
  const file = {
    name: `${files}.csv`,
    digest: Buffer.alloc(32, files),
    asOf: null,
    open: async function* () {},
  }
  return collectFile(ports, mapping, file)
}

/** A granted repair of the listing, as its own authority reports it. */
function repair(content: object = {}, envelope: object = {}) {
  const { authorityName, authorityUscc, subject } = listing()
  return {
    ...example('r11'),
    ...{ authorityName, authorityUscc, subject, updatedAt: '2026-05-30T01:00:00.000Z' },
    content: {
      ...{ targetDecision: TARGET, applyDate: '2026-05-25', decision: '同意', decidedAt: '2026-05-29' },
      ...{
        decisionNo: '示环修〔2026〕示例001号',
        proofHashes: ['1'.repeat(64)],
        commitmentHash: '2'.repeat(64),
      },
      ...{ effects: ['停止公示', '停止共享使用', '解除措施'], ...content },
    },
    ...envelope,
  }
}

const nationally = (content: object = {}, envelope: object = {}) =>
  repair({ reportedBy: '国家修复结果', ...content }, envelope)

async function states(): Promise<string[]> {
  const { rows } = await sql<{ state: string; cause: string | null }>`
    select state, suspended_cause as cause from listing_life`.execute(desk.database.db)
  return rows.map(({ state, cause }) => (cause === null ? state : `${state} ${cause}`))
}

async function tombstones(): Promise<string[]> {
  const { rows } = await sql<{ effect: string; ground: string; feed: string }>`
    select effect, ground, feed from tombstone order by withdrawals_seq`.execute(desk.database.db)
  return rows.map(({ effect, ground }) => `${effect} ${ground}`)
}

async function refusals(): Promise<string[]> {
  const { rows } = await sql<{ findings: { rule: string; field: string }[] }>`
    select findings from quarantined_row order by row_number`.execute(desk.database.db)
  return rows.flatMap(({ findings }) => findings.map(({ rule, field }) => `${rule} ${field}`))
}

async function shown(): Promise<string[]> {
  const { rows } = await sql<{ body: Buffer }>`
    select body from feed_entry where kind = 'record' and body is not null`.execute(desk.database.db)
  return rows.map(({ body }) => JSON.parse(body.toString()).status)
}

function deciding() {
  const { database, sealer, ports } = desk
  const parts = { self: SELF, suite: INTL, database, sealer, clock: ports.clock }
  const store = lifeStore({ ...parts, membership: () => ({ generationOf: () => 1 }) })
  return { store, division: SELF, clock: ports.clock, calendar: workingCalendar() }
}

function deliver(name: string, file: string) {
  return collectFile(desk.ports, readMapping(path.join(MAPPINGS, name)), {
    ...{ name: file, digest: Buffer.alloc(32, file), asOf: null },
    open: () => createReadStream(path.join(MAPPINGS, name, 'samples', file)),
  })
}

const withdrawn = async () => (await states()).filter(state => state === 'withdrawn').length

test('from the file of its authority to the tombstone, and what it says too early waits for its listing', async () => {
  desk.later(170 * DAY_MS)
  const early = await deliver('repair', 'repair.csv')
  assert.deepEqual([early.accepted, early.quarantined], [2, 3])
  assert.deepEqual(await refusals(), [
    'REPAIR_TARGET_UNKNOWN /content/targetDecision',
    'REPAIR_TARGET_MISSING 记录标识',
    'REPAIR_PROOF_MISSING 整改证明摘要',
  ])
  await deliver('serious-listing', 'serious-listing.json')
  const before = await withdrawn()
  const quarantine = new PgQuarantine(desk.database.db, desk.sealer)
  const ports: ReplayPorts = { ...desk.ports, quarantine, exclusively: work => work() }
  const mapping = readMapping(path.join(MAPPINGS, 'repair'))
  const waiting = { rule: 'REPAIR_TARGET_UNKNOWN', batchId: null }
  const asked = { id: mapping.id, versions: [mapping] }
  const { tried, refused } = await replay(ports, asked, waiting, { version: null, dry: false })
  assert.deepEqual([tried, refused, await withdrawn()], [1, 0, before + 1])
  assert.deepEqual((await tombstones()).slice(-1), ['stop-use NDRC-36/repair'])
  // National results name two more listings, and take one of them back before anybody decided.
  const national = await deliver('national-repair', 'national-repair.csv')
  assert.deepEqual([national.accepted, national.superseded, national.quarantined], [2, 1, 1])
  assert.equal((await states()).filter(state => state === 'suspended national').length, 1)
})

test('a repair names its listing in any spelling; what is left of it is the history with the decision', async () => {
  await run('R07', [listing()])
  const spelled = { ...TARGET, decisionNo: '示环信认[2026] 示例001号' }
  const result = await run('R11', [repair({ targetDecision: spelled })])
  assert.deepEqual([result.accepted, result.quarantined], [1, 0])
  assert.deepEqual(
    [await states(), await tombstones(), await shown()],
    [['withdrawn'], ['stop-use NDRC-36/repair'], []],
  )
  const { rows } = await sql<{ event: string; decided: boolean }>`
    select event, sealed is not null as decided from listing_event order by event_id desc limit 2`.execute(
    desk.database.db,
  )
  assert.deepEqual(rows.map(({ event, decided }) => [event, decided]).reverse(), [
    ['repair', true],
    ['withdraw', true],
  ])
})

test('the same decision again, in the same file or another, ends nothing twice', async () => {
  await run('R07', [listing()])
  await run('R11', [repair(), repair({ applyDate: '2026-05-26' })])
  await run('R11', [repair({}, { updatedAt: '2026-05-31T00:00:00.000Z' })])
  const late = await run('R11', [repair({ applyDate: '2026-05-27' })])
  assert.equal(late.accepted, 1, 'late, and right: nothing is left to do')
  assert.deepEqual(await tombstones(), ['stop-use NDRC-36/repair'])
})

test('applied for, or refused by the authority: nothing changes', async () => {
  await run('R07', [listing()])
  const { decision: _d, decidedAt: _at, decisionNo: _no, effects: _e, ...pending } = repair().content
  await run('R11', [{ ...repair(), content: pending }])
  await run('R11', [
    repair(
      { decision: '不同意', decisionReason: '未整改（虚构）', effects: [] },
      { updatedAt: '2026-05-31T00:00:00.000Z' },
    ),
  ])
  assert.deepEqual([await states(), await tombstones()], [['published'], []])
})

for (const [why, content, envelope, finding] of [
  [
    'a record that nobody here knows',
    { targetDecision: { ...TARGET, decisionNo: '示环信认〔2026〕示例999号' } },
    {},
    'REPAIR_TARGET_UNKNOWN /content/targetDecision',
  ],
  [
    'another authority than the one that listed',
    {},
    { authorityUscc: '11320000PDY320005Q' },
    'REPAIR_NOT_BY_AUTHORITY /authorityUscc',
  ],
  ['a decision of tomorrow', { decidedAt: '2026-06-02' }, {}, 'REPAIR_DECISION_TO_COME /content/decidedAt'],
  [
    'a decision from before the listing',
    { applyDate: '2026-05-01', decidedAt: '2026-05-19' },
    {},
    'REPAIR_BEFORE_RECORD /content/decidedAt',
  ],
] as const)
  test(`quarantined with how to mend it, and nothing is touched: ${why}`, async () => {
    await run('R07', [listing()])
    const result = await run('R11', [repair(content, envelope)])
    assert.deepEqual([result.accepted, result.quarantined], [0, 1])
    assert.deepEqual(await refusals(), [finding])
    assert.deepEqual([await states(), await tombstones(), await shown()], [['published'], [], ['active']])
  })

test('a repair without the number of its decision suspends the listing until the number comes', async () => {
  await run('R07', [listing()])
  const { decisionNo: _no, ...incomplete } = repair().content
  await run('R11', [{ ...repair(), content: incomplete }])
  assert.deepEqual(await refusals(), ['END_DECISION_INCOMPLETE /content/decisionNo'])
  assert.deepEqual([await states(), await shown()], [['suspended source'], ['suspended']])
  await run('R11', [repair()])
  assert.deepEqual([await states(), await tombstones()], [['withdrawn'], ['stop-use NDRC-36/repair']])
})

test('a penalty is repaired by number and date of its decision', async () => {
  await run('R03', [penalty()])
  const { decisionNo, decisionDate } = penalty().content
  await run('R11', [repair({ targetDecision: { decisionNo, decisionDate } })])
  assert.deepEqual([await tombstones(), await shown()], [['stop-use NDRC-36/repair'], []])
  const again = { ...penalty(), updatedAt: '2026-06-02T00:00:00.000Z' }
  assert.equal((await run('R03', [again])).quarantined, 1, 'its old row does not bring it back')
})

test('after the publicity is over a repair also ends sharing and use', async () => {
  await run('R07', [listing()])
  await sql`update listing_life set state = 'expired'`.execute(desk.database.db)
  await run('R11', [repair()])
  assert.deepEqual([await states(), await tombstones()], [['withdrawn'], ['stop-use NDRC-36/repair']])
})

test('repaired nationally: suspended at once, by no row lifted, ended by the decision of its authority', async () => {
  await run('R07', [listing()])
  await run('R11', [nationally()])
  assert.deepEqual([await states(), await shown()], [['suspended national'], ['suspended']])
  const row = {
    ...listing(),
    updatedAt: '2026-06-02T00:00:00.000Z',
    content: { ...listed, factSummary: '再报（虚构）' },
  }
  assert.equal((await run('R07', [row])).quarantined, 1)
  const { subject } = listing()
  await run('R11', [repair({ applyDate: '2026-05-24' }, { subject })])
  assert.deepEqual([await states(), await tombstones()], [['withdrawn'], ['stop-use NDRC-36/repair']])
})

test('a national result that is here before its listing: the listing is never shown', async () => {
  await run('R11', [nationally()])
  await run('R07', [listing()])
  assert.deepEqual([await states(), await shown()], [['suspended national'], ['suspended']])
})

test('what the authority decided against a national result stands, also when row and result come again', async () => {
  await run('R07', [listing()])
  await run('R11', [nationally()])
  const decision = {
    authorityName: '示例市生态环境局（虚构）',
    decisionNo: '示环函〔2026〕示例001号',
    decisionDate: '2026-06-01',
  }
  const { rows } = await sql<{ ref: Buffer }>`select ref from listing_life`.execute(desk.database.db)
  const ref = rows[0]?.ref.toString('hex') ?? ''
  await decide(deciding(), { ref }, { event: 'resume', decision, source: 'operator x' })
  await run('R07', [{ ...listing(), updatedAt: '2026-06-02T00:00:00.000Z' }])
  await run('R11', [nationally()])
  const { suspended } = await suspendNational(deciding(), new PgNationalRepairs(desk.database.db))
  assert.deepEqual([suspended, await states(), await shown()], [0, ['published'], ['active']])
  // Another result is another reason.
  await run('R11', [nationally({ applyDate: '2026-05-28', decisionNo: '示环修〔2026〕示例009号' })])
  assert.deepEqual(await states(), ['suspended national'])
})

test('a result that is taken back nationally suspends nothing any more', async () => {
  await run('R11', [nationally()])
  await run('R11', [nationally({}, { status: 'revoked', updatedAt: '2026-05-31T00:00:00.000Z' })])
  await run('R07', [listing()])
  assert.deepEqual(await states(), ['published'])
})

/** A national result about the penalty of the samples. */
function ofPenalty(content: object = {}, envelope: object = {}) {
  const { decisionNo, decisionDate } = penalty().content
  return nationally({ targetDecision: { decisionNo, decisionDate }, ...content }, envelope)
}

/** The penalty as its source says it later. */
const saidAgain = (violationFacts = penalty().content.violationFacts) => ({
  ...{ ...penalty(), updatedAt: '2026-06-02T00:00:00.000Z' },
  content: { ...penalty().content, violationFacts },
})

test('a penalty that is repaired nationally: suspended at once, by no row lifted, ended by the decision of its authority', async () => {
  await run('R03', [penalty()])
  await run('R11', [ofPenalty()])
  assert.deepEqual(await shown(), ['suspended'])
  await run('R03', [saidAgain('再报（虚构）')])
  await run('R03', [saidAgain('再报（虚构）')])
  assert.deepEqual(await shown(), ['suspended'])
  assert.equal(
    (await desk.sizes())['310000/records.penalty'],
    3,
    'said, suspended, said anew; the same row says nothing',
  )
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended, unknown } = await national.reconcile('2026-06-01', new Date())
  assert.deepEqual([suspended, unknown, (await national.suspended(10)).length], [1, 0, 1])
  const { decisionNo, decisionDate } = penalty().content
  await run('R11', [repair({ targetDecision: { decisionNo, decisionDate }, applyDate: '2026-05-24' })])
  assert.deepEqual([await tombstones(), await shown()], [['stop-use NDRC-36/repair'], []])
  assert.equal((await national.reconcile('2026-06-01', new Date())).suspended, 0)
})

test('a national result that is here before its penalty: the penalty is never shown', async () => {
  await run('R11', [ofPenalty()])
  await run('R03', [penalty()])
  assert.deepEqual(await shown(), ['suspended'])
})

test('a penalty goes on by the decision of its authority, also when row and result come again', async () => {
  await run('R03', [penalty()])
  await run('R11', [ofPenalty()])
  const { rows } = await sql<{ record_id: string }>`
    select record_id from source_record where category = 'R03'`.execute(desk.database.db)
  const named = { recordId: rows[0]?.record_id ?? '' }
  const resume = { event: 'resume', source: 'operator x' } as const
  await assert.rejects(decide(deciding(), named, resume), { fault: { code: 'LIFE_REFUSED' } })
  const decision = {
    ...{ authorityName: '示例市生态环境局（虚构）', decisionNo: '示环函〔2026〕示例002号' },
    decisionDate: '2026-06-01',
  }
  const { life } = await decide(deciding(), named, { ...resume, decision })
  assert.deepEqual([life.state, await shown()], ['published', ['active']])
  await assert.rejects(decide(deciding(), named, { ...resume, decision }), {
    fault: { code: 'LIFE_REFUSED' },
  })
  await run('R03', [saidAgain()])
  await run('R11', [ofPenalty()])
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended } = await suspendNational(deciding(), national)
  assert.deepEqual([suspended, await shown()], [0, ['active']])
  // Another result is another reason.
  await run('R11', [ofPenalty({ applyDate: '2026-05-28', decisionNo: '示环修〔2026〕示例009号' })])
  assert.deepEqual(await shown(), ['suspended'])
})

test('a result about a penalty that is taken back: what was suspended waits for a decision, what comes later is shown', async () => {
  const takenBack = ofPenalty({}, { status: 'revoked', updatedAt: '2026-05-31T00:00:00.000Z' })
  await run('R03', [penalty()])
  await run('R11', [ofPenalty()])
  await run('R11', [takenBack])
  await run('R03', [saidAgain('再报（虚构）')])
  assert.deepEqual(await shown(), ['suspended'])
  const national = new PgNationalRepairs(desk.database.db)
  assert.equal((await national.suspended(10)).length, 1, 'and a person is told')

  desk = await openDesk()
  await run('R11', [ofPenalty()])
  await run('R11', [takenBack])
  await run('R03', [penalty()])
  assert.deepEqual(await shown(), ['active'])
})

test('a penalty that came past its result is suspended with the next round', async () => {
  await run('R03', [penalty()])
  await run('R11', [ofPenalty()])
  await sql`update source_record set status = 'active' where category = 'R03'`.execute(desk.database.db)
  const national = new PgNationalRepairs(desk.database.db)
  const { suspended, grown } = await suspendNational(deciding(), national)
  assert.deepEqual([suspended, grown.map(({ feed }) => feed)], [1, ['310000/records.penalty']])
  assert.deepEqual(await national.shownDespiteNational(10), [])
})

test('a penalty that was repaired here and is in no national result is named, until one names it', async () => {
  const national = new PgNationalRepairs(desk.database.db)
  const { decisionNo, decisionDate } = penalty().content
  await run('R03', [penalty()])
  await run('R11', [repair({ targetDecision: { decisionNo, decisionDate }, applyDate: '2026-05-24' })])
  await run('R11', [nationally({ targetDecision: { ...TARGET, decisionNo: '示环信认〔2026〕示例777号' } })])
  const repairedAgo = (hours: number) =>
    sql`update tombstone set at = now() - make_interval(hours => ${hours})`.execute(desk.database.db)
  await repairedAgo(23)
  assert.deepEqual(await national.notNational(10), [], 'the file of that day need not have it')
  await repairedAgo(25)
  const { rows } = await sql<{ record_id: string }>`
    select record_id from source_record where category = 'R03'`.execute(desk.database.db)
  const named = await national.notNational(10)
  assert.deepEqual(
    named.map(({ recordId }) => recordId),
    rows.map(row => row.record_id),
  )
  assert.equal((await national.reconcile('2026-06-01', new Date())).notNational, 1)
  await run('R11', [ofPenalty()])
  assert.deepEqual(await national.notNational(10), [])
})

test('the daily reconciliation finds both: shown here though repaired nationally, repaired here and not nationally', async () => {
  const national = new PgNationalRepairs(desk.database.db)
  await run('R07', [listing()])
  await run('R11', [repair()])
  assert.equal(
    (await national.reconcile('2026-06-01', new Date())).notNational,
    0,
    'no national file came yet',
  )
  const other = { ...TARGET, decisionNo: '示环信认〔2026〕示例777号' }
  await run('R11', [nationally({ targetDecision: other })])
  await sql`update listing_life set since = now() - interval '25 hours'`.execute(desk.database.db)
  // A listing that came by a way that did not ask.
  await run('R07', [{ ...listing(), content: { ...listed, decisionNo: '示环信认〔2026〕示例778号' } }])
  await sql`update listing_life set match_hmac = (select match_hmac from national_repair)
    where state = 'published'`.execute(desk.database.db)
  const { suspended, grown } = await suspendNational(deciding(), national)
  assert.deepEqual([suspended, grown.map(({ feed }) => feed)], [1, ['310000/records.penalty']])
  const day = legalDay(desk.ports.clock())
  const { notNational, unknown, suspended: waiting } = await national.reconcile(day, new Date())
  assert.deepEqual([notNational, unknown, waiting], [1, 0, 1])
  assert.deepEqual([(await national.notNational(10)).length, (await national.suspended(10)).length], [1, 1])
  assert.equal((await national.reconciliations(10))[0]?.notNational, 1)
})

/**
 * The power goes before the feeds grow: after source record, withdrawn key, life and history were written.
 * @param times at which append
 */
function cutBeforeAppend(times = 1): CollectPorts {
  const { store } = desk.ports
  let appends = 0
  const cutting = (tx: CollectTransaction) =>
    new Proxy(tx, {
      get(target, name) {
        if (name === 'append' && ++appends === times)
          return () => Promise.reject(new Error('the power is gone'))
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const cut = new Proxy(store, {
    get(target, name) {
      if (name === 'transaction')
        return (work: (tx: CollectTransaction) => Promise<unknown>) =>
          store.transaction(tx => work(cutting(tx)))
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...desk.ports, store: cut }
}

for (const [what, row, after] of [
  ['a repair', () => repair(), ['withdrawn']],
  ['a national result', () => nationally(), ['suspended national']],
] as const)
  test(`a power cut in the middle of ${what} leaves nothing of it, and the row is read again`, async () => {
    await run('R07', [listing()])
    await assert.rejects(run('R11', [row()], cutBeforeAppend()), /the power is gone/)
    assert.deepEqual([await states(), await tombstones(), await shown()], [['published'], [], ['active']])
    const { rows } = await sql`
      select record_id from national_repair union all select record_id from local_record`.execute(
      desk.database.db,
    )
    assert.deepEqual(rows, [])
    await run('R11', [row()])
    assert.deepEqual(await states(), after)
    assert.equal((await tombstones()).length, what === 'a repair' ? 1 : 0)
  })

test('a large file of national results goes in by small transactions, and on after a power cut', async () => {
  const many = 450
  const number = (i: number) => `示环列〔2026〕示例2${i}号`
  const listings = Array.from({ length: many }, (_, i) => ({
    ...listing(),
    content: { ...listed, decisionNo: number(i) },
  }))
  const results = listings.map((_, i) =>
    nationally({
      targetDecision: { ...TARGET, decisionNo: number(i) },
      decisionNo: `示国修〔2026〕示例${i}号`,
    }),
  )
  const count = async () => Map.groupBy(await states(), state => state)
  await run('R07', listings)
  await assert.rejects(run('R11', results, cutBeforeAppend(3)), /the power is gone/)
  const half = await count()
  assert.deepEqual([half.get('suspended national')?.length, half.get('published')?.length], [400, 50])
  const { read, accepted } = await run('R11', results, desk.ports, true)
  assert.deepEqual([read, accepted], [50, 50], 'the rows that were committed are not read again')
  assert.deepEqual([...(await count()).keys()], ['suspended national'])
  const { rows } = await sql<{ suspended: number; results: number }>`
    select (select count(*) from listing_event where event = 'suspend') as suspended,
      (select count(*) from national_repair) as results`.execute(desk.database.db)
  assert.deepEqual(rows, [{ suspended: many, results: many }], 'each once')
})
