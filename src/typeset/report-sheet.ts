/**
 * What a report shows, in words and in the order of reading: the print and the page set the same sheet, and decide
 * nothing. Pure.
 */
import type { CreditReport } from '../standard/report.ts'
import { localTime } from './markup.ts'
import { type Fact, type SheetEntry, sheetEntries } from './sheet-entries.ts'
import type { Words } from './words.ts'

export interface SheetSection {
  /** Empty: the part has this section alone, and its name is enough. */
  readonly heading: string
  readonly entries: readonly SheetEntry[]
  /** Said where there is no entry. */
  readonly empty: string
}

export interface Sheet {
  readonly reportNo: string
  readonly bodyDigest: string
  /** Date on which it was asked for: year, month, day. */
  readonly made: readonly number[]
  readonly kind: string
  readonly edition: string
  readonly facts: readonly Fact[]
  /** Provinces and when their data are of; null: not returned, and what that means. */
  readonly provinces: readonly (readonly [province: string, asOf: string | null, missing: string])[]
  readonly explanation: readonly Fact[]
  /** Of a personal report. */
  readonly usage?: {
    readonly facts: readonly Fact[]
    /** When, who, for what, on what ground. */
    readonly lines: readonly (readonly string[])[]
  }
  /** Section, province, number of items. */
  readonly counts: readonly (readonly string[])[]
  /** Of the national standard, numbered as they stand: a person's report has fewer. */
  readonly parts: readonly { readonly title: string; readonly sections: readonly SheetSection[] }[]
  readonly other: {
    readonly title: string
    readonly notes: readonly { readonly title: string; readonly text: string }[]
    readonly empty: string
  }
  readonly suggestions: { readonly title: string; readonly items: readonly string[] }
  readonly supplement: readonly SheetSection[]
  readonly provenance: readonly {
    readonly province: string
    readonly state: string
    readonly feeds: readonly string[]
  }[]
}

const EDITIONS = { public: '公示版', authorised: '授权版', government: '政务版' } as const
const KINDS = { organisation: '法人和非法人组织', person: '个人' } as const
const NUMERALS = '一二三四五六七八九十'

/** Heading, name in the body and category of each section. */
type Place = readonly [heading: string, name: string, category: string]

/** The national parts, each with its sections in the body; those of a person's report are some of them. */
const NATIONAL: readonly (readonly [title: string, sections: readonly Place[]])[] = [
  ['基础信息', [['', 'basic', 'R01']]],
  [
    '行政管理',
    [
      ['行政许可', 'permits', 'R02'],
      ['行政处罚', 'penalties', 'R03'],
      ['其他行政行为', 'otherActs', 'R04'],
    ],
  ],
  ['诚实守信', [['', 'honours', 'R15']]],
  ['严重失信主体名单', [['', 'seriousLists', 'R07']]],
  ['经营异常', [['', 'abnormal', 'R05']]],
  ['信用承诺', [['', 'commitments', 'R09']]],
  ['信用评价', [['', 'evaluations', 'R10']]],
  ['司法判决及执行', [['', 'judicial', 'R06']]],
]
const SUPPLEMENT: readonly Place[] = [
  ['区域名单', 'regionalLists', 'R07'],
  ['守信激励对象名单', 'trustedLists', 'R08'],
  ['青年守信', 'youth', 'R13'],
  ['志愿服务', 'volunteering', 'R14'],
]

export function sheetOf({ cover, body }: CreditReport, words: Words): Sheet {
  const province = (division: string) => words.divisions[division] ?? division
  const national = NATIONAL.filter(([, places]) => places.some(([, name]) => name in body))
  const titled = (title: string, index: number) => `${NUMERALS[index] ?? ''}、${title}`
  const { explanation, overview, other, suggestions, supplement } = body
  return {
    reportNo: cover.reportNo,
    bodyDigest: cover.bodyDigest,
    made: cover.queriedAt.slice(0, 10).split('-').map(Number),
    kind: KINDS[body.kind],
    edition: EDITIONS[cover.edition],
    facts: [
      ['报告编号', cover.reportNo],
      ['主体名称', cover.subjectName],
      'maskedIdNumber' in body.subject
        ? ['证件号码', body.subject.maskedIdNumber]
        : ['统一社会信用代码', body.subject.uscc],
      ['查询时间', `${localTime(cover.queriedAt)}（北京时间）`],
      ['数据截止时间', `${localTime(explanation.cutOff)}（北京时间）`],
    ],
    provinces: explanation.provinces.map(({ division, asOf, ledger }) => [
      province(division),
      asOf === undefined ? null : localTime(asOf),
      ledger === undefined
        ? '（不表示无记录）'
        : `（${ledger}：数据流已冻结，所列为此前的内容，不表示无其他记录）`,
    ]),
    explanation: [
      ['标准版本', explanation.standardVersion],
      ['免责声明', explanation.disclaimer],
      ['异议渠道', explanation.objectionChannel],
    ],
    ...('usage' in body ? { usage: usageOf(body) } : {}),
    counts: overview.counts.map(({ section, division, count }) => [
      section,
      province(division),
      String(count),
    ]),
    parts: national.map(([title, places], i) => ({
      title: titled(title, i),
      sections: places.flatMap(place => sectionOf(body, place, title, words)),
    })),
    other: {
      title: titled('其他信息', national.length),
      notes: other.items.map(({ title, division, text }) => ({
        title,
        text: `（${province(division)}）：${text}`,
      })),
      empty: other.empty ?? '',
    },
    suggestions: {
      title: titled('信用状况提升建议', national.length + 1),
      items: suggestions.items,
    },
    supplement: SUPPLEMENT.flatMap(place => sectionOf(supplement, place, '', words)),
    provenance: supplement.provenance.map(({ division, state, feeds = [] }) => ({
      ...{ province: province(division), state },
      feeds: feeds.map(({ feed, size }) => `${feed}：${size}`),
    })),
  }
}

/** @param part whose name the entries of its one section have, which has none of its own */
function sectionOf(
  holder: object,
  [heading, name, category]: Place,
  part: string,
  words: Words,
): SheetSection[] {
  const section = (holder as Readonly<Record<string, HeldSection | undefined>>)[name]
  if (section === undefined) return []
  const { items, empty = '' } = section
  return [{ heading, entries: sheetEntries(items, { title: heading || part, category }, words), empty }]
}

interface HeldSection {
  readonly items: Parameters<typeof sheetEntries>[0]
  readonly empty?: string
}

function usageOf({
  consent,
  usage,
}: Extract<CreditReport['body'], { readonly usage: unknown }>): NonNullable<Sheet['usage']> {
  return {
    facts: [
      ['方式', consent.kind === 'own' ? '本人申请' : '经授权'],
      ['授权编号', consent.reference],
    ],
    lines: usage.map(({ at, organisation, purpose, legalGround }) => [
      localTime(at),
      organisation,
      purpose,
      legalGround ?? '–',
    ]),
  }
}
