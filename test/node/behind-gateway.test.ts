/**
 * A whole node behind a gateway that ends TLS: it and another node, both real processes, exchange, confirm and withdraw
 * through it, by signed requests alone.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { signMembership } from '../../src/trust/membership.ts'
import { encodeMembership } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { askAt } from '../http/desk.ts'
import { type Gateway, gatewayIdentity, openGateway } from '../http/gateway.ts'
import { ask, deliverSample, makeRegion, provinceOf, tailsOf } from '../support/region.ts'
import { until as untilThere } from '../support/until.ts'

const INTL = SUITES.intl
const read = (file: string): string => readFileSync(file, 'utf8')

let region: Region
let shanghai: Province
let jiangsu: Province
let gateway: Gateway
let ca: string

before(async () => {
  region = await makeRegion(['310000', '320000'])
  shanghai = provinceOf(region, '310000')
  jiangsu = provinceOf(region, '320000')
  const pki = path.dirname(path.dirname(shanghai.files.certificate))
  ca = read(path.join(pki, 'ca/ca.pem'))
  const authority = { certificate: ca, privateKey: read(path.join(pki, 'ca/ca.key.pem')) }
  gateway = await openGateway(await gatewayIdentity({ authority }), shanghai.endpoint)
  const place = path.join(pki, 'membership.json')
  const { membership } = parseMembership(read(place))
  const members = membership.members.map(one =>
    one.division === '310000'
      ? { ...one, endpoint: gateway.endpoint, gateway: { certificatePins: [gateway.pin] } }
      : one,
  )
  let file = { membership: { ...membership, members }, signatures: [] } as Awaited<
    ReturnType<typeof signMembership>
  >
  for (const { division, files } of region.provinces)
    file = await signMembership(file, division, feedSigner(INTL, read(files.feedKey)))
  writeFileSync(place, encodeMembership(file))
  for (const { division } of [shanghai, jiangsu]) region.launch(division)
})
after(() => gateway.close())

const until = <T>(what: string, look: () => Promise<T>) =>
  untilThere(what, look, { instead: () => tailsOf(region) })

async function shows({ databaseUrl }: Province, feed: string): Promise<number> {
  const from = 'held_record r join feed f using (feed_id) where f.name = $1'
  const [row] = await ask<{ count: string }>(databaseUrl, `select count(*) from ${from}`, [feed])
  return Number(row?.count)
}

/** How far a holder has told the issuer that it applied the issuer's withdrawals. */
async function receipt({ databaseUrl }: Province, holder: string): Promise<number> {
  const [row] = await ask<{ size: string | null }>(
    databaseUrl,
    `select max(c.size) as size from cosignature c join feed f using (feed_id)
     where f.name = '310000/withdrawals' and c.division = $1 and c.kind = 'applied'`,
    [holder],
  )
  return Number(row?.size ?? 0)
}

test('both provinces come to hold each other’s listings, one through the gateway and one from behind it', async () => {
  await deliverSample(shanghai, 'serious-listing', 'serious-listing.json')
  await deliverSample(jiangsu, 'serious-listing', 'serious-listing.csv')
  await until(
    'Jiangsu shows the list of Shanghai',
    async () => (await shows(jiangsu, '310000/lists.tourism')) > 0,
  )
  await until(
    'Shanghai shows the list of Jiangsu',
    async () => (await shows(shanghai, '320000/lists.tourism')) > 0,
  )
})

test('a withdrawal goes out and its receipt comes back through the gateway', async () => {
  const before = await receipt(shanghai, '320000')
  await deliverSample(shanghai, 'serious-listing', 'serious-listing-repair.json')
  await until('the receipt of Jiangsu', async () => (await receipt(shanghai, '320000')) > before)
})

test('whoever the gateway lets through without a signature is told to sign, and is told nothing else', async () => {
  const reply = await askAt(gateway.endpoint, { ca }, { path: '/v1/feeds' })
  assert.equal(reply.status, 403)
  assert.equal(reply.json()['code'], 'SIGNATURE_REQUIRED')
})
