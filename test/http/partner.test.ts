/** What partner systems ask, over real mutual TLS: bulk checks, changes, snapshots, records, persons and their purpose. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, suite, test } from 'node:test'
import { decodePage } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import type { OperationId } from '../../src/http/contract.ts'
import { readableFeeds } from '../../src/http/readable.ts'
import { Membership } from '../../src/trust/membership.ts'
import { assertProblem, good, JSON_BODY, PERSON, WITH_PURPOSE } from './asks.ts'
import { Desk } from './desk.ts'
import { LISTED, PERSONS } from './holder.ts'

let desk: Desk
before(async () => {
  desk = await Desk.open()
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

const post = (path: string, body: unknown, headers = {}) => ({
  method: 'post' as const,
  path,
  headers: { ...JSON_BODY, ...headers },
  body: JSON.stringify(body),
})
/** The environment list is for government use from here on. */
function restrict() {
  const { body } = desk.region
  const feeds = {
    ...body.feeds,
    'lists.environment': { ...body.feeds['lists.environment'], scope: 'sharing' },
  }
  desk.holder.membership = new Membership(INTL, { ...body, feeds } as typeof body)
}

suite('a bulk check', () => {
  const checks = '/v1/joint-lists/environment/checks'
  const check = (usccs: readonly string[]) =>
    desk.ask('checkJointSubjects', '320000', post(checks, { usccs }))

  test('answers in the order of the question, each as if it were asked alone', async () => {
    const asked = [LISTED[1], '91310115PDY000175Y', LISTED[0], LISTED[1]]
    const { answers } = (await check(asked)).json() as {
      answers: { subject: object; hits: object[]; advice: unknown }[]
    }
    assert.equal(answers.length, 4)
    for (const [i, uscc] of asked.entries()) {
      const path = `/v1/joint-lists/environment/subjects/${uscc}`
      const { subject, hits, advice } = (await desk.ask('readJointSubject', '320000', { path })).json()
      assert.deepEqual(answers[i], { subject, hits, advice, more: false })
    }
  })

  test('takes a thousand codes, and not one more', async () => {
    const thousand = Array.from({ length: 1000 }, () => LISTED[0])
    assert.equal(((await check(thousand)).json()['answers'] as unknown[]).length, 1000)
    assertProblem(await check([...thousand, LISTED[0]]), 400, { code: 'REQUEST_INVALID', rule: 'maxItems' })
  })

  test('with one wrong code answers none, and says which without repeating it', async () => {
    const reply = await check([LISTED[0], '91310118PDY00001X0'])
    assertProblem(reply, 400, { code: 'USCC_INVALID', rule: 'USCC_CHECK', where: 'body.usccs.1' })
    assert.ok(!reply.text.includes('91310118PDY00001X0'))
  })

  test('an unknown field of the request is refused', async () => {
    const reply = await desk.ask(
      'checkJointSubjects',
      '320000',
      post(checks, { usccs: [LISTED[0]], all: true }),
    )
    assertProblem(reply, 400, { code: 'REQUEST_INVALID', rule: 'additionalProperties' })
  })
})

suite('changes', () => {
  const read = async (query: string) =>
    (
      await desk.ask('readJointChanges', '320000', { path: `/v1/joint-lists/environment/changes?${query}` })
    ).json() as {
      changes: { change: string; ref?: string; listing?: { subjectKey: string } }[]
      cursor: string
      more: boolean
    }

  test('from the beginning every listing comes once, and no person', async () => {
    const seen: string[] = []
    let answer = await read('limit=2')
    for (;;) {
      seen.push(...answer.changes.map(({ listing }) => listing?.subjectKey ?? ''))
      if (!answer.more) break
      answer = await read(`limit=2&cursor=${answer.cursor}`)
    }
    assert.deepEqual(seen, LISTED)
    assert.deepEqual((await read(`cursor=${answer.cursor}`)).changes, [])
  })

  test('who waits is answered as soon as something is withdrawn', async () => {
    const { cursor } = await read('')
    const waiting = read(`wait=30&cursor=${cursor}`)
    desk.holder.ended.add(LISTED[0])
    const { changes } = await waiting
    assert.deepEqual(
      changes.map(({ change }) => change),
      ['ended'],
    )
  })

  test('who waits in vain gets an empty page with the same cursor', async () => {
    const { cursor } = await read('')
    const answer = await read(`wait=1&cursor=${cursor}`)
    assert.deepEqual([answer.changes, answer.cursor, answer.more], [[], cursor, false])
  })

  test('a cursor that this node did not make is refused', async () => {
    const path = '/v1/joint-lists/environment/changes?cursor=bm9uc2Vuc2U'
    assertProblem(await desk.ask('readJointChanges', '320000', { path }), 400, { code: 'CURSOR_BAD' })
  })
})

