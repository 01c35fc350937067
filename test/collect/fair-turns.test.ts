/** Files of one mapping take turns: nothing waits behind a huge one, and no record is told twice or in a wrong order. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { CHUNK_ROWS } from '../../src/collect/collect.ts'
import { takeIn } from '../../src/collect/take-in.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { small } from '../mapping/small-mapping.ts'
import { openDesk, UNHEARD } from './desk.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const HEADER = 'WSH,SJC,ZT,SY,LB\n'
const row = (no: number, facts = '先', status = 'active'): string =>
  `示环罚〔2026〕示例${no}号,2026-05-01 08:00:00,${status},${facts},警告\n`
const huge = (last: string): string =>
  HEADER + Array.from({ length: 3 * CHUNK_ROWS }, (_, i) => row(i)).join('') + last

async function inboxOf() {
  const desk = await openDesk()
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-turns-'))
  folders.push(folder)
  const fields = '{ WSH: 文号, SJC: 时间戳, ZT: 状态, SY: 事实, LB: 类别 }'
  const mapping = small({
    source: `{ format: csv, encoding: utf-8, fields: ${fields} }`,
    fields: {
      severity: '{ const: general }',
      severityBasis: '{ const: 示例目录第1项 }',
      publicityStart: '{ const: 2026-04-10 }',
      publicityEnd: '{ const: 2027-04-10 }',
      status: '{ from: ZT }',
      updatedAt: '{ from: SJC, rules: [{ instant: "yyyy-MM-dd HH:mm:ss" }] }',
      'content.decisionNo': '{ from: WSH, rules: [trim] }',
      'content.violationFacts': '{ from: SY, rules: [trim] }',
      'content.penaltyTypes': '{ from: LB, rules: [{ split: 、 }] }',
    },
  })
  const inbox = new Inbox(folder, desk.sealer)
  await inbox.prepare([mapping.id])
  const done: string[] = []
  const settle = inbox.settle.bind(inbox)
  inbox.settle = async (id, file, where) => {
    done.push(`${file.name} ${where}`)
    await settle(id, file, where)
  }
  const mappings = [{ id: mapping.id, versions: [mapping] }]
  return {
    desk,
    done,
    put: (name: string, text: string) => writeFileSync(path.join(folder, mapping.id, name), text),
    run: () =>
      takeIn({
        ...desk.ports,
        inbox,
        mappings,
        ...UNHEARD,
      }),
    async statuses(): Promise<Record<string, number>> {
      const rows = await desk.database.db
        .selectFrom('source_record')
        .select(['status', eb => eb.fn.countAll<number>().as('n')])
        .groupBy('status')
        .execute()
      return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]))
    },
  }
}

test('a small file does not wait for a huge one that was begun before it', async () => {
  const { put, run, done, desk, statuses } = await inboxOf()
  put('1-huge.csv', huge(''))
  put('2-small.csv', HEADER + row(99_999))
  await run()
  assert.deepEqual(done, ['2-small.csv done', '1-huge.csv done'])
  assert.deepEqual(await statuses(), { active: 3 * CHUNK_ROWS + 1 })
  assert.deepEqual(await desk.sizes(), { '310000/records.penalty': 3 * CHUNK_ROWS + 1 })
})

test('what a later file says of a record stays when an earlier file comes to it afterwards', async () => {
  const { put, run, desk, statuses } = await inboxOf()
  put('1-huge.csv', huge(row(77_777, '先') + row(88_888, '先')))
  put('2-small.csv', HEADER + row(77_777, '后') + row(88_888, '后', 'repaired'))
  await run()
  assert.deepEqual(await statuses(), { active: 3 * CHUNK_ROWS + 1, repaired: 1 })
  assert.deepEqual(await desk.batches(), [
    [3 * CHUNK_ROWS + 2, 3 * CHUNK_ROWS, 0, 2],
    [2, 2, 0, 0],
  ])
  // Published once, as the later file says it; the repaired one never.
  assert.deepEqual(await desk.sizes(), { '310000/records.penalty': 3 * CHUNK_ROWS + 1 })
})

test('a snapshot waits for the files before it, and those behind it wait for the snapshot', async () => {
  const { put, run, done } = await inboxOf()
  put('1-huge.csv', huge(''))
  put('2-all.snapshot.csv', huge(row(1_000_000)))
  put('2-all.snapshot.csv.done', '{"asOf":"2026-05-02T00:00:00+08:00"}')
  put('3-small.csv', HEADER + row(99_999))
  await run()
  assert.deepEqual(done, ['1-huge.csv done', '2-all.snapshot.csv done', '3-small.csv done'])
})

test('a file that was delivered under two names is one batch', async () => {
  const { put, run, done, desk } = await inboxOf()
  put('1-huge.csv', huge(''))
  put('2-huge.csv', huge(''))
  put('3-small.csv', HEADER + row(99_999))
  await run()
  assert.deepEqual(done, ['3-small.csv done', '1-huge.csv done', '2-huge.csv done'])
  assert.deepEqual(await desk.batches(), [
    [3 * CHUNK_ROWS, 3 * CHUNK_ROWS, 0, 0],
    [1, 1, 0, 0],
  ])
})
