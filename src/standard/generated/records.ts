// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * A record of the common standard, by category.
 */
export type StandardRecord =
  | SubjectRecord
  | PermitRecord
  | PenaltyRecord
  | OtherActRecord
  | AbnormalOperationRecord
  | JudgmentRecord
  | SeriousListingRecord
  | TrustedListingRecord
  | CommitmentRecord
  | EvaluationRecord
  | RepairRecord
  | ObjectionRecord
  | YouthRecord
  | VolunteerRecord
  | HonourRecord

/**
 * 主体基础信息. Basic facts of a subject. Name and credit code stand in the envelope (subject.name, subject.uscc).
 */
export interface SubjectRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R01 主体基础信息.
   */
  category: 'R01'
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
  content: SubjectContent
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
 * 主体基础信息内容. Fields of the category.
 */
export interface SubjectContent {
  /**
   * 主体类型. Family of the subject.
   */
  subjectFamily: string
  /**
   * 曾用名. Earlier names, newest first.
   */
  formerNames?: string[]
  /**
   * 法定代表人. Name of the legal representative or person in charge. Source field: CF_FRDB.
   */
  legalRepName?: string
  /**
   * 成立日期. Day of establishment.
   */
  establishedDate?: string
  /**
   * 登记机关. Authority that registered the subject.
   */
  registrationAuthority?: string
  /**
   * 注册资本（万元）. Registered capital in 万元 of the currency named beside it.
   */
  registeredCapitalWan?: string
  /**
   * 币种. Currency of the capital.
   */
  currency?: string
  /**
   * 行业代码. Industry, GB/T 4754: section letter or two to four digits.
   */
  industryCode?: string
  /**
   * 住所行政区划. Division of the registered address.
   */
  divisionCode?: string
  /**
   * 住所. Registered address; of a sole trader it may be a home.
   */
  registeredAddress?: string
  /**
   * 经营状态. Operating status.
   */
  operatingStatus: string
  /**
   * 营业期限至. Last day of the licence.
   */
  licenceValidTo?: string
}
/**
 * 行政许可. Administrative permit: fields of the 双公示 standard, NDRC 2018 (发改办财金〔2018〕424号).
 */
export interface PermitRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R02 行政许可.
   */
  category: 'R02'
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
  content: PermitContent
}
/**
 * 行政许可内容. Fields of the category.
 */
export interface PermitContent {
  /**
   * 行政许可决定文书名称. Title of the decision. Source field: XK_XKWS.
   */
  documentName: string
  /**
   * 行政许可决定文书号. Document number of the decision; the permit number where there is none. Source field: XK_WSH.
   */
  decisionNo: string
  /**
   * 许可类别. Kind of permit. Source field: XK_XKLB.
   */
  permitType: string
  /**
   * 许可类别说明. Name of the kind where permitType is 其他. Source field: XK_XKLB.
   */
  permitTypeNote?: string
  /**
   * 许可证书名称. Name of the certificate. Source field: XK_XKZS.
   */
  certificateName?: string
  /**
   * 许可编号. Number of the certificate. Source field: XK_XKBH.
   */
  permitNo?: string
  /**
   * 许可内容. What is permitted. Source field: XK_NR.
   */
  permitContent: string
  /**
   * 许可决定日期. Date of the decision. Source field: XK_JDRQ.
   */
  decisionDate: string
  /**
   * 有效期自. First day of validity. Source field: XK_YXQZ.
   */
  validFrom?: string
  /**
   * 有效期至. Last day of validity, inclusive; 2099-12-31 = 长期, without limit. Source field: XK_YXQZI.
   */
  validUntil?: string
  /**
   * 许可状态. State of the permit in the words of the authority. Source field: XK_ZT.
   */
  permitStatus?: string
  /**
   * 工商注册号. Business registration number of the subject. Source field: XK_XDR_GSZC.
   */
  registrationNo?: string
  /**
   * 组织机构代码. Organisation code of the subject. Source field: XK_XDR_ZZJG.
   */
  orgCode?: string
  /**
   * 税务登记号. Tax registration number of the subject. Source field: XK_XDR_SWDJ.
   */
  taxNo?: string
  /**
   * 事业单位证书号. Certificate number of a public institution. Source field: XK_XDR_SYDW.
   */
  institutionNo?: string
  /**
   * 社会组织登记证号. Registration number of a social organisation. Source field: XK_XDR_SHZZ.
   */
  socialOrgNo?: string
  /**
   * 法定代表人. Name of the legal representative. Source field: XK_FRDB.
   */
  legalRepName?: string
  /**
   * 法定代表人证件类型. Kind of identity document of the legal representative. Source field: XK_FR_ZJLX.
   */
  legalRepIdType?: string
  /**
   * 法定代表人证件号码. Number of that document. Source field: XK_FR_ZJHM.
   */
  legalRepIdNumber?: string
  /**
   * 备注. Remark. Source field: BZ.
   */
  remark?: string
}
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
   * 特定领域. Food, drugs, special equipment, work safety or fire safety: publicity is longer before 2026-04-01.
   */
  specialField?: string
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
   * 违法行为发生日期. Day of the conduct, or its last day; decides whether the person was a minor.
   */
  conductDate?: string
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
 * 其他行政行为. One of eight further kinds of administrative act (沪府办规〔2020〕9号 第六条), online within 7 working days.
 */
