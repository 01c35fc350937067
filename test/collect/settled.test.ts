/** What a crash between the end of a batch and the end of its file leaves, at real folders and a real database. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { takeIn } from '../../src/collect/take-in.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { isTaken } from '../../src/store/orphans.ts'
import { small } from '../mapping/small-mapping.ts'
import { openDesk } from './desk.ts'

const DAY_MS = 86_400_000
const FILE = 'A,KIND\n示环罚〔2026〕示例1号,警告\n'
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function openInbox() {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-settled-'))
  folders.push(folder)
  const desk = await openDesk()
  const source = '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { A: 文号, KIND: 类别 } }'
  const one = small({ source, fields: { 'content.decisionNo': '{ from: A, required: true }' } })
  // The second begins on the day after the first file.
  const two = { ...one, version: '2', effectiveFrom: '2026-06-02' }
  const mappings = [{ id: one.id, versions: [{ ...one, effectiveFrom: '2026-01-01' }, two] }]
  const inbox = new Inbox(folder, desk.sealer, { clock: desk.ports.clock })
  await inbox.prepare([one.id])
  const place = path.join(folder, one.id)
  return {
    desk,
    inbox,
    mapping: one.id,
    put: (name: string, text: string) => writeFileSync(path.join(place, name), text),
    waiting: () => readdirSync(place).filter(name => name.endsWith('.csv')),
    run: (through = inbox) =>
      takeIn({
        ...desk.ports,
        inbox: through,
        mappings,
        onCollected() {},
        onFailed() {},
        onChanged() {},
        onAwaiting() {},
      }),
    versions: async () => {
      const rows = await desk.database.db
        .selectFrom('source_batch')
        .select('mapping_version')
        .orderBy('started_at')
        .execute()
      return rows.map(row => row.mapping_version)
    },
  }
}

test('a file whose batch was done before a crash is put away, and not taken again by a version that begins meanwhile', async () => {
  const { desk, inbox, put, waiting, run, versions } = await openInbox()
  put('a.csv', FILE)
  const killed = Object.assign(Object.create(inbox), {
    waiting: inbox.waiting.bind(inbox),
    file: inbox.file.bind(inbox),
    settle: async () => {
      throw new Error('the power is off')
    },
  })
  await assert.rejects(run(killed), /power/)
  assert.deepEqual([waiting(), await versions()], [['a.csv'], ['1.2.3']])
  desk.later(DAY_MS)
  await run()
  assert.deepEqual([waiting(), await versions()], [[], ['1.2.3']])
  // The same bytes that are delivered on that day are a delivery of their own.
  put('a.csv', FILE)
  await run()
  assert.deepEqual([waiting(), await versions()], [[], ['1.2.3', '2']])
})

test('bytes that come again after others of their mapping are taken in anew; those that come twice running are not', async () => {
  const { desk, put, run, waiting } = await openInbox()
  const deliver = async (text: string) => {
    put('a.csv', text)
    await run()
    assert.deepEqual(waiting(), [])
    return (await desk.batches()).length
  }
  const other = FILE.replace('警告', '罚款')
  assert.deepEqual([await deliver(FILE), await deliver(FILE), await deliver(other)], [1, 1, 2])
  assert.deepEqual([await deliver(FILE), await deliver(FILE)], [3, 3])
})

test('a restored database knows a file by its mapping, and a snapshot by its instant, not by its bytes alone', async () => {
  const { desk, put, run, mapping } = await openInbox()
  put('a.snapshot.csv', FILE)
  put('a.snapshot.csv.done', '{"asOf":"2026-05-01T00:00:00Z"}')
  await run()
  const { db } = desk.database
  const row = await db.selectFrom('source_batch').select('file_digest').executeTakeFirstOrThrow()
  const taken = (id: string, asOf: string | null) => isTaken(db, id, { digest: row.file_digest, asOf })
  assert.equal(await taken(mapping, '2026-05-01T00:00:00.000Z'), true)
  assert.equal(await taken(mapping, '2026-05-02T00:00:00.000Z'), false)
  assert.equal(await taken(mapping, null), false)
  assert.equal(await taken('310000/another', '2026-05-01T00:00:00.000Z'), false)
})
