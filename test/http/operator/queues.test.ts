/** The dead-letter desk at the operator face: a real port before a real database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { overviewOf } from '../../../src/node-desk.ts'
import type { DeskPorts } from '../../../src/operations/desk-ports.ts'
import type { WorkFacts } from '../../../src/operations/failed-work.ts'
import { PgDeadLetters } from '../../../src/store/dead-letters.ts'
import { PgFailedWork } from '../../../src/store/failed-work.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { OPERATOR } from '../contract-answers.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

const START = Date.UTC(2026, 10, 26, 4)
const PUSH = { kind: 'push', feed: '310000/lists.environment', generation: 1, peer: '320000' }

let desk: OperatorDesk
let work: PgFailedWork
let people: { operator: string; second: string; approver: string; viewer: string }
let now: WorkFacts | null = null
let woken = 0
const audited: string[] = []
before(async () => {
  const { db } = await freshDatabase()
  work = new PgFailedWork(db)
  const ports: DeskPorts = {
    store: new PgDeadLetters(db),
    stateOf: async () => (now === null ? null : { due: true, facts: now }),
    clock: () => START,
    newId: randomUUID,
    audit: async ({ actor, reason }, details) =>
      void audited.push(`${actor} ${details['operation']} ${details['letters'] ?? ''} ${reason}`),
    wake: () => void woken++,
  }
  desk = await OperatorDesk.open({
    work: { desk: ports, overview: () => overviewOf(db, () => START, null) },
  })
  people = {
    operator: await desk.person('yun-wei', 'operator'),
    second: await desk.person('shen-pi-yun-wei', 'operator', 'approver'),
    approver: await desk.person('shen-pi', 'approver'),
    viewer: await desk.person('cha-kan', 'viewer'),
  }
})
after(() => desk.listener.close())

/** Work of its own for each test. */
let feeds = 0
async function dead(queue = 'push', peer = '320000'): Promise<number> {
  const feed = `310000/records.f${feeds++}`
  const { id } = await work.note(`push ${feed} 1 ${peer}`, () => ({
    key: `push ${feed} 1 ${peer}`,
    work: { ...PUSH, feed, peer },
    ...{ queue, state: 'dead', class: 'permanent', code: 'ENTRY_BAD' },
    cause: '320000 refused with ENTRY_BAD (422)',
    lastFailedAt: START,
    nextAttemptAt: null,
    facts: { signed: 120, peerHas: 100 },
  }))
  return id
}
beforeEach(() => {
  now = { signed: 120, peerHas: 100 }
  woken = 0
  audited.length = 0
})

const stateOf = async (letter: number) => {
  const reply = await desk.ask('readDeadLetter', { as: people.viewer, path: { letter: String(letter) } })
  return (reply.json()['letter'] as { readonly state: string }).state
}

/** The body of the contract's own example, for other letters. */
function exampleBody(id: 'redriveDeadLetters', letters: readonly number[]): object {
  const node = OPERATOR.operations().find(one => one.id === id)?.node
  const example = node?.['requestBody']?.['content']?.['application/json']?.['example']
  assert.ok(example)
  return { ...example, letters }
}

test('a letter says why, since when, and what has changed', async () => {
  const letter = await dead()
  now = { signed: 140, peerHas: 100 }
  const reply = await desk.ask('readDeadLetter', { as: people.viewer, path: { letter: String(letter) } })
  const { due, changed, history } = reply.json()
  assert.deepEqual([due, changed], [true, true])
  assert.deepEqual(
    (history as { what: string; code: string }[]).map(({ what, code }) => [what, code]),
    [['dead', 'ENTRY_BAD']],
  )
  assertRefused(
    await desk.ask('readDeadLetter', { as: people.viewer, path: { letter: '999999' } }),
    404,
    'LETTER_UNKNOWN',
  )
})

test('letters are found by what they are about, page by page', async () => {
  const [first, second] = [await dead('push', '330000'), await dead('push', '330000')]
  const list = async (query: Record<string, string>) => {
    const reply = await desk.ask('listDeadLetters', { as: people.viewer, query })
    return (reply.json()['letters'] as { letter: number }[]).map(({ letter }) => letter)
  }
  assert.deepEqual(await list({ peer: '330000', state: 'dead', code: 'ENTRY_BAD' }), [first, second])
  assert.deepEqual(await list({ peer: '330000', limit: '1' }), [first])
  assert.deepEqual(await list({ peer: '330000', after: String(first) }), [second])
  assert.deepEqual(await list({ peer: '330000', state: 'settled' }), [])
})

