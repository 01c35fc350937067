/**
 * What a worker does about reports, whenever it is woken or sweeps: ask the other provinces, answer them, make what
 * can be made, and clear away what is over. Each step looks at the rows alone: done twice it does nothing the second
 * time, and whatever a crash leaves undone is found again.
 */
import { canonicalBytes } from '../base/canonical.ts'
import { type Clock, instantText, legalDay } from '../base/time.ts'
import { ReportError } from './fault.ts'
import { answerable, answerParts, type InquiryRules, refusalContent, refusalOf } from './inquiry.ts'
import { makeReport, type ReportMaker } from './make.ts'
import type {
  DueQuery,
  Inquiry,
  InquiryStore,
  Made,
  Messenger,
  OpenOrder,
  OrderStore,
  QueryStore,
  TakenOrder,
} from './order-ports.ts'
import type { ProvinceData, ReportSource, SubjectData } from './ports.ts'
import { type Audit, isOfOwnAsker, usageOf, usageWith } from './usage.ts'
import { askedOf, type ReportSubject } from './wish.ts'

export interface ReportWorkPorts {
  readonly maker: ReportMaker
  readonly clock: Clock
  readonly source: ReportSource
  readonly orders: OrderStore
  readonly queries: QueryStore
  readonly inquiries: InquiryStore
  readonly messenger: Messenger
  readonly audit: Audit
  /** Asked anew each time: membership changes while the node runs. */
  rules(): InquiryRules
  /** As records of a person are known here by the number of their document. */
  identityKey(idType: string, idNumber: string): string
  /** A report that breaks the standard, and is not handed out. */
  onUnmade(error: unknown): void
}

/** Rows looked at in one go. */
const BATCH = 100
/** Orders in hand: while the database keeps one, the others are put together. Each takes two connections. */
const AT_ONCE = 3

export class ReportWork {
  readonly #ports: ReportWorkPorts

  constructor(ports: ReportWorkPorts) {
    this.#ports = ports
  }

  /** Everything that is due. @throws what went wrong in one step, once the others are done */
  run(): Promise<void> {
    return each([() => this.#sendQueries(), () => this.#answerInquiries(), () => this.#makeDue()])
  }

  /** What may wait for a minute. @throws as {@link run} */
  upkeep(): Promise<void> {
    return each([() => this.#recall(), () => this.#expire()])
  }

  async #sendQueries(): Promise<void> {
    const { queries, messenger } = this.#ports
    for (;;) {
      const due = await queries.due(BATCH)
      for (const query of due) {
        const message = { kind: 'report.query', content: queryContent(query) }
        await messenger.send(query.division, message, (tx, sent) => queries.markSent(tx, query, sent))
      }
      if (due.length < BATCH) return
    }
  }

  async #answerInquiries(): Promise<void> {
    for (;;) {
      const waiting = await this.#ports.inquiries.waiting(BATCH)
      for (const inquiry of waiting) await this.#answer(inquiry)
      if (waiting.length < BATCH) return
    }
  }

  /** Audited before anything is looked up; a refusal is, too. */
  async #answer(inquiry: Inquiry): Promise<void> {
    const { inquiries, messenger, audit, clock } = this.#ports
    const { from, ref, content } = inquiry
    const rules = this.#ports.rules()
    const refusal = refusalOf(inquiry, rules)
    const { subject, purpose, sharingRequest, organisation, authorisation } = content
    const keys = subject.kind === 'organisation' ? [subject.uscc] : subject.linkKeys
    await audit.record({
      act: 'query',
      actor: `member:${from}`,
      ...{ subjects: keys, purpose, sharingRequest },
      details: { operation: 'report.query', organisation, ground: authorisation.reference, refusal },
    })
    const held = refusal === null ? await inquiries.recordsOf(keys) : []
    const records = answerable(inquiry, held, rules, legalDay(clock()))
    const isTold = refusal === null && subject.kind === 'person'
    const usage = isTold ? await usageOf(audit, keys, instantText(clock()), isOfOwnAsker) : undefined
    const contents =
      refusal === null ? answerParts(records, usage, clock()) : [refusalContent(refusal, clock())]
    const recordIds = records.map(({ recordId }) => recordId)
    for (const [i, content] of contents.entries()) {
      // The last part settles the query; a crash before it sends the parts again, which the receiver keeps once.
      const isLast = i === contents.length - 1
      await messenger.send(from, { kind: 'report.answer', content, re: ref }, tx =>
        isLast ? inquiries.markAnswered(tx, inquiry, recordIds) : Promise.resolve(true),
      )
    }
  }

  async #makeDue(): Promise<void> {
    const { orders, source } = this.#ports
    const returned = new Map<string | null, ReadonlySet<string>>()
    for (const reader of await orders.lacking()) returned.set(reader, await source.returned(reader))
    let after: string | null = null
    for (;;) {
      const open: readonly OpenOrder[] = await orders.open(after, BATCH, returned)
      const turns = open.values()
      await together(AT_ONCE, async () => {
        for (const order of turns) if (await this.#isDue(order, returned)) await this.#make(order)
      })
      after = open.at(-1)?.order ?? null
      if (open.length < BATCH) return
    }
  }

  async #isDue(order: OpenOrder, known: Map<string | null, ReadonlySet<string>>): Promise<boolean> {
    const { state, member, answerBy, pending, unanswered, missing } = order
    if (state === 'waiting') return pending.length === 0 || this.#ports.clock() >= answerBy
    const held = known.get(member) ?? (await this.#ports.source.returned(member))
    known.set(member, held)
    // One that was missing is there now: the report is completed, under a new number.
    return missing.some(division => held.has(division) && !unanswered.includes(division))
  }

  async #make(order: OpenOrder): Promise<void> {
    const { orders, onUnmade } = this.#ports
    try {
      await orders.take(order, taken => this.#made(taken))
    } catch (error) {
      if (!(error instanceof ReportError)) throw error
      onUnmade(error)
      await orders.fail(order.order)
    }
  }

  async #made({ wish, keys, orderedAt, member, answers, unanswered }: TakenOrder): Promise<Made> {
    const { maker, source, audit, clock, identityKey } = this.#ports
    const { subject } = wish
    const isPerson = subject.kind === 'person'
    const usage = isPerson ? await usageWith(audit, keys, instantText(orderedAt), answers) : []
    const found = isPerson ? [...keys, identityKey(subject.idType, subject.idNumber)] : keys
    const held = await source.dataOf(found, member)
    const provinces = held.provinces.map(one => withAnswer(one, answers, unanswered))
    const told = answers.flatMap(({ query, records }) =>
      records.map(one => ({ ...one, ref: null, query, publicityOver: false, unpublished: false })),
    )
    const data: SubjectData = { records: [...held.records, ...told], provinces }
    const { report, made } = await makeReport(maker, askedOf(wish, usage), data, clock())
    const missing = provinces.flatMap(one => (one.returned ? [] : [one.division]))
    return { made, json: canonicalBytes(report), missing }
  }

