/**
 * The floor: mappings/320000/penalty as a developer would write it by hand for speed, with the same
 * refusals. Its output is compared byte by byte with the engine's.
 */
import type { Fields } from '../../src/mapping/row.ts'

/** Why a row was refused: rule and field. */
export type Refusals = [rule: string, field: string][]
type Text = string | null | undefined
type Made = { [key: string]: unknown }

const NULLS = new Set(['', '空', '无'])
const SUBJECT_TYPES = new Map([
  ['法人及非法人组织', 'legal'],
  ['个体工商户', 'soleTrader'],
])
const SCOPES = new Map([
  ['0', 'public'],
  ['1', 'government'],
  ['2', 'authorised'],
])
const SEVERITIES = new Map([
  ['0', 'pending'],
  ['1', 'general'],
  ['2', 'pending'],
  ['3', 'serious'],
])
const STATES = new Map([
  ['0', 'active'],
  ['1', 'revoked'],
  ['2', 'objected'],
  ['3', 'suspended'],
  ['4', 'repaired'],
])
const KINDS = new Map([
  ...['警告', '通报批评', '罚款', '责令停产停业', '责令关闭', '降低资质等级'].map(one => [one, one] as const),
  ...['限制开展生产经营活动', '限制从业', '行政拘留', '其他'].map(one => [one, one] as const),
  ['没收违法所得', '没收违法所得、没收非法财物'],
  ['没收非法财物', '没收违法所得、没收非法财物'],
  ['暂扣许可证', '暂扣许可证、执照'],
  ['吊销许可证', '吊销许可证、执照'],
])
const DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const MOMENT = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/
const DECIMAL = /^(-?)(\d{1,18}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,18}))?$/
const DAMAGE = /^\s*[+-]?\d+(\.\d+)?[eE]\+?\d+\s*$/
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** @returns the record without `mappingRef`; what was refused is told in `refusals`. */
export function handWritten(fields: Fields, refusals: Refusals): Made {
  const text = (name: string): Text => {
    const value = fields[name] as string | undefined
    if (value === undefined) return null
    const trimmed = value.trim()
    return trimmed.length < 2 && NULLS.has(trimmed) ? null : trimmed
  }
  const record: Made = { catalogueItem: 'C03' }
  const put = (made: Made, key: string, value: unknown): void => {
    if (value !== null && value !== undefined) made[key] = value
  }
  put(record, 'sourceOrgName', nameOf(text('CF_SJLY')))
  put(record, 'sourceOrgUscc', codeOf(text('CF_SJLYDM'), 'CF_SJLYDM', refusals))
  put(record, 'authorityName', nameOf(text('CF_XZJG')))
  put(record, 'authorityUscc', codeOf(text('CF_XZJGDM'), 'CF_XZJGDM', refusals))
  const subject: Made = {}
  put(subject, 'type', translated(text('CF_XDR_LB'), SUBJECT_TYPES, 'CF_XDR_LB', refusals))
  put(subject, 'name', nameOf(text('CF_XDR_MC')))
  put(subject, 'uscc', codeOf(text('CF_XDR_SHXYM'), 'CF_XDR_SHXYM', refusals))
  record['subject'] = subject
  put(record, 'publicityScope', translated(text('CF_SYFW'), SCOPES, 'CF_SYFW', refusals))
  put(record, 'severity', translated(text('CF_SXYZCD'), SEVERITIES, 'CF_SXYZCD', refusals) ?? 'pending')
  put(record, 'severityBasis', text('CF_YZCDYJ'))
  const decided = dayOf(text('CF_JDRQ'), 'CF_JDRQ', refusals)
  put(record, 'publicityStart', decided)
  put(record, 'publicityEnd', dayOf(text('CF_GSJZQ'), 'CF_GSJZQ', refusals))
  put(record, 'status', translated(text('CF_ZT'), STATES, 'CF_ZT', refusals))
  const [by, under, on] = [text('TCJG'), text('TCWH'), text('TCRQ')]
  if (by !== null || under !== null || on !== null) {
    const end: Made = {}
    put(end, 'authorityName', nameOf(by))
    put(end, 'decisionNo', numberOf(under, 'TCWH', refusals))
    put(end, 'decisionDate', dayOf(on, 'TCRQ', refusals))
    record['endDecision'] = end
  }
  put(record, 'updatedAt', instantOf(text('SJC'), 'SJC', refusals))
  const synthetic = text('SYNTHETIC')
  if (synthetic !== null)
    record['synthetic'] = synthetic === 'true' || synthetic === '1' || synthetic === '是'
  record['content'] = contentOf(text, put, decided, refusals)
  record['schemaVersion'] = '1.0'
  record['category'] = 'R03'
  record['division'] = '320000'
  return record
}

