/** Changes of membership, certificate and revocation while real nodes run: nobody restarts anything. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import { createCrl, plainSerial } from '../../src/trust/crl.ts'
import { verifyErasure } from '../../src/trust/erasure.ts'
import { signMembership, verifyMembership } from '../../src/trust/membership.ts'
import { encodeMembership, type MembershipBody } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { ask, deliverSample, makeRegion, provinceOf, tailsOf } from '../support/region.ts'
import { until as untilThere } from '../support/until.ts'

const INTL = SUITES.intl
const FEED = '310000/lists.tourism'
let region: Region
let shanghai: Province
let jiangsu: Province
let authority: { readonly certificate: string; readonly privateKey: string }
let pki: string
/** In force at last. */
let body: MembershipBody
/** A report that Shanghai printed before its certificate was renewed. */
let report: string

const read = (file: string): string => readFileSync(file, 'utf8')

before(async () => {
  region = await makeRegion()
  shanghai = provinceOf(region, '310000')
  jiangsu = provinceOf(region, '320000')
  pki = path.dirname(path.dirname(shanghai.files.certificate))
  authority = {
    certificate: read(path.join(pki, 'ca/ca.pem')),
    privateKey: read(path.join(pki, 'ca/ca.key.pem')),
  }
  body = parseMembership(read(path.join(pki, 'membership.json'))).membership
  // Shanghai has a membership file of its own, and looks at a revocation list.
  await writeList([])
  copyFileSync(path.join(pki, 'membership.json'), path.join(pki, 'shanghai.json'))
  const yaml = read(shanghai.config).replace('membership.json', 'shanghai.json')
  writeFileSync(
    shanghai.config,
    `${yaml}\nrevocation: { lists: ["${path.join(pki, 'crl.pem')}"], refreshSeconds: 5 }\n`,
  )
  for (const { division } of [shanghai, jiangsu]) region.launch(division)
})

let number = 0
async function writeList(revoked: readonly string[]): Promise<void> {
  number += 1
  const now = Date.now()
  const entries = revoked.map(file => ({
    serial: plainSerial(new X509Certificate(read(file)).serialNumber),
    at: now,
    reason: 'keyCompromise' as const,
  }))
  place(path.join(pki, 'crl.pem'), await createCrl({ authority, number, revoked: entries, now, days: 1 }))
}

function place(file: string, text: string, mode = 0o644): void {
  writeFileSync(`${file}.new`, text, { mode })
  renameSync(`${file}.new`, file)
}

/** Signed by all members with their feed keys. */
async function signedByAll(membership: MembershipBody): Promise<string> {
  let file = { membership, signatures: [] } as Awaited<ReturnType<typeof signMembership>>
  for (const { division, files } of region.provinces) {
    file = await signMembership(file, division, feedSigner(INTL, read(files.feedKey)))
  }
  return encodeMembership(file)
}

const until = <T>(what: string, look: () => Promise<T>) =>
  untilThere(what, look, { instead: () => tailsOf(region) })

function tail({ logFile }: Province): string {
  return existsSync(logFile) ? read(logFile).slice(-4000) : ''
}

/** A command of the repository, to its end. */
function command(file: string, ...words: string[]) {
  const program = path.join(import.meta.dirname, '../../src/cli', file)
  const env = { ...process.env, DATABASE_URL: shanghai.databaseUrl }
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env })
}

const at = ({ config }: Province): string[] => ['--config', config]

async function count({ databaseUrl }: Province, from: string, values: unknown[] = []): Promise<number> {
  const [row] = await ask<{ count: string }>(databaseUrl, `select count(*) from ${from}`, values)
  return Number(row?.count)
}

async function dial({ endpoint }: Province, as: Province): Promise<TLSSocket> {
  const { hostname, port } = new URL(endpoint)
  const identity = {
    cert: read(as.files.certificate),
    key: read(as.files.privateKey),
    ca: authority.certificate,
  }
  const socket = connect({ ...identity, host: hostname, port: Number(port) })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  return socket
}

