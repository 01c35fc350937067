import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCapital } from '../../src/mapping/rules/amount.ts'
import { unitAgrees } from '../../src/mapping/unit-check.ts'
import { through } from './small-mapping.ts'

const REMARK = 'content.remark'
const DAY = 'content.validUntil'
const FINE = 'content.confiscatedAmountWan'

for (const [what, target, rules, value, expected] of [
  ['trim takes spaces off both ends', REMARK, '[trim]', ' \u3000示例 ', '示例'],
  [
    'halfWidth narrows letters, digits and the wide space',
    REMARK,
    '[halfWidth]',
    '９１３ａＢ\u3000（',
    '913aB (',
  ],
  ['halfWidth leaves Chinese marks alone', REMARK, '[halfWidth]', '、。〔〕', '、。〔〕'],
  ['upper raises letters', REMARK, '[upper]', '91pdy', '91PDY'],
  ['removeSpaces takes out every space', REMARK, '[removeSpaces]', '示 例\u3000号 ', '示例号'],
  ['round brackets for names', REMARK, '[{ brackets: （） }]', '示例(虚构)', '示例（虚构）'],
  [
    'year brackets for document numbers',
    REMARK,
    '[{ brackets: 〔〕 }]',
    '示[2026]1(2)（3）【4】',
    '示〔2026〕1〔2〕〔3〕〔4〕',
  ],
  ['a document number in scientific notation is refused', REMARK, '[identifier]', '9.13E+17', 'EXCEL_DAMAGE'],
  ['so is one written e17 without a sign', REMARK, '[identifier]', '9e17', 'EXCEL_DAMAGE'],
  ['an ordinary number passes', REMARK, '[identifier]', '913101180000000017', '913101180000000017'],
  ['part takes one piece of several', REMARK, '[{ part: { by: "#", at: 2 } }]', '一#二#三', '二'],
  ['a part that is not there is nothing', REMARK, '[{ part: { by: "#", at: 4 } }]', '一#二#三', undefined],
  [
    'date reads the first format that fits',
    DAY,
    '[{ date: [yyyy-MM-dd, yyyy/M/d] }]',
    '2029/4/9',
    '2029-04-09',
  ],
  ['date reads Chinese marks', DAY, '[{ date: [yyyy年M月d日] }]', '2029年12月31日', '2029-12-31'],
  ['date reads a date-time', DAY, '[{ date: [yyyy-MM-dd HH:mm:ss] }]', '2029-04-10 23:59:59', '2029-04-10'],
  ['date reads eight digits', DAY, '[{ date: [yyyyMMdd] }]', '20290410', '2029-04-10'],
  ['29 February needs a leap year', DAY, '[{ date: [yyyyMMdd] }]', '20270229', 'DATE_BAD'],
  ['month 13 is refused', DAY, '[{ date: [yyyy.M.d] }]', '2026.13.1', 'DATE_BAD'],
  ['text after a date is refused', DAY, '[{ date: [yyyy-MM-dd] }]', '2026-04-10x', 'DATE_BAD'],
  [
    'a date that a spreadsheet destroyed is named so',
    DAY,
    '[{ date: [yyyyMMdd] }]',
    '2.03E+7',
    'EXCEL_DAMAGE',
  ],
  [
    'a sentinel is no date',
    'publicityEnd',
    '[{ date: { formats: [yyyy/MM/dd], none: [2099-12-31] } }]',
    '2099/12/31',
    undefined,
  ],
  [
    'a sentinel need not be in the calendar',
    'publicityEnd',
    '[{ date: { formats: [yyyy-MM-dd HH:mm:ss], none: [0000-00-00] } }]',
    '0000-00-00 00:00:00',
    undefined,
  ],
  [
    'and stands for itself alone',
    'publicityEnd',
    '[{ date: { formats: [yyyy-M-d], none: [2099-13-45] } }]',
    '2099-13-44',
    'DATE_BAD',
  ],
  [
    'an instant has sentinels too',
    'updatedAt',
    '[{ instant: { formats: [yyyy-MM-dd HH:mm:ss], none: [0000-00-00] } }]',
    '0000-00-00 00:00:00',
    'FIELD_MISSING',
  ],
  [
    'an hour may have one digit',
    'updatedAt',
    '[{ instant: [yyyy/M/d H:mm] }]',
    '2026/5/1 9:10',
    '2026-05-01T01:10:00.000Z',
  ],
  [
    'an instant is China time',
    'updatedAt',
    '[{ instant: [yyyy-MM-dd HH:mm:ss] }]',
    '2026-05-01 07:30:00',
    '2026-04-30T23:30:00.000Z',
  ],
  [
    'hour 24 is refused',
    'updatedAt',
    '[{ instant: [yyyy-MM-dd HH:mm:ss] }]',
    '2026-05-01 24:00:00',
    'DATE_BAD',
  ],
  ['元 becomes 万元', FINE, '[{ amount: { unit: 元 } }]', '50000.00', '5.000000'],
  ['a fen is the finest', FINE, '[{ amount: { unit: 元 } }]', '0.01', '0.000001'],
  ['万元 stays 万元', FINE, '[{ amount: { unit: 万元 } }]', '5', '5.000000'],
  ['万元 keeps its decimals exactly', FINE, '[{ amount: { unit: 万元 } }]', '0.3', '0.300000'],
  ['thousands may be marked', FINE, '[{ amount: { unit: 元 } }]', '1,234,567.89', '123.456789'],
  [
    'no float is near: 18 digits survive',
    FINE,
    '[{ amount: { unit: 元 } }]',
    '1234567890123456.78',
    '123456789012.345678',
  ],
  ['leading zeros go', FINE, '[{ amount: { unit: 万元 } }]', '007.5', '7.500000'],
  ['misplaced thousands are refused', FINE, '[{ amount: { unit: 元 } }]', '12,34', 'AMOUNT_BAD'],
  ['a unit in the text is refused, not read', FINE, '[{ amount: { unit: 元 } }]', '5万元', 'AMOUNT_BAD'],
  ['a negative amount is refused', FINE, '[{ amount: { unit: 元 } }]', '-1', 'AMOUNT_NEGATIVE'],
  ['less than a fen is refused', FINE, '[{ amount: { unit: 元 } }]', '0.001', 'AMOUNT_PRECISION'],
  ['zeros behind the fen do no harm', FINE, '[{ amount: { unit: 元 } }]', '1.1000', '0.000110'],
  ['1e400 is refused', FINE, '[{ amount: { unit: 元 } }]', '1e400', 'EXCEL_DAMAGE'],
  [
    'thirteen digits of 万元 are refused',
    FINE,
    '[{ amount: { unit: 万元 } }]',
    '1000000000000',
    'AMOUNT_TOO_LARGE',
  ],
  ['capitals in 元', FINE, '[{ capitalAmount: { unit: 元 } }]', '人民币伍万元整', '5.000000'],
  [
    'capitals with 角 and 分',
    FINE,
    '[{ capitalAmount: { unit: 元 } }]',
    '壹拾贰万叁仟零肆拾伍元陆角柒分',
    '12.304567',
  ],
  [
    'an amount inside a sentence is refused',
    FINE,
    '[{ capitalAmount: { unit: 元 } }]',
    '罚款人民币伍万元整',
    'CAPITAL_AMOUNT_BAD',
  ],
  [
    'split parts at any mark and drops empty items',
    'content.penaltyTypes',
    '[{ split: "、;；|" }]',
    '警告、;罚款|通报批评',
    'FINE_AMOUNT_MISSING',
  ],
  ['flag reads 否', 'synthetic', '[flag]', '否', false],
  ['flag refuses anything else', 'synthetic', '[flag]', '也许', 'FLAG_BAD'],
] as const) {
  test(what, () => assert.deepEqual(through(target, rules, value), expected))
}

