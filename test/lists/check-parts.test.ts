/** A subject with very many listings: its check comes in parts, each signed as what it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INTL } from '../../src/feed/suite.ts'
import { decodeCheckCursor, encodeCheckCursor } from '../../src/http/check-cursor.ts'
import { answerCheck, type CheckQuestion, type SignedCheck, verifyCheck } from '../../src/lists/check.ts'
import type { HeldListing, JointView, RecordPlace } from '../../src/lists/ports.ts'
import { listing } from '../standard/example-records.ts'
import { NOW, signerOf } from '../support/province.ts'

const USCC = '91310118PDY00001XQ'
/** In the order in which a check goes through the domains. */
const HELD = { environment: 250, tourism: 0, quality: 150, foodDrug: 1 } as const

function held(domain: keyof typeof HELD): HeldListing[] {
  const record = listing()
  record.content.domain = domain
  const text = JSON.stringify(record)
  return Array.from({ length: HELD[domain] }, (_, seq) => ({
    ...{ feed: `310000/lists.${domain}`, generation: 1, seq, record: text, subjectKey: USCC },
    ref: seq.toString(16).padStart(32, '0'),
  }))
}

const isAfter = (one: RecordPlace, place: RecordPlace | null) => place === null || one.seq > place.seq
const view = {
  sizes: async ({ domain }) => ({ [`310000/lists.${domain}/1`]: 1_000 }),
  listingsOf: async ({ domain }, _keys, after, most) =>
    held(domain as keyof typeof HELD)
      .filter(one => isAfter(one, after))
      .slice(0, most),
} as Partial<JointView> as JointView
const question: CheckQuestion = {
  ...{ subjectKeys: [USCC], uscc: USCC, purpose: 'A02', sharingRequest: null, nameAgrees: null, after: null },
  issuers: () => ['310000'],
  cursorOf: encodeCheckCursor,
}
const ports = { self: '310000', view, signer: signerOf('310000'), random: (n: number) => new Uint8Array(n) }

const askedAfter = (cursor: string | null): Promise<SignedCheck> =>
  answerCheck(ports, { ...question, after: cursor === null ? null : decodeCheckCursor(cursor) }, NOW)

test('every hit of every domain comes once, two hundred at a time, and each part verifies', async () => {
  const [parts, places]: [number[], string[]] = [[], []]
  let cursor: string | null = null
  do {
    const check: SignedCheck = await askedAfter(cursor)
    assert.equal(check.facts.after, cursor)
    assert.ok(verifyCheck(check, INTL, () => [signerOf('310000').publicKey]))
    parts.push(check.facts.hits.length)
    places.push(...check.facts.hits.map(({ domain, ref }) => `${domain} ${ref}`))
    cursor = check.facts.cursor
  } while (cursor !== null)
  assert.deepEqual(parts, [200, 200, 1])
  assert.equal(new Set(places).size, 401)
})

test('what stands beyond the last hit is a part, too: it never passes for a subject that is on no list', async () => {
  const beyond = encodeCheckCursor({
    domain: 'foodDrug',
    feed: '310000/lists.foodDrug',
    generation: 1,
    seq: 9,
  })
  const { facts } = await askedAfter(beyond)
  assert.deepEqual([facts.hits, facts.after, facts.cursor, facts.advice], [[], beyond, null, '建议核实'])
})

test('a cursor that is none is refused', () => {
  for (const cursor of ['', 'environment', 'youth.W10', 'environment.W10', '.'])
    assert.throws(
      () => decodeCheckCursor(cursor),
      (error: { fault: { code: string } }) => error.fault.code === 'REQUEST_INVALID',
      cursor,
    )
})
