// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * A record of the common standard, by category.
 */
export type StandardRecord = PenaltyRecord | SeriousListingRecord

/**
 * 行政处罚. Administrative penalty: fields of the 双公示 standard, NDRC 2018 (发改办财金〔2018〕424号), with case name, procedure, state of remedies and repair notice.
 */
export interface PenaltyRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R03 行政处罚.
   */
  category: 'R03'
  /**
   * 目录事项. Item of the public credit information catalogue (tables/catalogue.yaml); data outside the catalogue is not public credit information.
   */
  catalogueItem: string
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
   * 决定机关. Authority that made the decision. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 决定机关统一社会信用代码. Credit code of the deciding authority. Source field: CF_CFJGDM.
   */
  authorityUscc: string
  subject: Subject
  /**
   * 公开属性. Who may see the record: public = 0 公示, government = 1 政务共享, authorised = 2 授权查询. Source field: CF_SYFW.
   */
  publicityScope: 'public' | 'government' | 'authorised'
  /**
   * 失信严重程度. As classified by the sector authority, never from the size of a fine; pending = 待定, not published. Source field: CF_SXYZCD.
   */
  severity?: 'minor' | 'general' | 'serious' | 'pending'
  /**
   * 分类依据. Rule by which the authority classified the severity.
   */
  severityBasis?: string
  /**
   * 公示起始日. First day of publicity; the date of the decision.
   */
  publicityStart?: string
  /**
   * 公示截止期. Last day of publicity, inclusive. Source field: CF_GSJZQ.
   */
  publicityEnd?: string
  /**
   * 状态. active 正常, objected 异议处理中, corrected 已整改待修复, suspended 暂停, repaired 已修复, expired 期满, revoked 撤销. Source field: CF_ZT.
   */
  status: 'active' | 'objected' | 'corrected' | 'suspended' | 'repaired' | 'expired' | 'revoked'
  endDecision?: EndDecision
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
  content: PenaltyContent
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
}
/**
 * 退出决定. Decision that repaired or revoked the record, imported from the authority. Holders never see it: no trace of a repair travels.
 */
