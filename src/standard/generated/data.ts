// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * A data file of the standard, by kind.
 */
export type DataFile =
  | ApplicationListFile
  | BehaviourListFile
  | DataListFile
  | DeadlineRulesFile
  | EndRulesFile
  | HolidaysFile
  | ListTypesFile
  | ListingLifeFile
  | PublicityRulesFile
  | CodeTableFile

/**
 * 应用清单. What credit information is used for.
 */
export interface ApplicationListFile {
  /**
   * 文件. Which data file this is.
   */
  list: 'application-list'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 应用. Items.
   */
  items: ApplicationItem[]
}
/**
 * 应用清单事项. One use of credit information.
 */
export interface ApplicationItem {
  /**
   * 代码. Stable code.
   */
  code: string
  /**
   * 应用事项. The matter.
   */
  matter: string
  /**
   * 英文. English.
   */
  en: string
  /**
   * 环节. Stage at which it is used.
   */
  stage: string
  /**
   * 部门. Department that uses it.
   */
  department: string
  /**
   * 对象. Kinds of subject: codes of tables/subject-types.yaml.
   */
  subjects: string[]
  /**
   * 措施. Codes of tables/measures.yaml.
   */
  measures: string[]
  /**
   * 激励. Codes of tables/incentives.yaml.
   */
  incentives: string[]
  /**
   * 依据. Provision.
   */
  legalBasis: string
  /**
   * 样例. True: not a legal source.
   */
  sample?: boolean
}
/**
 * 行为清单. Conduct that credit information records.
 */
export interface BehaviourListFile {
  /**
   * 文件. Which data file this is.
   */
  list: 'behaviour-list'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 行为. Items.
   */
  items: BehaviourItem[]
}
/**
 * 行为清单事项. One kind of conduct.
 */
export interface BehaviourItem {
  /**
   * 代码. Stable code.
   */
  code: string
  /**
   * 行为. The conduct.
   */
  behaviour: string
  /**
   * 英文. English.
   */
  en: string
  /**
   * 类别. 守信 or 失信.
   */
  kind: '守信' | '失信'
  /**
   * 严重程度. Left out for 守信.
   */
  severity?: 'minor' | 'general' | 'serious'
  /**
   * 认定机关. Who decides.
   */
  authority: string
  /**
   * 依据. Provision.
   */
  legalBasis: string
  /**
   * 信息类别. Record categories in which it shows.
   */
  categories: string[]
  /**
   * 样例. True: not a legal source.
   */
  sample?: boolean
}
/**
 * 数据清单. What is collected, from whom, shared how widely, used for what.
 */
export interface DataListFile {
  /**
   * 文件. Which data file this is.
   */
  list: 'data-list'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 事项. Items.
   */
  items: DataItem[]
}
/**
 * 数据清单事项. One item of the data list.
 */
export interface DataItem {
  /**
   * 代码. Stable code.
   */
  code: string
  /**
   * 事项. The item.
   */
  item: string
  /**
   * 英文. English title.
   */
  en: string
  /**
   * 目录事项. A code of tables/catalogue.yaml or of tables/supplementary-catalogue.yaml.
   */
  catalogueItem: string
  /**
   * 信息类别. Record category.
   */
  category: string
  /**
   * 字段. Own fields of the category that are collected; * for all.
   */
  fields: string[]
  /**
   * 提供单位. Who provides it.
   */
  provider: string
  /**
   * 更新周期. How often; decision: within the online deadline of each decision.
   */
  cycle: 'decision' | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  /**
   * 共享属性. How widely authorities share it: 无条件共享, 有条件共享, 不予共享.
   */
  sharing: '无条件共享' | '有条件共享' | '不予共享'
  /**
   * 公开属性. Widest scope that a record may have.
   */
  publicity: 'public' | 'government' | 'authorised'
  /**
   * 用途. What it is used for: codes of lists/application-list.yaml.
   */
  usedFor: string[]
  /**
   * 查询期限（月）. Months for which it may be asked for.
   */
  queryMonths?: number
  /**
   * 目录版本. Edition of the catalogue.
   */
  catalogueEdition: string
  /**
   * 来源. Source where it differs.
   */
  source?: string
}
/**
 * 办理时限. Working-day deadlines, objection terms by province, query periods (domain.md 4.2, 4.3, 4.6).
 */
