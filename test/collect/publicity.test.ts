/** The publicity clocks are asked when a record is taken in: what the rules make of its end, in a real database. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collectFile } from '../../src/collect/collect.ts'
import { isReviewDue, reviewPublicity } from '../../src/collect/kinder-rules.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts, SourceMapping } from '../../src/collect/ports.ts'
import { INTL } from '../../src/feed/suite.ts'
import { listingLives } from '../../src/lists/life/lives.ts'
import { PUBLICITY_RULES, type PublicityRuleSet } from '../../src/standard/clocks/publicity.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { PgCollectStore } from '../../src/store/collect-store.ts'
import { createSealer } from '../../src/store/sealing.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { freshDatabase } from '../support/postgres.ts'
import { NO_ACTS, NO_REPAIRS } from './desk.ts'

const SELF = '310000'
const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../openapi/standard/examples/r03.json', import.meta.url), 'utf8'),
)

/** The example, decided on 2025-11-30 and without an end, unless told otherwise. */
interface Row {
  readonly decided?: string
  readonly severity?: string
  readonly end?: string
  readonly at?: string
  readonly decisionNo?: string
}

function mappingOf(rows: readonly Row[]): SourceMapping {
  return {
    id: `${SELF}/penalty`,
    version: '1',
    effectiveFrom: '',
    category: 'R03',
    async *batches() {
      for (const [i, row] of rows.entries()) {
        const { decided = '2025-11-30', severity = 'general', end, at, decisionNo } = row
        const { recordId: _id, version: _version, publicityEnd: _end, ...rest } = structuredClone(EXAMPLE)
        const record = {
          ...rest,
          severity,
          publicityStart: decided,
          ...(end === undefined ? {} : { publicityEnd: end }),
          updatedAt: at ?? '2026-01-01T00:00:00.000Z',
          content: {
            ...rest.content,
            decisionDate: decided,
            ...(decisionNo === undefined ? {} : { decisionNo }),
          },
        }
        yield [
          {
            kind: 'accepted',
            row: i + 1,
            source: {},
            key: matchingKey(record),
            localKey: undefined,
            updatedAt: record.updatedAt,
            record,
            warnings: [],
          },
        ]
      }
    },
  }
}

async function bench() {
  const database = await freshDatabase()
  let today = '2026-11-25'
  const clock = () => Date.parse(`${today}T04:00:00.000Z`)
  const appendContext = () => ({ suite: INTL, nowMs: clock(), random: randomBytes })
  const membership = {
    mayIssue: () => true,
    generationOf: () => 1,
    audience: () => ['320000'],
    terms: () => ({ audience: 'members', scope: 'publicity', relayAllowed: false }),
  } as unknown as Membership
  const ports: CollectPorts = {
    store: new PgCollectStore({ database, sealer: createSealer(randomBytes(32)), self: SELF, appendContext }),
    rules: recordRules(SELF, () => membership),
    lives: listingLives(SELF),
    linkKeys: NO_LINK_KEYS,
    acts: NO_ACTS,
    repairs: NO_REPAIRS,
    random: randomBytes,
    newId: randomUUID,
    clock,
    onGrown: async () => {},
  }
  let files = 0
  return {
    ports,
    /** On that day, as often as the rules of that day ask for it. @returns how many entries were amended */
    async review(day: string, rules: readonly PublicityRuleSet[] = PUBLICITY_RULES) {
      today = day
      const steps = reviewPublicity(ports, rules)
      for (;;) {
        const step = await steps.next()
        if (step.done) return step.value
      }
    },
    async deliver(day: string, ...rows: Row[]) {
      today = day
      files += 1
      const file = {
        name: `${files}`,
        digest: Buffer.alloc(32, files),
        asOf: null,
        open: async function* () {},
      }
      return collectFile(ports, mappingOf(rows), file)
    },
    /** What the feed says: last day and the rules of its warnings, entry by entry; closed entries have no body. */
    async published() {
      const entries = await database.db
        .selectFrom('feed_entry')
        .select('body')
        .where('kind', '=', 'record')
        .where('body', 'is not', null)
        .orderBy('seq')
        .execute()
      return entries.map(({ body }) => {
        const { publicityEnd, mappingRef } = JSON.parse(body?.toString() ?? '{}')
        return [publicityEnd, ...mappingRef.warnings.map((one: { rule: string }) => one.rule)]
      })
    },
    local: () => database.db.selectFrom('local_record').select('reason').execute(),
    withdrawn: () => database.db.selectFrom('tombstone').select('ground').execute(),
  }
}

test('a record without an end is given the one of the rules, so that it stops by itself', async () => {
  const { deliver, published } = await bench()
  await deliver('2026-11-25', { decided: '2026-04-10' })
  assert.deepEqual(await published(), [['2027-04-10']])
})

test('an end beyond the longest period is shortened before anybody sees it, and the record says so', async () => {
  const { deliver, published } = await bench()
  await deliver('2026-11-25', { decided: '2026-04-10', end: '2029-04-10' })
  assert.deepEqual(await published(), [['2027-04-10', 'PUBLICITY_END_SHORTENED']])
})

test('once kinder rules are in force the next delivery of the same row shortens what is published', async () => {
  const { deliver, published } = await bench()
  await deliver('2026-03-31', { decided: '2026-02-10' })
  assert.deepEqual(await published(), [['2029-02-10']])
  await deliver('2026-04-01', { decided: '2026-02-10' })
  assert.deepEqual((await published()).at(-1), ['2027-02-10'])
  await deliver('2026-04-02', { decided: '2026-02-10' })
  assert.equal((await published()).length, 1, 'said once, not with every delivery')
})

