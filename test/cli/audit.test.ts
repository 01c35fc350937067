/** `npm run audit` as a process beside a database with a log: what it shows, and that its own look is written first. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { loadMembership } from '../../src/config/membership.ts'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import type { AuditEntry, AuditEvent } from '../../src/exchange/audit.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { INTL } from '../../src/feed/suite.ts'
import { PgAuditLog } from '../../src/store/audit-log.ts'
import { openDatabase } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ownFolder } from '../support/folder.ts'
import { ask, makeRegion, provinceOf } from '../support/region.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SUBJECT = '91310118PDY00001XQ'
const QUERY: AuditEvent = {
  act: 'query',
  actor: 'member:330000',
  subjects: [SUBJECT],
  purpose: 'A02',
  sharingRequest: 'GX-2026-000123',
  details: { operation: 'listSubjectRecords', records: 1 },
}
const WHO = ['--reader', 'li', '--reason', 'answering the subject']
const province = provinceOf(await makeRegion(), '310000')

before(async () => {
  const database = await openDatabase(province.databaseUrl, 4)
  await migrate(database.pool)
  const { dataKey } = readSecrets(readSettings(province.config, {}), false)
  const log = new PgAuditLog({
    database,
    sealer: createSealer(dataKey),
    self: province.division,
    appendContext: () => ({ suite: INTL, nowMs: Date.now(), random: randomBytes }),
  })
  await log.record(QUERY)
  await log.record({ ...QUERY, subjects: ['91310118PDY000028Q'] })
  await log.record({ act: 'login', actor: 'operator:wang' })
  await database.close()
})

function audit(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/audit.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: province.databaseUrl },
  })
  return { status, stdout, stderr }
}

/** With `--json`: an entry a line. */
function entries(...args: readonly string[]): AuditEntry[] {
  const { status, stdout, stderr } = audit(...args, '--config', province.config, '--json')
  assert.equal(status, 0, stderr)
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

test('a subject is shown who asked about it and why, in whatever way the code is written', () => {
  const [entry, ...more] = entries('subject', ` ${SUBJECT.toLowerCase()}`, ...WHO)
  assert.deepEqual(more, [], 'the question about another subject is not shown')
  const { generation: _, seq, at, ...event } = entry as AuditEntry
  assert.deepEqual([event, seq], [QUERY, 0])
  assert.ok(Number.isFinite(Date.parse(at)))
})

test('people read it as a line for each entry, Chinese beside English, and how many there are', () => {
  const { status, stdout, stderr } = audit('subject', SUBJECT, ...WHO, '--config', province.config)
  assert.equal(status, 0, stderr)
  const [line, count] = stdout.trimEnd().split('\n')
  assert.match(
    line ?? '',
    /query {2}member:330000 {2}用途 purpose=A02 {2}共享申请单号 request=GX-2026-000123/,
  )
  assert.equal(count, '1 条 entries')
})

test('an auditor sees each look that was made, by whom and why, the own one first', () => {
  entries('subject', SUBJECT, '--reader', 'zhao', '--reason', 'complaint 7')
  const looks = entries('list', '--act', 'audit-read', '--reader', 'sun', '--reason', 'yearly audit')
  assert.deepEqual(
    looks.slice(0, 2).map(({ actor, details }) => [actor, details?.['reason']]),
    [
      ['operator:sun', 'yearly audit'],
      ['operator:zhao', 'complaint 7'],
    ],
  )
  assert.deepEqual(
    entries('list', '--act', 'login', ...WHO).map(({ actor }) => actor),
    ['operator:wang'],
  )
})

test('without reader, reason or a known act nothing is shown and nothing is logged', async () => {
  const count = async () => {
    const text = "select count(*) from feed_entry join feed using (feed_id) where name = '310000/audit'"
    const [row] = await ask<{ count: string }>(province.databaseUrl, text)
    return Number(row?.count)
  }
  const before = await count()
  assert.ok(before > 0)
  const configured = ['--config', province.config]
  for (const args of [
    ['subject', SUBJECT, ...configured],
    ['subject', SUBJECT, '--reader', 'li', '--reason', ' ', ...configured],
    ['subject', ...WHO, ...configured],
    ['list', '--act', 'peeked', ...WHO, ...configured],
    ['list', ...WHO],
    ['erase', SUBJECT, ...WHO, ...configured],
  ]) {
    const { status, stdout, stderr } = audit(...args)
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.match(stderr, /^✗ .+\n.+\nnpm run audit -- subject CODE/)
  }
  assert.equal(await count(), before)
})

test('a setting that is not there is named by its code, without a stack', () => {
  const { status, stdout, stderr } = audit('list', ...WHO, '--config', path.join(ROOT, 'no-such-node.yaml'))
  assert.deepEqual([status, stdout], [1, ''])
  assert.match(stderr, /^✗ [A-Z_]+: .*no-such-node\.yaml/)
  assert.doesNotMatch(stderr, /\n\s+at /)
})

suite('the log as a file', () => {
  const folder = ownFolder('audit')
  const file = path.join(folder, 'audit.ndjson')
  const { membership } = readSettings(province.config, {})
  const outside = ['--membership', membership, '--json']
  const inside = [...outside, '--config', province.config]
  const verify = (name: string, ...how: readonly string[]) => audit('verify', path.join(folder, name), ...how)

  before(async () => {
    // What a worker does after each commit.
    const settings = readSettings(province.config, {})
    const { feedKey, dataKey } = readSecrets(settings, true)
    const { suite: crypto, signer } = await loadMembership(settings, feedKey, Date.now())
    assert.ok(signer)
    const database = await openDatabase(province.databaseUrl, 4)
    const store = new PgFeedStore(database, crypto, createSealer(dataKey), province.division)
    await HighWaterFile.initialise(path.join(folder, 'high-water'))
    const { highWater } = await HighWaterFile.open(path.join(folder, 'high-water'))
    const state = { generationOf: () => 1, endOf: () => null, clock: Date.now, self: province.division }
    const id = { feed: `${province.division}/audit`, generation: 1 }
    await signFeed({ suite: crypto, store, signer, highWater, ...state }, id)
    await database.close()
    const { status, stdout, stderr } = audit('export', file, ...WHO, '--config', province.config)
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^\d+ 条 entries → /)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const changed = (name: string, change: (lines: string[]) => string[]): string => {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    writeFileSync(path.join(folder, name), `${change(lines).join('\n')}\n`)
    return name
  }

  test('is proven whole and signed by the membership alone, and its texts by the data key', () => {
    const { size } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '').auditLog
    const proven = verify('audit.ndjson', ...outside)
    assert.equal(proven.status, 0, proven.stderr)
    const verdict = JSON.parse(proven.stdout)
    assert.deepEqual([verdict.size, verdict.opened, verdict.erased], [size, 0, 0])
    assert.equal(JSON.parse(verify('audit.ndjson', ...inside).stdout).opened, size)
    assert.match(verify('audit.ndjson', '--membership', membership).stdout, /^✓ 310000\/audit 第 1 代/)
  })

  for (const [why, change, how] of [
    ['an entry is left out', (lines: string[]) => lines.toSpliced(2, 1), outside],
    ['the last entry is left out', (lines: string[]) => lines.slice(0, -1), outside],
    [
      'two entries changed places',
      ([a = '', b = '', c = '', ...rest]: string[]) => [a, c, b, ...rest],
      outside,
    ],
    [
      'a text says something else',
      (lines: string[]) => lines.map(line => line.replace('member:330000', 'member:320000')),
      inside,
    ],
    ['it has no checkpoint', (lines: string[]) => lines.slice(1), outside],
  ] as const) {
    test(`is refused when ${why}`, () => {
      const { status, stdout, stderr } = verify(changed('changed.ndjson', change), ...how)
      assert.deepEqual([status, stderr], [1, ''])
      const { ok, code, reason } = JSON.parse(stdout)
      assert.deepEqual([ok, code], [false, 'EVIDENCE_BAD'])
      assert.match(reason, /^line \d+/)
    })
  }

  test('is not written over another, and its making is in the log', () => {
    const again = audit('export', file, ...WHO, '--config', province.config)
    assert.equal(again.status, 1)
    assert.match(again.stderr, /^✗ EVIDENCE_BAD: .* is there already/)
    const [look] = entries('list', '--act', 'audit-read', ...WHO)
    assert.match(look?.from ?? '', /^cli:.+@.+/)
  })
})