export interface DeadlineRulesFile {
  /**
   * 文件. Which data file this is.
   */
  rules: 'deadlines'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 时限. Deadlines of every province.
   */
  deadlines: Deadline[]
  /**
   * 异议. Objection terms by the issuer's law; a province that is missing must be configured.
   */
  objections: ObjectionTerms[]
  /**
   * 查询期限. By province; the entry without a province is the default.
   */
  queryPeriods: QueryPeriod[]
}
/**
 * 时限. One deadline in working days.
 */
export interface Deadline {
  /**
   * 代码. Stable code.
   */
  code: string
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文. English title.
   */
  en: string
  /**
   * 工作日. Working days, the day after the event being the first.
   */
  workingDays: number
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Provision, or that it is our proposal.
   */
  source: string
}
/**
 * 异议办理时限. Working days of the issuer's law.
 */
export interface ObjectionTerms {
  /**
   * 行政区划. Division, six digits in quotes (GB/T 2260).
   */
  division: string
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Provision.
   */
  source: string
  /**
   * 标注（工作日）. Until the mark 异议处理中 stands; 0: on filing.
   */
  markWithin: number
  /**
   * 答复（工作日）. Until the issuer corrects or answers itself.
   */
  answerWithin: number
  /**
   * 转交（工作日）. Until an objection against another's data is forwarded.
   */
  forwardWithin?: number
  /**
   * 提供单位答复（工作日）. Until the provider answers after that.
   */
  providerAnswersWithin?: number
  /**
   * 可延长至（工作日）. Longest answer in all, with an extension.
   */
  extendableTo?: number
  /**
   * 复核机关. Who reviews the answer.
   */
  review?: string
}
/**
 * 查询期限. How long a record may be asked for.
 */
export interface QueryPeriod {
  /**
   * 行政区划. Division, six digits in quotes (GB/T 2260).
   */
  division?: string
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 月. Months from the end of the conduct or event.
   */
  months: number
  /**
   * 来源. Provision.
   */
  source: string
}
/**
 * 四种退出. What each of the four ends does (domain.md 4.6).
 */
export interface EndRulesFile {
  /**
   * 文件. Which data file this is.
   */
  rules: 'ends'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 退出. Rules; several of one code follow each other in time.
   */
  ends: EndRule[]
}
/**
 * 退出规则. What one kind of end does.
 */
export interface EndRule {
  /**
   * 代码. Which end.
   */
  code: 'publicityOver' | 'repaired' | 'revoked' | 'queryOver'
  /**
   * 行为. The one Chinese word for it.
   */
  act: '终止公示' | '移出' | '撤销' | '停止共享和使用'
  /**
   * 英文. English word.
   */
  en: string
  /**
   * 事件. What leads to it.
   */
  events: string[]
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Provision.
   */
  source: string
  /**
   * 公示. Effect on publicity; none: it was over already.
   */
  publicity: 'stop' | 'none'
  /**
   * 共享和使用. Effect on sharing and use.
   */
  sharing: 'stop' | 'untilQueryOver'
  report: ReportEffect
  /**
   * 留痕. False: nothing may show that it happened.
   */
  trace: boolean
  body: BodyEffect
  /**
   * 墓碑. Effect code of the tombstone in the withdrawals feed.
   */
  tombstone: 'stop-publicity' | 'stop-use' | 'erase'
  /**
   * 依据代码. Legal-ground code of the tombstone.
   */
  ground: string
}
/**
 * 信用报告. How the record stands in each edition of the report.
 */