const BODIES = 'feed_entry e join feed f using (feed_id) where f.name = $1 and e.body is not null'
const SHOWN = 'held_record r join feed f using (feed_id) where f.name = $1'

test('a feed that a newer membership takes is hidden and erased by a node that was behind, which signs that', async () => {
  await until('both run', async () => {
    for (const one of [shanghai, jiangsu]) (await dial(one, jiangsu)).destroy()
    return true
  })
  await deliverSample(shanghai, 'serious-listing', 'serious-listing.json')
  await until('Jiangsu shows the feed', async () => (await count(jiangsu, SHOWN, [FEED])) > 0)
  const terms = body.feeds['lists.tourism']
  assert.ok(terms)
  body = {
    ...body,
    version: 2,
    feeds: { ...body.feeds, 'lists.tourism': { ...terms, audience: ['310000', '330000', '340000'] } },
  }
  place(path.join(pki, 'shanghai.json'), await signedByAll(body))
  await until('Jiangsu has healed itself', async () => (await count(jiangsu, 'membership_version')) === 2)
  assert.deepEqual([await count(jiangsu, SHOWN, [FEED]), await count(jiangsu, BODIES, [FEED])], [0, 0])
  assert.ok((await count(jiangsu, 'feed_entry e join feed f using (feed_id) where f.name = $1', [FEED])) > 0)
  const signed = 'feed_loss where statement is not null'
  await until('the erasure is signed', async () => (await count(jiangsu, signed)) === 1)
  const [loss] = await ask<{ statement: string }>(jiangsu.databaseUrl, 'select statement from feed_loss')
  const membership = verifyMembership(INTL, parseMembership(await signedByAll(body)), Date.now())
  const keysOf = (division: string) => membership.cosigningKeys(division)
  const erasure = verifyErasure(INTL, loss?.statement ?? '', keysOf)
  assert.deepEqual(
    [erasure.feed, erasure.holder, erasure.membership],
    [FEED, '320000', `2-${membership.digest}`],
  )
  assert.throws(() => verifyErasure(INTL, (loss?.statement ?? '').replace('320000', '330000'), keysOf), {
    fault: { code: 'ERASURE_BAD' },
  })
  await until(
    'it is in the audit log',
    async () => (await count(jiangsu, "audit_event where act = 'membership-applied'")) > 0,
  )
})

test('a revoked member is out within a minute, its open connection included', async () => {
  const anhui = provinceOf(region, '340000')
  const [open, other] = [await dial(shanghai, anhui), await dial(shanghai, jiangsu)]
  const began = Date.now()
  const closed = once(open, 'close')
  await writeList([anhui.files.certificate])
  await closed
  assert.ok(Date.now() - began < 60_000)
  assert.equal(other.destroyed, false, 'others stay')
  other.destroy()
})

