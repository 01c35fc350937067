/** Lookup in a second source file, and patterns. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bytesOf, collect, outcomeOf, small, smallText, through } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mapping-lookup-'))
after(() => rmSync(folder, { recursive: true }))

const PARTS = {
  extra:
    'lookups: { firms: { key: BH, source: { format: csv, encoding: utf-8, nullTokens: [无], fields: { BH: 编号, MC: 名称, AH: 案由 } } } }',
  fields: { 'content.caseName': '{ from: A, rules: [trim, { lookup: { in: firms, column: AH } }] }' },
}
const REGISTER = 'BH,MC,AH\n1,甲,示例案一\n2,乙,无\n3,丙,示例案三\n3,丙,示例案三\n4,丁,a\n4,丁,b\n'

async function lookedUp(value: string): Promise<unknown> {
  const mapping = small(PARTS)
  await mapping.lookups.get('firms')?.fill(bytesOf(REGISTER))
  const outcome = outcomeOf(mapping, { A: value })
  if (outcome.kind === 'quarantined') return outcome.findings.map(({ rule }) => rule).join(' ')
  return 'caseName' in outcome.record.content ? outcome.record.content.caseName : undefined
}

for (const [what, value, expected] of [
  ['a key that is there', ' 1 ', '示例案一'],
  ['a column that is empty for the key', '2', undefined],
  ['a key that stands twice with the same values', '3', '示例案三'],
  ['a key that stands twice with different values', '4', 'LOOKUP_AMBIGUOUS'],
  ['a key that is not there', '5', 'LOOKUP_MISSING'],
] as const) {
  test(`lookup of ${what}`, async () => assert.equal(await lookedUp(value), expected))
}

test('rows are not mapped before the second file is given', async () => {
  await assert.rejects(collect(small(PARTS).rows(bytesOf('{"A":"1"}\n'))), {
    fault: { code: 'LOOKUP_NOT_GIVEN', lookups: ['firms'] },
  })
})

for (const [what, from, to, complaint] of [
  ['a key that is no column', 'key: BH', 'key: XX', /"key:" of lookup "firms" must name one of its columns/],
  ['a column that the file has not', 'column: AH', 'column: XX', /table "firms" has no column "XX"/],
  ['a lookup that is not declared', 'in: firms', 'in: firm', /there is no table "firm"; write "firms"/],
] as const) {
  test(`${what} is refused when the mapping is checked`, () => {
    const changed = {
      extra: PARTS.extra.replace(from, to),
      fields: { 'content.caseName': PARTS.fields['content.caseName'].replace(from, to) },
    }
    assert.throws(() => small(changed), complaint)
  })
}

test('run --lookup gives the second file, in one thread and in several', () => {
  mkdirSync(join(folder, 'small'))
  const source = '{ format: csv, encoding: utf-8, fields: { A: a, KIND: kind } }'
  writeFileSync(join(folder, 'small/mapping.yaml'), smallText({ ...PARTS, source }))
  writeFileSync(join(folder, 'firms.csv'), REGISTER)
  writeFileSync(join(folder, 'rows.csv'), 'A,KIND\n1,警告\n5,警告\n')
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['src/cli/mapping.ts', 'run', join(folder, 'small'), join(folder, 'rows.csv'), ...args],
      { cwd: ROOT, encoding: 'utf8' },
    )
  for (const jobs of ['1', '2']) {
    const { status, stdout, stderr } = run('--lookup', `firms=${join(folder, 'firms.csv')}`, '--jobs', jobs)
    assert.equal(status, 0, stderr)
    assert.equal(JSON.parse(stdout).content.caseName, '示例案一')
    assert.match(stderr, /LOOKUP_MISSING A 1/)
  }
  const without = run()
  assert.equal(without.status, 1)
  assert.match(without.stderr, /^✗ LOOKUP_NOT_GIVEN: the mapping looks rows up in firms/)
  assert.equal(run('--lookup', 'persons=x').status, 2)
  writeFileSync(join(folder, 'broken.csv'), `${REGISTER.trimEnd()}\n"x"y\n`)
  const lines = REGISTER.trimEnd().split('\n').length
  const broken = run('--lookup', `firms=${join(folder, 'broken.csv')}`)
  assert.match(
    broken.stderr,
    new RegExp(`1 rows could not be read, the first is row ${lines} \\(CSV_QUOTE\\)`),
  )
})

for (const [pattern, value, expected] of [
  ['[0-9]{15}', '310118000000001', '310118000000001'],
  ['[0-9]{15}', '31011800000000', 'PATTERN_MISMATCH'],
  ['[0-9]{15}', 'x310118000000001', 'PATTERN_MISMATCH'],
  ['(甲|乙)+案', '甲乙案', '甲乙案'],
] as const) {
  test(`pattern ${pattern} on ${value.length} characters`, () => {
    assert.equal(through('content.caseName', `[{ pattern: "${pattern}" }]`, value), expected)
  })
}

test('a pattern that would run for ever elsewhere takes no time', () => {
  const start = performance.now()
  assert.equal(through('content.caseName', '[{ pattern: "(a+)+b" }]', 'a'.repeat(20_000)), 'PATTERN_MISMATCH')
  assert.ok(performance.now() - start < 2_000)
})

test('a pattern that cannot run in linear time is refused when the mapping is checked', () => {
  assert.throws(
    () => through('content.caseName', '[{ pattern: "(?=a)b" }]', 'x'),
    /not a pattern that runs in linear time/,
  )
})
