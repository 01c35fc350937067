/** Objections, adoptions, measures and checks over running nodes, as authorities and counters use them. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { ADOPTING, adoptionRow, feedbackFile } from '../support/act-files.ts'
import { deliverSample, deliverText, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { until } from '../support/until.ts'
import { type Given, listsCommandTests, verify } from './lists-commands.ts'

const PURPOSE = { 'Xinqiao-Purpose': 'A04', 'Xinqiao-Sharing-Request': 'GX-2026-000001' }
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: answers of every operation, whose form other tests hold.
  readonly [member: string]: any
}

let region: Region
const sessions = new Map<string, string>()
let listings: readonly Json[]

before(async () => {
  region = await makeRegion(['310000', '340000'])
  await region.start()
  await deliverSample(provinceOf(region, '340000'), 'serious-listing', 'serious-listing.csv')
  await deliverSample(provinceOf(region, '340000'), 'penalty', 'penalty.csv')
  await untilInStep(region, { '340000/lists.environment': 50, '340000/records.penalty': 50 })
  for (const division of ['310000', '340000']) sessions.set(division, await tokenOf(division))
  listings = await untilListed()
})

const untilListed = (): Promise<readonly Json[]> =>
  until('more than fifty listings', async () => {
    const page = await asked(provinceOf(region, '310000'), '/v1/joint-lists/environment/subjects?limit=500')
    const found = (page?.['subjects'] ?? []).flatMap((one: Json) => one['listings'])
    return found.length > 50 ? found : null
  })

function asked({ endpoint, asker }: Province, place: string): Promise<Json | null> {
  return asker.get<Json>(`${endpoint}${place}`)
}

async function post(
  division: string,
  place: string,
  body: object,
  headers: Record<string, string>,
): Promise<Json> {
  const { operator } = provinceOf(region, division)
  const answer = await fetch(`${operator}${place}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    ...(text ? JSON.parse(text) : {}),
  }
}

/** As the security administrator does at a first start: a password of their own, then a token for the system. */
async function tokenOf(division: string): Promise<string> {
  const first = region.firstAccount(division)
  assert.ok(first, 'the node printed its first account')
  const next = 'wu-ge-shi-li-ci-yu-yi-ge'
  const { cookie } = await post(
    division,
    '/v1/session',
    { account: first.name, password: first.password },
    {},
  )
  await post(division, '/v1/session/password', { current: first.password, next }, { cookie })
  const again = await post(division, '/v1/session', { account: first.name, password: next }, {})
  const made = await post(
    division,
    '/v1/tokens',
    { name: '信用业务系统', roles: ['deliverer', 'inquirer'] },
    { cookie: again['cookie'] },
  )
  assert.equal(made['status'], 201, JSON.stringify(made))
  return `Bearer ${made['secret']}`
}

const ask = (division: string, place: string, body: object) =>
  post(division, place, body, { Authorization: sessions.get(division) ?? '' })

async function read(division: string, place: string): Promise<Json> {
  const { operator } = provinceOf(region, division)
  const answer = await fetch(`${operator}${place}`, {
    headers: { Authorization: sessions.get(division) ?? '' },
  })
  return (await answer.json()) as Json
}

/** What every node shows beside the listing. */
async function shownBy(
  listing: Json,
  member: 'objections' | 'adoptedBy',
): Promise<readonly (readonly Json[] | null)[]> {
  return Promise.all(
    region.provinces.map(async province => {
      const answer = await asked(province, `/v1/joint-lists/environment/subjects/${listing['subjectKey']}`)
      const hit = (answer?.['hits'] ?? []).find((one: Json) => one['ref'] === listing['ref'])
      return hit?.[member] ?? null
    }),
  )
}

const of = (reach: string, measures: number) => {
  const found = listings.find(
    one => one['reach'] === reach && one['record'].content.measures.length === measures,
  )
  assert.ok(found, `a listing of reach ${reach} with ${measures} measures`)
  return found
}

