import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import iconv from 'iconv-lite'
import { fileIdentity, unlinkOnly } from '../../src/store/file-identity.ts'
import { Inbox } from '../../src/store/inbox.ts'
import { createSealer } from '../../src/store/sealing.ts'

const MAPPING = '330000/penalty'
const IDENTITY = '310199199001010018'
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function openInbox(text: string, name = 'a.csv') {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-inbox-'))
  folders.push(folder)
  const inbox = new Inbox(folder, createSealer(randomBytes(32)))
  await inbox.prepare([MAPPING])
  const place = path.join(folder, MAPPING)
  writeFileSync(path.join(place, name), text)
  if (name.includes('.snapshot.'))
    writeFileSync(path.join(place, `${name}.done`), '{"asOf":"2026-11-23T00:00:00Z"}')
  const digest = createHash('sha256').update(text).digest()
  const names = (where: string) =>
    readdirSync(path.join(place, where), { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => entry.name)
      .sort()
  return { inbox, place, digest, names }
}

/** Shorter than a piece, exactly one, and several with a rest. */
for (const length of [0, 20, 65_536, 200_000]) {
  test(`a file of ${length} bytes is sealed when it is put away, and comes back as it was`, async () => {
    const text = IDENTITY.repeat(Math.ceil(length / IDENTITY.length)).slice(0, length)
    const { inbox, place, digest, names } = await openInbox(text)
    await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
    assert.deepEqual([names(''), names('done')], [[], ['a.csv.sealed']])
    assert.ok(!readFileSync(path.join(place, 'done/a.csv.sealed')).includes(IDENTITY))
    const back = (files: number) => ({ files, unreadable: [] })
    assert.deepEqual(await inbox.redeliver(MAPPING, async known => digest.equals(known.digest)), back(0))
    assert.deepEqual(await inbox.redeliver(MAPPING, async () => false), back(1))
    assert.deepEqual([names(''), names('done')], [['a.csv'], []])
    assert.equal(readFileSync(path.join(place, 'a.csv'), 'utf8'), text)
  })
}

test('a snapshot comes back with its manifest', async () => {
  const { inbox, digest, names } = await openInbox('x', 'a.snapshot.csv')
  await inbox.settle(MAPPING, { name: 'a.snapshot.csv', digest }, 'done')
  assert.deepEqual([names(''), names('done')], [[], ['a.snapshot.csv.done', 'a.snapshot.csv.sealed']])
  await inbox.redeliver(MAPPING, async () => false)
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.snapshot.csv'])
})

test('a sealed file that was cut short is not taken for a whole one', async () => {
  const { inbox, place, digest, names } = await openInbox('x'.repeat(200_000))
  await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
  // As far as the end of the first sealed piece: 40 bytes of head, 4 of length, 64 KiB, nonce and tag.
  truncateSync(path.join(place, 'done/a.csv.sealed'), 40 + 4 + 65_536 + 28)
  const back = await inbox.redeliver(MAPPING, async () => false)
  assert.deepEqual(back, { files: 0, unreadable: ['a.csv'] })
  assert.deepEqual([names(''), names('done')], [[], ['a.csv.sealed']])
})

test('a file that is put away again after a crash is there once', async () => {
  const { inbox, place, digest, names } = await openInbox('x')
  await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
  writeFileSync(path.join(place, 'a.csv'), 'x')
  await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
  assert.deepEqual(names('done'), ['a.csv.sealed'])
})

test('what was put away before the term is deleted, and nothing else', async () => {
  const { inbox, place, digest, names } = await openInbox('x')
  await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
  writeFileSync(path.join(place, 'b.csv'), 'y')
  await inbox.settle(MAPPING, { name: 'b.csv', digest: null }, 'failed')
  utimesSync(path.join(place, 'done/a.csv.sealed'), 1_000, 1_000)
  assert.equal(await inbox.expire(MAPPING, 2_000_000), 1)
  assert.deepEqual([names('done'), names('failed')], [[], ['b.csv.sealed']])
})

test('what a delivery left unfinished is deleted when it is old; one that is coming in stays', async () => {
  const { inbox, place, names } = await openInbox('x')
  for (const name of ['.old.csv.part', '.new.csv.part', 'mine.csv.part']) {
    writeFileSync(path.join(place, name), IDENTITY)
  }
  utimesSync(path.join(place, '.old.csv.part'), 1_000, 1_000)
  utimesSync(path.join(place, 'mine.csv.part'), 1_000, 1_000)
  await inbox.dropUnfinished(MAPPING, 2_000_000)
  assert.deepEqual(names(''), ['.new.csv.part', 'a.csv', 'mine.csv.part'])
})

test('a file that is delivered anew under its name while it is taken stays, for its own turn', async () => {
  const { inbox, place, names } = await openInbox('the first')
  const file = await inbox.file(MAPPING, 'a.csv')
  writeFileSync(path.join(place, 'a.csv.part'), 'the second')
  renameSync(path.join(place, 'a.csv.part'), path.join(place, 'a.csv'))
  await inbox.settle(MAPPING, file, 'done')
  assert.deepEqual([names(''), names('done')], [['a.csv'], []])
  await inbox.settle(MAPPING, await inbox.file(MAPPING, 'a.csv'), 'done')
  assert.deepEqual([names(''), names('done')], [[], ['a.csv.sealed']])
})

test('a snapshot that is delivered anew while it is taken waits for a manifest of its own, or has it', async () => {
  for (const hasManifest of [false, true]) {
    const { inbox, place, names } = await openInbox('the first', 'a.snapshot.csv')
    const file = await inbox.file(MAPPING, 'a.snapshot.csv')
    const put = (name: string, text: string) => {
      writeFileSync(path.join(place, `${name}.part`), text)
      renameSync(path.join(place, `${name}.part`), path.join(place, name))
    }
    put('a.snapshot.csv', 'the second')
    if (hasManifest) put('a.snapshot.csv.done', '{"asOf":"2026-11-23T00:00:00Z"}')
    await inbox.settle(MAPPING, file, 'done')
    assert.deepEqual(names('done'), [])
    assert.deepEqual(await inbox.waiting(MAPPING), hasManifest ? ['a.snapshot.csv'] : [])
    put('a.snapshot.csv.done', '{"asOf":"2026-11-24T00:00:00Z"}')
    assert.equal((await inbox.file(MAPPING, 'a.snapshot.csv')).asOf, '2026-11-24T00:00:00.000Z')
  }
})

test('only the file that was meant is deleted; another one comes back under its name', async () => {
  const { place, names } = await openInbox('the first')
  const file = path.join(place, 'a.csv')
  const identity = await fileIdentity(file)
  writeFileSync(`${file}.part`, 'the second')
  renameSync(`${file}.part`, file)
  await unlinkOnly(file, identity)
  assert.deepEqual([names(''), readFileSync(file, 'utf8')], [['a.csv'], 'the second'])
  await unlinkOnly(file, await fileIdentity(file))
  assert.deepEqual(names(''), [])
})

test('what a crash left aside comes back, beside what was delivered since', async () => {
  for (const since of [null, 'the second']) {
    const { inbox, place, names } = await openInbox('the first')
    mkdirSync(path.join(place, '.taken/1'), { recursive: true })
    renameSync(path.join(place, 'a.csv'), path.join(place, '.taken/1/a.csv'))
    if (since !== null) writeFileSync(path.join(place, 'a.csv'), since)
    await inbox.recover(MAPPING)
    assert.deepEqual(readdirSync(path.join(place, '.taken')), [])
    assert.equal(readFileSync(path.join(place, 'a.csv'), 'utf8'), since ?? 'the first')
    const texts = names('').map(name => readFileSync(path.join(place, name), 'utf8'))
    assert.deepEqual(texts.sort(), since === null ? ['the first'] : ['the first', 'the second'])
  }
})

test('a name that leaves no room for another letter is put away shortened, with its kind', async () => {
  const name = `${'示'.repeat(78)}.snapshot.csv`
  const { inbox, digest, names } = await openInbox('x', name)
  await inbox.settle(MAPPING, await inbox.file(MAPPING, name), 'done')
  const short = `${'示'.repeat(30)}.${digest.toString('hex').slice(0, 12)}.snapshot.csv`
  assert.deepEqual([names(''), names('done')], [[], [`${short}.done`, `${short}.sealed`]])
  await inbox.redeliver(MAPPING, async () => false)
  assert.deepEqual(await inbox.waiting(MAPPING), [short])
})

test('a name in GB18030 is put into UTF-8, beside one that is there already later', async () => {
  const { inbox, place } = await openInbox('x', '处罚.csv')
  writeFileSync(Buffer.concat([Buffer.from(`${place}/`), iconv.encode('处罚.csv', 'gb18030')]), 'y')
  writeFileSync(Buffer.concat([Buffer.from(`${place}/`), iconv.encode('许可.csv', 'gb18030')]), 'z')
  assert.deepEqual(await inbox.waiting(MAPPING), ['处罚.csv', '许可.csv'])
  await inbox.settle(MAPPING, await inbox.file(MAPPING, '处罚.csv'), 'done')
  assert.deepEqual(await inbox.waiting(MAPPING), ['处罚.csv', '许可.csv'])
  assert.equal(readFileSync(path.join(place, '处罚.csv'), 'utf8'), 'y')
})

test('a name in GB18030 of a file that is still being written stays as it is', async () => {
  const { inbox, place } = await openInbox('x')
  const unfinished = Buffer.concat([Buffer.from(`${place}/`), iconv.encode('处罚.csv.part', 'gb18030')])
  writeFileSync(unfinished, 'y')
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.csv'])
  assert.equal(readFileSync(unfinished, 'utf8'), 'y')
})

test('a file that comes back from done/ writes over none that waits under its name', async () => {
  for (const name of ['a.csv', 'a.snapshot.csv']) {
    const { inbox, place, names } = await openInbox('the first', name)
    await inbox.settle(MAPPING, await inbox.file(MAPPING, name), 'done')
    writeFileSync(path.join(place, name), 'the second')
    assert.deepEqual(await inbox.redeliver(MAPPING, async () => false), { files: 1, unreadable: [] })
    const files = names('').filter(one => !one.endsWith('.done'))
    const texts = files.map(one => readFileSync(path.join(place, one), 'utf8')).sort()
    assert.deepEqual(texts, ['the first', 'the second'])
    const back = files.find(one => one !== name) ?? ''
    assert.equal((await inbox.waiting(MAPPING)).includes(back), true)
  }
})

test('a file that is replaced, changed or taken away between its digest and its reading is not read', async () => {
  const replace = (file: string) => {
    writeFileSync(`${file}.part`, 'the second')
    renameSync(`${file}.part`, file)
  }
  for (const change of [replace, (file: string) => writeFileSync(file, 'changed'), rmSync]) {
    const { inbox, place } = await openInbox('the first')
    const file = await inbox.file(MAPPING, 'a.csv')
    change(path.join(place, 'a.csv'))
    const read = Array.fromAsync(file.open())
    await assert.rejects(read, { name: 'CollectError', fault: { code: 'FILE_CHANGED' } })
  }
})

test('a file that grows while it is read is told at its end', async () => {
  const { inbox, place } = await openInbox('x'.repeat(200_000))
  const file = await inbox.file(MAPPING, 'a.csv')
  const pieces = file.open()[Symbol.asyncIterator]()
  await pieces.next()
  writeFileSync(path.join(place, 'a.csv'), 'y', { flag: 'a' })
  const rest = (async () => {
    while (!(await pieces.next()).done);
  })()
  await assert.rejects(rest, { fault: { code: 'FILE_CHANGED' } })
})

test('a marker that was left of an earlier file of the name does not stand for the next one', async () => {
  const { inbox, place } = await openInbox('the first', 'a.snapshot.csv')
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.snapshot.csv'])
  const marker = path.join(place, 'a.snapshot.csv.done')
  writeFileSync(path.join(place, 'next.part'), 'the second')
  const later = Date.now() / 1_000 + 60
  utimesSync(path.join(place, 'next.part'), later, later)
  renameSync(path.join(place, 'next.part'), path.join(place, 'a.snapshot.csv'))
  assert.deepEqual(await inbox.waiting(MAPPING), [])
  writeFileSync(marker, '')
  utimesSync(marker, later, later)
  assert.deepEqual(await inbox.waiting(MAPPING), [], 'an empty one is still being written')
  writeFileSync(marker, '{"asOf":"2026-11-24T00:00:00Z"}')
  utimesSync(marker, later, later)
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.snapshot.csv'])
})

test('the marker of a file that was put away before a crash is dropped, one of a file to come stays', async () => {
  const { inbox, place, digest, names } = await openInbox('x', 'a.snapshot.csv')
  await inbox.settle(MAPPING, { name: 'a.snapshot.csv', digest }, 'done')
  for (const name of ['a.snapshot.csv.done', 'b.snapshot.csv.done']) {
    writeFileSync(path.join(place, name), '{"asOf":"2026-11-23T00:00:00Z"}')
    utimesSync(path.join(place, name), 1_000, 1_000)
  }
  await inbox.dropUnfinished(MAPPING, 2_000_000)
  assert.deepEqual(names(''), ['b.snapshot.csv.done'])
})

test('where markers are agreed, no file is taken without one, and an empty one will do', async () => {
  const { place, names } = await openInbox('x')
  const inbox = new Inbox(path.join(place, '../..'), createSealer(randomBytes(32)), {
    marked: new Set([MAPPING]),
  })
  assert.deepEqual(await inbox.waiting(MAPPING), [])
  writeFileSync(path.join(place, 'a.csv.done'), '')
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.csv'])
  await inbox.settle(MAPPING, await inbox.file(MAPPING, 'a.csv'), 'done')
  assert.deepEqual([names(''), names('done')], [[], ['a.csv.done', 'a.csv.sealed']])
  await inbox.redeliver(MAPPING, async () => false)
  assert.deepEqual(await inbox.waiting(MAPPING), ['a.csv'])
})

test('a damaged file in done/ keeps no other of its name from being put away', async () => {
  const { inbox, place, names } = await openInbox('the second')
  writeFileSync(path.join(place, 'done/a.csv.sealed'), 'torn')
  await inbox.settle(MAPPING, await inbox.file(MAPPING, 'a.csv'), 'done')
  assert.deepEqual([names('').length, names('done').length], [0, 2])
  assert.equal(readFileSync(path.join(place, 'done/a.csv.sealed'), 'utf8'), 'torn')
})

test('folders and links in the inbox, and files that wait too long, are told; in done/ they keep nothing', async () => {
  const { inbox, place, digest, names } = await openInbox('x')
  await inbox.settle(MAPPING, { name: 'a.csv', digest }, 'done')
  mkdirSync(path.join(place, 'done/by-hand'))
  mkdirSync(path.join(place, '2026'))
  symlinkSync(path.join(place, 'done/a.csv.sealed'), path.join(place, 'linked.csv'))
  for (const name of ['b.snapshot.csv', 'c.snapshot.csv.done', 'd.csv']) {
    writeFileSync(path.join(place, name), 'x')
    utimesSync(path.join(place, name), 1_000, 1_000)
  }
  writeFileSync(path.join(place, 'new.snapshot.csv'), 'x')
  assert.deepEqual(await inbox.strays(MAPPING, 2_000_000), { unmarked: 1, markers: 1, others: 2 })
  utimesSync(path.join(place, 'done/a.csv.sealed'), 1_000, 1_000)
  assert.equal(await inbox.expire(MAPPING, 2_000_000), 1)
  assert.deepEqual(names('done'), [])
})

test('a snapshot whose marker in done/ is lost does not stop the others from coming back', async () => {
  const { inbox, place, digest } = await openInbox('x', 'a.snapshot.csv')
  await inbox.settle(MAPPING, { name: 'a.snapshot.csv', digest }, 'done')
  writeFileSync(path.join(place, 'b.csv'), 'y')
  await inbox.settle(MAPPING, await inbox.file(MAPPING, 'b.csv'), 'done')
  rmSync(path.join(place, 'done/a.snapshot.csv.done'))
  const back = await inbox.redeliver(MAPPING, async () => false)
  assert.deepEqual(back, { files: 1, unreadable: ['a.snapshot.csv'] })
})