test('a snapshot holds the signed pages of the withdrawals and of the list, says what it is, and that it is all', async () => {
  const reply = await desk.ask('exportJointList', '320000', await good(desk, 'exportJointList'))
  const lines = reply.text.trimEnd().split('\n')
  const head = JSON.parse(lines[0] ?? '')
  assert.deepEqual(
    head.logs.map(({ feed, size }: { feed: string; size: number }) => [feed, size]),
    [
      ['310000/withdrawals', 1],
      ['320000/withdrawals', 1],
      ['310000/lists.environment', 3],
      ['320000/lists.environment', 3],
    ],
  )
  assert.deepEqual(JSON.parse(lines.at(-1) ?? ''), { snapshotEnd: 1, logs: 4 })
  const starts = lines.flatMap((line, i) => (line.startsWith('{"page":') ? [i] : []))
  for (const [i, start] of starts.entries()) {
    const page = await decodePage([
      lines
        .slice(start, starts[i + 1] ?? -1)
        .map(line => `${line}\n`)
        .join(''),
    ])
    assert.equal(page.feed, head.logs[i].feed)
  }
  const { changes } = (
    await desk.ask('readJointChanges', '320000', {
      path: `/v1/joint-lists/environment/changes?cursor=${head.cursor}`,
    })
  ).json()
  assert.deepEqual(changes, [], 'changes go on where the snapshot ends')
})

suite('the records of a subject', () => {
  const path = `/v1/subjects/${LISTED[0]}/records`

  test('come in pages by cursor, each once', async () => {
    const seqs: number[] = []
    let cursor: unknown = null
    do {
      const query = cursor === null ? '?limit=1' : `?limit=1&cursor=${cursor}`
      const answer = (
        await desk.ask('listSubjectRecords', '320000', { path: path + query, headers: WITH_PURPOSE })
      ).json()
      seqs.push(...(answer['records'] as { seq: number }[]).map(({ seq }) => seq))
      cursor = answer['cursor']
    } while (cursor !== null)
    assert.deepEqual(seqs, [0, 1, 2])
  })

  test('are in the audit log, with purpose and sharing request, before they are answered', async () => {
    await desk.ask('listSubjectRecords', '320000', { path, headers: WITH_PURPOSE })
    assert.deepEqual(desk.holder.audited, [
      {
        act: 'query',
        actor: 'member:320000',
        from: '127.0.0.1',
        subjects: [LISTED[0]],
        purpose: 'A02',
        sharingRequest: 'GX-2026-000123',
        details: { operation: 'listSubjectRecords', records: 3 },
      },
    ])
    desk.holder.auditFailure = new Error('disk full')
    const reply = await desk.ask('listSubjectRecords', '320000', { path, headers: WITH_PURPOSE })
    assertProblem(reply, 500, { code: 'INTERNAL' })
    assert.ok(!reply.text.includes(LISTED[0]), 'nothing is told that is not logged')
  })

  test('are read from feeds that the caller may read only', () => {
    const feeds = readableFeeds(desk.region.membership, '330000')
    assert.ok(feeds.includes('310000/lists.environment') && feeds.includes('330000/lists.tourism'))
    assert.ok(!feeds.includes('310000/lists.tourism'), 'tourism is for Jiangsu')
  })
})