test('an objection filed in Shanghai against an entry of Anhui: every holder shows the mark, and the outcome takes it away', async () => {
  const listing = of('measures', 2)
  const filing = {
    ...{ feed: listing['feed'], ref: listing['ref'], ground: '内容', receivedAt: TODAY },
    authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
    statement: '处罚金额与决定书不符（虚构）',
  }
  const filed = await ask('310000', '/v1/objections', filing)
  assert.deepEqual(
    [filed['status'], filed['issuer'], filed['standing']],
    [201, '340000', filed['dueAt'] === null ? 'noTerm' : 'running'],
  )
  assert.equal((await ask('310000', '/v1/objections', filing))['status'], 200)
  await until('every holder shows the mark', async () =>
    (await shownBy(listing, 'objections')).every(one => one?.length === 1),
  )
  // By Anhui's law, which Shanghai learns with the first answer of Anhui's node.
  await until('each mark has its term', async () =>
    (await shownBy(listing, 'objections')).every(one => one?.[0]?.['dueAt'] !== undefined),
  )
  await until(
    'Anhui has the objection',
    async () => (await read('340000', '/v1/objections?open=true'))['objections'].length === 1,
  )
  const [open] = (await read('340000', '/v1/objections?open=true'))['objections']
  assert.deepEqual([open['filedBy'], open['statement']], ['310000', filing.statement])
  const answer = { outcome: '维持', reason: '核对无误（虚构）', answeredAt: TODAY }
  assert.equal((await ask('310000', `/v1/objections/${filed['id']}/answer`, answer))['code'], 'ACT_UNKNOWN')
  assert.equal((await ask('340000', `/v1/objections/${open['id']}/answer`, answer))['status'], 200)
  await until('no holder shows the mark', async () =>
    (await shownBy(listing, 'objections')).every(one => one?.length === 0),
  )
  await until(
    'Shanghai has the outcome',
    async () => (await read('310000', '/v1/objections?open=true'))['objections'].length === 0,
  )
  const [answered] = (await read('310000', '/v1/objections'))['objections']
  assert.deepEqual([answered['outcome'], answered['outcomeReason']], ['维持', answer.reason])
})

test('a nationwide listing with three answers, and a provincial one that is 提示信息', async () => {
  const decision = {
    authority: '示例市生态环境局（虚构）',
    localBasis: '《示例市条例》（虚构）第八条',
    decisionNo: '示沪采〔2026〕示例001号',
    date: TODAY,
  }
  const provincial = of('information', 2)
  const refused = await ask('310000', '/v1/adoptions', {
    ...decision,
    feed: provincial['feed'],
    ref: provincial['ref'],
  })
  assert.deepEqual([refused['status'], refused['code']], [409, 'ADOPTION_REFUSED'])
  assert.equal((await read('310000', '/v1/measure-tasks'))['tasks'].length, 0)

  const listing = of('measures', 3)
  const adopted = await ask('310000', '/v1/adoptions', {
    ...decision,
    feed: listing['feed'],
    ref: listing['ref'],
  })
  assert.deepEqual([adopted['status'], adopted['tasks']?.length], [201, 3], JSON.stringify(adopted))
  await until('every province shows who adopted it', async () =>
    (await shownBy(listing, 'adoptedBy')).every(one => one?.[0]?.['division'] === '310000'),
  )
  const answers = ['执行', '不适用', '无法执行']
  for (const [i, task] of adopted['tasks'].entries()) {
    const reply = {
      answer: answers[i],
      basis: '《示例市条例》（虚构）第九条',
      answeredOn: TODAY,
      authority: '示例市财政局（虚构）',
    }
    assert.equal((await ask('310000', `/v1/measure-tasks/${task.taskId}/answer`, reply))['status'], 200)
  }
  await until(
    'the loop is closed in Shanghai',
    async () => (await read('340000', '/v1/measure-loops'))['loops'][0]?.rate === 1,
  )
  const [loop] = (await read('340000', '/v1/measure-loops'))['loops']
  assert.deepEqual(loop.lines.map((one: Json) => one['state']).sort(), [...answers].sort())
})

test('a counter is told facts, signed, for one use, with the measures that its own province may take', async () => {
  const listing = of('measures', 3)
  const check = await ask('310000', '/v1/checks', {
    uscc: listing['subjectKey'],
    purpose: 'A04',
    sharingRequest: PURPOSE['Xinqiao-Sharing-Request'],
  })
  assert.equal(check['status'], 200, JSON.stringify(check))
  const hit = check['facts'].hits.find((one: Json) => one['ref'] === listing['ref'])
  assert.deepEqual(
    [check['facts'].advice, check['facts'].decidedBy, hit.adoptedBy],
    ['建议核实', '办理机关', ['310000']],
  )
  assert.deepEqual(hit.rule, listing['record'].content.criterionCode)
  assert.ok(Date.parse(check['facts'].validUntil) > Date.parse(check['facts'].askedAt))
})

