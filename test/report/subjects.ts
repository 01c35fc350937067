/** The synthetic subjects of the golden reports. */
import type { Asked } from '../../src/report/make.ts'
import type { SubjectData } from '../../src/report/ports.ts'
import type { StandardRecord } from '../../src/standard/record.ts'
import { aListing, aPenalty, data, exampleRecord, FOUR, found, province, USCC } from './found.ts'

export interface Subject {
  readonly name: string
  readonly asked: Asked
  readonly data: SubjectData
}

const COMPANY: Asked = { kind: 'organisation', uscc: USCC, edition: 'public' }
const PERSON: Asked = {
  kind: 'person',
  edition: 'authorised',
  name: '测试甲',
  idType: '身份证',
  idNumber: '310199199001010018',
  consent: { kind: 'consent', reference: '示例授权001号' },
  usage: [
    {
      at: '2026-09-30T03:00:00.000Z',
      organisation: '江苏省公共信用信息工作机构',
      purpose: '行政许可审批',
      legalGround: '示例授权002号',
    },
  ],
}

const elsewhere = (division: string) => (record: StandardRecord) => {
  record.division = division
}

/** Everything good and nothing else. */
const good = () => ['r01', 'r02', 'r08', 'r09', 'r10', 'r15'].map(name => found(exampleRecord(name)))

/** The decision, the commitment made for it, and an objection that was answered. */
const itsRepair = () => {
  const commitment = exampleRecord('r09')
  Object.assign(commitment.content, {
    commitmentType: '信用修复',
    cause: '示环罚〔2026〕示例001号的信用修复（虚构）',
  })
  return [exampleRecord('r11'), commitment, exampleRecord('r12')].map(record => found(record))
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'clean-company', asked: COMPANY, data: data(good) },
  {
    name: 'listed-in-two-provinces',
    asked: COMPANY,
    data: data(() => [
      found(aListing()),
      found(
        aListing(record => {
          elsewhere('330000')(record)
          record.content.listBasis = { ...record.content.listBasis, level: '地方性法规', scope: '本省' }
        }),
      ),
    ]),
  },
  {
    name: 'objection-pending',
    asked: COMPANY,
    data: data(() => [
      found(
        aPenalty(record => {
          record.status = 'objected'
        }),
      ),
    ]),
  },
  {
    name: 'repaired-yesterday',
    asked: { ...COMPANY, edition: 'authorised' },
    data: data(() => [
      found(
        aPenalty(record => {
          record.status = 'repaired'
        }),
      ),
      ...itsRepair(),
    ]),
  },
  {
    name: 'publicity-over',
    asked: { ...COMPANY, edition: 'government' },
    data: data(() => [
      found(
        aPenalty(record => {
          record.publicityEnd = '2026-11-22'
        }),
      ),
    ]),
  },
  {
    name: 'person-with-consent',
    asked: PERSON,
    data: data(() => ['r13', 'r14'].map(name => found(exampleRecord(name)))),
  },
  {
    name: 'sole-trader',
    asked: { ...COMPANY, uscc: '92310118PDY009188J' },
    data: data(() => [
      found(
        aPenalty(record => {
          record.subject = { type: 'soleTrader', name: '示例个体户（虚构）', uscc: '92310118PDY009188J' }
        }),
      ),
    ]),
  },
  {
    name: 'one-province-frozen',
    asked: COMPANY,
    data: data(
      () => [found(aPenalty(elsewhere('330000')), { frozen: true }), found(aListing())],
      FOUR.map(one =>
        one.division === '330000' ? province('330000', { returned: false, frozen: true }) : one,
      ),
    ),
  },
  {
    name: 'one-province-silent',
    asked: COMPANY,
    data: data(
      () => [found(aPenalty())],
      FOUR.map(one => (one.division === '340000' ? province('340000', { returned: false, feeds: [] }) : one)),
    ),
  },
  {
    name: 'two-thousand-penalties',
    asked: COMPANY,
    data: data(() =>
      Array.from({ length: 2_000 }, (_, i) =>
        found(
          aPenalty(record => {
            record.content.decisionNo = `示环罚〔2026〕示例${i + 1}号`
          }),
        ),
      ),
    ),
  },
  {
    name: 'very-long-names',
    asked: COMPANY,
    data: data(() => [
      found(
        aPenalty(record => {
          record.subject.name = `示例${'极长名称'.repeat(45)}有限公司（虚构）`
          record.content.violationFacts =
            '示例排放口超标排放，联系人电话13800000000，证件310199199001010018。'.repeat(60)
        }),
      ),
    ]),
  },
  { name: 'nothing-known', asked: COMPANY, data: data(() => []) },
]
