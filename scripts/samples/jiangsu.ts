/** Jiangsu: CSV in GB18030, mixed date separators, fines in 万元, half-width brackets, numeric states. */
import iconv from 'iconv-lite'
import { csvText, type Dialect, fullWidth, type LocalRow, put, wrongCheck } from './dialect.ts'
import { wan } from './expected.ts'
import { type Listing, MEASURE_BASIS, type Penalty, REMEDIES, REMOVAL } from './model.ts'

const STATUS = { active: '0', revoked: '1', objected: '2', repaired: '4' } as const
const SEVERITY = { minor: '1', pending: '0', general: '1', serious: '3' } as const
const DOMAIN = { environment: '环境', tourism: '旅游', quality: '产品质量', foodDrug: '食品药品' } as const
const NOTHING = ['空', '无', '']
const KINDS: Readonly<Record<string, string>> = { '吊销许可证、执照': '吊销许可证' }

/** 2026-04-10, 2026/4/10, 2026.4.10, 2026-4-10: as four people type. */
function mixed(day: string | null, i: number): string {
  if (day === null) return NOTHING[i % 3] as string
  const [y = '', m = '', d = ''] = day.split('-')
  const mark = ['-', '/', '.', '-'][i % 4] as string
  return i % 4 === 0 ? day : [y, String(Number(m)), String(Number(d))].join(mark)
}

const endless = (day: string | null, i: number): string =>
  day === null && i % 2 === 0 ? '2099/12/31' : mixed(day, i)
const some = (text: string | null, i: number): string => text ?? (NOTHING[i % 3] as string)
const halfBrackets = (name: string, i: number): string =>
  i % 3 === 1 ? name.replaceAll('（', '(').replaceAll('）', ')') : name
const document = (no: string, i: number): string =>
  i % 4 === 1
    ? no.replace('〔', '[').replace('〕', ']')
    : i % 4 === 2
      ? no.replace('〔', '(').replace('〕', ')')
      : no
const code = (uscc: string, i: number): string =>
  i % 17 === 3 ? uscc.toLowerCase() : i % 19 === 5 ? fullWidth(uscc) : uscc
const trimmedWan = (fen: number): string => wan(fen).replace(/\.?0+$/, '')

function penaltyRow(p: Penalty, i: number): LocalRow {
  const [first = '', ...others] = p.penaltyTypes.map(kind => KINDS[kind] ?? kind)
  // 2 较重 has no place in the three severities of today: it arrives as pending, marked.
  const severity = p.severity === 'pending' && i % 2 === 0 ? '2' : SEVERITY[p.severity]
  return {
    XH: p.localKey,
    CF_WSH: document(p.decisionNo, i),
    CF_CFMC: p.caseName,
    CF_CFLB1: first,
    CF_CFLB2: others.length === 0 ? some(null, i) : others.join(';'),
    CF_WFXW: p.violationType,
    CF_SY: p.violationFacts,
    CF_YJ: p.legalBasis,
    CF_XDR_MC: halfBrackets(p.firm.name, i),
    CF_XDR_LB: p.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    CF_XDR_SHXYM: code(p.firm.uscc, i),
    CF_XDR_GSDJ: p.firm.registrationNo,
    CF_FR: p.firm.legalRep,
    CF_NR: p.penaltyContent,
    CF_NR_FK: p.fineFen === null ? some(null, i) : trimmedWan(p.fineFen),
    CF_NR_WFFF: p.confiscatedFen === null ? some(null, i) : trimmedWan(p.confiscatedFen),
    CF_NR_ZKDX: some(p.revokedLicence, i),
    CF_JDRQ: mixed(p.decisionDate, i),
    CF_YXQ: mixed(p.validUntil, i),
    CF_GSJZQ: endless(p.publicityEnd, i),
    CF_XZJG: p.authority.name,
    CF_XZJGDM: p.authority.uscc,
    CF_SJLY: p.source.name,
    CF_SJLYDM: p.source.uscc,
    CF_SXYZCD: severity,
    CF_YZCDYJ: some(p.severityBasis, i),
    CF_CFCX: p.procedure,
    CF_JJZT: p.remedyState,
    XFGZS: p.notice ? [p.notice.no, mixed(p.notice.servedOn, i), p.notice.method].join('#') : some(null, i),
    CF_SYFW: p.publicityScope === 'public' ? '0' : '1',
    CF_ZT: STATUS[p.status],
    TCJG: some(p.end?.authorityName ?? null, i),
    TCWH: some(p.end?.decisionNo ?? null, i),
    TCRQ: mixed(p.end?.decisionDate ?? null, i),
    SJC: p.updatedAt,
    SYNTHETIC: 'true',
  }
}