test('split and unique make a list without repeats, in order', () => {
  const rules = '[{ split: "、;；|" }, unique]'
  assert.deepEqual(through('content.penaltyTypes', rules, '警告、通报批评；;警告| 其他'), [
    '警告',
    '通报批评',
    '其他',
  ])
})

const TABLE = `title: 类别
source: 样例
entries:
  "1": 警告
  "2": { to: 通报批评, warn: CODE_DOUBTFUL, long: 通报 }
  "3": { refuse: NOT_HERE }
`
const withTable = (rule: string, value: string): unknown =>
  through(REMARK, `[${rule}]`, value, { 'tables/t.yaml': TABLE }, 'tables: { t: tables/t.yaml }')

for (const [what, rule, value, expected] of [
  ['a known code is translated', '{ code: t }', '1', '警告'],
  ['another column can be taken', '{ code: { table: t, column: long } }', '2', '通报'],
  ['a code can be refused under its own rule', '{ code: t }', '3', 'NOT_HERE'],
  ['an unknown code is refused', '{ code: t }', '9', 'CODE_UNKNOWN'],
  ['or kept', '{ code: { table: t, fallback: keep } }', '9', '9'],
  ['or becomes other', '{ code: { table: t, fallback: other, other: 其他 } }', '9', '其他'],
  ['a name of Object is not a code', '{ code: t }', 'constructor', 'CODE_UNKNOWN'],
] as const) {
  test(what, () => assert.equal(withTable(rule, value), expected))
}

for (const [text, fen] of [
  ['零元整', 0],
  ['拾元整', 1000],
  ['壹佰元零伍分', 10005],
  ['壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角', 1_2345_6789_10],
  ['叁万零伍圆整', 30_005_00],
  ['伍角整', 50],
  ['人民币零角伍分', 5],
  ['壹拾元零角伍分', 1005],
  ['壹拾元伍角零分', 1050],
  ['貳億叄仟陸佰萬圓整', 2_3600_0000_00],
  ['整', undefined],
  ['伍', undefined],
  ['人民币', undefined],
  ['伍分伍角', undefined],
  ['伍角伍角', undefined],
  ['伍万元伍万元', undefined],
  ['万元整', undefined],
  ['伍拾佰元整', undefined],
  ['贰叁元整', undefined],
] as const) {
  test(`capitals ${text} are ${fen ?? 'refused'}`, () => assert.equal(readCapital(text), fen))
}

for (const [wan, text, agrees] of [
  ['5.000000', '罚款人民币伍万元整', true],
  ['5.000000', '罚款5万元', true],
  ['5.000000', '罚款50000.00元', true],
  ['0.000500', '罚款人民币伍万元整', false],
  ['0.000500', '罰款伍萬圓整', false],
  ['50000.000000', '警告；罚款50000元', false],
  ['7.000000', '罚款人民币伍万元整', true],
  ['0.000500', '没收5元，罚款伍万元整', true],
  ['5.000000', '', true],
] as const) {
  test(`${wan} 万元 beside "${text}" ${agrees ? 'passes' : 'is doubtful'}`, () => {
    assert.equal(unitAgrees(wan, text), agrees)
  })
}
