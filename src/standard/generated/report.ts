// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * A credit report, by kind.
 */
export type CreditReport = OrganisationReport | PersonReport

/**
 * 公共信用信息报告（法人和非法人组织）. Credit report of an organisation, after the national edition of 2022 with the regional supplement. The text of the zone standard was not obtainable: ours to propose.
 */
export interface OrganisationReport {
  cover: ReportCover
  body: OrganisationReportBody
}
/**
 * 封面. Cover. Whatever differs between two prints of the same facts stands here, never in the body.
 */
export interface ReportCover {
  /**
   * 报告编号. Number of the report.
   */
  reportNo: string
  /**
   * 主体名称. Name of the subject, masked for a person in the public edition.
   */
  subjectName: string
  /**
   * 查询时间. When it was asked for.
   */
  queriedAt: string
  /**
   * 版本. Edition: 公示版 public, 授权版 authorised, 政务版 government.
   */
  edition: 'public' | 'authorised' | 'government'
  /**
   * 正文摘要. Digest of the canonical JSON (RFC 8785) of the body: the same input gives the same bytes.
   */
  bodyDigest: string
  verification?: ReportVerification
}
/**
 * 验证码. Signature by which the report is verified.
 */
export interface ReportVerification {
  /**
   * 密码套件. sm: SM2 with SM3.
   */
  suite: 'sm' | 'intl'
  /**
   * 密钥标识. Key that signed.
   */
  keyId: string
  /**
   * 签名值. Signature over the body digest, base64.
   */
  value: string
}
/**
 * 正文. Body; the same facts give the same bytes.
 */
export interface OrganisationReportBody {
  /**
   * 报告种类. Kind of report: of an organisation.
   */
  kind: 'organisation'
  subject: OrganisationSubject
  explanation: ReportExplanation
  overview: ReportOverview
  basic: ReportBasic
  permits: ReportPermits
  penalties: ReportPenalties
  otherActs: ReportOtherActs
  honours: ReportHonours
  seriousLists: ReportSeriousLists
  abnormal: ReportAbnormal
  commitments: ReportCommitments
  evaluations: ReportEvaluations
  judicial: ReportJudicial
  other: ReportOther
  suggestions: ReportSuggestions
  supplement: OrganisationReportSupplement
}
/**
 * 报告主体. Subject of the report.
 */
export interface OrganisationSubject {
  /**
   * 名称. Name.
   */
  name: string
  /**
   * 统一社会信用代码. Credit code. Source field: TYSHXYDM.
   */
  uscc: string
}
/**
 * 报告说明. What the report rests on.
 */
export interface ReportExplanation {
  /**
   * 标准版本. Version of this standard.
   */
  standardVersion: string
  /**
   * 数据截止时间. Cut-off of the data.
   */
  cutOff: string
  /**
   * 数据提供. What each province supplied; a missing province is 未返回, never "no record".
   */
  provinces: ProvinceReturn[]
  /**
   * 免责声明. Disclaimer.
   */
  disclaimer: string
  /**
   * 异议渠道. How to object.
   */
  objectionChannel: string
}
/**
 * 省份返回. One province.
 */
export interface ProvinceReturn {
  /**
   * 省份. Province. Source field: DFBM.
   */
  division: string
  /**
   * 状态. Whether the province answered: 已返回 or 未返回.
   */
  state: '已返回' | '未返回'
  /**
   * 数据时间. Newest data of the province.
   */
  asOf?: string
  /**
   * 账目. The province signed two histories of a feed, which is frozen: what stands here of it is from before that was proven, and may lack what came since. Only there when so, and then the province is 未返回.
   */
  ledger?: '账目不一致'
}
/**
 * 概要. Basic facts and counts.
 */
export interface ReportOverview {
  /**
   * 条数. Entries by section and province.
   */
  counts: ReportCount[]
}
/**
 * 计数. One count.
 */
export interface ReportCount {
  /**
   * 部分. Title of the section.
   */
  section: string
  /**
   * 省份. Province. Source field: DFBM.
   */
  division: string
  /**
   * 条数. Number of entries.
   */
  count: number
}
/**
 * 一、基础信息. Basic facts.
 */
