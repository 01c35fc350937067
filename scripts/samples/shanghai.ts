/** Shanghai: JSON in UTF-8, dates yyyy/MM/dd, fines in 元 or in capitals, several kinds in one text. */

import { capitals } from './capitals.ts'
import { type Dialect, fullWidth, type LocalRow, put, wrongCheck } from './dialect.ts'
import { yuan } from './expected.ts'
import { type Listing, MEASURE_BASIS, type Penalty, REMEDIES, REMOVAL } from './model.ts'

const STATUS = { active: '正常', objected: '异议', repaired: '修复', revoked: '撤销' } as const
const SEVERITY = { minor: '轻微', general: '一般', serious: '严重', pending: '待定' } as const
const DOMAIN = { environment: '01', tourism: '02', quality: '03', foodDrug: '04' } as const
const SEPARATORS = ['、', ';', '|', '；']
/** Kinds whose common name holds a separator have a shorter one here. */
const KINDS: Readonly<Record<string, string>> = { '吊销许可证、执照': '吊销许可证' }

const slash = (day: string | null): string => day?.replaceAll('-', '/') ?? ''
const endless = (day: string | null): string => (day === null ? '2099/12/31' : slash(day))

function penaltyRow(p: Penalty, i: number): LocalRow {
  const kinds = p.penaltyTypes.map(kind => KINDS[kind] ?? kind)
  const inCapitals = i % 4 === 1
  return {
    id: p.localKey,
    xzxdr: i % 5 === 2 ? ` ${p.firm.name} ` : p.firm.name,
    xdrlb: p.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    tyshxydm: i % 17 === 3 ? p.firm.uscc.toLowerCase() : i % 19 === 5 ? fullWidth(p.firm.uscc) : p.firm.uscc,
    gszch: p.firm.registrationNo,
    fddbr: p.firm.legalRep,
    cfwsh: i % 6 === 4 ? p.decisionNo.replace('〔', '（').replace('〕', '）') : p.decisionNo,
    cfmc: p.caseName,
    wfxw: p.violationType,
    cfsy: p.violationFacts,
    cfyj: p.legalBasis,
    cflb: kinds.join(SEPARATORS[i % 4]),
    cfjg: p.penaltyContent,
    fkje: p.fineFen === null || inCapitals ? '' : yuan(p.fineFen),
    fkjedx: p.fineFen === null || !inCapitals ? '' : `人民币${capitals(p.fineFen)}`,
    msje: p.confiscatedFen === null ? '' : yuan(p.confiscatedFen),
    zkdx: p.revokedLicence ?? '',
    cfjdrq: slash(p.decisionDate),
    cfyxq: slash(p.validUntil),
    gsjzrq: endless(p.publicityEnd),
    cfjguan: p.authority.name,
    cfjguandm: p.authority.uscc,
    sjly: p.source.name,
    sjlydm: p.source.uscc,
    yzcd: SEVERITY[p.severity],
    yzcdyj: p.severityBasis ?? '',
    cfcx: p.procedure,
    jjzt: p.remedyState,
    xfgzs: p.notice && { wh: p.notice.no, sdrq: slash(p.notice.servedOn), sdfs: p.notice.method },
    gksx: p.publicityScope === 'public' ? '0' : '1',
    zt: STATUS[p.status],
    tc: p.end && { jg: p.end.authorityName, wh: p.end.decisionNo, rq: slash(p.end.decisionDate) },
    gxsj: p.updatedAt,
    synthetic: true,
  }
}