suite('persons', () => {
  const checks = '/v1/joint-lists/environment/person-checks'
  const check = (person: object, headers = WITH_PURPOSE) =>
    desk.ask('checkJointPerson', '320000', post(checks, person, headers))

  test('are found by the number of their document, which is in no answer, log or audit entry', async () => {
    const reply = await check({ ...PERSON, name: '测甲' })
    const { hits, nameAgrees, advice } = reply.json()
    assert.deepEqual([(hits as object[]).length, nameAgrees, advice], [1, true, '建议核实'])
    assert.deepEqual(desk.holder.audited[0]?.subjects, [PERSONS[3]])
    const told = JSON.stringify([reply.text, reply.headers, desk.holder.events, desk.holder.audited])
    assert.ok(!told.includes(PERSON.idNumber))
    assert.ok(!reply.text.includes(PERSONS[3] ?? '?'), 'the link key stays in the node')
  })

  test('a name that does not fit is told, and a person has to look', async () => {
    assert.equal((await check({ ...PERSON, name: '样本乙' })).json()['nameAgrees'], false)
    assert.equal((await check(PERSON)).json()['nameAgrees'], null)
  })

  test('are found under the key before, while keys are being rotated', async () => {
    desk.holder.linkKeys = [{ id: 'k2', key: new Uint8Array(32).fill(8) }, ...desk.holder.linkKeys]
    assert.equal(((await check(PERSON)).json()['hits'] as object[]).length, 1)
  })

  test('without link keys the node says that it cannot answer, which is not "no hits"', async () => {
    desk.holder.linkKeys = []
    assertProblem(await check(PERSON), 503, { code: 'LINK_KEYS_ABSENT', act: 'node-operator' })
  })

  test('their records come without the link key', async () => {
    const { text } = await desk.ask(
      'listPersonRecords',
      '320000',
      post('/v1/person-records', PERSON, WITH_PURPOSE),
    )
    assert.equal(JSON.parse(text).records.length, 3)
    assert.ok(!text.includes('linkKey'))
  })

  test('what rests on their consent is looked for only where the use is what it was given for', async () => {
    const { membership } = desk.holder
    const members = membership.body.members.map(one => ({
      ...one,
      issues: [...one.issues, 'lists.youth', 'lists.volunteer'],
    }))
    const shared = { audience: 'members', scope: 'sharing', relayAllowed: false } as const
    const feeds = { ...membership.body.feeds, 'lists.youth': shared, 'lists.volunteer': shared }
    desk.holder.membership = new Membership(INTL, { ...membership.body, members, feeds })
    const askedFor = async (purpose: string) => {
      const headers = { ...WITH_PURPOSE, 'xinqiao-purpose': purpose }
      const reply = await desk.ask('listPersonRecords', '320000', post('/v1/person-records', PERSON, headers))
      assert.equal(reply.status, 200, reply.text)
      return desk.holder.recordFeeds.filter(feed => /youth|volunteer/.test(feed))
    }
    assert.deepEqual(await askedFor('A02'), [])
    assert.ok(desk.holder.recordFeeds.length > 0, 'whatever else is known is told')
    assert.equal((await askedFor('A05')).length, 2 * members.length)
  })

  for (const [why, person, rule] of [
    ['check digit', { ...PERSON, idNumber: '310199199001010010' }, 'CITIZEN_NUMBER_CHECK'],
    ['length', { ...PERSON, idNumber: '3101991990010100' }, 'CITIZEN_NUMBER_LENGTH'],
    ['kind', { ...PERSON, idType: '学生证' }, 'DOCUMENT_TYPE_UNKNOWN'],
  ] as const) {
    test(`a document with a wrong ${why} is refused by rule and not repeated`, async () => {
      const reply = await check(person)
      assertProblem(reply, 400, { code: 'IDENTITY_NUMBER_INVALID', rule })
      assert.ok(!reply.text.includes(person.idNumber))
    })
  }
})

suite('purpose', () => {
  const ALWAYS: readonly OperationId[] = ['listSubjectRecords', 'listPersonRecords', 'checkJointPerson']
  const WHEN_RESTRICTED: readonly OperationId[] = [
    'readJointList',
    'listJointSubjects',
    'readJointSubject',
    'checkJointSubjects',
    'readJointChanges',
    'exportJointList',
  ]
  const without = (headers: Readonly<Record<string, string>> = {}, ...names: string[]) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))

  for (const id of [...ALWAYS, ...WHEN_RESTRICTED]) {
    test(`${id}: restricted records need a purpose and a sharing request, and the question is logged`, async () => {
      restrict()
      const ask = await good(desk, id)
      const bare = without(ask.headers, ...Object.keys(WITH_PURPOSE))
      for (const headers of [bare, { ...bare, 'xinqiao-purpose': 'A02' }]) {
        assertProblem(await desk.ask(id, '320000', { ...ask, headers }), 403, { code: 'PURPOSE_REQUIRED' })
      }
      const unknown = { ...bare, ...WITH_PURPOSE, 'xinqiao-purpose': 'A99' }
      assertProblem(await desk.ask(id, '320000', { ...ask, headers: unknown }), 400, {
        code: 'PURPOSE_UNKNOWN',
      })
      assert.deepEqual(desk.holder.audited, [])
      assert.equal(
        (await desk.ask(id, '320000', { ...ask, headers: { ...bare, ...WITH_PURPOSE } })).status,
        200,
      )
      assert.deepEqual(
        desk.holder.audited.map(({ details, purpose }) => [details?.['operation'], purpose]),
        [[id, 'A02']],
      )
    })
  }

  test('a purpose that is not for persons is refused for persons', async () => {
    const ask = await good(desk, 'checkJointPerson')
    const reply = await desk.ask('checkJointPerson', '320000', {
      ...ask,
      headers: { ...ask.headers, 'xinqiao-purpose': 'A01' },
    })
    assertProblem(reply, 400, { code: 'PURPOSE_UNKNOWN' })
  })

  test('a public list needs none, and nothing is logged', async () => {
    for (const id of WHEN_RESTRICTED)
      assert.equal((await desk.ask(id, '320000', await good(desk, id))).status, 200)
    assert.deepEqual(desk.holder.audited, [])
  })
})
