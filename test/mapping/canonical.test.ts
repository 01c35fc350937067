/** domain.md §5, "One penalty, four dialects": four spellings of one decision give one record. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { readMapping } from '../../src/mapping/folder.ts'
import { bytesOf, collect } from './small-mapping.ts'

const NAME = '示例甲一环保有限公司（虚构）'
const CODE = '91310118PDY00001XQ'
const BODY = '11310000PDY31000X7'

/** What the dialects' examples leave out, in each dialect's own words. */
const shanghai = {
  id: '1',
  xzxdr: NAME,
  xdrlb: '法人及非法人组织',
  tyshxydm: CODE,
  cfwsh: '示环罚〔2026〕示例001号',
  wfxw: '示例类型',
  cfsy: '违法排放,示例',
  cfyj: '示例依据',
  cflb: '罚款',
  cfjg: '罚款人民币伍万元整',
  cfjdrq: '2026/04/10',
  cfyxq: '2029/04/10',
  gsjzrq: '2027/04/10',
  cfjguan: '示例厅（虚构）',
  cfjguandm: BODY,
  sjly: '示例中心（虚构）',
  sjlydm: BODY,
  yzcd: '一般',
  yzcdyj: '示例目录',
  cfcx: '一般',
  jjzt: '未提起',
  gksx: '0',
  zt: '正常',
  gxsj: '2026-04-13 09:00:00',
  synthetic: true,
}
const jiangsu = {
  XH: '1',
  CF_WSH: '示环罚[2026]示例001号',
  CF_CFMC: '空',
  CF_CFLB1: '罚款',
  CF_CFLB2: '无',
  CF_WFXW: '示例类型',
  CF_SY: '"违法排放,示例"',
  CF_YJ: '示例依据',
  CF_XDR_MC: '示例甲一环保有限公司(虚构)',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: '91310118pdy00001xq',
  CF_XDR_GSDJ: '空',
  CF_FR: '空',
  CF_NR: '罚款人民币伍万元整',
  CF_NR_FK: '5',
  CF_NR_WFFF: '空',
  CF_NR_ZKDX: '空',
  CF_JDRQ: '2026-4-10',
  CF_YXQ: '2029.4.10',
  CF_GSJZQ: '2027.4.10',
  CF_XZJG: '示例厅（虚构）',
  CF_XZJGDM: BODY,
  CF_SJLY: '示例中心（虚构）',
  CF_SJLYDM: BODY,
  CF_SXYZCD: '1',
  CF_YZCDYJ: '示例目录',
  CF_CFCX: '一般',
  CF_JJZT: '未提起',
  XFGZS: '空',
  CF_SYFW: '0',
  CF_ZT: '0',
  TCJG: '空',
  TCWH: '空',
  TCRQ: '空',
  SJC: '2026-04-13 09:00:00',
  SYNTHETIC: 'true',
}
const zhejiang = {
  UUID: '1',
  ADMIN_CP_NAME: NAME,
  ADMIN_CP_KIND: 'ORG',
  ADMIN_CP_CERT_TYPE: '统一社会信用代码',
  ADMIN_CP_CERT_CODE: CODE,
  PUNISH_DOCUMENT_CODE: '示环罚〔2026〕示例001号',
  PUNISH_TYPE: '2',
  ILLEGAL_TYPE: '示例类型',
  CUTREASON: '违法排放,示例',
  PUNISH_BASIS: '示例依据',
  PUNISH_CONTENT: '罚款人民币伍万元整',
  FINE: '50000.00',
  CONFISCATE_ILLEGAL_INCOM: '\\N',
  SET_TIME: '2026-04-10 00:00:00',
  VALID_TIME: '2029-04-10 00:00:00',
  PUBLIC_END_DATE: '2027-04-10 00:00:00',
  PUNISH_ORG: '示例厅（虚构）',
  PUNISH_ORG_CODE: BODY,
  DATA_SOURCE: '示例中心（虚构）',
  DATA_SOURCE_CODE: BODY,
  SEVERITY: 'GENERAL',
  SEVERITY_BASIS: '示例目录',
  CASE_PROCESS_TYPE: '02',
  REMEDY_STATE: '未提起',
  REPAIR_NOTICE: '\\N',
  PUBLIC_SCOPE: '0',
  PUBLICSTATUS: 'NORMAL',
  END_TIME: '1899-12-31 00:00:00',
  UPDATE_TIME: '2026-04-13 09:00:00',
  SYNTHETIC: 'true',
}
const anhui = {
  序号: '1',
  行政行对人名称: NAME,
  行政相对人类别: '法人及非法人组织',
  行政相对人代码_1: CODE,
  行政相对人代码_3: '/',
  法定代表人: '——',
  书文号: '示环罚〔2026〕示例001号',
  处罚名称: '无',
  处罚类别1: '罚款',
  处罚类别2: '——',
  违法行为类型: '示例类型',
  出发事由: '"违法排放,示例"',
  处罚依据: '示例依据',
  处罚结果: '罚款人民币伍万元整',
  '罚款金额（元）': '50000',
  '没收金额（元）': '——',
  吊销证照: '——',
  处罚决定日期: '20260410',
  处罚有效期: '2029年4月10日',
  公示截止期: '2027-04-10 00:00:00',
  处罚机关: '示例厅（虚构）',
  处罚机关代码: BODY,
  数据来源单位: '示例中心（虚构）',
  数据来源单位代码: BODY,
  失信严重程度: '一般失信',
  分类依据: '示例目录',
  适用程序: '一般程序',
  救济状态: '未提起',
  修复告知书文号: '/',
  修复告知书送达日期: '/',
  修复告知书送达方式: '/',
  公开属性: '社会公开',
  当前状态: '正常',
  退出决定机关: '无',
  退出决定文号: '无',
  退出决定日期: '无',
  更新时间: '2026-04-13 09:00:00',
  合成数据: '是',
}

