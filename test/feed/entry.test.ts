import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import {
  bodyDigest,
  closesEntries,
  decodeHeader,
  type EntryHeader,
  encodeHeader,
  MAX_HEADER_BYTES,
} from '../../src/feed/entry.ts'
import { addresseeOf, isFeedName, originOf, parseFeedName } from '../../src/feed/name.ts'
import { INTL } from '../../src/feed/suite.ts'
import { refOf } from './issuer.ts'

const RECORD: EntryHeader = {
  v: 1,
  feed: '310000/lists.environment',
  generation: 1,
  seq: 41,
  kind: 'record',
  at: '2026-04-10T01:02:03.004Z',
  ref: refOf('a'),
  bodyDigest: 'ab'.repeat(32),
}

const TOMBSTONE: EntryHeader = {
  ...RECORD,
  feed: '310000/withdrawals',
  kind: 'tombstone',
  bodyDigest: null,
  tombstone: { feed: RECORD.feed, generation: 1, effect: 'erase', ground: 'wrong-subject' },
}

test('headers are the canonical JSON of RFC 8785, and come back', () => {
  for (const header of [RECORD, TOMBSTONE, { ...RECORD, kind: 'later', bodyDigest: null }]) {
    const bytes = encodeHeader(header)
    assert.equal(Buffer.from(bytes).toString(), canonicalText(header))
    assert.deepEqual(decodeHeader(bytes), header)
  }
})

test('refuses a header that holds more, less or other than it may', () => {
  const wrong: { readonly [what: string]: object } = {
    'a subject name': { ...RECORD, subjectName: '示例' },
    'another version': { ...RECORD, v: 2 },
    'no ref': { ...RECORD, ref: undefined },
    'a short ref': { ...RECORD, ref: 'ab' },
    'upper-case hexadecimal': { ...RECORD, ref: RECORD.ref.toUpperCase() },
    'a negative number': { ...RECORD, seq: -1 },
    'a fraction': { ...RECORD, seq: 0.5 },
    'a number that is not safe': { ...RECORD, seq: 2 ** 53 },
    'a text for a number': { ...RECORD, seq: '41' },
    'generation 0': { ...RECORD, generation: 0 },
    'a time without milliseconds': { ...RECORD, at: '2026-04-10T01:02:03Z' },
    'a day that does not exist': { ...RECORD, at: '2026-02-30T01:02:03.004Z' },
    'a feed name in Chinese': { ...RECORD, feed: '310000/名单' },
    'a record without digest': { ...RECORD, bodyDigest: null },
    'a tombstone of a record': { ...RECORD, tombstone: TOMBSTONE.tombstone },
    'a tombstone without its content': { ...TOMBSTONE, tombstone: undefined },
    'a tombstone with a body': { ...TOMBSTONE, bodyDigest: RECORD.bodyDigest },
    'an unknown effect': { ...TOMBSTONE, tombstone: { ...TOMBSTONE.tombstone, effect: 'hide' } },
    'a ground in prose': { ...TOMBSTONE, tombstone: { ...TOMBSTONE.tombstone, ground: 'because of 张三' } },
    'a tombstone with a reason': { ...TOMBSTONE, tombstone: { ...TOMBSTONE.tombstone, reason: 'x' } },
  }
  for (const [what, header] of Object.entries(wrong)) {
    const bytes = Buffer.from(canonicalText(JSON.parse(JSON.stringify(header))))
    assert.throws(() => decodeHeader(bytes), { name: 'FeedError', fault: { code: 'HEADER_BAD' } }, what)
  }
  const text = canonicalText(RECORD)
  for (const spelling of [
    JSON.stringify(RECORD),
    `${text}\n`,
    ` ${text}`,
    text.replace(':41', ': 41'),
    '',
    '{}',
    'null',
  ]) {
    assert.throws(() => decodeHeader(Buffer.from(spelling)), { fault: { code: 'HEADER_BAD' } }, spelling)
  }
  assert.throws(() => decodeHeader(Buffer.from([0xff])), { fault: { code: 'HEADER_BAD' } })
  assert.throws(() => decodeHeader(Buffer.alloc(MAX_HEADER_BYTES + 1, 'a')), {
    fault: { code: 'HEADER_BAD' },
  })
})

test('refuses to make a header that it would refuse to read', () => {
  assert.throws(() => encodeHeader({ ...RECORD, kind: 'x","v":1' }), { fault: { code: 'HEADER_BAD' } })
  assert.throws(() => encodeHeader({ ...RECORD, seq: 1e21 }), { fault: { code: 'HEADER_BAD' } })
  // The same again, behind a header that was in order and has most in common with it.
  const good = encodeHeader(RECORD)
  for (const bad of [
    { seq: 1.5 },
    { seq: -1 },
    { ref: RECORD.ref.slice(1) },
    { ref: RECORD.ref.toUpperCase().replace(/.$/, 'A') },
    { bodyDigest: `${RECORD.bodyDigest}"` },
    { bodyDigest: null },
    { at: '2026-02-30T00:00:00.000Z' },
    { feed: '310000/x.y' },
    { generation: 0 },
  ])
    assert.throws(
      () => encodeHeader({ ...RECORD, ...bad }),
      { fault: { code: 'HEADER_BAD' } },
      JSON.stringify(bad),
    )
  assert.deepEqual(encodeHeader(RECORD), good)
})

test('a body digest takes exactly 16 bytes of salt', () => {
  assert.throws(() => bodyDigest(INTL, new Uint8Array(15), new Uint8Array(1)), {
    fault: { code: 'ENTRY_BAD' },
  })
})

test('the end of publicity alone closes no entry; repair and erasure do', () => {
  assert.deepEqual((['stop-publicity', 'stop-use', 'erase'] as const).map(closesEntries), [false, true, true])
})

test('knows the four forms of feed names and no other', () => {
  for (const name of [
    '310000/lists.environment',
    '330000/records.penalty',
    '310000/withdrawals',
    '340000/to.330000',
  ]) {
    const { division, topic } = parseFeedName(name)
    assert.equal(`${division}/${topic}`, name)
  }
  const wrong = [
    '',
    '310000',
    '310000/',
    '31000/withdrawals',
    '310000/lists',
    '310000/lists.',
    '310000/lists.a.b',
    '310000/to.33',
    '310000/other',
    '310000/withdrawals\n',
    '310000/withdrawals.x',
    '３10000/withdrawals',
    '310000/lists.Env',
    '310000/__proto__',
  ]
  for (const name of wrong) {
    assert.equal(isFeedName(name), false, name)
    assert.throws(() => parseFeedName(name), { name: 'FeedError', fault: { code: 'FEED_NAME_BAD' } }, name)
  }
  assert.equal(addresseeOf('340000/to.330000'), '330000')
  assert.equal(addresseeOf('340000/withdrawals'), undefined)
  assert.equal(
    originOf({ feed: '310000/lists.environment', generation: 2 }),
    'xinqiao/310000/lists.environment/2',
  )
})
