/**
 * The publicity clock (公示期限; domain.md §4.2): from when a record may be repaired, and when publicity stops by
 * itself. Rule sets by effective date are data, `rules/publicity.yaml`.
 */
import { addDays, addMonths, type Day } from '../../base/time.ts'
import { readDataFile } from '../data-file.ts'
import type { PublicityBound, PublicityRuleSet } from '../generated/data.ts'

export type { PublicityRuleSet } from '../generated/data.ts'

/** In the order of their dates. */
export const PUBLICITY_RULES: readonly PublicityRuleSet[] = readDataFile(
  'publicity',
  'rules/publicity.yaml',
).ruleSets

export interface PublicityFacts {
  /** Date of the judicial or administrative document. */
  readonly decided: Day
  /** As classified by the sector authority; undefined and `pending` are 待定. */
  readonly severity?: 'minor' | 'general' | 'serious' | 'pending' | undefined
  /** A penalty in food, drugs, special equipment, work safety or fire safety. */
  readonly specialField?: boolean | undefined
  /** Last day that the authority stated or that is stored; it may be shortened, never lengthened. */
  readonly statedEnd?: Day | undefined
}

export interface PublicityTerms {
  /** Rule set that fixed the end, such as `NDRC-36`. */
  readonly ruleSet: string
  /** False: normally not published (轻微), or not until its severity is settled (待定). */
  readonly published: boolean
  /** First day of repair; `whenMet`: as soon as the obligations are met. */
  readonly repairFrom: Day | 'whenMet'
  /** Last day of publicity, inclusive. */
  readonly lastDay: Day
}

/**
 * What one rule set alone says.
 * @returns undefined where it has no class for the record: a severity that is 待定 under a rule set by severity
 */
export function termsUnder(rules: PublicityRuleSet, facts: PublicityFacts): PublicityTerms | undefined {
  const bounds = rules.bounds.filter(bound => applies(bound, facts))
  if (bounds.length === 0) return undefined
  // Of several classes the longest counts (发改委令第58号).
  const minMonths = Math.max(...bounds.map(bound => bound.minMonths))
  const maxMonths = Math.max(...bounds.map(bound => bound.maxMonths))
  const whenMet = bounds.every(({ repair }) => repair === 'whenMet')
  return {
    ruleSet: rules.id,
    published: bounds.some(bound => bound.publishedByDefault),
    repairFrom: whenMet ? 'whenMet' : addMonths(facts.decided, minMonths),
    lastDay: addMonths(facts.decided, maxMonths),
  }
}

function applies({ severity, specialField }: PublicityBound, facts: PublicityFacts): boolean {
  if (severity !== undefined && severity !== facts.severity) return false
  return specialField !== true || facts.specialField === true
}

/**
 * What holds on a day: the rule set of the decision's date, shortened by every kinder one that has come into force
 * since, and by an end that the authority stated. Nothing lengthens it.
 * @param today in Asia/Shanghai
 * @returns undefined when the rule set of the decision needs a severity and none is settled: not published
 */
export function publicityTerms(
  facts: PublicityFacts,
  today: Day,
  ruleSets: readonly PublicityRuleSet[] = PUBLICITY_RULES,
): PublicityTerms | undefined {
  const known = ruleSets.filter(({ from }) => from <= today)
  const first = ruleSetOn(ruleSets, facts.decided)
  if (first === undefined) return undefined
  let terms = termsUnder(first, facts)
  if (terms === undefined) return undefined
  for (const later of known) {
    if (later.from <= first.from) continue
    const newer = termsUnder(later, facts)
    // Until the authority has classified the conduct, a rule set by severity keeps the record from publicity.
    if (newer === undefined) terms = later.needsSeverity ? { ...terms, published: false } : terms
    else terms = kinder(terms, newer, later.from)
  }
  const { statedEnd } = facts
  return statedEnd !== undefined && statedEnd < terms.lastDay ? { ...terms, lastDay: statedEnd } : terms
}

/** In force on that day; for a decision older than all of them, the oldest. */
export function ruleSetOn(ruleSets: readonly PublicityRuleSet[], day: Day): PublicityRuleSet | undefined {
  return ruleSets.findLast(({ from }) => from <= day) ?? ruleSets[0]
}

/** The better of both for the subject, in each respect; a new rule ends nothing before its own first day. */
function kinder(held: PublicityTerms, newer: PublicityTerms, from: Day): PublicityTerms {
  const lastDay = latest(newer.lastDay, addDays(from, -1))
  const shorter = lastDay < held.lastDay
  return {
    ruleSet: shorter ? newer.ruleSet : held.ruleSet,
    published: held.published && newer.published,
    repairFrom: earlierRepair(held.repairFrom, newer.repairFrom),
    lastDay: shorter ? lastDay : held.lastDay,
  }
}

function earlierRepair(a: Day | 'whenMet', b: Day | 'whenMet'): Day | 'whenMet' {
  if (a === 'whenMet' || b === 'whenMet') return 'whenMet'
  return a < b ? a : b
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b
}
