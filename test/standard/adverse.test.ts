import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAdverse } from '../../src/standard/adverse.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { changed } from './example-records.ts'
import { example } from './examples.ts'

for (const [name, field, value, adverse] of [
  ['r03', '/content/remedyState', '未提起', true],
  ['r03', '/content/remedyState', '维持', true],
  ['r03', '/content/remedyState', '复议中', false],
  ['r03', '/content/remedyState', '诉讼中', false],
  ['r03', '/content/remedyState', '撤销', false],
  ['r03', '/content/procedure', '简易', false],
  ['r05', '/content/reasonNote', '示例', true],
  ['r05', '/content/removedDate', '2026-09-01', false],
  ['r06', '/content/isJudgmentDefaulter', true, true],
  ['r06', '/content/isJudgmentDefaulter', false, false],
  ['r07', '/content/factSummary', '示例', true],
  ['r09', '/content/performance', '未履约', true],
  ['r09', '/content/performance', '在途', false],
  ['r02', '/content/permitStatus', '有效', false],
  ['r10', '/content/grade', '差', false],
] as const) {
  test(`${name} with ${field} ${value} ${adverse ? 'counts' : 'does not count'} against its subject`, () => {
    assert.equal(isAdverse(changed(example(name), field, value) as unknown as StandardRecord), adverse)
  })
}
