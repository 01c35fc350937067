/** Every example of docs/mapping-guide.zh-CN.md, run as it stands there. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { readMapping } from '../../src/mapping/folder.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { loadOutMapping, readOutMapping } from '../../src/mapping/out-mapping.ts'
import { RowRun } from '../../src/mapping/row.ts'
import { RULE_OPTIONS } from '../../src/mapping/rules/catalogue.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import { sinkOf } from '../../src/mapping/sink.ts'
import { TableRows } from '../../src/mapping/table-rows.ts'
import { bytesOf, collect, listing, outcomeOf, type Parts, small, smallText } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const GUIDE = readFileSync(join(ROOT, 'docs/mapping-guide.zh-CN.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'mapping-guide-'))
after(() => rmSync(folder, { recursive: true }))

interface Block {
  readonly kind: string
  readonly text: string
  /** What stands between this block and the next. */
  readonly behind: string
}

const blocks: Block[] = [
  ...GUIDE.matchAll(/^```([^\n]+)\n([\s\S]*?)^```\n([\s\S]*?)(?=^```|(?![\s\S]))/gm),
].map(([, kind = '', text = '', behind = '']) => ({ kind, text, behind }))
const named = (kind: string): string => blocks.find(block => block.kind === kind)?.text ?? ''

/** Rows of the first table with a column 结果. */
function examplesIn(text: string): Record<string, string>[] {
  const lines = text.split('\n').filter(line => line.startsWith('|'))
  const cells = (line: string): string[] =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split(' | ')
      .map(cell => cell.trim().replace(/^`(.*)`$/, '$1'))
  const [head = '', , ...rows] = lines
  const names = cells(head)
  if (!names.includes('结果')) return []
  return rows.map(row => Object.fromEntries(cells(row).map((cell, i) => [names[i] ?? '', cell])))
}

/** The example's fields, with the guide's code table, lookup file and check where the example uses them. */
function partsOf(text: string, behind: string): Parts {
  const fields = parse(text) as Record<string, unknown>
  const check = ['yaml 检查', 'yaml 检查单位'].find(kind =>
    behind.includes(/rule: (\w+)/.exec(named(kind))?.[1] ?? kind),
  )
  const tables = [
    ['代码表', 'severity', 'yaml 代码表'],
    ['事项表', 'cases', 'yaml 多列代码表'],
  ] as const
  const used = tables.filter(([name]) => text.includes(name))
  const extra = [
    used.length > 0 ? `tables: { ${used.map(([name, file]) => `${name}: tables/${file}.yaml`).join()} }` : '',
    text.includes('tidyName') ? named('yaml 组合') : '',
    text.includes('lookup') ? named('yaml 对照文件') : '',
    check === undefined ? '' : named(check),
  ]
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([path, value]) => [path, JSON.stringify(value)])),
    extra: extra.join('\n'),
    tables: Object.fromEntries(used.map(([, file, kind]) => [`tables/${file}.yaml`, named(kind)])),
  }
}

function resultOf(outcome: RowOutcome, path: string): string {
  if (outcome.kind === 'quarantined') return `退回 ${outcome.findings.map(({ rule }) => rule).join(' ')}`
  let value: unknown = outcome.record
  for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part]
  const shown = value === undefined ? '（空）' : Array.isArray(value) ? value.join('、') : String(value)
  const own = outcome.warnings.filter(({ field }) => field === 'A').map(({ rule }) => rule)
  // Warnings of the standard itself, such as a pending severity, are not the example's subject.
  const ofExamples = named('yaml 代码表') + named('yaml 检查单位')
  const told = own.filter(rule => ofExamples.includes(rule) || rule.startsWith('CODE_'))
  return told.length === 0 ? shown : `${shown} 提示 ${told.join(' ')}`
}

test('guide: the table of a front-end database', () => {
  const { source } = parse(named('yaml 前置库')) as { source: unknown }
  const mapping = small({
    source: JSON.stringify(source),
    fields: {
      'local.key': 'XH',
      'content.caseName': '{ from: AJMC }',
      'content.penaltyTypes': '{ from: CFLB, rules: [{ split: 、 }] }',
    },
  })
  const rows = new TableRows(mapping.syntax.source, ['XH', 'CFLB', 'AJMC'])
  const outcome = mapping.run(rows.row([7, '警告', '示例案']))
  assert.equal(outcome.kind === 'accepted' && outcome.record.category === 'R03' && outcome.localKey, '7')
  assert.equal(mapping.syntax.source.table?.status?.failed, '2')
})

test('guide: rows of XML below several elements', async () => {
  const { source } = parse(named('yaml 报文')) as { source: unknown }
  const mapping = small({ source: JSON.stringify(source), fields: { 'content.caseName': 'A' } })
  const outcomes = await collect(mapping.rows(bytesOf(named('xml 报文'))))
  assert.deepEqual(
    outcomes.map(one => resultOf(one, 'content.caseName')),
    ['示例案一', '示例案二'],
  )
})

for (const kind of ['措施列表', '措施一格']) {
  test(`guide: lists whose items have fields: ${kind}`, () => {
    const { 'content.measures': list } = parse(named(`yaml ${kind}`)) as Record<
      string,
      { by?: string; item: object }
    >
    const by = list?.by === undefined ? '' : `\n    by: ${JSON.stringify(list.by)}`
    const mapping = listing(JSON.stringify(list?.item), `cjcs${by}`)
    const made = mapping.map(JSON.parse(named(`json ${kind}`)), new RowRun())
    const { measures } = made['content'] as { measures: unknown }
    assert.deepEqual(measures, JSON.parse(named(`json ${kind}结果`)))
  })
}

test('guide: every word of the language occurs in it', () => {
  const folder = join(ROOT, 'src/mapping')
  const parsers = readdirSync(folder).filter(name => /^(parse.*|table)\.ts$/.test(name))
  const sources = parsers.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
  // Lists of words as the parsers have them: `const STATUS_KEYS = ['column', …]`, and no index such as `Field['place']`.
  const lists = [...sources.matchAll(/(?<![\w)\]])\[([^[\]]*'[^[\]]*)\]/g)]
  const words = new Set(
    lists.flatMap(([, list = '']) => [...list.matchAll(/'([A-Za-z0-9-]+)'/g)].map(([, word = '']) => word)),
  )
  assert.ok(words.size > 70 && words.has('unitAgreesWith') && words.has('empty') && words.has('item'))
  for (const [rule, options] of RULE_OPTIONS) for (const word of [rule, ...options]) words.add(word)
  // Of `{split: 、}`, which is short for `{split: {value: 、}}`.
  words.delete('value')
  const code = [...GUIDE.matchAll(/```[\s\S]*?```|`[^`]+`/g)].join(' ')
  const missing = [...words].filter(word => !new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`).test(code))
  assert.deepEqual(missing, [])
})

test('guide: feedback on a measure is an act, checked as records are', () => {
  const mapping = loadMapping(named('yaml 事项'), 'guide', () => undefined)
  const row = {
    ...{ 名称: '示例甲一环保有限公司（虚构）', 代码: '91310118PDY00001XQ', 名单: '示例名单', 措施: 'M06' },
    ...{ 文号: '示环信认〔2026〕示例001号', 情况: '执行', 理由: '《示例市条例》（虚构）第九条' },
    ...{ 日期: '2026-06-20', 单位: '示例市财政局（虚构）', 单位代码: '11310000PDY3103175' },
    时间: '2026-06-21 10:00:00',
  }
  const outcomes = ['执行', '办理中'].map(情况 => mapping.run({ row: 1, fields: { ...row, 情况 } }))
  assert.deepEqual(
    outcomes.map(one =>
      one.kind === 'accepted' ? one.record.category : one.findings.map(({ rule }) => rule),
    ),
    ['acts/measure-feedback', ['VALUE_NOT_IN_TABLE']],
  )
})

let examples = 0
for (const { kind, text, behind } of blocks) {
  const rows = kind === 'yaml' ? examplesIn(behind) : []
  if (kind === 'yaml') assert.ok(rows.length > 0, `an example without results:\n${text}`)
  for (const { 结果: expected, ...fields } of rows) {
    examples += 1
    const [path = ''] = Object.keys(parse(text) as object)
    test(`guide: ${path} of ${JSON.stringify(fields)}`, async () => {
      const mapping = small(partsOf(text, behind))
      for (const lookup of mapping.lookups.values()) await lookup.fill(bytesOf(named('csv 对照文件')))
      assert.equal(resultOf(outcomeOf(mapping, fields), path), expected)
    })
  }
}

test('guide: it has examples of every rule of the way in', () => {
  assert.ok(examples > 35, `${examples} examples`)
  const text = blocks
    .filter(({ kind }) => kind === 'yaml')
    .map(one => one.text)
    .join('\n')
  for (const rule of [
    'trim',
    'identifier',
    'halfWidth',
    'removeSpaces',
    'upper',
    'brackets',
    'date',
    'instant',
    'amount',
    'capitalAmount',
    'code',
    'split',
    'unique',
    'part',
    'pattern',
    'lookup',
    'cases',
    'default',
    'const',
  ]) {
    assert.match(text, new RegExp(`\\b${rule}\\b`), rule)
  }
})

test('guide: the first mapping is part of the one that it names', () => {
  const part = parse(named('yaml 节选')) as { source: { fields: object }; mapping: string }
  const mapping = readMapping(join(ROOT, 'mappings', part.mapping))
  for (const column of Object.keys(part.source.fields)) {
    assert.ok(
      mapping.syntax.source.fields.some(({ name }) => name === column),
      column,
    )
  }
  const { fields: _, ...shape } = part.source as Record<string, unknown>
  for (const [key, value] of Object.entries(shape)) {
    assert.deepEqual((mapping.syntax.source as unknown as Record<string, unknown>)[key], value, key)
  }
})

for (const { kind, text } of blocks) {
  if (kind !== 'sh') continue
  const [command = '', into] = text.trim().split(' > ')
  const words = command.split(/\s+/)
  test(`guide: ${words.slice(4).join(' ')}`, () => {
    // What goes into a file must not begin with the words of npm.
    const start = into === undefined ? ['npm', 'run'] : ['npm', 'run', '-s']
    assert.deepEqual(words.slice(0, start.length + 2), [...start, 'mapping', '--'])
    const args = words.slice(start.length + 2).map(word => (word === '退回.csv' ? join(folder, word) : word))
    const { status, stderr, stdout } = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    assert.equal(status, 0, stderr)
    if (into?.endsWith('.ndjson')) for (const line of stdout.trim().split('\n')) JSON.parse(line)
    if (into?.endsWith('.yaml')) assert.equal(parse(stdout).mapping, '340000/new')
    if (words.includes('退回.csv')) assert.ok(existsSync(join(folder, '退回.csv')))
  })
}

test('guide: what rows are looked up in is given to each tool', () => {
  const home = join(folder, '映射')
  const lookups = join(home, 'samples/lookups')
  mkdirSync(lookups, { recursive: true })
  const { extra, fields } = partsOf(
    'content.caseName: { from: A, rules: [{ lookup: { in: firms, column: MC } }] }',
    '',
  )
  const source = '{ format: csv, encoding: utf-8, fields: { A: 编号, KIND: 类别 } }'
  writeFileSync(join(home, 'mapping.yaml'), smallText({ source, extra: extra ?? '', fields: fields ?? {} }))
  writeFileSync(join(lookups, 'firms.csv'), named('csv 对照文件'))
  writeFileSync(join(home, 'samples/rows.csv'), 'A,KIND\n2,警告\n3,警告\n')
  writeFileSync(join(home, 'samples/rows.expected.ndjson'), '')
  const refused = [
    { row: 1, rule: 'LOOKUP_AMBIGUOUS' },
    { row: 2, rule: 'LOOKUP_MISSING' },
  ]
  writeFileSync(join(home, 'samples/rows.expected.json'), JSON.stringify({ quarantined: refused }))
  const told = named('sh 对照文件')
    .trim()
    .split('\n')
    .map(line => {
      const [command = ''] = line.split(' > ')
      const args = command
        .replace(/^npm run (-s )?mapping -- /, '')
        .replaceAll('映射', home)
        .split(' ')
      const ran = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      assert.equal(ran.status, 0, `${line}: ${ran.stderr}`)
      return ran.stdout + ran.stderr
    })
  assert.match(told[0] ?? '', /2 read, 0 accepted, 2 quarantined/)
  assert.match(told[1] ?? '', /firms {2}1 found, 1 not in its file/)
  assert.match(told[2] ?? '', /2 quarantined, as expected/)
})

test('guide: the way out writes what it shows', async () => {
  const out = loadOutMapping(named('yaml 写回'), 'out.yaml', () => undefined)
  const file = readFileSync(join(ROOT, 'mappings/320000/penalty/samples/penalty.csv'))
  const [first] = await collect(readMapping(join(ROOT, 'mappings/320000/penalty')).rows(bytesOf(file)))
  assert.ok(first?.kind === 'accepted')
  const outcome = out.render({ record: first.record as RecordDraft, today: '2026-11-23' })
  assert.ok(outcome.kind === 'rendered')
  const sink = sinkOf(out.syntax.target)
  const bytes = Buffer.concat([sink.head([]), sink.rows([outcome.row])])
  assert.equal(new TextDecoder('gb18030').decode(bytes).replaceAll('\r\n', '\n'), named('csv 写回'))
})

test('guide: what would be read again as something else is not written', async () => {
  const out = loadOutMapping(named('yaml 写回'), 'out.yaml', () => undefined)
  const beside = readOutMapping(join(ROOT, 'mappings/320000/penalty'))
  const [sample = ''] = readFileSync(
    join(ROOT, 'mappings/320000/penalty/samples/penalty.expected.ndjson'),
    'utf8',
  ).split('\n')
  const record = JSON.parse(sample) as RecordDraft & { content: object }
  const told = (mapping: typeof out, content: object) => {
    const changed = { ...record, content: { ...record.content, ...content } } as RecordDraft
    const outcome = mapping.render({ record: changed, today: '2026-11-23' })
    return outcome.kind === 'refused' ? outcome.findings.map(({ rule, field }) => `${rule} ${field}`) : []
  }
  assert.deepEqual(told(out, { decisionNo: '——' }), ['NULL_TOKEN_TAKEN WH'])
  assert.deepEqual(told(beside, { decisionNo: '无' }), ['NULL_TOKEN_TAKEN CF_WSH'])
  const repairNotice = { no: '示告#1号', servedOn: '2026-05-01', method: '直接送达' }
  assert.deepEqual(told(beside, { repairNotice }), ['LIST_ITEM_SEPARATOR XFGZS'])
})

test('guide: the same into a table', () => {
  const file = named('yaml 写回')
  const target = /^target:\n(?: .*\n)+/m
  assert.match(file, target)
  const { syntax } = loadOutMapping(
    file.replace(target, () => named('yaml 写回表')),
    'out.yaml',
    () => undefined,
  )
  assert.deepEqual(syntax.target.table, { name: 'XZCF', key: 'WH', watermark: undefined, status: undefined })
})

test('guide: a new version, step by step: the samples of the old one still pass under the new number', () => {
  const root = join(folder, 'step/mappings/320000')
  cpSync(join(ROOT, 'mappings/320000'), root, { recursive: true })
  const home = join(root, 'penalty')
  const old = join(home, 'versions/1.0.0')
  cpSync(join(root, 'tables'), join(old, 'tables'), { recursive: true })
  const text = readFileSync(join(home, 'mapping.yaml'), 'utf8')
  writeFileSync(join(old, 'mapping.yaml'), text.replaceAll('../tables/', 'tables/'))
  const next = text
    .replace(/^version: 1.0.0$/m, 'version: 1.1.0')
    .replace(/^effectiveFrom: .*$/m, 'effectiveFrom: 2026-12-01')
  assert.notEqual(next, text)
  writeFileSync(join(home, 'mapping.yaml'), next)
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], { cwd: ROOT, encoding: 'utf8' })
  for (const command of ['check', 'test']) {
    const { status, stdout, stderr } = run(command, home)
    assert.equal(status, 0, stderr)
    assert.match(stdout, command === 'check' ? /1\.1\.0 in order.*1\.0\.0 in order/s : /as expected/)
  }
  const { stdout } = run('diff', old, home, join(home, 'samples/penalty.csv'))
  assert.equal(stdout, '320000/penalty 1.0.0 → 320000/penalty 1.1.0\n321 rows, 321 the same\n')
})

test('guide: a draft that is not finished does not keep the next one from being made', () => {
  const work = join(folder, 'drafts')
  cpSync(join(ROOT, 'mappings/340000'), join(work, 'mappings/340000'), { recursive: true })
  mkdirSync(join(work, 'mappings/340000/new'))
  writeFileSync(join(work, 'mappings/340000/new/mapping.yaml'), '')
  const args = [join(ROOT, 'src/cli/mapping.ts'), 'infer', 'mappings/340000/penalty/samples/penalty.csv']
  const { status, stderr } = spawnSync(process.execPath, [...args, '340000/new', 'R03'], {
    cwd: work,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
})
