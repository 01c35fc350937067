/** Zhejiang: XML in UTF-8, date-times with the sentinel 1899-12-31, fines in 元, `\N` for nothing. */
import { type Dialect, fullWidth, type LocalRow, type LocalValue, put, wrongCheck } from './dialect.ts'
import { yuan } from './expected.ts'
import { type Listing, MEASURE_BASIS, type Penalty, REMEDIES, REMOVAL } from './model.ts'

const STATUS = { active: 'NORMAL', objected: 'OBJECTION', repaired: 'REPAIRED', revoked: 'REVOKED' } as const
const SEVERITY = { minor: 'MINOR', general: 'GENERAL', serious: 'SERIOUS', pending: '\\N' } as const
const DOMAIN = { environment: 'ENV', tourism: 'TOUR', quality: 'QUAL', foodDrug: 'FOOD' } as const
const PROCEDURE = { 简易: '01', 一般: '02' } as const
const NOTHING = '\\N'
const KINDS: Readonly<Record<string, string>> = {
  警告: '1',
  罚款: '2',
  '没收违法所得、没收非法财物': '3',
  '吊销许可证、执照': '6',
}

const some = (text: string | null): string => text ?? NOTHING
const midnight = (day: string | null): string => (day === null ? '1899-12-31 00:00:00' : `${day} 00:00:00`)
const code = (uscc: string, i: number): string =>
  i % 17 === 3 ? uscc.toLowerCase() : i % 19 === 5 ? fullWidth(uscc) : uscc

function penaltyRow(p: Penalty, i: number): LocalRow {
  return {
    UUID: p.localKey,
    ADMIN_CP_NAME: p.firm.name,
    ADMIN_CP_KIND: p.firm.type === 'legal' ? 'ORG' : 'IB',
    ADMIN_CP_CERT_TYPE: '统一社会信用代码',
    ADMIN_CP_CERT_CODE: code(p.firm.uscc, i),
    LEGAL_REPRESENTATIVE: p.firm.legalRep,
    PUNISH_DOCUMENT_CODE: i % 6 === 4 ? p.decisionNo.replace('〔', '【').replace('〕', '】') : p.decisionNo,
    PUNISH_ACTION_NAME: p.caseName,
    PUNISH_TYPE: p.penaltyTypes.map(kind => KINDS[kind] ?? kind).join('|'),
    ILLEGAL_TYPE: p.violationType,
    CUTREASON: p.violationFacts,
    PUNISH_BASIS: p.legalBasis,
    PUNISH_CONTENT: p.penaltyContent,
    FINE: p.fineFen === null ? NOTHING : yuan(p.fineFen),
    CONFISCATE_ILLEGAL_INCOM: p.confiscatedFen === null ? NOTHING : yuan(p.confiscatedFen),
    REVOKED_LICENCE: some(p.revokedLicence),
    SET_TIME: midnight(p.decisionDate),
    VALID_TIME: midnight(p.validUntil),
    PUBLIC_END_DATE: midnight(p.publicityEnd),
    PUNISH_ORG: p.authority.name,
    PUNISH_ORG_CODE: p.authority.uscc,
    DATA_SOURCE: p.source.name,
    DATA_SOURCE_CODE: p.source.uscc,
    SEVERITY: SEVERITY[p.severity],
    SEVERITY_BASIS: some(p.severityBasis),
    CASE_PROCESS_TYPE: PROCEDURE[p.procedure],
    REMEDY_STATE: p.remedyState,
    REPAIR_NOTICE: p.notice
      ? { NO: p.notice.no, SERVED_ON: midnight(p.notice.servedOn), METHOD: p.notice.method }
      : NOTHING,
    PUBLIC_SCOPE: p.publicityScope === 'public' ? '0' : '1',
    PUBLICSTATUS: STATUS[p.status],
    END_ORG: some(p.end?.authorityName ?? null),
    END_DOCUMENT_CODE: some(p.end?.decisionNo ?? null),
    END_TIME: midnight(p.end?.decisionDate ?? null),
    UPDATE_TIME: p.updatedAt,
    SYNTHETIC: 'true',
  }
}