test('a key is changed in two steps; a certificate that is not listed yet is not taken', async () => {
  const { request, privateKey } = await createRequest({ commonName: 'xinqiao 310000' })
  const names = { commonName: 'xinqiao 310000', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const cert = issueCertificate({ authority, request, ...names, days: 30, now: Date.now() })
  const presented = async () => {
    const socket = await dial(shanghai, jiangsu)
    const certificate = socket.getPeerX509Certificate()
    socket.destroy()
    return certificate && pinOf(certificate.raw)
  }
  const old = pinOf(read(shanghai.files.certificate))
  report = path.join(pki, 'report.pdf')
  const asked = ['--for', '示例单位（虚构）', '--purpose', 'A02', '--request', 'GX-1-1', '--reader', 'shi-li']
  const printed = command('report.ts', '91330421PDY000036M', ...at(shanghai), ...asked, '--out', report)
  assert.equal(printed.status, 0, printed.stderr)
  const layNew = () => {
    place(shanghai.files.privateKey, privateKey, 0o600)
    place(shanghai.files.certificate, cert)
  }
  layNew()
  await until('the new certificate is refused', async () => tail(shanghai).includes('certificate-not-taken'))
  assert.equal(await presented(), old)
  body = {
    ...body,
    version: 3,
    members: body.members.map(one =>
      one.division === '310000' ? { ...one, certificatePins: [old, pinOf(cert)] } : one,
    ),
  }
  place(path.join(pki, 'shanghai.json'), await signedByAll(body))
  await until('version 3 is in force', async () => (await count(shanghai, 'membership_version')) === 3)
  await until('Jiangsu follows', async () => (await count(jiangsu, 'membership_version')) === 3)
  layNew()
  await until('the new certificate is presented', async () => (await presented()) === pinOf(cert))
})

test('a membership that may not follow changes nothing', async () => {
  const coup = { ...body, version: 4, validTo: new Date(Date.parse(body.validTo) + 2).toISOString() }
  let file = { membership: coup, signatures: [] } as Awaited<ReturnType<typeof signMembership>>
  for (const { division, files } of [shanghai, jiangsu]) {
    file = await signMembership(file, division, feedSigner(INTL, read(files.feedKey)))
  }
  place(path.join(pki, 'shanghai.json'), encodeMembership(file))
  await until('it is refused', async () =>
    /membership-not-taken.*MEMBERSHIP_SIGNATURE_BAD/.test(tail(shanghai)),
  )
  assert.equal(await count(shanghai, 'membership_version'), 3)
})

test('a command applies a version at a running node, which is in force everywhere soon after', async () => {
  const fresh = pinOf(read(shanghai.files.certificate))
  body = {
    ...body,
    version: 4,
    members: body.members.map(one =>
      one.division === '310000' ? { ...one, certificatePins: [fresh] } : one,
    ),
  }
  const file = path.join(pki, 'version-4.json')
  writeFileSync(file, await signedByAll(body))
  const run = (...words: string[]) => command('membership.ts', ...words, ...at(shanghai))
  const applied = run('apply', file, '--account', 'wang')
  assert.equal(applied.status, 0, applied.stderr)
  const again = run('apply', file)
  assert.match(again.stderr, /^✗ MEMBERSHIP_NOT_NEWER/)
  await until('both have it', async () => {
    const counts = await Promise.all([shanghai, jiangsu].map(one => count(one, 'membership_version')))
    return counts.every(one => one === 4)
  })
  const [row] = await ask<{ applied_by: string }>(
    shanghai.databaseUrl,
    'select applied_by from membership_version where version = 4',
  )
  assert.equal(row?.applied_by, 'operator:wang')
  const sizes = JSON.parse(run('sizes').stdout)
  assert.ok(sizes[FEED] > 0)
})

test('a report of before the renewal is authentic by the version of its time, which a command hands out', () => {
  const current = path.join(pki, 'version-4.json')
  const verify = (...words: string[]) =>
    command('verify.ts', 'report', report, '--membership', current, ...words)
  const unknown = verify()
  assert.deepEqual([unknown.status, /--earlier/.test(unknown.stdout)], [1, true], unknown.stdout)
  const versions = command('membership.ts', 'versions', ...at(shanghai))
    .stdout.trim()
    .split('\n')
  assert.deepEqual(
    versions.map(line => /version (\d+) .* on {2}(\S+)/.exec(line)?.slice(1).join(' ')),
    ['1 file', '2 file', '3 file', '4 operator:wang'],
  )
  const earlier = path.join(pki, 'earlier.json')
  const show = (version: string) =>
    command('membership.ts', 'show', version, ...at(shanghai), '--out', earlier)
  assert.match(show('9').stderr, /^✗ MEMBERSHIP_UNKNOWN: .*1, 2, 3, 4/)
  assert.equal(show('1').status, 0)
  assert.equal(read(earlier), read(path.join(pki, 'membership.json')))
  const known = verify('--earlier', earlier)
  assert.equal(known.status, 0, known.stdout)
  assert.match(known.stdout, /报告属实[\s\S]*已停用 .*certificate of membership version 1/)
})
