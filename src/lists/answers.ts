import { instantText, legalDay } from '../base/time.ts'
import type { Domain, HeldListing, JointView, SubjectPage } from './ports.ts'

/** What a caller is told of one subject: facts and where they come from, never a verdict (domain.md §4.7). */
export interface SubjectAnswer {
  readonly domain: Domain
  readonly subject: { readonly uscc: string }
  readonly hits: readonly HeldListing[]
  readonly advice: '建议核实' | null
  readonly decidedBy: '办理机关'
  readonly asOf: AsOf
}

export interface AsOf {
  /** ISO instant of the answer. */
  readonly at: string
  /** Calendar day in Asia/Shanghai by which publicity was judged. */
  readonly day: string
  /** How far each feed of the topic was applied. */
  readonly sizes: Readonly<Record<string, number>>
}

export interface ListSummary {
  readonly domain: Domain
  readonly subjects: number
  readonly asOf: AsOf
}

/** Answers about one subject; `uscc` must have been normalised and checked. */
export async function answerSubject(
  view: JointView,
  domain: Domain,
  uscc: string,
  nowMs: number,
): Promise<SubjectAnswer> {
  const asOf = await asOfNow(view, domain, nowMs)
  const hits = await view.listings(domain, uscc, asOf.day)
  return {
    domain,
    subject: { uscc },
    hits,
    advice: hits.length > 0 ? '建议核实' : null,
    decidedBy: '办理机关',
    asOf,
  }
}

export async function summarise(view: JointView, domain: Domain, nowMs: number): Promise<ListSummary> {
  const asOf = await asOfNow(view, domain, nowMs)
  return { domain, subjects: await view.countSubjects(domain, asOf.day), asOf }
}

export async function pageOfSubjects(
  view: JointView,
  domain: Domain,
  nowMs: number,
  after: string | null,
  limit: number,
): Promise<SubjectPage & { readonly domain: Domain; readonly asOf: AsOf }> {
  const asOf = await asOfNow(view, domain, nowMs)
  return { domain, asOf, ...(await view.subjects(domain, asOf.day, after, limit)) }
}

/** The sizes are read before the rows: an answer is at least as new as it says. */
async function asOfNow(view: JointView, domain: Domain, nowMs: number): Promise<AsOf> {
  return { at: instantText(nowMs), day: legalDay(nowMs), sizes: await view.sizes(domain) }
}
