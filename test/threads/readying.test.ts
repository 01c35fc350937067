import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { legalDay } from '../../src/base/time.ts'
import { type CollectRow, readied } from '../../src/collect/chunk.ts'
import { CHUNK_ROWS, collectFile } from '../../src/collect/collect.ts'
import { type PlacingFacts, recordRules } from '../../src/collect/place.ts'
import type { SourceFile } from '../../src/collect/ports.ts'
import type { FilePorts } from '../../src/collect/readying-port.ts'
import { bodyDigest, decodeHeader } from '../../src/feed/entry.ts'
import { INTL } from '../../src/feed/suite.ts'
import { readMapping } from '../../src/mapping/folder.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { SourceError } from '../../src/mapping/source-fault.ts'
import { ReadyingThread } from '../../src/threads/readying.ts'
import { type Desk, NOW, openDesk, SELF } from '../collect/desk.ts'
import { small } from '../mapping/small-mapping.ts'

const SOURCE =
  '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { A: a, B: b, C: c, KIND: kind, S: s, U: u } }'
/** The document number comes from A, its facts from B; a bad code in C is refused. */
const MAPPING: CompiledMapping = small({
  source: SOURCE,
  fields: {
    'content.decisionNo': '{ from: A }',
    'content.violationFacts': '{ from: B }',
    'subject.uscc': '{ from: C }',
    severity: '{ const: general }',
    severityBasis: '{ const: 示例裁量基准（虚构） }',
    status: '{ from: S }',
    updatedAt: '{ from: U, rules: [{ instant: [yyyy-MM-dd HH:mm:ss] }] }',
  },
})
const CODE = '91310118PDY00001XQ'
const OTHER_CODE = '913101180000000000'

interface Line {
  readonly no: number
  readonly facts?: string
  readonly code?: string
  readonly status?: string
  readonly at?: string
}

function lineOf({
  no,
  facts = '排放超标',
  code = CODE,
  status = 'active',
  at = '2026-05-01 08:00:00',
}: Line): string {
  return `示环罚〔2026〕示例${no}号,${facts},${code},警告,${status},${at}`
}

const HEADER = 'A,B,C,KIND,S,U'
const MIXED = [
  HEADER,
  lineOf({ no: 1 }),
  lineOf({ no: 2, facts: '"两行\n事实, 有逗号"' }),
  lineOf({ no: 3, code: OTHER_CODE }),
  '一"处,杂散,引号',
  lineOf({ no: 4, facts: '电话 13800138000 的事实' }),
  lineOf({ no: 5, status: 'repaired' }),
  'too,few',
  ...Array.from({ length: 3_000 }, (_, i) => lineOf({ no: 100 + i })),
].join('\r\n')

let files = 0
function fileOf(content: string | Buffer): SourceFile {
  files += 1
  const bytes = Buffer.from(content)
  return {
    name: `${files}.csv`,
    digest: Buffer.alloc(32, files),
    asOf: null,
    bytes: bytes.length,
    // Pieces that end in the middle of a row and of a character.
    async *open() {
      for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007)
    },
  }
}

function membershipOf(generation: number): PlacingFacts {
  return {
    mayIssue: () => true,
    generationOf: () => generation,
    audience: () => ['320000'],
    terms: () => ({ audience: 'members', scope: 'publicity', relayAllowed: false }) as never,
  }
}

interface Threaded {
  readonly desk: Desk
  readonly ports: FilePorts
  readonly thread: ReadyingThread
  membership: PlacingFacts
}

const closing: ReadyingThread[] = []
after(async () => {
  for (const thread of closing) await thread.close()
})

async function threaded(mappings: readonly CompiledMapping[] = [MAPPING]): Promise<Threaded> {
  const desk = await openDesk()
  const on = { desk, membership: membershipOf(1) }
  const rules = recordRules(SELF, () => on.membership)
  const thread = new ReadyingThread({
    mappings,
    self: SELF,
    membership: () => on.membership,
    clock: desk.ports.clock,
    fingerprintKey: desk.sealer.fingerprintKey,
    suite: INTL,
    leastBytes: 1,
  })
  closing.push(thread)
  return Object.assign(on, { thread, ports: { ...desk.ports, rules, readying: thread } })
}

