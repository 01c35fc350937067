/** A page signed with a key that only a newer membership lists: the node says that it is behind, heals itself, takes it. */
import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { readSecrets } from '../../src/config/secrets.ts'
import { readSettings } from '../../src/config/settings.ts'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import { startNode } from '../../src/node.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { signMembership, verifyMembership } from '../../src/trust/membership.ts'
import { encodeMembership } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { Issuer } from '../feed/issuer.ts'
import { push, textOf } from '../http/asks.ts'
import { askAt, type Reply } from '../http/desk.ts'
import { ask, makeRegion, provinceOf, tailsOf } from '../support/region.ts'
import { until as untilThere } from '../support/until.ts'

const INTL = SUITES.intl
const FEED = '320000/lists.quality'
const read = (file: string): string => readFileSync(file, 'utf8')

let region: Region
let shanghai: Province
let jiangsu: Province
let pki: string

before(async () => {
  region = await makeRegion(['310000', '320000'])
  shanghai = provinceOf(region, '310000')
  jiangsu = provinceOf(region, '320000')
  pki = path.dirname(path.dirname(shanghai.files.certificate))
  // Shanghai keeps the first version; the file of all the others will be the second.
  copyFileSync(path.join(pki, 'membership.json'), path.join(pki, 'shanghai.json'))
  writeFileSync(shanghai.config, read(shanghai.config).replace('membership.json', 'shanghai.json'))
  region.launch('310000')
})

const until = <T>(what: string, look: () => Promise<T>) =>
  untilThere(what, look, { instead: () => tailsOf(region) })

test('a push under a newer membership is answered MEMBERSHIP_BEHIND, and taken once the node has healed itself', async () => {
  const issuer = new Issuer(FEED, 'the next key of Jiangsu')
  for (const ref of ['1', '2']) issuer.record(ref.repeat(32), { 名称: '示例（虚构）' })
  const { membership } = parseMembership(read(path.join(pki, 'membership.json')))
  const members = membership.members.map(one =>
    one.division === '320000'
      ? { ...one, feedKeys: [...one.feedKeys, { publicKey: issuer.signer.publicKey }] }
      : one,
  )
  let file = { membership: { ...membership, version: 2, members }, signatures: [] } as Awaited<
    ReturnType<typeof signMembership>
  >
  for (const { division, files } of region.provinces)
    file = await signMembership(file, division, feedSigner(INTL, read(files.feedKey)))
  writeFileSync(path.join(pki, 'membership.json'), encodeMembership(file))
  const { digest } = verifyMembership(INTL, file, Date.now())
  const page = textOf(await issuer.page({ from: 0, to: 2 }))
  const { certificate, privateKey } = jiangsu.files
  const identity = { cert: read(certificate), key: read(privateKey), ca: read(path.join(pki, 'ca/ca.pem')) }
  const send = (headers: Readonly<Record<string, string>>): Promise<Reply> =>
    askAt(
      shanghai.endpoint,
      identity,
      push(page, { 'content-type': 'application/x-ndjson', ...headers }, FEED),
    )
  const newer = { 'xinqiao-membership': `2-${digest}` }
  const behind = await until('Shanghai answers', async () => {
    const reply = await send(newer)
    return reply.status === 503 ? null : reply
  })
  assert.deepEqual(
    [behind.status, behind.json()['code'], behind.json()['act']],
    [409, 'MEMBERSHIP_BEHIND', 'retry'],
  )
  assert.ok(Number(behind.headers['retry-after']) > 0)
  const unknown = await send({})
  assert.notEqual(
    unknown.json()['code'],
    'MEMBERSHIP_BEHIND',
    'without a newer membership it is a bad signature',
  )
  assert.ok(unknown.status >= 400)
  region.launch('320000')
  const taken = await until('the same page is taken', async () => {
    const reply = await send(newer)
    return reply.status === 200 ? reply : null
  })
  assert.deepEqual(taken.json(), { size: 2 })
  const rows = await ask<{ version: number; applied_by: string }>(
    shanghai.databaseUrl,
    'select version, applied_by from membership_version order by version',
  )
  assert.deepEqual(rows.map(({ version, applied_by }) => [version, applied_by]).at(-1), [2, 'member:320000'])
})

test('a province without known objection deadlines does not start until it is told some', async () => {
  const config = path.join(path.dirname(jiangsu.config), 'without.yaml')
  writeFileSync(config, read(jiangsu.config).replaceAll(/^objectionTerms:(?:.*\n(?: .*\n)*)/gm, ''))
  const settings = readSettings(config, {})
  assert.equal(settings.objectionTerms, null)
  const secrets = readSecrets(settings, true)
  await assert.rejects(
    startNode({ settings, secrets, role: 'all', databaseUrl: 'postgres://127.0.0.1:1/none' }),
    {
      message: /320000.*objections/,
      fault: { code: 'OBJECTION_TERMS_MISSING', division: '320000' },
    },
  )
})