function contentOf(
  text: (name: string) => Text,
  put: (made: Made, key: string, value: unknown) => void,
  decided: Text,
  refusals: Refusals,
): Made {
  const content: Made = {}
  put(content, 'caseName', text('CF_CFMC'))
  put(content, 'decisionNo', numberOf(text('CF_WSH'), 'CF_WSH', refusals))
  put(content, 'violationType', text('CF_WFXW'))
  put(content, 'violationFacts', text('CF_SY'))
  put(content, 'legalBasis', text('CF_YJ'))
  put(content, 'penaltyTypes', kindsOf(text('CF_CFLB1'), text('CF_CFLB2'), refusals))
  put(content, 'penaltyContent', text('CF_NR'))
  put(content, 'fineAmountWan', wanOf(text('CF_NR_FK'), 'CF_NR_FK', refusals))
  put(content, 'confiscatedAmountWan', wanOf(text('CF_NR_WFFF'), 'CF_NR_WFFF', refusals))
  put(content, 'revokedLicence', text('CF_NR_ZKDX'))
  put(content, 'decisionDate', decided)
  put(content, 'validUntil', dayOf(text('CF_YXQ'), 'CF_YXQ', refusals))
  put(content, 'procedure', text('CF_CFCX'))
  put(content, 'remedyState', text('CF_JJZT'))
  const notice = text('XFGZS')
  if (notice !== null) {
    const [no = '', servedOn = '', method = ''] = (notice ?? '').split('#', 3)
    const made: Made = {}
    put(made, 'no', numberOf(no.trim() || null, 'XFGZS', refusals))
    put(made, 'servedOn', dayOf(servedOn.trim() || null, 'XFGZS', refusals))
    put(made, 'method', method.trim() || null)
    content['repairNotice'] = made
  }
  put(content, 'registrationNo', numeralOf(text('CF_XDR_GSDJ'), 'CF_XDR_GSDJ', refusals))
  put(content, 'legalRepName', text('CF_FR'))
  return content
}

function nameOf(value: Text): Text {
  return value == null || !/[()]/.test(value) ? value : value.replaceAll('(', '（').replaceAll(')', '）')
}

function checked(value: string, field: string, refusals: Refusals): boolean {
  if (value.length < 40 && DAMAGE.test(value)) refusals.push(['EXCEL_DAMAGE', field])
  else {
    for (let i = 0; i < value.length; i += 1) {
      if (value.charCodeAt(i) >= 0x20) continue
      refusals.push(['CONTROL_CHARACTER', field])
      return false
    }
    return true
  }
  return false
}

function narrow(value: string): string {
  const half = /[\uFF01-\uFF5E\u3000]/.test(value)
    ? value.replace(/[\uFF01-\uFF5E\u3000]/g, c =>
        c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
      )
    : value
  return /\s/.test(half) ? half.replace(/\s+/g, '') : half
}

function codeOf(value: Text, field: string, refusals: Refusals): Text {
  return value == null || !checked(value, field, refusals) ? null : narrow(value).toUpperCase()
}

function numeralOf(value: Text, field: string, refusals: Refusals): Text {
  return value == null || !checked(value, field, refusals) ? null : narrow(value)
}

function numberOf(value: Text, field: string, refusals: Refusals): Text {
  if (value == null || !checked(value, field, refusals)) return null
  const close = /\s/.test(value) ? value.replace(/\s+/g, '') : value
  if (!/[[\]()（）［］【】]/.test(close)) return close
  return close.replace(/[[(（［【]/g, '〔').replace(/[\])）］】]/g, '〕')
}

function translated(
  value: Text,
  table: ReadonlyMap<string, string>,
  field: string,
  refusals: Refusals,
): Text {
  if (value == null) return null
  const to = table.get(value)
  if (to === undefined) refusals.push(['CODE_UNKNOWN', field])
  return to
}

function kindsOf(first: Text, second: Text, refusals: Refusals): string[] | null {
  const kinds: string[] = []
  for (const cell of [first, second]) {
    if (cell == null) continue
    for (const one of cell.split(/[、;；|]/)) {
      const local = one.trim()
      if (local === '') continue
      const kind = KINDS.get(local)
      if (kind === undefined) refusals.push(['CODE_UNKNOWN', 'CF_CFLB1'])
      else if (!kinds.includes(kind)) kinds.push(kind)
    }
  }
  return kinds.length === 0 ? null : kinds
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return year >= 1800 && day >= 1 && day <= (MONTHS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0)
}

function dayOf(value: Text, field: string, refusals: Refusals): Text {
  if (value == null) return null
  const found = DAY.exec(value)
  const [, year = '', , month = '', day = ''] = found ?? []
  if (!found || !exists(Number(year), Number(month), Number(day))) {
    refusals.push(['DATE_BAD', field])
    return null
  }
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return text === '2099-12-31' ? null : text
}

function instantOf(value: Text, field: string, refusals: Refusals): Text {
  if (value == null) return null
  const [found, y, m, d, hour, minute, second] = MOMENT.exec(value)?.map(Number) ?? []
  const bad = Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
  if (found === undefined || bad || !exists(Number(y), Number(m), Number(d))) {
    refusals.push(['DATE_BAD', field])
    return null
  }
  const moment = Date.UTC(Number(y), Number(m) - 1, Number(d), Number(hour) - 8, Number(minute), second)
  return new Date(moment).toISOString()
}

function wanOf(value: Text, field: string, refusals: Refusals): Text {
  if (value == null) return null
  const found = DECIMAL.exec(value)
  const whole = (found?.[2] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const decimals = found?.[3] ?? ''
  if (!found || found[1] === '-' || whole.length > 12 || /[1-9]/.test(decimals.slice(6))) {
    refusals.push(['AMOUNT_BAD', field])
    return null
  }
  return `${whole}.${decimals.slice(0, 6).padEnd(6, '0')}`
}
