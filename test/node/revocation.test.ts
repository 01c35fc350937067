/** Revocation lists that a real node fetches by HTTP, and what SIGHUP and a removal do to open connections. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { createCrl, plainSerial } from '../../src/trust/crl.ts'
import { signMembership } from '../../src/trust/membership.ts'
import { encodeMembership, type MembershipBody } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { ask, makeRegion, provinceOf, tailsOf } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until as untilThere } from '../support/until.ts'

const INTL = SUITES.intl
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const read = (file: string): string => readFileSync(file, 'utf8')

let region: Region
let shanghai: Province
let jiangsu: Province
let pki: string
let authority: { readonly certificate: string; readonly privateKey: string }
/** What the list server serves now; null: it answers 503. */
let served: string | null = null
let fetched = 0
let server: Server

before(async () => {
  region = await makeRegion()
  shanghai = provinceOf(region, '310000')
  jiangsu = provinceOf(region, '320000')
  pki = path.dirname(path.dirname(shanghai.files.certificate))
  const [certificate, privateKey] = [read(path.join(pki, 'ca/ca.pem')), read(path.join(pki, 'ca/ca.key.pem'))]
  authority = { certificate, privateKey }
  server = createServer((_request, response) => {
    fetched++
    response.writeHead(served === null ? 503 : 200).end(served ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/crl.pem`
  served = await listOf([])
  // Shanghai looks often and is patient; Jiangsu looks seldom and has no patience at all.
  configure(shanghai, `{ lists: ["${url}"], refreshSeconds: 5, graceHours: 24 }`)
  configure(jiangsu, `{ lists: ["${url}"], refreshSeconds: 50, graceHours: 0 }`)
  for (const { division } of [shanghai, jiangsu]) region.launch(division)
  await until('both answer', async () => (await answers(shanghai)) && (await answers(jiangsu)))
})
after(() => server.close())

function configure({ config }: Province, revocation: string): void {
  writeFileSync(config, `${read(config)}\nrevocation: ${revocation}\n`)
}

let number = 0
let issuedAt = 0
/** @param dueMs when the next list is due, from now on; negative: it is overdue */
function listOf(revoked: readonly Province[], dueMs = DAY_MS): Promise<string> {
  number += 1
  // Lists have the time to the second, and only a newer one is taken.
  const now = Math.max(Date.now(), issuedAt + 1000)
  issuedAt = now
  const entries = revoked.map(({ files }) => ({
    serial: plainSerial(new X509Certificate(read(files.certificate)).serialNumber),
    at: now,
    reason: 'keyCompromise' as const,
  }))
  return createCrl({ authority, number, revoked: entries, now, days: dueMs / DAY_MS })
}

async function dial({ endpoint }: Province, as: Province): Promise<TLSSocket> {
  const { hostname, port } = new URL(endpoint)
  const { certificate, privateKey } = as.files
  const identity = { cert: read(certificate), key: read(privateKey), ca: authority.certificate }
  const socket = connect({ ...identity, host: hostname, port: Number(port) })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  return socket
}

/** Whether the node answers a member over a new connection; one that it cuts has no answer. */
async function answers(node: Province, as: Province = provinceOf(region, '330000')): Promise<boolean> {
  const socket = await dial(node, as).catch(() => null)
  if (socket === null) return false
  const ended = once(socket, 'close').then(() => '')
  socket.write('GET /v1/node HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n')
  const first = await Promise.race([once(socket, 'data').then(([chunk]) => String(chunk)), ended])
  socket.destroy()
  return first.startsWith('HTTP/1.1 200')
}

const until = <T>(what: string, look: () => Promise<T>) =>
  untilThere(what, look, { instead: () => tailsOf(region) })

function logOf({ logFile }: Province): string {
  return existsSync(logFile) ? read(logFile) : ''
}

function signal(division: string): void {
  region.signal(division, 'SIGHUP')
}

test('a certificate that a fetched list revokes is out, with its open connection, and openssl is cut as well', {
  skip: without('openssl'),
}, async () => {
  const anhui = provinceOf(region, '340000')
  const [open, other] = [await dial(shanghai, anhui), await dial(shanghai, jiangsu)]
  assert.ok(await answers(shanghai, anhui))
  const began = Date.now()
  const closed = once(open, 'close')
  served = await listOf([anhui])
  await closed
  assert.ok(Date.now() - began < MINUTE_MS)
  assert.equal(other.destroyed, false, 'others stay')
  other.destroy()
  const { hostname, port } = new URL(shanghai.endpoint)
  const asOpenssl = ({ files }: Province) => {
    const identity = [
      '-cert',
      files.certificate,
      '-key',
      files.privateKey,
      '-CAfile',
      path.join(pki, 'ca/ca.pem'),
    ]
    const args = [
      's_client',
      '-connect',
      `${hostname}:${port}`,
      '-quiet',
      '-verify_return_error',
      ...identity,
    ]
    const input = 'GET /v1/node HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n'
    return spawnSync('openssl', args, { input, encoding: 'utf8', timeout: MINUTE_MS }).stdout
  }
  assert.match(asOpenssl(jiangsu), /^HTTP\/1\.1 200/)
  assert.doesNotMatch(asOpenssl(anhui), /HTTP/)
})

test('SIGHUP fetches the list at once: a node that looks every 50 seconds cuts within a few', async () => {
  const zhejiang = provinceOf(region, '330000')
  const open = await dial(jiangsu, zhejiang)
  served = await listOf([zhejiang])
  const before = fetched
  const closed = once(open, 'close')
  signal('320000')
  await closed
  assert.ok(fetched > before)
  served = await listOf([])
  signal('320000')
  signal('310000')
  await until('it is let in again', () => answers(jiangsu, zhejiang))
})

test('a list that cannot be fetched changes nothing while the one that is held is not overdue', async () => {
  served = null
  signal('310000')
  await until('it is said', async () => logOf(shanghai).includes('CRL_STATUS_503'))
  assert.ok(await answers(shanghai))
})

test('an overdue list raises an alarm; after the time of grace nobody is let in, until a new one is there', async () => {
  served = await listOf([], -MINUTE_MS)
  signal('310000')
  signal('320000')
  await until('the alarm', async () => /revocation-list-overdue.*CRL_OVERDUE/.test(logOf(shanghai)))
  await until('no patience is left', async () => !(await answers(jiangsu)))
  assert.ok(await answers(shanghai), 'within the time of grace it goes on')
  served = await listOf([])
  signal('320000')
  await until('a new list opens the door', () => answers(jiangsu))
})

test('a member that the next membership leaves out is cut on its open connection within a minute', async () => {
  const body: MembershipBody = parseMembership(read(path.join(pki, 'membership.json'))).membership
  const gone = provinceOf(region, '340000')
  served = await listOf([])
  signal('310000')
  await until('it is a member', () => answers(shanghai, gone))
  const feeds = Object.fromEntries(
    Object.entries(body.feeds).map(([topic, { audience, ...terms }]) => [
      topic,
      { ...terms, audience: audience === 'members' ? audience : audience.filter(one => one !== '340000') },
    ]),
  )
  const next = { ...body, version: 2, feeds, members: body.members.filter(one => one.division !== '340000') }
  let file = { membership: next, signatures: [] } as Awaited<ReturnType<typeof signMembership>>
  for (const { division, files } of region.provinces)
    file = await signMembership(file, division, feedSigner(INTL, read(files.feedKey)))
  const open = await dial(shanghai, gone)
  const began = Date.now()
  const closed = once(open, 'close')
  writeFileSync(path.join(pki, 'membership.next'), encodeMembership(file))
  renameSync(path.join(pki, 'membership.next'), path.join(pki, 'membership.json'))
  await closed
  assert.ok(Date.now() - began < MINUTE_MS)
  const versions = await ask<{ version: number }>(
    shanghai.databaseUrl,
    'select version from membership_version',
  )
  assert.deepEqual(
    versions.map(({ version }) => version),
    [1, 2],
  )
  assert.equal(await answers(shanghai, gone), false)
})
