import {
  answerSubject,
  answerSubjects,
  type ListQuestion,
  lineText,
  pageOfSubjects,
  summarise,
} from '../lists/answers.ts'
import type { JointListName, JointView, SubjectLine } from '../lists/ports.ts'
import { checkUscc } from '../standard/uscc.ts'
import { readJson, requireMediaType } from './body.ts'
import { answerText, type Call, type Handler } from './call.ts'
import type { OperationId } from './contract.ts'
import { HttpError } from './fault.ts'
import type { operations } from './generated/exchange.ts'
import { logQuery, type Purpose, requirePurpose } from './purpose.ts'
import { isRestricted, readableIssuers } from './readable.ts'
import { decodeRecordCursor, encodeRecordCursor } from './record-cursor.ts'
import { decodeSubjectCursor, encodeSubjectCursor } from './subject-cursor.ts'

type SubjectCheck = operations['checkJointSubjects']['requestBody']['content']['application/json']

const SUBJECTS = 100

/** The caller's question about a list: of whom it may be told, and for what when the list is for government use. */
export function askList(call: Call<OperationId>, domain: JointListName) {
  const { ports, caller } = call
  const membership = ports.membership()
  const purpose = isRestricted(membership, domain) ? requirePurpose(call) : null
  const question: ListQuestion = {
    domain,
    issuers: readableIssuers(membership, caller, domain),
    nowMs: ports.clock(),
    generationOf: feed => membership.generationOf(feed),
  }
  return { question, purpose }
}

/** Logs the question if it has a purpose, then answers. */
async function answer(
  call: Call<OperationId>,
  purpose: Purpose | null,
  subjects: readonly string[],
  text: string,
): Promise<void> {
  if (purpose !== null) await logQuery(call, purpose, subjects, { asked: subjects.length })
  answerText(call, text)
}

export const readJointList: Handler<'readJointList'> = async call => {
  const { question, purpose } = askList(call, call.path.domain)
  await answer(call, purpose, [], await summarise(call.ports.jointView, question))
}

export const readJointSubject: Handler<'readJointSubject'> = async call => {
  const { question, purpose } = askList(call, call.path.domain)
  const uscc = requireUscc(call.path.uscc)
  const { cursor } = call.query
  const after = cursor === undefined ? null : decodeRecordCursor(cursor)
  const text = await answerSubject(call.ports.jointView, question, uscc, after, encodeRecordCursor)
  await answer(call, purpose, [uscc], text)
}

export const checkJointSubjects: Handler<'checkJointSubjects'> = async call => {
  const { question, purpose } = askList(call, call.path.domain)
  requireMediaType(call.request, 'application/json')
  const { usccs } = call.check.body<SubjectCheck>(await readJson(call.request, call.limits))
  const asked = usccs.map((uscc, i) => requireUscc(uscc, `body.usccs.${i}`))
  await answer(call, purpose, asked, await answerSubjects(call.ports.jointView, question, asked))
}

export const listJointSubjects: Handler<'listJointSubjects'> = async call => {
  const { domain } = call.path
  const { question, purpose } = askList(call, domain)
  const { cursor, limit = SUBJECTS } = call.query
  const after = cursor === undefined ? null : decodeSubjectCursor(domain, cursor)
  const { organisations, more, asOf } = await organisationsAfter(call.ports.jointView, question, after, limit)
  const last = organisations.at(-1)
  const next = more && last ? encodeSubjectCursor(domain, last.subjectKey) : null
  const text = `{"domain":"${domain}","subjects":[${organisations.map(line => lineText(asOf, line)).join(',')}],"cursor":${JSON.stringify(next)},"asOf":${JSON.stringify(asOf)}}`
  const keys = organisations.map(({ subjectKey }) => subjectKey)
  await answer(call, purpose, keys, text)
}

/** @throws {HttpError} USCC_INVALID, with the place when it is one of many; the code itself is not repeated */
export function requireUscc(text: string, where?: string): string {
  const check = checkUscc(text)
  if (check.ok) return check.value.text
  const message = 'the code breaks GB 32100-2015: compare it with the registration document'
  const fault = { code: 'USCC_INVALID', rule: check.rule } as const
  throw new HttpError(message, where === undefined ? fault : { ...fault, where })
}

/**
 * A page of organisations. Persons of a list for government use stand between them in the order of keys; they are
 * passed over, because neither this answer nor its cursor may carry them.
 */
async function organisationsAfter(
  view: JointView,
  question: ListQuestion,
  start: string | null,
  limit: number,
) {
  const organisations: SubjectLine[] = []
  let page = await pageOfSubjects(view, question, start, limit + 1)
  // What was read first says how old the answer may be.
  const { asOf } = page
  for (;;) {
    organisations.push(...page.subjects.filter(({ subjectKey }) => checkUscc(subjectKey).ok))
    if (organisations.length > limit || page.after === null) break
    page = await pageOfSubjects(view, question, page.after, limit + 1)
  }
  return { organisations: organisations.slice(0, limit), more: organisations.length > limit, asOf }
}
