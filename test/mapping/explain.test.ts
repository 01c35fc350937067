/** Looking into a mapping: what explain, coverage, diff and doc say, and that it is true. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  createReadStream,
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
import { compareVersions } from '../../src/mapping/compare.ts'
import { coverageOf } from '../../src/mapping/coverage.ts'
import { type ExplainedField, Explainer } from '../../src/mapping/explain.ts'
import { mappingFolders, readMapping } from '../../src/mapping/folder.ts'
import type { CompiledMapping } from '../../src/mapping/mapping.ts'
import { type Fields, RowRun } from '../../src/mapping/row.ts'
import { bytesOf, listing, small } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const MAPPINGS = join(ROOT, 'mappings')
const PENALTIES = 'mappings/320000/penalty/samples/penalty.csv'
const folder = mkdtempSync(join(tmpdir(), 'mapping-explain-'))
after(() => rmSync(folder, { recursive: true }))

function mapping(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** The explained values by path, without those that are only the length of a list of objects. */
function valuesOf(fields: readonly ExplainedField[]): Map<string, unknown> {
  const lists = new Set(fields.map(({ path }) => path.replace(/\.\d+\..*$/, '')))
  return new Map(
    fields
      .filter(
        ({ path, value }) => value !== null && !path.startsWith('local.') && !isList(path, lists, fields),
      )
      .map(({ path, value }) => [path, value]),
  )
}

function isList(path: string, lists: ReadonlySet<string>, fields: readonly ExplainedField[]): boolean {
  return lists.has(path) && fields.some(one => one.path.startsWith(`${path}.0.`))
}

