/** The reconciliation sheets of four provinces, each made from its own database, say the same of every feed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyFeed } from '../../src/exchange/apply.ts'
import { cosignFeed, receiveCosignatures } from '../../src/exchange/cosign.ts'
import type { Projector } from '../../src/exchange/ports.ts'
import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { reconcile, type Sheet } from '../../src/exchange/sheet.ts'
import { INTL } from '../../src/feed/suite.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  type Province,
  publish,
  record,
  signerOf,
} from '../support/province.ts'

const DIVISIONS = ['310000', '320000', '330000', '340000']
const id = (feed: string) => ({ feed, generation: 1 })
const listOf = (division: string) => `${division}/lists.environment`

const projector: Projector = (_feed, { ref, seq }) => ({
  ...{ ref, seq, category: 'R07', subjectKey: '91330421PDY000036M', status: 'active' },
  ...{ publicityStart: null, publicityEnd: null, validTo: null },
})

/** What `from` wrote and `to` lacks, stored, applied and confirmed. */
async function exchange(from: Province, to: Province): Promise<void> {
  const feed = listOf(from.division)
  const held = (await to.store.head(id(feed)))?.tree.size ?? 0
  await receivePage(to.ports, await readPage(from.ports, id(feed), held))
  await applyFeed({ store: to.store, projector }, id(feed))
  await cosignFeed(to.ports, id(feed))
  const memberKeys = (division: string) => [signerOf(division).publicKey]
  const stated = await to.store.cosignatures(await headOf(to, feed))
  const own = stated.filter(({ division }) => division === to.division)
  await receiveCosignatures({ ...from.ports, memberKeys }, to.division, id(feed), own)
}

function sheetOf({ division, store }: Province): Promise<Sheet> {
  const audience = (feed: string) => DIVISIONS.filter(one => one !== feed.slice(0, 6))
  return reconcile({ suite: INTL, store, self: division, audience }, '2026-11-23')
}

/** `issuer holder: issuer's count, holder's count, fingerprint` of a sheet, without the holders that another sheet tells of. */
const said = ({ lines }: Sheet, division: string) =>
  lines
    .filter(({ holder, feed }) => holder === division || feed.startsWith(`${division}/`))
    .map(one => `${one.feed} ${one.holder}: ${one.issuerCount} ${one.holderCount} ${one.fingerprint}`)

test('of four provinces each sheet agrees with the sheets of the others, and names the one that is behind', async () => {
  const provinces: Province[] = []
  for (const division of DIVISIONS) provinces.push(await makeProvince(division))
  for (const [i, province] of provinces.entries()) {
    const listings = Array.from({ length: i + 2 }, (_, n) => record(`listing ${n}`))
    await publish(province, listOf(province.division), listings)
  }
  for (const from of provinces) for (const to of provinces) if (from !== to) await exchange(from, to)
  const complete = await Promise.all(provinces.map(sheetOf))
  for (const [i, sheet] of complete.entries()) {
    assert.equal(sheet.lines.length, 6, 'three holders of its own feed, and its own copies of three')
    assert.ok(
      sheet.lines.every(({ difference }) => difference === 0),
      `${DIVISIONS[i]}`,
    )
    for (const line of sheet.lines) {
      const issuer = provinces.find(({ division }) => line.feed.startsWith(division)) as Province
      assert.equal(`${line.holderCount} ${line.fingerprint}`, await fingerprint(issuer, line.feed))
    }
  }
  // What an issuer says of a holder is what the holder says of itself.
  for (const [i, own] of complete.entries()) {
    for (const [j, other] of complete.entries()) {
      if (i === j) continue
      const holder = DIVISIONS[j] as string
      const feed = listOf(DIVISIONS[i] as string)
      const of = (sheet: Sheet) => said(sheet, holder).filter(line => line.startsWith(`${feed} ${holder}`))
      assert.deepEqual(of(own), of(other))
    }
  }

  // One more listing of Zhejiang; Anhui does not get it.
  const zhejiang = provinces[2] as Province
  await publish(zhejiang, listOf('330000'), [record('one more')])
  for (const to of provinces.slice(0, 2)) await exchange(zhejiang, to)
  const { lines } = await sheetOf(zhejiang)
  assert.deepEqual(
    lines
      .filter(({ feed }) => feed === listOf('330000'))
      .map(({ holder, issuerCount, holderCount, difference }) => [
        holder,
        issuerCount,
        holderCount,
        difference,
      ]),
    [
      ['310000', 5, 5, 0],
      ['320000', 5, 5, 0],
      ['340000', 5, 4, 1],
    ],
  )
  const confirmed = lines.filter(({ feed }) => feed === listOf('330000')).map(({ fingerprint: one }) => one)
  assert.equal(new Set(confirmed.slice(0, 2)).size, 1)
  assert.notEqual(confirmed[2], confirmed[0])
})
