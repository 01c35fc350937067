/**
 * Reports over running nodes: ordered by the command, asked of every province through the directed feeds, in time
 * while one is down or frozen, completed when it is back, stale when a province takes back what it told; and nothing of a person
 * where it does not belong.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { reportCommand } from '../../src/cli/report.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { signCheckpoint } from '../../src/feed/checkpoint.ts'
import { originOf } from '../../src/feed/name.ts'
import { encodePage } from '../../src/feed/page.ts'
import { feedSigner, SUITES } from '../../src/feed/suites.ts'
import { heldFeeds } from '../../src/sandbox/facts.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import type { CreditReport } from '../../src/standard/report.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { signMembership } from '../../src/trust/membership.ts'
import { encodeMembership } from '../../src/trust/membership-file.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'
import { penalty } from '../standard/example-records.ts'
import { inProcess } from '../support/command.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

/** Each of the four has published something of it. */
const USCC = '91330421PDY000036M'
const PERSON = { idType: '身份证', idNumber: '310199199001010018', name: '测试甲' }
const PHONE = '13800000000'
const ADDRESS = '示例路999弄8号'
/** Of the organisation, in Jiangsu; of the person, in Zhejiang. */
const RESTRICTED = {
  organisation: '00000000-0000-4000-8000-0000000000a1',
  person: '00000000-0000-4000-8000-0000000000a2',
}
const SAMPLES = {
  310000: 'penalty.json',
  320000: 'penalty.csv',
  330000: 'penalty.xml',
  340000: 'penalty.csv',
}
const run = promisify(execFile)

let region: Region
let shanghai: Province
/** The queue's store where there is one; otherwise the queue is in PostgreSQL, and dumped with it. */
let redis: TestRedis | null = null
const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-reports-'))
before(async () => {
  redis = without('redis-server') ? null : await startRedis()
  region = await makeRegion()
  for (const { config } of region.provinces) {
    const key = Buffer.alloc(32, 7).toString('base64')
    const keys = JSON.stringify({ keys: [{ id: 'k1', key }] })
    writeFileSync(path.join(path.dirname(config), 'links.json'), keys, { mode: 0o600 })
    appendFileSync(config, 'linkKeys: "links.json"\nreports:\n  answerSeconds: 20\n')
    if (redis) appendFileSync(config, `redisUrl: "${redis.url}"\n`)
  }
  shanghai = provinceOf(region, '310000')
  await region.start()
  for (const [division, file] of Object.entries(SAMPLES))
    await deliverSample(provinceOf(region, division), 'penalty', file)
  await untilInStep(
    region,
    Object.fromEntries(Object.keys(SAMPLES).map(division => [`${division}/records.penalty`, 1])),
  )
  await keepRestricted('320000', RESTRICTED.organisation, record => {
    record.subject = { type: 'legal', name: '示例丙三化工有限公司（虚构）', uscc: USCC }
    record.content.violationFacts = `示例事实，联系电话${PHONE}，家庭住址：${ADDRESS}`
  })
  await keepRestricted('330000', RESTRICTED.person, record => {
    record.subject = { type: 'person', name: PERSON.name, idType: PERSON.idType, idNumber: PERSON.idNumber }
    record.content.conductDate = '2026-04-01'
    record.content.violationFacts = `示例事实，住址：${ADDRESS}301室，证件${PERSON.idNumber}`
  })
})

/** As collecting keeps what goes into no feed. */
async function keepRestricted(
  division: string,
  recordId: string,
  change: (record: ReturnType<typeof penalty>) => void,
): Promise<void> {
  const province = provinceOf(region, division)
  const record = penalty()
  Object.assign(record, { recordId, division, publicityScope: 'authorised' })
  change(record)
  const key = Buffer.from(
    readFileSync(path.join(path.dirname(province.config), 'data.key'), 'utf8'),
    'base64',
  )
  const sealed = createSealer(key).seal(Buffer.from(JSON.stringify(record)), `local ${recordId}`)
  await ask(
    province.databaseUrl,
    "insert into local_record (record_id, category, reason, sealed) values ($1, 'R03', 'SCOPE', $2)",
    [recordId, sealed],
  )
}

const COMMANDS = { report: reportCommand, verify: verifyCommand }
const command = (name: keyof typeof COMMANDS, ...words: string[]) => commandAt(shanghai, name, ...words)

async function commandAt(
  { databaseUrl }: Province,
  name: keyof typeof COMMANDS,
  ...words: string[]
): Promise<{ stdout: string; status: number }> {
  const ran = await inProcess(() => COMMANDS[name](words), { DATABASE_URL: databaseUrl })
  return { stdout: ran.stdout + ran.stderr, status: ran.code }
}

