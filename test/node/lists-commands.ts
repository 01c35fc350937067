/** The `lists` and `verify` commands beside running nodes, as their operators give them; `acts.test.ts` starts the nodes. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { listsCommand } from '../../src/cli/lists.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { inProcess } from '../support/command.ts'
import { ask, provinceOf } from '../support/region.ts'
import { until } from '../support/until.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const ISSUER = '340000'
const OTHER = '310000'

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: what commands print, whose form is under test.
  readonly [member: string]: any
}

/** What the tests beside these have: a region that runs, and listings of Anhui that nobody else acts with. */
export interface Given {
  region(): Region
  /** Another one each time. */
  listing(suits?: (listing: Json) => boolean): Json
  /** How many provinces show it. */
  shownBy(listing: Json): Promise<number>
  objectionsOn(listing: Json): Promise<readonly number[]>
  check(listing: Json): Promise<Json>
}

interface Ran {
  readonly code: number
  readonly json: Json
  readonly errors: string
}

async function run(command: () => Promise<number>, environment: Record<string, string> = {}): Promise<Ran> {
  const { code, stdout, stderr } = await inProcess(command, environment)
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return { code, json: last.startsWith('{') ? JSON.parse(last) : {}, errors: stderr }
}

const lists = ({ config, databaseUrl }: Province, ...words: readonly string[]): Promise<Ran> =>
  run(() => listsCommand([...words, '--config', config, '--json']), { DATABASE_URL: databaseUrl })

export const verify = (region: Region, ...words: readonly string[]) =>
  run(() => verifyCommand([...words, '--membership', region.membership, '--json']))

let numbers = 0
/** A decision of today; the operator who enters it is named. */
function decision(authority = '示例皖生态环境厅（虚构）'): string[] {
  numbers += 1
  const number = `示皖环决〔2026〕示例${numbers}号`
  return ['--authority', authority, '--decision', number, '--date', TODAY, '--operator', '示例经办']
}

