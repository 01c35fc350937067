/** Whether what is stored is still what was verified, and where what is damaged comes from. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Found, type ScrubPorts, scrubFeed, scrubSome } from '../../src/exchange/scrub.ts'
import { readPage } from '../../src/exchange/serve.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { INTL } from '../../src/feed/suite.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { peerError } from '../../src/peer/fault.ts'
import { PgScrubStore } from '../../src/store/scrub-store.ts'
import {
  carry,
  fingerprint,
  headOf,
  makeProvince,
  NOW,
  type Province,
  publish,
  record,
  records,
  withdrawal,
} from '../support/province.ts'

const FEED = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const id = (feed: string) => ({ feed, generation: 1 })

function scrubbing(holder: Province, source: Province) {
  const told: Found[] = []
  return {
    told,
    ports: {
      suite: INTL,
      store: holder.store,
      scrub: new PgScrubStore(holder.database.db),
      peers: {
        pull: (_peer: string, feed: ReturnType<typeof id>, from: number, limit?: number) =>
          readPage(source.ports, feed, from, limit),
      },
      audience: () => ['310000', '340000'],
      self: holder.division,
      generationOf: () => 1,
      endOf: (): TreeMark | null => null,
      onDamage: (one: Found) => told.push(one),
    },
  }
}

test('a scrub names every damaged entry, fetches it again, and finds nothing the next time', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, records(300))
  await carry(issuer, holder, FEED)
  const { db } = holder.database
  const { ports, told } = scrubbing(holder, issuer)
  assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])

  await sql`update feed_entry set body = set_byte(body, 5, get_byte(body, 5) # 1) where seq = 7`.execute(db)
  await sql`update feed_entry set header = set_byte(header, 20, get_byte(header, 20) # 1) where seq = 11`.execute(
    db,
  )
  await sql`update feed_entry set ref = set_byte(ref, 0, get_byte(ref, 0) # 1) where seq = 13`.execute(db)
  await sql`delete from feed_entry where seq = 17`.execute(db)
  await sql`update feed_entry set salt = null, body = null where seq = 290`.execute(db)
  const { found } = await scrubFeed(ports, id(FEED))
  assert.deepEqual(
    found.map(({ seq, what, mended }) => [seq, what, mended]),
    [
      [7, 'body', true],
      [11, 'header', true],
      [13, 'row', true],
      [17, 'entry missing', true],
      [290, 'body missing', true],
    ],
  )
  assert.deepEqual(told, found)

  // Under the unfinished tile only all headers together show that one is wrong.
  await sql`update feed_entry set header = set_byte(header, 20, get_byte(header, 20) # 1) where seq = 280`.execute(
    db,
  )
  const tail = await scrubFeed(ports, id(FEED))
  assert.deepEqual(
    tail.found.map(({ seq, what, mended }) => [seq, what, mended]),
    [[256, 'tail', true]],
  )
  assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])
  const page = await readPage(holder.ports, id(FEED), 0)
  assert.equal(page.entries.length, 300)
  assert.equal(await fingerprint(holder, FEED), await fingerprint(issuer, FEED))
})

test('a damaged tile is made again from the headers that lead to the tile above it', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, records(600))
  const { db } = issuer.database
  const { rows: before } = await sql`select hashes from feed_tile where level = 0 and tile = 1`.execute(db)
  await sql`update feed_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and tile = 1`.execute(
    db,
  )
  const { ports } = scrubbing(issuer, issuer)
  const { found } = await scrubFeed(ports, id(FEED))
  assert.deepEqual(
    found.map(({ seq, what, mended }) => [seq, what, mended]),
    [[256, 'tile', true]],
  )
  const { rows: after } = await sql`select hashes from feed_tile where level = 0 and tile = 1`.execute(db)
  assert.deepEqual(after, before)
})

test('a tile above level 0 that is damaged or lost is made again from level 0, which leads to the signed root', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, records(800))
  const { db } = issuer.database
  const above = () => sql`select hashes from feed_tile where level = 1`.execute(db).then(({ rows }) => rows)
  const before = await above()
  const { ports } = scrubbing(issuer, issuer)
  assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])
  for (const damage of [
    sql`update feed_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 1`,
    sql`update feed_tile set hashes = substr(hashes, 1, 32) where level = 1`,
    sql`delete from feed_tile where level = 1`,
  ]) {
    await damage.execute(db)
    const { found } = await scrubFeed(ports, id(FEED))
    assert.deepEqual(
      found.map(({ seq, what, mended }) => [seq, what, mended]),
      [[0, 'tile above', true]],
    )
    assert.deepEqual(await above(), before)
    assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])
  }
  // In parts it is looked for when a tile cannot tell who is right, too.
  await sql`update feed set scrub_tile = 1`.execute(db)
  await sql`update feed_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 1`.execute(
    db,
  )
  const { found } = await scrubSome(ports, 1)
  assert.deepEqual(
    found.map(({ seq, what, mended }) => [seq, what, mended]),
    [[0, 'tile above', true]],
  )
  assert.deepEqual(await above(), before)
})

test('where level 0 does not lead to the signed root, nothing above it is written', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, records(800))
  const { db } = issuer.database
  const above = () => sql`select hashes from feed_tile where level = 1`.execute(db).then(({ rows }) => rows)
  const before = await above()
  await sql`update feed_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and tile = 1`.execute(
    db,
  )
  const { ports } = scrubbing(issuer, issuer)
  const { found } = await scrubFeed(ports, id(FEED))
  assert.deepEqual(
    found.map(({ seq, what, mended }) => [seq, what, mended]),
    [[256, 'tile', true]],
  )
  assert.deepEqual(await above(), before)
})

test('a tile above level 0 that grew meanwhile is not shortened', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, records(300))
  const head = await headOf(issuer, FEED)
  await publish(issuer, FEED, records(300))
  const scrub = new PgScrubStore(issuer.database.db)
  const [tile] = await scrub.tilesAbove(head)
  assert.equal(tile?.hashes.length, 64)
  assert.equal(await scrub.mendTile(head, { level: 1, index: 0 }, tile.hashes.subarray(0, 32)), false)
  assert.deepEqual((await scrub.tilesAbove(head)).at(0)?.hashes, tile.hashes)
})

test('a damaged entry that no holder has stays named and as it is', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, [record('one'), record('two')])
  await carry(issuer, holder, FEED)
  const { db } = issuer.database
  // The only other copy is damaged in the same place.
  for (const one of [db, holder.database.db])
    await sql`update feed_entry set body = set_byte(body, 5, get_byte(body, 5) # 1) where seq = 1`.execute(
      one,
    )
  const { ports } = scrubbing(holder, issuer)
  const { found } = await scrubFeed(ports, id(FEED))
  assert.deepEqual(
    found.map(({ seq, mended }) => [seq, mended]),
    [[1, false]],
  )
})

test('a scrub does not bring back what was withdrawn', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const ref = randomBytes(16)
  await publish(issuer, FEED, [record('repaired', ref)])
  await carry(issuer, holder, FEED)
  await publish(issuer, WITHDRAWALS, [withdrawal(FEED, ref)])
  await carry(issuer, holder, WITHDRAWALS)
  const { ports } = scrubbing(holder, issuer)
  assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])
  const head = await headOf(holder, FEED)
  // Whatever a peer sends: the row is closed.
  const [entry] = await issuer.store.held(await headOf(issuer, FEED), 0, 1)
  assert.ok(entry)
  await ports.scrub.mendEntry(head, { ...entry, salt: randomBytes(16), body: Buffer.from('late') })
  const rows = await holder.database.db
    .selectFrom('feed_entry')
    .select('body')
    .where('feed_id', '=', head.feedId)
    .execute()
  assert.deepEqual(rows, [{ body: null }])
})

test('a scrub in parts goes on where it stopped and comes round again', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, FEED, records(700))
  const seen: number[] = []
  const { ports } = scrubbing(issuer, issuer)
  const scrub = new PgScrubStore(issuer.database.db)
  const noting = Object.assign(Object.create(scrub) as PgScrubStore, {
    tile: (head: Parameters<PgScrubStore['tile']>[0], tile: number) => {
      seen.push(tile)
      return scrub.tile(head, tile)
    },
    position: scrub.position.bind(scrub),
    savePosition: scrub.savePosition.bind(scrub),
    leafTiles: scrub.leafTiles.bind(scrub),
    tilesAbove: scrub.tilesAbove.bind(scrub),
  })
  for (let part = 0; part < 3; part++) await scrubSome({ ...ports, scrub: noting }, 2)
  assert.deepEqual(seen, [0, 1, 2, 0, 1, 2])
})

test('an entry of an ended generation that nobody has with its body is gone: no damage, and nothing is mended', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  const gone = randomBytes(16)
  await publish(issuer, FEED, [record('stays'), record('gone', gone), record('last')])
  await carry(issuer, holder, FEED)
  // What closed it stood in a branch that members did not accept: the issuer still knows, and cannot show it.
  const tombstone = { feed: FEED, generation: 1, effect: 'erase', ground: 'NDRC-36/repair' } as const
  await issuer.store.transaction(tx =>
    tx.addTombstones('330000', 1, [{ ...tombstone, ref: gone, at: new Date(NOW).toISOString(), seq: 0 }]),
  )
  await sql`update feed_entry set salt = null, body = null where seq = 1`.execute(holder.database.db)
  const { tree } = await headOf(holder, FEED)
  const { ports, told } = scrubbing(holder, issuer)
  const ended = {
    ...ports,
    generationOf: () => 2,
    endOf: () => ({ size: tree.size, root: rootOf(INTL, tree) }),
  }
  const damaged = [{ ...id(FEED), what: 'body missing', seq: 1, mended: false }]
  const seen = async (given: ScrubPorts) => {
    const { found, gone } = await scrubFeed(given, id(FEED))
    return { found, gone }
  }
  assert.deepEqual(await seen(ports), { found: damaged, gone: 0 }, 'of a log in use its tombstone may come')
  const silent = {
    pull: async (peer: string, feed: ReturnType<typeof id>, from: number, limit?: number) => {
      if (peer === '340000') throw peerError('PEER_UNREACHABLE', peer, 'silent')
      return ports.peers.pull(peer, feed, from, limit)
    },
  }
  const waiting = await seen({ ...ended, peers: silent })
  assert.deepEqual(waiting, { found: damaged, gone: 0 }, 'who is silent may have it')
  assert.equal(told.length, 2)
  assert.deepEqual(await seen(ended), { found: [], gone: 1 })
  assert.deepEqual(await seen(ended), { found: [], gone: 1 }, 'each time the same')
  // Its issuer withdraws it anew: then it is closed, like any other.
  await publish(issuer, WITHDRAWALS, [withdrawal(FEED, gone)])
  await carry(issuer, holder, WITHDRAWALS)
  assert.deepEqual(await seen(ended), { found: [], gone: 0 })
  assert.equal(told.length, 2)
})

test('a damaged header is mended from a holder that has no body, and the body that is here stays', async () => {
  const [issuer, holder] = [await makeProvince('330000'), await makeProvince('310000')]
  await publish(issuer, FEED, records(256))
  await carry(issuer, holder, FEED)
  const { db } = holder.database
  await sql`update feed_entry set header = set_byte(header, 20, get_byte(header, 20) # 1) where seq = 5`.execute(
    db,
  )
  const { ports } = scrubbing(holder, issuer)
  const bare = {
    pull: async (...asked: Parameters<typeof ports.peers.pull>) => {
      const page = await ports.peers.pull(...asked)
      return { ...page, entries: page.entries.map(({ header }) => ({ header })) }
    },
  }
  const { found } = await scrubFeed({ ...ports, peers: bare }, id(FEED))
  assert.deepEqual(found, [{ ...id(FEED), what: 'header', seq: 5, mended: true }])
  assert.deepEqual((await scrubFeed(ports, id(FEED))).found, [])
})
