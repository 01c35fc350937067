/** What `npm run doctor` finds beside real nodes: nothing when all is well, and each thing that was broken on purpose. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { parse, stringify } from 'yaml'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'
import { CHECKS, type Finding } from '../../src/cli/doctor-finding.ts'
import { checkClocks } from '../../src/cli/doctor-machine.ts'
import { decodeHighWater, encodeHighWater } from '../../src/feed/high-water.ts'
import type { Region } from '../../src/sandbox/region.ts'
import { inProcess } from '../support/command.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'

const SELF = '310000'
const GONE = '340000'

let region: Region
before(async () => {
  region = await makeRegion(['310000', '320000', '340000'])
  await region.start()
  await deliverSample(provinceOf(region, SELF), 'penalty', 'penalty.json')
  await untilInStep(region, { [`${SELF}/records.penalty`]: 1 })
})

interface Visit {
  readonly code: number
  readonly text: string
  readonly findings: readonly Finding[]
}

/** @param changed settings of `node.yaml` that are others than the province's own */
function doctor(division: string, changed: object = {}, ...more: string[]): Promise<Visit> {
  const { config, databaseUrl } = provinceOf(region, division)
  const home = path.dirname(config)
  const own = parse(readFileSync(config, 'utf8')) as object
  // Paths are relative to the file: it lies beside the node's own.
  const file = path.join(home, 'doctor.yaml')
  writeFileSync(file, stringify({ ...own, ...changed }, { defaultStringType: 'QUOTE_DOUBLE' }))
  const args = ['--config', file, ...(more.length > 0 ? more : ['--json'])]
  return visited(args, databaseUrl)
}

async function visited(args: readonly string[], databaseUrl: string): Promise<Visit> {
  const { code, stdout, stderr } = await inProcess(() => doctorCommand(args), { DATABASE_URL: databaseUrl })
  const text = `${stdout}${stderr}`
  const found = text.startsWith('{') ? (JSON.parse(stdout) as { findings?: Finding[] }) : {}
  return { code, text, findings: found.findings ?? [] }
}

/** What is not in order, in one line each. */
function wrong({ findings }: Visit): string[] {
  return findings
    .filter(({ level }) => level !== 'ok')
    .map(({ check, code, peer, what }) => [check, code, peer, what.en].filter(Boolean).join(' '))
}

/** While a region settles, receipts are on their way: asked again until the visit is as it should be. */
async function until(visit: () => Promise<Visit>, good: (found: Visit) => boolean): Promise<Visit> {
  for (let i = 0; ; i++) {
    const found = await visit()
    if (good(found) || i === 30) return found
  }
}

test('a node in step has nothing to mend, and every check was made', async () => {
  const visit = await until(
    () => doctor(SELF),
    ({ code, findings }) => code === 0 && findings.every(({ level }) => level === 'ok'),
  )
  assert.deepEqual(wrong(visit), [])
  assert.equal(visit.code, 0)
  assert.deepEqual(
    Object.keys(CHECKS).filter(check => !visit.findings.some(one => one.check === check)),
    [],
  )
  const peers = visit.findings.filter(({ check }) => check === 'peer')
  assert.equal(peers.length, 4, 'two provinces, two directions')
})

test('a high-water file that says more than the database holds, or nothing, or is gone', async () => {
  const { config } = provinceOf(region, SELF)
  const home = path.dirname(config)
  const data = path.join(home, 'other-data')
  mkdirSync(data)
  const file = path.join(data, 'high-water')
  const own = readFileSync(path.join(home, 'data', 'high-water'), 'utf8')
  const visit = async () => {
    const found = await doctor(SELF, { dataDirectory: 'other-data' })
    assert.equal(found.code, 1)
    return found.findings.filter(({ check }) => check === 'high-water')
  }

  assert.deepEqual(
    (await visit()).map(({ code }) => code),
    ['HIGH_WATER_MISSING'],
  )

  const marks = decodeHighWater(own)
  const feed = `${SELF}/records.penalty`
  writeFileSync(
    file,
    encodeHighWater(marks.map(one => (one.feed === feed ? { ...one, size: one.size + 7 } : one))),
  )
  const ahead = await visit()
  assert.deepEqual(
    ahead.map(one => [one.code, one.feed]),
    [['NODE_HALTED', feed]],
  )
  assert.match(ahead[0]?.what.en ?? '', /entries were signed, the database holds/)

  const otherRoot = new Uint8Array(32).fill(7)
  writeFileSync(
    file,
    encodeHighWater(marks.map(one => (one.feed === feed ? { ...one, root: otherRoot } : one))),
  )
  assert.match((await visit())[0]?.what.en ?? '', /another history/)

  writeFileSync(file, own.slice(0, -10))
  assert.deepEqual(
    (await visit()).map(({ code }) => code),
    ['HIGH_WATER_UNREADABLE'],
  )
})

test('a certificate that has ended is named with what to do', async () => {
  const { config } = provinceOf(region, SELF)
  const old = await createDevelopmentPki(path.join(path.dirname(config), 'old-pki'), {
    now: Date.now() - 3 * 366 * 86_400_000,
    suite: 'intl',
    divisions: [SELF],
    basePort: 1,
    host: '127.0.0.1',
  })
  const [files] = old.nodes
  assert.ok(files)
  const visit = await doctor(SELF, {
    certificate: path.resolve(files.certificate),
    privateKey: path.resolve(files.privateKey),
    authority: path.resolve(old.authority),
  })
  assert.equal(visit.code, 1)
  const found = visit.findings.filter(({ check }) => check === 'certificate')
  assert.ok(found.some(({ level, what }) => level === 'error' && /expired on/.test(what.en)))
  assert.ok(found.every(({ todo }) => todo?.zh.includes('certs -- check')))
  assert.ok(wrong(visit).some(line => line.startsWith('membership MEMBER_UNKNOWN')))
})

