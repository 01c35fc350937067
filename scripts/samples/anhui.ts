/** Anhui: CSV in GB18030 with Chinese headers, two of them misspelt; yyyyMMdd, yyyy年M月d日 and date-times. */
import iconv from 'iconv-lite'
import { csvText, type Dialect, fullWidth, type LocalRow, put, wrongCheck } from './dialect.ts'
import { yuan } from './expected.ts'
import { type Listing, MEASURE_BASIS, type Penalty, REMEDIES, REMOVAL } from './model.ts'

const STATUS = { active: '正常', objected: '异议处理中', repaired: '已修复', revoked: '已撤销' } as const
const SEVERITY = { minor: '轻微失信', general: '一般失信', serious: '严重失信', pending: '——' } as const
const DOMAIN = {
  environment: '生态环境',
  tourism: '文化旅游',
  quality: '产品质量',
  foodDrug: '食品药品',
} as const
const MEASURES: Readonly<Record<string, string>> = {
  M01: '限制市场或行业准入',
  M06: '限制申请财政性资金项目',
  M07: '限制参加评先评优',
  M08: '限制享受优惠政策和便利措施',
}
const NOTHING = ['——', '/', '无']
const KINDS: Readonly<Record<string, string>> = {
  '吊销许可证、执照': '吊销许可证件',
  '没收违法所得、没收非法财物': '没收',
}
/** Headers as one office spells them. */
const TYPOS: Readonly<Record<string, string>> = { 行政相对人名称: '行政行对人名称', 处罚事由: '出发事由' }

function mixed(day: string | null, i: number): string {
  if (day === null) return NOTHING[i % 3] as string
  const [y = '', m = '', d = ''] = day.split('-')
  if (i % 3 === 0) return y + m + d
  return i % 3 === 1 ? `${y}年${Number(m)}月${Number(d)}日` : `${day} 00:00:00`
}

const some = (text: string | null, i: number): string => text ?? (NOTHING[i % 3] as string)
const code = (uscc: string, i: number): string =>
  i % 17 === 3 ? uscc.toLowerCase() : i % 19 === 5 ? fullWidth(uscc) : uscc
const halfBrackets = (name: string, i: number): string => (i % 4 === 2 ? name.replace('（', '(') : name)

function penaltyRow(p: Penalty, i: number): LocalRow {
  const [first = '', ...others] = p.penaltyTypes.map(kind => KINDS[kind] ?? kind)
  return {
    序号: p.localKey,
    行政相对人名称: halfBrackets(p.firm.name, i),
    行政相对人类别: p.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    行政相对人代码_1: code(p.firm.uscc, i),
    行政相对人代码_3: p.firm.registrationNo,
    法定代表人: p.firm.legalRep,
    书文号: i % 6 === 4 ? p.decisionNo.replace('〔', ' [').replace('〕', '] ') : p.decisionNo,
    处罚名称: p.caseName,
    处罚类别1: first,
    处罚类别2: others.length === 0 ? some(null, i) : others.join('；'),
    违法行为类型: p.violationType,
    处罚事由: p.violationFacts,
    处罚依据: p.legalBasis,
    处罚结果: p.penaltyContent,
    '罚款金额（元）': p.fineFen === null ? some(null, i) : yuan(p.fineFen),
    '没收金额（元）': p.confiscatedFen === null ? some(null, i) : yuan(p.confiscatedFen),
    吊销证照: some(p.revokedLicence, i),
    处罚决定日期: mixed(p.decisionDate, i),
    处罚有效期: mixed(p.validUntil, i + 1),
    公示截止期: p.publicityEnd === null && i % 2 === 0 ? '20991231' : mixed(p.publicityEnd, i + 2),
    处罚机关: p.authority.name,
    处罚机关代码: p.authority.uscc,
    数据来源单位: p.source.name,
    数据来源单位代码: p.source.uscc,
    失信严重程度: SEVERITY[p.severity],
    分类依据: some(p.severityBasis, i),
    适用程序: `${p.procedure}程序`,
    救济状态: p.remedyState,
    修复告知书文号: some(p.notice?.no ?? null, i),
    修复告知书送达日期: mixed(p.notice?.servedOn ?? null, i),
    修复告知书送达方式: some(p.notice?.method ?? null, i),
    公开属性: p.publicityScope === 'public' ? '社会公开' : '政务共享',
    当前状态: STATUS[p.status],
    退出决定机关: some(p.end?.authorityName ?? null, i),
    退出决定文号: some(p.end?.decisionNo ?? null, i),
    退出决定日期: mixed(p.end?.decisionDate ?? null, i),
    更新时间: p.updatedAt,
    合成数据: '是',
  }
}