async function sent(thread: ReadyingThread, file: SourceFile, mapping = MAPPING) {
  const header: string[] = []
  const rows = thread.rows(mapping, file, 0, names => void header.push(...names))
  assert.ok(rows, 'the thread takes the file')
  return { header, rows: (await Array.fromAsync(rows)).flat() }
}

/** All that collecting asks a row for, with what is random left out. */
function told(row: CollectRow): object {
  if (!('keyHmac' in row)) {
    const { kind, row: number, source, raw, key, localKey, updatedAt, origin } = row
    const what = kind === 'accepted' ? row.record : row.findings
    return JSON.parse(JSON.stringify({ kind, number, source, raw, key, localKey, updatedAt, origin, what }))
  }
  const { row: number, accepted, warned, origin, size, key, otherKeys, fresh } = row
  assert.ok(fresh)
  const { record, status, updatedAt, publicityEnd, day, contentHmac, place, subject, body } = fresh
  const text = body === undefined ? undefined : Buffer.from(body).toString().replaceAll(fresh.recordId, 'ID')
  const { kind, source, raw, key: natural, record: draft, warnings } = accepted
  return {
    ...{ number, warned, origin, bytes: size > 0, key, otherKeys: otherKeys.length },
    ...{ record, status, updatedAt, publicityEnd, day, place, subject, text },
    contentHmac: Buffer.from(contentHmac).toString('hex'),
    accepted: { kind, source: { ...source }, raw, natural, draft, warnings },
  }
}

/** The samples have persons, who are left to the thread that has the region's keys. */
const JIANGSU = path.join(import.meta.dirname, '../../mappings/320000/penalty')
const SAMPLE = path.join(JIANGSU, 'samples/penalty.csv')
for (const [what, mapping, bytes, least] of [
  ['of many kinds', MAPPING, Buffer.from(MIXED), 3_000],
  ['of the Jiangsu samples', readMapping(JIANGSU), readFileSync(SAMPLE), 100],
] as const) {
  test(`rows ${what} that a thread made ready say what they say when they are made ready here`, async () => {
    const { ports, thread } = await threaded([mapping])
    const file = fileOf(bytes)
    const { header, rows } = await sent(thread, file, mapping)
    const here: CollectRow[] = []
    let columns: readonly string[] = []
    for await (const batch of mapping.batches(file.open(), names => (columns = names)))
      for (const row of batch) here.push(readied(ports, row, legalDay(NOW)))
    assert.deepEqual(header, columns)
    assert.ok(rows.filter(row => 'keyHmac' in row).length > least)
    assert.ok(rows.some(row => !('keyHmac' in row)))
    assert.deepEqual(rows.map(told), here.map(told))
    const rest = thread.rows(mapping, file, rows.length - 3, () => {})
    assert.ok(rest)
    assert.deepEqual((await Array.fromAsync(rest)).flat().map(told), rows.slice(-3).map(told))
  })
}

test('rows are looked up in a thread in the memory of this one', async () => {
  const parts = {
    source: SOURCE,
    extra:
      'lookups: { firms: { key: K, source: { format: csv, encoding: utf-8, fields: { K: 键, V: 值 } } } }',
    fields: {
      'content.decisionNo': '{ from: A }',
      'content.violationFacts': '{ from: B, rules: [{ lookup: { in: firms, column: V } }] }',
      severity: '{ const: general }',
      severityBasis: '{ const: 示例裁量基准（虚构） }',
    },
  }
  const filled = small(parts)
  await filled.lookups.get('firms')?.fill(fileOf('K,V\n排放超标,排放超过标准\n').open())
  const { thread } = await threaded([small(parts)])
  const { rows } = await sent(
    thread,
    fileOf([HEADER, lineOf({ no: 1 }), lineOf({ no: 2, facts: '不详' })].join('\n')),
    filled,
  )
  const [found, missed] = rows
  assert.ok(found && 'keyHmac' in found && missed && 'findings' in missed)
  const { record } = found.accepted
  assert.equal('violationFacts' in record.content && record.content.violationFacts, '排放超过标准')
  const body = Buffer.from(found.fresh?.body ?? []).toString()
  assert.ok(body.includes('排放超过标准'), body)
  assert.equal(missed.findings[0]?.rule, 'LOOKUP_MISSING')
})

