/** The audit log on a real database: durable, sealed, found by subject, kept for its term, never continued falsely. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { test } from 'node:test'
import { type AuditEvent, readAudit, readSubjectAudit } from '../../src/exchange/audit.ts'
import { continueAuditLog } from '../../src/exchange/audit-restart.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { dueTasks } from '../../src/exchange/sweep.ts'
import { INTL } from '../../src/feed/suite.ts'
import { PgAuditLog } from '../../src/store/audit-log.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ownFolder } from '../support/folder.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NOW, signerOf } from '../support/province.ts'

const SELF = '310000'
const FEED = { feed: `${SELF}/audit`, generation: 1 }
const PERSON = `k1.${'ab'.repeat(32)}`
const QUERY: AuditEvent = {
  act: 'query',
  actor: 'member:330000',
  subjects: [PERSON],
  purpose: 'A02',
  sharingRequest: 'GX-2026-000123',
  details: { operation: 'checkPerson', hits: 1 },
}
const CLERK = { actor: 'operator:li', from: 'cli:li@desk', reason: 'answering the subject' }

async function makeLog() {
  const database = await freshDatabase()
  const sealer = createSealer(randomBytes(32))
  const at = { ms: NOW }
  const appendContext = () => ({ suite: INTL, nowMs: at.ms, random: randomBytes })
  const open = () => new PgAuditLog({ database, sealer, self: SELF, appendContext })
  const store = new PgFeedStore(database, INTL, sealer, SELF)
  const folder = ownFolder('audit')
  await HighWaterFile.initialise(path.join(folder, 'high-water'))
  const { highWater } = await HighWaterFile.open(path.join(folder, 'high-water'))
  const ports = { suite: INTL, store, highWater, signer: signerOf(SELF), self: SELF, marksLost: false }
  return { database, store, open, log: open(), at, ports }
}

test('a subject is shown who looked at their data and why, and the look itself is logged', async () => {
  const { log } = await makeLog()
  await log.record(QUERY)
  await log.record({ act: 'login', actor: 'operator:li' })
  const [entry, ...more] = await readSubjectAudit(log, PERSON, CLERK)
  assert.deepEqual(more, [])
  assert.deepEqual(entry, { ...QUERY, generation: 1, seq: 0, at: new Date(NOW).toISOString() })
  const looks = await log.newest('audit-read', 10)
  assert.deepEqual(
    looks.map(({ actor, details }) => [actor, details]),
    [['operator:li', { reason: 'answering the subject' }]],
  )
})

test('the newest entries of an act are shown to an auditor, whose look is logged first', async () => {
  const { log } = await makeLog()
  await log.record(QUERY)
  const entries = await readAudit(log, null, {
    actor: 'operator:auditor',
    from: '127.0.0.1',
    reason: 'quarterly',
  })
  assert.deepEqual(
    entries.map(({ act }) => act),
    ['audit-read', 'query'],
  )
})

test('what is logged is in the database when the call returns, for another process too', async () => {
  const { log, open } = await makeLog()
  await Promise.all(Array.from({ length: 50 }, () => log.record(QUERY)))
  assert.equal((await open().ofSubject(PERSON, 100)).length, 50)
})

test('events that come together share a transaction, and two processes write one log without a gap', async () => {
  const { log, open, store } = await makeLog()
  const other = open()
  await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? log : other).record(QUERY)))
  assert.equal((await store.head(FEED))?.tree.size, 40)
})

test('nothing of the subject or the purpose stands readable in the database', async () => {
  const { log, database } = await makeLog()
  await log.record(QUERY)
  const tables = ['feed_entry', 'audit_event', 'audit_subject', 'feed']
  for (const table of tables) {
    const { rows } = await database.pool.query(`select t::text as line from ${table} t`)
    const text = rows.map(({ line }) => line).join('\n')
    const readable = text.replaceAll(/\\x([0-9a-f]*)/g, (_, hex) =>
      Buffer.from(hex, 'hex').toString('latin1'),
    )
    for (const secret of [PERSON, 'A02', 'GX-2026', 'ab'.repeat(32)])
      assert.ok(!readable.includes(secret), table)
  }
})

test('when the database does not take the entry the caller is told, and the next entry is taken again', async () => {
  const { log, database } = await makeLog()
  await database.pool.query('alter table audit_event rename to away')
  await assert.rejects(log.record(QUERY))
  await database.pool.query('alter table away rename to audit_event')
  await log.record(QUERY)
  assert.equal((await log.ofSubject(PERSON, 10)).length, 1)
})

test('after ten years the body is erased and found no more, and the tree still verifies', async () => {
  const { log, at, store, ports } = await makeLog()
  at.ms = Date.UTC(2016, 10, 22)
  await log.record(QUERY)
  at.ms = NOW
  await log.record({ ...QUERY, purpose: 'A01' })
  assert.deepEqual(
    (await log.ofSubject(PERSON, 10)).map(({ purpose }) => purpose),
    ['A01'],
  )
  const head = await store.head(FEED)
  assert.ok(head)
  const [old] = await store.held(head, 0, 1)
  assert.deepEqual([old?.body, old?.salt], [null, null])
  assert.equal(await signFeed(ports, FEED), true)
  assert.equal((await store.head(FEED))?.checkpoint?.size, 2)
})

test('an audit log that lost its end begins anew and says what is missing', async () => {
  const { log, open, ports, database, store } = await makeLog()
  for (let i = 0; i < 3; i++) await log.record(QUERY)
  await signFeed(ports, FEED)
  assert.equal(await continueAuditLog({ ...ports, audit: log }), false, 'a whole log goes on')
  // A backup from before the last entries.
  await database.pool.query(
    'delete from audit_event; delete from feed_entry where seq > 0; delete from feed_tile',
  )
  await database.pool.query(
    `update feed set size = 0, edge = '', checkpoint_size = 0, checkpoint_note = null, checkpoint_root = null`,
  )
  await database.pool.query('delete from feed_entry')
  const restored = open()
  assert.equal(await continueAuditLog({ ...ports, audit: restored }), true)
  const [begun] = await restored.newest('audit-restarted', 1)
  assert.equal(begun?.generation, 2)
  assert.deepEqual(begun.details, { generation: 1, held: 0, signed: 3 })
  assert.equal(await continueAuditLog({ ...ports, audit: restored }), false, 'once is enough')
  const generations = { generationOf: () => 1, endOf: () => null }
  const sweep = { suite: INTL, self: SELF, clock: () => NOW, others: [], audience: () => [] }
  const due = await dueTasks({ ...sweep, ...generations, store })
  const signs = due.filter(({ kind }) => kind === 'sign')
  assert.deepEqual(signs, [{ kind: 'sign', feed: FEED.feed, generation: 2 }])
  const second = { ...FEED, generation: 2 }
  assert.equal(await signFeed(ports, second), true)
  assert.equal((await store.head(second))?.checkpoint?.size, 1)
})

test('without a high-water file nobody knows whether the log is whole, so it begins anew', async () => {
  const { log, ports } = await makeLog()
  assert.equal(
    await continueAuditLog({ ...ports, marksLost: true, audit: log }),
    false,
    'there is no log yet',
  )
  await log.record(QUERY)
  assert.equal(await continueAuditLog({ ...ports, marksLost: true, audit: log }), true)
  assert.deepEqual((await log.newest('audit-restarted', 1))[0]?.details, {
    generation: 1,
    held: 1,
    signed: null,
  })
})
