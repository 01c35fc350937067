/** Drafts from sample files: how they are read, what is recognised, and that nothing is decided for people. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { mappingFolders, readMapping } from '../../src/mapping/folder.ts'
import { inferMapping, namesIn } from '../../src/mapping/infer.ts'
import { inferSource } from '../../src/mapping/infer-source.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { parseMapping } from '../../src/mapping/parse.ts'
import { pinyinInitials } from '../../src/mapping/pinyin.ts'
import { XlsxWriter } from '../../src/mapping/xlsx-write.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Of a handful of rows no mapping can be guessed. */
const HANDFUL = /\/(?:guide|volunteer|youth|other-act)$/
const all = mappingFolders(join(ROOT, 'mappings'))
  .filter(at => !HANDFUL.test(at))
  .map(at => [at, readMapping(at)] as const)

test('pinyin initials of characters, letters and digits', () => {
  assert.equal(pinyinInitials('行政处罚决定书文号'), 'xzcfjdswh')
  assert.equal(pinyinInitials('A类1《㐀'), 'al1')
})

for (const [at, mapping] of all) {
  test(`${mapping.id}: the sample is read as its mapping reads it`, async () => {
    const name = mapping.id.split('/')[1] ?? ''
    const file = readdirSync(join(at, 'samples')).find(one => new RegExp(`^${name}\\.[^e]`).test(one)) ?? ''
    const { source } = await inferSource(readFileSync(join(at, 'samples', file)))
    const { format, encoding, delimiter, record, fields } = mapping.syntax.source
    assert.deepEqual(
      [source.format, source.encoding, source.delimiter, source.record],
      [format, encoding, delimiter, record],
    )
    const found = new Set(source.fields.map(one => one.name))
    const missing = fields.filter(
      one => !one.optional && ![one.name, ...one.also].some(spelling => found.has(spelling)),
    )
    assert.deepEqual(
      missing.map(one => one.name),
      [],
    )
  })

  test(`${mapping.id}: a draft from what the other provinces’ mappings know is well-formed and mostly right`, async () => {
    const name = mapping.id.split('/')[1] ?? ''
    const file = readdirSync(join(at, 'samples')).find(one => new RegExp(`^${name}\\.[^e]`).test(one)) ?? ''
    const others = all.map(([, one]) => one).filter(one => one.id !== mapping.id)
    const draft = await inferMapping(
      readFileSync(join(at, 'samples', file)),
      '990000/draft',
      mapping.category,
      namesIn(others, mapping.category),
    )
    assert.deepEqual(parseMapping(draft.yaml, 'draft.yaml').complaints, [])
    assert.match(draft.yaml, /^# 草稿/)
    const spellings = new Map(
      mapping.syntax.source.fields.flatMap(one => [one.name, ...one.also].map(s => [s, one.name] as const)),
    )
    const right = draft.matches.filter(({ column, path }) =>
      mapping.lineage.get(path)?.fields.includes(spellings.get(column) ?? column),
    )
    assert.ok(right.length >= draft.matches.length * 0.7, `${right.length} right of ${draft.matches.length}`)
    // Zhejiang's English names are like nobody else's; the others must be recognised.
    const short = !/penalty|serious-listing/.test(name)
    if (short) assert.ok(right.length >= 9, `${right.length} right`)
    else if (mapping.division !== '330000') assert.ok(right.length >= 15, `${right.length} right`)
  })
}

test('another delimiter, NDJSON, a bare list, a spreadsheet', async () => {
  const seen = async (bytes: Uint8Array | string) => {
    const { source, columns } = await inferSource(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    return [source.format, source.encoding, source.delimiter, source.record, [...columns.keys()].join('+')]
  }
  assert.deepEqual(await seen('a\tb\tc,d\n1\t2\t3\n'), ['csv', 'utf-8', '\t', '', 'a+b+c,d'])
  assert.deepEqual(await seen(iconv.encode('名称|代码\n甲|乙\n', 'gb18030')), [
    'csv',
    'gb18030',
    '|',
    '',
    '名称+代码',
  ])
  assert.deepEqual(await seen('{"a":1,"b":{"c":2}}\n{"a":3}\n'), ['ndjson', 'utf-8', ',', '', 'a+b.c'])
  assert.deepEqual(await seen('[{"a":1}]'), ['json', 'utf-8', ',', '', 'a'])
  assert.deepEqual(await seen('{"data":[{"a":1}]}'), ['json', 'utf-8', ',', 'data', 'a'])
  const writer = new XlsxWriter('')
  const sheet = Buffer.concat([
    writer.head(),
    writer.rows([
      ['名称', '代码'],
      ['甲', '1'],
    ]),
    writer.tail(),
  ])
  assert.deepEqual(await seen(sheet), ['xlsx', 'utf-8', ',', '', '名称+代码'])
})

for (const [what, text, record] of [
  ['a list within objects', '{"code":0,"data":{"rows":[{"a":1},{"a":2}]}}', 'data.rows'],
  ['the longest list', '{"heads":[{"n":"a"}],"rows":[{"a":1,"x":[{"y":1}]},{"a":2},{"a":3}]}', 'rows'],
  [
    'a list that is cut off',
    `{"heads":[{"n":"a"}],"r":{"rows":[{"a":1},{"a":"${'x'.repeat(300_000)}"}]}}`,
    'r.rows',
  ],
  ['a list of texts before it', '{"names":["[{","aaaaaaaaaaaaaaaaaaaaaaaa"],"rows":[{"a":1}]}', 'rows'],
  ['a bare list', '[{"a":1,"rows":[{"b":1}]}]', ''],
  ['elements below the root', '<R><row><a>1</a></row><row><a>2</a></row></R>', 'R/row'],
  ['one element below the root', '<R><row><a>1</a></row></R>', 'R/row'],
  [
    'elements below others',
    '<?xml version="1.0"?><!-- <x><y/></x> --><R><head><code>0</code></head><data n="2"><total>2</total><row><a>1</a></row><row><a>2</a></row></data></R>',
    'R/data/row',
  ],
  [
    'elements with lists in them',
    '<R><row><a>1</a><l><i><x>1</x></i><i><x>2</x></i></l></row><row><a>1</a></row></R>',
    'R/row',
  ],
] as const) {
  test(`rows in JSON and XML are found: ${what}`, async () => {
    const { source } = await inferSource(Buffer.from(text))
    assert.deepEqual([source.format, source.record], [text.startsWith('<') ? 'xml' : 'json', record])
  })
}

test('a file in which there is nothing gives no draft', async () => {
  for (const text of ['', '[]', '<R/>'])
    await assert.rejects(inferSource(Buffer.from(text)), { fault: { code: 'SOURCE_SHAPE', row: 0 } }, text)
})

test('lines of JSON with lists in them are lines', async () => {
  const { source } = await inferSource(Buffer.from('{"a":1,"l":[{"x":1}]}\n{"a":2,"l":[]}\n'))
  assert.equal(source.format, 'ndjson')
})

test('lists of objects within a row are drafted where the standard has such a list, and else told with what they hold', async () => {
  const rows = [
    {
      主体名称: '甲',
      惩戒措施: [{ 措施代码: 'M01', 执行单位: '示例局', XH: 1 }],
      GDXX: [{ XM: '乙', ZX: [{ h: 1 }] }],
    },
    { 主体名称: '丙', 惩戒措施: [], GDXX: null },
  ]
  const { yaml, lists, unmatched } = await inferMapping(
    Buffer.from(JSON.stringify({ data: { rows } })),
    '310000/draft',
    'R07',
  )
  const { syntax, complaints } = parseMapping(yaml, 'draft.yaml')
  assert.deepEqual(complaints, [])
  const measures = syntax.fields.find(({ path }) => path === 'content.measures')?.value
  assert.ok(measures?.kind === 'each')
  assert.deepEqual(
    [measures.field.value, ...measures.item.map(({ path }) => path)],
    ['惩戒措施', 'code', 'executor'],
  )
  assert.deepEqual(
    lists.map(({ column, path }) => [column, path]),
    [['惩戒措施', 'content.measures']],
  )
  assert.deepEqual(unmatched, ['GDXX'])
  assert.match(yaml, /^ {6}# 必填，未找到对应的列：legalBasis（措施依据）\n {6}# 未使用的列：XH$/m)
  assert.match(yaml, /^ {2}# 未使用的列表：GDXX，每项有 XM、ZX（列表）；标准有相应的列表时写 each: GDXX$/m)
})

test('a list of XML that has one item in some rows is a list in all', async () => {
  const item = (n: number): string => `<m><code>${n}</code></m>`
  const { lists, columns } = await inferSource(
    Buffer.from(`<R><row><a>1</a><l>${item(1)}${item(2)}</l></row><row><a>2</a><l>${item(3)}</l></row></R>`),
  )
  assert.deepEqual([...columns.keys()], ['a', 'l.m'])
  assert.deepEqual(lists.get('l.m')?.columns.get('code'), ['1', '2', '3'])
})

test('a draft takes date formats and null tokens from the values, and leaves units and tables to people', async () => {
  const file =
    '处罚决定日期,罚款金额,没收金额（万元）,状态,备注\n2026年4月1日,5,1,正常,无\n20260410,6,2,异议,\n'
  const { yaml } = await inferMapping(
    Buffer.from(file),
    '310000/draft',
    'R03',
    new Map([['status', ['状态']]]),
  )
  assert.match(yaml, /nullTokens: \[无\]/)
  assert.match(yaml, /content\.decisionDate: .* date: \[yyyyMMdd, yyyy年M月d日\]/)
  assert.match(yaml, /content\.fineAmountWan: .*unit: 请填写元或万元/)
  assert.match(yaml, /content\.confiscatedAmountWan: .*unit: 万元/)
  assert.match(yaml, /status: .*code: 请填写代码表.* # 见到的代码：异议 正常/)
  assert.match(yaml, /# 必填，未找到对应的列：content\.decisionNo/)
  assert.throws(
    () => loadMapping(yaml, 'draft.yaml', () => undefined),
    /state the unit/,
    'refused until it is filled in',
  )
})

test('infer prints the draft, counts what is open, and refuses an unknown category', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/mapping.ts', 'infer', ...args], { cwd: ROOT, encoding: 'utf8' })
  const sample = 'mappings/340000/penalty/samples/penalty.csv'
  const { status, stdout, stderr } = run(sample, '340000/penalty', 'R03')
  assert.equal(status, 0)
  assert.match(stdout, /^mapping: 340000\/penalty$/m)
  assert.match(stderr, /^\d+ fields matched, \d+ columns not used, \d+ required fields open$/m)
  assert.ok(JSON.parse(run(sample, '340000/penalty', 'R03', '--json').stdout).matches.length > 20)
  assert.equal(run(sample, '340000/penalty', 'R99').status, 2)
})
