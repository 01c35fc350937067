import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import { applyFeed, unparkFeed } from '../../src/exchange/apply.ts'
import { cosignFeed, receiveCosignatures } from '../../src/exchange/cosign.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { decodePage, encodePage, type Page } from '../../src/feed/page.ts'
import { HighWaterFile } from '../../src/store/high-water-file.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  type Province,
  publish,
  record,
  signerOf,
  withdrawal,
} from '../support/province.ts'

const FEED = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const id = (feed: string) => ({ feed, generation: 1 })

/** Carries what `to` lacks, as it would travel: through the text of the page. */
async function carry(
  from: Province,
  to: Province,
  feed: string,
  change: (page: Page) => Page = page => page,
): Promise<void> {
  for (;;) {
    const held = (await to.store.head(id(feed)))?.tree.size ?? 0
    const page = await readPage(from.ports, id(feed), held, 300)
    if (page.entries.length === 0) return
    await receivePage(to.ports, await decodePage(encodePage(change(page))))
  }
}

const nothing = () => ({ parked: 'NOT_OF_THIS_TEST' })
const projected = (_feed: string, { ref, seq }: { ref: Uint8Array; seq: number }) => ({
  ref,
  seq,
  category: 'R07',
  subjectKey: '91330421PDY000036M',
  status: 'active',
  publicityStart: null,
  publicityEnd: null,
  validTo: null,
})

async function shown({ database }: Province): Promise<string[]> {
  const rows = await database.db.selectFrom('shown_record').select('ref').orderBy('seq').execute()
  return rows.map(row => hex(row.ref))
}

test('a holder reaches the issuer’s size and root over many pages and tiles', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  for (let batch = 0; batch < 7; batch++) {
    await publish(
      issuer,
      FEED,
      Array.from({ length: 131 }, (_, i) => record(`${batch}/${i}`)),
    )
  }
  await carry(issuer, holder, FEED)
  assert.equal(await fingerprint(holder, FEED), await fingerprint(issuer, FEED))
  assert.equal((await headOf(holder, FEED)).tree.size, 917)
})

test('an amendment closes what it amends, at both ends, and the page still verifies', async () => {
  const [issuer, early, late] = [
    await makeProvince('330000'),
    await makeProvince('310000'),
    await makeProvince('340000'),
  ]
  const ref = randomBytes(16)
  await publish(issuer, FEED, [record('first', ref), record('other')])
  await carry(issuer, early, FEED)
  await applyFeed({ store: early.store, projector: projected }, id(FEED))
  await publish(
    issuer,
    FEED,
    Array.from({ length: 400 }, (_, i) => record(String(i))),
  )
  await publish(issuer, FEED, [record('second', ref, true)])
  await carry(issuer, early, FEED)
  await applyFeed({ store: early.store, projector: projected }, id(FEED))
  await carry(issuer, late, FEED)
  for (const province of [issuer, early, late]) {
    const [first, other] = await province.store.held(await headOf(province, FEED), 0, 2)
    assert.equal(first?.body, null, `${province.division} still has the amended body`)
    assert.notEqual(other?.body, null)
  }
  assert.equal(await fingerprint(late, FEED), await fingerprint(issuer, FEED))
})

test('a body that is missing without a closer is refused, and nothing is stored', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('a'), record('b')])
  const strip = (page: Page): Page => ({ ...page, entries: page.entries.map(({ header }) => ({ header })) })
  await assert.rejects(carry(issuer, holder, FEED, strip), { fault: { code: 'BODY_MISSING', seq: 0 } })
  assert.equal((await holder.store.head(id(FEED)))?.tree.size ?? 0, 0)
})

for (const order of ['listing first', 'withdrawal first'] as const) {
  test(`a withdrawn listing is shown nowhere: ${order}`, async () => {
    const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
    const [ref, other] = [randomBytes(16), randomBytes(16)]
    await publish(issuer, FEED, [record('listed', ref), record('listed too', other)])
    const before = await readPage(issuer.ports, id(FEED), 0)
    await publish(issuer, WITHDRAWALS, [withdrawal(FEED, ref)])
    const steps = [
      async () => {
        // The page as it was before the withdrawal, with its body: late, replayed or from a mirror.
        await receivePage(holder.ports, before)
        await applyFeed({ store: holder.store, projector: projected }, id(FEED))
      },
      () => carry(issuer, holder, WITHDRAWALS),
    ]
    for (const step of order === 'listing first' ? steps : steps.reverse()) await step()
    await applyFeed({ store: holder.store, projector: nothing }, id(WITHDRAWALS))
    assert.deepEqual(await shown(holder), [hex(other)])
    const [entry] = await holder.store.held(await headOf(holder, FEED), 0, 1)
    assert.equal(entry?.body, null)
    const [served] = (await readPage(holder.ports, id(FEED), 0)).entries
    assert.equal(served?.body, undefined)
  })
}