test('one letter is redriven by one person, with a reason in its history and in the audit log', async () => {
  const letter = await dead()
  const body = exampleBody('redriveDeadLetters', [letter])
  const reply = await desk.ask('redriveDeadLetters', { as: people.operator, body })
  assert.deepEqual([reply.status, reply.json()['letters']], [200, [letter]])
  assert.equal(await stateOf(letter), 'redriving')
  assert.equal(woken, 1)
  assert.deepEqual(audited, [`operator:yun-wei redrive ${letter} 江苏已升级程序`])
  assertRefused(await desk.ask('redriveDeadLetters', { as: people.operator, body }), 409, 'LETTERS_NONE')
})

test('a dry run compares and does nothing', async () => {
  const letters = [await dead(), await dead()]
  const body = { letters, reason: '试算', dryRun: true }
  const reply = (await desk.ask('redriveDeadLetters', { as: people.operator, body })).json()
  assert.deepEqual([reply['outcome'], reply['needsSecond']], ['dry-run', true])
  assert.equal((reply['letters'] as unknown[]).length, 2)
  assert.deepEqual([await stateOf(letters[0] ?? 0), woken, audited], ['dead', 0, []])
})

test('many take a second person: whoever asked cannot approve, and it is decided once', async () => {
  const letters = [await dead('push', '340000'), await dead('push', '340000')]
  const asked = await desk.ask('redriveDeadLetters', {
    as: people.second,
    body: { filter: { peer: '340000', state: 'dead' }, reason: '安徽已恢复' },
  })
  assert.deepEqual([asked.status, asked.json()['letters']], [202, letters])
  assert.equal(await stateOf(letters[0] ?? 0), 'dead', 'nothing is done before somebody approved')
  const path = { request: asked.json()['request'] as string }
  const decide = (as: string) => desk.ask('decideDeskRequest', { as, path, body: { approve: true } })
  assertRefused(await decide(people.second), 403, 'SECOND_PERSON_NEEDED')
  assertRefused(await decide(people.operator), 403, 'NOT_ALLOWED')
  const decided = await decide(people.approver)
  assert.deepEqual([decided.status, decided.json()['done']], [200, letters])
  assert.deepEqual([await stateOf(letters[1] ?? 0), woken], ['redriving', 1])
  assertRefused(await decide(people.approver), 409, 'DESK_REQUEST_DECIDED')
  const requests = await desk.ask('listDeskRequests', { as: people.viewer })
  assert.match(requests.text, /安徽已恢复/)
})

test('a refused request does nothing', async () => {
  const letters = [await dead(), await dead()]
  const asked = await desk.ask('giveUpDeadLetters', { as: people.operator, body: { letters, reason: '错' } })
  const path = { request: asked.json()['request'] as string }
  const decided = await desk.ask('decideDeskRequest', { as: people.approver, path, body: { approve: false } })
  assert.deepEqual([decided.status, decided.json()['done']], [200, []])
  assert.equal(await stateOf(letters[0] ?? 0), 'dead')
})

test('giving up a single withdrawal takes a second person, too; anything else one', async () => {
  const [withdrawal, other] = [await dead('withdraw'), await dead()]
  const giveUp = (letter: number) =>
    desk.ask('giveUpDeadLetters', { as: people.operator, body: { letters: [letter], reason: '不再需要' } })
  assert.equal((await giveUp(withdrawal)).status, 202)
  assert.equal(await stateOf(withdrawal), 'dead')
  assert.equal((await giveUp(other)).status, 200)
  assert.equal(await stateOf(other), 'given-up')
})

test('who only watches changes nothing', async () => {
  const letter = await dead()
  for (const [id, as] of [
    ['redriveDeadLetters', people.viewer],
    ['giveUpDeadLetters', people.approver],
  ] as const) {
    assertRefused(await desk.ask(id, { as, body: { letters: [letter], reason: 'x' } }), 403, 'NOT_ALLOWED')
  }
  assertRefused(await desk.ask('listDeadLetters'), 401, 'NOT_SIGNED_IN')
  const nothing = await desk.ask('redriveDeadLetters', { as: people.operator, body: { reason: 'x' } })
  assertRefused(nothing, 400, 'REQUEST_INVALID')
})

test('the overview counts failed work by state', async () => {
  await dead()
  const reply = (await desk.ask('readQueues', { as: people.viewer })).json()
  const counts = reply['work'] as Readonly<Record<string, number>>
  assert.ok((counts['dead'] ?? 0) >= 1)
})