type Row = Readonly<Record<string, unknown>>
const csv = (row: Row): Uint8Array =>
  iconv.encode(`${Object.keys(row).join(',')}\r\n${Object.values(row).join(',')}\r\n`, 'gb18030')
const json = (row: Row): string => `{"rows":[${JSON.stringify(row)}]}`
const xml = (row: Row): string =>
  `<ROWS><ROW>${Object.entries(row)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</ROW></ROWS>`

async function only(division: string, bytes: string | Uint8Array) {
  const mapping = readMapping(join(import.meta.dirname, '../../mappings', division, 'penalty'))
  const outcomes = await collect(mapping.rows(bytesOf(bytes)))
  assert.equal(outcomes.length, 1)
  return outcomes[0]
}

for (const [division, bytes] of [
  ['310000', json({ ...shanghai, fkjedx: '人民币伍万元整' })],
  ['320000', csv(jiangsu)],
  ['330000', xml(zhejiang)],
  ['340000', csv(anhui)],
] as const) {
  test(`the example of ${division} gives the canonical record`, async () => {
    const outcome = await only(division, bytes)
    assert.ok(outcome?.kind === 'accepted', JSON.stringify(outcome))
    const { subject, content, publicityEnd, updatedAt, category, division: from } = outcome.record
    assert.deepEqual(
      { category, from, subject, publicityEnd, updatedAt },
      {
        category: 'R03',
        from: division,
        subject: { type: 'legal', name: NAME, uscc: CODE },
        publicityEnd: '2027-04-10',
        updatedAt: '2026-04-13T01:00:00.000Z',
      },
    )
    assert.deepEqual(content, {
      decisionNo: '示环罚〔2026〕示例001号',
      violationType: '示例类型',
      violationFacts: '违法排放,示例',
      legalBasis: '示例依据',
      penaltyTypes: ['罚款'],
      penaltyContent: '罚款人民币伍万元整',
      fineAmountWan: '5.000000',
      decisionDate: '2026-04-10',
      validUntil: '2029-04-10',
      procedure: '一般',
      remedyState: '未提起',
    })
  })
}

test('all four give one matching key', async () => {
  const outcomes = await Promise.all([
    only('310000', json({ ...shanghai, fkje: '50000' })),
    only('320000', csv(jiangsu)),
    only('330000', xml(zhejiang)),
    only('340000', csv(anhui)),
  ])
  const keys = new Set(outcomes.map(outcome => outcome?.key))
  assert.equal(keys.size, 1)
  assert.ok(!keys.has(undefined))
})

test('a fine that stands only in the text of 处罚结果 is quarantined, never read out of it', async () => {
  const outcome = await only('310000', json(shanghai))
  assert.ok(outcome?.kind === 'quarantined')
  assert.deepEqual(
    outcome.findings.map(({ rule }) => rule),
    ['FINE_AMOUNT_MISSING'],
  )
  assert.ok(outcome.key, 'the key of the row is readable all the same')
})