function listingRow(l: Listing, i: number): LocalRow {
  return {
    UUID: l.localKey,
    FIELD: DOMAIN[l.domain],
    LIST_NAME: l.listName,
    CP_NAME: l.firm.name,
    CP_KIND: l.firm.type === 'legal' ? 'ORG' : 'IB',
    CP_CERT_TYPE: '统一社会信用代码',
    CP_CERT_CODE: code(l.firm.uscc, i),
    CRITERION: l.criterionCode,
    LIST_ORG: l.authority.name,
    LIST_ORG_CODE: l.authority.uscc,
    LIST_BASIS: l.legalBasis,
    LIST_DOCUMENT_CODE: l.decisionNo,
    LIST_TIME: midnight(l.decisionDate),
    NOTICE_TIME: midnight(l.noticeDate),
    VALID_FROM: midnight(l.decisionDate),
    VALID_TO: midnight(l.validTo),
    END_EVENT: some(l.endEvent),
    REASON: l.factSummary,
    MEASURES: {
      MEASURE: l.measures.map(measure => ({
        CODE: measure,
        EXECUTOR: l.authority.name,
        BASIS: MEASURE_BASIS,
      })),
    },
    REMOVAL: REMOVAL,
    REMEDIES: REMEDIES,
    INSTRUMENT: l.basis,
    SEVERITY_BASIS: some(l.severityBasis),
    PUBLIC_END_DATE: midnight(l.publicityEnd),
    DATA_SOURCE: l.source.name,
    DATA_SOURCE_CODE: l.source.uscc,
    PUBLICSTATUS: STATUS[l.status],
    END_ORG: some(l.end?.authorityName ?? null),
    END_DOCUMENT_CODE: some(l.end?.decisionNo ?? null),
    END_TIME: midnight(l.end?.decisionDate ?? null),
    UPDATE_TIME: l.updatedAt,
    SYNTHETIC: 'true',
  }
}

function encode(rows: readonly LocalRow[]): Uint8Array {
  const lines = rows.map(row => `<ROW>${elements(row)}</ROW>`)
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<ROWS synthetic="true">\n${lines.join('\n')}\n</ROWS>\n`
  return Buffer.from(text, 'utf8')
}

function elements(row: LocalRow): string {
  return Object.entries(row)
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map(item => element(name, item)) : [element(name, value)],
    )
    .join('')
}

function element(name: string, value: LocalValue): string {
  const inner =
    typeof value === 'object' && value !== null ? elements(value as LocalRow) : escaped(String(value ?? ''))
  return `<${name}>${inner}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export const zhejiangPenalty: Dialect<Penalty> = {
  mapping: 'penalty',
  extension: 'xml',
  row: penaltyRow,
  encode,
  refusals: [
    {
      at: 33,
      rule: 'USCC_CHECK',
      spoil: row => ({ ...row, ADMIN_CP_CERT_CODE: wrongCheck(String(row['ADMIN_CP_CERT_CODE'])) }),
    },
    {
      at: 52,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({
        ADMIN_CP_NAME: '样本戊',
        ADMIN_CP_KIND: 'PERSON',
        ADMIN_CP_CERT_TYPE: '身份证',
        ADMIN_CP_CERT_CODE: '330199199912310357',
      }),
    },
    { at: 77, rule: 'CODE_UNKNOWN', spoil: put({ PUNISH_TYPE: '99' }) },
    { at: 98, rule: 'FIELD_MISSING', spoil: put({ ILLEGAL_TYPE: NOTHING }) },
    { at: 120, rule: 'DATE_BAD', spoil: put({ SET_TIME: '2026-04-31 00:00:00' }) },
    {
      at: 142,
      rule: 'DECISION_AFTER_SUBMISSION',
      spoil: put({
        SET_TIME: '2026-11-19 00:00:00',
        VALID_TIME: '2029-11-19 00:00:00',
        PUBLIC_END_DATE: '1899-12-31 00:00:00',
        UPDATE_TIME: '2026-11-18 09:00:00',
      }),
    },
    { at: 163, rule: 'FINE_AMOUNT_MISSING', spoil: put({ PUNISH_TYPE: '2', FINE: NOTHING }) },
    { at: 188, rule: 'EXCEL_DAMAGE', spoil: put({ ADMIN_CP_CERT_CODE: '9.13E+17' }) },
    {
      at: 209,
      rule: 'CERTIFICATE_NOT_USCC',
      spoil: put({ ADMIN_CP_CERT_TYPE: '身份证', ADMIN_CP_CERT_CODE: '330199850704946' }),
    },
  ],
}

export const zhejiangListing: Dialect<Listing> = {
  mapping: 'serious-listing',
  extension: 'xml',
  row: listingRow,
  encode,
  refusals: [
    {
      at: 41,
      rule: 'USCC_CHECK',
      spoil: row => ({ ...row, CP_CERT_CODE: wrongCheck(String(row['CP_CERT_CODE'])) }),
    },
    { at: 64, rule: 'LISTING_WITHOUT_NOTICE', spoil: put({ NOTICE_TIME: '1899-12-31 00:00:00' }) },
    { at: 103, rule: 'FIELD_MISSING', spoil: put({ MEASURES: '' }) },
    {
      at: 192,
      rule: 'PERSON_IN_LEGAL_TABLE',
      spoil: put({ CP_NAME: '测试己', CP_KIND: 'PERSON', CP_CERT_CODE: NOTHING }),
    },
    { at: 255, rule: 'NOTICE_AFTER_DECISION', spoil: put({ NOTICE_TIME: '2026-11-11 00:00:00' }) },
    {
      at: 333,
      rule: 'LISTING_WITHOUT_END',
      spoil: put({ VALID_TO: '1899-12-31 00:00:00', END_EVENT: NOTHING }),
    },
  ],
}