export function listsCommandTests(given: Given): void {
  const anhui = () => provinceOf(given.region(), ISSUER)
  const shanghai = () => provinceOf(given.region(), OTHER)
  const file = (name: string, content: object): string => {
    const place = path.join(path.dirname(anhui().config), name)
    writeFileSync(place, JSON.stringify(content))
    return place
  }

  test('lists show and history: by reference, record and decision, with the decision of each step', async () => {
    const listing = given.listing()
    const { content, recordId } = listing['record']
    const named = [
      '--code',
      listing['subjectKey'],
      '--list',
      content.listName,
      '--number',
      content.decisionNo,
    ]
    for (const which of [['--ref', listing['ref']], ['--record', recordId], named]) {
      const { code, json } = await lists(anhui(), 'show', ...which)
      assert.deepEqual(
        [code, json['listings']?.[0]?.ref, json['listings']?.[0]?.state],
        [0, listing['ref'], 'published'],
      )
    }
    const told = await lists(anhui(), 'history', '--ref', listing['ref'])
    const events = told.json['listings'][0].events as Json[]
    assert.deepEqual(
      events.map(({ event }) => event),
      ['notify', 'list', 'publish'],
    )
    assert.equal(events[1]?.['decision'].decisionNo, content.decisionNo)
  })

  test('lists suspend and resume: shown nowhere, and again, each by a decision', async () => {
    const listing = given.listing()
    const which = ['--ref', listing['ref']]
    const suspended = await lists(anhui(), 'suspend', ...which, ...decision())
    assert.deepEqual([suspended.code, suspended.json['state']], [0, 'suspended'], suspended.errors)
    await until('no province shows it', async () => (await given.shownBy(listing)) === 0)
    const resumed = await lists(anhui(), 'resume', ...which, ...decision())
    assert.deepEqual([resumed.code, resumed.json['state']], [0, 'published'], resumed.errors)
    await until(
      'every province shows it again',
      async () => (await given.shownBy(listing)) === given.region().provinces.length,
    )
  })

  test('lists repair and certificate: every province stops, and the certificate holds offline', async () => {
    const listing = given.listing()
    const which = ['--ref', listing['ref']]
    const out = path.join(path.dirname(anhui().config), 'certificate.json')
    const early = await lists(anhui(), 'certificate', ...which, '--out', out)
    assert.deepEqual([early.code, early.json['code']], [1, 'LISTING_UNKNOWN'])
    const repaired = await lists(anhui(), 'repair', ...which, ...decision())
    assert.deepEqual([repaired.code, repaired.json['state']], [0, 'withdrawn'], repaired.errors)
    await until('every province has stopped', async () => {
      const { json } = await lists(anhui(), 'show', ...which)
      return (json['listings'][0].provinces as Json[]).every(({ at }) => at !== null)
    })
    assert.equal(await given.shownBy(listing), 0)
    const made = await lists(anhui(), 'certificate', ...which, '--out', out)
    assert.deepEqual([made.code, made.json['complete']], [0, true], made.errors)
    const again = await lists(anhui(), 'certificate', ...which, '--out', out)
    assert.deepEqual([again.code, again.json['code']], [1, 'EEXIST'], 'a file is never replaced')

    const verdict = await verify(given.region(), 'certificate', out)
    const stopped = (verdict.json['provinces'] as Json[]).map(one => [one['division'], one['status']])
    assert.deepEqual(
      [verdict.code, stopped.length, new Set(stopped.map(([, status]) => status))],
      [0, given.region().provinces.length, new Set(['stopped'])],
    )
    const text = readFileSync(out, 'utf8')
    for (const [what, altered] of [
      ['a time', text.replace(/"stoppedAt":"2026/, '"stoppedAt":"2025')],
      ['no JSON', text.slice(1)],
    ] as const) {
      writeFileSync(out, altered)
      const refused = await verify(given.region(), 'certificate', out)
      assert.deepEqual([refused.code, refused.json['code']], [1, 'CERTIFICATE_FORGED'], what)
    }
  })

  test('lists repair of a penalty: named as its decision names it; every province stops', async () => {
    const found = await ask<{ record: string; ref: string }>(
      anhui().databaseUrl,
      `select convert_from(e.body, 'UTF8') as record, encode(e.ref, 'hex') as ref
        from feed_entry e join feed f using (feed_id) join shown_record s on s.feed_id = e.feed_id and s.seq = e.seq
        where f.name = $1 and e.body is not null`,
      [`${ISSUER}/records.penalty`],
    )
    const penalties = found.map(({ record, ref }) => ({ ...(JSON.parse(record) as Json), ref }) as Json)
    const general =
      penalties.find(one => one['severity'] === 'general' && one['subject'].uscc !== undefined) ??
      assert.fail('no general penalty')
    const { subject, content } = general
    const which = ['--code', subject.uscc, '--number', content.decisionNo]
    const undated = await lists(anhui(), 'repair', ...which, ...decision())
    assert.deepEqual([undated.code, undated.json['code']], [2, 'COMMAND_USAGE'])
    which.push('--decided', content.decisionDate)
    const repaired = await lists(anhui(), 'repair', ...which, ...decision())
    assert.deepEqual(
      [repaired.code, repaired.json['state'], repaired.json['ref']],
      [0, 'repaired', general['ref']],
      repaired.errors,
    )
    await until('every province has stopped', async () => {
      const { json } = await lists(anhui(), 'show', '--ref', general['ref'])
      return (json['listings'][0].provinces as Json[]).every(({ at }) => at !== null)
    })
    for (const { databaseUrl } of given.region().provinces) {
      const query = "select 1 from shown_record where ref = decode($1, 'hex')"
      assert.deepEqual(await ask(databaseUrl, query, [general['ref']]), [])
    }
  })

  test('lists withdraw: revoked once, not twice; wrong words and unknown listings are told apart', async () => {
    const listing = given.listing()
    const which = ['--record', listing['record'].recordId]
    const revoked = await lists(anhui(), 'withdraw', ...which, ...decision())
    assert.deepEqual([revoked.code, revoked.json['state']], [0, 'withdrawn'], revoked.errors)
    await until('no province shows it', async () => (await given.shownBy(listing)) === 0)
    const resumed = await lists(anhui(), 'resume', ...which, ...decision())
    assert.deepEqual([resumed.code, resumed.json['code']], [1, 'LIFE_REFUSED'])
    const unknown = await lists(anhui(), 'repair', '--ref', '0'.repeat(32), ...decision())
    assert.deepEqual([unknown.code, unknown.json['code']], [1, 'LISTING_UNKNOWN'])
    const undecided = await lists(anhui(), 'repair', ...which, '--operator', '示例经办')
    assert.deepEqual([undecided.code, undecided.json['code']], [2, 'COMMAND_USAGE'])
    assert.match(undecided.json['reason'], /--authority/)
    const { stdout } = await promisify(execFile)(
      'npm',
      ['run', '-s', 'lists', '--', 'show', ...which, '--config', anhui().config, '--json'],
      {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: anhui().databaseUrl },
      },
    )
    assert.equal(JSON.parse(stdout).listings[0].state, 'withdrawn')
  })

  test('lists due: what ends within the days ahead', async () => {
    const soon = await lists(anhui(), 'due', '--days', '0')
    const later = await lists(anhui(), 'due', '--days', '1500')
    assert.deepEqual([soon.code, later.code], [0, 0])
    assert.ok(later.json['ending'].length > soon.json['ending'].length)
    assert.equal((await lists(anhui(), 'due', '--days', 'soon')).code, 2)
  })

  test('lists object: filed in Shanghai, answered in Anhui; only who may answer does', async () => {
    const listing = given.listing()
    const filing = file('objection.json', {
      ...{ feed: listing['feed'], ref: listing['ref'], ground: '期限', receivedAt: TODAY },
      authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
      statement: '期限有误（虚构）',
    })
    const filed = await lists(shanghai(), 'object', filing)
    assert.deepEqual([filed.code, filed.json['issuer']], [0, ISSUER], filed.errors)
    const { id } = filed.json
    await until('every province shows the mark', async () =>
      (await given.objectionsOn(listing)).every(count => count === 1),
    )
    const snapshot = await shanghai().asker.page(`${shanghai().endpoint}/v1/joint-lists/environment/snapshot`)
    const place = path.join(path.dirname(anhui().config), 'snapshot.ndjson')
    writeFileSync(place, snapshot ?? '')
    const judged = await verify(given.region(), 'snapshot', place)
    assert.deepEqual([judged.code, judged.json['marks']?.objections], [0, 1], 'the mark is in it, signed')
    const due = async (province: Province) => (await lists(province, 'due')).json['objections'] as Json[]
    await until('it is due in Anhui', async () => (await due(anhui())).some(one => one['filedBy'] === OTHER))
    for (const province of [anhui(), shanghai()]) {
      const [one] = (await due(province)).filter(({ issuer }) => issuer === ISSUER)
      // Without the notice of the coming year its last day cannot be counted.
      assert.equal(one?.['standing'], one?.['dueOn'] === null ? 'noTerm' : 'running')
      assert.equal(one?.['receivedAt'], TODAY)
    }
    const answer = file('answer.json', { outcome: '维持', reason: '核对无误（虚构）', answeredAt: TODAY })
    const notOurs = await lists(shanghai(), 'object', '--answer', id, answer)
    assert.deepEqual([notOurs.code, notOurs.json['code']], [1, 'ACT_UNKNOWN'])
    let answered = await lists(anhui(), 'object', '--answer', id, answer)
    // The mark is an entry and may be there before the message.
    await until('the answer is taken', async () => {
      if (answered.code !== 0) answered = await lists(anhui(), 'object', '--answer', id, answer)
      return answered.code === 0
    })
    const longer = await lists(anhui(), 'object', '--extend', id)
    assert.deepEqual([longer.code, longer.json['code']], [1, 'OBJECTION_ANSWERED'])
    await until('no province shows the mark', async () =>
      (await given.objectionsOn(listing)).every(count => count === 0),
    )
    const wrong = await lists(shanghai(), 'object', file('no-objection.json', { feed: 'none' }))
    assert.equal(wrong.code, 1)
  })

  test('lists adopt and feedback: tasks here, the closed loop at the issuer', async () => {
    const listing = given.listing(({ reach }) => reach === 'measures')
    const provincial = given.listing(({ reach }) => reach === 'information')
    const decided = (of: Json) => ({
      ...{ feed: of['feed'], ref: of['ref'], authority: '示例市生态环境局（虚构）' },
      ...{ localBasis: '《示例市条例》（虚构）第八条', decisionNo: '示沪采〔2026〕示例009号', date: TODAY },
    })
    const refused = await lists(shanghai(), 'adopt', file('provincial.json', decided(provincial)))
    assert.deepEqual([refused.code, refused.json['code']], [1, 'ADOPTION_REFUSED'])
    const adopted = await lists(shanghai(), 'adopt', file('adoption.json', decided(listing)))
    const tasks = adopted.json['tasks'] as Json[]
    assert.deepEqual([adopted.code, tasks.length > 0], [0, true], adopted.errors)
    const reply = {
      answer: '执行',
      basis: '《示例市条例》（虚构）第九条',
      answeredOn: TODAY,
      authority: '示例市财政局（虚构）',
    }
    for (const { taskId } of tasks) {
      const given = await lists(shanghai(), 'feedback', '--task', taskId, file('reply.json', reply))
      assert.deepEqual([given.code, given.json['answer']], [0, '执行'], given.errors)
    }
    await until('every measure is answered', async () => {
      const { json } = await lists(anhui(), 'feedback')
      const loop = (json['loops'] as Json[]).find(one => one['targetRecordId'] === listing['record'].recordId)
      return loop?.['answered'] === tasks.length && loop?.['asked'] === tasks.length
    })
  })

  test('verify check: a check of a counter holds offline, an altered one does not', async () => {
    const listing = given.listing()
    const signed = await given.check(listing)
    const held = await verify(given.region(), 'check', file('check.json', signed))
    assert.deepEqual([held.code, held.json['facts'].hits.length > 0], [0, true])
    const kinder = { ...signed, facts: { ...signed['facts'], hits: [] } }
    const forged = await verify(given.region(), 'check', file('forged.json', kinder))
    assert.deepEqual([forged.code, forged.json['code']], [1, 'CHECK_FORGED'])
  })
}