const ASKER = [
  '--reader',
  'shi-li',
  '--for',
  '示例市行政审批局（虚构）',
  '--purpose',
  'A02',
  '--request',
  'GX-1-1',
]
const CONSENT = ['--edition', 'authorised', '--consent', '示例授权001号']

async function order(out: string, ...words: string[]): Promise<{ line: string; file: string }> {
  const file = path.join(folder, out)
  const made = await command('report', ...words, '--config', shanghai.config, ...ASKER, '--out', file)
  assert.equal(made.status, 0, made.stdout)
  return { line: made.stdout, file }
}

/** Fetches an order until no province is missing in it. @returns the words that fetch it */
async function untilWhole(line: string, out: string): Promise<string[]> {
  const id = /fetch (\S+)/.exec(line)?.[1]
  if (id === undefined) return []
  const words = ['fetch', id, '--config', shanghai.config, '--reader', 'shi-li', '--out', out]
  await until('the whole report', async () => {
    const fetched = await command('report', ...words)
    assert.equal(fetched.status, 0, fetched.stdout)
    return !fetched.stdout.includes('未返回')
  })
  return words
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as CreditReport
const codeOf = (line: string) => /code ([0-9A-F-]{24})/.exec(line)?.[1] ?? ''
const statesOf = ({ body }: CreditReport) => body.explanation.provinces.map(one => one.state).join()
const idsOf = ({ body }: CreditReport) => body.penalties.items.map(({ recordId }) => recordId)
const check = (code: string) => command('report', 'check', code, '--config', shanghai.config)

test('every province is asked for what is in no feed, and its answer stands in the report with its place', async () => {
  const { line, file } = await order('organisation.json', USCC, ...CONSENT)
  await untilWhole(line, file)
  const report = read(file)
  assert.equal(statesOf(report), '已返回,已返回,已返回,已返回')
  const told = report.body.penalties.items.find(({ recordId }) => recordId === RESTRICTED.organisation)
  assert.equal(told?.source?.feed, '320000/to.310000')
  assert.equal(told?.division, '320000')
  const verified = await command('verify', 'report', file, '--membership', region.membership)
  assert.equal(verified.status, 0, verified.stdout)
  assert.match((await check(codeOf(line))).stdout, /属实[\s\S]*现行有效/)
})

test('the public edition needs nobody’s answer and shows nothing restricted', async () => {
  const { file } = await order('public.json', USCC)
  const report = read(file)
  assert.ok(report.body.penalties.items.length > 0)
  assert.ok(!idsOf(report).includes(RESTRICTED.organisation))
})

test('a province that is down is 未返回 in time; when it is back the report is completed under a new number', async () => {
  await region.end('340000', 'SIGTERM')
  const begun = Date.now()
  const { line, file } = await order('partial.json', USCC, ...CONSENT)
  assert.ok(Date.now() - begun < 60_000, 'in time')
  const partial = read(file)
  const anhui = partial.body.explanation.provinces.find(({ division }) => division === '340000')
  assert.equal(anhui?.state, '未返回')
  assert.match(line, /未返回 not returned: (?:[0-9]{6}, )*340000;/)
  await region.start()
  const whole = path.join(folder, 'whole.json')
  const words = await untilWhole(line, whole)
  const completed = read(whole)
  assert.equal(statesOf(completed), '已返回,已返回,已返回,已返回')
  assert.notEqual(completed.cover.reportNo, partial.cover.reportNo)
  const theirs = words.map(word => (word === 'shi-li' ? 'somebody' : word))
  assert.match((await command('report', ...theirs)).stdout, /REPORT_UNKNOWN/, 'only who ordered it')
})

test('a province that signed two histories is 未返回, with a mark on what rests on its feed, until members agree on its next generation', async () => {
  const anhui = provinceOf(region, '340000')
  const feed = `${anhui.division}/records.penalty`
  await untilInStep(region, { [feed]: 1 })
  const held = (await heldFeeds(shanghai)).find(one => one.feed === feed) ?? assert.fail(feed)
  const id = { feed, generation: held.generation }
  // Its key, in other hands, signs another history of the same size; as a page it proves the fork to whoever gets it.
  const signer = feedSigner(SUITES.intl, readFileSync(anhui.files.feedKey, 'utf8'))
  const other = { origin: originOf(id), size: held.size, root: Buffer.alloc(32, 7) }
  const checkpoint = await signCheckpoint(signer, other)
  const page = { ...id, from: held.size, entries: [], closers: [], checkpoint, consistency: [] }
  const headers = { 'content-type': 'application/x-ndjson' }
  const sent = await askPeer(
    'POST',
    `/v1/feeds/${feed}/entries`,
    headers,
    [...encodePage(page)].join(''),
    '340000',
  )
  assert.equal(sent.status, 409, sent.body.toString())
  const { line, file } = await order('frozen.json', USCC)
  const frozen = read(file)
  const told = frozen.body.explanation.provinces.find(({ division }) => division === '340000')
  assert.deepEqual([told?.state, told?.ledger], ['未返回', '账目不一致'])
  const marks = (report: CreditReport) =>
    report.body.penalties.items.filter(({ source }) => source?.ledger !== undefined).map(one => one.division)
  assert.deepEqual(new Set(marks(frozen)), new Set(['340000']))
  assert.match((await check(codeOf(line))).stdout, /属实/)
  // Members agree on what they hold; the feed goes on in its next generation.
  const { membership } = parseMembership(readFileSync(region.membership, 'utf8'))
  const ended = { [feed]: [{ size: held.size, root: held.root }] }
  let next = {
    membership: { ...membership, version: 2, endedGenerations: ended },
    signatures: [],
  } as Parameters<typeof signMembership>[0]
  for (const { division, files } of region.provinces) {
    const key = feedSigner(SUITES.intl, readFileSync(files.feedKey, 'utf8'))
    next = await signMembership(next, division, key)
  }
  writeFileSync(`${region.membership}.new`, encodeMembership(next))
  renameSync(`${region.membership}.new`, region.membership)
  const out = path.join(folder, 'thawed.json')
  await untilWhole(line, out)
  const whole = read(out)
  assert.equal(statesOf(whole), '已返回,已返回,已返回,已返回')
  assert.notEqual(whole.cover.reportNo, frozen.cover.reportNo)
  assert.deepEqual(marks(whole), [])
  assert.deepEqual(idsOf(whole), idsOf(frozen), 'what was applied stays')
})

test('a report is stale once a province withdraws what it had told, and does not say what', async () => {
  const { line } = await order('stale.json', USCC, ...CONSENT)
  const { databaseUrl } = provinceOf(region, '320000')
  await ask(
    databaseUrl,
    `insert into source_record (category, key_hmac, record_id, ref, version, content_hmac, updated_at, status)
      values ('R03', '\\x01', $1, '\\x00000000000000000000000000000000', 2, '\\x01', now(), 'repaired')`,
    [RESTRICTED.organisation],
  )
  await until('the report is stale', async () => (await check(codeOf(line))).status === 1)
  const { stdout } = await check(codeOf(line))
  assert.match(stdout, /属实[\s\S]*不再适用/)
  assert.ok(!stdout.includes(RESTRICTED.organisation))
  const { file } = await order('after.json', USCC, ...CONSENT)
  assert.ok(!idsOf(read(file)).includes(RESTRICTED.organisation))
})

test('a person’s report: found by link key, with who asked before by their names', async () => {
  const person = path.join(folder, 'person.json')
  writeFileSync(person, JSON.stringify(PERSON))
  assert.match(
    (await command('report', '--person', person, '--config', shanghai.config, ...ASKER, '--out', 'x.json'))
      .stdout,
    /REPORT_REFUSED/,
  )
  await order('first.json', '--person', person, ...CONSENT)
  const zhejiang = provinceOf(region, '330000')
  const theirs = ['--for', '示例银行（虚构）', '--purpose', 'A02', '--request', 'GX-2-2', '--reader', 'they']
  const out = ['--config', zhejiang.config, '--out', path.join(folder, 'theirs.json')]
  const asked = await commandAt(
    zhejiang,
    'report',
    ...['--person', person, '--edition', 'authorised', '--consent', '示例授权002号', ...theirs, ...out],
  )
  assert.equal(asked.status, 0, asked.stdout)
  const { file } = await order(
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
  const list = path.join(folder, 'subjects.txt')
  const codes = [USCC, '91310115PDY000175Y', '91320509PDY000028G']
  writeFileSync(list, codes.join('\n'))
  const { line, file } = await order('batch', '--subjects', list, '--format', 'html')
  assert.match(line, /3 份报告/)
  const pages = readdirSync(file).map(name => readFileSync(path.join(file, name), 'utf8'))
  assert.equal(pages.length, 3)
  for (const code of codes)
    assert.equal(pages.filter(page => page.includes(`<td>${code}</td>`)).length, 1, code)
  writeFileSync(list, [USCC, '91310118PDY00001XR'].join('\n'))
  const out = path.join(folder, 'none')
  const refused = await command(
    'report',
    ...['--subjects', list, '--config', shanghai.config, ...ASKER, '--out', out],
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
  const taken = await askPeer('POST', '/v1/reports', { 'idempotency-key': randomUUID() }, wish)
  assert.equal(taken.status, 202, taken.body.toString())
  const { order } = JSON.parse(taken.body.toString()) as { order: string }
  const progress = async () => {
    const { body } = await askPeer('GET', `/v1/reports/${order}`)
    return JSON.parse(body.toString()) as { state: string; provinces: { division: string; state: string }[] }
  }
  await until('the order is complete', async () => (await progress()).state === 'complete')
  const of = (accept: string) => askPeer('GET', `/v1/reports/${order}/document`, { accept })
  const report = JSON.parse((await of('application/json')).body.toString()) as CreditReport
  assert.equal(report.body.kind, 'organisation')
  assert.equal(report.cover.edition, 'authorised')
  const [pdf, again, page] = [await of('application/pdf'), await of('application/pdf'), await of('text/html')]
  assert.equal(pdf.body.subarray(0, 5).toString(), '%PDF-')
  assert.ok(pdf.body.equals(again.body), 'printed once')
  assert.match(page.body.toString(), new RegExp(report.cover.reportNo))
  const file = path.join(folder, 'peer.pdf')
  writeFileSync(file, pdf.body)
  const verified = await command('verify', 'report', file, '--membership', region.membership)
  assert.equal(verified.status, 0, verified.stdout)
  // Whoever did not order it learns nothing, not even that there is one.
  assert.equal((await askPeer('GET', `/v1/reports/${order}`, {}, undefined, '340000')).status, 404)
})

/** Asks the exchange face of Shanghai as another province's node does. */
function askPeer(
  method: string,
  where: string,
  headers: Readonly<Record<string, string>> = {},
  body?: object | string,
  division = '320000',
): Promise<{ status: number; body: Buffer }> {
  const { certificate, privateKey } = provinceOf(region, division).files
  const [cert, key, ca] = [certificate, privateKey, region.authority].map(file => readFileSync(file))
  const about = {
    'xinqiao-purpose': 'A02',
    'xinqiao-sharing-request': 'GX-2026-000123',
    ...(typeof body === 'object' && { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const tls = { cert, key, ca, agent: false }
    const asked = request(
      `${shanghai.endpoint}${where}`,
      { method, headers: { ...about, ...headers }, ...tls },
      answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
      },
    )
    asked.on('error', reject)
    asked.end(typeof body === 'object' ? JSON.stringify(body) : body)
  })
}

test('no number, address or contact of a person is in any edition, file, log, queue or table', async () => {
  const person = path.join(folder, 'person.json')
  const files = [
    (await order('p.json', '--person', person, ...CONSENT)).file,
    (await order('p.html', '--person', person, ...CONSENT)).file,
    (await order('o.json', USCC, ...CONSENT)).file,
    (await order('o.html', USCC, ...CONSENT)).file,
    (await order('u.html', USCC)).file,
    (await order('g.json', '--person', person, '--edition', 'government', '--consent', '示例授权004号')).file,
    (await order('g.html', USCC, '--edition', 'government')).file,
    ...region.provinces.map(({ logFile }) => logFile),
  ]
  const texts = files.map(file => readFileSync(file, 'utf8'))
  if (!without('pdftotext')) {
    const prints = [
      await order('o.pdf', USCC, ...CONSENT),
      await order('p.pdf', '--person', person, ...CONSENT),
    ]
    // Whole, wherever a line ends.
    for (const { file } of prints)
      texts.push((await run('pdftotext', ['-raw', file, '-'])).stdout.replaceAll(/\s/g, ''))
    assert.match(texts.at(-1) ?? '', /310199\*{8}0018/)
  }
  for (const { databaseUrl } of region.provinces) texts.push(await dumpOf(databaseUrl))
  if (redis) texts.push(await redisDump(redis.url))
  for (const secret of [PERSON.idNumber, PHONE, ADDRESS, PERSON.idNumber.slice(6)])
    for (const text of texts) assert.ok(!text.includes(secret), secret)
})

/** Keys and values of everything that the queues keep there, also of what is done. */
async function redisDump(url: string): Promise<string> {
  const client = new Redis(url)
  const texts: string[] = []
  for (const key of await client.keys('*')) {
    const type = await client.type(key)
    const value = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      set: () => client.smembers(key),
      zset: () => client.zrange(key, '0', '-1'),
      stream: () => client.xrange(key, '-', '+'),
    }[type]
    texts.push(key, JSON.stringify(await value?.()))
  }
  client.disconnect()
  assert.ok(texts.length > 0)
  return texts.join('\n')
}

/** Every value of every table, of the queue's own schema too, as text. */
async function dumpOf(url: string): Promise<string> {
  const tables = await ask<{ name: string }>(
    url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 30)
  const texts: string[] = []
  for (const { name } of tables)
    for (const row of await ask(url, `select * from ${name}`))
      for (const value of Object.values(row))
        texts.push(Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value))
  return texts.join('\n')
}
