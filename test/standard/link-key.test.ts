/** Link keys of persons (domain.md §4.4), and the primitives of GB/T 32905 and 32907 below them (§4.5). */
import assert from 'node:assert/strict'
import { createCipheriv, createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { FIELDS } from '../../src/standard/generated/fields.ts'
import { checkIdentity, linkKeyOf, nameAgrees } from '../../src/standard/link-key.ts'

const TODAY = '2026-11-26'
const SECRET = { id: 'k1', key: Buffer.alloc(32, 7) }
type Good = Extract<ReturnType<typeof checkIdentity>, { readonly ok: true }>
const identity = (idType: string, idNumber: string) => checkIdentity(idType, idNumber, TODAY) as Good

test('a link key is the name of the key and an HMAC of kind and number, in the suite of the region', () => {
  const person = identity('身份证', '310199199001010018')
  const text = '["身份证","310199199001010018"]'
  for (const hash of ['sha256', 'sm3'] as const)
    assert.equal(
      linkKeyOf(SECRET, hash, person),
      `k1.${createHmac(hash, SECRET.key).update(text).digest('hex')}`,
    )
})

test('one person has one link key, however the number is written', () => {
  const key = (number: string) => linkKeyOf(SECRET, 'sha256', identity('身份证', number))
  assert.equal(key(' ３３０１９９１９９２０３１５９０５x '), key('33019919920315905X'))
  assert.equal(key('310199900101001'), key('310199199001010018'))
})

test('kind and number both count, and so does the key', () => {
  const keys = [
    linkKeyOf(SECRET, 'sha256', identity('护照号', 'E12345678')),
    linkKeyOf(SECRET, 'sha256', identity('港澳居民来往内地通行证', 'E12345678')),
    linkKeyOf(SECRET, 'sha256', identity('护照号', 'E12345679')),
    linkKeyOf({ id: 'k2', key: Buffer.alloc(32, 8) }, 'sha256', identity('护照号', 'E12345678')),
  ]
  assert.equal(new Set(keys).size, keys.length)
})

for (const [why, idType, idNumber, rule] of [
  ['the check digit is wrong', '身份证', '310199199001010010', 'CITIZEN_NUMBER_CHECK'],
  ['the document is of no known kind', '学生证', '12345678', 'DOCUMENT_TYPE_UNKNOWN'],
  ['the number is none', '护照号', '……', 'DOCUMENT_NUMBER_BAD'],
] as const) {
  test(`nobody is linked when ${why}`, () => {
    assert.deepEqual(checkIdentity(idType, idNumber, TODAY), { ok: false, rule })
  })
}

for (const [given, held, agrees] of [
  ['测试甲', '测试甲', true],
  ['测试甲', '测**', true],
  ['测试甲', '测*', false],
  ['阿卜杜拉·示例', '阿卜杜拉•示例', true],
  ['测试乙', '测试甲', false],
] as const) {
  test(`the name ${given} ${agrees ? 'agrees' : 'does not agree'} with ${held}`, () => {
    assert.equal(nameAgrees(given, held), agrees)
  })
}

test('SM3, HMAC-SM3 and SM4 are those of the standards', () => {
  assert.equal(
    createHash('sm3').update('abc').digest('hex'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
  assert.equal(
    createHmac('sm3', 'key').update('abc').digest('hex'),
    '28e63256e7c5a087b1f073265dc53092163f7b82729735d06f28f10af9d52393',
  )
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
  assert.equal(cipher.update(block).toString('hex'), '681edf34d206965e86b3e94f536e4246')
})

test('no field of the standard asks for religion, genes, fingerprints, blood type or illness', () => {
  const titles = Object.values(FIELDS).flatMap(fields => fields.map(({ title }) => title))
  const forbidden = /宗教|信仰|基因|指纹|血型|疾病|病史|健康|银行|账号|住址/
  assert.deepEqual(
    titles.filter(title => forbidden.test(title)),
    [],
  )
})