function listingRow(l: Listing, i: number): LocalRow {
  return {
    id: l.localKey,
    ly: DOMAIN[l.domain],
    mdmc: l.listName,
    ztmc: l.firm.name,
    ztlb: l.firm.type === 'legal' ? '法人及非法人组织' : '个体工商户',
    tyshxydm: i % 17 === 3 ? l.firm.uscc.toLowerCase() : l.firm.uscc,
    rdbz: l.criterionCode,
    rdjg: l.authority.name,
    rdjgdm: l.authority.uscc,
    rdyj: l.legalBasis,
    rdwh: l.decisionNo,
    rdrq: slash(l.decisionDate),
    gzrq: slash(l.noticeDate),
    yxqs: slash(l.decisionDate),
    yxqz: endless(l.validTo),
    zzsj: l.endEvent ?? '',
    lrsy: l.factSummary,
    cjcs: l.measures.map(code => ({ dm: code, zxdw: l.authority.name, yj: MEASURE_BASIS })),
    yctj: REMOVAL,
    jjtj: REMEDIES,
    mdyj: l.basis,
    yzcdyj: l.severityBasis ?? '',
    gsjzrq: endless(l.publicityEnd),
    sjly: l.source.name,
    sjlydm: l.source.uscc,
    zt: STATUS[l.status],
    tc: l.end && { jg: l.end.authorityName, wh: l.end.decisionNo, rq: slash(l.end.decisionDate) },
    gxsj: l.updatedAt,
    synthetic: true,
  }
}

const text = (rows: readonly LocalRow[]): string =>
  `{"synthetic":true,"rows":[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]}\n`

export const shanghaiPenalty: Dialect<Penalty> = {
  mapping: 'penalty',
  extension: 'json',
  row: penaltyRow,
  encode: rows => Buffer.from(text(rows), 'utf8'),
  refusals: [
    { at: 30, rule: 'USCC_CHECK', spoil: row => ({ ...row, tyshxydm: wrongCheck(String(row['tyshxydm'])) }) },
    {
      at: 47,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ xzxdr: '测试甲', xdrlb: '自然人', tyshxydm: '310199900101001' }),
    },
    { at: 62, rule: 'CODE_UNKNOWN', spoil: put({ cflb: '示例未知类别' }) },
    { at: 75, rule: 'FIELD_MISSING', spoil: put({ cfsy: '' }) },
    {
      at: 88,
      rule: 'DECISION_AFTER_SUBMISSION',
      spoil: put({
        cfjdrq: '2026/11/19',
        cfyxq: '2029/11/19',
        gsjzrq: '2027/11/19',
        gxsj: '2026-11-18 09:00:00',
      }),
    },
    { at: 101, rule: 'DATE_BAD', spoil: put({ cfjdrq: '2026/02/30' }) },
    {
      at: 124,
      rule: 'FINE_AMOUNT_MISSING',
      spoil: put({ cflb: '罚款', fkje: '', fkjedx: '', cfjg: '罚款人民币伍万元整' }),
    },
    {
      at: 137,
      rule: 'CAPITAL_AMOUNT_BAD',
      spoil: put({ cflb: '罚款', fkje: '', fkjedx: '罚款人民币伍万元整' }),
    },
    { at: 150, rule: 'EXCEL_DAMAGE', spoil: put({ tyshxydm: '9.13E+17' }) },
    { at: 171, rule: 'AMOUNT_NEGATIVE', spoil: put({ cflb: '罚款', fkje: '-50000.00', fkjedx: '' }) },
  ],
}

export const shanghaiListing: Dialect<Listing> = {
  mapping: 'serious-listing',
  extension: 'json',
  row: listingRow,
  // The byte order mark that a desktop editor leaves.
  encode: rows => Buffer.from(`\uFEFF${text(rows)}`, 'utf8'),
  refusals: [
    { at: 40, rule: 'USCC_CHECK', spoil: row => ({ ...row, tyshxydm: wrongCheck(String(row['tyshxydm'])) }) },
    { at: 70, rule: 'LISTING_WITHOUT_NOTICE', spoil: put({ gzrq: '' }) },
    { at: 95, rule: 'LISTING_WITHOUT_END', spoil: put({ yxqz: '2099/12/31', zzsj: '' }) },
    { at: 165, rule: 'CODE_UNKNOWN', spoil: put({ ly: '09' }) },
    { at: 230, rule: 'PERSON_IN_LEGAL_TABLE', spoil: put({ ztmc: '样本乙', ztlb: '自然人', tyshxydm: '' }) },
    { at: 300, rule: 'CRITERION_UNKNOWN', spoil: put({ rdbz: 'Q99' }) },
  ],
}
