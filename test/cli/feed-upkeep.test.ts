import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { before, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { readSettings } from '../../src/config/settings.ts'
import { appendEntries } from '../../src/exchange/append.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { decodeManifest } from '../../src/feed/ferry-manifest.ts'
import type { Draft } from '../../src/feed/replica/append.ts'
import { INTL } from '../../src/feed/suite.ts'
import { feedSigner } from '../../src/feed/suites.ts'
import { openDatabase } from '../../src/store/database.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { HighWaterFile, highWaterPath } from '../../src/store/high-water-file.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { ownFolder } from '../support/folder.ts'
import { ask, makeRegion, provinceOf } from '../support/region.ts'
import { until } from '../support/until.ts'

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

/** What the node of the province would do with its store, if it ran. */
async function withStore(work: (store: PgFeedStore) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(province.databaseUrl, 4)
  await migrate(database.pool)
  await work(new PgFeedStore(database, INTL, createSealer(randomBytes(32)), '310000'))
  await database.close()
}

const append = (store: PgFeedStore, name: string, ...drafts: Draft[]) => {
  const context = { suite: INTL, nowMs: Date.now(), random: randomBytes }
  return store.transaction(tx => appendEntries(context, tx, { feed: name, generation: 1 }, drafts))
}

async function sign(store: PgFeedStore, name: string): Promise<void> {
  const settings = readSettings(province.config, {})
  const { highWater } = await HighWaterFile.open(highWaterPath(settings.dataDirectory))
  const signer = feedSigner(INTL, readFileSync(settings.feedKey, 'utf8'))
  await signFeed({ suite: INTL, store, highWater, signer }, { feed: name, generation: 1 })
}

before(async () => {
  const drafts = ['one', 'two', 'three'].map(text => ({
    ...{ kind: 'record' as const, ref: randomBytes(16), amends: false },
    body: canonicalBytes({ text }),
  }))
  await withStore(store => append(store, FEED, ...drafts))
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
  const folder = ownFolder('sheet')
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

test('export waits for a withdrawal that is committed and not signed yet, as long as it was told', async () => {
  const LIST = '310000/lists.tourism'
  const ref = randomBytes(16)
  const record = { kind: 'record', ref, amends: false, body: canonicalBytes({ text: 'withdrawn' }) } as const
  const tombstone = { feed: LIST, generation: 1, effect: 'stop-use', ground: 'NDRC-36/repair' } as const
  await withStore(async store => {
    await append(store, LIST, record)
    await sign(store, LIST)
    await append(store, '310000/withdrawals', { kind: 'tombstone', ref, tombstone })
  })
  const folder = () => ownFolder('export')
  const refused = feed('export', folder(), '--for', '330000', '--wait', '0')
  assert.deepEqual([refused.status, refused.told.code], [1, 'NODE_HALTED'], refused.stderr)

  const out = folder()
  const args = ['src/cli/feed.ts', 'export', out, '--for', '330000', '--wait', '600']
  const env = { ...process.env, DATABASE_URL: province.databaseUrl }
  const waiting = spawn(process.execPath, [...args, '--config', province.config, '--json'], {
    cwd: ROOT,
    env,
  })
  const told = text(waiting.stdout)
  const ended = once(waiting, 'exit')
  // Its first part is there, and its manifest is not: it has met the withdrawal.
  await until('the first part of the export', () => readdirSync(out).some(name => name.endsWith('.zst')), {
    instead: () => readdirSync(out),
  })
  await withStore(store => sign(store, '310000/withdrawals'))
  assert.deepEqual(await ended, [0, null])
  const { ok, manifest } = JSON.parse(await told)
  assert.equal(ok, true)
  const { feeds } = decodeManifest(readFileSync(manifest))
  assert.deepEqual(
    feeds.map(({ feed: name, to }) => [name, to]),
    [
      [LIST, 1],
      ['310000/withdrawals', 1],
    ],
  )
})
