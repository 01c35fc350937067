/** Invented decisions before they are spoiled into a dialect. What the mappings must find is made from these. */
import { addDays, addMonths } from '../../src/base/time.ts'
import { capitals } from './capitals.ts'
import { type Body, creditCode, type Firm, firm, RARE_NAME } from './firms.ts'
import { Random } from './random.ts'

export interface Province {
  readonly division: string
  /** One character in invented document numbers. */
  readonly letter: string
  readonly name: string
  readonly severities: readonly Severity[]
}

type Severity = 'minor' | 'general' | 'serious' | 'pending'
type Status = 'active' | 'objected' | 'repaired' | 'revoked'

interface End {
  readonly authorityName: string
  readonly decisionNo: string
  readonly decisionDate: string
}

interface Decision {
  readonly firm: Firm
  readonly localKey: string
  readonly decisionNo: string
  readonly decisionDate: string
  readonly legalBasis: string
  readonly authority: Body
  readonly source: Body
  readonly severity: Severity
  readonly severityBasis: string | null
  readonly publicityEnd: string | null
  readonly publicityScope: 'public' | 'government'
  readonly status: Status
  readonly end: End | null
  /** Wall clock in China, `yyyy-MM-dd HH:mm:ss`. */
  readonly updatedAt: string
}

export interface Penalty extends Decision {
  readonly caseName: string
  readonly violationType: string
  readonly violationFacts: string
  readonly penaltyTypes: readonly string[]
  readonly penaltyContent: string
  /** Hundredths of a yuan. */
  readonly fineFen: number | null
  readonly confiscatedFen: number | null
  readonly revokedLicence: string | null
  readonly validUntil: string
  readonly procedure: '简易' | '一般'
  readonly remedyState: string
  readonly notice: { readonly no: string; readonly servedOn: string; readonly method: string } | null
}

type Domain = 'environment' | 'tourism' | 'quality' | 'foodDrug'

export interface Listing extends Decision {
  readonly domain: Domain
  readonly listName: string
  readonly criterionCode: string
  readonly factSummary: string
  readonly noticeDate: string
  readonly validTo: string | null
  readonly endEvent: string | null
  readonly measures: readonly string[]
  /** Key of {@link LIST_BASES}. */
  readonly basis: string
}

export const PROVINCES: readonly Province[] = [
  {
    division: '310000',
    letter: '沪',
    name: '示例沪',
    severities: ['minor', 'general', 'general', 'serious', 'pending'],
  },
  {
    division: '320000',
    letter: '苏',
    name: '示例苏',
    severities: ['general', 'general', 'serious', 'pending'],
  },
  {
    division: '330000',
    letter: '浙',
    name: '示例浙',
    severities: ['minor', 'general', 'general', 'serious', 'pending'],
  },
  {
    division: '340000',
    letter: '皖',
    name: '示例皖',
    severities: ['minor', 'general', 'general', 'serious', 'pending'],
  },
]

const PENALTIES = 320
const LISTINGS_PER_DOMAIN = 130
/** Jiangsu leads in food and drugs, and alone lists somebody there. */
const FOOD_LISTINGS = 8
const DOMAINS: readonly Domain[] = ['environment', 'tourism', 'quality']
/** Listed by every province in the same field: the same subject on four lists. */
const SHARED_LISTED = 12
/** Subjects of penalties in more than one province. */
const SHARED_PENALISED = 15
/** Other subjects of penalties in each province; numbers of firms end at 9,999. */
const FIRMS = 2_400

const VIOLATIONS = [
  ['超标排放水污染物', '《示例水污染防治条例》（虚构）第八条'],
  ['未按规定贮存危险废物', '《示例固体废物管理条例》（虚构）第十五条'],
  ['安排未取得资质的人员从业', '《示例旅游管理条例》（虚构）第二十条'],
  ['生产不符合安全标准的产品', '《示例产品质量条例》（虚构）第三条'],
  ['未取得许可从事经营', '《示例市场管理条例》（虚构）第六条'],
] as const