export interface OtherActRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R04 其他行政行为.
   */
  category: 'R04'
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
  content: OtherActContent
}
/**
 * 其他行政行为内容. Fields of the category.
 */
export interface OtherActContent {
  /**
   * 行政行为类别. Kind of act.
   */
  actType: string
  /**
   * 文书号. Document number.
   */
  documentNo: string
  /**
   * 内容. What was done.
   */
  content: string
  /**
   * 依据. Provisions on which it rests.
   */
  basis?: string
  /**
   * 结果. Result, such as 合格 or 不合格 for an inspection.
   */
  result?: string
  /**
   * 决定日期. Date of the act.
   */
  decisionDate: string
  /**
   * 应公示日期. Last day to be online: the decision and 7 working days; derived.
   */
  dueOnline?: string
}
/**
 * 经营（活动）异常名录. Entry in the register of abnormal operation.
 */
export interface AbnormalOperationRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R05 经营（活动）异常名录.
   */
  category: 'R05'
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
  content: AbnormalOperationContent
}
/**
 * 经营（活动）异常名录内容. Fields of the category.
 */
export interface AbnormalOperationContent {
  /**
   * 列入原因. Reason of the entry.
   */
  reasonType: string
  /**
   * 列入原因说明. Reason in words.
   */
  reasonNote?: string
  /**
   * 列入日期. Day of the entry.
   */
  listedDate: string
  /**
   * 列入决定机关. Authority that made the entry.
   */
  listedAuthority: string
  /**
   * 移出日期. Day of the removal.
   */
  removedDate?: string
  /**
   * 移出原因. Reason of the removal.
   */
  removedReason?: string
}
/**
 * 司法裁判及执行. Judgment and its enforcement.
 */
export interface JudgmentRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R06 司法裁判及执行.
   */
  category: 'R06'
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
  content: JudgmentContent
}
/**
 * 司法裁判及执行内容. Fields of the category.
 */
export interface JudgmentContent {
  /**
   * 案号. Number of the case.
   */
  caseNo: string
  /**
   * 法院. Court.
   */
  court: string
  /**
   * 文书日期. Date of the document.
   */
  documentDate: string
  /**
   * 义务内容. What the document obliges to.
   */
  obligation?: string
  /**
   * 履行情况. State of performance.
   */
  performance?: string
  /**
   * 失信被执行人. True for a judgment defaulter.
   */
  isJudgmentDefaulter: boolean
  /**
   * 终止事件. Event that ends it.
   */
  endEvent?: string
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
  domain: string
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
   * 失信行为发生日期. Day of the conduct, or its last day; decides whether the person was a minor.
   */
  conductDate?: string
  /**
   * 告知日期. Day on which reasons, basis and rights were told before the listing (认定告知); the decision waits for the end of the statement period.
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
   * 关联键. Keyed digest that links the person between nodes, made by the source node from the number of the identity card. Without the region's key that person is left out of what travels.
   */
  linkKey?: string
  /**
   * 责任认定. Finding that the person is responsible.
   */
  responsibleFinding: string
  /**
   * 证件号码. Number of the identity document; input of the linkKey, held by the source node only.
   */
  idNumber?: string
  /**
   * 出生日期. Birthday where the document does not hold it; held by the source node only.
   */
  birthDate?: string
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
  level: string
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
/**
 * 守信激励对象名单. Listing of a trusted subject.
 */
export interface TrustedListingRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R08 守信激励对象名单.
   */
  category: 'R08'
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
  content: TrustedListingContent
}
/**
 * 守信激励对象名单内容. Fields of the category.
 */