test('a file that is taken in through a thread leaves what it leaves without', async () => {
  const through = await threaded()
  const result = await collectFile(through.ports, MAPPING, fileOf(MIXED))
  const without = await threaded()
  const { readying: _none, ...alone } = without.ports
  const expected = await collectFile(alone, MAPPING, fileOf(MIXED))
  assert.deepEqual({ ...result, batchId: '' }, { ...expected, batchId: '' })
  assert.deepEqual(await through.desk.sizes(), await without.desk.sizes())
  const held = async ({ desk }: Threaded) =>
    desk.database.db
      .selectFrom('source_record')
      .select(({ fn }) => ['status', fn.countAll<number>().as('n')])
      .groupBy('status')
      .orderBy('status')
      .execute()
  assert.deepEqual(await held(through), await held(without))
})

test('a body that a feed will carry comes with a salt of its own and its digest, and any other without', async () => {
  const mapping = readMapping(JIANGSU)
  const { desk, ports, thread } = await threaded([mapping])
  const file = fileOf(readFileSync(SAMPLE))
  const { rows } = await sent(thread, file, mapping)
  const fresh = rows.flatMap(row => ('keyHmac' in row && row.fresh !== undefined ? [row.fresh] : []))
  const carried = fresh.filter(({ place, body }) => 'feed' in place && body !== undefined)
  assert.ok(carried.length > 10 && carried.length < fresh.length)
  for (const one of fresh) {
    const { salted, body } = one
    assert.equal(salted !== undefined, carried.includes(one))
    if (salted === undefined || body === undefined) continue
    assert.equal(salted.suite, 'intl')
    assert.deepEqual(Buffer.from(salted.digest), bodyDigest(INTL, salted.salt, body))
  }
  assert.equal(new Set(carried.map(({ salted }) => String(salted?.salt))).size, carried.length)
  await collectFile(ports, mapping, file)
  const entries = await desk.database.db.selectFrom('feed_entry').select(['header', 'salt', 'body']).execute()
  // Of rows with one key only the newest is published.
  assert.ok(entries.length > 10 && entries.length <= carried.length)
  for (const { header, salt, body } of entries) {
    assert.ok(salt !== null && body !== null)
    assert.equal(decodeHeader(header).bodyDigest, Buffer.from(bodyDigest(INTL, salt, body)).toString('hex'))
  }
})

test('what is held already and has changed is mapped again, and amended under its own ref', async () => {
  const { desk, ports } = await threaded()
  const lines = (facts: string, at: string, status = 'active') =>
    [HEADER, lineOf({ no: 1, facts, at, status }), lineOf({ no: 2 })].join('\n')
  await collectFile(ports, MAPPING, fileOf(lines('一', '2026-05-01 08:00:00')))
  const changed = await collectFile(ports, MAPPING, fileOf(lines('二', '2026-05-02 08:00:00')))
  assert.deepEqual([changed.accepted, changed.superseded], [2, 0])
  const ended = fileOf(lines('二', '2026-05-03 08:00:00', 'revoked'))
  assert.equal((await collectFile(ports, MAPPING, ended)).accepted, 2)
  // Withdrawn is withdrawn: the old row comes to quarantine with its fields.
  const again = await collectFile(ports, MAPPING, fileOf(lines('一', '2026-05-04 08:00:00')))
  assert.deepEqual([again.accepted, again.quarantined], [1, 1])
  const rows = await desk.database.db.selectFrom('quarantined_row').select('rule').execute()
  assert.deepEqual(rows, [{ rule: 'WITHDRAWN' }])
  assert.deepEqual(await desk.sizes(), { [`${SELF}/records.penalty`]: 3, [`${SELF}/withdrawals`]: 1 })
})

