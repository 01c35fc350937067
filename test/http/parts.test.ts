/** A subject with very many listings is answered in parts, over real mutual TLS. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { assertProblem, JSON_BODY, PERSON, WITH_PURPOSE } from './asks.ts'
import { Desk } from './desk.ts'
import { LISTED } from './holder.ts'

let desk: Desk
before(async () => {
  desk = await Desk.open()
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

interface Part {
  readonly hits: readonly { readonly seq: number }[]
  readonly cursor: string | null
}

/** Hits of each part, and how many different ones there were. */
async function follow(ask: (cursor: string | null) => Promise<Part>): Promise<[number[], number]> {
  const [sizes, seen]: [number[], Set<number>] = [[], new Set()]
  let cursor: string | null = null
  do {
    const part: Part = await ask(cursor)
    sizes.push(part.hits.length)
    for (const { seq } of part.hits) seen.add(seq)
    cursor = part.cursor
  } while (cursor !== null)
  return [sizes, seen.size]
}

const SUBJECT = `/v1/joint-lists/environment/subjects/${LISTED[0]}`
const person = (more: object) => ({
  ...{ method: 'post' as const, path: '/v1/joint-lists/environment/person-checks' },
  ...{ body: JSON.stringify({ ...PERSON, ...more }), headers: { ...JSON_BODY, ...WITH_PURPOSE } },
})

test('an organisation: two hundred at a time, by the cursor of the part before', async () => {
  desk.holder.hits = 450
  const found = await follow(async cursor => {
    const path = cursor === null ? SUBJECT : `${SUBJECT}?cursor=${cursor}`
    return (await desk.ask('readJointSubject', '320000', { path })).json() as unknown as Part
  })
  assert.deepEqual(found, [[200, 200, 50], 450])
})

test('a person: the same, and the cursor stands in the body', async () => {
  desk.holder.hits = 201
  const found = await follow(async cursor => {
    const asked = person(cursor === null ? {} : { cursor })
    return (await desk.ask('checkJointPerson', '320000', asked)).json() as unknown as Part
  })
  assert.deepEqual(found, [[200, 1], 201])
})

test('a cursor of nobody is refused, and the caller begins again', async () => {
  const path = `${SUBJECT}?cursor=nonsense`
  assertProblem(await desk.ask('readJointSubject', '320000', { path }), 400, { code: 'CURSOR_BAD' })
  const asked = person({ cursor: 'nonsense' })
  assertProblem(await desk.ask('checkJointPerson', '320000', asked), 400, { code: 'CURSOR_BAD' })
})
