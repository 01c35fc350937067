import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { smallText } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mapping-cli-'))
after(() => rmSync(folder, { recursive: true }))

function mapping(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

test('check names every mapping of the repository and ends with 0', () => {
  const { code, out, err } = mapping('check')
  assert.equal(code, 0)
  assert.equal(err, '', 'nothing is declared in vain')
  assert.match(out, /^320000\/penalty 1\.0\.0 in order/m)
})

test('check names the place of a mistake and its code, and ends with 1', () => {
  const broken = join(folder, '310000', 'broken')
  mkdirSync(broken, { recursive: true })
  writeFileSync(join(broken, 'mapping.yaml'), smallText({ fields: { 'content.remark': 'AA' } }))
  const { code, err } = mapping('check', folder)
  assert.equal(code, 1)
  assert.match(err, /mapping\.yaml:\d+:\d+ 没有这一列 · source\.fields has no column "AA"/)
  assert.match(err, /^✗ MAPPING_INVALID: 以上 1 处要改/m)
  assert.match(
    mapping('check', join(folder, 'none')).err,
    /^✗ MAPPING_MISSING: 所给目录中没有映射 · there is no mapping below/,
  )
})

test('check tells what nothing uses, and ends with 0 all the same', () => {
  const idle = join(folder, 'idle', '310000', 'idle')
  mkdirSync(idle, { recursive: true })
  writeFileSync(join(idle, 'mapping.yaml'), smallText({ extra: 'pipelines: { name: [trim] }' }))
  const { code, err } = mapping('check', idle)
  assert.equal(code, 0)
  assert.match(
    err,
    /mapping\.yaml:6:14 提示 warning: pipeline "name" is used by no field; leave it out, or write/,
  )
  const { warnings } = JSON.parse(mapping('check', idle, '--json').out) as { warnings: string[] }
  assert.deepEqual(warnings.length, 1)
})

test('check asks for words for the rules of a table of its own, and until then the department reads of the table', () => {
  const at = join(folder, 'wordless', '310000', 'wordless')
  mkdirSync(join(at, 'tables'), { recursive: true })
  writeFileSync(
    join(at, 'tables/t.yaml'),
    'title: 失信严重程度\nsource: 样例\nentries:\n  a: general\n  b: { refuse: SEV_GONE }\n  c: { to: general, warn: CODE_OTHER }\n',
  )
  const fields = { severity: '{ from: A, rules: [{ code: t }] }' }
  writeFileSync(
    join(at, 'mapping.yaml'),
    smallText({
      extra: 'tables: { t: tables/t.yaml }',
      fields,
      source: '{ format: csv, encoding: utf-8, fields: { A: 甲, KIND: 类别 } }',
    }),
  )
  const { code, err } = mapping('check', at)
  assert.equal(code, 0)
  assert.match(
    err,
    /^.*tables\/t\.yaml:5:3 提示 warning: mappings\/reasons\.yaml has no words for "SEV_GONE"; add a line there, .*\n$/,
  )
  const [file, rejects] = [join(at, 'file.csv'), join(at, 'rejects.csv')]
  writeFileSync(file, 'A,KIND\nb,警告\n')
  mapping('run', at, file, '--rejects', rejects)
  assert.match(readFileSync(rejects, 'utf8'), /A（甲）：代码表“失信严重程度”不接受这个代码［SEV_GONE］/)
})

test('run writes records to standard output and counts the rejects', () => {
  const { code, out, err } = mapping('run', '320000/penalty', 'mappings/320000/penalty/samples/penalty.csv')
  assert.equal(code, 0)
  const lines = out.trim().split('\n')
  assert.equal(lines.length, 310)
  assert.equal(JSON.parse(lines[0] ?? '').division, '320000')
  assert.match(err, /^321 read, 310 accepted, 11 quarantined\n/)
  assert.match(err, /CODE_UNKNOWN CF_CFLB1 1/)
})

test('run ends with 1 on a file of another province, in one line', () => {
  const { code, out, err } = mapping('run', '320000/penalty', 'mappings/340000/penalty/samples/penalty.csv')
  assert.equal(code, 1)
  assert.equal(out, '')
  assert.match(err, /^✗ SOURCE_COLUMNS_MISSING: 表头缺少映射要的列.* · the header lacks XH, /)
  assert.doesNotMatch(err, /\n {4}at /)
})

test('test runs the samples of one mapping', () => {
  const { code, out } = mapping('test', 'mappings/330000/serious-listing')
  assert.equal(code, 0)
  assert.match(out, /390 read, 384 accepted, 6 quarantined, as expected/)
})

for (const args of [[], ['explode'], ['run', 'one'], ['run', 'a', 'b', 'c']]) {
  test(`"${args.join(' ')}" names what is wrong and ends with 2`, () => {
    const { code, err } = mapping(...args)
    assert.equal(code, 2)
    assert.match(err, /^✗ .+\n.*npm run mapping -- --help/)
  })
}

test('a mapping that is not there is said so', () => {
  assert.match(mapping('run', '990000/none', 'x').err, /^✗ MAPPING_MISSING: .*· there is no mapping/)
})

const PENALTIES = 'mappings/320000/penalty/samples/penalty.csv'

test('run writes over no file that it reads, and leaves the rejects of before when there is nothing to read', () => {
  const mended = join(folder, 'mended.csv')
  const bytes = readFileSync(join(ROOT, PENALTIES))
  writeFileSync(mended, bytes)
  const same = mapping('run', '320000/penalty', mended, '--rejects', mended)
  assert.equal(same.code, 2)
  assert.match(same.err, /--rejects is the very file/)
  assert.deepEqual(readFileSync(mended), bytes)
  const before = join(folder, 'before.csv')
  writeFileSync(before, 'kept')
  assert.equal(mapping('run', '320000/penalty', join(folder, 'none.csv'), '--rejects', before).code, 1)
  assert.equal(readFileSync(before, 'utf8'), 'kept')
})

test('what cannot be written is told in one line', () => {
  const nowhere = join(folder, 'no/such/folder.csv')
  for (const { code, err } of [
    mapping('run', '320000/penalty', PENALTIES, '--rejects', nowhere),
    mapping('run', '320000/penalty', PENALTIES, '--rejects', '/dev/full'),
  ]) {
    assert.equal(code, 1)
    assert.match(err, /^✗ (ENOENT|ENOSPC): /m)
    assert.doesNotMatch(err, /\n {4}at /)
  }
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" src/cli/mapping.ts run 320000/penalty ${PENALTIES} > /dev/full`],
    { cwd: ROOT, encoding: 'utf8' },
  )
  assert.equal(status, 1)
  assert.match(stderr, /^✗ ENOSPC: /m)
})

