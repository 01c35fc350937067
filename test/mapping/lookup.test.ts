/** Lookup in a second source file, and patterns. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { canonicalText } from '../../src/base/canonical.ts'
import { coverageOf } from '../../src/mapping/coverage.ts'
import { reviewPage } from '../../src/mapping/review-page.ts'
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

for (const [what, row, place] of [
  ['an object in a column that is asked for', '{"BH":"1","AH":{"x":"y"}}', { rule: 'SHAPE', field: 'AH' }],
  ['a list in a column that is asked for', '{"BH":"1","AH":["x","y"]}', { rule: 'SHAPE', field: 'AH' }],
  ['an object as the key', '{"BH":{"x":"1"},"AH":"x"}', { rule: 'SHAPE', field: 'BH' }],
  ['half a character', '{"BH":"1","AH":"\\ud800"}', { rule: 'SHAPE', field: 'AH' }],
] as const) {
  test(`${what} is no text: the row of the lookup is told with its place, and nothing is found in it`, async () => {
    const mapping = small({ ...PARTS, extra: PARTS.extra.replace('csv', 'ndjson') })
    const lookup = mapping.lookups.get('firms')
    await lookup?.fill(bytesOf(`{"BH":"2","AH":"示例"}\n${row}\n`))
    assert.deepEqual(lookup?.content?.unreadable, { rows: 1, first: { row: 2, ...place } })
    const outcome = outcomeOf(mapping, { A: '1' })
    assert.equal(outcome.kind === 'quarantined' && outcome.findings[0]?.rule, 'LOOKUP_MISSING')
  })
}

test('a column that no rule asks for may hold anything, and is not kept', async () => {
  const mapping = small({ ...PARTS, extra: PARTS.extra.replace('csv', 'ndjson') })
  const lookup = mapping.lookups.get('firms')
  await lookup?.fill(bytesOf('{"BH":"1","MC":["x"],"AH":"示例"}\n{"BH":"1","MC":"y","AH":"示例"}\n'))
  assert.deepEqual([lookup?.content?.columns, lookup?.content?.unreadable.rows], [['AH'], 0])
  assert.equal(outcomeOf(mapping, { A: '1' }).kind, 'accepted')
})

test('a column of a lookup may stand inside an object', async () => {
  const mapping = small({
    extra: PARTS.extra.replace('csv', 'ndjson').replace('AH:', 'JG.MC:').replace('BH,', 'BH, '),
    fields: { 'content.caseName': '{ from: A, rules: [{ lookup: { in: firms, column: JG.MC } }] }' },
  })
  await mapping.lookups.get('firms')?.fill(bytesOf('{"BH":"1","JG":{"MC":"示例机关"}}\n'))
  const outcome = outcomeOf(mapping, { A: '1' })
  assert.ok(outcome.kind === 'accepted' && 'caseName' in outcome.record.content)
  assert.equal(outcome.record.content.caseName, '示例机关')
})

test('many keys of many lengths are all found, and none that is not there', async () => {
  const mapping = small(PARTS)
  const lookup = mapping.lookups.get('firms')
  const name = (i: number): string => `案${'长'.repeat(i % 200)}${i}`
  const lines = Array.from({ length: 20_000 }, (_, i) => `${name(i)},甲,${name(i)}值`)
  await lookup?.fill(bytesOf(`BH,MC,AH\n${lines.join('\n')}\n`))
  const find = lookup?.table.find?.('AH')
  for (let i = 0; i < 20_000; i += 1) assert.equal(find?.(name(i)), `${name(i)}值`)
  assert.equal(find?.(name(20_000)), undefined)
  assert.equal(lookup?.content?.keys, 20_000)
})

test('a lookup that would not fit in memory is refused, and says that it is the lookup', async () => {
  const lookup = small(PARTS).lookups.get('firms')
  const row = `甲,${'长'.repeat(100_000)}`
  const pieces = Array.from({ length: 300 }, (_, i) => `${i},${row}\n`)
  await assert.rejects(lookup?.fill(bytesOf('BH,MC,AH\n', ...pieces)) ?? Promise.resolve(), {
    message: /^lookup "firms": its keys and the columns that are asked for take more than 72 MB/,
    fault: { code: 'SOURCE_TOO_LONG', lookup: 'firms', row: 214 },
  })
})

test('a lookup file without a column says that it is the lookup; what was read before stays', async () => {
  const lookup = small(PARTS).lookups.get('firms')
  await lookup?.fill(bytesOf(REGISTER))
  await assert.rejects(lookup?.fill(bytesOf('BH,MC\n1,甲\n')) ?? Promise.resolve(), {
    message: /^lookup "firms": /,
    fault: { code: 'SOURCE_COLUMNS_MISSING', lookup: 'firms', columns: ['AH'] },
  })
  assert.equal(lookup?.table.find?.('AH')('1'), '示例案一')
})

test('a lookup without a column, with the name of a table, or on the way back is refused when it is checked', () => {
  const withRule = (rule: string) => ({
    ...PARTS,
    fields: { 'content.caseName': `{ from: A, rules: [${rule}] }` },
  })
  assert.throws(
    () => small(withRule('{ code: firms }')),
    /write|name the column: \{code: \{table: firms, column: BH\}\}/,
  )
  assert.throws(() => small(withRule('{ codeBack: firms }')), /"firms" is a lookup, which has no way back/)
  const table = 'title: 表\nsource: 示例\nentries: { a: b }\n'
  const twice = {
    extra: `${PARTS.extra}\ntables: { firms: tables/a.yaml }`,
    tables: { 'tables/a.yaml': table },
  }
  assert.throws(() => small({ ...PARTS, ...twice }), /there is a table "firms" already/)
})

test('coverage counts what a lookup found and missed, and names no key', async () => {
  const mapping = small(PARTS)
  await mapping.lookups.get('firms')?.fill(bytesOf(REGISTER))
  const file = ['1', '1', '3', '5', '无'].map(A => `${JSON.stringify({ A, KIND: '警告' })}\n`).join('')
  const { lookups, codes } = await coverageOf(mapping, bytesOf(file))
  assert.deepEqual([lookups, codes], [[{ lookup: 'firms', found: 3, missed: 1 }], []])
})

test('the page for the reviewer shows file, key and columns of a lookup', () => {
  const page = reviewPage(small(PARTS))
  assert.match(page, /## 对照文件 firms\n\ncsv utf-8，随数据送达，空值写法：“无”/)
  assert.match(page, /\| `BH` \| 编号 \| {2}\| 关键列 \|/)
  assert.ok(!page.includes('代码表 firms'))
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
  assert.match(without.stderr, /^✗ LOOKUP_NOT_GIVEN: .* · the mapping looks rows up in firms/)
  assert.equal(run('--lookup', 'persons=x').status, 2)
  writeFileSync(join(folder, 'broken.csv'), `${REGISTER.trimEnd()}\n"x"y\n`)
  const lines = REGISTER.trimEnd().split('\n').length
  const broken = run('--lookup', `firms=${join(folder, 'broken.csv')}`)
  assert.match(
    broken.stderr,
    new RegExp(`1 rows could not be read, the first is row ${lines} \\(CSV_QUOTE\\)`),
  )
})

const cli = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], { cwd: ROOT, encoding: 'utf8' })

test('diff gives the second file to the version that looks rows up in it', () => {
  const source = '{ format: csv, encoding: utf-8, fields: { A: a, KIND: kind } }'
  for (const [name, parts] of [
    ['old', { fields: { 'content.caseName': '{ from: A }' } }],
    ['new', PARTS],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'mapping.yaml'), smallText({ ...parts, source }))
  }
  writeFileSync(join(folder, 'register.csv'), REGISTER)
  writeFileSync(join(folder, 'both.csv'), 'A,KIND\n1,警告\n')
  const places = [join(folder, 'old'), join(folder, 'new'), join(folder, 'both.csv')]
  const given = cli('diff', ...places, '--lookup', `firms=${join(folder, 'register.csv')}`)
  assert.equal(given.status, 1, given.stderr)
  assert.match(given.stdout, /content\.caseName {2}1 {2}\(row 1\)/)
  assert.equal(cli('diff', ...places, '--lookup', `persons=${join(folder, 'register.csv')}`).status, 2)
})

test('samples of a mapping with a lookup have a sample of its file beside them', () => {
  const at = join(folder, 'sampled')
  mkdirSync(join(at, 'samples/lookups'), { recursive: true })
  const source = '{ format: csv, encoding: utf-8, fields: { A: a, KIND: kind } }'
  writeFileSync(join(at, 'mapping.yaml'), smallText({ ...PARTS, source }))
  writeFileSync(join(at, 'samples/rows.csv'), 'A,KIND\n1,警告\n5,警告\n')
  writeFileSync(join(folder, 'sampled.csv'), REGISTER)
  const { stdout } = cli(
    'run',
    at,
    join(at, 'samples/rows.csv'),
    '--lookup',
    `firms=${join(folder, 'sampled.csv')}`,
  )
  const { mappingRef, ...record } = JSON.parse(stdout)
  const expected = canonicalText({ ...record, mappingRef: { ...mappingRef, warnings: [] } })
  writeFileSync(join(at, 'samples/rows.expected.ndjson'), `${expected}\n`)
  writeFileSync(
    join(at, 'samples/rows.expected.json'),
    JSON.stringify({ quarantined: [{ row: 2, rule: 'LOOKUP_MISSING' }] }),
  )
  const without = cli('test', at)
  assert.equal(without.status, 1)
  assert.match(without.stderr, /samples\/lookups\/firms\.csv:1:1 is missing: a sample of lookup "firms"/)
  writeFileSync(join(at, 'samples/lookups/firms.csv'), REGISTER)
  const tested = cli('test', at)
  assert.equal(tested.status, 0, tested.stderr)
  assert.match(tested.stdout, /samples\/rows\.csv: 2 read, 1 accepted, 1 quarantined, as expected/)
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
