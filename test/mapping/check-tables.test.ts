/** A code table is held against the field that it fills before any row has its code. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaintsOf, outText, remark } from './complaints.ts'
import { smallText } from './small-mapping.ts'

const table = (entries: string): string => `title: t\nsource: s\nentries:\n${entries}`

test('a column of a table gives only what the standard has, and all that it needs', () => {
  const level = (entries: string, path = 'subject.idType', extra = ''): string =>
    complaintsOf(
      smallText({
        fields: { [path]: `{ from: A, rules: [{ code: { table: t, column: level } }]${extra} }` },
        extra: 'tables: { t: tables/t.yaml }',
      }),
      { 'tables/t.yaml': table(`  乙: { level: 身份证 }\n${entries}`) },
    ).join('\n')
  assert.match(level('  甲: { level: 身份证X }\n'), /turns "甲" into "身份证X".*write "身份证"/)
  assert.equal(level('  甲: { other: x }\n'), '', 'an optional field may have no value')
  const status = (entries: string, extra?: string): string =>
    level(`${entries}  丙: { level: active }\n`, 'status', extra)
  assert.match(status('  甲: { other: x }\n'), /no "level" at "甲", which "status" takes.*refuse: RULE_CODE/)
  assert.doesNotMatch(status('  甲: { other: x }\n', ', default: active'), /no "level"/)
  assert.doesNotMatch(status('  甲: { refuse: NOT_HERE }\n'), /no "level"/)
})

test('a code that a table leaves without a meaning is named', () => {
  const text = remark('{ from: A, rules: [{ code: t }] }', 'tables: { t: tables/t.yaml }')
  const told = (entries: string): string => complaintsOf(text, { 'tables/t.yaml': table(entries) }).join('\n')
  assert.match(told('  甲: {}\n'), /^tables\/t.yaml:4:3 code "甲" says nothing; write the common code/)
  assert.match(told('  甲: { to: x, wran: CODE_DOUBTFUL }\n'), /^tables\/t.yaml:4:15 .*write "warn"/)
  assert.match(told('  甲: { ot: x }\n'), /no "to" at "甲"/)
  assert.equal(
    told('  甲: { warn: CODE_DOUBTFUL }\n  乙: { to: x, part: ABC2 }\n'),
    '',
    'no value, with a warning',
  )
})

test('a table is taken back only from codes that the field can have', () => {
  const text = outText({ ZT: '{ from: status, rules: [{ codeBack: t }] }' }, 'tables: { t: tables/t.yaml }')
  const told = (entries: string): string => complaintsOf(text, { 'tables/t.yaml': table(entries) }).join('\n')
  assert.match(told('  正常: activ\n'), /m.yaml:\d+:33 .*takes "正常" back from "activ".*write "active"/)
  assert.equal(told('  正常: active\n  无效: { refuse: NOT_HERE }\n'), '')
})