test('the applied cosignature on the withdrawals feed is the receipt, and the issuer keeps it', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const ref = randomBytes(16)
  await publish(issuer, FEED, [record('listed', ref)])
  await publish(issuer, WITHDRAWALS, [withdrawal(FEED, ref)])
  await carry(issuer, holder, WITHDRAWALS)
  await applyFeed({ store: holder.store, projector: nothing }, id(WITHDRAWALS))
  assert.equal(await cosignFeed(holder.ports, id(WITHDRAWALS)), true)
  assert.equal(await cosignFeed(holder.ports, id(WITHDRAWALS)), false)
  const [due] = await holder.store.undelivered('310000')
  assert.deepEqual(
    due?.cosignatures.map(one => [one.kind, one.size]),
    [
      ['applied', 1],
      ['stored', 1],
    ],
  )
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  await receiveCosignatures(
    { ...issuer.ports, memberKeys },
    '310000',
    id(WITHDRAWALS),
    due?.cosignatures ?? [],
  )
  const held = await issuer.store.cosignatures(await headOf(issuer, WITHDRAWALS))
  assert.deepEqual(held, due?.cosignatures)
})

test('a holder that states another tree than was signed is told from one that is only behind', async () => {
  const [issuer, twin, holder] = [
    await makeProvince('330000'),
    await makeProvince('330000'),
    await makeProvince('310000'),
  ]
  await publish(issuer, FEED, [record('a'), record('b')])
  await publish(twin, FEED, [record('a'), record('x')])
  await carry(twin, holder, FEED)
  await cosignFeed(holder.ports, id(FEED))
  const [due] = await holder.store.undelivered('310000')
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  const received = receiveCosignatures(
    { ...issuer.ports, memberKeys },
    '310000',
    id(FEED),
    due?.cosignatures ?? [],
  )
  await assert.rejects(received, {
    fault: { code: 'COSIGNATURE_MISMATCH', feed: FEED, division: '310000', size: 2 },
  })
  assert.deepEqual(await issuer.store.cosignatures(await headOf(issuer, FEED)), [])
})

test('a holder does not cosign what it has stored but not applied', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('a')])
  await carry(issuer, holder, FEED)
  await cosignFeed(holder.ports, id(FEED))
  const kinds = (await holder.store.cosignatures(await headOf(holder, FEED))).map(one => one.kind)
  assert.deepEqual(kinds, ['stored'])
})

test('an entry that cannot be applied is parked with later entries of its ref, and is not cosigned as applied', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const ref = randomBytes(16)
  await publish(issuer, FEED, [record('a'), record('b', ref), record('c', ref, true)])
  await carry(issuer, holder, FEED)
  const projector = (feed: string, entry: { ref: Uint8Array; seq: number }) =>
    entry.seq === 1 || entry.seq === 2 ? { parked: 'SCHEMA_NEWER' } : projected(feed, entry)
  // Entry 1 came closed by entry 2, so it is entry 2 that cannot be read.
  const { parked } = await applyFeed({ store: holder.store, projector }, id(FEED))
  assert.equal(parked, 1)
  await cosignFeed(holder.ports, id(FEED))
  assert.deepEqual(
    (await holder.store.cosignatures(await headOf(holder, FEED))).map(one => one.kind),
    ['stored'],
  )
})