export interface ReportEffect {
  /**
   * 公示版. shown, marked (shown with a mark) or absent.
   */
  public: 'shown' | 'marked' | 'absent'
  /**
   * 政务版. shown, marked (shown with a mark) or absent.
   */
  government: 'shown' | 'marked' | 'absent'
  /**
   * 授权版. shown, marked (shown with a mark) or absent.
   */
  authorised: 'shown' | 'marked' | 'absent'
}
/**
 * 正文. What happens to the body of the entry.
 */
export interface BodyEffect {
  /**
   * 发布方. At the province that issued it.
   */
  issuer: 'keep' | 'archive' | 'delete' | 'erase'
  /**
   * 持有方. At the provinces that hold a copy.
   */
  holder: 'keep' | 'eraseAfterRetention' | 'delete' | 'erase'
  /**
   * 时限（工作日）. Working days within which the body must be gone.
   */
  withinWorkingDays?: number
}
/**
 * 节假日安排. Public holidays and make-up working days of one year, from the State Council's notice.
 */
export interface HolidaysFile {
  /**
   * 文件. Which data file this is.
   */
  list: 'holidays'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 年份. The year.
   */
  year: number
  /**
   * 通知文号. Number of the notice.
   */
  notice: string
  /**
   * 放假日. Days off that are working days otherwise, or all days off; weekends may be listed.
   */
  holidays: string[]
  /**
   * 调休上班日. Saturdays and Sundays on which people work.
   */
  workdays: string[]
}
/**
 * 名单类型. The joint lists. Adding a list is adding an entry here.
 */
export interface ListTypesFile {
  /**
   * 文件. Which data file this is.
   */
  rules: 'list-types'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 名单. List types.
   */
  listTypes: ListType[]
}
/**
 * 名单类型. One list: what it is, on what it rests, how far it reaches.
 */
export interface ListType {
  /**
   * 代码. Stable code.
   */
  code: string
  /**
   * 名称. Name of the list, as records carry it in listName.
   */
  title: string
  /**
   * 英文. English title.
   */
  en: string
  /**
   * 信息类别. R07 or R08.
   */
  category: 'R07' | 'R08'
  /**
   * 领域. A code of tables/domains.yaml.
   */
  domain: string
  /**
   * 样例. True: accepted on synthetic records only.
   */
  sample?: boolean
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Where the list type was read, or that it is our proposal.
   */
  source: string
  basis: ListTypeBasis
  /**
   * 认定标准. Codes of tables/criteria.yaml.
   */
  criteria: string[]
  /**
   * 措施. Measures that the list may carry: codes of tables/measures.yaml. None for a list of incentives.
   */
  measures: string[]
  /**
   * 期限（月）. Longest term; left out: as the decision says.
   */
  termMonths?: number
  /**
   * 可用省份. Provinces that may use the list; left out: every province.
   */
  divisions?: string[]
}
/**
 * 设立依据. Instrument on which the list rests.
 */
export interface ListTypeBasis {
  /**
   * 依据名称. Title of the instrument.
   */
  instrument: string
  /**
   * 条款. Article.
   */
  article: string
  /**
   * 效力级别. Rank of the instrument: a code of tables/basis-levels.yaml.
   */
  level: string
  /**
   * 适用范围. 全国 nationwide or 本省 own province.
   */
  scope: '全国' | '本省'
  /**
   * 依据生效日. First day in force.
   */
  validFrom?: string
  /**
   * 依据失效日. Last day in force, inclusive.
   */
  validTo?: string
}
/**
 * 名单的一生. States of a listing, the events that lead from one to another, and the guards that an event must pass (domain.md 4.3).
 */
export interface ListingLifeFile {
  /**
   * 文件. Which data file this is.
   */
  rules: 'listing-life'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 状态. States of a listing.
   */
  states: ListingStateRule[]
  /**
   * 事件. Events in a listing's life.
   */
  events: ListingEventRule[]
  /**
   * 守则. Guards by effective date.
   */
  guards: ListingGuard[]
}
/**
 * 状态. One state.
 */
