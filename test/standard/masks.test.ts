import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedBody } from '../../src/standard/feed-body.ts'
import { masked, maskedJson, maskedNumber, maskedText } from '../../src/standard/masks.ts'
import { changed, penalty } from './example-records.ts'

for (const [what, text, shown] of [
  ['the number of a citizen', '当事人证件310199199001010018。', '当事人证件310199************。'],
  ['one that ends in a small x', '（33019919920315905x）', '（330199************）'],
  ['one in full-width digits', '３１０１９９１９９００１０１００１８', '310199************'],
  ['a mistyped one behind its label', '身份证号：310199199001010010；', '身份证号：********；'],
  ['one of 15 digits behind its label', '身份证号码310199900101001', '身份证号码********'],
  ['a mobile number', '电话联系13800000000未果', '电话联系138********未果'],
  ['a telephone number', '联系电话：021-12345678。', '联系电话：********。'],
  ['a passport', '持护照号E12345678入境', '持护照号********入境'],
  ['a guide card', '导游证号：AB12345', '导游证号：********'],
  ['two ways of saying one', '身份证310199199001010018', '身份证310199************'],
  ['a bank account', '开户账号6222 0202 0011 2233 445', '开户账号********'],
  ['a home address', '家庭住址：示例市示例路1号，拒不配合', '家庭住址：********，拒不配合'],
  ['a handler', '经办人：测试甲，示例所', '经办人：********，示例所'],
] as const) {
  test(`free text is shown without ${what}`, () => {
    assert.equal(maskedText(text), shown)
    assert.equal(maskedText(shown), shown)
    const json = JSON.stringify({ content: { violationFacts: `前文。${text}` } })
    assert.equal(maskedJson(json), JSON.stringify({ content: { violationFacts: `前文。${shown}` } }))
  })
}

for (const [what, text, shown] of [
  ['where somebody lives', '当事人居住于示例路999弄8号301室，拒不配合', '当事人居住于********，拒不配合'],
  ['where somebody lives, said otherwise', '其家住示例村3组12号', '其家住********'],
  ['a flat', '在示例小区3幢2单元301室经营', '在********经营'],
] as const) {
  test(`free text about anybody is shown without ${what}, though no label says so`, () => {
    assert.equal(maskedText(text), shown)
    assert.equal(maskedText(shown), shown)
  })
}

for (const [text, shown] of [
  ['位于示例市示例区示例路1号的店铺', '位于********的店铺'],
  ['从示例大道12号302室运出', '从********运出'],
  ['在示例镇示例村3组收购', '在********收购'],
  ['示环罚〔2026〕示例001号', '示环罚〔2026〕示例001号'],
] as const) {
  test(`in a record about a person “${text}” becomes “${shown}”`, () => {
    const record = changed(penalty(), '/content/violationFacts', text)
    const legal = feedBody(record, 'government')
    assert.equal(Reflect.get(legal.content, 'violationFacts'), text)
    Object.assign(record.subject, { type: 'person', name: '测试甲', uscc: undefined })
    assert.equal(Reflect.get(masked(record).content, 'violationFacts'), shown)
    const shared = maskedJson(JSON.stringify(record))
    assert.equal(Reflect.get(JSON.parse(shared).content, 'violationFacts'), shown)
  })
}

for (const text of [
  '入住示例路1号酒店的旅客',
  '示例小区3号楼电梯未经检验',
  '统一社会信用代码91310118PDY00001XQ的企业',
  '示环罚〔2026〕示例001号，罚款50000.00元',
  '位于示例路1号的厂区排放口DW001',
  '企业地址：示例路1号',
  '住址不明的当事人',
  '暂扣账户资金50000.00元',
  '310199199001010010',
]) {
  test(`“${text}” says nothing of a person and stays`, () => assert.equal(maskedText(text), text))
}

test('a report names a citizen by the division, for authorised eyes with the last four; others by one character', () => {
  assert.equal(maskedNumber('330199199912310357', 'open'), '330199************')
  assert.equal(maskedNumber('330199199912310357', 'authorised'), '330199********0357')
  assert.equal(maskedNumber('E12345678', 'authorised'), 'E********')
})

test('what a department writes into the facts of a penalty is masked before it leaves, its document number is not', () => {
  const record = changed(penalty(), '/content/violationFacts', '联系人13800000000，身份证310199199001010018')
  changed(record, '/content/registrationNo', '13800000000')
  const { content } = feedBody(record, 'government')
  assert.equal(Reflect.get(content, 'violationFacts'), '联系人138********，身份证310199************')
  assert.equal(Reflect.get(content, 'registrationNo'), '13800000000')
  assert.match(record.content.violationFacts, /13800000000/)
})

test('a masked copy shares nothing with what it was made of', () => {
  const value = { a: ['x', { decisionNo: ['13800000000'] }], b: null }
  const copy = masked(value)
  assert.deepEqual(copy, value)
  assert.notEqual(copy.a[1], value.a[1])
})