const CRITERIA: Readonly<Record<Domain, readonly string[]>> = {
  environment: ['E01', 'E02', 'E03', 'E04', 'E05', 'E06'],
  tourism: ['T01', 'T02', 'T03', 'T04', 'T05'],
  quality: ['Q01', 'Q02', 'Q03', 'Q04'],
  foodDrug: ['F01', 'F02', 'F03', 'F04'],
}
const LIST_NAMES: Readonly<Record<Domain, string>> = {
  environment: '长三角生态环境领域严重失信主体名单（示例）',
  tourism: '长三角旅游领域严重失信主体名单（示例）',
  quality: '长三角产品质量领域严重失信主体名单（示例）',
  foodDrug: '长三角食品药品领域严重失信主体名单（示例）',
}
export const LIST_BASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  B1: { instrument: '《示例行政法规》（虚构）', article: '第十二条', level: '行政法规', scope: '全国' },
  B2: { instrument: '《示例中央政策文件》（虚构）', article: '第三部分', level: '中央政策', scope: '全国' },
  B3: { instrument: '《示例地方性法规》（虚构）', article: '第二十七条', level: '地方性法规', scope: '本省' },
}
export const REMOVAL = '列入满一年、完成整改并消除不良影响后可申请移出'
export const REMEDIES = '可自收到决定之日起六十日内申请行政复议，或六个月内提起行政诉讼'
export const MEASURE_BASIS = '《示例条例》（虚构）第二十条'

export function authority(province: Province, kind: '环' | '旅' | '市'): Body {
  const office = { 环: '生态环境厅', 旅: '文化和旅游厅', 市: '市场监督管理局' }[kind]
  const number = { 环: 31000, 旅: 31100, 市: 31200 }[kind] + Number(province.division.slice(0, 2))
  return { name: `${province.name}${office}（虚构）`, uscc: creditCode('11', province.division, number) }
}

export function centre(province: Province): Body {
  const number = 31300 + Number(province.division.slice(0, 2))
  return {
    name: `${province.name}公共信用信息中心（虚构）`,
    uscc: creditCode('12', province.division, number),
  }
}

export function penalties(province: Province): Penalty[] {
  return [...endlessPenalties(province).take(PENALTIES)]
}

/** As many as a measurement asks for; the first are those of the sample files. */
export function* endlessPenalties(province: Province): Generator<Penalty, never, undefined> {
  const random = new Random(Number(province.division) + 3)
  for (let i = 0; ; i += 1) yield penalty(province, i, random)
}

function penalty(province: Province, i: number, random: Random): Penalty {
  const index = PROVINCES.indexOf(province)
  const subject = firm(i < SHARED_PENALISED ? i + 1 : 100 + (i % FIRMS) * 4 + index)
  const [violationType, legalBasis] = random.pick(VIOLATIONS)
  const decisionDate = addDays('2026-01-05', random.below(290))
  const severity = random.pick(province.severities)
  const office = authority(province, '环')
  const kinds = typesOf(i)
  const fineFen = kinds.includes('罚款') ? (1 + random.below(4000)) * 50_000 + (i % 9 === 0 ? 50 : 0) : null
  const confiscatedFen = kinds.includes('没收违法所得、没收非法财物') ? (1 + random.below(900)) * 1_000 : null
  const no = String(i + 1).padStart(3, '0')
  const status = statusOf(i, 80)
  return {
    firm: subject,
    localKey: `${province.division}-CF-${no}`,
    decisionNo: `示${province.letter}环罚〔2026〕示例${no}号`,
    decisionDate,
    caseName: `${subject.name}${violationType}案`,
    violationType,
    violationFacts: `经查,当事人${violationType}，示例事实第${no}号（虚构）`,
    legalBasis,
    penaltyTypes: kinds,
    penaltyContent: contentOf(kinds, fineFen),
    fineFen,
    confiscatedFen,
    revokedLicence: kinds.includes('吊销许可证、执照') ? `示例许可证 示例${no}号` : null,
    validUntil: addMonths(decisionDate, 36),
    publicityEnd: severity === 'pending' ? null : addMonths(decisionDate, severity === 'serious' ? 36 : 12),
    publicityScope: i % 40 === 39 ? 'government' : 'public',
    authority: office,
    source: centre(province),
    severity,
    severityBasis:
      severity === 'pending' ? null : `${province.name}失信行为分类目录（虚构）第${(i % 9) + 1}项`,
    procedure: i % 11 === 4 ? '简易' : '一般',
    remedyState: i % 29 === 8 ? '复议中' : '未提起',
    notice:
      i % 10 === 7
        ? null
        : { no: `示${province.letter}修告〔2026〕示例${no}号`, servedOn: decisionDate, method: '直接送达' },
    status,
    end: endOf(province, status, no, office, decisionDate),
    updatedAt: `${addDays(decisionDate, 3 + random.below(5))} 09:${String(10 + (i % 50))}:00`,
  }
}

function typesOf(i: number): string[] {
  if (i % 7 === 3) return ['警告', '罚款']
  if (i % 16 === 5) return ['罚款', '没收违法所得、没收非法财物']
  if (i % 23 === 9) return ['吊销许可证、执照']
  return i % 12 === 10 ? ['警告'] : ['罚款']
}

