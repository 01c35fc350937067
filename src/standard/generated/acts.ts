// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * An act that a local system delivers, by what it is.
 */
export type ActRecord = AdoptionAct | MeasureFeedbackAct

/**
 * 采用. An authority of this province adopts a nationwide listing of another one; from then on its measures are executed here (domain.md §4.7).
 */
export interface AdoptionAct {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 事项类别. acts/adoption 采用.
   */
  category: 'acts/adoption'
  /**
   * 行政区划. Division of the province that supplies the record. Source field: DFBM.
   */
  division: string
  /**
   * 数据来源单位. Organisation that submitted the record. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 数据来源单位统一社会信用代码. Credit code of the organisation that submitted the record. Source field: CF_SJLYDM / SJLYDM.
   */
  sourceOrgUscc: string
  /**
   * 办理机关. Authority of this province that adopted the listing, or that answers for the measure. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 办理机关统一社会信用代码. Credit code of that authority. Source field: CF_CFJGDM.
   */
  authorityUscc: string
  subject: Subject
  /**
   * 状态. active 正常, revoked 撤回: what was delivered by mistake and has not been carried out yet.
   */
  status: 'active' | 'revoked'
  /**
   * 记录版本. 1 for the first form of the record, one more for each amendment.
   */
  version: number
  /**
   * 更新时间戳. When the source last changed or submitted the record. Source field: SJC.
   */
  updatedAt: string
  mappingRef: MappingRef
  /**
   * 虚构数据. True for invented records; sample criteria are accepted on these only.
   */
  synthetic?: boolean
  content: AdoptionActContent
}
/**
 * 信用主体. Whom the record is about. A legal person or sole trader has a credit code; a person has a linkKey, never a number.
 */
export interface Subject {
  /**
   * 主体类别. legal = 法人及非法人组织, soleTrader = 个体工商户, person = 自然人. Source field: CF_XDR_LB.
   */
  type: 'legal' | 'soleTrader' | 'person'
  /**
   * 主体名称. Name as registered. Source field: CF_XDR_MC.
   */
  name: string
  /**
   * 统一社会信用代码. Credit code of an organisation or sole trader. Source field: CF_XDR_SHXYM.
   */
  uscc?: string
  /**
   * 关联键. Keyed digest that links a person between nodes.
   */
  linkKey?: string
  /**
   * 证件类型. Kind of identity document of a person. Source field: CF_XDR_ZJLX.
   */
  idType?: string
  /**
   * 证件号码. Number of the identity document; input of the linkKey, held by the source node only. Source field: CF_XDR_ZJHM.
   */
  idNumber?: string
  /**
   * 出生日期. Birthday of a person whose document does not hold it; the source node needs it to keep minors in.
   */
  birthDate?: string
  /**
   * 从业证号. Number of a practitioner's licence, such as a guide's (导游证号); a second way to find a person.
   */
  practitionerNo?: string
}
/**
 * 映射引用. Which mapping made the record, and the warnings it travels with.
 */
export interface MappingRef {
  /**
   * 映射标识. Mapping that produced the record.
   */
  rulesetId: string
  /**
   * 映射版本. Version of that mapping.
   */
  version: string
  /**
   * 警告. What was noticed and did not stop the record; never a value.
   */
  warnings: MappingWarning[]
}
/**
 * 警告项. One warning.
 */
export interface MappingWarning {
  /**
   * 规则. Stable code of the rule.
   */
  rule: string
  /**
   * 字段. JSON pointer of the field, or the name of the source field.
   */
  field: string
  /**
   * 值形态. Shape of the value, without the value.
   */
  valueClass?: string
}
/**
 * 采用内容. Fields of the act.
 */
export interface AdoptionActContent {
  /**
   * 目标记录标识. The listing of another province that it is about.
   */
  targetRecordId?: string
  targetDecision?: AdoptionTarget
  /**
   * 本省依据. Provision on which the authority acts.
   */
  localBasis: string
  /**
   * 采用文号. Number of the decision to adopt.
   */
  decisionNo: string
  /**
   * 采用日期. Day of that decision.
   */
  decisionDate: string
  /**
   * 执行单位. Who executes a measure here; the adopting authority where nobody is named.
   */
  executors?: MeasureExecutor[]
}
/**
 * 目标决定. The decision that made the listing, where the system does not know the record's identifier.
 */
export interface AdoptionTarget {
  /**
   * 名单名称. List on which the subject stands.
   */
  listName: string
  /**
   * 认定文号. Document number of that decision, in any spelling.
   */
  decisionNo: string
}
/**
 * 执行单位. A measure and who executes it.
 */
export interface MeasureExecutor {
  /**
   * 措施代码. Measure of the listing.
   */
  measure: string
  /**
   * 单位名称. Authority of this province that executes it.
   */
  executor: string
}
/**
 * 措施反馈. What an authority of this province did about a measure of a listing that was adopted here (domain.md §4.8).
 */
export interface MeasureFeedbackAct {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 事项类别. acts/measure-feedback 措施反馈.
   */
  category: 'acts/measure-feedback'
  /**
   * 行政区划. Division of the province that supplies the record. Source field: DFBM.
   */
  division: string
  /**
   * 数据来源单位. Organisation that submitted the record. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 数据来源单位统一社会信用代码. Credit code of the organisation that submitted the record. Source field: CF_SJLYDM / SJLYDM.
   */
  sourceOrgUscc: string
  /**
   * 办理机关. Authority of this province that adopted the listing, or that answers for the measure. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 办理机关统一社会信用代码. Credit code of that authority. Source field: CF_CFJGDM.
   */
  authorityUscc: string
  subject: Subject
  /**
   * 状态. active 正常, revoked 撤回: what was delivered by mistake and has not been carried out yet.
   */
  status: 'active' | 'revoked'
  /**
   * 记录版本. 1 for the first form of the record, one more for each amendment.
   */
  version: number
  /**
   * 更新时间戳. When the source last changed or submitted the record. Source field: SJC.
   */
  updatedAt: string
  mappingRef: MappingRef
  /**
   * 虚构数据. True for invented records; sample criteria are accepted on these only.
   */
  synthetic?: boolean
  content: MeasureFeedbackContent
}
/**
 * 反馈内容. Fields of the act.
 */
export interface MeasureFeedbackContent {
  /**
   * 目标记录标识. The listing of another province that it is about.
   */
  targetRecordId?: string
  targetDecision?: FeedbackTarget
  /**
   * 措施代码. Measure that was asked for.
   */
  measure: string
  /**
   * 执行情况. Executed, not applicable, or impossible.
   */
  answer: '执行' | '不适用' | '无法执行'
  /**
   * 依据或理由. Provision on which it was executed, or reason why not.
   */
  basis: string
  /**
   * 反馈日期. Day of the answer.
   */
  answeredOn: string
}
/**
 * 目标决定. The decision that made the listing, where the system does not know the record's identifier.
 */
export interface FeedbackTarget {
  /**
   * 名单名称. List on which the subject stands.
   */
  listName: string
  /**
   * 认定文号. Document number of that decision, in any spelling.
   */
  decisionNo: string
}
