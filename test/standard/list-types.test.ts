import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { projectRecord } from '../../src/lists/project.ts'
import { adopted, LIST_TYPES, listReach, listTypeOf, measuresFor } from '../../src/standard/list-types.ts'
import { checkRecord } from '../../src/standard/record.ts'
import { changed, listing } from './example-records.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ADOPTION = {
  division: '330000',
  authority: '示例省生态环境厅（虚构）',
  localBasis: '《示例条例》（虚构）第五条',
  decisionNo: '示环采〔2026〕示例001号',
  date: '2026-06-10',
}

test('every list type has a basis with instrument, article, level and scope', () => {
  for (const { code, basis } of LIST_TYPES) {
    for (const part of [basis.instrument, basis.article, basis.level, basis.scope]) assert.ok(part, code)
  }
})

for (const [level, scope, reach] of [
  ['法律', '全国', 'measures'],
  ['行政法规', '全国', 'measures'],
  ['中央政策', '全国', 'measures'],
  ['行政法规', '本省', 'information'],
  ['部门规章', '全国', 'information'],
  ['地方性法规', '本省', 'information'],
  ['合作备忘录', '全国', 'information'],
  ['合作备忘录', '本省', 'information'],
] as const) {
  test(`a list on ${level}, ${scope}, travels as ${reach === 'measures' ? 'measures' : '提示信息'}`, () => {
    assert.equal(listReach({ level, scope }), reach)
  })
}

test('the issuer executes its own measures; another province only after its own adoption', () => {
  assert.equal(measuresFor(listing(), '310000').length, 1)
  assert.deepEqual(measuresFor(listing(), '330000'), [])
  const own = adopted(listing(), ADOPTION, '330000')
  assert.equal(measuresFor(own, '330000').length, 1)
  assert.deepEqual(measuresFor(own, '320000'), [])
})

test('a provincial list creates no measure task elsewhere, adopted or not', () => {
  const provincial = changed(
    changed(listing(), '/content/listBasis/level', '地方性法规'),
    '/content/listBasis/scope',
    '本省',
  )
  assert.deepEqual(checkRecord(provincial).errors, [])
  assert.deepEqual(measuresFor(adopted(provincial, ADOPTION, '330000'), '330000'), [])
  assert.equal(measuresFor(provincial, '310000').length, 1)
})

test('adoption is written by the receiving province alone, once, on its own copy', () => {
  const refused = { name: 'StandardError', fault: { code: 'ADOPTION_REFUSED' } }
  assert.throws(() => adopted(listing(), ADOPTION, '320000'), refused)
  assert.throws(() => adopted(listing(), { ...ADOPTION, division: '310000' }, '310000'), refused)
  const once = adopted(listing(), ADOPTION, '330000')
  assert.throws(() => adopted(once, ADOPTION, '330000'), refused)
  assert.equal(listing().content.adoptedBy, undefined)
})

for (const [whose, division] of [
  ['the issuer itself', '310000'],
  ['another province', '330000'],
] as const) {
  test(`an issuer's entry that says it was adopted by ${whose} is refused where it is collected and where it is received`, () => {
    const forged = changed(listing(), '/content/adoptedBy', [{ ...ADOPTION, division }])
    const collected = checkRecord(forged).errors.map(({ rule, field }) => `${rule} ${field}`)
    assert.deepEqual(collected, ['ADOPTED_BY_ISSUER /content/adoptedBy'])
    for (const scope of ['public', 'government'] as const) {
      assert.deepEqual(projectRecord(canonicalBytes(forged), scope), { parked: 'RECORD_INVALID' })
    }
  })
}

test('a receiver keeps the adoption on its own copy', () => {
  const copy = adopted(listing(), ADOPTION, '330000')
  assert.deepEqual(checkRecord(copy, 'holder').errors, [])
})

for (const [why, field, value, rule] of [
  ['its list is not known', '/content/listName', '示例名单', 'LIST_TYPE_UNKNOWN'],
  [
    'its list is of another field',
    '/content/listName',
    '长三角旅游领域严重失信主体名单（示例）',
    'LIST_TYPE_DOMAIN',
  ],
  ['a sample list meets real data', '/synthetic', undefined, 'LIST_TYPE_SAMPLE'],
  ['the list did not exist then', '/content/decisionDate', '2020-12-06', 'LIST_TYPE_NOT_IN_FORCE'],
  ['the criterion is not of the list', '/content/criterionCode', 'T01', 'CRITERION_NOT_OF_LIST'],
  ['the field is unknown', '/content/domain', 'energy', 'VALUE_NOT_IN_TABLE'],
  ['the rank is unknown', '/content/listBasis/level', '口头通知', 'VALUE_NOT_IN_TABLE'],
] as const) {
  test(`a listing is stopped when ${why}`, () => {
    const { errors } = checkRecord(changed(listing(), field, value))
    assert.ok(
      errors.some(error => error.rule === rule),
      errors.map(error => error.rule).join(' '),
    )
  })
}

test('adding a field, a criterion and a list type is adding data: the same program takes it', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'standard-'))
  try {
    for (const part of ['openapi/standard', 'src/base', 'src/standard', 'test/standard/example-records.ts'])
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
    cpSync(path.join(ROOT, 'package.json'), path.join(copy, 'package.json'))
    const program = `
      import { checkRecord } from './src/standard/record.ts'
      import { changed, listing } from './test/standard/example-records.ts'
      const record = changed(listing(), '/content/domain', 'energy')
      changed(record, '/content/listName', '长三角能源领域严重失信主体名单（示例）')
      changed(record, '/content/criterionCode', 'N01')
      console.log(JSON.stringify(checkRecord(record).errors.map(error => error.rule)))`
    const run = () =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
          cwd: copy,
          encoding: 'utf8',
        }),
      )
    assert.deepEqual(run(), ['VALUE_NOT_IN_TABLE', 'CRITERION_UNKNOWN', 'LIST_TYPE_UNKNOWN'])

    const append = (file: string, text: string) =>
      appendFileSync(path.join(copy, 'openapi/standard', file), text)
    append('tables/domains.yaml', '  - { code: energy, title: 能源, lead: "320000" }\n')
    append(
      'tables/criteria.yaml',
      '  - { code: N01, title: 示例标准（虚构）, domain: energy, sample: true }\n',
    )
    append(
      'rules/list-types.yaml',
      [
        '  - code: energy-serious',
        '    title: 长三角能源领域严重失信主体名单（示例）',
        '    en: energy (sample)',
        '    category: R07',
        '    domain: energy',
        '    sample: true',
        '    from: "2026-01-01"',
        '    source: 示例（虚构）',
        '    basis: { instrument: 《示例条例》（虚构）, article: 第九条, level: 行政法规, scope: 全国 }',
        '    criteria: [N01]',
        '    measures: [M06]',
        '    termMonths: 36',
        '',
      ].join('\n'),
    )
    assert.deepEqual(run(), [])
  } finally {
    rmSync(copy, { recursive: true })
  }
})

test('list names are found by category', () => {
  assert.equal(listTypeOf('R07', '长三角旅游领域严重失信主体名单（示例）')?.code, 'tourism-serious')
  assert.equal(listTypeOf('R08', '长三角旅游领域严重失信主体名单（示例）'), undefined)
})
