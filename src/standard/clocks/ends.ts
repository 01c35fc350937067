/**
 * What an end means (domain.md §4.6): four different acts, one word each – 终止公示, 移出, 撤销, 停止共享和使用 – and
 * the effect of each on publicity, sharing, report and body. Rules by effective date are data, `rules/ends.yaml`.
 */
import type { Day } from '../../base/time.ts'
import { readDataFile } from '../data-file.ts'
import type { EndRule } from '../generated/data.ts'
import { inForce } from '../tables.ts'
import { queryEnd } from './deadlines.ts'

export type { EndRule } from '../generated/data.ts'
export type EndCode = EndRule['code']
export type ReportEdition = keyof EndRule['report']

export const END_RULES: readonly EndRule[] = readDataFile('ends', 'rules/ends.yaml').ends

/** What that end does on that day; for a day before the first rule, what the first rule says. */
export function endRule(code: EndCode, day: Day): EndRule {
  const rules = END_RULES.filter(rule => rule.code === code)
  const rule = rules.find(one => inForce(one, day)) ?? rules[0]
  // The schema demands the list, `standard check` that all four codes are in it.
  if (rule === undefined) throw new RangeError(`rules/ends.yaml has no rule for ${code}`)
  return rule
}

export interface StandingFacts {
  readonly status: string
  readonly division: string
  /** First and last day of publicity, inclusive. */
  readonly publicityStart?: Day | undefined
  readonly publicityEnd?: Day | undefined
  /** Last day of a listing, inclusive. */
  readonly validTo?: Day | undefined
  /** Day on which the conduct or event ended; the query period counts from it. */
  readonly conductEnd?: Day | undefined
}

export interface Standing {
  /** Ends that have come, in the order of the data. */
  readonly ends: readonly EndCode[]
  readonly published: boolean
  /** May be shared and used. */
  readonly shared: boolean
  readonly report: Readonly<Record<ReportEdition, 'shown' | 'marked' | 'absent'>>
  readonly body: EndRule['body']
}

const OPEN: Standing = {
  ends: [],
  published: true,
  shared: true,
  report: { public: 'shown', government: 'shown', authorised: 'shown' },
  body: { issuer: 'keep', holder: 'keep' },
}

/**
 * How a record stands on a day: every end that has come by then, the stronger effect counting. A suspended record
 * is neither shown nor used while the source confirms, but nothing has ended: its body stays.
 */
export function standingOn(facts: StandingFacts, day: Day): Standing {
  const ends = endsBy(facts, day)
  const rules = ends.map(code => endRule(code, day))
  const standing = rules.reduce(withEnd, { ...OPEN, ends })
  const early = facts.publicityStart !== undefined && day < facts.publicityStart
  if (facts.status !== 'suspended') return early ? { ...standing, published: false } : standing
  const absent = { public: 'absent', government: 'absent', authorised: 'absent' } as const
  return { ...standing, published: false, shared: false, report: absent }
}

function endsBy(facts: StandingFacts, day: Day): EndCode[] {
  const { status, publicityEnd, validTo, conductEnd, division } = facts
  const ends: EndCode[] = []
  const over = [publicityEnd, validTo].some(last => last !== undefined && day > last)
  if (over || status === 'expired') ends.push('publicityOver')
  if (status === 'repaired') ends.push('repaired')
  if (status === 'revoked') ends.push('revoked')
  if (conductEnd !== undefined && day > queryEnd(conductEnd, division, day)) ends.push('queryOver')
  return ends
}

const REPORT_ORDER = ['shown', 'marked', 'absent'] as const
const BODY_ORDER = ['keep', 'archive', 'eraseAfterRetention', 'erase', 'delete'] as const

function withEnd(held: Standing, rule: EndRule): Standing {
  const { report, body } = rule
  const within = body.withinWorkingDays ?? held.body.withinWorkingDays
  const editions = Object.keys(held.report) as ReportEdition[]
  return {
    ends: held.ends,
    published: held.published && rule.publicity !== 'stop',
    shared: held.shared && rule.sharing !== 'stop',
    report: Object.fromEntries(
      editions.map(edition => [edition, stronger(REPORT_ORDER, held.report[edition], report[edition])]),
    ) as Standing['report'],
    body: {
      issuer: stronger(BODY_ORDER, held.body.issuer, body.issuer) as EndRule['body']['issuer'],
      holder: stronger(BODY_ORDER, held.body.holder, body.holder) as EndRule['body']['holder'],
      ...(within === undefined ? {} : { withinWorkingDays: within }),
    },
  }
}

function stronger<T extends string>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) >= order.indexOf(b) ? a : b
}
