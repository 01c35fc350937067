/** A mapping fails when it is loaded: each complaint has file, line, column and what to write instead. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaintText } from '../../src/mapping/fault.ts'
import { loadMapping } from '../../src/mapping/mapping.ts'
import { complaintsOf, place, remark } from './complaints.ts'
import { smallText } from './small-mapping.ts'

for (const [what, text, piece, message] of [
  ['an unknown column', remark('{ from: AA }'), 'AA }', /no column "AA"; write "A"/],
  [
    'an unknown target',
    smallText({ fields: { 'content.remrak': 'A' } }),
    'content.remrak',
    /no "content.remrak" .*write "content.remark"/,
  ],
  [
    'an unknown rule',
    remark('{ from: A, rules: [tirm] }'),
    'tirm',
    /no rule or pipeline "tirm"; write "trim"/,
  ],
  [
    'an unknown option',
    remark('{ from: A, rules: [{ code: { tabel: t } }] }'),
    'code: {',
    /no option "tabel"; write "table"/,
  ],
  ['an unknown table', remark('{ from: A, rules: [{ code: t }] }'), 'code: t', /no table "t"/],
  ['an unknown word', remark('{ form: A }'), 'form: A', /no "form"; write "from"/],
  [
    'an amount without unit',
    smallText({ fields: { 'content.fineAmountWan': '{ from: A, rules: [amount] }' } }),
    'amount]',
    /state the unit/,
  ],
  [
    'a code that no table of the standard has',
    smallText({ fields: { 'subject.idType': '{ const: 身份证证 }' } }),
    'subject.idType',
    /"subject.idType" has no "身份证证"; write "身份证"/,
  ],
  [
    'an item that neither catalogue has',
    smallText({ fields: { catalogueItem: '{ const: S99 }' } }),
    'catalogueItem',
    /"catalogueItem" has no "S99"/,
  ],
  [
    'a text for an amount',
    smallText({ fields: { 'content.fineAmountWan': '{ from: A }' } }),
    'content.fineAmountWan',
    /takes amount, but this gives text; use \{amount/,
  ],
  [
    'a text for a day',
    smallText({ fields: { 'content.validUntil': 'A' } }),
    'content.validUntil',
    /takes day, but this gives text/,
  ],
  [
    'a text for a list',
    smallText({ fields: { 'content.penaltyTypes': '{ from: KIND }' } }),
    'content.penaltyTypes',
    /takes list/,
  ],
  [
    'a text rule behind a date',
    smallText({ fields: { 'content.validUntil': '{ from: A, rules: [{ date: [yyyyMMdd] }, trim] }' } }),
    'trim] }',
    /there is a day here; put it earlier/,
  ],
  [
    'a bad date format',
    smallText({ fields: { 'content.validUntil': '{ from: A, rules: [{ date: [DD-MM-YYYY] }] }' } }),
    'date:',
    /not a date format/,
  ],
  ...['yyyyMd', 'yyyyMdd', 'yyyy-MM-ddHmm'].map(
    format =>
      [
        `a date format that can be read in two ways, ${format},`,
        smallText({ fields: { 'content.validUntil': `{ from: A, rules: [{ date: [${format}] }] }` } }),
        'date:',
        /leaves open where its M, d or H ends; write MM, dd or HH/,
      ] as const,
  ),
  [
    'minutes without hours',
    smallText({ fields: { updatedAt: '{ from: A, rules: [{ instant: yyyy-MM-dd mm }] }' } }),
    'instant:',
    /minutes without hours; write HH:mm/,
  ],
  [
    'seconds without minutes',
    smallText({ fields: { updatedAt: '{ from: A, rules: [{ instant: yyyy-MM-dd HH ss }] }' } }),
    'instant:',
    /seconds without minutes; write HH:mm:ss/,
  ],
  [
    'unique without a list',
    remark('{ from: A, rules: [unique] }'),
    'unique',
    /takes a list; put it after split/,
  ],
  [
    'a constant that is no choice',
    smallText({ fields: { status: '{ const: aktive }' } }),
    'status:',
    /"status" has no "aktive"; write "active"/,
  ],
  [
    'a constant that is no day',
    smallText({ fields: { 'content.validUntil': '{ const: 2029/04/10 }' } }),
    'content.validUntil',
    /takes 2026-04-10/,
  ],
  [
    'a case that is never reached',
    remark('{ cases: [{ from: A }, { from: B }] }'),
    '{ from: B }',
    /never reached/,
  ],
  [
    'an amount without its unit',
    smallText({ fields: { 'content.fineAmountWan': '{ from: A, rules: [{ amount: 元 }] }' } }),
    'amount: 元',
    /state the unit/,
  ],
  [
    'a separator of nothing',
    remark('{ from: A, separator: ； }'),
    'separator',
    /stands between joined fields/,
  ],
  [
    'a case whose texts were all taken before',
    remark(
      '{ cases: [{ when: { field: A, is: [x, y] }, from: A }, { when: { field: A, is: x }, from: B }] }',
    ),
    '{ when: { field: A, is: x }',
    /cases before have taken every row whose "A" is x/,
  ],
  [
    'a case behind one that takes every text',
    remark(
      '{ cases: [{ when: { field: A, present: true }, from: A }, { when: { field: A, is: x }, from: B }] }',
    ),
    '{ when: { field: A, is: x }',
    /cases before have taken every row whose "A" is x/,
  ],
  [
    'a case behind two that take every row',
    remark(
      '{ cases: [{ when: { field: A, present: true }, from: A }, { when: { field: A, present: false }, from: B }, { const: x }] }',
    ),
    '{ const: x }',
    /a case before this one always holds/,
  ],
  [
    'a case for a text that means no value',
    remark('{ cases: [{ when: { field: A, is: "" }, from: B }, { from: A }] }'),
    '{ when: { field: A, is: "" }',
    /means that "A" has no value; write "present: false"/,
  ],
  [
    'a constant that is no day of the calendar',
    smallText({ fields: { 'content.validUntil': '{ const: 2026-02-30 }' } }),
    'content.validUntil',
    /DATE_BAD/,
  ],
  [
    'a constant with a bad check digit',
    smallText({ fields: { authorityUscc: '{ const: 11310000PDY3103176 }' } }),
    'authorityUscc',
    /USCC_CHECK|valid unified social credit code/,
  ],
  [
    'a constant that is too long',
    smallText({ fields: { 'content.decisionNo': `{ const: ${'长'.repeat(129)} }` } }),
    'content.decisionNo',
    /TEXT_TOO_LONG/,
  ],
  [
    'a date after an amount',
    remark(
      'A',
      'checks: [{ rule: TOO_LATE, effect: refuse, field: A, demand: { output: content.fineAmountWan, notAfter: content.decisionDate }, message: late }]',
    ),
    '{ output: content.fineAmountWan',
    /compares two days or two instants/,
  ],
  [
    'an output in a case',
    remark('{ when: { output: status, present: true }, from: A }'),
    '{ output',
    /only in checks/,
  ],
  [
    'a constant list with an item that is no choice',
    smallText({ fields: { 'content.penaltyTypes': '{ const: [警告, 罚金] }' } }),
    'content.penaltyTypes',
    /"content.penaltyTypes" has no "罚金"; write "罚款"/,
  ],
  [
    'a constant list for one value',
    remark('{ const: [一, 二] }'),
    'content.remark',
    /takes one value, not a list; write \{const: 一\}/,
  ],
  [
    'a constant list of nothing',
    smallText({ fields: { 'content.penaltyTypes': '{ const: [] }' } }),
    'content.penaltyTypes',
    /an empty list fills nothing/,
  ],
  [
    'a constant list that the standard refuses',
    smallText({ fields: { 'content.penaltyTypes': '{ const: [警告, 警告] }' } }),
    'content.penaltyTypes',
    /"content.penaltyTypes" .* \([A-Z_]+\)/,
  ],
  ['a constant list of maps', remark('{ const: [{ a: b }] }'), '{ a: b }', /an item of const must be a text/],
  ['several fields without a way to combine', remark('{ from: [A, B] }'), 'from: [A', /combine/],
  ['a field of two kinds', remark('{ from: A, const: x }'), 'content.remark', /exactly one of/],
  [
    'a field that only the node may set',
    smallText({ fields: { recordId: 'A' } }),
    'recordId',
    /no "recordId" in the standard/,
  ],
  ['a key twice', `${remark('A')}  content.remark: B\n`, 'content.remark: B', /not valid YAML/],
  ['a bad table path', remark('A', 'tables: { t: ../../../etc/passwd }'), 't: ../', /not a table file/],
  [
    'an unknown rule of a pipeline that no field uses',
    remark('{ from: A }', 'pipelines: { p: [trim, uper] }'),
    'uper',
    /no rule or pipeline "uper"; write "upper"/,
  ],
  [
    'an unknown table of a pipeline that no field uses',
    remark('{ from: A }', 'pipelines: { p: [{ code: t }] }'),
    'code: t',
    /no table "t"/,
  ],
  [
    'a pipeline that names itself',
    remark('{ from: A, rules: [p] }', 'pipelines: { p: [trim, p] }'),
    'p] }\nfields',
    /pipeline "p" refers to itself; a pipeline lists rules/,
  ],
  [
    'a pipeline that names another',
    remark('{ from: A, rules: [p] }', 'pipelines: { p: [trim, q], q: [upper] }'),
    'q], q',
    /pipeline "p" refers to pipeline "q"/,
  ],
  [
    'an anchor and alias',
    remark('*x', 'pipelines: &x { p: [trim] }'),
    'content.remark',
    /write the name of a source field/,
  ],
] as const) {
  test(`${what} is named with its place`, () => {
    const complaints = complaintsOf(text)
    assert.ok(complaints.length > 0, 'no complaint')
    const found = complaints.find(one => message.test(one))
    assert.ok(found, complaints.join('\n'))
    assert.equal(found.split(' ')[0], place(text, piece), found)
  })
}

for (const [what, text, message] of [
  [
    'a required field that nothing fills',
    smallText({ fields: { 'content.legalBasis': '' } }),
    /nothing fills the required field "content.legalBasis"/,
  ],
  [
    'half an optional part',
    smallText({ fields: { 'endDecision.decisionNo': 'A' } }),
    /nothing fills the required field "endDecision.authorityName"/,
  ],
  ['an unknown category', smallText({}).replace('R03', 'R16'), /"category" must look like R03/],
  [
    'a name of another division',
    smallText({}).replace('310000/small', '320000/small'),
    /must begin with its division/,
  ],
  [
    'a table that is not there',
    remark('A', 'tables: { t: tables/t.yaml }'),
    /there is no file tables\/t.yaml/,
  ],
  ['an empty file', '', /must be a map/],
  ['something that is not YAML', '{ a: [', /not valid YAML/],
  ['a version that is no version', smallText({}).replace('1.2.3', 'v1'), /"version" must look like 1.0.0/],
  ['a mapping that renders outwards', remark('A', 'direction: out'), /write "direction: in"/],
  [
    'an XML record of one name',
    smallText({ source: '{ format: xml, record: rows, fields: { A: a, KIND: k } }' }),
    /names the elements from the root to the row, as in "rows\/row"/,
  ],
] as const) {
  test(`${what} is refused`, () => assert.match(complaintsOf(text).join('\n'), message))
}

test('what is declared and used by no field is told, with its place, and nothing else is', () => {
  const source = '{ format: csv, encoding: utf-8, fields: { K: k, V: v } }'
  const extra = [
    'pipelines: { used: [trim], idle: [trim] }',
    'tables: { t: tables/t.yaml, u: tables/t.yaml }',
    `lookups: { firms: { key: K, source: ${source} }, others: { key: K, source: ${source} } }`,
  ].join('\n')
  const named =
    '{ cases: [{ when: { field: A, is: x }, from: A, rules: [used, { code: { table: t, fallback: keep } }] }, { from: B, rules: [{ lookup: { in: firms, column: V } }] }] }'
  const told = (text: string) =>
    loadMapping(text, 'm.yaml', () => table('  a: b\n')).unused.map(complaintText)
  const text = remark(named, extra)
  assert.deepEqual(
    told(text).map(one => one.split(' ').slice(0, 3).join(' ')),
    [
      `${place(text, 'idle:')} pipeline "idle"`,
      `${place(text, 'u: tables')} table "u"`,
      `${place(text, 'others:')} lookup "others"`,
    ],
  )
})

test('a fault in a pipeline that several fields use is told once', () => {
  const fields = {
    'content.remark': '{ from: A, rules: [p] }',
    'content.caseName': '{ from: B, rules: [p] }',
  }
  assert.equal(complaintsOf(smallText({ fields, extra: 'pipelines: { p: [tirm] }' })).length, 1)
})

test('a pipeline that names itself is told once, and one that has the name of a rule may use it', () => {
  const told = (pipelines: string, rule: string) =>
    complaintsOf(remark(`{ from: A, rules: [${rule}] }`, `pipelines: { ${pipelines} }`))
  assert.equal(told('name: [trim, name]', 'name').length, 1)
  assert.deepEqual(told('trim: [trim, upper]', 'trim'), [])
})

test('every complaint comes at once', () => {
  const text = smallText({ fields: { 'content.remark': 'AA', 'content.caseName': 'BB' } })
  assert.equal(complaintsOf(text).length, 2)
})

const table = (entries: string): string => `title: t\nsource: s\nentries:\n${entries}`

test('a table that gives what the standard has not is refused', () => {
  const text = smallText({
    fields: { status: '{ from: A, rules: [{ code: t }] }' },
    extra: 'tables: { t: tables/t.yaml }',
  })
  const complaints = complaintsOf(text, { 'tables/t.yaml': table('  正常: activ\n') })
  assert.match(complaints.join('\n'), /turns "正常" into "activ".*write "active"/)
})

test('what a table gives is looked at behind rules that leave it as it is, and so is the code for all others', () => {
  const through = (rules: string): string =>
    complaintsOf(
      smallText({
        fields: { severity: `{ from: A, rules: [${rules}] }` },
        extra: 'tables: { t: tables/t.yaml }',
      }),
      { 'tables/t.yaml': table('  甲: generl\n') },
    ).join('\n')
  assert.match(through('{ code: t }, trim'), /turns "甲" into "generl"/)
  assert.match(
    through('{ code: { table: t, fallback: other, other: generall } }'),
    /"severity" has no "generall"; write "general"/,
  )
})

test('a broken table is named by its own file and line', () => {
  const text = remark('{ from: A, rules: [{ code: t }] }', 'tables: { t: tables/t.yaml }')
  const [complaint] = complaintsOf(text, { 'tables/t.yaml': table('  a: { to: x, warn: lower }\n') })
  assert.match(complaint ?? '', /^tables\/t.yaml:4:3 .*name a rule/)
})

test('a YAML bomb of aliases is refused at once', () => {
  const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'fields: *c'].join('\n')
  assert.ok(complaintsOf(bomb).length > 0)
})

test('a mapping of two hundred levels ends in a complaint', () => {
  const deep = `${'{ cases: ['.repeat(200)}{ from: A }${' ] }'.repeat(200)}`
  assert.match(complaintsOf(remark(deep)).join('\n'), /nested deeper/)
})