function listingRow(l: Listing, i: number): LocalRow {
  return {
    XH: l.localKey,
    LY: DOMAIN[l.domain],
    HMDMC: halfBrackets(l.listName, i),
    JGMC: halfBrackets(l.firm.name, i),
    ZTLB: l.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    TYSHXYDM: code(l.firm.uscc, i),
    RDBZ: l.criterionCode,
    RDBM: l.authority.name,
    RDBMDM: l.authority.uscc,
    RDYJ: l.legalBasis,
    RDWH: document(l.decisionNo, i),
    RDRQ: mixed(l.decisionDate, i),
    GZRQ: mixed(l.noticeDate, i),
    YXQS: mixed(l.decisionDate, i),
    YXQZ: endless(l.validTo, i),
    ZZSJ: some(l.endEvent, i),
    LRMDSY: l.factSummary,
    CJCS: l.measures.join(i % 2 === 0 ? '、' : ';'),
    ZXDW: l.authority.name,
    CSYJ: MEASURE_BASIS,
    YCTJ: REMOVAL,
    JJTJ: REMEDIES,
    MDYJ: l.basis,
    YZCDYJ: some(l.severityBasis, i),
    GSJZQ: endless(l.publicityEnd, i),
    JHDWQC: l.source.name,
    JHDWDM: l.source.uscc,
    DQZT: STATUS[l.status],
    TCJG: some(l.end?.authorityName ?? null, i),
    TCWH: some(l.end?.decisionNo ?? null, i),
    TCRQ: mixed(l.end?.decisionDate ?? null, i),
    SJC: l.updatedAt,
    SYNTHETIC: 'true',
  }
}

const encode = (rows: readonly LocalRow[]): Uint8Array =>
  iconv.encode(csvText(Object.keys(rows[0] ?? {}), rows), 'gb18030')

export const jiangsuPenalty: Dialect<Penalty> = {
  mapping: 'penalty',
  extension: 'csv',
  row: penaltyRow,
  encode,
  refusals: [
    { at: 26, rule: 'EXCEL_DAMAGE', spoil: put({ CF_XDR_SHXYM: '9.13E+17' }) },
    { at: 38, rule: 'USCC_CHECK', spoil: put({ CF_XDR_SHXYM: '91310118PDY00001XR' }) },
    { at: 55, rule: 'USCC_LENGTH', spoil: put({ CF_XDR_SHXYM: '320199880808013' }) },
    {
      at: 71,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ CF_XDR_MC: '测试丙', CF_XDR_LB: '自然人', CF_XDR_SHXYM: '320199198808080137' }),
    },
    { at: 90, rule: 'CODE_UNKNOWN', spoil: put({ CF_CFLB1: '示例未知类别' }) },
    { at: 113, rule: 'FIELD_MISSING', spoil: put({ CF_YJ: '空' }) },
    {
      at: 128,
      rule: 'DECISION_AFTER_SUBMISSION',
      spoil: put({
        CF_JDRQ: '2026-11-19',
        CF_YXQ: '2029-11-19',
        CF_GSJZQ: '2099/12/31',
        SJC: '2026-11-18 09:00:00',
      }),
    },
    { at: 146, rule: 'DATE_BAD', spoil: put({ CF_JDRQ: '2026.13.1' }) },
    { at: 160, rule: 'FINE_AMOUNT_MISSING', spoil: put({ CF_CFLB1: '罚款', CF_NR_FK: '无' }) },
    { at: 177, rule: 'AMOUNT_BAD', spoil: put({ CF_CFLB1: '罚款', CF_NR_FK: '伍万元' }) },
    { at: 201, rule: 'EXCEL_DAMAGE', spoil: put({ CF_XDR_GSDJ: '3.2E+14' }) },
  ],
}

export const jiangsuListing: Dialect<Listing> = {
  mapping: 'serious-listing',
  extension: 'csv',
  row: listingRow,
  encode,
  refusals: [
    { at: 44, rule: 'EXCEL_DAMAGE', spoil: put({ TYSHXYDM: '9.13E+17' }) },
    { at: 66, rule: 'LISTING_WITHOUT_NOTICE', spoil: put({ GZRQ: '无' }) },
    { at: 99, rule: 'CODE_UNKNOWN', spoil: put({ DQZT: '9' }) },
    {
      at: 180,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ JGMC: '样本丁', ZTLB: '自然人', TYSHXYDM: '320199200105319244' }),
    },
    { at: 222, rule: 'VALIDITY_END_BEFORE_START', spoil: put({ YXQZ: '2020-1-1', GSJZQ: '2099/12/31' }) },
    {
      at: 310,
      rule: 'USCC_CHECK',
      spoil: row => ({ ...row, TYSHXYDM: wrongCheck(String(row['TYSHXYDM'])) }),
    },
  ],
}