export interface ListingStateRule {
  /**
   * 代码. Stable code.
   */
  code:
    | 'draft'
    | 'notified'
    | 'objected'
    | 'corrected'
    | 'upheld'
    | 'listed'
    | 'published'
    | 'suspended'
    | 'repaired'
    | 'expired'
    | 'revoked'
    | 'withdrawn'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文. English.
   */
  en: string
  /**
   * 展示. Whether a listing in this state may be shown, shared and used.
   */
  shown: boolean
}
/**
 * 事件. One event.
 */
export interface ListingEventRule {
  /**
   * 代码. Stable code.
   */
  code:
    | 'notify'
    | 'object'
    | 'correct'
    | 'uphold'
    | 'list'
    | 'publish'
    | 'narrow'
    | 'amend'
    | 'suspend'
    | 'resume'
    | 'repair'
    | 'expire'
    | 'revoke'
    | 'queryOver'
    | 'withdraw'
    | 'confirm'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文. English.
   */
  en: string
  /**
   * 自. States from which it leads.
   */
  from: (
    | 'draft'
    | 'notified'
    | 'objected'
    | 'corrected'
    | 'upheld'
    | 'listed'
    | 'published'
    | 'suspended'
    | 'repaired'
    | 'expired'
    | 'revoked'
    | 'withdrawn'
  )[]
  /**
   * 至. State to which it leads; unchanged: it leaves the state; beforeSuspension: back to the one before.
   */
  to:
    | 'draft'
    | 'notified'
    | 'objected'
    | 'corrected'
    | 'upheld'
    | 'listed'
    | 'published'
    | 'suspended'
    | 'repaired'
    | 'expired'
    | 'revoked'
    | 'withdrawn'
    | 'unchanged'
    | 'beforeSuspension'
  /**
   * 类别. Categories of listings that know the event.
   */
  categories: ('R07' | 'R08' | 'R13' | 'R14')[]
  /**
   * 退出. Which of the four ends (rules/ends.yaml) it is.
   */
  end?: 'publicityOver' | 'repaired' | 'revoked' | 'queryOver'
}
/**
 * 守则. What an event must satisfy, or be refused.
 */
export interface ListingGuard {
  /**
   * 规则. Stable code of the refusal.
   */
  code: string
  /**
   * 名称. Chinese title: what is refused.
   */
  title: string
  /**
   * 英文. English.
   */
  en: string
  /**
   * 事件. Events that it guards.
   */
  events: (
    | 'notify'
    | 'object'
    | 'correct'
    | 'uphold'
    | 'list'
    | 'publish'
    | 'narrow'
    | 'amend'
    | 'suspend'
    | 'resume'
    | 'repair'
    | 'expire'
    | 'revoke'
    | 'queryOver'
    | 'withdraw'
    | 'confirm'
  )[]
  /**
   * 类别. Categories that it guards.
   */
  categories: ('R07' | 'R08' | 'R13' | 'R14')[]
  /**
   * 检查. Which check of the program decides.
   */
  check:
    | 'present'
    | 'noticeServed'
    | 'statementOver'
    | 'hasEnd'
    | 'publicityNotLonger'
    | 'publicityNotShorter'
    | 'noSeriousRecord'
    | 'listTypeOfProvince'
    | 'decided'
    | 'adult'
    | 'notOlder'
    | 'suspensionMayEnd'
    | 'ended'
  /**
   * 字段. JSON pointer of the field that is to be mended.
   */
  field: string
  /**
   * 怎样改正. How to mend it, in Chinese.
   */
  mend: string
  /**
   * 怎样改正（英文）. How to mend it.
   */
  mendEn: string
  /**
   * 先行停用. True: what is refused casts doubt on the listing, which is neither shown nor used until it is mended.
   */
  suspends?: boolean
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Provision, or that it is our proposal.
   */
  source: string
}
/**
 * 公示期限规则. How long decisions are published, by rule set and effective date (domain.md 4.2).
 */
export interface PublicityRulesFile {
  /**
   * 文件. Which data file this is.
   */
  rules: 'publicity'
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 规则. Rule sets in the order of their dates.
   */
  ruleSets: PublicityRuleSet[]
}
/**
 * 公示期限规则. The rules of one instrument while it is in force.
 */
