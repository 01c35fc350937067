/** What an issuer withdrew in a log that does not count: in force, and shown by nobody, until it is said again. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { withdrawAnew } from '../../src/exchange/withdraw-anew.ts'
import type { TombstoneEffect } from '../../src/feed/entry.ts'
import type { TreeMark } from '../../src/feed/replica/log.ts'
import { INTL } from '../../src/feed/suite.ts'
import { treeAt } from '../../src/feed/tiles.ts'
import { EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { headOf, makeProvince, NOW, type Province, publish, record, withdrawal } from '../support/province.ts'

const LIST = '330000/lists.environment'
const WITHDRAWALS = '330000/withdrawals'
const idOf = (feed: string, generation = 1) => ({ feed, generation })

/** The first generation of withdrawals has ended, the list goes on. */
function ended({ ports }: Province, end: TreeMark) {
  return {
    ...ports,
    generationOf: (feed: string) => (feed === WITHDRAWALS ? 2 : 1),
    endOf: ({ feed, generation }: { feed: string; generation: number }) =>
      feed === WITHDRAWALS && generation === 1 ? end : null,
  }
}

/** Puts a withdrawal in force as the page of another branch does. */
function fromBranch({ store }: Province, ref: Uint8Array, seq: number, effect: TombstoneEffect) {
  const tombstone = { feed: LIST, generation: 1, effect, ground: 'NDRC-36/repair' }
  return store.transaction(tx =>
    tx.addTombstones('330000', 1, [{ ...tombstone, ref, seq, at: new Date(NOW).toISOString() }]),
  )
}

test('what stood in a branch that members did not accept is withdrawn anew, and shown to whoever lacks it', async () => {
  const [issuer, late] = [await makeProvince('330000'), await makeProvince('320000')]
  const [kept, branch, stronger] = [randomBytes(16), randomBytes(16), randomBytes(16)]
  await publish(issuer, LIST, [record('kept', kept), record('branch', branch), record('stronger', stronger)])
  await publish(issuer, WITHDRAWALS, [
    withdrawal(LIST, kept, 'erase'),
    withdrawal(LIST, stronger, 'stop-publicity'),
  ])
  const { tree } = await headOf(issuer, WITHDRAWALS)
  const ports = ended(issuer, { size: tree.size, root: rootOf(INTL, tree) })
  assert.equal(await withdrawAnew(ports), 0, 'all of it counts')

  await fromBranch(issuer, branch, 1, 'stop-use')
  await fromBranch(issuer, stronger, 2, 'erase')
  const readers = ended(late, { size: tree.size, root: rootOf(INTL, tree) })
  await receivePage(readers, await readPage(issuer.ports, idOf(WITHDRAWALS), 0))
  const missing = { fault: { code: 'BODY_MISSING', seq: 1 } }
  const page = await readPage(issuer.ports, idOf(LIST), 0)
  await assert.rejects(receivePage(readers, page), missing)

  assert.equal(await withdrawAnew(ports), 2)
  assert.equal(await withdrawAnew(ports), 0, 'once')
  await signFeed(issuer.ports, idOf(WITHDRAWALS, 2))
  await receivePage(readers, await readPage(issuer.ports, idOf(WITHDRAWALS, 2), 0))
  assert.equal((await receivePage(readers, page)).size, 3)

  // A receipt that covers the branch's place in the first generation would say nothing of it.
  const { rows } = await sql<{ ref: Buffer; effect: string; at: string }>`
    select ref, effect, withdrawals_generation || '/' || withdrawals_seq as at from tombstone
    where division = '330000' order by withdrawals_generation, withdrawals_seq`.execute(issuer.database.db)
  assert.deepEqual(rows, [
    { ref: kept, effect: 'erase', at: '1/0' },
    { ref: branch, effect: 'stop-use', at: '2/0' },
    { ref: stronger, effect: 'erase', at: '2/1' },
  ])
})

test('what lies beyond where members ended the generation is said again, too', async () => {
  const issuer = await makeProvince('330000')
  const [first, beyond] = [randomBytes(16), randomBytes(16)]
  await publish(issuer, WITHDRAWALS, [withdrawal(LIST, first), withdrawal(LIST, beyond)])
  const tiles = issuer.store.tiles(await headOf(issuer, WITHDRAWALS))
  const ports = ended(issuer, { size: 1, root: rootOf(INTL, await treeAt(INTL, tiles, 1)) })
  assert.equal(await withdrawAnew(ports), 1)
})

test('it waits while the accepted history is not all here, and has nothing to say in the first generation', async () => {
  const issuer = await makeProvince('330000')
  await publish(issuer, WITHDRAWALS, [withdrawal(LIST, randomBytes(16))])
  assert.equal(await withdrawAnew(issuer.ports), 0)
  assert.equal(await withdrawAnew(ended(issuer, { size: 5, root: rootOf(INTL, EMPTY_TREE) })), 'waits')
})
