/**
 * What the rules in force make of a record's own publicity (公示期限; domain.md §4.2) on the day when it is taken in.
 * The source states an end or none; the rule set bounds it; what is stored already is never lengthened.
 */
import { type Day, isDay } from '../../base/time.ts'
import { eventPointer, isCategory } from '../categories.ts'
import { type Finding, valueAt, valueClass } from '../finding.ts'
import {
  PUBLICITY_RULES,
  type PublicityFacts,
  type PublicityRuleSet,
  type PublicityTerms,
  publicityTerms,
  ruleSetOn,
  termsUnder,
} from './publicity.ts'

export interface RecordPublicity {
  /** False: the rules keep a record of this class from publicity, and nobody asked for it; sharing is not touched. */
  readonly published: boolean
  /** Last day of publicity to be stored, inclusive; undefined where no rule and no statement sets one. */
  readonly lastDay: Day | undefined
  /** Why it is not what the source stated; they travel with the record. */
  readonly notes: readonly Finding[]
}

const END = '/publicityEnd'

/**
 * @param record as a mapping made it
 * @param today in Asia/Shanghai
 * @param stored last day as it is stored for this record; undefined for a new one, or where there is none
 */
export function recordPublicity(
  record: unknown,
  today: Day,
  stored: Day | undefined,
  ruleSets: readonly PublicityRuleSet[] = PUBLICITY_RULES,
): RecordPublicity {
  const stated = dayAt(record, END)
  const facts = factsOf(record)
  const counted = facts && countedFor(categoryOf(record), facts, today, ruleSets)
  if (counted === undefined || !counted.begun) return { published: true, lastDay: stated, notes: [] }
  const { covering, earliest } = counted
  const terms = endsByEvent(record, covering, today) ? undefined : counted.terms
  // No period can be counted: it lasts to an event, or its severity is 待定 and it is held for that.
  if (terms === undefined) return { published: true, ...notLater(record, stated, stored) }
  // 轻微: normally not published; an authority that wants it published says until when.
  const published = terms.published || stated !== undefined
  const own = stated ?? dayAt(record, '/content/validTo')
  const notes: Finding[] = []
  if (!published) {
    const message = 'is normally not published (轻微): state its last day of publicity if it is to be'
    notes.push(note(record, 'PUBLICITY_NOT_DUE', '/severity', message))
  }
  if (stated !== undefined && stated > terms.lastDay) {
    const message = `lies beyond what ${terms.ruleSet} allows: shortened to its longest period`
    notes.push(note(record, 'PUBLICITY_END_SHORTENED', END, message))
  }
  if (stated !== undefined && earliest !== undefined && stated < earliest) {
    const message =
      'lies before the shortest period of its class: kept, since nothing is lengthened; compare it'
    notes.push(note(record, 'PUBLICITY_END_EARLY', END, message))
  }
  const bounded = own !== undefined && own < terms.lastDay ? own : terms.lastDay
  const kept = notLater(record, published ? bounded : stated, stored)
  return { published, lastDay: kept.lastDay, notes: [...notes, ...kept.notes] }
}

/** What rule sets say of all records of one category, day and severity. */
interface Counted {
  /** Those for the category. */
  readonly covering: readonly PublicityRuleSet[]
  /** One of them is in force. */
  readonly begun: boolean
  readonly terms: PublicityTerms | undefined
  readonly earliest: Day | undefined
}

/** What was counted for one class of records on one day, by the day of the event. */
interface CountedClass {
  readonly ruleSets: readonly PublicityRuleSet[]
  readonly category: string
  readonly today: Day
  readonly severity: string
  readonly specialField: boolean
  readonly byDay: Map<Day, Counted>
}

/** Files name few classes and days very often. The oldest class is forgotten, and days beyond a bound. */
const CLASSES: CountedClass[] = []
const MAX_CLASSES = 24
const MAX_DAYS = 4_000
let replaced = 0

function classOf(
  category: string,
  facts: PublicityFacts,
  today: Day,
  ruleSets: readonly PublicityRuleSet[],
): CountedClass {
  const severity: string = facts.severity ?? ''
  const { specialField = false } = facts
  for (const one of CLASSES) {
    const isSame = one.severity === severity && one.category === category && one.today === today
    if (isSame && one.specialField === specialField && one.ruleSets === ruleSets) return one
  }
  const made = { ruleSets, category, today, severity, specialField, byDay: new Map<Day, Counted>() }
  CLASSES[replaced] = made
  replaced = (replaced + 1) % MAX_CLASSES
  return made
}

function countedFor(
  category: string,
  facts: PublicityFacts,
  today: Day,
  ruleSets: readonly PublicityRuleSet[],
): Counted {
  const { byDay } = classOf(category, facts, today, ruleSets)
  const before = byDay.get(facts.decided)
  if (before !== undefined) return before
  const covering = ruleSets.filter(({ categories }) => categories?.includes(category) ?? true)
  const begun = covering.some(({ from }) => from <= today)
  const counted = {
    ...{ covering, begun },
    terms: begun ? publicityTerms(facts, today, covering) : undefined,
    earliest: begun ? shortestEnd(facts, covering) : undefined,
  }
  if (byDay.size >= MAX_DAYS) byDay.clear()
  byDay.set(facts.decided, counted)
  return counted
}

/** What is stored is never lengthened, by no rule and by no delivery. */
function notLater(
  record: unknown,
  lastDay: Day | undefined,
  stored: Day | undefined,
): Pick<RecordPublicity, 'lastDay' | 'notes'> {
  if (stored === undefined || (lastDay !== undefined && lastDay <= stored)) return { lastDay, notes: [] }
  const message = 'is later than the end that is stored, which stays: a longer period needs a new decision'
  return { lastDay: stored, notes: [note(record, 'PUBLICITY_END_KEPT', END, message)] }
}

/** A listing without a last day, under rules that let such a one last to the event. */
function endsByEvent(record: unknown, ruleSets: readonly PublicityRuleSet[], today: Day): boolean {
  const dated = valueAt(record, '/content/validTo') !== undefined
  const byEvent = valueAt(record, '/content/endEvent') !== undefined
  return byEvent && !dated && (ruleSetOn(ruleSets, today)?.untilEndEvent ?? false)
}

function shortestEnd(facts: PublicityFacts, ruleSets: readonly PublicityRuleSet[]): Day | undefined {
  const rules = ruleSetOn(ruleSets, facts.decided)
  const terms = rules && termsUnder(rules, facts)
  return terms === undefined || terms.repairFrom === 'whenMet' ? undefined : terms.repairFrom
}

function factsOf(record: unknown): PublicityFacts | undefined {
  const category = categoryOf(record)
  const event = isCategory(category) ? eventPointer(category) : undefined
  const decided = event === undefined ? undefined : dayAt(record, event)
  if (decided === undefined) return undefined
  const severity = valueAt(record, '/severity') as PublicityFacts['severity']
  return { decided, severity, specialField: valueAt(record, '/content/specialField') !== undefined }
}

function categoryOf(record: unknown): string {
  return String(valueAt(record, '/category'))
}

function dayAt(record: unknown, pointer: string): Day | undefined {
  const value = valueAt(record, pointer)
  return typeof value === 'string' && isDay(value) ? value : undefined
}

function note(record: unknown, rule: string, field: string, message: string): Finding {
  return { rule, field, valueClass: valueClass(valueAt(record, field)), message }
}
