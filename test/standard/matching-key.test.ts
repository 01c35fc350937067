import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchingKey, normaliseDocumentNo } from '../../src/standard/matching-key.ts'
import { changed, listing, penalty } from './example-records.ts'

test('the key of a penalty is category, code, document number and date', () => {
  assert.equal(matchingKey(penalty()), '["R03","91310118PDY00001XQ","示环罚(2026)示例001号","2026-04-10"]')
})

test('the key of a listing names its field and list too', () => {
  assert.equal(
    matchingKey(listing()),
    '["R07","91310118PDY00001XQ","示环信认(2026)示例001号","2026-05-20","environment","长三角生态环境领域严重失信主体名单(示例)"]',
  )
})

for (const spelling of [
  '示环罚[2026]示例001号',
  '示环罚（2026）示例001号',
  '示环罚(2026)示例001号',
  '示环罚［２０２６］示例００１号',
  ' 示环罚〔2026〕 示例\u3000001号 ',
]) {
  test(`"${spelling}" is the same document as 示环罚〔2026〕示例001号`, () => {
    assert.equal(normaliseDocumentNo(spelling), normaliseDocumentNo('示环罚〔2026〕示例001号'))
  })
}

test('another number, date, subject or field is another key', () => {
  const keys = [
    listing(),
    changed(listing(), '/content/decisionNo', '示环信认〔2026〕示例002号'),
    changed(listing(), '/content/decisionDate', '2026-05-21'),
    changed(listing(), '/subject/uscc', '91310115PDY000175Y'),
    changed(listing(), '/content/domain', 'tourism'),
    changed(listing(), '/content/listName', '另一名单'),
  ].map(matchingKey)
  assert.equal(new Set(keys).size, keys.length)
})

test('a person has the key of the linkKey; a subject without either has none', () => {
  const linkKey = `k1.${'0'.repeat(64)}`
  const person = changed(listing(), '/subject', { type: 'person', name: '测试甲', linkKey })
  assert.ok(matchingKey(person)?.startsWith(`["R07","${linkKey}"`))
  assert.equal(matchingKey(changed(penalty(), '/subject/uscc', undefined)), undefined)
  assert.equal(matchingKey(changed(penalty(), '/subject/uscc', '91310118PDY00001XR')), undefined)
})