export interface TrustedListingContent {
  /**
   * 领域. Field of the list.
   */
  domain?: string
  /**
   * 名单名称. Name of the list: a title of rules/list-types.yaml. Source field: HMDMC.
   */
  listName?: string
  /**
   * 荣誉名称. Name of the honour. Source field: RYMC.
   */
  honourName: string
  /**
   * 表彰文件号. Document number. Source field: BZWJH.
   */
  commendationNo?: string
  /**
   * 信用等级. Grade on the scale of the evaluator; never converted.
   */
  grade?: string
  /**
   * 守信期间. Period for which good conduct was shown.
   */
  evidencePeriod?: string
  /**
   * 有效期始. First day of the listing. Source field: YXQS.
   */
  validFrom: string
  /**
   * 有效期止. Last day of the listing, inclusive. Source field: YXQZ.
   */
  validTo: string
  /**
   * 激励措施. Incentives that follow.
   */
  incentives?: string[]
  /**
   * 取消事由记录. Active serious penalty or serious listing that takes the honour away.
   */
  disqualifiedBy?: string
}
/**
 * 信用承诺. Commitment and whether it was kept.
 */
export interface CommitmentRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R09 信用承诺.
   */
  category: 'R09'
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
  content: CommitmentContent
}
/**
 * 信用承诺内容. Fields of the category.
 */
export interface CommitmentContent {
  /**
   * 承诺类型. Kind of commitment.
   */
  commitmentType: string
  /**
   * 承诺事由. Matter of the commitment.
   */
  cause?: string
  /**
   * 承诺日期. Day of the commitment.
   */
  date: string
  /**
   * 受理单位. Who received it.
   */
  receiver: string
  /**
   * 履约状态. State of performance.
   */
  performance: string
  /**
   * 承诺书摘要. Digest of the signed paper.
   */
  fileHash?: string
}
/**
 * 信用评价结果. Result of an evaluation. The grade is stored with its scale and never converted.
 */
export interface EvaluationRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R10 信用评价结果.
   */
  category: 'R10'
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
  content: EvaluationContent
}
/**
 * 信用评价结果内容. Fields of the category.
 */
export interface EvaluationContent {
  /**
   * 评价单位. Who evaluated.
   */
  evaluator: string
  /**
   * 等级制. Scale of the grade.
   */
  scale: string
  /**
   * 评价等级. Grade on that scale.
   */
  grade: string
  /**
   * 评价日期. Day of the evaluation.
   */
  date: string
  /**
   * 有效期止. Last day of validity, inclusive.
   */
  validTo?: string
  /**
   * 抽查档次. Inspection tier that the authority derived.
   */
  inspectionTier?: string
}
/**
 * 信用修复. Repair of a record: application and decision. Told to authorities, never published: nothing may show that a record was repaired.
 */
export interface RepairRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R11 信用修复.
   */
  category: 'R11'
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
  content: RepairContent
}
/**
 * 信用修复内容. Fields of the category.
 */
export interface RepairContent {
  /**
   * 目标记录标识. Record that is to be repaired; its decision names it where the identifier is not known.
   */
  targetRecordId?: string
  targetDecision?: RepairTarget
  /**
   * 结果来源. Who says so: the authority that decides, or the national results file, by which a listing here is suspended until its authority has decided.
   */
  reportedBy?: '认定机关' | '国家修复结果'
  /**
   * 申请日期. Day of the application.
   */
  applyDate: string
  /**
   * 证明材料摘要. Digests of the papers that prove correction.
   */
  proofHashes?: string[]
  /**
   * 信用承诺书摘要. Digest of the public commitment.
   */
  commitmentHash?: string
  /**
   * 受理日期. Day of acceptance.
   */
  acceptedAt?: string
  /**
   * 修复决定. Decision of the authority that made the record (谁认定、谁修复).
   */
  decision?: '同意' | '不同意'
  /**
   * 决定理由. Reason, above all of a refusal.
   */
  decisionReason?: string
  /**
   * 决定文号. Document number of the decision.
   */
  decisionNo?: string
  /**
   * 决定日期. Day of the decision.
   */
  decidedAt?: string
  /**
   * 修复效果. What the repair does.
   */
  effects?: string[]
  /**
   * 各省确认. When each province stopped.
   */
  acks?: RepairAck[]
}
/**
 * 目标决定. The decision that made the record, where the system that reports the repair does not know the record's identifier.
 */
export interface RepairTarget {
  /**
   * 名单名称. List on which the subject stands; absent for a penalty.
   */
  listName?: string
  /**
   * 认定或处罚文号. Document number of that decision.
   */
  decisionNo: string
  /**
   * 认定或处罚日期. Day of that decision; tells a penalty from another of the same number.
   */
  decisionDate?: string
}
/**
 * 确认. One province.
 */
