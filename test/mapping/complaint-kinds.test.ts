/** What is wrong in a mapping is told in Chinese first, by its kind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown } from '../../src/cli/mapping-fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { outText, remark } from './complaints.ts'
import { smallText } from './small-mapping.ts'

const TABLES: Readonly<Record<string, string>> = {
  'tables/t.yaml': 'title: t\nsource: s\nentries: { 甲: activ, 乙: { other: x } }\n',
}

function kinds(text: string): string[] {
  const load = text.includes('\ntarget:') ? loadOutMapping : loadMapping
  try {
    load(text, 'm.yaml', path => TABLES[path])
  } catch (error) {
    return shown(error).map(line => /^m\.yaml:\d+:\d+ (.*?) · /.exec(line)?.[1] ?? line)
  }
  return []
}
const coded = (rule: string, target = 'status'): string =>
  smallText({ fields: { [target]: `{ from: A, rules: [${rule}] }` }, extra: 'tables: { t: tables/t.yaml }' })

for (const [kind, text] of [
  ['YAML 写法有误', '{ a: ['],
  ['没有这一列', remark('AA')],
  ['没有这一列', outText({ X: 'status' }).replace('  X: status', '  X: status\n  Y: status')],
  ['代码表没有这一列', coded('{ code: { table: t, column: z } }')],
  ['代码表中有标准没有的代码', coded('{ code: t }')],
  ['代码表中有代码缺值', coded('{ code: t }')],
  ['没有这个代码表文件', remark('A', 'tables: { t: tables/u.yaml }')],
  ['没有这张代码表', remark('{ from: A, rules: [{ code: u }] }')],
  ['没有这条规则', remark('{ from: A, rules: [tirm] }')],
  ['规则没有这个选项', remark('{ from: A, rules: [{ code: { tabel: t } }] }')],
  ['标准没有这个字段', smallText({ fields: { 'content.remrak': 'A' } })],
  ['标准没有这个字段', outText({ X: 'content.remrak' })],
  ['必填字段没有来源', smallText({ fields: { status: '' } })],
  ['标准没有这个代码', smallText({ fields: { status: '{ const: aktive }' } })],
  ['不认识的词', remark('{ form: A }')],
  ['没有写明单位', remark('{ from: A, rules: [amount] }')],
  ['日期格式有误', remark('{ from: A, rules: [{ date: yyyyMd }] }')],
  ['这种情况轮不到', remark('{ cases: [{ from: A }, { from: B }] }')],
  ['写在这里不起作用', remark('{ const: x, rules: [trim] }')],
  ['写了不止一个', remark('{ from: A, rules: [{ brackets: [（）, 〔〕] }] }')],
  ['规则组合里不能再写规则组合', remark('A', 'pipelines: { p: [p] }')],
  ['值的类型不合', smallText({ fields: { 'content.validUntil': 'A' } })],
  ['值的类型不合', remark('{ from: A, rules: [unique] }')],
  ['缺少一项', smallText({}).replace('category: R03\n', '')],
  ['不是本区域的省', smallText({}).replaceAll('310000', '350000')],
  ['写法有误', remark('{ from: [] }')],
] as const) {
  test(`${kind}: the kind stands before ${JSON.stringify(text.slice(-40))}`, () => {
    const told = kinds(text)
    assert.ok(told.includes(kind), told.join('\n'))
  })
}