test('rows that were made ready under one membership are placed anew under the next', async () => {
  const on = await threaded()
  let chunks = 0
  const onGrown = async () => {
    chunks += 1
    if (chunks === 1) on.membership = membershipOf(2)
  }
  const text = [HEADER, ...Array.from({ length: 3 * CHUNK_ROWS }, (_, i) => lineOf({ no: i }))].join('\n')
  const result = await collectFile({ ...on.ports, onGrown }, MAPPING, fileOf(text))
  assert.equal(result.accepted, 3 * CHUNK_ROWS)
  const { rows } = await on.desk.database.pool.query(
    'select generation, size::int from feed order by generation',
  )
  assert.deepEqual(rows, [
    { generation: 1, size: CHUNK_ROWS },
    { generation: 2, size: 2 * CHUNK_ROWS },
  ])
})

test('rows before the place where a file breaks off are told, then why it does', async () => {
  const { desk, ports, thread } = await threaded()
  await assert.rejects(sent(thread, fileOf('X,Y\n1,2\n')), (error: unknown) => {
    assert.ok(error instanceof SourceError)
    assert.equal(error.fault.code, 'SOURCE_COLUMNS_MISSING')
    return true
  })
  const gone = {
    ...fileOf(''),
    bytes: 9,
    async *open() {
      yield Buffer.from([HEADER, lineOf({ no: 1 }), lineOf({ no: 2 }), ''].join('\n'))
      throw new Error('the disk went away')
    },
  }
  await assert.rejects(collectFile(ports, MAPPING, gone), /the disk went away/)
  // The thread is there for the next file, and nothing of the last one comes into it.
  const whole = { ...gone, open: fileOf([HEADER, ...[1, 2, 3].map(no => lineOf({ no }))].join('\n')).open }
  await collectFile(ports, MAPPING, whole)
  assert.deepEqual(await desk.batches(), [[3, 3, 0, 0]])
})

test('a thread that ends in its work leaves a file to be gone on with', async () => {
  const { desk, ports, thread } = await threaded()
  // More than two chunks and what is read ahead.
  const text = [HEADER, ...Array.from({ length: 12_000 }, (_, i) => lineOf({ no: i }))].join('\n')
  const file = fileOf(text)
  let first = true
  const onGrown = async () => {
    if (first) await thread.close()
    first = false
  }
  await assert.rejects(collectFile({ ...ports, onGrown }, MAPPING, file), {
    name: 'ThreadError',
    fault: { code: 'THREAD_ENDED' },
  })
  const rest = await collectFile(ports, MAPPING, file)
  assert.ok(rest.read < 12_000, 'it goes on at its row')
  assert.deepEqual(await desk.batches(), [[12_000, 12_000, 0, 0]])
  assert.deepEqual(await desk.sizes(), { [`${SELF}/records.penalty`]: 12_000 })
})

test('small files, and a second one while the thread is busy, are taken in here', async () => {
  const { desk, ports, thread } = await threaded()
  const file = fileOf(MIXED)
  const rows = thread.rows(MAPPING, file, 0, () => {})?.[Symbol.asyncIterator]()
  await rows?.next()
  assert.equal(
    thread.rows(MAPPING, file, 0, () => {}),
    null,
  )
  await rows?.return?.()
  assert.notEqual(
    thread.rows(MAPPING, file, 0, () => {}),
    null,
  )
  assert.equal(
    thread.rows({ id: MAPPING.id, version: 'another' }, file, 0, () => {}),
    null,
  )
  const usual = new ReadyingThread({
    ...{ mappings: [MAPPING], self: SELF, membership: () => membershipOf(1), clock: ports.clock },
    fingerprintKey: desk.sealer.fingerprintKey,
    suite: INTL,
  })
  assert.equal(
    usual.rows(MAPPING, file, 0, () => {}),
    null,
  )
})