test('test says of expectations that cannot be read where they stand', () => {
  const at = join(folder, 'expectations', '310000', 'small')
  mkdirSync(join(at, 'samples'), { recursive: true })
  writeFileSync(join(at, 'mapping.yaml'), smallText({}))
  writeFileSync(join(at, 'samples/a.csv'), '')
  writeFileSync(join(at, 'samples/a.expected.ndjson'), '')
  for (const [text, message] of [
    ['{', /a\.expected\.json:1:1 is not JSON/],
    ['{}', /a\.expected\.json:1:1 write \{"quarantined"/],
  ] as const) {
    writeFileSync(join(at, 'samples/a.expected.json'), text)
    const { code, err } = mapping('test', join(folder, 'expectations'))
    assert.equal(code, 1)
    assert.match(err, message)
    assert.doesNotMatch(err, /\n {4}at /)
  }
})

test('test names the expectations that are missing, writes them when asked, and compares warnings that are listed', () => {
  const at = join(folder, 'unexpected', '310000', 'small')
  mkdirSync(join(at, 'samples'), { recursive: true })
  const [tables, text] = [
    'title: 表\nsource: 样例\nentries: { a: general }\n',
    smallText({
      extra: 'tables: { t: tables/t.yaml }',
      fields: {
        severity: '{ from: A, rules: [{ code: { table: t, fallback: other, other: pending } }] }',
        severityBasis: '{ const: 样例 }',
      },
    }),
  ]
  mkdirSync(join(at, 'tables'))
  writeFileSync(join(at, 'tables/t.yaml'), tables)
  writeFileSync(join(at, 'mapping.yaml'), text)
  const rows = [{ A: 'a', KIND: '警告' }, { A: 'b', KIND: '警告' }, { A: 'a' }]
  writeFileSync(join(at, 'samples/a.ndjson'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const before = mapping('test', at)
  assert.equal(before.code, 1)
  assert.match(
    before.err,
    /a\.expected\.ndjson:1:1 is not there; .* `mapping test <folder> --write` writes it/,
  )
  assert.match(before.err, /a\.expected\.json:1:1 is not there/)
  const written = mapping('test', at, '--write')
  assert.equal(written.code, 0)
  assert.match(written.out, /3 read, 2 accepted, 1 quarantined, 2 warned, as expected/)
  const file = join(at, 'samples/a.expected.json')
  const made = JSON.parse(readFileSync(file, 'utf8'))
  assert.ok(made.warnings.some((one: object) => JSON.stringify(one) === '{"row":2,"rule":"CODE_OTHER"}'))
  const expected = { ...made, warnings: [{ row: 1, rule: 'CODE_OTHER' }] }
  writeFileSync(file, JSON.stringify(expected))
  const changed = mapping('test', at, '--write')
  assert.equal(changed.code, 1)
  assert.match(
    changed.err,
    /row 1: no warning CODE_OTHER, which is expected\n.*row 2: warning CODE_OTHER, which is not/s,
  )
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), expected, 'what is there is left alone')
  writeFileSync(file, JSON.stringify({ quarantined: made.quarantined }))
  assert.match(mapping('test', at).out, /1 quarantined, as expected/)
  // What `run` gives serves as an expectation, with the warnings of its records.
  writeFileSync(join(at, 'samples/a.expected.ndjson'), mapping('run', at, join(at, 'samples/a.ndjson')).out)
  assert.equal(mapping('test', at).code, 0)
})

test('with --json what cannot be done is one object of one shape, where the command has its outcome', () => {
  for (const [args, code, fault] of [
    [['explain', '320000/penalty', PENALTIES, '999'], 1, 'ROW_ABSENT'],
    [['explain', '320000/penalty', PENALTIES, 'first'], 2, 'COMMAND_USAGE'],
    [['doc', '990000/none'], 1, 'MAPPING_MISSING'],
    [['coverage', '320000/penalty', join(folder, 'none.csv')], 1, 'ENOENT'],
    [['run', '990000/none', 'x'], 1, 'MAPPING_MISSING'],
    [['run', '320000/penalty', 'mappings/340000/penalty/samples/penalty.csv'], 1, 'SOURCE_COLUMNS_MISSING'],
    [['run', '320000/penalty', PENALTIES, '--jobs', '0'], 2, 'COMMAND_USAGE'],
    [['run', '320000/penalty', PENALTIES, '--nonsense'], 2, 'COMMAND_USAGE'],
    [['render', '310000/penalty', join(folder, 'none.ndjson')], 1, 'ENOENT'],
    [['render', '310000/penalty'], 2, 'COMMAND_USAGE'],
  ] as const) {
    const made = mapping(...args, '--json')
    const isData = args[0] === 'run' || args[0] === 'render'
    const [said, silent] = isData ? [made.err, made.out] : [made.out, made.err]
    const told = JSON.parse(said)
    assert.deepEqual([made.code, told.ok, told.code, silent], [code, false, fault, ''], args.join(' '))
    assert.ok(typeof told.reason === 'string' && told.reason !== '')
    assert.equal(told.what, args[0])
  }
})

test('a mapping may be named by its file', () => {
  const file = 'mappings/320000/repair/mapping.yaml'
  assert.match(mapping('check', file).out, /^320000\/repair 1\.0\.0 in order/)
  assert.equal(mapping('test', file).code, 0)
  assert.match(mapping('doc', 'mappings/100000/permit-legal/out.yaml').out, /^# 双公示法人行政许可/)
  const { code, out } = mapping('run', file, 'mappings/320000/repair/samples/repair.csv')
  assert.deepEqual([code, out.trim().split('\n').length], [0, 3])
})

test('a mapping whose name is misspelt is told with the nearest', () => {
  const { code, err } = mapping('doc', '320000/penalti')
  assert.equal(code, 1)
  assert.match(err, /there is no mapping "320000\/penalti"; write "320000\/penalty"/)
  assert.match(mapping('render', '100000/permit-legl', 'x').err, /write "100000\/permit-legal"/)
  assert.match(
    mapping('render', '320000/repair', 'x').err,
    /there is no mapping mappings\/320000\/repair\/out\.yaml/,
  )
})

test('render writes nothing when its records are not there', () => {
  const { code, out, err } = mapping('render', '320000/penalty', join(folder, 'none.ndjson'))
  assert.deepEqual([code, out], [1, ''])
  assert.match(err, /ENOENT/)
})