test('a province that is stopped is named in words, and its own doctor says that it does not run', async () => {
  await region.end(GONE, 'SIGTERM')
  const visit = await until(
    () => doctor(SELF),
    ({ findings }) => findings.some(({ code }) => code === 'PEER_SILENT'),
  )
  assert.equal(visit.code, 1)
  const blamed = visit.findings.filter(({ level }) => level === 'error').map(({ peer }) => peer)
  assert.ok(blamed.length > 0)
  assert.deepEqual([...new Set(blamed)], [GONE], 'nobody else')
  assert.ok(wrong(visit).some(line => line.startsWith(`peer PEER_UNREACHABLE ${GONE}`)))

  const { text, code } = await doctor(
    SELF,
    {},
    '--config',
    path.join(path.dirname(provinceOf(region, SELF).config), 'doctor.yaml'),
  )
  assert.equal(code, 1)
  assert.match(text, /✗ 去 → 340000 不通/)
  assert.match(text, /处置 依次看/)
  assert.match(text, /✓ 去 → 320000 应答/)
  assert.match(text, /✓ 来 ← 320000 \d+ 秒前来问过/)

  // Which entry of which province has not reached whom, and why.
  await deliverSample(provinceOf(region, SELF), 'serious-listing', 'serious-listing.json')
  const waiting = await until(
    () => doctor(SELF),
    ({ findings }) => {
      // The others take theirs in their own time.
      const late = findings.filter(({ check, entries }) => check === 'waiting' && entries?.length)
      return late.length > 0 && late.every(({ peer }) => peer === GONE)
    },
  )
  const named = waiting.findings.filter(({ check }) => check === 'waiting')
  assert.deepEqual([...new Set(named.map(({ peer }) => peer))], [GONE], 'the others have all')
  const listing = named.find(({ feed }) => feed === `${SELF}/lists.environment`)
  const [entry] = listing?.entries ?? []
  assert.match(entry?.ref ?? '', /^[0-9a-f]{32}$/)
  assert.equal(entry?.seq, 0)
  assert.match(listing?.what.en ?? '', /^340000 has not received \d+ of 310000\/lists\.environment$/)
  assert.match(listing?.means?.en ?? '', /it has not answered since .* \(PEER_UNREACHABLE\)/)
  const [known] = await ask<{ ref: Buffer }>(
    provinceOf(region, SELF).databaseUrl,
    'select e.ref from feed_entry e join feed f using (feed_id) where f.name = $1 and e.seq = 0',
    [`${SELF}/lists.environment`],
  )
  assert.equal(entry?.ref, known?.ref.toString('hex'))

  const own = await doctor(GONE)
  assert.equal(own.code, 1)
  assert.ok(wrong(own).some(line => /NOT_READY.*does not run/.test(line)))
  assert.deepEqual(
    own.findings.filter(({ check, level }) => check === 'high-water' && level !== 'ok'),
    [],
  )
})

test('a database that does not answer keeps no other check from being made', async () => {
  const { config } = provinceOf(region, SELF)
  const visit = await visited(['--config', config, '--json'], 'postgres://nobody@127.0.0.1:1/nothing')
  const { ok, findings } = JSON.parse(visit.text) as { ok: boolean; findings: Finding[] }
  assert.equal(ok, false)
  assert.ok(findings.some(({ check, code }) => check === 'database' && code === 'DATABASE_UNREACHABLE'))
  assert.ok(findings.some(({ check, level }) => check === 'certificate' && level === 'ok'))
  assert.ok(
    findings.some(({ check, level, peer }) => check === 'peer' && level === 'ok' && peer === '320000'),
  )
})

test('when most clocks disagree it is ours, when one does it is that one', () => {
  const clock = (whose: string, ms: number) => ({
    whose,
    theirs: 1_000_000 + ms,
    asked: 1_000_000,
    answered: 1_000_010,
  })
  assert.deepEqual(
    checkClocks([clock('a', 5), clock('b', 3_000)]).map(({ level }) => level),
    ['ok'],
  )
  const [one, ...none] = checkClocks([clock('a', 0), clock('b', 90_000), clock('c', 0)])
  assert.equal(none.length, 0)
  assert.equal(one?.level, 'error')
  assert.match(one?.todo?.en ?? '', /those who run b/)
  const ours = checkClocks([clock('a', -9_000), clock('b', -9_500), clock('c', 0)])
  assert.deepEqual(
    ours.map(({ level }) => level),
    ['warning', 'warning'],
  )
  assert.match(ours[0]?.todo?.en ?? '', /this machine/)
})

test('arguments that are none, and settings that cannot be read', async () => {
  assert.equal((await doctor(SELF, {}, '--what')).code, 2)
  const missing = await doctor(SELF, {}, '--config', '/nowhere/node.yaml', '--json')
  assert.equal(missing.code, 1)
  assert.match(missing.text, /CONFIG_UNREADABLE/)
})
