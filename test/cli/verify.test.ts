import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { encodeEvidence } from '../../src/feed/evidence.ts'
import { writeFerry } from '../../src/feed/ferry-write.ts'
import { encodePage, type Page } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { feedBody } from '../../src/standard/feed-body.ts'
import { folderSink } from '../../src/store/ferry-files.ts'
import { signErasure } from '../../src/trust/erasure.ts'
import { signMembership } from '../../src/trust/membership.ts'
import { encodeMembership, type Member, type SignedMembership } from '../../src/trust/membership-file.ts'
import { HEAD } from '../feed/ferry-cargo.ts'
import { Issuer, refOf, signerOf } from '../feed/issuer.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { EvidenceMaker } from '../vectors/feed/evidence-cases.ts'

const maker = new EvidenceMaker(INTL)
const folder = mkdtempSync(join(tmpdir(), 'xinqiao-verify-'))
const SEEDS = { '310000': 'key of the issuer', '320000': 'key of Jiangsu' }
const TERMS = { audience: 'members', scope: 'publicity', relayAllowed: false } as const

after(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function membershipText(): Promise<string> {
  const members = Object.entries(SEEDS).map(
    ([division, seed], i): Member => ({
      division,
      name: division,
      endpoint: `https://127.0.0.1:${7100 + i}`,
      certificatePins: [`sha256:${String(i).repeat(64)}`],
      feedKeys: [{ publicKey: signerOf(seed).publicKey }],
      issues: ['lists.environment', 'records.objection'],
    }),
  )
  const membership = {
    version: 3,
    region: 'test-delta',
    suite: 'intl',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2046-01-01T00:00:00.000Z',
    members,
    feeds: { 'lists.environment': TERMS, 'records.objection': { ...TERMS, scope: 'sharing' } },
  } as const
  let signed: SignedMembership = { membership, signatures: [] }
  for (const [division, seed] of Object.entries(SEEDS))
    signed = await signMembership(signed, division, signerOf(seed))
  return encodeMembership(signed)
}

let trust: readonly string[] = []
before(async () => {
  trust = ['--membership', file('membership.json', await membershipText())]
})

function verify(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const program = resolve(import.meta.dirname, '../../src/cli/verify.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

const pageFile = (name: string, page: Page): string => file(name, [...encodePage(page)].join(''))

test('each kind of evidence holds: exit code 0, Chinese first, and by which membership', async () => {
  const kinds = {
    inclusion: [await maker.inclusion(0), /确有第 0 条[\s\S]*已保存 stored/],
    consistency: [await maker.consistency(3, 6), /从 3 条到 6 条只增不改/],
    receipt: [await maker.receipt(), /320000 已执行[\s\S]*erase wrong-subject/],
    fork: [await maker.fork(6, 6), /账目不一致/],
  } as const
  for (const [kind, [evidence, words]] of Object.entries(kinds)) {
    const { code, out, err } = verify(kind, file(`${kind}.json`, encodeEvidence(evidence)), ...trust)
    assert.deepEqual([code, err], [0, ''], kind)
    assert.ok(out.startsWith('成立 · true: '), out)
    assert.match(out, words)
    assert.match(out, /test-delta 成员文件第 3 版 [0-9a-f]{64}\n$/)
  }
})

test('what does not hold: exit code 1 and the reason in one line', async () => {
  const evidence = await maker.inclusion(0)
  const path = file('false.json', encodeEvidence({ ...evidence, checkpoint: await maker.liar.checkpoint(6) }))
  const { code, out } = verify('inclusion', path, ...trust)
  assert.equal(code, 1)
  assert.match(out, /^不成立 · false: 证明不成立（PROOF_BAD）· [^\n]+\n$/)
  const json = JSON.parse(verify('inclusion', path, ...trust, '--json').out)
  assert.deepEqual([json.ok, json.code, json.membership.version], [false, 'PROOF_BAD', 3])
  const other = verify('fork', file('inclusion.json', encodeEvidence(evidence)), ...trust)
  assert.equal(other.code, 1)
  assert.match(other.out, /EVIDENCE_BAD/)
})

test('a statement of erasure holds as its holder signed it, and not otherwise', async () => {
  const erasure = {
    ...{ feed: '310000/lists.environment', generation: 1, holder: '320000', size: 6, root: '0f'.repeat(32) },
    ...{ membership: `3-${'0e'.repeat(32)}`, erasedAt: '2026-11-23T04:00:00.000Z' },
  }
  const text = await signErasure(erasure, signerOf(SEEDS['320000']))
  const { code, out } = verify('erasure', file('erasure.json', text), ...trust)
  assert.equal(code, 0)
  assert.match(out, /^成立 · true: .*320000.*310000\/lists\.environment/)
  const changed = verify('erasure', file('changed.json', text.replace('"size":6', '"size":5')), ...trust)
  const foreign = await signErasure(erasure, signerOf(SEEDS['310000']))
  const other = verify('erasure', file('foreign.json', foreign), ...trust)
  for (const refused of [changed, other]) {
    assert.equal(refused.code, 1)
    assert.match(refused.out, /^不成立 · false: [^\n]*ERASURE_BAD/)
  }
})

test('pages in their order, with the withdrawals that excuse missing bodies', async () => {
  const first = pageFile('1.ndjson', await maker.issuer.page({ from: 0, to: 3, closed: [1] }))
  const second = pageFile('2.ndjson', await maker.issuer.page({ from: 3, to: 6 }))
  const stops = pageFile('w.ndjson', await maker.withdrawals.page({ from: 0, to: 2 }))
  const alone = verify('page', first, second, ...trust)
  assert.equal(alone.code, 1)
  assert.match(alone.out, /BODY_MISSING/)
  const { code, out } = verify('page', first, second, '--withdrawals', stops, ...trust, '--json')
  assert.equal(code, 0)
  const { ok, logs } = JSON.parse(out)
  assert.deepEqual([ok, logs[1].feed, logs[1].size, logs[1].closed], [true, '310000/lists.environment', 6, 1])
  const whole = verify('page', second, first, ...trust)
  assert.match(whole.out, /PAGE_GAP/)
})

test('a page goes on from the verdict on the one before', async () => {
  const first = pageFile('a.ndjson', await maker.issuer.page({ from: 0, to: 3 }))
  const held = file('held.json', verify('page', first, ...trust, '--json').out)
  const second = pageFile('b.ndjson', await maker.issuer.page({ from: 3, to: 6 }))
  const { code, out } = verify('page', second, '--held', held, ...trust)
  assert.equal(code, 0, out)
  assert.match(out, /第 3 至 6 条/)
})

test('an export with its receipts; a damaged part is named', async () => {
  const carried = join(folder, 'carried')
  mkdirSync(carried)
  const feeds = [
    { ...maker.issuer.id, pages: [await maker.issuer.page({ from: 0, to: 6, closed: [1] })] },
    { ...maker.withdrawals.id, pages: [await maker.withdrawals.page({ from: 0, to: 2 })] },
  ]
  const cosignature = await maker.cosignature(maker.withdrawals, 'applied', 2)
  const receipts = [{ ...maker.withdrawals.id, cosignature }]
  const manifest = await writeFerry(folderSink(carried), HEAD, { feeds, receipts })
  const { code, out } = verify('export', carried, ...trust)
  assert.equal(code, 0, out)
  assert.match(out, /2 本账的页全部相符[\s\S]*回执 receipts: 1/)
  const part = manifest.parts[1]?.name ?? assert.fail('no such part')
  truncateSync(join(carried, part), 10)
  const damaged = verify('export', carried, ...trust)
  assert.deepEqual([damaged.code, damaged.out.includes(`${part} is truncated`)], [1, true], damaged.out)
  mkdirSync(join(folder, 'nothing'))
  assert.match(verify('export', join(folder, 'nothing'), ...trust).out, /FERRY_BAD/)
})

test('what cannot be judged is neither true nor false: exit code 2', async () => {
  const path = file('good.json', encodeEvidence(await maker.consistency(3, 6)))
  const unsigned = file(
    'unsigned.json',
    (await membershipText()).replace('"version": 3', '"version": 4').replace('"version":3', '"version":4'),
  )
  const calls = [
    [],
    ['consistency', path],
    ['nothing', path, ...trust],
    ['consistency', ...trust],
    ['consistency', path, path, ...trust],
    ['consistency', path, '--surprise', ...trust],
    ['consistency', path, '--held', path, ...trust],
    ['page', path, '--held', path, ...trust],
    ['export', join(folder, 'absent'), ...trust],
    ['consistency', join(folder, 'absent'), ...trust],
    ['consistency', path, '--membership', join(folder, 'absent')],
    ['consistency', path, '--membership', unsigned],
  ]
  for (const args of calls) {
    const { code, out, err } = verify(...args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.notEqual(err, '')
  }
})

const SNAPSHOT = {
  snapshot: 1,
  domain: 'environment',
  madeBy: '320000',
  madeAt: '2026-11-23T04:00:00.000Z',
  day: '2026-11-23',
  suite: 'intl',
  logs: [{ feed: '310000/lists.environment', generation: 1, size: 2 }],
  cursor: 'e30',
}

async function snapshotLines(): Promise<string[]> {
  const issuer = new Issuer('310000/lists.environment', SEEDS['310000'])
  issuer.record(refOf('a'), { name: '示例甲' })
  issuer.record(refOf('b'), { name: '示例乙' })
  const pages = [await issuer.page({ from: 0, to: 1 }), await issuer.page({ from: 1, to: 2 })]
  const lines = pages.flatMap(page => [...encodePage(page)].map(line => line.trimEnd()))
  return [JSON.stringify(SNAPSHOT), ...lines, JSON.stringify({ snapshotEnd: 1, logs: 1 })]
}

test('a snapshot holds when every page is signed and none is missing', async () => {
  const lines = await snapshotLines()
  const { code, out, err } = verify(
    'snapshot',
    file('snapshot.ndjson', `${lines.join('\n')}\n`),
    ...trust,
    '--json',
  )
  assert.equal(code, 0, err + out)
  const { domain, logs } = JSON.parse(out)
  assert.deepEqual([domain, logs[0].size], ['environment', 2])
})

test('the marks in a snapshot are counted beside what is listed; those of other records are not', async () => {
  const list = new Issuer('310000/lists.environment', SEEDS['310000'])
  list.record(refOf('a'), feedBody(listing(), 'public'))
  const marks = new Issuer('310000/records.objection', SEEDS['310000'])
  const objection = (targetRecordId: string) => {
    const { content: _answered, ...record } = example('r12') as Record<string, object>
    const open = { targetRecordId, ground: '内容', receivedAt: '2026-10-08' }
    return feedBody({ ...record, content: open } as never, 'government')
  }
  marks.record(refOf('b'), objection(listing().recordId))
  marks.record(refOf('c'), objection('00000000-0000-4000-8000-000000000099'))
  const pages = [await list.page({ from: 0, to: 1 }), await marks.page({ from: 0, to: 2 })]
  const logs = [
    { ...list.id, size: 1 },
    { ...marks.id, size: 2 },
  ]
  const lines = [
    JSON.stringify({ ...SNAPSHOT, logs }),
    ...pages.flatMap(page => [...encodePage(page)].map(line => line.trimEnd())),
    JSON.stringify({ snapshotEnd: 1, logs: 2 }),
  ]
  const text = file('marks.ndjson', `${lines.join('\n')}\n`)
  const judged = JSON.parse(verify('snapshot', text, ...trust, '--json').out)
  assert.deepEqual([judged.listings, judged.marks], [1, { objections: 1, adoptions: 0 }])
  assert.match(verify('snapshot', text, ...trust).out, /异议处理中 objections 1，采用 adoptions 0/)
})

test('a snapshot that is cut off, lacks a page, or was changed does not hold', async () => {
  const lines = await snapshotLines()
  const second = lines.findLastIndex(line => line.startsWith('{"page":'))
  const cases = {
    'cut off': lines.slice(0, -1),
    'cut within a page': lines.slice(0, second + 2),
    'without a page': [...lines.slice(0, second), lines.at(-1) ?? ''],
    'without its first line': lines.slice(1),
    'with a line after the end': [...lines, '{"page":1}'],
    changed: lines.map(line => line.replace('示例乙', '示例丙')),
  }
  for (const [why, text] of Object.entries(cases)) {
    const { code, out } = verify('snapshot', file('bad.ndjson', `${text.join('\n')}\n`), ...trust)
    assert.equal(code, 1, `${why}: ${out}`)
  }
})