test('a later delivery cannot lengthen what is published; two rows of one file are one delivery', async () => {
  const { deliver, published } = await bench()
  const newer = { decided: '2026-04-10', end: '2027-03-31', at: '2026-02-01T00:00:00.000Z' }
  await deliver('2026-11-25', { decided: '2026-04-10', end: '2026-12-31' }, newer)
  assert.deepEqual(await published(), [['2027-03-31']])
  await deliver('2026-11-26', { ...newer, end: '2027-04-10', at: '2026-03-01T00:00:00.000Z' })
  assert.deepEqual(await published(), [['2027-03-31']])
})

test('a minor matter is kept among authorities unless its authority says until when it is public', async () => {
  const { deliver, published, local } = await bench()
  await deliver('2026-05-01', { decided: '2026-04-10', severity: 'minor' })
  assert.deepEqual(await published(), [])
  assert.deepEqual(await local(), [{ reason: 'SCOPE' }])
  await deliver('2026-05-02', { decided: '2026-04-11', severity: 'minor', end: '2026-06-30' })
  assert.deepEqual(await published(), [['2026-06-30']])
})

test('a record whose severity turns out to be minor leaves the public feed', async () => {
  const { deliver, withdrawn } = await bench()
  await deliver('2026-05-01', { decided: '2026-04-10' })
  await deliver('2026-05-02', { decided: '2026-04-10', severity: 'minor', at: '2026-02-01T00:00:00.000Z' })
  assert.equal((await withdrawn()).length, 1)
})

test('a severity that is 待定 is held at home, whatever the end', async () => {
  const { deliver, published, local } = await bench()
  await deliver('2026-11-25', { decided: '2026-04-10', severity: 'pending', end: '2026-12-31' })
  assert.deepEqual(await published(), [])
  assert.deepEqual(await local(), [{ reason: 'SEVERITY_PENDING' }])
})

test('a record that is never delivered again is shortened too once kinder rules are in force, and only once', async () => {
  const { deliver, review, published } = await bench()
  await deliver('2026-03-31', { decided: '2026-02-10' })
  assert.equal(await review('2026-03-31'), 0)
  assert.equal(await review('2026-04-01'), 1)
  assert.deepEqual(await published(), [['2027-02-10', 'PUBLICITY_END_SHORTENED']])
  assert.equal(await review('2026-04-02'), 0)
})

test('what was shortened stays so when its row comes again', async () => {
  const { deliver, review, published } = await bench()
  await deliver('2026-03-31', { decided: '2026-02-10' })
  await review('2026-04-01')
  await deliver('2026-04-02', { decided: '2026-02-10' })
  assert.deepEqual((await published()).at(-1)?.[0], '2027-02-10')
})

test('a stricter rule lengthens nothing', async () => {
  const { deliver, review, published } = await bench()
  await deliver('2026-11-25', { decided: '2026-04-10' })
  const longer = PUBLICITY_RULES.map(set => ({
    ...set,
    bounds: set.bounds.map(bound => ({ ...bound, maxMonths: bound.maxMonths + 12 })),
  }))
  assert.equal(await review('2026-11-26', longer), 0)
  assert.deepEqual(await published(), [['2027-04-10']])
})

test('a look that was cut off begins anew and amends nothing twice', async () => {
  const { deliver, review, ports, published } = await bench()
  const rows = Array.from({ length: 250 }, (_, i) => ({
    decided: '2026-02-10',
    decisionNo: `示环罚〔2026〕示例${i}号`,
  }))
  await deliver('2026-03-31', ...rows)
  // The first of two batches is committed; the process ends there.
  const clock = () => Date.parse('2026-04-01T04:00:00.000Z')
  await reviewPublicity({ ...ports, clock }).next()
  assert.ok(await isReviewDue({ ...ports, clock }))
  assert.equal(await review('2026-04-01'), 50)
  assert.equal((await published()).filter(([end]) => end === '2027-02-10').length, 250)
  assert.ok(!(await isReviewDue({ ...ports, clock })))
})

/** The same object, some of its methods replaced. */
function overriding<T extends object>(real: T, replaced: Partial<T>): T {
  return new Proxy(real, {
    get(target, name) {
      const own = Reflect.get(replaced, name)
      const value = own ?? Reflect.get(target, name)
      return own === undefined && typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('an entry is amended and remembered together, or not at all', async () => {
  const { deliver, review, ports, published } = await bench()
  await deliver('2026-03-31', { decided: '2026-02-10' })
  const full = () => Promise.reject(new Error('disk full'))
  const store = overriding(ports.store, {
    transaction: work => ports.store.transaction(tx => work(overriding(tx, { append: full }))),
  })
  const broken = { ...ports, store, clock: () => Date.parse('2026-04-01T04:00:00.000Z') }
  await assert.rejects(reviewPublicity(broken).next(), /disk full/)
  assert.deepEqual(await published(), [['2029-02-10']])
  assert.equal(await review('2026-04-01'), 1, 'and is found again')
})

test('a minor matter that was published without an end leaves the public feed when a rule keeps such matters home', async () => {
  const { deliver, review, withdrawn, local, published } = await bench()
  await deliver('2023-01-31', { decided: '2022-12-01', severity: 'minor', at: '2023-01-31T00:00:00.000Z' })
  assert.deepEqual(await published(), [[undefined]], 'no rule was in force')
  const bySeverity = PUBLICITY_RULES.filter(({ id }) => id === 'NDRC-36')
  const early = bySeverity.map(set => ({ ...set, from: '2023-05-01' }))
  assert.equal(await review('2023-05-01', early), 1)
  assert.deepEqual(await withdrawn(), [{ ground: 'scope-narrowed' }])
  assert.deepEqual(await local(), [{ reason: 'SCOPE' }])
})
