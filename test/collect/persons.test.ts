/** Records of persons: the document stays, and other provinces find the person by the region's link key. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { SourceMapping } from '../../src/collect/ports.ts'
import { restoreSourceRecords } from '../../src/collect/restore.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import { checkIdentity, type LinkKeySecret, linkKeyOf } from '../../src/standard/link-key.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { example } from '../standard/examples.ts'
import { type Desk, openDesk, SELF } from './desk.ts'

const NUMBER = '310199199001010018'
const PLACE = { feed: `${SELF}/lists.volunteer`, generation: 1 }
const [K1, K2]: readonly LinkKeySecret[] = [
  { id: 'k1', key: randomBytes(32) },
  { id: 'k2', key: randomBytes(32) },
]
const identity = checkIdentity('身份证', NUMBER, '2026-06-01')
assert.ok(identity.ok && K1 && K2)
const [OLD, NEW] = [K1, K2].map(key => linkKeyOf(key, 'sha256', identity))

/** What placing asks of a membership; the real one has its own tests. */
const membership = {
  body: { suite: 'intl' },
  mayIssue: () => true,
  generationOf: () => 1,
  audience: () => ['330000'],
  terms: () => ({ audience: 'members', scope: 'sharing', relayAllowed: false }),
} as unknown as Membership

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const VOLUNTEER = {
  ...example('r14'),
  subject: { type: 'person', name: '测试甲', idType: '身份证', idNumber: NUMBER },
  updatedAt: '2026-06-01T00:00:00.000Z',
}

let files = 0
async function run(keys: readonly LinkKeySecret[], asOf: string | null = null) {
  const { recordId: _id, version: _version, ...draft } = VOLUNTEER as { recordId?: string; version?: number }
  const mapping: SourceMapping = {
    ...{ id: `${SELF}/volunteer`, version: '1', effectiveFrom: '', category: 'R14' },
    async *batches() {
      const facts = { row: 1, source: {}, localKey: undefined, updatedAt: undefined }
      const key = matchingKey(VOLUNTEER as never)
      yield [
        { kind: 'accepted', ...facts, key, record: draft as RecordDraft, warnings: [] } satisfies RowOutcome,
      ]
    },
  }
  files += 1
  const file = { name: `${files}.csv`, digest: Buffer.alloc(32, files), asOf, open: async function* () {} }
  const rules = recordRules(SELF, () => membership, keys)
  return collectFile({ ...desk.ports, rules }, mapping, file)
}

async function entries(): Promise<{ ref: string; body: string }[]> {
  const { rows } = await sql<{ ref: Buffer; body: Buffer | null }>`
    select ref, body from feed_entry where kind = 'record' order by seq`.execute(desk.database.db)
  return rows.map(({ ref, body }) => ({ ref: ref.toString('hex'), body: body?.toString() ?? '' }))
}

test('the feed names the person by link key, and holds nothing of the document', async () => {
  const { accepted } = await run([K1])
  const [entry] = await entries()
  assert.equal(accepted, 1)
  assert.equal(JSON.parse(entry?.body ?? '{}').subject.linkKey, OLD)
  assert.doesNotMatch(entry?.body ?? '', new RegExp(NUMBER))
})

test('a node without link keys keeps the record, and says why', async () => {
  await run([])
  const { rows } = await sql<{ reason: string }>`select reason from local_record`.execute(desk.database.db)
  assert.deepEqual([rows, await entries()], [[{ reason: 'PERSON_NOT_LINKED' }], []])
  await run([K1])
  assert.equal((await entries()).length, 1, 'delivered again under a key it goes out')
})

test('under a newer key of the region the next delivery amends the entry, and lists nobody twice', async () => {
  await run([K1])
  await run([K2, K1])
  const all = await entries()
  assert.deepEqual([all.length, new Set(all.map(({ ref }) => ref)).size], [2, 1])
  assert.equal(JSON.parse(all[1]?.body ?? '{}').subject.linkKey, NEW)
})

test('what a restored database has from its feeds alone is recognised when its source delivers it again', async () => {
  await run([K1])
  const [entry] = await entries()
  await sql`delete from source_record`.execute(desk.database.db)
  const orphan = {
    place: PLACE,
    ref: Buffer.from(entry?.ref ?? '', 'hex'),
    body: Buffer.from(entry?.body ?? ''),
  }
  const restored = await restoreSourceRecords({
    store: desk.ports.store,
    async *orphans() {
      yield [orphan]
    },
  })
  assert.equal(restored, 1)
  // A snapshot: what it holds is not taken for absent under the key that was restored.
  await run([K2, K1], '2026-06-02T00:00:00+08:00')
  const all = await entries()
  assert.deepEqual(new Set(all.map(({ ref }) => ref)).size, 1)
  assert.equal(JSON.parse(all.at(-1)?.body ?? '{}').status, 'active')
})