export interface ReportBasic {
  /**
   * 条目. Newest first.
   */
  items: ReportedSubject[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R01 as it stands in a report.
 */
export interface ReportedSubject {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
  content: SubjectContent
}
/**
 * 出处. Where an entry comes from: the mapping that made the record, and its place in a feed where one carries it.
 */
export interface ReportSource {
  /**
   * 映射标识. Mapping that produced the record.
   */
  mapping: string
  /**
   * 映射版本. Version of that mapping.
   */
  mappingVersion: string
  /**
   * 数据流. Feed that carries it; absent for a record that only this node holds.
   */
  feed?: string
  /**
   * 代次. Generation of the feed.
   */
  generation?: number
  /**
   * 序号. Sequence number in that feed.
   */
  seq?: number
  /**
   * 账目. That feed, or the withdrawals of its province, is frozen because two histories were signed: the entry is from before that was proven. Only there when so.
   */
  ledger?: '账目不一致'
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
 * 二、行政管理：行政许可. Permits.
 */
export interface ReportPermits {
  /**
   * 条目. Newest first.
   */
  items: ReportedPermit[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R02 as it stands in a report.
 */
export interface ReportedPermit {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 二、行政管理：行政处罚. Penalties.
 */
export interface ReportPenalties {
  /**
   * 条目. Newest first.
   */
  items: ReportedPenalty[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R03 as it stands in a report.
 */
export interface ReportedPenalty {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 二、行政管理：其他行政行为. The eight further kinds.
 */
export interface ReportOtherActs {
  /**
   * 条目. Newest first.
   */
  items: ReportedOtherAct[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R04 as it stands in a report.
 */
export interface ReportedOtherAct {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 三、诚实守信. Honours.
 */
export interface ReportHonours {
  /**
   * 条目. Newest first.
   */
  items: ReportedHonour[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R15 as it stands in a report.
 */
export interface ReportedHonour {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
/**
 * 四、严重失信主体名单. National lists.
 */
export interface ReportSeriousLists {
  /**
   * 条目. Newest first.
   */
  items: ReportedSeriousListing[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R07 as it stands in a report.
 */
export interface ReportedSeriousListing {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 五、经营异常. Abnormal operation.
 */
export interface ReportAbnormal {
  /**
   * 条目. Newest first.
   */
  items: ReportedAbnormalOperation[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R05 as it stands in a report.
 */
export interface ReportedAbnormalOperation {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 六、信用承诺. Commitments.
 */
export interface ReportCommitments {
  /**
   * 条目. Newest first.
   */
  items: ReportedCommitment[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R09 as it stands in a report.
 */
export interface ReportedCommitment {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 七、信用评价. Evaluations on the issuer's scale.
 */
export interface ReportEvaluations {
  /**
   * 条目. Newest first.
   */
  items: ReportedEvaluation[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R10 as it stands in a report.
 */
export interface ReportedEvaluation {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 八、司法判决及执行. Judgments and enforcement.
 */
export interface ReportJudicial {
  /**
   * 条目. Newest first.
   */
  items: ReportedJudgment[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R06 as it stands in a report.
 */
export interface ReportedJudgment {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 九、其他信息. Whatever the national sections leave to this place.
 */
export interface ReportOther {
  /**
   * 条目. Entries.
   */
  items: ReportNote[]
  /**
   * 无信息. Printed where there is no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 其他条目. One entry.
 */
export interface ReportNote {
  /**
   * 标题. Title.
   */
  title: string
  /**
   * 内容. Text.
   */
  text: string
  /**
   * 省份. Province. Source field: DFBM.
   */
  division: string
}
/**
 * 十、信用状况提升建议. How the subject can improve; no verdict.
 */
export interface ReportSuggestions {
  /**
   * 建议. One sentence each.
   */
  items: string[]
}
/**
 * 公共信用信息地方补充内容. Everything regional; the national sections stay as they are.
 */
export interface OrganisationReportSupplement {
  regionalLists: ReportRegionalLists
  trustedLists: ReportTrustedLists
  /**
   * 来源. What came from which province.
   */
  provenance: ReportProvenance[]
}
/**
 * 地方补充：区域名单. Regional lists: field, deciding and adopting province, measures.
 */
export interface ReportRegionalLists {
  /**
   * 条目. Newest first.
   */
  items: ReportedSeriousListing[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 地方补充：守信激励对象名单. Lists of trusted subjects.
 */
export interface ReportTrustedLists {
  /**
   * 条目. Newest first.
   */
  items: ReportedTrustedListing[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R08 as it stands in a report.
 */
export interface ReportedTrustedListing {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 来源. One province.
 */
export interface ReportProvenance {
  /**
   * 省份. Province. Source field: DFBM.
   */
  division: string
  /**
   * 数据流. Feeds and sizes from which it was made.
   */
  feeds?: ReportFeed[]
  /**
   * 状态. Whether the province answered: 已返回 or 未返回.
   */
  state: '已返回' | '未返回'
}
/**
 * 数据流. One feed.
 */
export interface ReportFeed {
  /**
   * 名称. Name of the feed.
   */
  feed: string
  /**
   * 条数. Size up to which it was read.
   */
  size: number
}
/**
 * 公共信用信息报告（个人）. Credit report of a person: with consent or on own request only, without names of third parties, with the record of who asked.
 */
export interface PersonReport {
  cover: ReportCover
  body: PersonReportBody
}
/**
 * 正文. Body; the same facts give the same bytes.
 */
export interface PersonReportBody {
  /**
   * 报告种类. Kind of report: of a person.
   */
  kind: 'person'
  subject: PersonSubject
  consent: ReportConsent
  /**
   * 查询使用记录. Who asked.
   */
  usage: ReportUsage[]
  explanation: ReportExplanation
  overview: ReportOverview
  permits: ReportPermits
  penalties: ReportPenalties
  honours: ReportHonours
  seriousLists: ReportSeriousLists
  commitments: ReportCommitments
  evaluations: ReportEvaluations
  judicial: ReportJudicial
  other: ReportOther
  suggestions: ReportSuggestions
  supplement: PersonReportSupplement
}
/**
 * 报告主体. Subject of the report.
 */
export interface PersonSubject {
  /**
   * 姓名. Name as the edition shows it.
   */
  name: string
  /**
   * 证件号码（脱敏）. Masked number: public and government 330199************, authorised 330199********0357; of another document its first character.
   */
  maskedIdNumber: string
  /**
   * 证件类型. Kind of document.
   */
  idType?: string
}
/**
 * 查询授权. A personal report needs consent or the person's own request.
 */
export interface ReportConsent {
  /**
   * 方式. own: own request; consent: authorised.
   */
  kind: 'own' | 'consent'
  /**
   * 授权编号. Reference of the consent or request.
   */
  reference: string
}
/**
 * 查询使用. One query.
 */
export interface ReportUsage {
  /**
   * 时间. When.
   */
  at: string
  /**
   * 查询单位. Who.
   */
  organisation: string
  /**
   * 用途. What for.
   */
  purpose: string
  /**
   * 依据. On what ground; consent number or provision.
   */
  legalGround?: string
}
/**
 * 公共信用信息地方补充内容. Everything regional; the national sections stay as they are.
 */
export interface PersonReportSupplement {
  regionalLists: ReportRegionalLists
  trustedLists: ReportTrustedLists
  youth: ReportYouth
  volunteering: ReportVolunteering
  /**
   * 来源. What came from which province.
   */
  provenance: ReportProvenance[]
}
/**
 * 地方补充：青年守信. Youth credit.
 */
export interface ReportYouth {
  /**
   * 条目. Newest first.
   */
  items: ReportedYouth[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R13 as it stands in a report.
 */
export interface ReportedYouth {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
 * 地方补充：志愿服务. Volunteer service.
 */
export interface ReportVolunteering {
  /**
   * 条目. Newest first.
   */
  items: ReportedVolunteer[]
  /**
   * 无信息. Printed where the section has no entry.
   */
  empty?: '查询期内无相关信息'
}
/**
 * 报告条目. One record of category R14 as it stands in a report.
 */
export interface ReportedVolunteer {
  /**
   * 记录标识. Record that the entry shows.
   */
  recordId: string
  /**
   * 提供省份. Province that supplied it. Source field: DFBM.
   */
  division: string
  /**
   * 决定机关. Authority that decided. Source field: CF_CFJG / RDBM.
   */
  authorityName: string
  /**
   * 数据来源单位. Organisation that supplied it. Source field: CF_SJLY / SJLY.
   */
  sourceOrgName: string
  /**
   * 标注. Mark in place: an objection is being handled, or publicity is over.
   */
  mark?: '异议处理中' | '公示期已满'
  source?: ReportSource
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
