import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { CollectError } from '../../src/collect/fault.ts'
import type { CollectStore, SourceMapping } from '../../src/collect/ports.ts'
import { type TakeInPorts, takeIn } from '../../src/collect/take-in.ts'
import { SourceError } from '../../src/mapping/source-fault.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { createSealer } from '../../src/store/sealing.ts'

const MAPPING = '330000/penalty'
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * A real folder; the store is a stand-in that knows no rows, since what becomes of rows is tested in
 * collect.test.ts on a real database. `fault` is what reading the file, or the database, throws.
 */
async function desk(fault?: Error) {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-inbox-'))
  folders.push(folder)
  const inbox = new Inbox(folder, createSealer(randomBytes(32)), { clock: () => Date.UTC(2026, 10, 24) })
  await inbox.prepare([MAPPING])
  const finished: (string | null)[] = []
  const failed: string[] = []
  const changed: string[] = []
  const store = {
    begunUnder: async () => null,
    settled: async () => {},
    begin: async () => ({ batchId: 'b', state: 'running', nextRow: 0, asOf: null }),
    finish: async (_batch: string, code: string | null) => void finished.push(code),
  } as unknown as CollectStore
  const mapping: SourceMapping = {
    id: MAPPING,
    version: '1',
    effectiveFrom: '',
    category: 'R03',
    async *batches() {
      if (fault) throw fault
      yield* []
    },
  }
  const ports = {
    clock: () => Date.UTC(2026, 10, 24),
    inbox,
    store,
    mappings: [{ id: MAPPING, versions: [mapping] }],
    onCollected() {},
    onFailed: (_mapping: string, code: string) => void failed.push(code),
    onChanged: (mapping: string) => void changed.push(mapping),
  } as unknown as TakeInPorts
  const put = (name: string, text = 'x') => writeFileSync(path.join(folder, MAPPING, name), text)
  const names = (where = '') =>
    readdirSync(path.join(folder, MAPPING, where), { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => name)
  return { ports, put, names, finished, failed, changed }
}

test('a file is taken once it has its final name, and kept in done/', async () => {
  const { ports, put, names } = await desk()
  put('a.csv.part')
  put('.b.csv')
  put('c.csv')
  await takeIn(ports)
  assert.deepEqual(names('done'), ['c.csv.sealed'])
  assert.deepEqual(names().sort(), ['.b.csv', 'a.csv.part'])
})

test('a second file of one name replaces none', async () => {
  const { ports, put, names } = await desk()
  put('a.csv', 'one')
  await takeIn(ports)
  put('a.csv', 'two')
  await takeIn(ports)
  assert.equal(names('done').length, 2)
})

test('a snapshot waits for its manifest, and takes it along', async () => {
  const { ports, put, names } = await desk()
  put('a.snapshot.csv')
  await takeIn(ports)
  assert.deepEqual(names(), ['a.snapshot.csv'])
  put('a.snapshot.csv.done', '{"asOf":"2026-11-23T00:00:00+08:00"}')
  // The stand-in answers that no snapshot was taken before.
  Object.assign(ports.store, { newestSnapshot: async () => null })
  await takeIn(ports)
  assert.deepEqual(names('done').sort(), ['a.snapshot.csv.done', 'a.snapshot.csv.sealed'])
})

for (const [why, text] of [
  ['no JSON', 'yesterday'],
  ['no zone', '{"asOf":"2026-11-23T00:00:00"}'],
  ['no instant', '{"asOf":"2026-13-45T00:00:00Z"}'],
  ['nothing', '{}'],
  ['a day that no calendar has', '{"asOf":"2026-02-30T00:00:00Z"}'],
  ['the year 1', '{"asOf":"0001-01-01T00:00:00Z"}'],
  ['a day to come', '{"asOf":"2026-11-25T00:00:00Z"}'],
] as const) {
  test(`a manifest with ${why} sends its snapshot to failed/, and says so once`, async () => {
    const { ports, put, names, failed } = await desk()
    put('a.snapshot.csv')
    put('a.snapshot.csv.done', text)
    await takeIn(ports)
    await takeIn(ports)
    assert.deepEqual(failed, ['MANIFEST_BAD'])
    assert.deepEqual(names('failed').sort(), ['a.snapshot.csv.done', 'a.snapshot.csv.sealed'])
  })
}

test('a file that cannot be read to its end goes to failed/ with its code', async () => {
  const { ports, put, names, failed, finished } = await desk(
    new SourceError('a document type', { code: 'SOURCE_DOCTYPE' }),
  )
  put('a.xml')
  await takeIn(ports)
  assert.deepEqual(
    [failed, finished, names('failed')],
    [['SOURCE_DOCTYPE'], ['SOURCE_DOCTYPE'], ['a.xml.sealed']],
  )
})

test('a file that is changed while it is read stays for its next turn', async () => {
  const { ports, put, names, failed, finished, changed } = await desk(
    new CollectError('changed', { code: 'FILE_CHANGED' }),
  )
  put('a.csv')
  await takeIn(ports)
  assert.deepEqual([failed, changed, finished], [[], [MAPPING], ['FILE_CHANGED']])
  assert.deepEqual([names(), names('failed')], [['a.csv'], []])
})

test('a database that goes away leaves the file where it is', async () => {
  const { ports, put, names } = await desk(new Error('the database is gone'))
  put('a.csv')
  await assert.rejects(takeIn(ports), /gone/)
  assert.deepEqual(names(), ['a.csv'])
})

test('the version of a mapping is the one of the day, of its instant for a snapshot, and of its beginning for a file that was begun', async () => {
  const day = 86_400_000
  for (const [why, now, name, begun, expected] of [
    ['the day before', Date.UTC(2026, 5, 30), 'a.csv', null, '1'],
    // The law's day begins at 16:00 UTC, which is midnight in Shanghai.
    ['a moment before midnight', Date.UTC(2026, 5, 30, 16) - 1, 'a.csv', null, '1'],
    ['midnight', Date.UTC(2026, 5, 30, 16), 'a.csv', null, '2'],
    ['a file that was begun under the older one', Date.UTC(2026, 6, 1) + day, 'a.csv', '1', '1'],
    ['a snapshot of before', Date.UTC(2026, 6, 1) + day, 'a.snapshot.csv', null, '1'],
  ] as const) {
    const { ports, put } = await desk()
    const used: string[] = []
    const versions = (
      [
        ['1', '2026-01-01'],
        ['2', '2026-07-01'],
      ] as const
    ).map(([version, effectiveFrom]) => ({
      ...(ports.mappings[0]?.versions[0] as SourceMapping),
      version,
      effectiveFrom,
      async *batches() {
        used.push(version)
        yield* []
      },
    }))
    put(name)
    if (name !== 'a.csv') put(`${name}.done`, '{"asOf":"2026-06-30T00:00:00+08:00"}')
    const store = {
      ...ports.store,
      begunUnder: async () => (begun === null ? null : { version: begun, lookups: null }),
      newestSnapshot: async () => null,
    } as unknown as CollectStore
    await takeIn({ ...ports, store, clock: () => now, mappings: [{ id: MAPPING, versions }] }).catch(() => {})
    assert.deepEqual(used, [expected], why)
  }
})