export interface RepairAck {
  /**
   * 省份. Province.
   */
  division: string
  /**
   * 停止时间. When its cosignature said that it stopped.
   */
  appliedAt: string
}
/**
 * 异议. Objection to a record and its answer.
 */
export interface ObjectionRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R12 异议.
   */
  category: 'R12'
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
  content: ObjectionContent
}
/**
 * 异议内容. Fields of the category.
 */
export interface ObjectionContent {
  /**
   * 目标记录标识. Record that is objected to.
   */
  targetRecordId: string
  /**
   * 异议理由. Ground of the objection.
   */
  ground: string
  /**
   * 申请人关联键. Keyed digest of a person who objects.
   */
  applicantLinkKey?: string
  /**
   * 收到日期. Day of receipt.
   */
  receivedAt: string
  /**
   * 标注日期. Day on which the mark 异议处理中 was set.
   */
  markedAt?: string
  /**
   * 答复期限. Last day for the answer by the law of the issuer.
   */
  dueAt?: string
  /**
   * 延长至. Last day after an extension.
   */
  extendedTo?: string
  /**
   * 处理结果. Outcome.
   */
  outcome?: string
  /**
   * 处理理由. Reason of the outcome.
   */
  outcomeReason?: string
  /**
   * 答复日期. Day of the answer.
   */
  answeredAt?: string
}
/**
 * 青年守信. Young person recognised as trustworthy. Positive and consented to; the person stands in the envelope (subject.linkKey).
 */
export interface YouthRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R13 青年守信.
   */
  category: 'R13'
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
  content: YouthContent
}
/**
 * 青年守信内容. Fields of the category.
 */
export interface YouthContent {
  /**
   * 年龄段. Band of age at the selection.
   */
  ageBand?: string
  /**
   * 荣誉名称. Name of the honour. Source field: RYMC.
   */
  honourName?: string
  /**
   * 信用时数. Hours counted by the scheme.
   */
  creditHours?: string
  /**
   * 评选年度. Year of the selection.
   */
  selectionYear: number
  /**
   * 评选日期. Day of the award; decides whether the person was a minor.
   */
  selectionDate?: string
  /**
   * 激励措施. Incentives that follow.
   */
  incentives?: string[]
  /**
   * 授权编号. Reference of the consent.
   */
  consentRef: string
  /**
   * 有效期止. Last day of validity, inclusive.
   */
  validTo: string
}
/**
 * 志愿服务. Volunteer service (after MZ/T 061-2015). Positive and consented to; the person stands in the envelope (subject.linkKey).
 */
export interface VolunteerRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R14 志愿服务.
   */
  category: 'R14'
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
  content: VolunteerContent
}
/**
 * 志愿服务内容. Fields of the category.
 */
export interface VolunteerContent {
  /**
   * 志愿服务组织. Group.
   */
  groupName?: string
  /**
   * 项目名称. Project.
   */
  projectName?: string
  /**
   * 服务日期. Day of the service.
   */
  serviceDate: string
  /**
   * 服务时长（小时）. Hours of service.
   */
  hours: string
  /**
   * 服务评价. Rating by the group.
   */
  rating?: string
  /**
   * 证书编号. Number of the certificate.
   */
  certificateNo?: string
  /**
   * 授权编号. Reference of the consent.
   */
  consentRef: string
}
/**
 * 荣誉 / 自愿填报. Honour, or what a subject reported of itself with a commitment to its truth (自愿注册); used after verification.
 */
export interface HonourRecord {
  /**
   * 记录标识. Random identifier made by the source node; the only key of a record on the wire.
   */
  recordId: string
  /**
   * 标准版本. Version of this standard, major.minor; a higher major version is parked by the receiver.
   */
  schemaVersion: string
  /**
   * 信息类别. R15 荣誉 / 自愿填报.
   */
  category: 'R15'
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
  content: HonourContent
}
/**
 * 荣誉 / 自愿填报内容. Fields of the category.
 */
export interface HonourContent {
  /**
   * 类型. Kind of entry.
   */
  type: string
  /**
   * 名称. Title.
   */
  title: string
  /**
   * 授予单位. Who awarded it.
   */
  issuer?: string
  /**
   * 日期. Day of the award or event.
   */
  date?: string
  /**
   * 真实性承诺书摘要. Digest of the commitment to truth.
   */
  truthCommitmentHash?: string
  /**
   * 已核实. True once an authority verified it.
   */
  verified: boolean
}
