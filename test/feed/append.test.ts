import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../../src/base/bytes.ts'
import { bodyDigest, decodeHeader, salted } from '../../src/feed/entry.ts'
import { append, type RecordDraft } from '../../src/feed/replica/append.ts'
import type { HeldLog } from '../../src/feed/replica/log.ts'
import { SM } from '../../src/feed/sm.ts'
import { INTL } from '../../src/feed/suite.ts'
import { EMPTY_TREE } from '../../src/feed/tree.ts'

const LOG = { id: { feed: '320000/records.penalty', generation: 1 }, tree: EMPTY_TREE } as HeldLog
const BODY = utf8('{"category":"R03"}')
const DRAFT: RecordDraft = { kind: 'record', ref: Buffer.alloc(16, 1), body: BODY, amends: false }
const CONTEXT = { suite: INTL, nowMs: 0, random: (length: number) => Buffer.alloc(length, 2) }

function appended(draft: RecordDraft) {
  const [extend] = append(CONTEXT, LOG, [draft])
  assert.ok(extend?.write === 'extend')
  const [entry] = extend.entries
  assert.ok(entry?.salt)
  return { salt: entry.salt, digest: decodeHeader(entry.header).bodyDigest }
}

test('a digest that was made beforehand is appended with its salt; one of another suite is made anew', () => {
  const salt = Buffer.alloc(16, 3)
  const inIntl = { digest: Buffer.from(bodyDigest(INTL, salt, BODY)).toString('hex'), salt }
  assert.deepEqual(appended({ ...DRAFT, salted: salted(INTL, salt, BODY) }), inIntl)
  const own = CONTEXT.random(16)
  const anew = { digest: Buffer.from(bodyDigest(INTL, own, BODY)).toString('hex'), salt: own }
  assert.deepEqual(appended({ ...DRAFT, salted: salted(SM, salt, BODY) }), anew)
  assert.deepEqual(appended(DRAFT), anew)
})