function listingRow(l: Listing, i: number): LocalRow {
  return {
    序号: l.localKey,
    领域: DOMAIN[l.domain],
    名单名称: l.listName,
    主体名称: halfBrackets(l.firm.name, i),
    主体类别: l.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    统一社会信用代码: code(l.firm.uscc, i),
    认定标准: l.criterionCode,
    认定机关: l.authority.name,
    认定机关代码: l.authority.uscc,
    认定依据: l.legalBasis,
    认定文号: l.decisionNo,
    认定日期: mixed(l.decisionDate, i),
    告知日期: mixed(l.noticeDate, i + 1),
    有效期始: mixed(l.decisionDate, i),
    有效期止: l.validTo === null ? '20991231' : mixed(l.validTo, i),
    终止事件: some(l.endEvent, i),
    列入事由: l.factSummary,
    惩戒措施: l.measures.map(measure => MEASURES[measure] ?? measure).join(i % 2 === 0 ? '、' : '；'),
    执行单位: l.authority.name,
    措施依据: MEASURE_BASIS,
    移出条件: REMOVAL,
    救济途径: REMEDIES,
    名单依据: l.basis,
    分类依据: some(l.severityBasis, i),
    公示截止期: mixed(l.publicityEnd, i + 2),
    数据来源单位: l.source.name,
    数据来源单位代码: l.source.uscc,
    当前状态: STATUS[l.status],
    退出决定机关: some(l.end?.authorityName ?? null, i),
    退出决定文号: some(l.end?.decisionNo ?? null, i),
    退出决定日期: mixed(l.end?.decisionDate ?? null, i),
    更新时间: l.updatedAt,
    合成数据: '是',
  }
}

function encode(rows: readonly LocalRow[], typos: Readonly<Record<string, string>>): Uint8Array {
  const columns = Object.keys(rows[0] ?? {})
  const header = columns.map(column => typos[column] ?? column)
  return iconv.encode(csvText(columns, rows, header), 'gb18030')
}

export const anhuiPenalty: Dialect<Penalty> = {
  mapping: 'penalty',
  extension: 'csv',
  row: penaltyRow,
  encode: rows => encode(rows, TYPOS),
  refusals: [
    {
      at: 29,
      rule: 'USCC_CHECK',
      spoil: row => ({ ...row, 行政相对人代码_1: wrongCheck(String(row['行政相对人代码_1'])) }),
    },
    {
      at: 50,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ 行政相对人名称: '测试庚', 行政相对人类别: '自然人', 行政相对人代码_1: '340199930921904' }),
    },
    { at: 68, rule: 'CODE_UNKNOWN', spoil: put({ 处罚类别1: '示例未知类别' }) },
    { at: 84, rule: 'FIELD_MISSING', spoil: put({ 处罚结果: '——' }) },
    { at: 107, rule: 'DATE_BAD', spoil: put({ 处罚决定日期: '20260230' }) },
    {
      at: 131,
      rule: 'DECISION_AFTER_SUBMISSION',
      spoil: put({
        处罚决定日期: '20261119',
        处罚有效期: '20291119',
        公示截止期: '20271119',
        更新时间: '2026-11-18 09:00:00',
      }),
    },
    {
      at: 155,
      rule: 'FINE_AMOUNT_MISSING',
      spoil: put({ 处罚类别1: '罚款', '罚款金额（元）': '/', 处罚结果: '罚款人民币伍万元整' }),
    },
    { at: 176, rule: 'EXCEL_DAMAGE', spoil: put({ 行政相对人代码_1: '9.13E+17' }) },
  ],
}

export const anhuiListing: Dialect<Listing> = {
  mapping: 'serious-listing',
  extension: 'csv',
  row: listingRow,
  encode: rows => encode(rows, {}),
  refusals: [
    {
      at: 43,
      rule: 'USCC_CHECK',
      spoil: row => ({ ...row, 统一社会信用代码: wrongCheck(String(row['统一社会信用代码'])) }),
    },
    { at: 69, rule: 'LISTING_WITHOUT_NOTICE', spoil: put({ 告知日期: '——' }) },
    { at: 111, rule: 'CODE_UNKNOWN', spoil: put({ 惩戒措施: '示例未知措施' }) },
    {
      at: 199,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ 主体名称: '样本辛', 主体类别: '自然人', 统一社会信用代码: '340199200406309684' }),
    },
    { at: 270, rule: 'DATE_BAD', spoil: put({ 认定日期: '2026年13月1日' }) },
  ],
}