export interface PublicityRuleSet {
  /**
   * 标识. Stable identifier, such as NDRC-36.
   */
  id: string
  /**
   * 名称. Title of the instrument.
   */
  title: string
  /**
   * 英文. English title.
   */
  en: string
  /**
   * 来源. Where the rules were read.
   */
  source: string
  /**
   * 起. First day on which it applies.
   */
  from: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 须先分类. True: without a settled severity nothing is published.
   */
  needsSeverity: boolean
  /**
   * 信息类别. Record categories whose publicity the instrument limits; left out: all.
   */
  categories?: string[]
  /**
   * 以终结事件为限. True: a listing that ends by an event and not on a day is published until the event.
   */
  untilEndEvent?: boolean
  /**
   * 期限. Bounds by class; where several apply the longest counts.
   */
  bounds: PublicityBound[]
}
/**
 * 公示期限. Shortest and longest publicity of one class of decision.
 */
export interface PublicityBound {
  /**
   * 类. Name of the class.
   */
  class: string
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文. English title.
   */
  en: string
  /**
   * 严重程度. Severity to which the bound applies; left out: any.
   */
  severity?: 'minor' | 'general' | 'serious'
  /**
   * 特定领域. True: applies to decisions of the special fields only.
   */
  specialField?: boolean
  /**
   * 最短（月）. Months after which repair is open.
   */
  minMonths: number
  /**
   * 最长（月）. Months after which publicity stops by itself.
   */
  maxMonths: number
  /**
   * 默认公示. False: not published unless the authority asks for it.
   */
  publishedByDefault: boolean
  /**
   * 修复条件. afterMin: once the shortest period is over; whenMet: as soon as the obligations are met.
   */
  repair: 'afterMin' | 'whenMet'
}
/**
 * 代码表. A code table of the standard: codes with titles, source and date.
 */
export interface CodeTableFile {
  /**
   * 代码表. Name of the table: that of its file.
   */
  table: string
  /**
   * 名称. Chinese title.
   */
  title: string
  /**
   * 英文名称. English title.
   */
  en: string
  /**
   * 来源. Where the content comes from: instrument, edition, address; or that it is our proposal.
   */
  source: string
  /**
   * 核对日期. Day on which the content was last compared with the source.
   */
  asOf: string
  /**
   * 受许可. True where the full content is licensed and must be imported; the file then holds what may be shipped.
   */
  licensed?: boolean
  /**
   * 代码项. The codes.
   */
  entries: TableEntry[]
}
/**
 * 代码项. One code. A code is never taken out: give it a last day instead.
 */
export interface TableEntry {
  /**
   * 代码. The code, quoted where it looks like a number.
   */
  code: string
  /**
   * 名称. Chinese title; the code itself where left out.
   */
  title?: string
  /**
   * 英文. English title.
   */
  en?: string
  /**
   * 起. First day on which it applies.
   */
  from?: string
  /**
   * 止. Last day on which it applies, inclusive.
   */
  to?: string
  /**
   * 来源. Source of this entry where it differs from that of the table.
   */
  source?: string
  /**
   * 说明. Remark for readers.
   */
  note?: string
  /**
   * 停用年份. Year in which the code was given up.
   */
  retired?: string
  /**
   * 样例. True: accepted on synthetic records only.
   */
  sample?: boolean
  /**
   * 领域. Domain to which a criterion belongs.
   */
  domain?: string
  /**
   * 牵头省份. Province that leads the domain.
   */
  lead?: string
  /**
   * 信息类别. Record categories that the catalogue item covers.
   */
  categories?: string[]
  /**
   * 适用省份. Provinces whose supplementary catalogue holds the item.
   */
  divisions?: string[]
  /**
   * 可设全国名单. True where an instrument of this rank can carry a nationwide list.
   */
  nationwide?: boolean
  /**
   * 行政区划. Division to which the code belongs.
   */
  division?: string
  /**
   * 上级代码. Code of the class above.
   */
  parent?: string
}
