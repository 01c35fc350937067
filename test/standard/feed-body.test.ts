import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFeedBody, feedBody } from '../../src/standard/feed-body.ts'
import { changed, listing, penalty } from './example-records.ts'

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕1号',
  decisionDate: '2026-10-12',
}
const PERSON = { role: '法定代表人', linkKey: `k1.${'0'.repeat(64)}`, responsibleFinding: '示例认定（虚构）' }

test('identity numbers and end decisions never leave the node', () => {
  const record = changed(
    changed(penalty(), '/content/legalRepIdNumber', '310199199001010018'),
    '/endDecision',
    END,
  )
  const body = feedBody(record, 'government')
  assert.equal(body.endDecision, undefined)
  assert.ok(!JSON.stringify(body).includes('310199199001010018'))
  assert.deepEqual(checkFeedBody(body, 'government').errors, [])
  assert.equal(record.content.legalRepIdNumber, '310199199001010018')
})

test('a public feed leaves out what is for government eyes', () => {
  const record = changed(listing(), '/content/relatedPersons', [PERSON])
  assert.deepEqual(feedBody(record, 'government').content, record.content)
  assert.ok(!JSON.stringify(feedBody(record, 'public')).includes(PERSON.linkKey))
  assert.deepEqual(checkFeedBody(feedBody(record, 'public'), 'public').errors, [])
})

test('adoption by a receiver stays with the receiver', () => {
  const adoption = {
    division: '330000',
    authority: '示例',
    localBasis: '示例',
    decisionNo: '1',
    date: '2026-06-10',
  }
  const body = feedBody(changed(listing(), '/content/adoptedBy', [adoption]), 'public')
  assert.equal('adoptedBy' in body.content, false)
})

test('a body that carries more than it may is refused, field by field', () => {
  const body = changed(changed(listing(), '/content/relatedPersons', [PERSON]), '/endDecision', END)
  const fields = (scope: 'public' | 'government') =>
    checkFeedBody(body, scope)
      .errors.filter(error => error.rule === 'FIELD_MAY_NOT_TRAVEL')
      .map(error => error.field)
  assert.ok(fields('government').includes('/endDecision/decisionNo'))
  assert.ok(!fields('government').includes('/content/relatedPersons'))
  assert.ok(fields('public').includes('/content/relatedPersons'))
})

for (const [publicityScope, feedScope, type, allowed] of [
  ['public', 'public', 'legal', true],
  ['public', 'government', 'legal', true],
  ['government', 'public', 'legal', false],
  ['government', 'government', 'person', true],
  ['public', 'public', 'person', false],
  ['authorised', 'government', 'legal', false],
] as const) {
  test(`a ${publicityScope} record of a ${type} ${allowed ? 'may' : 'may not'} stand in a ${feedScope} feed`, () => {
    const record = changed(changed(penalty(), '/publicityScope', publicityScope), '/subject/type', type)
    if (allowed) assert.equal(feedBody(record, feedScope).recordId, record.recordId)
    else
      assert.throws(() => feedBody(record, feedScope), {
        name: 'StandardError',
        fault: { code: 'BODY_NOT_SHAREABLE' },
      })
  })
}
