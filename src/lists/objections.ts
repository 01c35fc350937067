/**
 * Objections (异议). The filing province marks the record 异议处理中 in a feed of its own, which every holder shows beside
 * it, and carries the objection to the issuer. Only the issuer's outcome takes the mark away: its message ends the
 * entry as a withdrawal does, so that nothing overtakes it and nothing of it stays.
 *
 *   file ─▶ mark (records.objection) + message ─▶ issuer: term by its law ─▶ outcome ─▶ message ─▶ mark withdrawn
 *
 * Authorities decide; nothing here does. Each step is one transaction.
 */
import { fromHex, hex } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { type Day, instantText, legalDay } from '../base/time.ts'
import { OBJECTIONS } from '../standard/adoption.ts'
import { endRule } from '../standard/clocks/ends.ts'
import { feedBody } from '../standard/feed-body.ts'
import { checkRecord, SCHEMA_VERSION, type StandardRecord } from '../standard/record.ts'
import { actError } from './act-fault.ts'
import type { ActPorts, ActTransaction, CameMessage, Objection, RecordRef, Target } from './act-ports.ts'
import { isWithin, type Within } from './named.ts'
import { answerTerms } from './objection-terms.ts'

export type ObjectionRecord = Extract<StandardRecord, { category: 'R12' }>
export type Ground = '内容' | '期限' | '主体错误' | '修复结果'
export type Outcome = '更正' | '撤销' | '维持'

/** What somebody says who files one. */
export interface Filing {
  readonly target: RecordRef
  readonly ground: Ground
  readonly receivedAt: Day
  /** The authority that received it. */
  readonly authority: { readonly name: string; readonly uscc: string }
  readonly statement?: string
  readonly applicantLinkKey?: string
  /** Id of the account or token that enters it, which may read it afterwards. */
  readonly enteredBy?: string
}

/** Ends the mark; the issuer's outcome is no end of any record, so it is none of the four of rules/ends.yaml. */
const ANSWERED = { tombstone: 'stop-use', ground: 'objection/answered' } as const

/**
 * Files an objection; the same of the same day again changes nothing.
 * @throws {ActError} ACT_TARGET_UNKNOWN, ACT_DATE_BAD, ACT_NOT_CARRIED
 */
export async function fileObjection(
  ports: ActPorts,
  filing: Filing,
  given?: ObjectionRecord,
): Promise<{ readonly objection: Objection; readonly repeated: boolean }> {
  const today = legalDay(ports.clock())
  if (filing.receivedAt > today)
    throw actError('ACT_DATE_BAD', `it cannot be received on ${filing.receivedAt}, a day to come`)
  if (!ports.carries(OBJECTIONS)) {
    const message = `the membership lets this node write no feed ${OBJECTIONS}: the region adds the topic`
    throw actError('ACT_NOT_CARRIED', message)
  }
  return ports.transaction(async tx => {
    const target = await tx.target(filing.target, today)
    if (target === null)
      throw actError('ACT_TARGET_UNKNOWN', 'no such record is shown here today: look it up again')
    const objection = made(ports, filing, target, given)
    if (!(await tx.addObjection(objection))) {
      const held = await tx.sameObjection(objection)
      if (held === null) throw actError('ACT_UNKNOWN', 'the objection was changed meanwhile: ask again')
      return { objection: held, repeated: true }
    }
    await mark(ports, tx, objection, false)
    if (objection.issuer === ports.self) return { objection, repeated: false }
    const messageRef = await tx.send(objection.issuer, { kind: 'objection', content: messageOf(objection) })
    const sent = { ...objection, messageRef }
    await tx.saveObjection(sent)
    return { objection: sent, repeated: false }
  })
}

function made(ports: ActPorts, filing: Filing, target: Target, given?: ObjectionRecord): Objection {
  const { self } = ports
  const { ground, receivedAt, statement, enteredBy } = filing
  const issuer = target.feed.slice(0, 6)
  // The law of another province is known there: its term comes back with the first message.
  const dueAt = answerTerms(ports, { issuer, filedBy: self, receivedAt })?.answerBy ?? null
  const record = given ?? recordOf(ports, filing, target)
  return {
    id: record.recordId,
    ...{ filedBy: self, issuer, ground, receivedAt, dueAt },
    targetRecordId: target.record.recordId,
    target: { feed: target.feed, ref: target.ref },
    markRef: hex(ports.random(16)),
    ...{ extendedTo: null, messageRef: null, outcome: null, answeredAt: null },
    content: {
      record,
      ...(statement === undefined ? {} : { statement }),
      ...(enteredBy === undefined ? {} : { enteredBy }),
    },
  }
}

