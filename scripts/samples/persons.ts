/** Invented persons: guides of Shanghai on the tourism list, and volunteers of Zhejiang, some of them under age. */
import { citizenCheckCharacter } from '../../src/standard/citizen-number.ts'
import type { LocalRow, Sample } from './dialect.ts'
import { type ExpectedRecord, present } from './expected.ts'
import {
  authority,
  centre,
  LIST_BASES,
  MEASURE_BASIS,
  PROVINCES,
  type Province,
  REMEDIES,
  REMOVAL,
} from './model.ts'

const SHANGHAI = PROVINCES[0] as Province
const ZHEJIANG = PROVINCES[2] as Province
const VERSION = '1.0.0'

/** A number of a county that does not exist. @param born `YYYYMMDD` */
export function citizenNumber(division: string, born: string, sequence: number): string {
  const body = `${division.slice(0, 2)}0199${born}${String(sequence).padStart(3, '0')}`
  return body + citizenCheckCharacter(body)
}

interface Guide {
  readonly name: string
  readonly idNumber: string
  readonly practitionerNo: string
  readonly criterion: string
  readonly conduct: string
  readonly notice: string
  readonly decision: string
  readonly facts: string
}

const GUIDES: readonly Guide[] = [
  {
    ...{ name: '测试庚', idNumber: citizenNumber('310000', '19880808', 13), practitionerNo: 'D-3100-000001' },
    ...{ criterion: 'T01', conduct: '2026-04-02', notice: '2026-05-06', decision: '2026-06-03' },
    facts: '诱导旅游者购物，导游证被吊销（虚构）',
  },
  {
    ...{ name: '样本辛', idNumber: citizenNumber('310000', '19960214', 24), practitionerNo: 'D-3100-000002' },
    ...{ criterion: 'T03', conduct: '2026-05-18', notice: '2026-06-08', decision: '2026-07-06' },
    facts: '中途离团，造成旅游者滞留（虚构）',
  },
  {
    ...{ name: '测试壬', idNumber: '310199199001010010', practitionerNo: 'D-3100-000003' },
    ...{ criterion: 'T01', conduct: '2026-05-18', notice: '2026-06-08', decision: '2026-07-06' },
    facts: '伪造导游证从业（虚构）',
  },
]

/** The third has a number with a wrong check character, and with it no birthday. */
export function guideSample(): Sample {
  const base = { path: '310000/guide/samples/guide', extension: 'json' }
  const rows = GUIDES.map(guideRow)
  return {
    ...{ ...base, bytes: jsonOf('rows', rows), accepted: GUIDES.slice(0, 2).map(guideRecord) },
    quarantined: [{ row: 3, rule: 'AGE_UNKNOWN' }],
  }
}

const years = (day: string, count: number): string => `${Number(day.slice(0, 4)) + count}${day.slice(4)}`
const slashes = (day: string): string => day.replaceAll('-', '/')
const number = (i: number): string => String(i + 1).padStart(3, '0')
const guideDocument = (i: number): string => `示沪旅信认〔2026〕示例导${number(i)}号`
const SHANGHAI_BASIS = '示例沪旅游从业人员严重失信认定标准（虚构）'

function guideRow(guide: Guide, i: number): LocalRow {
  const office = authority(SHANGHAI, '旅')
  return {
    id: `310000-DY-${number(i)}`,
    mdmc: '长三角旅游领域严重失信主体名单（示例）',
    xm: guide.name,
    zjlx: '身份证',
    zjhm: guide.idNumber,
    dyzh: guide.practitionerNo.toLowerCase(),
    rdbz: guide.criterion,
    rdjg: office.name,
    rdjgdm: office.uscc,
    rdyj: '《示例条例》（虚构）第十三条',
    rdwh: guideDocument(i),
    xwrq: slashes(guide.conduct),
    gzrq: slashes(guide.notice),
    rdrq: slashes(guide.decision),
    yxqz: slashes(years(guide.decision, 3)),
    lrsy: guide.facts,
    cjcs: [{ dm: 'M02', zxdw: office.name, yj: MEASURE_BASIS }],
    yctj: REMOVAL,
    jjtj: REMEDIES,
    mdyj: 'B1',
    yzcdyj: SHANGHAI_BASIS,
    sjly: centre(SHANGHAI).name,
    sjlydm: centre(SHANGHAI).uscc,
    zt: '正常',
    tc: null,
    gxsj: `${guide.decision} 16:00:00`,
    synthetic: true,
  }
}

