/**
 * Reports over running nodes: ordered by the command, asked of every province through the directed feeds, in time
 * while one is down or frozen, completed when it is back, stale when a province takes back what it told; and nothing of
 * a person where it does not belong.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import { signCheckpoint } from '../../src/feed/checkpoint.ts'
import { originOf } from '../../src/feed/name.ts'
import { encodePage } from '../../src/feed/page.ts'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import { heldFeeds } from '../../src/sandbox/facts.ts'
import type { CreditReport } from '../../src/standard/report.ts'
import { signMembership } from '../../src/trust/membership.ts'
import { encodeMembership } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { databaseDump, redisDump } from '../support/dumps.ts'
import { ask, provinceOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'
import {
  ADDRESS,
  ASKER,
  CONSENT,
  codeOf,
  idsOf,
  PERSON,
  PHONE,
  RESTRICTED,
  ReportingRegion,
  read,
  statesOf,
  USCC,
} from './reporting-region.ts'

const run = promisify(execFile)

let reports: ReportingRegion
before(async () => {
  reports = await ReportingRegion.open()
})

test('every province is asked for what is in no feed, and its answer stands in the report with its place', async () => {
  const { line, file } = await reports.order('organisation.json', USCC, ...CONSENT)
  await reports.untilWhole(line, file)
  const report = read(file)
  assert.equal(statesOf(report), '已返回,已返回,已返回,已返回')
  const told = report.body.penalties.items.find(({ recordId }) => recordId === RESTRICTED.organisation)
  assert.equal(told?.source?.feed, '320000/to.310000')
  assert.equal(told?.division, '320000')
  const verified = await reports.verify(file)
  assert.equal(verified.status, 0, verified.stdout)
  assert.match((await reports.check(codeOf(line))).stdout, /属实[\s\S]*现行有效/)
})

test('the public edition needs nobody’s answer and shows nothing restricted', async () => {
  const { file } = await reports.order('public.json', USCC)
  const report = read(file)
  assert.ok(report.body.penalties.items.length > 0)
  assert.ok(!idsOf(report).includes(RESTRICTED.organisation))
})

test('a province that is down is 未返回 in time; when it is back the report is completed under a new number', async () => {
  await reports.region.end('340000', 'SIGTERM')
  const begun = Date.now()
  const { line, file } = await reports.order('partial.json', USCC, ...CONSENT)
  assert.ok(Date.now() - begun < 60_000, 'in time')
  const partial = read(file)
  const anhui = partial.body.explanation.provinces.find(({ division }) => division === '340000')
  assert.equal(anhui?.state, '未返回')
  assert.match(line, /未返回 not returned: (?:[0-9]{6}, )*340000;/)
  await reports.region.start()
  const whole = reports.file('whole.json')
  const words = await reports.untilWhole(line, whole)
  const completed = read(whole)
  assert.equal(statesOf(completed), '已返回,已返回,已返回,已返回')
  assert.notEqual(completed.cover.reportNo, partial.cover.reportNo)
  const theirs = words.map(word => (word === 'shi-li' ? 'somebody' : word))
  assert.match((await reports.command('report', ...theirs)).stdout, /REPORT_UNKNOWN/, 'only who ordered it')
})

test('a province that signed two histories is 未返回, with a mark on what rests on its feed, until members agree on its next generation', async () => {
  const anhui = provinceOf(reports.region, '340000')
  const feed = `${anhui.division}/records.penalty`
  await untilInStep(reports.region, { [feed]: 1 })
  const held = (await heldFeeds(reports.shanghai)).find(one => one.feed === feed) ?? assert.fail(feed)
  const id = { feed, generation: held.generation }
  // Its key, in other hands, signs another history of the same size; as a page it proves the fork to whoever gets it.
  const signer = feedSigner(SUITES.intl, readFileSync(anhui.files.feedKey, 'utf8'))
  const other = { origin: originOf(id), size: held.size, root: Buffer.alloc(32, 7) }
  const checkpoint = await signCheckpoint(signer, other)
  const page = { ...id, from: held.size, entries: [], closers: [], checkpoint, consistency: [] }
  const headers = { 'content-type': 'application/x-ndjson' }
  const sent = await reports.askPeer(
    'POST',
    `/v1/feeds/${feed}/entries`,
    headers,
    [...encodePage(page)].join(''),
    '340000',
  )
  assert.equal(sent.status, 409, sent.body.toString())
  const { line, file } = await reports.order('frozen.json', USCC)
  const frozen = read(file)
  const told = frozen.body.explanation.provinces.find(({ division }) => division === '340000')
  assert.deepEqual([told?.state, told?.ledger], ['未返回', '账目不一致'])
  const marks = (report: CreditReport) =>
    report.body.penalties.items.filter(({ source }) => source?.ledger !== undefined).map(one => one.division)
  assert.deepEqual(new Set(marks(frozen)), new Set(['340000']))
  assert.match((await reports.check(codeOf(line))).stdout, /属实/)
  // Members agree on what they hold; the feed goes on in its next generation.
  const { membership } = parseMembership(readFileSync(reports.region.membership, 'utf8'))
  const ended = { [feed]: [{ size: held.size, root: held.root }] }
  let next = {
    membership: { ...membership, version: 2, endedGenerations: ended },
    signatures: [],
  } as Parameters<typeof signMembership>[0]
  for (const { division, files } of reports.region.provinces) {
    const key = feedSigner(SUITES.intl, readFileSync(files.feedKey, 'utf8'))
    next = await signMembership(next, division, key)
  }
  writeFileSync(`${reports.region.membership}.new`, encodeMembership(next))
  renameSync(`${reports.region.membership}.new`, reports.region.membership)
  const out = reports.file('thawed.json')
  await reports.untilWhole(line, out)
  const whole = read(out)
  assert.equal(statesOf(whole), '已返回,已返回,已返回,已返回')
  assert.notEqual(whole.cover.reportNo, frozen.cover.reportNo)
  assert.deepEqual(marks(whole), [])
  assert.deepEqual(idsOf(whole), idsOf(frozen), 'what was applied stays')
})

test('a report is stale once a province withdraws what it had told, and does not say what', async () => {
  const { line } = await reports.order('stale.json', USCC, ...CONSENT)
  const { databaseUrl } = provinceOf(reports.region, '320000')
  await ask(
    databaseUrl,
    `insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status)
      values ('R03', '\\x01', $1, '\\x00000000000000000000000000000000', 2, '\\x01', now(), 'repaired')`,
    [RESTRICTED.organisation],
  )
  await until('the report is stale', async () => (await reports.check(codeOf(line))).status === 1)
  const { stdout } = await reports.check(codeOf(line))
  assert.match(stdout, /属实[\s\S]*不再适用/)
  assert.ok(!stdout.includes(RESTRICTED.organisation))
  const { file } = await reports.order('after.json', USCC, ...CONSENT)
  assert.ok(!idsOf(read(file)).includes(RESTRICTED.organisation))
})

test('a person’s report: found by link key, with who asked before by their names', async () => {
  const person = reports.file('person.json')
  writeFileSync(person, JSON.stringify(PERSON))
  assert.match(
    (
      await reports.command(
        'report',
        '--person',
        person,
        '--config',
        reports.shanghai.config,
        ...ASKER,
        '--out',
        'x.json',
      )
    ).stdout,
    /REPORT_REFUSED/,
  )
  await reports.order('first.json', '--person', person, ...CONSENT)
  const zhejiang = provinceOf(reports.region, '330000')
  const theirs = ['--for', '示例银行（虚构）', '--purpose', 'A02', '--request', 'GX-2-2', '--reader', 'they']
  const out = ['--config', zhejiang.config, '--out', reports.file('theirs.json')]
  const asked = await reports.commandAt(
    zhejiang,
    'report',
    ...['--person', person, '--edition', 'authorised', '--consent', '示例授权002号', ...theirs, ...out],
  )
  assert.equal(asked.status, 0, asked.stdout)
  const { file } = await reports.order(
    'second.json',
    '--person',
    person,
    '--edition',
    'authorised',
    '--own',
    '示例申请001号',
  )
  const report = read(file)
  assert.deepEqual(idsOf(report), [RESTRICTED.person])
  assert.ok('usage' in report.body)
  assert.deepEqual(
    report.body.usage.map(({ organisation, purpose, legalGround }) => [organisation, purpose, legalGround]),
    // The query of Zhejiang is in the log here, too, because this node answered it; its own province tells it.
    [
      ['示例银行（虚构）', '行政许可审批', '示例授权002号'],
      ['示例市行政审批局（虚构）', '行政许可审批', '示例授权001号'],
    ],
  )
  assert.equal(
    'maskedIdNumber' in report.body.subject && report.body.subject.maskedIdNumber,
    '310199********0018',
  )
})

test('a batch: one file for each subject; one that is no code stops it before anything is ordered', async () => {
  const list = reports.file('subjects.txt')
  const codes = [USCC, '91310115PDY000175Y', '91320509PDY000028G']
  writeFileSync(list, codes.join('\n'))
  const { line, file } = await reports.order('batch', '--subjects', list, '--format', 'html')
  assert.match(line, /3 份报告/)
  const pages = readdirSync(file).map(name => readFileSync(path.join(file, name), 'utf8'))
  assert.equal(pages.length, 3)
  for (const code of codes)
    assert.equal(pages.filter(page => page.includes(`<td>${code}</td>`)).length, 1, code)
  writeFileSync(list, [USCC, '91310118PDY00001XR'].join('\n'))
  const out = reports.file('none')
  const refused = await reports.command(
    'report',
    ...['--subjects', list, '--config', reports.shanghai.config, ...ASKER, '--out', out],
  )
  assert.equal(refused.status, 2)
  assert.match(refused.stdout, /第 2 个主体/)
  assert.ok(!existsSync(out))
})

test('another province orders a report over the exchange face and fetches it as JSON, PDF and page', async () => {
  const wish = {
    subject: { kind: 'organisation', uscc: USCC },
    edition: 'authorised',
    organisation: '示例市行政审批局（虚构）',
    authorisation: { kind: 'consent', reference: '示例授权003号' },
  }
  const taken = await reports.askPeer('POST', '/v1/reports', { 'idempotency-key': randomUUID() }, wish)
  assert.equal(taken.status, 202, taken.body.toString())
  const { order } = JSON.parse(taken.body.toString()) as { order: string }
  const progress = async () => {
    const { body } = await reports.askPeer('GET', `/v1/reports/${order}`)
    return JSON.parse(body.toString()) as { state: string; provinces: { division: string; state: string }[] }
  }
  await until('the order is complete', async () => (await progress()).state === 'complete')
  const of = (accept: string) => reports.askPeer('GET', `/v1/reports/${order}/document`, { accept })
  const report = JSON.parse((await of('application/json')).body.toString()) as CreditReport
  assert.equal(report.body.kind, 'organisation')
  assert.equal(report.cover.edition, 'authorised')
  const [pdf, again, page] = [await of('application/pdf'), await of('application/pdf'), await of('text/html')]
  assert.equal(pdf.body.subarray(0, 5).toString(), '%PDF-')
  assert.ok(pdf.body.equals(again.body), 'printed once')
  assert.match(page.body.toString(), new RegExp(report.cover.reportNo))
  const file = reports.file('peer.pdf')
  writeFileSync(file, pdf.body)
  const verified = await reports.verify(file)
  assert.equal(verified.status, 0, verified.stdout)
  // Whoever did not order it learns nothing, not even that there is one.
  assert.equal((await reports.askPeer('GET', `/v1/reports/${order}`, {}, undefined, '340000')).status, 404)
})

test('no number, address or contact of a person is in any edition, file, log, queue or table', async () => {
  const person = reports.file('person.json')
  const files = [
    (await reports.order('p.json', '--person', person, ...CONSENT)).file,
    (await reports.order('p.html', '--person', person, ...CONSENT)).file,
    (await reports.order('o.json', USCC, ...CONSENT)).file,
    (await reports.order('o.html', USCC, ...CONSENT)).file,
    (await reports.order('u.html', USCC)).file,
    (
      await reports.order(
        'g.json',
        '--person',
        person,
        '--edition',
        'government',
        '--consent',
        '示例授权004号',
      )
    ).file,
    (await reports.order('g.html', USCC, '--edition', 'government')).file,
    ...reports.region.provinces.map(({ logFile }) => logFile),
  ]
  const texts = files.map(file => readFileSync(file, 'utf8'))
  if (!without('pdftotext')) {
    const prints = [
      await reports.order('o.pdf', USCC, ...CONSENT),
      await reports.order('p.pdf', '--person', person, ...CONSENT),
    ]
    // Whole, wherever a line ends.
    for (const { file } of prints)
      texts.push((await run('pdftotext', ['-raw', file, '-'])).stdout.replaceAll(/\s/g, ''))
    assert.match(texts.at(-1) ?? '', /310199\*{8}0018/)
  }
  for (const { databaseUrl } of reports.region.provinces) texts.push(await databaseDump(databaseUrl))
  if (reports.redis) texts.push(await redisDump(reports.redis.url))
  for (const secret of [PERSON.idNumber, PHONE, ADDRESS, PERSON.idNumber.slice(6)])
    for (const text of texts) assert.ok(!text.includes(secret), secret)
})
