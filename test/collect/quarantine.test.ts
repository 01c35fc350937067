import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { collectFile } from '../../src/collect/collect.ts'
import { type ReplayPorts, replay } from '../../src/collect/quarantine.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { PgQuarantine } from '../../src/store/quarantine-rows.ts'
import { smallText } from '../mapping/small-mapping.ts'
import { FEED, NOW, openDesk } from './desk.ts'

/** Version 1 knows one word for the kind of a penalty, version 2 two. */
function version(number: 1 | 2): CompiledMapping {
  const table = `title: 类别\nsource: 示例\nentries:\n  W: 警告\n${number === 1 ? '' : '  WN: 警告\n'}`
  const text = smallText({
    source:
      '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { NO: 文号, SJC: 时间戳, KIND: 类别, ZT: 状态 } }',
    extra: `effectiveFrom: 2026-0${number}-01\ntables: { kinds: tables/kinds.yaml }`,
    fields: {
      severity: '{ const: general }',
      severityBasis: '{ const: 示例目录第1项 }',
      publicityStart: '{ const: 2026-04-10 }',
      publicityEnd: '{ const: 2027-04-10 }',
      updatedAt: '{ from: SJC, rules: [{ instant: [yyyy-MM-dd HH:mm:ss] }] }',
      'content.decisionNo': '{ from: NO }',
      'content.penaltyTypes': '{ from: KIND, rules: [{ split: 、 }, { code: kinds }] }',
    },
  }).replace('version: 1.2.3', `version: ${number}.0.0`)
  return loadMapping(text, 'small.yaml', () => table)
}

interface Line {
  readonly no: string
  readonly kind: string
  readonly at?: string
}

async function openQuarantine() {
  const desk = await openDesk()
  const [old, newer] = [version(1), version(2)]
  const mapping = { id: old.id, versions: [old, newer] }
  const quarantine = new PgQuarantine(desk.database.db, desk.sealer)
  const ports: ReplayPorts = { ...desk.ports, quarantine, exclusively: work => work() }
  const deliver = (lines: readonly Line[], asOf: string | null = null, using = old) => {
    const rows = lines.map(
      ({ no, kind, at = '2026-05-01 08:00:00' }) => `示环罚〔2026〕示例${no}号,${at},${kind},`,
    )
    const text = `NO,SJC,KIND,ZT\n${rows.join('\n')}\n`
    const digest = createHash('sha256').update(`${text}${asOf}${using.version}`).digest()
    const open = async function* () {
      yield Buffer.from(text)
    }
    return collectFile(ports, using, { name: 'a.csv', digest, asOf, open })
  }
  const all = { rule: null, batchId: null }
  return {
    desk,
    deliver,
    newer,
    counts: () => quarantine.counts({ mapping: null, ...all }),
    places: () => quarantine.places({ mapping: null, ...all }, 10),
    run: (dry = false) => replay(ports, mapping, all, { version: null, dry }),
    published: async () => (await desk.sizes())[FEED.feed] ?? 0,
  }
}

function told({ tried, accepted, superseded, refused }: Awaited<ReturnType<typeof replay>>) {
  return { tried, accepted, superseded, refused }
}

test('rows that a newer version understands are collected, the others keep their new reason', async () => {
  const { desk, deliver, counts, run, published } = await openQuarantine()
  await deliver([
    { no: '1', kind: 'W' },
    { no: '2', kind: 'WN' },
    { no: '3', kind: '?' },
  ])
  assert.deepEqual(
    (await counts()).map(({ rule, rows }) => [rule, rows]),
    [['CODE_UNKNOWN', 2]],
  )
  assert.deepEqual(told(await run()), { tried: 2, accepted: 1, superseded: 0, refused: 1 })
  assert.equal(await published(), 2)
  assert.deepEqual(await desk.batches(), [[3, 2, 1, 0]])
  const [batch] = await desk.database.db.selectFrom('source_batch').selectAll().execute()
  assert.deepEqual(batch?.refused_by_rule, { CODE_UNKNOWN: 1 })
  assert.deepEqual(told(await run()), { tried: 1, accepted: 0, superseded: 0, refused: 1 }, 'and once more')
  assert.equal(await published(), 2)
})

test('a record keeps the version that made it, and the quarantine the one that refused it last', async () => {
  const { desk, deliver, places, run } = await openQuarantine()
  await deliver([
    { no: '1', kind: 'W' },
    { no: '2', kind: 'WN' },
    { no: '3', kind: '?' },
  ])
  assert.deepEqual(
    (await places()).map(one => one.version),
    ['1.0.0', '1.0.0'],
  )
  await run()
  assert.deepEqual(
    (await places()).map(one => one.version),
    ['2.0.0'],
  )
  const rows = await desk.database.db.selectFrom('feed_entry').select('body').orderBy('seq').execute()
  const versions = rows.map(({ body }) => JSON.parse(String(body)).mappingRef.version)
  assert.deepEqual(versions, ['1.0.0', '2.0.0'])
})

test('a dry run says what would happen, and nothing does', async () => {
  const { desk, deliver, run, published } = await openQuarantine()
  await deliver([{ no: '2', kind: 'WN' }])
  assert.deepEqual(told(await run(true)), { tried: 1, accepted: 1, superseded: 0, refused: 0 })
  assert.equal(await published(), 0)
  assert.deepEqual(await desk.batches(), [[1, 0, 1, 0]])
})

test('what the department has mended meanwhile wins over the row that was set aside', async () => {
  const { desk, deliver, newer, run, published } = await openQuarantine()
  await deliver([{ no: '2', kind: 'WN' }])
  await deliver([{ no: '2', kind: 'W' }], null, newer)
  assert.deepEqual(told(await run()), { tried: 1, accepted: 0, superseded: 1, refused: 0 })
  assert.equal(await published(), 1)
  assert.deepEqual(await desk.batches(), [
    [1, 0, 0, 1],
    [1, 1, 0, 0],
  ])
})

test('a row from before a newer snapshot of its source does not come back by itself', async () => {
  const { deliver, newer, run, published } = await openQuarantine()
  await deliver([{ no: '2', kind: 'WN' }], '2026-05-01T00:00:00.000Z')
  await deliver([{ no: '1', kind: 'W' }], new Date(NOW).toISOString(), newer)
  assert.deepEqual(told(await run()), { tried: 1, accepted: 0, superseded: 1, refused: 0 })
  assert.equal(await published(), 1)
})

test('what could not be split into fields stays, whatever the version', async () => {
  const { deliver, run, counts } = await openQuarantine()
  await deliver([{ no: '2,x', kind: 'WN' }])
  assert.deepEqual(told(await run()), { tried: 1, accepted: 0, superseded: 0, refused: 1 })
  assert.deepEqual(
    (await counts()).map(({ rule }) => rule),
    ['CSV_CELL_COUNT'],
  )
})