  async #recall(): Promise<void> {
    const { inquiries, messenger, clock } = this.#ports
    for (;;) {
      const stale = await inquiries.toRecall(BATCH)
      for (const inquiry of stale) {
        const content = { at: instantText(clock()) }
        await messenger.send(inquiry.from, { kind: 'report.recall', content, re: inquiry.ref }, tx =>
          inquiries.markRecalled(tx, inquiry),
        )
      }
      if (stale.length < BATCH) return
    }
  }

  async #expire(): Promise<void> {
    const { orders, queries, messenger, clock } = this.#ports
    while ((await orders.expire(clock(), BATCH)) === BATCH);
    for (;;) {
      const over = await queries.over(BATCH)
      for (const sent of over) await messenger.close(sent, tx => queries.markOver(tx, sent))
      if (over.length < BATCH) return
    }
  }
}

/** One failure does not keep the other steps. */
async function each(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

/** Has several hands take from one row of work. @throws what went wrong first, once all have put theirs down */
async function together(hands: number, work: () => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(Array.from({ length: hands }, work))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** A province whose answer is missing has not returned, whatever its feeds say. */
function withAnswer(
  province: ProvinceData,
  answers: TakenOrder['answers'],
  unanswered: readonly string[],
): ProvinceData {
  if (unanswered.includes(province.division)) return { ...province, returned: false }
  const asOf = answers.find(({ division }) => division === province.division)?.asOf
  return asOf !== undefined && asOf > province.asOf ? { ...province, asOf } : province
}

/** Without name and number: link keys say who it is to whoever has the region's keys. */
function queryContent({ wish, keys, member, answerBy }: DueQuery): object {
  const { subject, purpose, sharingRequest, organisation, authorisation } = wish
  return {
    subject: subjectOf(subject, keys),
    ...{ purpose, sharingRequest, organisation, authorisation },
    ...(member === null ? {} : { for: member }),
    answerBy: instantText(answerBy),
  }
}

function subjectOf(subject: ReportSubject, keys: readonly string[]): object {
  if (subject.kind === 'organisation') return { kind: 'organisation', uscc: subject.uscc }
  return { kind: 'person', linkKeys: keys }
}
