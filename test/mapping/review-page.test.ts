/** The page that a reviewer signs: complete, and true. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { readMapping } from '../../src/mapping/folder.ts'
import { readOutMapping } from '../../src/mapping/out-mapping.ts'
import { reviewPage } from '../../src/mapping/review-page.ts'
import { RULE_WORDS } from '../../src/mapping/review-words.ts'
import { RULE_OPTIONS } from '../../src/mapping/rules/catalogue.ts'
import { listing, small } from './small-mapping.ts'

const ROOT = join(import.meta.dirname, '../..')
const MAPPINGS = join(ROOT, 'mappings')

function mapping(...args: string[]): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/mapping.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { code: status, out: stdout }
}

test('doc is a page that names every column, field, code and check, and the digest that is signed', () => {
  const compiled = readMapping(join(MAPPINGS, '330000/penalty'))
  const page = reviewPage(compiled)
  for (const { name } of compiled.syntax.source.fields) assert.ok(page.includes(`\`${name}\``), name)
  for (const { path } of compiled.syntax.fields) assert.ok(page.includes(`\`${path}\``), path)
  for (const part of [
    'CERTIFICATE_NOT_USCC',
    '代码表 severity',
    '| MINOR | minor |',
    compiled.digest,
    '签字',
  ]) {
    assert.ok(page.includes(part), part)
  }
  assert.equal(mapping('doc', '330000/penalty').out, page)
  assert.equal(JSON.parse(mapping('doc', '330000/penalty', '--json').out).digest, compiled.digest)
})

test('a column that only decides or is checked is not called unused', async () => {
  const compiled = readMapping(join(MAPPINGS, '330000/penalty'))
  assert.match(
    reviewPage(compiled),
    /^\| `ADMIN_CP_CERT_TYPE` \| 证件类型 .* \| 决定 `subject.uscc` 取哪一种情况；检查 CERTIFICATE_NOT_USCC \|$/m,
  )
  const sample = 'mappings/330000/penalty/samples/penalty.xml'
  assert.match(
    mapping('coverage', '330000/penalty', sample).out,
    /^ {2}ADMIN_CP_CERT_TYPE .* decides subject\.uscc, checked by CERTIFICATE_NOT_USCC$/m,
  )
})

test('doc says of a list which column it comes from, and not a column of the same name as a part of its items', () => {
  const page = reviewPage(
    listing('{ code: { from: lrsy }, executor: { from: ^rdjg, default: 无名 }, legalBasis: yj }'),
  )
  assert.match(page, /^\| `rdjg` \| .* \| `authorityName` `content.measures.\*.executor` \|$/m)
  assert.match(page, /^\| `lrsy` \| .* \| `content.factSummary` \|$/m)
  assert.match(page, /^\| `cjcs` \| .* \| `content.measures` \|$/m)
  assert.match(page, /本行的 `rdjg` \| 空值时为 无名/)
  const split = reviewPage(listing('{ code: ., executor: ^rdjg, legalBasis: . }', 'cjcs\n    by: ；'))
  assert.match(split, /^\| `content.measures` .* \| `cjcs` 的每一项 \| 按“；”中的每个字符分开 \|$/m)
  assert.match(split, /`content.measures.\*.legalBasis` \|.*\| 这一项 \|/)
  const inside = reviewPage(
    listing('{ code: dm, executor: { when: { field: ^zt, is: 正常 }, from: zxdw }, legalBasis: yj }'),
  )
  assert.match(inside, /^\| `zt` \| .* \| `status`；决定 `content.measures.\*.executor` 取哪一种情况 \|$/m)
  assert.match(inside, /当 本行的 `zt` 为 “正常”：`zxdw`/)
  const joined = small({
    fields: { 'content.caseName': '{ from: [A, B], combine: join, separator: "*；" }' },
  })
  assert.match(reviewPage(joined), /`A`、`B`（连接，以“\\\*；”相连）/)
})

test('doc says what becomes of codes outside the table, what a rule means and what is only needed with its part', () => {
  const tables = {
    'tables/t.yaml': 'title: 表\nsource: 样例\nentries: { a: { to: general, at: x, warn: CODE_KEPT } }',
  }
  const page = (code: string): string =>
    reviewPage(
      small({
        extra: 'tables: { t: tables/t.yaml }',
        tables,
        fields: {
          severity: `{ from: A, rules: [{ code: ${code} }] }`,
          'content.repairNotice.no': 'B',
          'content.repairNotice.servedOn': '{ from: C, rules: [{ date: [yyyy-MM-dd] }] }',
          'content.repairNotice.method': 'C',
        },
      }),
    )
  assert.match(page('t'), /^表外的代码：退回 CODE_UNKNOWN。$/m)
  assert.match(
    page('{ table: t, fallback: other, other: pending }'),
    /^表外的代码：归入 pending，提示 CODE_OTHER。$/m,
  )
  assert.match(page('t'), /^\| a \| general；at=x \| 提示 CODE_KEPT（.*已按原样保留） \|$/m)
  assert.match(page('t'), /^\| code \| 按代码表换成标准代码/m)
  assert.match(page('t'), /^\| `content.repairNotice.no` \| 告知书文号 \| 有“信用修复告知书”时 \|/m)
  assert.match(page('t'), /^## 不填的标准字段\n\n.*`content.remark`（备注）/m)
  for (const rule of RULE_OPTIONS.keys()) assert.ok(Object.hasOwn(RULE_WORDS, rule), rule)
})

test('the digest changes with the mapping and with its tables', () => {
  const digestOf = (entry: string): string =>
    small({
      extra: 'tables: { t: tables/t.yaml }',
      tables: { 'tables/t.yaml': `title: t\nsource: s\nentries: { a: ${entry} }` },
    }).digest
  assert.match(digestOf('b'), /^[0-9a-f]{64}$/)
  assert.notEqual(digestOf('b'), digestOf('c'))
})

test('doc of a mapping that goes out names its columns, which records it writes and the digest', () => {
  for (const [args, id] of [
    [['100000/portal-publicity-penalty'], '100000/portal-publicity-penalty'],
    [['320000/penalty', '--out'], '320000/penalty'],
  ] as const) {
    const out = readOutMapping(join(ROOT, 'mappings', id))
    const page = mapping('doc', ...args).out
    for (const { name } of out.syntax.target.fields) assert.ok(page.includes(`| \`${name}\` |`), name)
    assert.ok(page.includes(out.digest))
    assert.match(page, /写出哪些记录 \| .*## 审核/s)
  }
  const publicity = mapping('doc', '100000/portal-publicity-penalty').out
  assert.match(publicity, /`severity` 为 “minor”、“general”、“serious”/)
  assert.match(
    mapping('doc', '100000/portal-withdrawal-penalty').out,
    / 且 （`status` 为 “suspended”、“repaired”、“revoked”、“expired” 或 不是（`publicityEnd` 不早于 当日））/,
  )
})
