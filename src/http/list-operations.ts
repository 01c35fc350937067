import { answerSubject, pageOfSubjects, summarise } from '../lists/answers.ts'
import type { Domain, JointView, SubjectLine } from '../lists/ports.ts'
import { checkUscc } from '../standard/uscc.ts'
import { answerJson, type Handler, type JsonAnswer } from './call.ts'
import { HttpError } from './fault.ts'
import { decodeSubjectCursor, encodeSubjectCursor } from './subject-cursor.ts'

const SUBJECTS = 100

export const readJointList: Handler<'readJointList'> = async call => {
  const { jointView, clock } = call.ports
  answerJson(call, await summarise(jointView, call.path.domain, clock()))
}

export const readJointSubject: Handler<'readJointSubject'> = async call => {
  const { jointView, clock } = call.ports
  const check = checkUscc(call.path.uscc)
  if (!check.ok) {
    const message = 'the code breaks GB 32100-2015: compare it with the registration document'
    throw new HttpError(message, { code: 'USCC_INVALID', rule: check.rule })
  }
  const answer = await answerSubject(jointView, call.path.domain, check.value.text, clock())
  // Records were checked against the standard before they entered the view.
  answerJson(call, answer as JsonAnswer<'readJointSubject'>)
}

export const listJointSubjects: Handler<'listJointSubjects'> = async call => {
  const { jointView, clock } = call.ports
  const { domain } = call.path
  const { cursor, limit = SUBJECTS } = call.query
  const after = cursor === undefined ? null : decodeSubjectCursor(domain, cursor)
  const { organisations, more, asOf } = await organisationsAfter(jointView, domain, clock(), after, limit)
  const last = organisations.at(-1)
  const answer = {
    domain,
    subjects: organisations,
    cursor: more && last ? encodeSubjectCursor(domain, last.subjectKey) : null,
    asOf,
  }
  answerJson(call, answer as JsonAnswer<'listJointSubjects'>)
}

/**
 * A page of organisations. Persons of a list for government use stand between them in the order of keys; they are
 * passed over, because neither this answer nor its cursor may carry them.
 */
async function organisationsAfter(
  view: JointView,
  domain: Domain,
  nowMs: number,
  start: string | null,
  limit: number,
) {
  const organisations: SubjectLine[] = []
  let page = await pageOfSubjects(view, domain, nowMs, start, limit + 1)
  // What was read first says how old the answer may be.
  const { asOf } = page
  for (;;) {
    organisations.push(...page.subjects.filter(({ subjectKey }) => checkUscc(subjectKey).ok))
    if (organisations.length > limit || page.after === null) break
    page = await pageOfSubjects(view, domain, nowMs, page.after, limit + 1)
  }
  return { organisations: organisations.slice(0, limit), more: organisations.length > limit, asOf }
}
