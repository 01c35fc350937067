/** One valid synthetic record of each category; tests change what they are about. */
import type { PenaltyRecord, SeriousListingRecord } from '../../src/standard/record.ts'

const ENVELOPE = {
  recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10',
  schemaVersion: '1.0',
  division: '310000',
  sourceOrgName: '示例市生态环境局（虚构）',
  sourceOrgUscc: '11310000PDY31000X7',
  authorityName: '示例市生态环境局（虚构）',
  authorityUscc: '11310000PDY31000X7',
  publicityScope: 'public',
  status: 'active',
  version: 1,
  updatedAt: '2026-06-01T01:02:03.004Z',
  mappingRef: { rulesetId: '310000/example', version: '1.0.0', warnings: [] },
  synthetic: true,
} as const

/** The penalty of domain.md §5, "One penalty, four dialects". */
export function penalty(): PenaltyRecord {
  return structuredClone<PenaltyRecord>({
    ...ENVELOPE,
    mappingRef: { ...ENVELOPE.mappingRef, warnings: [] },
    category: 'R03',
    catalogueItem: 'C03',
    subject: { type: 'legal', name: '示例甲一环保有限公司（虚构）', uscc: '91310118PDY00001XQ' },
    severity: 'general',
    severityBasis: '示例省失信行为分类目录（虚构）第3项',
    publicityStart: '2026-04-10',
    publicityEnd: '2027-04-10',
    content: {
      decisionNo: '示环罚〔2026〕示例001号',
      violationType: '超标排放水污染物',
      violationFacts: '示例排放口超标排放（虚构）',
      legalBasis: '《示例条例》（虚构）第八十三条',
      penaltyTypes: ['罚款'],
      penaltyContent: '罚款人民币伍万元整',
      fineAmountWan: '5.000000',
      decisionDate: '2026-04-10',
      validUntil: '2027-04-10',
      remedyState: '未提起',
      repairNotice: { no: '示环修告〔2026〕示例001号', servedOn: '2026-04-10', method: '直接送达' },
    },
  })
}

export function listing(): SeriousListingRecord {
  return structuredClone<SeriousListingRecord>({
    ...ENVELOPE,
    mappingRef: { ...ENVELOPE.mappingRef, warnings: [] },
    category: 'R07',
    catalogueItem: 'C06',
    subject: { type: 'legal', name: '示例甲一环保有限公司（虚构）', uscc: '91310118PDY00001XQ' },
    severity: 'serious',
    severityBasis: '示例省失信行为分类目录（虚构）第1项',
    publicityStart: '2026-05-20',
    publicityEnd: '2029-05-20',
    content: {
      domain: 'environment',
      listName: '长三角生态环境领域严重失信主体名单（示例）',
      criterionCode: 'E02',
      factSummary: '以逃避监管方式排放污染物（虚构）',
      legalBasis: '《示例条例》（虚构）第十二条',
      decisionNo: '示环信认〔2026〕示例001号',
      decisionDate: '2026-05-20',
      noticeDate: '2026-05-06',
      validFrom: '2026-05-20',
      validTo: '2029-05-20',
      measures: [
        { code: 'M06', executor: '示例市财政局（虚构）', legalBasis: '《示例条例》（虚构）第二十条' },
      ],
      removalConditions: '列入满一年并完成整改后可申请移出',
      remedies: '可申请行政复议或提起行政诉讼',
      listBasis: {
        instrument: '《示例条例》（虚构）',
        article: '第十二条',
        level: '行政法规',
        scope: '全国',
      },
    },
  })
}

/** The record with the value at a JSON pointer replaced, or taken out when the value is undefined. */
export function changed<T extends object>(record: T, pointer: string, value: unknown): T {
  const steps = pointer.split('/').slice(1)
  const last = steps.pop() ?? ''
  let holder: object = record
  for (const step of steps) holder = Reflect.get(holder, step)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, last, value)
  return record
}