function recordOf(ports: ActPorts, filing: Filing, { record: target }: Target): ObjectionRecord {
  const { self, clock } = ports
  const { authority, ground, receivedAt, applicantLinkKey } = filing
  const by = { sourceOrgName: authority.name, sourceOrgUscc: authority.uscc }
  return {
    recordId: ports.newId(),
    schemaVersion: SCHEMA_VERSION,
    category: 'R12',
    catalogueItem: 'C03',
    division: self,
    ...by,
    ...{ authorityName: authority.name, authorityUscc: authority.uscc },
    subject: target.subject,
    publicityScope: 'government',
    status: 'active',
    version: 1,
    updatedAt: instantText(clock()),
    mappingRef: { rulesetId: `${self}/operator`, version: '1.0.0', warnings: [] },
    ...(target.synthetic === undefined ? {} : { synthetic: target.synthetic }),
    content: {
      targetRecordId: target.recordId,
      ...{ ground, receivedAt },
      ...(applicantLinkKey === undefined ? {} : { applicantLinkKey }),
    },
  } as ObjectionRecord
}

/** Says the mark in this node's feed, with the term as far as it is known. */
async function mark(
  ports: ActPorts,
  tx: ActTransaction,
  objection: Objection,
  amends: boolean,
): Promise<void> {
  const { content, markRef, dueAt, extendedTo } = objection
  if (markRef === null || content.record === undefined) return
  const today = legalDay(ports.clock())
  const record = {
    ...content.record,
    content: {
      ...content.record.content,
      markedAt: content.record.content.markedAt ?? today,
      ...(dueAt === null ? {} : { dueAt }),
      ...(extendedTo === null ? {} : { extendedTo }),
    },
  }
  const { errors } = checkRecord(record, 'holder')
  const [finding] = errors
  if (finding !== undefined)
    throw actError(
      'ACT_DATE_BAD',
      `the objection is not as the standard says: ${finding.rule} at ${finding.field}`,
    )
  await tx.append(OBJECTIONS, fromHex(markRef), canonicalBytes(feedBody(record, 'government')), amends)
}

function messageOf({ id, target, targetRecordId, ground, receivedAt, content }: Objection): object {
  const { record, statement } = content
  const applicantLinkKey = record?.content.applicantLinkKey
  return {
    ...{ objectionId: id, targetRecordId, ground, receivedAt },
    ...(target === null ? {} : { targetFeed: target.feed, targetRef: target.ref }),
    ...(applicantLinkKey === undefined ? {} : { applicantLinkKey }),
    ...(statement === undefined ? {} : { statement }),
  }
}

interface CameObjection {
  readonly objectionId?: string
  readonly targetRecordId: string
  readonly targetFeed?: string
  readonly targetRef?: string
  readonly ground: string
  readonly receivedAt: Day
  readonly statement?: string
}

/** At the issuer: an objection against one of its records. It answers at once by which day its law wants the outcome. */
export async function takeObjection(
  ports: ActPorts,
  tx: ActTransaction,
  message: CameMessage,
): Promise<void> {
  const { from, ref, content } = message
  const { objectionId, targetRecordId, targetFeed, targetRef, ground, receivedAt, statement } =
    content as CameObjection
  const named = targetFeed !== undefined && targetRef !== undefined && targetFeed.startsWith(`${ports.self}/`)
  const target = named ? { feed: targetFeed, ref: targetRef } : await tx.ownTarget(targetRecordId)
  const dueAt = answerTerms(ports, { issuer: ports.self, filedBy: from, receivedAt })?.answerBy ?? null
  const objection: Objection = {
    id: objectionId ?? ports.newId(),
    ...{ filedBy: from, issuer: ports.self, targetRecordId, target, ground, receivedAt, dueAt },
    ...{ extendedTo: null, markRef: null, messageRef: ref, outcome: null, answeredAt: null },
    content: statement === undefined ? {} : { statement },
  }
  if (!(await tx.addObjection(objection)) || dueAt === null) return
  await tx.send(from, { kind: 'objection.term', content: { objection: ref, dueAt } })
}

/** At the filing province: by which day the issuer answers. */
export async function takeTerm(ports: ActPorts, tx: ActTransaction, message: CameMessage): Promise<void> {
  const {
    objection: messageRef,
    dueAt,
    extendedTo,
  } = message.content as {
    readonly objection: string
    readonly dueAt: Day
    readonly extendedTo?: Day
  }
  const held = await tx.objection({ messageRef, issuer: message.from })
  if (held === null || held.filedBy !== ports.self || held.outcome !== null) return
  const told = { ...held, dueAt, extendedTo: extendedTo ?? held.extendedTo }
  await mark(ports, tx, told, true)
  await tx.saveObjection(told)
}

