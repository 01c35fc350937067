/** Invented young people whom Zhejiang commended, each with consent; some of them may not leave the province. */
import type { LocalRow, Sample } from './dialect.ts'
import { type ExpectedRecord, present } from './expected.ts'
import { centre, PROVINCES, type Province } from './model.ts'
import { citizenNumber, jsonOf, personEnvelope } from './persons.ts'

const ZHEJIANG = PROVINCES[2] as Province
/** 共青团组织: the data list names it as provider. */
const LEAGUE = { name: '共青团示例浙省委员会（虚构）', uscc: '11330000PDY3300005' }
const AWARDED = '2026-05-04'
const HONOUR = '示例浙省守信青年（虚构）'

interface Young {
  readonly name: string
  readonly born: string
  readonly band: string
  readonly hours: string | null
  readonly incentives: string
  readonly consent: string | null
  readonly awarded?: null
}

/** The second came of age on the day of the award; what is wrong with those behind is in {@link REFUSED}. */
const YOUNG: readonly Young[] = [
  {
    ...{ name: '测试子', born: '19990909', band: '25至34周岁', hours: '1520.5' },
    ...{ incentives: 'Q01、Q04', consent: '示例授权〔2026〕青001号' },
  },
  {
    ...{ name: '样本午', born: '20080504', band: '18至24周岁', hours: null },
    ...{ incentives: 'Q04；Q04', consent: '示例授权[2026]青002号' },
  },
  {
    ...{ name: '测试未', born: '20080505', band: '18至24周岁', hours: '1600.0' },
    ...{ incentives: 'Q04', consent: '示例授权〔2026〕青003号' },
  },
  {
    ...{ name: '样本申', born: '20101105', band: '18至24周岁', hours: '1501.0' },
    ...{ incentives: 'Q04', consent: '示例授权〔2026〕青004号' },
  },
  {
    ...{ name: '测试酉', born: '19950214', band: '25至34周岁', hours: '1810.0' },
    ...{ incentives: 'Q04', consent: null },
  },
  {
    ...{ name: '样本戌', born: '19780214', band: '46周岁以上', hours: '2200.0' },
    ...{ incentives: 'Q04', consent: '示例授权〔2026〕青006号' },
  },
  {
    ...{ name: '测试亥', born: '19960214', band: '25至34周岁', hours: '1700.0' },
    ...{ incentives: 'Q04', consent: '示例授权〔2026〕青007号', awarded: null },
  },
]
const ACCEPTED = 2

/** Under age by a day, by years; without consent; beyond the age of the scheme; of a day that is not known. */
const REFUSED = [
  ...[3, 4].map(row => ({ row, rule: 'SUBJECT_IS_MINOR' })),
  { row: 5, rule: 'FIELD_MISSING' },
  { row: 6, rule: 'CODE_UNKNOWN' },
  { row: 7, rule: 'AGE_UNKNOWN' },
]

export function youthSamples(): Sample[] {
  const base = { extension: 'json', path: '330000/youth/samples/youth' } as const
  const first = YOUNG[0] as Young
  return [
    {
      ...{ ...base, bytes: jsonOf('ROWS', YOUNG.map(youngRow)), quarantined: REFUSED },
      accepted: YOUNG.slice(0, ACCEPTED).map(youngRecord),
    },
    // The first took back the consent: an organisation among the young beside it is refused.
    {
      ...{ ...base, path: `${base.path}-consent-withdrawn` },
      bytes: jsonOf('ROWS', [withdrawnRow(first), strangerRow(first)]),
      accepted: [withdrawnRecord(first)],
      quarantined: [{ row: 2, rule: 'DOCUMENT_TYPE_UNKNOWN' }],
    },
  ]
}

const numberOf = ({ born }: Young, i: number): string => citizenNumber('330000', born, 61 + i)

function youngRow(young: Young, i: number): LocalRow {
  return {
    UUID: `330000-QN-${i + 1}`,
    NAME: young.name,
    CERT_TYPE: '身份证',
    CERT_CODE: numberOf(young, i),
    AGE_BAND: young.band,
    HONOR_NAME: HONOUR.replace('（', '(').replace('）', ')'),
    CREDIT_HOURS: young.hours ?? '\\N',
    SELECT_YEAR: '2026',
    SELECT_TIME: young.awarded === null ? '1899-12-31 00:00:00' : `${AWARDED} 00:00:00`,
    INCENTIVES: young.incentives,
    CONSENT_CODE: young.consent ?? '\\N',
    VALID_TO: '2029-05-03 00:00:00',
    ORG: LEAGUE.name,
    ORG_CODE: LEAGUE.uscc.toLowerCase(),
    DATA_SOURCE: centre(ZHEJIANG).name,
    DATA_SOURCE_CODE: centre(ZHEJIANG).uscc,
    STATUS: 'NORMAL',
    END_ORG: '\\N',
    END_DOCUMENT_CODE: '\\N',
    END_TIME: '1899-12-31 00:00:00',
    UPDATE_TIME: `${AWARDED} 20:00:00`,
    SYNTHETIC: true,
  }
}

function youngRecord(young: Young, i: number): ExpectedRecord {
  return {
    ...personEnvelope(ZHEJIANG, 'R13', 'S03', 'youth', `${AWARDED}T12:00:00.000Z`),
    authorityName: LEAGUE.name,
    authorityUscc: LEAGUE.uscc,
    subject: { type: 'person', name: young.name, idType: '身份证', idNumber: numberOf(young, i) },
    content: present({
      ageBand: young.band.replace('至', '-').replace('周岁', ''),
      honourName: HONOUR,
      creditHours: young.hours,
      selectionYear: 2026,
      selectionDate: AWARDED,
      incentives: i === 0 ? ['I01', 'I05'] : ['I05'],
      consentRef: young.consent?.replace('[', '〔').replace(']', '〕') ?? null,
      validTo: '2029-05-03',
    }),
  }
}

const END = { authorityName: LEAGUE.name, decisionNo: '示例撤回〔2026〕001号', decisionDate: '2026-08-03' }

function withdrawnRow(young: Young): LocalRow {
  return {
    ...youngRow(young, 0),
    STATUS: 'REVOKED',
    END_ORG: END.authorityName,
    END_DOCUMENT_CODE: END.decisionNo,
    END_TIME: `${END.decisionDate} 00:00:00`,
    UPDATE_TIME: `${END.decisionDate} 20:00:00`,
  }
}

function withdrawnRecord(young: Young): ExpectedRecord {
  return {
    ...youngRecord(young, 0),
    ...{ status: 'revoked', endDecision: END, updatedAt: `${END.decisionDate}T12:00:00.000Z` },
  }
}

function strangerRow(young: Young): LocalRow {
  return {
    ...youngRow(young, 8),
    NAME: '示例甲一环保有限公司（虚构）',
    CERT_TYPE: '统一社会信用代码',
    CERT_CODE: '91310118PDY00001XQ',
  }
}
