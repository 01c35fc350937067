/** Fixed texts of a report. Facts only: nothing here is a verdict (domain.md §4.7). */
import type { Section } from './entries.ts'

export const NOTHING = '查询期内无相关信息'

export const DISCLAIMER =
  '本报告汇集各省提供的公共信用信息，仅陈述事实，不作评价；标注“未返回”的省份不表示无记录。信息以其提供单位的原始记录为准，使用前建议向办理机关核实。'

export const OBJECTION_CHANNEL =
  '对内容有异议的，可向信息提供单位或其所在地公共信用信息工作机构提出；处理期间该信息标注“异议处理中”。'

/** Titles of the sections in the overview, in the order in which they stand. */
export const TITLES: Readonly<Record<Section, string>> = {
  basic: '基础信息',
  permits: '行政许可',
  penalties: '行政处罚',
  otherActs: '其他行政行为',
  honours: '诚实守信',
  seriousLists: '严重失信主体名单',
  abnormal: '经营异常',
  commitments: '信用承诺',
  evaluations: '信用评价',
  judicial: '司法判决及执行',
  'supplement.regionalLists': '区域名单',
  'supplement.trustedLists': '守信激励对象名单',
  'supplement.youth': '青年守信',
  'supplement.volunteering': '志愿服务',
}

/** How a subject can improve, where a section has entries; in this order. */
export const SUGGESTIONS: Readonly<Partial<Record<Section, string>>> = {
  penalties: '对行政处罚，履行义务、纠正行为并作出信用承诺后，可在最短公示期满后依法申请信用修复。',
  seriousLists: '符合移出条件的，可向认定机关申请移出严重失信主体名单。',
  abnormal: '消除列入情形后，可向列入机关申请移出经营异常名录。',
  judicial: '履行生效法律文书确定的义务，并请执行法院确认。',
  'supplement.regionalLists': '符合移出条件的，可向作出认定的省的认定机关申请移出区域名单。',
}