/** The record's leaves by path, lists of texts whole. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  const whole = Array.isArray(value) && typeof value[0] !== 'object'
  if (typeof value !== 'object' || value === null || whole) return [[path, value]]
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === '' ? key : `${path}.${key}`))
}

for (const at of mappingFolders(MAPPINGS)) {
  const compiled = readMapping(at)
  test(`${compiled.id}: explain comes to the record that the mapping makes, row by row`, async () => {
    const explainer = new Explainer(compiled)
    const name = compiled.id.split('/')[1] ?? ''
    const [sample = ''] = readdirSync(join(at, 'samples')).filter(file =>
      new RegExp(`^${name}\\.[^e]`).test(file),
    )
    let compared = 0
    for await (const { source } of compiled.rows(createReadStream(join(at, 'samples', sample)))) {
      const record = compiled.map(source, new RowRun())
      assert.deepEqual(
        [...valuesOf(explainer.fields(source))].sort(([a], [b]) => (a < b ? -1 : 1)),
        leaves(record).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
      compared += 1
    }
    assert.ok(compared > (/penalty|serious-listing/.test(name) ? 300 : 1))
  })
}

test('explain names source field, shape, rules, the case that held, the default and what refused', () => {
  const compiled = small({
    fields: {
      'content.caseName':
        '{ cases: [{ when: { field: B, present: true }, from: B }, { from: A, rules: [trim] }] }',
      'content.remark': '{ from: C, default: 未说明 }',
      'content.decisionDate': '{ from: B, rules: [trim, { date: [yyyy-MM-dd] }] }',
    },
  })
  const said = (fields: Readonly<Record<string, string>>): Map<string, ExplainedField> =>
    new Map(new Explainer(compiled).fields({ KIND: '警告', ...fields }).map(one => [one.path, one]))
  const first = said({ A: ' 甲案 ', B: '2026-04-31' })
  assert.deepEqual(first.get('content.caseName')?.takenCase, 1)
  assert.equal(first.get('content.remark')?.origin, 'default')
  const refused = first.get('content.decisionDate')
  assert.equal(refused?.origin, 'refused')
  assert.deepEqual(
    refused?.rules.map(({ rule, gave }) => [rule, gave]),
    [
      ['trim', 'date-like text of 10 characters'],
      ['date', 'refused'],
    ],
  )
  const second = said({ A: ' 甲案 ' }).get('content.caseName')
  assert.deepEqual([second?.takenCase, second?.fields, second?.raw], [2, ['A'], 'text of 4 characters'])
})

test('explain names the column that gave the value, and those that decided the case', () => {
  const compiled = small({
    extra: 'tables: { t: tables/t.yaml }',
    tables: { 'tables/t.yaml': 'title: 表\nsource: 样例\nentries: { a: general }' },
    fields: {
      'content.caseName':
        '{ cases: [{ when: { field: A, is: 甲 }, from: B }, { when: { any: [{ field: B, present: true }, { field: KIND, is: 警告 }] }, const: 固定 }] }',
      'content.remark': '{ from: [A, B, C], combine: first }',
      'content.revokedLicence': '{ from: [A, B, C], combine: join, separator: 、 }',
      'content.procedure': '{ when: { field: C, present: true }, from: C }',
      severity: '{ from: C, rules: [trim, { code: { table: t, fallback: keep } }], default: pending }',
    },
  })
  const said = new Map(
    new Explainer(compiled).fields({ KIND: '警告', A: '无', B: '乙', C: '丙' }).map(one => [one.path, one]),
  )
  const of = (path: string) => said.get(path)
  assert.deepEqual(
    [of('content.caseName')?.origin, of('content.caseName')?.takenCase, of('content.caseName')?.decidedBy],
    ['constant', 2, ['A', 'B', 'KIND']],
  )
  assert.deepEqual(of('content.remark')?.fields, ['B'])
  assert.deepEqual(of('content.revokedLicence')?.fields, ['B', 'C'])
  assert.deepEqual(
    of('severity')?.rules.map(one => one.lookedIn),
    ['', 't'],
  )
  assert.deepEqual([of('division')?.origin, of('division')?.value], ['mapping', '310000'])
  const nothing = new Map(new Explainer(compiled).fields({ KIND: '罚款' }).map(one => [one.path, one]))
  assert.deepEqual(nothing.get('content.remark')?.fields, ['A', 'B', 'C'])
  const none = nothing.get('content.procedure')
  assert.deepEqual([none?.origin, none?.takenCase, none?.decidedBy], ['nothing', 0, ['C']])
})

test('explain names the column of a list behind each field of its items', () => {
  const fieldsOf = (compiled: CompiledMapping, row: Fields): Record<string, readonly string[]> =>
    Object.fromEntries(
      new Explainer(compiled)
        .fields(row)
        .filter(({ path }) => path.startsWith('content.measures.'))
        .map(({ path, fields, decidedBy }) => [path, [...fields, ...decidedBy.map(one => `? ${one}`)]]),
    )
  const item = '{ code: { when: { field: dm, present: true }, from: dm }, executor: ^rdjg, legalBasis: yj }'
  assert.deepEqual(fieldsOf(listing(item), { rdjg: '甲局', cjcs: [{ dm: 'M1', yj: '法' }] }), {
    'content.measures.0.code': ['cjcs.dm', '? cjcs.dm'],
    'content.measures.0.executor': ['rdjg'],
    'content.measures.0.legalBasis': ['cjcs.yj'],
  })
  const asked = '{ code: dm, executor: { when: { field: ^zt, is: 正常 }, from: zxdw }, legalBasis: yj }'
  assert.deepEqual(
    fieldsOf(listing(asked), { zt: '正常', cjcs: [{ dm: 'M1', zxdw: '甲局' }] })[
      'content.measures.0.executor'
    ],
    ['cjcs.zxdw', '? zt'],
  )
  const split = listing('{ code: ., executor: ^rdjg, legalBasis: . }', 'cjcs\n    by: ；')
  assert.deepEqual(fieldsOf(split, { rdjg: '甲局', cjcs: 'M1；M2' })['content.measures.1.code'], ['cjcs'])
})

test('explain shows shapes, and values only when they are asked for', () => {
  const plain = mapping('explain', '320000/penalty', PENALTIES, '3')
  assert.equal(plain.code, 0)
  assert.match(plain.out, /^320000\/penalty 1\.0\.0, row 3: accepted\n/)
  assert.match(plain.out, /^content\.fineAmountWan {2}← CF_NR_FK \(.*\) trim → amount$/m)
  assert.doesNotMatch(plain.out, /虚构/)
  assert.match(plain.out, /^content\.penaltyTypes .* code penaltyTypes → unique$/m)
  assert.match(plain.out, /^division {2}the mapping itself$/m)
  const certificate = mapping('explain', '330000/penalty', 'mappings/330000/penalty/samples/penalty.xml', '1')
  assert.match(
    certificate.out,
    /^subject\.uscc {2}← ADMIN_CP_CERT_CODE \(.*\) case 1 \(decided by ADMIN_CP_CERT_TYPE\) identifier/m,
  )
  const values = mapping('explain', '320000/penalty', PENALTIES, '3', '--values')
  assert.match(values.out, /^subject\.name .* = 示例.*（虚构）$/m)
  const json = JSON.parse(mapping('explain', '320000/penalty', PENALTIES, '3', '--json').out)
  assert.equal(json.outcome, 'accepted')
  assert.ok(json.fields.length > 30 && json.fields.every((one: object) => !('value' in one)))
})

test('explain of a refused row names the reason and ends with 1; a row beyond the end is said so', () => {
  const { code, out } = mapping('explain', '320000/penalty', PENALTIES, '147')
  assert.equal(code, 1)
  assert.match(out, /content\.decisionDate .* date refused it REFUSED/)
  assert.match(out, /finding DATE_BAD CF_JDRQ: 日期不存在或格式不在约定之内/)
  const beyond = mapping('explain', '320000/penalty', PENALTIES, '1000')
  assert.equal(beyond.code, 1)
  assert.match(beyond.err, /^✗ ROW_ABSENT: .*· the file has 321 rows, there is no row 1000/)
  assert.equal(mapping('explain', '320000/penalty', PENALTIES, 'first').code, 2)
})

test('coverage counts columns, fields, rules and codes', async () => {
  const source =
    '{ format: csv, encoding: utf-8, nullTokens: [无], fields: { A: a, B: b, C: c, KIND: kind } }'
  const compiled = small({
    source,
    extra: 'tables: { kinds: tables/kinds.yaml }',
    tables: { 'tables/kinds.yaml': 'title: 类别\nsource: 样例\nentries: { W: 警告, F: 罚款, X: 其他 }' },
    fields: {
      'content.penaltyTypes': '{ from: KIND, rules: [{ split: 、 }, { code: kinds }] }',
      'content.caseName': '{ from: A, rules: [trim] }',
      'content.remark': 'C',
    },
  })
  const file = 'A,B,KIND,C,办理人\n案,无,W,,甲\n案,b,W、X,无,乙\n,,张三,,丙\n'
  const found = await coverageOf(compiled, bytesOf(file))
  assert.deepEqual([found.read, found.accepted], [3, 2])
  const columns = new Map(found.columns.map(one => [one.column, one]))
  assert.deepEqual(
    ['A', 'B', 'C'].map(name => [columns.get(name)?.filled, columns.get(name)?.mappedTo]),
    [
      [2, ['content.caseName']],
      [1, []],
      [0, ['content.remark']],
    ],
  )
  assert.deepEqual(found.unknownColumns, ['办理人'])
  const [codes] = found.codes
  assert.deepEqual(
    [...(codes?.known ?? [])],
    [
      ['W', 2],
      ['F', 0],
      ['X', 1],
    ],
  )
  assert.deepEqual([...(codes?.unknown ?? [])], [['张三', 1]])
  const targets = new Map(found.targets.map(one => [one.path, one]))
  assert.deepEqual(targets.get('content.caseName'), {
    path: 'content.caseName',
    required: false,
    mapped: true,
    filled: 2,
  })
  assert.equal(targets.get('content.procedure')?.mapped, false)
  assert.deepEqual(
    found.rules.find(({ rule }) => rule === 'code'),
    { rule: 'code', gave: 2, refused: 1 },
  )
  assert.equal(found.findings.get('CODE_UNKNOWN KIND'), 1)
})

test('coverage tells unknown codes only to who asks for values', () => {
  const plain = mapping('coverage', '320000/penalty', PENALTIES)
  assert.equal(plain.code, 0)
  assert.match(plain.out, /not in the table: 1 different, 1 times/)
  assert.doesNotMatch(plain.out, /示例未知类别/)
  assert.match(mapping('coverage', '320000/penalty', PENALTIES, '--values').out, /示例未知类别 {2}1/)
  const json = JSON.parse(mapping('coverage', '320000/penalty', PENALTIES, '--json').out)
  assert.equal(json.codes.find(({ table }: { table: string }) => table === 'penaltyTypes').unknown, 1)
})

/** Jiangsu's mapping with a changed table and date rule, as a second version beside the first. */
function changedJiangsu(): string {
  const root = join(folder, 'changed')
  cpSync(join(MAPPINGS, '320000/tables'), join(root, 'tables'), { recursive: true })
  mkdirSync(join(root, 'penalty'), { recursive: true })
  const text = readFileSync(join(MAPPINGS, '320000/penalty/mapping.yaml'), 'utf8')
  const changed = text
    .replace('version: 1.0.0', 'version: 1.1.0')
    .replace('yyyy.M.d]', 'yyyy年M月d日]')
    .replace(
      'content.caseName: { from: CF_CFMC, rules: [trim] }',
      'content.caseName: { from: CF_WFXW, rules: [trim] }',
    )
  writeFileSync(join(root, 'penalty/mapping.yaml'), changed)
  return join(root, 'penalty')
}