function contentOf(kinds: readonly string[], fineFen: number | null): string {
  const fine = fineFen === null ? [] : [`罚款人民币${capitals(fineFen)}`]
  return [...kinds.filter(kind => kind !== '罚款'), ...fine].join('；')
}

function statusOf(i: number, every: number): Status {
  if (i % every === every - 5) return 'objected'
  return i % every === every - 9 ? 'revoked' : 'active'
}

function endOf(province: Province, status: Status, no: string, office: Body, decided: string): End | null {
  if (status !== 'revoked' && status !== 'repaired') return null
  const word = status === 'revoked' ? '撤' : '修'
  const decisionNo = `示${province.letter}环${word}〔2026〕示例${no}号`
  return { authorityName: office.name, decisionNo, decisionDate: addDays(decided, 2) }
}

export function listings(province: Province): Listing[] {
  const random = new Random(Number(province.division) + 7)
  return DOMAINS.flatMap((domain, d) =>
    Array.from({ length: LISTINGS_PER_DOMAIN }, (_, i) => listing(province, domain, d, i, random)),
  )
}

/** Food and drugs, in a file of their own. */
export function foodListings(province: Province): Listing[] {
  const random = new Random(Number(province.division) + 11)
  const d = DOMAINS.length
  return Array.from({ length: FOOD_LISTINGS }, (_, i) => listing(province, 'foodDrug', d, i, random))
}

function listing(province: Province, domain: Domain, d: number, i: number, random: Random): Listing {
  const index = PROVINCES.indexOf(province)
  const number = i < SHARED_LISTED ? 2000 + d * 20 + i : 3000 + d * 600 + i * 4 + index
  const rare = province.division === '320000' && domain === 'environment' && i === 20
  const subject = rare ? { ...firm(number), name: RARE_NAME } : firm(number)
  const kind = ({ environment: '环', tourism: '旅', quality: '市', foodDrug: '市' } as const)[domain]
  const office = authority(province, kind)
  const no = String(d * LISTINGS_PER_DOMAIN + i + 1).padStart(3, '0')
  // Every fifteenth was listed three years and more ago: its publicity is over.
  const over = i % 15 === 13
  const decisionDate = addDays(over ? '2023-02-01' : '2026-01-10', random.below(over ? 200 : 280))
  const defaulter = domain === 'tourism' && i % 20 === 16
  const status = statusOf(i, 60)
  const ends = addMonths(decisionDate, 36)
  return {
    firm: subject,
    localKey: `${province.division}-MD-${no}`,
    domain,
    listName: LIST_NAMES[domain],
    criterionCode: defaulter ? 'T06' : random.pick(CRITERIA[domain]),
    factSummary: `示例列入事由第${no}号,情节严重（虚构）`,
    legalBasis: '《示例条例》（虚构）第十二条',
    decisionNo: `示${province.letter}${kind}信认〔${decisionDate.slice(0, 4)}〕示例${no}号`,
    decisionDate,
    // Three weeks: the statement period is over even where the Spring Festival lies between.
    noticeDate: addDays(decisionDate, -21),
    validTo: defaulter ? null : ends,
    endEvent: defaulter ? '人民法院删除失信信息' : null,
    measures: i % 4 === 0 ? ['M01', 'M06', 'M07'] : ['M06', 'M08'],
    basis: i % 10 === 9 ? 'B3' : i % 3 === 0 ? 'B2' : 'B1',
    authority: office,
    source: centre(province),
    severity: 'serious',
    severityBasis: `${province.name}严重失信主体名单认定标准（虚构）`,
    publicityEnd: defaulter ? null : ends,
    publicityScope: 'public',
    status,
    end: endOf(province, status, no, office, decisionDate),
    updatedAt: `${addDays(decisionDate, 3 + random.below(5))} 10:${String(10 + (i % 50))}:00`,
  }
}

/** Index of the environment listing that is repaired in the second file. */
const REPAIRED = 3

/** The listing of the first file as it comes again after its repair. */
export function repaired(province: Province, all: readonly Listing[]): Listing {
  const first = all[REPAIRED] as Listing
  const end = {
    authorityName: first.authority.name,
    decisionNo: `示${province.letter}环修〔2026〕示例${String(REPAIRED + 1).padStart(3, '0')}号`,
    decisionDate: '2026-11-20',
  }
  return { ...first, status: 'repaired', end, updatedAt: '2026-11-20 16:30:00' }
}
