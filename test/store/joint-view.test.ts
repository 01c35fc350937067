/** The joint lists and the records of a subject in a real database. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import type { HeldListing, ListScope } from '../../src/lists/ports.ts'
import { projectRecord } from '../../src/lists/project.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { PgJointView } from '../../src/store/joint-view.ts'
import { PgRecordView } from '../../src/store/record-view.ts'
import { listing, penalty } from '../standard/example-records.ts'
import { makeProvince, type Province, publish, withdrawal } from '../support/province.ts'

const SELF = '310000'
const LIST = `${SELF}/lists.environment`
const CODES = ['91310118PDY00001XQ', '91310115PDY000175Y', '91320509PDY000028G'] as const
const SCOPE: ListScope = { domain: 'environment', day: '2026-11-23', issuers: [SELF] }

let province: Province
let view: PgJointView
let records: PgRecordView
const refs = CODES.map(() => randomBytes(16))

function entry(record: StandardRecord, uscc: string, ref: Uint8Array, amends = false) {
  record.subject.uscc = uscc
  return { kind: 'record', ref, body: canonicalBytes(record), amends } as const
}

async function apply(feed: string): Promise<void> {
  const projector = (_: string, one: { ref: Uint8Array; seq: number; body: Uint8Array | null }) => {
    const facts = projectRecord(one.body ?? new Uint8Array(), 'public')
    return 'parked' in facts ? facts : { ...facts, ref: one.ref, seq: one.seq }
  }
  await applyFeed({ store: province.store, projector }, { feed, generation: 1 })
}

before(async () => {
  province = await makeProvince(SELF)
  view = new PgJointView(province.database)
  records = new PgRecordView(province.database)
  await publish(
    province,
    LIST,
    CODES.map((code, i) => entry(listing(), code, refs[i] as Uint8Array)),
  )
  await publish(province, `${SELF}/records.penalty`, [
    entry(feedBody(penalty(), 'public'), CODES[0], randomBytes(16)),
  ])
  await apply(LIST)
  await apply(`${SELF}/records.penalty`)
})

test('a listing comes with the record as it was signed', async () => {
  const [hit, ...more] = await view.listings(SCOPE, [CODES[0]], 100)
  assert.deepEqual(more, [])
  const { record, ...facts } = hit ?? { record: '' }
  assert.deepEqual(facts, {
    feed: LIST,
    generation: 1,
    seq: 0,
    ref: hex(refs[0] as Uint8Array),
    subjectKey: CODES[0],
    remarks: null,
  })
  assert.equal(record, Buffer.from(canonicalBytes(listing())).toString())
})

test('many subjects are asked for in one statement', async () => {
  const hits = await view.listings(SCOPE, [...CODES, '91330421PDY000036M'], 100)
  assert.deepEqual(hits.map(({ subjectKey }) => subjectKey).sort(), [...CODES].sort())
})

test('of many subjects at most so many each; of one in parts, each hit once and in the order of places', async () => {
  const many = CODES[1]
  const more = Array.from({ length: 5 }, () => entry(listing(), many, randomBytes(16)))
  const other = { ...SCOPE, domain: 'quality' } as const
  await publish(province, `${SELF}/lists.quality`, [...more, entry(listing(), CODES[0], randomBytes(16))])
  await apply(`${SELF}/lists.quality`)
  const each = await view.listings(other, [many, CODES[0]], 3)
  assert.deepEqual(
    each.map(({ subjectKey, seq }) => [subjectKey, seq]),
    [
      [many, 0],
      [many, 1],
      [many, 2],
      [CODES[0], 5],
    ].sort(),
  )
  const [page] = (await view.subjects(other, null, 1, 3)).subjects
  assert.equal(page?.listings.length, 3)
  const parts: number[][] = []
  for (let after: HeldListing | null = null; ; ) {
    const part: readonly HeldListing[] = await view.listingsOf(other, [many], after, 2)
    if (part.length === 0) break
    parts.push(part.map(({ seq }) => seq))
    after = part.at(-1) ?? null
  }
  assert.deepEqual(parts, [[0, 1], [2, 3], [4]])
})

test('nothing of an issuer whom the caller may not read is shown, counted or sized', async () => {
  const others = { ...SCOPE, issuers: ['320000'] }
  assert.deepEqual(await view.listings(others, CODES, 100), [])
  assert.equal(await view.countSubjects(others), 0)
  assert.deepEqual(await view.sizes(others), {})
  assert.deepEqual(await view.heads(others), {})
  assert.deepEqual((await view.subjects(others, null, 10, 100)).subjects, [])
  assert.deepEqual(await view.changes(others, {}, 100), { changes: [], sizes: {}, more: false })
  assert.deepEqual(await view.listings({ ...SCOPE, issuers: [] }, CODES, 100), [])
})

test('after the last day of publicity nothing is shown', async () => {
  assert.equal((await view.listings({ ...SCOPE, day: '2029-05-20' }, CODES, 100)).length, 3)
  assert.deepEqual(await view.listings({ ...SCOPE, day: '2029-05-21' }, CODES, 100), [])
})

test('the records of a subject come from every feed that may be read, in pages', async () => {
  const feeds = [LIST, `${SELF}/records.penalty`]
  const all = await records.records(feeds, [CODES[0]], SCOPE.day, null, 10)
  assert.deepEqual(
    all.map(({ feed, category, status }) => [feed, category, status]),
    [
      [LIST, 'R07', 'active'],
      [`${SELF}/records.penalty`, 'R03', 'active'],
    ],
  )
  const [first] = await records.records(feeds, [CODES[0]], SCOPE.day, null, 1)
  assert.ok(first)
  const rest = await records.records(feeds, [CODES[0]], SCOPE.day, first, 10)
  assert.deepEqual(rest, all.slice(1))
  const lists = await records.records([LIST], [CODES[0]], SCOPE.day, null, 10)
  assert.equal(lists.length, 1, 'a feed that is not named is not read')
  assert.deepEqual(await records.sizesOf(feeds), { [`${LIST}/1`]: 3, [`${SELF}/records.penalty/1`]: 1 })
})

test('changes: every listing once, then the newest state of what changed, withdrawals first', async () => {
  const first = await view.changes(SCOPE, {}, 2)
  assert.deepEqual([first.changes.length, first.more, first.sizes], [2, true, { [`${LIST}/1`]: 2 }])
  const second = await view.changes(SCOPE, first.sizes, 2)
  assert.deepEqual([second.changes.length, second.more], [1, false])
  assert.deepEqual((await view.changes(SCOPE, second.sizes, 2)).changes, [])

  const [gone = randomBytes(16), amended = randomBytes(16)] = refs
  await publish(province, `${SELF}/withdrawals`, [withdrawal(LIST, gone)])
  await publish(province, LIST, [entry({ ...listing(), status: 'objected' }, CODES[1], amended, true)])
  await apply(LIST)
  const third = await view.changes(SCOPE, second.sizes, 10)
  assert.deepEqual(
    third.changes.map(one => (one.change === 'listed' ? ['listed', one.listing.seq] : [one.change, one.ref])),
    [
      ['ended', hex(gone)],
      ['listed', 3],
    ],
  )
  assert.deepEqual(third.sizes, await view.heads(SCOPE))

  // A reader that begins now is told what is true now, and nothing that has ended.
  const late = await view.changes(SCOPE, {}, 100)
  const listed = late.changes.flatMap(one => (one.change === 'listed' ? [one.listing.subjectKey] : []))
  assert.deepEqual(listed.sort(), [CODES[1], CODES[2]].sort())
})

test('a cursor beyond what is held, from before a loss, reads what comes back', async () => {
  const { sizes, changes } = await view.changes(SCOPE, { [`${LIST}/1`]: 99 }, 10)
  assert.deepEqual(sizes, await view.heads(SCOPE))
  assert.ok(changes.every(({ change }) => change === 'ended'))
})

test('the sizes of an answer are never newer than its rows', async () => {
  const before = await view.sizes(SCOPE)
  await publish(province, LIST, [entry(listing(), CODES[0], randomBytes(16))])
  await apply(LIST)
  const during = await view.sizes(SCOPE)
  assert.ok((during[`${LIST}/1`] ?? 0) <= 5 && (during[`${LIST}/1`] ?? 0) >= (before[`${LIST}/1`] ?? 0))
  assert.equal((await view.listings(SCOPE, [CODES[0]], 100)).length, 1)
})

test('a log of which two histories are proven is named, and so are the frozen withdrawals of its province', async () => {
  const feeds = [LIST, `${SELF}/records.penalty`]
  assert.deepEqual([await view.frozen(SCOPE), await records.frozenOf(feeds)], [[], []])
  const hits = await view.listings(SCOPE, CODES, 100)
  const other = `${SELF}/lists.tourism`
  await publish(province, other, [entry(listing(), CODES[0], randomBytes(16))])
  for (const feed of [LIST, `${SELF}/withdrawals`, other])
    await province.store.transaction(async tx =>
      tx.freeze(await tx.lock({ feed, generation: 1 }), { kind: 'fork' }),
    )
  const now = new PgJointView(province.database)
  assert.deepEqual(await now.frozen(SCOPE), [`${LIST}/1`, `${SELF}/withdrawals/1`])
  assert.deepEqual(await now.frozen({ ...SCOPE, issuers: ['320000'] }), [])
  assert.deepEqual(await records.frozenOf(feeds), [`${LIST}/1`, `${SELF}/withdrawals/1`])
  assert.deepEqual(await now.listings(SCOPE, CODES, 100), hits, 'what was applied before stays')
})