test('diff counts what a change changes, with examples', async () => {
  const [before, then] = [readMapping(join(MAPPINGS, '320000/penalty')), readMapping(changedJiangsu())]
  const found = await compareVersions(before, then, () => createReadStream(join(ROOT, PENALTIES)))
  assert.equal(found.read, 321)
  const changes = new Map(found.changes.map(one => [one.what, one]))
  const lost = changes.get('accepted → quarantined')
  assert.ok((lost?.rows ?? 0) > 50)
  assert.deepEqual(lost?.examples[0]?.before, [])
  assert.match(String(lost?.examples[0]?.after), /DATE_BAD/)
  const named = changes.get('content.caseName')
  assert.equal((named?.rows ?? 0) + (lost?.rows ?? 0), 310)
  assert.match(String(named?.examples[0]?.before), /案$/)
  assert.equal(named?.examples.length, 3)
})

test('diff shows what differs between warnings of the same rule and field', async () => {
  const tables = { 'tables/t.yaml': 'title: 表\nsource: 样例\nentries: { a: general }' }
  const version = (rules: string): CompiledMapping =>
    small({
      extra: 'tables: { t: tables/t.yaml }',
      tables,
      fields: {
        severity: `{ from: A, rules: [${rules}{ code: { table: t, fallback: other, other: pending } }] }`,
      },
    })
  const rows = '{"A":" 7 ","KIND":"警告"}\n'
  const found = await compareVersions(version(''), version('trim, '), () => bytesOf(rows))
  const [change] = found.changes
  assert.equal(change?.what, 'warnings')
  assert.notDeepEqual(change?.examples[0]?.before, change?.examples[0]?.after)
  assert.match(String(change?.examples[0]?.before), /CODE_OTHER A \(.*3 characters\)/)
})

test('diff ends with 0 for what is the same and with 1 for what is not, and keeps values to itself', () => {
  const same = mapping('diff', '320000/penalty', '320000/penalty', PENALTIES)
  assert.equal(same.code, 0)
  assert.match(same.out, /321 rows, 321 the same/)
  const other = mapping('diff', '320000/penalty', changedJiangsu(), PENALTIES, '--json')
  assert.equal(other.code, 1)
  assert.doesNotMatch(other.out, /虚构/)
  assert.match(mapping('diff', '320000/penalty', changedJiangsu(), PENALTIES, '--values').out, /虚构/)
})