test('an entry that the database refuses is parked alone with later ones of its ref; the rest is shown', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const ref = randomBytes(16)
  const others = Array.from({ length: 40 }, (_, i) => record(`other ${i}`))
  await publish(issuer, FEED, [...others.slice(0, 17), record('poison', ref), ...others.slice(17)])
  await carry(issuer, holder, FEED)
  const told: number[] = []
  // A day that the parser let through: PostgreSQL takes no such date.
  const projector = (feed: string, entry: { ref: Uint8Array; seq: number }) => ({
    ...projected(feed, entry),
    publicityEnd: entry.seq === 17 ? '2026-02-31' : null,
  })
  const ports = {
    store: holder.store,
    projector,
    onPoisoned: (_id: object, seq: number) => void told.push(seq),
  }
  const applied = await applyFeed(ports, id(FEED))
  assert.deepEqual([applied, told], [{ applied: 41, parked: 1, poisoned: 1 }, [17]])
  assert.equal((await shown(holder)).length, 40)
  assert.equal(await unparkFeed(ports, id(FEED)), 0, 'while it fails, it stays where it is')

  await publish(issuer, FEED, [record('mended', ref, true), record('last')])
  await carry(issuer, holder, FEED)
  await applyFeed(ports, id(FEED))
  const head = await headOf(holder, FEED)
  assert.deepEqual([head.applied, (await holder.store.parked(head)).map(({ seq }) => seq)], [43, [17, 41]])
  assert.equal((await shown(holder)).length, 41)
  assert.equal(await unparkFeed(ports, id(FEED)), 2, 'its issuer has mended it')
  assert.equal((await shown(holder)).length, 42)
})

test('a fault of the program that meets every entry is no property of entries: the work fails as a whole', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(
    issuer,
    FEED,
    Array.from({ length: 50 }, (_, i) => record(`entry ${i}`)),
  )
  await carry(issuer, holder, FEED)
  const projector = () => {
    throw new TypeError('a mistake of the program')
  }
  await assert.rejects(applyFeed({ store: holder.store, projector }, id(FEED)), TypeError)
  const head = await headOf(holder, FEED)
  assert.ok((await holder.store.parked(head)).length <= 20)
})

test('a database behind the high-water file signs nothing', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, [record('a'), record('b')])
  const { highWater } = await HighWaterFile.open(issuer.highWaterFile)
  await highWater.raise(id(FEED), 5, randomBytes(32))
  await publish({ ...issuer, ports: { ...issuer.ports, highWater } }, FEED, []).catch(() => {})
  const more = publish({ ...issuer, ports: { ...issuer.ports, highWater } }, FEED, [record('c')])
  await assert.rejects(more, { fault: { code: 'NODE_HALTED', feed: FEED } })
  assert.equal((await headOf(issuer, FEED)).checkpoint?.size, 2)
})

test('the mark is on disk before a signature can be read', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, [record('a')])
  const { highWater } = await HighWaterFile.open(issuer.highWaterFile)
  assert.equal((await highWater.of(id(FEED))).at(-1)?.size, 1)
  await assert.doesNotReject(signFeed(issuer.ports, id(FEED)))
})

test('an issuer that signs two histories freezes its feed at the holder, with both notes as evidence', async () => {
  const [honest, twin, holder] = [
    await makeProvince('330000'),
    await makeProvince('330000'),
    await makeProvince('310000'),
  ]
  await publish(honest, FEED, [record('a'), record('b')])
  await publish(twin, FEED, [record('a'), record('x')])
  await carry(honest, holder, FEED)
  await publish(twin, FEED, [])
  const forged = await readPage(twin.ports, id(FEED), 2)
  await assert.rejects(
    receivePage(holder.ports, forged),
    (error: { fault: { code: string } }) => error.fault.code === 'FEED_FORK',
  )
  assert.equal((await headOf(holder, FEED)).frozen, true)
  await publish(honest, FEED, [record('c')])
  await assert.rejects(carry(honest, holder, FEED), { fault: { code: 'FEED_FROZEN', feed: FEED } })
})

test('a page that was stored before is refused with the place to go on from', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('a'), record('b')])
  const page = await readPage(issuer.ports, id(FEED), 0)
  await receivePage(holder.ports, page)
  await assert.rejects(receivePage(holder.ports, page), { fault: { code: 'PAGE_GAP', expected: 2, got: 0 } })
})

test('an issuer cannot begin another generation of its feed by itself', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('a')])
  const page = await readPage(issuer.ports, id(FEED), 0)
  const other = receivePage(holder.ports, { ...page, generation: 2 })
  await assert.rejects(other, { fault: { code: 'FEED_UNKNOWN', feed: FEED } })
})
