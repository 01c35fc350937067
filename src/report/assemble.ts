/**
 * A report (信用报告) put together from what was found: the same facts on the same day give the same bytes. Whatever
 * differs between two prints stands on the cover (`cover.ts`). Pure.
 */
import type { Day } from '../base/time.ts'
import { maskedNumber } from '../standard/masks.ts'
import { SCHEMA_VERSION } from '../standard/record.ts'
import type { CreditReport, ReportEdition } from '../standard/report.ts'
import { entriesOf, FORKED, type ReportEntry, type Section } from './entries.ts'
import { refused } from './fault.ts'
import type { ProvinceData, SubjectData } from './ports.ts'
import { THIRD_PARTIES } from './said.ts'
import { DISCLAIMER, NOTHING, OBJECTION_CHANNEL, SUGGESTIONS, TITLES } from './words.ts'

/** On whom, for whom, on which day; a person only with consent or on own request. */
export type ReportQuestion = OrganisationQuestion | PersonQuestion

interface Question {
  readonly edition: ReportEdition
  /** Calendar day in Asia/Shanghai by which publicity and query periods are judged. */
  readonly day: Day
}

export interface OrganisationQuestion extends Question {
  readonly kind: 'organisation'
  readonly uscc: string
}

export interface PersonQuestion extends Question {
  readonly kind: 'person'
  readonly name: string
  readonly idType: string
  /** Whole; only its mask is in the report. */
  readonly idNumber: string
  readonly consent: { readonly kind: 'own' | 'consent'; readonly reference: string }
  /** Who queried and used the data before, newest first (SH art. 34). */
  readonly usage: readonly UsageLine[]
}

export interface UsageLine {
  readonly at: string
  readonly organisation: string
  readonly purpose: string
  readonly legalGround?: string
}

export type ReportBody = CreditReport['body']

const ORGANISATION: readonly Section[] = [
  'basic',
  'permits',
  'penalties',
  'otherActs',
  'honours',
  'seriousLists',
  'abnormal',
  'commitments',
  'evaluations',
  'judicial',
  'supplement.regionalLists',
  'supplement.trustedLists',
]
const PERSON: readonly Section[] = [
  'permits',
  'penalties',
  'honours',
  'seriousLists',
  'commitments',
  'evaluations',
  'judicial',
  'supplement.regionalLists',
  'supplement.trustedLists',
  'supplement.youth',
  'supplement.volunteering',
]
/** What an organisation is called of which no name is known. */
const NAMELESS = '（未查得名称）'

/**
 * The body of the report.
 * @throws {ReportError} REPORT_REFUSED for a public edition on a person
 */
export function assembleBody(question: ReportQuestion, data: SubjectData): ReportBody {
  const { kind, edition, day } = question
  if (kind === 'person' && edition === 'public') {
    const message = 'a personal report needs consent or the own request: there is no public edition'
    throw refused('edition', message)
  }
  const order = kind === 'organisation' ? ORGANISATION : PERSON
  const entries = entriesOf(data.records, edition, day).filter(({ section }) => order.includes(section))
  const bySection = Map.groupBy(entries, ({ section }) => section)
  const section = (name: Section): object => sectionOf(bySection.get(name) ?? [], kind === 'person')
  const named = (of: readonly Section[]) => of.map(name => [name.split('.').at(-1), section(name)])
  const provinces = [...data.provinces].sort((a, b) => (a.division < b.division ? -1 : 1))
  const body = {
    kind,
    ...subjectOf(question, entries),
    explanation: explanationOf(provinces),
    overview: { counts: countsOf(order, bySection) },
    ...Object.fromEntries(named(order.filter(name => !name.startsWith('supplement.')))),
    other: { items: [], empty: NOTHING },
    suggestions: { items: order.flatMap(name => (bySection.has(name) ? (SUGGESTIONS[name] ?? []) : [])) },
    supplement: {
      ...Object.fromEntries(named(order.filter(name => name.startsWith('supplement.')))),
      provenance: provinces.map(provenanceOf),
    },
  }
  // `checkReport` proves it before anything is handed out.
  return body as unknown as ReportBody
}

function sectionOf(entries: readonly ReportEntry[], personal: boolean): object {
  if (entries.length === 0) return { items: [], empty: NOTHING }
  return { items: entries.map(({ item }) => (personal ? withoutThirdParties(item) : item)) }
}

function withoutThirdParties(item: object): object {
  const content = Object.entries((item as { readonly content: object }).content)
  return { ...item, content: Object.fromEntries(content.filter(([name]) => !THIRD_PARTIES.has(name))) }
}

function subjectOf(question: ReportQuestion, entries: readonly ReportEntry[]): object {
  if (question.kind === 'organisation') {
    return { subject: { name: newestName(entries) ?? NAMELESS, uscc: question.uscc } }
  }
  const { name, idType, idNumber, consent, usage, edition } = question
  const maskedIdNumber = maskedNumber(idNumber, edition === 'authorised' ? 'authorised' : 'open')
  return { subject: { name, maskedIdNumber, idType }, consent, usage }
}

/** The name by the register (R01), or by the newest record that is shown: what is not shown leaves no trace here. */
function newestName(entries: readonly ReportEntry[]): string | undefined {
  const inOrder = entries
    .map(({ record }) => record)
    .sort((a, b) => {
      const register = Number(b.category === 'R01') - Number(a.category === 'R01')
      return register || (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)
    })
  return inOrder[0]?.subject.name
}

function explanationOf(provinces: readonly ProvinceData[]): object {
  const returned = provinces.filter(one => one.returned)
  // Its own data are always there, unless its own feeds are frozen.
  const cutOff = (returned.length > 0 ? returned : provinces)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  return {
    standardVersion: SCHEMA_VERSION,
    cutOff,
    provinces: provinces.map(({ division, returned: there, asOf, frozen }) =>
      there
        ? { division, state: '已返回', asOf }
        : { division, state: '未返回', ...(frozen ? { ledger: FORKED } : {}) },
    ),
    disclaimer: DISCLAIMER,
    objectionChannel: OBJECTION_CHANNEL,
  }
}

function countsOf(
  order: readonly Section[],
  bySection: ReadonlyMap<Section, readonly ReportEntry[]>,
): object[] {
  return order.flatMap(name =>
    [...Map.groupBy(bySection.get(name) ?? [], ({ division }) => division)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([division, entries]) => ({ section: TITLES[name], division, count: entries.length })),
  )
}

function provenanceOf({ division, returned, feeds }: ProvinceData): object {
  const sorted = [...feeds].sort((a, b) => (a.feed < b.feed ? -1 : 1))
  return {
    division,
    ...(sorted.length === 0 ? {} : { feeds: sorted.map(({ feed, size }) => ({ feed, size })) }),
    state: returned ? '已返回' : '未返回',
  }
}