function guideRecord(guide: Guide, i: number): ExpectedRecord {
  const office = authority(SHANGHAI, '旅')
  return {
    ...personEnvelope(SHANGHAI, 'R07', 'C06', 'guide', `${guide.decision}T08:00:00.000Z`),
    authorityName: office.name,
    authorityUscc: office.uscc,
    subject: {
      ...{ type: 'person', name: guide.name, idType: '身份证', idNumber: guide.idNumber },
      practitionerNo: guide.practitionerNo,
    },
    severity: 'serious',
    severityBasis: SHANGHAI_BASIS,
    content: present({
      domain: 'tourism',
      listName: '长三角旅游领域严重失信主体名单（示例）',
      criterionCode: guide.criterion,
      factSummary: guide.facts,
      legalBasis: '《示例条例》（虚构）第十三条',
      decisionNo: guideDocument(i),
      conductDate: guide.conduct,
      noticeDate: guide.notice,
      decisionDate: guide.decision,
      validFrom: guide.decision,
      validTo: years(guide.decision, 3),
      measures: [{ code: 'M02', executor: office.name, legalBasis: MEASURE_BASIS }],
      removalConditions: REMOVAL,
      remedies: REMEDIES,
      listBasis: LIST_BASES['B1'],
    }),
  }
}

interface Volunteer {
  readonly name: string
  readonly born: string
  readonly served: string
  readonly hours: string
  readonly group: string
}

/** The second came of age on the day of the service; the third and the fourth were under age. */
const VOLUNTEERS: readonly Volunteer[] = [
  {
    name: '测试子',
    born: '19990909',
    served: '2026-06-05',
    hours: '4.5',
    group: '示例西湖志愿服务队（虚构）',
  },
  {
    name: '样本丑',
    born: '20080605',
    served: '2026-06-05',
    hours: '3.0',
    group: '示例西湖志愿服务队（虚构）',
  },
  {
    name: '测试寅',
    born: '20091105',
    served: '2026-06-05',
    hours: '3.0',
    group: '示例中学志愿服务队（虚构）',
  },
  {
    name: '样本卯',
    born: '20080606',
    served: '2026-06-05',
    hours: '3.0',
    group: '示例中学志愿服务队（虚构）',
  },
]

export function volunteerSample(): Sample {
  const base = { path: '330000/volunteer/samples/volunteer', extension: 'json' }
  const rows = VOLUNTEERS.map(volunteerRow)
  return {
    ...{ ...base, bytes: jsonOf('ROWS', rows), accepted: VOLUNTEERS.slice(0, 2).map(volunteerRecord) },
    quarantined: [3, 4].map(row => ({ row, rule: 'SUBJECT_IS_MINOR' })),
  }
}

const PROJECT = '示例河道保洁（虚构）'
const consent = (i: number): string => `示例授权〔2026〕${number(i)}号`
const volunteerNumber = ({ born }: Volunteer, i: number): string => citizenNumber('330000', born, 31 + i)

function volunteerRow(volunteer: Volunteer, i: number): LocalRow {
  const office = authority(ZHEJIANG, '环')
  return {
    UUID: `330000-ZY-${number(i)}`,
    NAME: volunteer.name,
    CERT_TYPE: '身份证',
    CERT_CODE: volunteerNumber(volunteer, i),
    GROUP_NAME: volunteer.group,
    PROJECT_NAME: PROJECT,
    SERVICE_TIME: `${volunteer.served} 00:00:00`,
    CREDIT_HOURS: volunteer.hours,
    CONSENT_CODE: consent(i),
    ORG: office.name,
    ORG_CODE: office.uscc,
    DATA_SOURCE: centre(ZHEJIANG).name,
    DATA_SOURCE_CODE: centre(ZHEJIANG).uscc,
    STATUS: 'NORMAL',
    UPDATE_TIME: `${volunteer.served} 20:00:00`,
    SYNTHETIC: true,
  }
}

function volunteerRecord(volunteer: Volunteer, i: number): ExpectedRecord {
  const office = authority(ZHEJIANG, '环')
  return {
    ...personEnvelope(ZHEJIANG, 'R14', 'S02', 'volunteer', `${volunteer.served}T12:00:00.000Z`),
    authorityName: office.name,
    authorityUscc: office.uscc,
    subject: {
      ...{ type: 'person', name: volunteer.name, idType: '身份证' },
      idNumber: volunteerNumber(volunteer, i),
    },
    content: {
      groupName: volunteer.group,
      projectName: PROJECT,
      serviceDate: volunteer.served,
      hours: volunteer.hours,
      consentRef: consent(i),
    },
  }
}

export function personEnvelope(
  province: Province,
  category: string,
  catalogueItem: string,
  mapping: string,
  updatedAt: string,
): ExpectedRecord {
  const source = centre(province)
  return {
    schemaVersion: '1.0',
    ...{ category, catalogueItem, division: province.division },
    ...{ sourceOrgName: source.name, sourceOrgUscc: source.uscc },
    publicityScope: 'government',
    status: 'active',
    updatedAt,
    mappingRef: { rulesetId: `${province.division}/${mapping}`, version: VERSION, warnings: [] },
    synthetic: true,
  }
}

/** One row a line, as the other JSON samples. */
export function jsonOf(list: string, rows: readonly LocalRow[]): Uint8Array {
  const lines = rows.map(row => JSON.stringify(row)).join(',\n')
  return Buffer.from(`{"synthetic":true,"${list}":[\n${lines}\n]}\n`, 'utf8')
}