export interface EndDecision {
  /**
   * 退出决定机关. Authority that decided the repair or revocation.
   */
  authorityName: string
  /**
   * 退出决定文号. Document number of that decision.
   */
  decisionNo: string
  /**
   * 退出决定日期. Date of that decision.
   */
  decisionDate: string
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
 * 行政处罚内容. Fields of the category.
 */
export interface PenaltyContent {
  /**
   * 案件名称. Name of the case. Source field: CF_CFMC.
   */
  caseName?: string
  /**
   * 行政处罚决定书文号. Document number of the penalty decision. Source field: CF_WSH.
   */
  decisionNo: string
  /**
   * 违法行为类型. Kind of violation. Source field: CF_WFXW.
   */
  violationType: string
  /**
   * 违法事实. Facts found; free text. Source field: CF_SY.
   */
  violationFacts: string
  /**
   * 处罚依据. Provisions on which the penalty rests. Source field: CF_YJ.
   */
  legalBasis: string
  /**
   * 处罚类别. Kinds of penalty, in the words of tables/penalty-types.yaml. Source field: CF_CFLB.
   */
  penaltyTypes: string[]
  /**
   * 处罚内容. What was imposed, in words. Source field: CF_NR.
   */
  penaltyContent: string
  /**
   * 罚款金额（万元）. Fine in 万元; required where a kind of penalty is 罚款. Source field: CF_NR_FK.
   */
  fineAmountWan?: string
  /**
   * 没收金额（万元）. Confiscated gains or goods in 万元. Source field: CF_NR_WFFF.
   */
  confiscatedAmountWan?: string
  /**
   * 暂扣或吊销证照名称及编号. Name and number of the licence that was suspended or revoked. Source field: CF_NR_ZKDX.
   */
  revokedLicence?: string
  /**
   * 处罚决定日期. Date of the decision. Source field: CF_JDRQ.
   */
  decisionDate: string
  /**
   * 处罚有效期. Day until which the penalty is in effect. Source field: CF_YXQ.
   */
  validUntil: string
  /**
   * 适用程序. 简易 summary or 一般 ordinary procedure; a penalty in summary procedure is not adverse. Source field: CASE_PROCESS_TYPE.
   */
  procedure?: '简易' | '一般'
  /**
   * 救济状态. State of review or litigation; the record is adverse only once remedies have lapsed.
   */
  remedyState: '未提起' | '复议中' | '诉讼中' | '维持' | '撤销' | '变更'
  repairNotice?: RepairNotice
  /**
   * 工商注册号. Business registration number of the subject. Source field: CF_XDR_GSZC.
   */
  registrationNo?: string
  /**
   * 组织机构代码. Organisation code of the subject. Source field: CF_XDR_ZZJG.
   */
  orgCode?: string
  /**
   * 税务登记号. Tax registration number of the subject. Source field: CF_XDR_SWDJ.
   */
  taxNo?: string
  /**
   * 事业单位证书号. Certificate number of a public institution. Source field: CF_XDR_SYDW.
   */
  institutionNo?: string
  /**
   * 社会组织登记证号. Registration number of a social organisation. Source field: CF_XDR_SHZZ.
   */
  socialOrgNo?: string
  /**
   * 法定代表人. Name of the legal representative. Source field: CF_FRDB.
   */
  legalRepName?: string
  /**
   * 法定代表人证件类型. Kind of identity document of the legal representative. Source field: CF_FR_ZJLX.
   */
  legalRepIdType?: string
  /**
   * 法定代表人证件号码. Number of that document. Source field: CF_FR_ZJHM.
   */
  legalRepIdNumber?: string
  /**
   * 备注. Remark. Source field: BZ.
   */
  remark?: string
}
/**
 * 信用修复告知书. Notice of repair rights, served with the decision (两书同达); missing = warning, counted.
 */
export interface RepairNotice {
  /**
   * 告知书文号. Number of the notice.
   */
  no: string
  /**
   * 送达日期. Day on which it was served.
   */
  servedOn: string
  /**
   * 送达方式. How it was served.
   */
  method: string
}
/**
 * 严重失信主体名单. Listing of a seriously untrustworthy subject on a regional joint list (国办发〔2020〕49号). Ours to propose: the zone standards were not obtainable.
 */
export interface SeriousListingRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R07 严重失信主体名单.
   */
  category: 'R07'
  /**
   * 目录事项. Item of the public credit information catalogue (tables/catalogue.yaml); data outside the catalogue is not public credit information.
   */
  catalogueItem: string
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
   * 决定机关. Authority that made the decision. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 决定机关统一社会信用代码. Credit code of the deciding authority. Source field: CF_CFJGDM.
   */
  authorityUscc: string
  subject: Subject
  /**
   * 公开属性. Who may see the record: public = 0 公示, government = 1 政务共享, authorised = 2 授权查询. Source field: CF_SYFW.
   */
  publicityScope: 'public' | 'government' | 'authorised'
  /**
   * 失信严重程度. As classified by the sector authority, never from the size of a fine; pending = 待定, not published. Source field: CF_SXYZCD.
   */
  severity?: 'minor' | 'general' | 'serious' | 'pending'
  /**
   * 分类依据. Rule by which the authority classified the severity.
   */
  severityBasis?: string
  /**
   * 公示起始日. First day of publicity; the date of the decision.
   */
  publicityStart?: string
  /**
   * 公示截止期. Last day of publicity, inclusive. Source field: CF_GSJZQ.
   */
  publicityEnd?: string
  /**
   * 状态. active 正常, objected 异议处理中, corrected 已整改待修复, suspended 暂停, repaired 已修复, expired 期满, revoked 撤销. Source field: CF_ZT.
   */
  status: 'active' | 'objected' | 'corrected' | 'suspended' | 'repaired' | 'expired' | 'revoked'
  endDecision?: EndDecision
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
  content: SeriousListingContent
}
/**
 * 严重失信主体名单内容. Fields of the category.
 */