/** Taken from the end of the list; the tests above take from its beginning. */
const taken = new Set<string>()
const given: Given = {
  region: () => region,
  listing(suits = () => true) {
    const found = listings.findLast(
      one => one['record'].division === '340000' && !taken.has(one['ref']) && suits(one),
    )
    assert.ok(found, 'a listing that nobody acts with')
    taken.add(found['ref'])
    return found
  },
  shownBy: async listing => (await shownBy(listing, 'objections')).filter(one => one !== null).length,
  objectionsOn: async listing => (await shownBy(listing, 'objections')).map(one => one?.length ?? -1),
  async check({ subjectKey }) {
    const { facts, signature } = await ask('310000', '/v1/checks', {
      ...{ uscc: subjectKey, purpose: 'A04' },
      sharingRequest: PURPOSE['Xinqiao-Sharing-Request'],
    })
    return { facts, signature }
  },
}
test('files of local systems adopt a listing and answer for its measure: the issuer sees both, and the department what is refused', async () => {
  const listing = given.listing(one => one['reach'] === 'measures')
  const { recordId, content } = listing['record']
  const shanghai = provinceOf(region, '310000')
  const row = adoptionRow(listing['record'], '示沪采〔2026〕示例801号', TODAY)
  await deliverText(shanghai, 'adoption', 'cai-yong.json', JSON.stringify({ rows: [row] }))
  await deliverText(shanghai, 'measure-feedback', 'fan-kui.csv', feedbackFile(listing['record'], TODAY))
  const loop = await until('Anhui sees the adoption and the answer', async () => {
    const { loops } = await read('340000', '/v1/measure-loops')
    return loops.find((one: Json) => one['targetRecordId'] === recordId && one['rate'] === 1) ?? null
  })
  assert.deepEqual(
    loop.lines.map((one: Json) => [one['division'], one['measure'], one['state'], one['authority']]),
    content.measures.map((one: Json) => ['310000', one['code'], '执行', ADOPTING.name]),
  )
  const other = adoptionRow(listing['record'], '示沪采〔2026〕示例802号', TODAY, 1)
  const answer = await fetch(`${shanghai.operator}/v1/mappings/310000/adoption/deliveries`, {
    method: 'POST',
    headers: {
      ...{ Authorization: sessions.get('310000') ?? '', 'Idempotency-Key': 'cai-yong-shi-li-802' },
      'Content-Type': 'application/octet-stream',
    },
    body: JSON.stringify({ rows: [other] }),
  })
  const { deliveryId } = (await answer.json()) as Json
  assert.ok(deliveryId, `answered ${answer.status}`)
  const batch = await until('the department is told', async () => {
    const { batch: held } = await read('310000', `/v1/deliveries/${deliveryId}`)
    return held?.read === 1 ? held : null
  })
  assert.deepEqual([batch.accepted, batch.refusedByRule], [0, { ADOPTION_REFUSED: 1 }])
})

listsCommandTests(given)

test('a system decides over the operator face: shown nowhere and again, repaired, certified and printed', async () => {
  const listing = given.listing()
  const { ref } = listing
  const authorisation = { Authorization: sessions.get('340000') ?? '' }
  const decided = {
    listing: { ref },
    decision: {
      ...{ authorityName: '示例皖生态环境厅（虚构）', decisionNo: '示皖环修〔2026〕示例901号' },
      decisionDate: TODAY,
    },
  }
  const enter = (place: string, key: string) =>
    post('340000', place, decided, { ...authorisation, 'Idempotency-Key': key })
  assert.equal((await enter('/v1/listing-suspensions', 'zan-ting-shi-li-901'))['state'], 'suspended')
  await until('no province shows it', async () => (await given.shownBy(listing)) === 0)
  assert.equal((await enter('/v1/listing-resumptions', 'hui-fu-shi-li-901-a'))['state'], 'published')
  await until(
    'every province shows it again',
    async () => (await given.shownBy(listing)) === region.provinces.length,
  )
  const repaired = await enter('/v1/listing-repairs', 'xiu-fu-shi-li-901-a')
  assert.deepEqual([repaired['status'], repaired['state']], [201, 'withdrawn'], JSON.stringify(repaired))
  assert.equal((await enter('/v1/listing-repairs', 'xiu-fu-shi-li-901-a'))['status'], 200)
  assert.equal((await enter('/v1/listing-repairs', 'xiu-fu-shi-li-901-b'))['code'], 'LIFE_REFUSED')
  await until('every province has stopped', async () =>
    ((await read('340000', `/v1/listings/${ref}`))['provinces'] as Json[]).every(one => one['at'] !== null),
  )
  assert.equal(await given.shownBy(listing), 0)
  const { events } = await read('340000', `/v1/listings/${listing['record'].recordId}/history`)
  assert.deepEqual(
    (events as Json[]).slice(3, 7).map(one => [one['event'], one['source']]),
    ['suspend', 'resume', 'repair', 'withdraw'].map(event => [event, 'system:信用业务系统']),
  )
  const made = await ask('340000', '/v1/withdrawal-certificates', { ref, print: true })
  assert.equal(made['status'], 201, JSON.stringify(made))
  const place = path.join(path.dirname(provinceOf(region, '340000').config), 'from-the-face.json')
  writeFileSync(place, JSON.stringify(made['certificate']))
  const verdict = await verify(region, 'certificate', place)
  assert.deepEqual([verdict.code, verdict.json['provinces'].length], [0, region.provinces.length])
  const pdf = Buffer.from(made['pdf'], 'base64').toString('latin1')
  assert.ok(pdf.startsWith('%PDF-') && pdf.includes('/Reason (Certificate of withdrawal)'))
})