export interface Answer {
  readonly outcome: Outcome
  readonly reason: string
  readonly answeredAt: Day
}

export interface Answering {
  /** Mappings about whose records may be decided; null: about any. */
  readonly within?: Within
  /** R12 record of a local system that says it; it is no objection of its own. */
  readonly saidBy?: string
}

/**
 * The outcome, by the issuer's authority. 撤销 withdraws the record in the same transaction; a corrected record comes
 * from the local system that holds it.
 * @throws {ActError} ACT_UNKNOWN, OBJECTION_ANSWERED, ACT_DATE_BAD
 */
export async function answerObjection(
  ports: ActPorts,
  id: string,
  answer: Answer,
  { within = null, saidBy }: Answering = {},
): Promise<Objection> {
  const today = legalDay(ports.clock())
  return ports.transaction(async tx => {
    const held = await openHere(ports, tx, id, within)
    if (answer.answeredAt < held.receivedAt || answer.answeredAt > today)
      throw actError('ACT_DATE_BAD', `an answer is given between ${held.receivedAt} and ${today}`)
    const answered = closed(held, answer.outcome, answer.reason, answer.answeredAt)
    if (held.messageRef !== null) {
      const { outcome, reason: outcomeReason, answeredAt } = answer
      const content = { outcome, outcomeReason, answeredAt }
      await tx.send(held.filedBy, { kind: 'objection.answer', content, re: held.messageRef })
    }
    if (held.markRef !== null) await clear(ports, tx, held.markRef)
    if (answer.outcome === '撤销' && held.target !== null)
      await tx.withdraw(held.target, endRule('revoked', today))
    await tx.saveObjection(answered)
    if (saidBy !== undefined) await tx.noteSame(id, saidBy)
    return answered
  })
}

/** One that this province is to answer. @throws {ActError} ACT_UNKNOWN, OBJECTION_ANSWERED */
async function openHere(
  { self }: ActPorts,
  tx: ActTransaction,
  id: string,
  within: Within,
): Promise<Objection> {
  const held = await tx.objection({ id })
  const target = held?.target ?? null
  const mapping = within === null || target === null ? null : await tx.mappingOf(target)
  if (held === null || held.issuer !== self || !isWithin(within, mapping))
    throw actError('ACT_UNKNOWN', 'no such objection against a record of this province')
  if (held.outcome !== null) throw actError('OBJECTION_ANSWERED', `it was answered on ${held.answeredAt}`)
  return held
}

/** At the filing province: the issuer's outcome, which takes the mark away. Nobody else's answer does. */
export async function takeAnswer(ports: ActPorts, tx: ActTransaction, message: CameMessage): Promise<void> {
  if (message.re === undefined) return
  const held = await tx.objection({ messageRef: message.re, issuer: message.from })
  if (held === null || held.filedBy !== ports.self || held.outcome !== null) return
  const { outcome, outcomeReason, answeredAt } = message.content as {
    readonly outcome: Outcome
    readonly outcomeReason: string
    readonly answeredAt: Day
  }
  if (held.markRef !== null) await clear(ports, tx, held.markRef)
  await tx.saveObjection(closed(held, outcome, outcomeReason, answeredAt))
}

function clear({ self }: ActPorts, tx: ActTransaction, ref: string): Promise<void> {
  return tx.withdraw({ feed: `${self}/${OBJECTIONS}`, ref }, ANSWERED)
}

function closed(held: Objection, outcome: Outcome, outcomeReason: string, answeredAt: Day): Objection {
  return { ...held, outcome, answeredAt, content: { ...held.content, outcomeReason } }
}

/**
 * Where the issuer's law knows an extension: a later last day, told to the filing province.
 * @throws {ActError} ACT_UNKNOWN, OBJECTION_ANSWERED, EXTENSION_REFUSED
 */
export async function extendObjection(
  ports: ActPorts,
  id: string,
  within: Within = null,
): Promise<Objection> {
  return ports.transaction(async tx => {
    const held = await openHere(ports, tx, id, within)
    const terms = answerTerms(ports, held)
    if (terms?.extendableTo === undefined || held.extendedTo !== null)
      throw actError('EXTENSION_REFUSED', 'the law of this province knows no longer term for it')
    const extended = { ...held, dueAt: terms.answerBy, extendedTo: terms.extendableTo }
    await mark(ports, tx, extended, true)
    if (held.messageRef !== null) {
      const content = { objection: held.messageRef, dueAt: extended.dueAt, extendedTo: extended.extendedTo }
      await tx.send(held.filedBy, { kind: 'objection.term', content })
    }
    await tx.saveObjection(extended)
    return extended
  })
}