export interface SeriousListingContent {
  /**
   * 领域. Field of the list.
   */
  domain: 'environment' | 'tourism' | 'quality' | 'foodDrug'
  /**
   * 名单名称. Name of the list. Source field: HMDMC.
   */
  listName: string
  /**
   * 认定标准代码. Criterion that was met (tables/criteria.yaml).
   */
  criterionCode: string
  /**
   * 列入事由. Facts for which the subject was listed. Source field: LRMDSY.
   */
  factSummary: string
  /**
   * 认定依据. Provisions on which the listing rests. Source field: RDYJ.
   */
  legalBasis: string
  /**
   * 认定文号. Document number of the listing decision. Source field: RDWH.
   */
  decisionNo: string
  /**
   * 认定日期. Date of the listing decision. Source field: RDRQ.
   */
  decisionDate: string
  /**
   * 告知日期. Day on which reasons, basis and rights were told before the listing (认定告知).
   */
  noticeDate: string
  /**
   * 有效期始. First day of the listing. Source field: YXQS.
   */
  validFrom: string
  /**
   * 有效期止. Last day of the listing, inclusive; either this or endEvent. Source field: YXQZ.
   */
  validTo?: string
  /**
   * 终止事件. Event that ends a listing without an end date.
   */
  endEvent?: string
  /**
   * 惩戒措施. Measures that follow from the listing.
   */
  measures: Measure[]
  /**
   * 移出条件. When and how the subject leaves the list.
   */
  removalConditions: string
  /**
   * 救济途径. How the subject can object, ask for review or sue.
   */
  remedies: string
  /**
   * 相关责任人. Persons found responsible together with the subject.
   */
  relatedPersons?: RelatedPerson[]
  listBasis: ListBasis
  /**
   * 国家名单记录标识. Identifier of the same listing on the national list.
   */
  nationalRecordId?: string
  /**
   * 采用省份. Adoption by a receiving province after its own authority decided. Written by the receiver on its own copy, never by the issuer and never on the wire.
   */
  adoptedBy?: Adoption[]
}
/**
 * 措施. One measure.
 */
export interface Measure {
  /**
   * 措施代码. Code of tables/measures.yaml.
   */
  code: string
  /**
   * 执行单位. Who executes it.
   */
  executor: string
  /**
   * 措施依据. Provision that allows the measure.
   */
  legalBasis: string
}
/**
 * 责任人. One responsible person, without name or number.
 */
export interface RelatedPerson {
  /**
   * 身份. Role in the subject, such as 法定代表人, 主要负责人, 直接责任人.
   */
  role: string
  /**
   * 关联键. Keyed digest that links the person between nodes.
   */
  linkKey: string
  /**
   * 责任认定. Finding that the person is responsible.
   */
  responsibleFinding: string
}
/**
 * 名单设立依据. Instrument on which the list itself rests; decides its legal reach.
 */
export interface ListBasis {
  /**
   * 依据名称. Title of the instrument.
   */
  instrument: string
  /**
   * 条款. Article.
   */
  article: string
  /**
   * 效力级别. Rank of the instrument.
   */
  level: '法律' | '行政法规' | '中央政策' | '部门规章' | '地方性法规'
  /**
   * 适用范围. 全国 nationwide, or 本省: other provinces take it as 提示信息 only.
   */
  scope: '全国' | '本省'
  /**
   * 依据生效日. First day on which the instrument is in force.
   */
  validFrom?: string
  /**
   * 依据失效日. Last day on which it is in force, inclusive.
   */
  validTo?: string
}
/**
 * 采用. One adoption.
 */
export interface Adoption {
  /**
   * 采用省. Province that adopted the listing.
   */
  division: string
  /**
   * 采用机关. Authority that adopted it.
   */
  authority: string
  /**
   * 采用依据. Local basis.
   */
  localBasis: string
  /**
   * 采用文号. Document number.
   */
  decisionNo: string
  /**
   * 采用日期. Date of the adoption.
   */
  date: string
}
