import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { before, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { INTL } from '../../src/feed/suite.ts'
import { openDatabase } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ask, makeRegion, provinceOf } from '../support/region.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FEED = '310000/lists.environment'
const province = provinceOf(await makeRegion(), '310000')

function feed(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/feed.ts', ...args, '--config', province.config, '--json'],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATABASE_URL: province.databaseUrl } },
  )
  return { status, stderr, told: JSON.parse(stdout || 'null') }
}

before(async () => {
  const database = await openDatabase(province.databaseUrl, 4)
  await migrate(database.pool)
  const store = new PgFeedStore(database, INTL, createSealer(randomBytes(32)), '310000')
  const drafts = ['one', 'two', 'three'].map(text => ({
    ...{ kind: 'record' as const, ref: randomBytes(16), amends: false },
    body: canonicalBytes({ text }),
  }))
  const context = { suite: INTL, nowMs: Date.now(), random: randomBytes }
  await store.transaction(tx => appendEntries(context, tx, { feed: FEED, generation: 1 }, drafts))
  await database.close()
})

test('scrub says what is damaged, and ends with 1 while nobody has it whole', async () => {
  const sound = feed('scrub')
  assert.deepEqual([sound.status, sound.told?.found], [0, []], sound.stderr)
  await ask(province.databaseUrl, 'update feed_entry set body = set_byte(body, 3, 0) where seq = 1')
  const { status, told } = feed('scrub', '--feed', FEED)
  assert.equal(status, 1)
  assert.deepEqual(told.found, [{ feed: FEED, generation: 1, what: 'body', seq: 1, mended: false }])
})

test('rebuild says that the joint view is what the entries say', () => {
  const { status, told, stderr } = feed('rebuild')
  assert.equal(status, 0, stderr)
  assert.deepEqual(
    told.feeds.map((one: { feed: string; same: boolean }) => [one.feed, one.same]),
    [[FEED, true]],
  )
})

test('sheet writes the reconciliation sheet of the day', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-sheet-'))
  const { status, told, stderr } = feed('sheet', '--out', folder)
  assert.equal(status, 0, stderr)
  assert.deepEqual(
    told.lines.map((one: { holder: string; holderCount: number }) => [one.holder, one.holderCount]),
    [
      ['320000', 0],
      ['330000', 0],
      ['340000', 0],
    ],
  )
  assert.match(readFileSync(told.files[0], 'utf8'), /^\ufeff日期,数据流,/)
  assert.equal(feed('sheet', 'today').status, 2)
})

test('give-up refuses what keeps no node waiting, and says why', () => {
  const refused = feed('give-up', '--feed', '330000/withdrawals', '--reason', 'a mistake')
  assert.equal(refused.status, 1, refused.stderr)
  assert.equal(refused.told.code, 'NOTHING_TO_GIVE_UP')
  assert.equal(
    feed('give-up', '--feed', '330000/withdrawals').status,
    2,
    'nothing is stated without a reason',
  )
})
