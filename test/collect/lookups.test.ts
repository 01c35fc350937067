/** Files that rows are looked up in, delivered beside those rows: on a real folder and database. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { CHUNK_ROWS } from '../../src/collect/collect.ts'
import { DeliveredLookups } from '../../src/collect/lookups.ts'
import type { CollectStore } from '../../src/collect/ports.ts'
import { replay } from '../../src/collect/quarantine.ts'
import { takeIn } from '../../src/collect/take-in.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { InboxLookups } from '../../src/store/lookup-folder.ts'
import { PgQuarantine } from '../../src/store/quarantine-rows.ts'
import { small } from '../mapping/small-mapping.ts'
import { openDesk } from './desk.ts'

const DAY_MS = 86_400_000
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function mapping(more = ''): CompiledMapping {
  return small({
    source: '{ format: csv, encoding: utf-8, fields: { A: a, B: b, KIND: kind } }',
    extra: `lookups: { firms: { key: BH, ${more}source: { format: csv, encoding: utf-8, fields: { BH: 编号, AH: 案由 } } } }`,
    fields: {
      'content.decisionNo': '{ from: A }',
      'content.caseName': '{ from: B, rules: [{ lookup: { in: firms, column: AH } }] }',
      severity: '{ const: general }',
      severityBasis: '{ const: 示例裁量基准（虚构） }',
    },
  })
}

async function openInbox({ one = mapping(), marked = [] as string[] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-lookups-'))
  folders.push(folder)
  const desk = await openDesk()
  const { clock } = desk.ports
  const inbox = new Inbox(folder, desk.sealer, { clock })
  const kept = new InboxLookups(folder, desk.sealer, clock, new Set(marked))
  const mappings = [{ id: one.id, versions: [one] }]
  await inbox.prepare([one.id])
  await kept.prepare([one.id])
  const place = path.join(folder, one.id)
  const told: string[] = []
  const lookups = new DeliveredLookups({
    ...{ folder: kept, mappings, clock },
    onTaken: (_id, lookup, content) => void told.push(`${lookup} ${content.keys}`),
    onRefused: (_id, lookup, error) => void told.push(`${lookup} ${error.fault.code}`),
  })
  const on = {
    onCollected() {},
    onFailed: (_id: string, code: string) => void told.push(`failed ${code}`),
    onChanged() {},
    onAwaiting: (_id: string, { fault }: { fault: { code: string } }) => void told.push(fault.code),
  }
  const ports = { ...desk.ports, lookups }
  return {
    ...{ desk, lookups, kept, told, ports, mappings, one },
    put: (name: string, text: string) => writeFileSync(path.join(place, name), text),
    names: (where: string) =>
      readdirSync(path.join(place, where), { withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ name }) => name),
    sealedIn: (where: string) =>
      readdirSync(path.join(place, where)).map(name => readFileSync(path.join(place, where, name))),
    run: (store: CollectStore = desk.ports.store) => takeIn({ ...ports, store, inbox, mappings, ...on }),
    async caseNames() {
      const rows = await desk.database.db
        .selectFrom('source_batch')
        .select(['state', 'read_rows', 'quarantined_rows', 'lookups'])
        .orderBy('started_at')
        .execute()
      return rows.map(row => [row.state, row.read_rows, row.quarantined_rows])
    },
  }
}

const ROWS = 'A,B,KIND\n示环罚〔2026〕1号,1,警告\n示环罚〔2026〕2号,2,警告\n'
const REGISTER = 'BH,AH\n1,案由甲\n'

test('files wait for what their rows are looked up in, and are taken in once it is there', async () => {
  const { put, run, told, names, sealedIn, caseNames, lookups } = await openInbox()
  put('a.csv', ROWS)
  await run()
  assert.deepEqual([told, names(''), await caseNames()], [['LOOKUP_AWAITED'], ['a.csv'], []])
  assert.deepEqual(await lookups.missing(), [
    { mapping: '310000/small', lookup: 'firms', code: 'LOOKUP_AWAITED' },
  ])
  put('lookups/firms.csv.part', 'BH,AH\n')
  assert.equal(await lookups.waiting(), false)
  put('lookups/firms-20260601.csv', REGISTER)
  assert.equal(await lookups.waiting(), true)
  await run()
  assert.deepEqual(told.slice(1), ['firms 1'])
  assert.deepEqual([names(''), names('lookups'), await lookups.missing()], [[], ['firms.csv.part'], []])
  assert.deepEqual(await caseNames(), [['done', 2, 1]])
  assert.ok(
    sealedIn('lookups/kept').every(bytes => !bytes.includes('案由甲')),
    'sealed at rest',
  )
})

test('a lookup that cannot be read goes to failed/, and the last good one goes on', async () => {
  const { put, run, told, names, caseNames } = await openInbox()
  put('lookups/firms.csv', 'BH,XX\n1,x\n')
  put('a.csv', ROWS)
  await run()
  assert.deepEqual(told, ['firms SOURCE_COLUMNS_MISSING', 'LOOKUP_AWAITED'])
  assert.deepEqual([names(''), names('lookups/failed').length, await caseNames()], [['a.csv'], 1, []])
  put('lookups/firms.csv', REGISTER)
  await run()
  put('lookups/firms.csv', 'BH,XX\n1,x\n')
  put('b.csv', ROWS.replaceAll('号', '号之二'))
  await run()
  assert.deepEqual(told.slice(2), ['firms 1', 'firms SOURCE_COLUMNS_MISSING'])
  assert.deepEqual(await caseNames(), [
    ['done', 2, 1],
    ['done', 2, 1],
  ])
})

test('a lookup that is older than its mapping allows is waited for', async () => {
  const { desk, put, run, told, caseNames } = await openInbox({ one: mapping('maxAgeDays: 7, ') })
  put('lookups/firms.csv', REGISTER)
  put('a.csv', ROWS)
  await run()
  desk.later(8 * DAY_MS)
  put('b.csv', ROWS.replaceAll('号', '号之二'))
  await run()
  assert.deepEqual([told.slice(1), (await caseNames()).length], [['LOOKUP_STALE'], 1])
  // The very same again says that it still holds.
  put('lookups/firms.csv', REGISTER)
  await run()
  assert.deepEqual([told.slice(2), (await caseNames()).length], [['firms 1'], 2])
})

test('where markers are agreed a lookup waits for its own', async () => {
  const { put, lookups } = await openInbox({ marked: ['310000/small'] })
  put('lookups/firms.csv', REGISTER)
  assert.equal(await lookups.waiting(), false)
  put('lookups/firms.csv.done', '')
  assert.equal(await lookups.waiting(), true)
})

test('a batch that was cut off goes on with the lookup that it began with, with nothing doubled', async () => {
  const { desk, put, run, caseNames, names } = await openInbox()
  const many = CHUNK_ROWS + 10
  const lines = Array.from(
    { length: many },
    (_, i) => `示环罚〔2026〕${i + 1}号,${i === many - 1 ? 2 : 1},警告`,
  )
  put('lookups/firms.csv', REGISTER)
  put('a.csv', `A,B,KIND\n${lines.join('\n')}\n`)
  let chunks = 0
  const store = new Proxy(desk.ports.store, {
    get(target, key) {
      const value = Reflect.get(target, key, target)
      if (key !== 'transaction') return typeof value === 'function' ? value.bind(target) : value
      return (work: Parameters<CollectStore['transaction']>[0]) => {
        chunks += 1
        if (chunks === 2) throw new Error('the database went away')
        return target.transaction(work)
      }
    },
  })
  await assert.rejects(run(store), /the database went away/)
  assert.deepEqual(await caseNames(), [['running', CHUNK_ROWS, 0]])
  // Under this one every row of the rest would be another record, and the last would be accepted.
  put('lookups/firms.csv', 'BH,AH\n1,案由乙\n2,案由丙\n')
  await run()
  assert.deepEqual([await caseNames(), names('')], [[['done', many, 1]], []])
  const { sizes } = desk
  assert.equal((await sizes())['310000/records.penalty'], many - 1)
})

test('the same file is taken in anew when what its rows are looked up in has changed, and a replay uses the newest', async () => {
  const { desk, put, run, caseNames, ports, mappings } = await openInbox()
  put('lookups/firms.csv', REGISTER)
  put('a.csv', ROWS)
  await run()
  put('a.csv', ROWS)
  await run()
  assert.deepEqual(await caseNames(), [['done', 2, 1]], 'nothing has changed')
  put('lookups/firms.csv', `${REGISTER}2,案由乙\n`)
  const quarantine = new PgQuarantine(desk.database.db, desk.sealer)
  const [versions] = mappings
  assert.ok(versions)
  const replayed = await replay(
    { ...ports, quarantine, exclusively: work => work() },
    versions,
    { rule: 'LOOKUP_MISSING', batchId: null },
    { version: null, dry: false },
  )
  assert.deepEqual([replayed.tried, replayed.accepted, replayed.refused], [1, 1, 0])
  put('a.csv', ROWS)
  await run()
  assert.deepEqual((await caseNames())[1], ['done', 2, 0])
})

test('old ones are deleted, but for the newest and those that a batch still needs', async () => {
  const { desk, put, lookups, kept } = await openInbox()
  const digests: string[] = []
  for (const name of ['甲', '乙', '丙']) {
    put('lookups/firms.csv', `BH,AH\n1,${name}\n`)
    await lookups.take()
    desk.later(DAY_MS)
    const [newest] = await kept.kept('310000/small')
    digests.push(newest?.digest ?? '')
  }
  await kept.expire('310000/small', desk.ports.clock(), new Set(digests.slice(0, 1)))
  const left = (await kept.kept('310000/small')).map(({ digest }) => digest)
  assert.deepEqual(left, [digests[2], digests[0]])
})

test('a copy that cannot be opened any more is told as missing, and the files wait', async () => {
  const { put, run, told, names, lookups } = await openInbox()
  put('lookups/firms.csv', REGISTER)
  await lookups.take()
  lookups.release()
  const [sealed = ''] = names('lookups/kept')
  put(`lookups/kept/${sealed}`, 'damaged')
  put('a.csv', ROWS)
  await run()
  assert.deepEqual([told.slice(1), names('')], [['LOOKUP_AWAITED'], ['a.csv']])
})
