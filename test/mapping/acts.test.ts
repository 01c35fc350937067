/** Acts as targets of mappings: checked as records are, by fields of their own, and never written back. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { MappingError } from '../../src/mapping/fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { checkActDraft } from '../../src/standard/acts.ts'

const FOLDER = path.join(import.meta.dirname, '../../mappings/310000/adoption')
const TEXT = readFileSync(path.join(FOLDER, 'mapping.yaml'), 'utf8')
const tableOf = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')

/** What is said against the sample mapping once a line of it is another one. */
function complaintsAbout(line: string, instead: string): string {
  assert.ok(TEXT.includes(line), line)
  try {
    loadMapping(TEXT.replace(line, instead), 'm.yaml', tableOf)
  } catch (error) {
    assert.ok(error instanceof MappingError, String(error))
    return error.message
  }
  return ''
}

for (const [what, line, instead, message] of [
  ['no such act', 'category: acts/adoption', 'category: acts/adopt', /no schema; write "acts\/adoption"/],
  ['no category at all', 'category: acts/adoption', 'category: adoption', /R03 or acts\/adoption/],
  [
    'a required field that nothing fills',
    '  content.localBasis:',
    '  content.basis:',
    /fills the required field "content.localBasis"/,
  ],
  [
    'what says how records are shown',
    '  sourceOrgName:',
    '  publicityScope: { const: public }\n  sourceOrgName:',
    /no "publicityScope"/,
  ],
  [
    'a status that only records have',
    '{ from: bszt, rules: [trim, { code: actStatus }] }',
    '{ const: repaired }',
    /no "repaired"/,
  ],
  [
    'half a decision',
    '  content.targetDecision.listName: { from: mdmc, rules: [name] }\n',
    '',
    /"content.targetDecision.listName"/,
  ],
] as const)
  test(`a mapping to an act is refused: ${what}`, () => {
    assert.match(complaintsAbout(line, instead), message)
  })

test('no mapping that goes out names an act', () => {
  const out = readFileSync(path.join(FOLDER, '../penalty/out.yaml'), 'utf8')
  const act = out.replace(/^category: R03$/m, 'category: acts/adoption')
  assert.notEqual(act, out)
  const tables = (name: string) => readFileSync(path.join(FOLDER, '../penalty', name), 'utf8')
  assert.throws(() => loadOutMapping(act, 'out.yaml', tables), /has no schema/)
})

const ACT = {
  ...{ schemaVersion: '1.0', category: 'acts/measure-feedback', division: '310000', status: 'active' },
  ...{ sourceOrgName: '示例市财政局（虚构）', sourceOrgUscc: '11310000PDY3103175' },
  ...{ authorityName: '示例市财政局（虚构）', authorityUscc: '11310000PDY3103175' },
  subject: { type: 'legal', name: '示例甲一环保有限公司（虚构）', uscc: '91310118PDY00001XQ' },
  updatedAt: '2026-06-21T02:00:00.000Z',
  mappingRef: { rulesetId: '310000/measure-feedback', version: '1.0.0', warnings: [] },
  content: {
    targetRecordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10',
    ...{ measure: 'M06', answer: '执行', basis: '《示例市条例》（虚构）第九条', answeredOn: '2026-06-20' },
  },
} as const
const rulesOf = (change: object) =>
  checkActDraft({ ...ACT, ...change }, 'acts/measure-feedback').errors.map(({ rule }) => rule)
const saying = (change: object) => rulesOf({ content: { ...ACT.content, ...change } })

test('an act is held against its schema, its tables, and what holds for every act', () => {
  assert.deepEqual(rulesOf({}), [])
  assert.deepEqual(rulesOf({ publicityScope: 'public' }), ['FIELD_UNKNOWN'])
  assert.deepEqual(rulesOf({ division: undefined }), ['FIELD_MISSING'])
  assert.deepEqual(saying({ targetRecordId: undefined }), ['ACT_TARGET_MISSING'])
  assert.deepEqual(saying({ answer: '办结' }), ['VALUE_NOT_IN_TABLE'])
  assert.deepEqual(saying({ measure: 'M99' }), ['MEASURE_UNKNOWN'])
  assert.deepEqual(saying({ answeredOn: '2026-02-30' }), ['DATE_BAD'])
  assert.deepEqual(saying({ answeredOn: '2026-06-22' }), ['DECISION_AFTER_SUBMISSION'])
  assert.deepEqual(rulesOf({ authorityUscc: '11340000PDY340006K' }), ['ACT_AUTHORITY_ELSEWHERE'])
  assert.deepEqual(rulesOf({ subject: { type: 'legal', name: '示例甲一环保有限公司（虚构）' } }), [
    'SUBJECT_CODE_MISSING',
  ])
})
