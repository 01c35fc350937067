/** Every answer that rests on a log of which two histories are proven says so, over real mutual TLS. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { INTL } from '../../src/feed/suite.ts'
import type { OperationId } from '../../src/http/contract.ts'
import { Membership } from '../../src/trust/membership.ts'
import { JSON_BODY, PERSON, WITH_PURPOSE } from './asks.ts'
import { Desk } from './desk.ts'
import { LISTED } from './holder.ts'

const LIST = '310000/lists.environment/1'
const WITHDRAWALS = '310000/withdrawals/1'

let desk: Desk
before(async () => {
  desk = await Desk.open()
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

interface Marked {
  readonly frozen?: boolean
}

const base = '/v1/joint-lists/environment'
const post = (path: string, body: object) => ({
  ...{ method: 'post' as const, path, body: JSON.stringify(body) },
  headers: { ...JSON_BODY, ...WITH_PURPOSE },
})

/** Each kind of answer, with the listings or records in it. */
async function answers(): Promise<[string, string[], Marked[]][]> {
  const ask = async (id: OperationId, given: Parameters<Desk['ask']>[2]) =>
    // biome-ignore lint/suspicious/noExplicitAny: each operation answers otherwise
    (await desk.ask(id, '320000', given)).json() as any
  const subject = await ask('readJointSubject', { path: `${base}/subjects/${LISTED[0]}` })
  const bulk = await ask('checkJointSubjects', post(`${base}/checks`, { usccs: [LISTED[0]] }))
  const page = await ask('listJointSubjects', { path: `${base}/subjects` })
  const changes = await ask('readJointChanges', { path: `${base}/changes` })
  const person = await ask('checkJointPerson', post(`${base}/person-checks`, PERSON))
  const records = await ask('listSubjectRecords', {
    ...{ path: `/v1/subjects/${LISTED[0]}/records`, headers: WITH_PURPOSE },
  })
  const summary = await ask('readJointList', { path: base })
  return [
    ['one subject', subject.asOf.frozen, subject.hits],
    ['bulk', bulk.asOf.frozen, bulk.answers[0].hits],
    ['page', page.asOf.frozen, page.subjects.flatMap((one: { listings: Marked[] }) => one.listings)],
    ['changes', changes.asOf.frozen, changes.changes.map((one: { listing: Marked }) => one.listing)],
    ['person', person.asOf.frozen, person.hits],
    ['records', records.asOf.frozen, records.records],
    ['summary', summary.asOf.frozen, []],
  ]
}

for (const [what, frozen] of [
  ['the list', [LIST]],
  ['the withdrawals of its province', [WITHDRAWALS]],
] as const) {
  test(`when ${what} is frozen, each answer names it and marks what rests on it`, async () => {
    for (const [kind, logs, held] of await answers()) {
      assert.deepEqual(logs, [], kind)
      assert.ok(
        held.every(one => !('frozen' in one)),
        kind,
      )
    }
    desk.holder.frozen = frozen
    for (const [kind, logs, held] of await answers()) {
      assert.deepEqual(logs, frozen, kind)
      assert.ok(kind === 'summary' || held.length > 0, kind)
      assert.ok(
        held.every(one => one.frozen === true),
        kind,
      )
    }
  })
}

test('no hit does not hide that the answer rests on a frozen log', async () => {
  desk.holder.frozen = [LIST]
  const path = `${base}/subjects/91320509PDY000028G`
  const answer = (await desk.ask('readJointSubject', '320000', { path })).json() as {
    hits: object[]
    asOf: { frozen: string[] }
  }
  assert.deepEqual(answer.asOf.frozen, [LIST])
})

test('a log of another province marks nothing here', async () => {
  desk.holder.frozen = ['330000/lists.environment/1']
  for (const [kind, , held] of await answers())
    assert.ok(
      held.every(one => !('frozen' in one)),
      kind,
    )
})

test('what members ended is what they agreed on, and no longer marked', async () => {
  desk.holder.frozen = [LIST]
  const { body } = desk.region
  const ended = { '310000/lists.environment': [{ size: 3, root: 'ab'.repeat(32) }] }
  desk.holder.membership = new Membership(INTL, { ...body, endedGenerations: ended } as typeof body)
  for (const [kind, logs, held] of await answers()) {
    assert.deepEqual(logs, [], kind)
    assert.ok(
      held.every(one => !('frozen' in one)),
      kind,
    )
  }
})

test('the first line of a snapshot marks its frozen logs', async () => {
  const logs = async () => {
    const reply = await desk.ask('exportJointList', '320000', { path: `${base}/snapshot` })
    const head = JSON.parse(reply.text.split('\n')[0] ?? '') as { logs: ({ feed: string } & Marked)[] }
    return head.logs.filter(one => one.frozen).map(({ feed }) => feed)
  }
  assert.deepEqual(await logs(), [])
  desk.holder.frozen = [LIST]
  assert.deepEqual(await logs(), ['310000/lists.environment'])
})

test('of a generation that members ended a snapshot holds what they agreed on, and nothing that follows', async () => {
  const { body } = desk.region
  const ended = { '310000/lists.environment': [{ size: 2, root: 'ab'.repeat(32) }] }
  desk.holder.membership = new Membership(INTL, { ...body, endedGenerations: ended } as typeof body)
  const { text } = await desk.ask('exportJointList', '320000', { path: `${base}/snapshot` })
  const lines = text.trimEnd().split('\n')
  const log = JSON.parse(lines[0] ?? '').logs.find(({ feed }: { feed: string }) => `${feed}/1` === LIST)
  assert.equal(log.size, 2)
  const start = lines.findIndex(line => line.startsWith('{"page":') && JSON.parse(line).feed === log.feed)
  const ends = lines.slice(start).find(line => line.startsWith('{"end":'))
  assert.equal(JSON.parse(ends ?? '').end, 2)
})
