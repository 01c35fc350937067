import { answerPerson, personRecordsText, recordPageText, recordsOf } from '../lists/answers.ts'
import type { RecordPlace } from '../lists/ports.ts'
import { readJson, requireMediaType } from './body.ts'
import { answerText, type Call, type Handler } from './call.ts'
import type { OperationId } from './contract.ts'
import type { components } from './generated/exchange.ts'
import { agreesWith, keysOfIdentity } from './identity.ts'
import { requireUscc } from './list-operations.ts'
import { logQuery, requirePurpose } from './purpose.ts'
import { feedsFor, readableFeeds, readableIssuers } from './readable.ts'
import { decodeRecordCursor, encodeRecordCursor } from './record-cursor.ts'

type PersonQuestion = components['schemas']['PersonQuestion']

const RECORDS = 100
/** In one answer about a person; the cursor of the next stands in the body, because in a URL it would say something of them. */
const PERSON_RECORDS = 200

export const listSubjectRecords: Handler<'listSubjectRecords'> = async call => {
  const { ports, caller, query } = call
  const purpose = requirePurpose(call)
  const uscc = requireUscc(call.path.uscc)
  const after = query.cursor === undefined ? null : decodeRecordCursor(query.cursor)
  const question = {
    feeds: readableFeeds(ports.membership(), caller),
    subjectKeys: [uscc],
    nowMs: ports.clock(),
    generationOf: (feed: string) => ports.membership().generationOf(feed),
    limit: query.limit ?? RECORDS,
  }
  const found = await recordsOf(ports.records, question, after)
  await logQuery(call, purpose, [uscc], { records: found.records.length })
  answerText(call, recordPageText(found, found.next && encodeRecordCursor(found.next)))
}

export const checkJointPerson: Handler<'checkJointPerson'> = async call => {
  const { ports, caller } = call
  const { domain } = call.path
  const purpose = requirePurpose(call, ['person'])
  const person = await readPerson(call)
  const issuers = readableIssuers(ports.membership(), caller, domain)
  const question = {
    ...{ domain, issuers, nowMs: ports.clock() },
    generationOf: (feed: string) => ports.membership().generationOf(feed),
  }
  const { linkKeys, agrees, after } = person
  const part = { after, cursorOf: encodeRecordCursor }
  const { text, hits } = await answerPerson(ports.jointView, question, linkKeys, agrees, part)
  await logQuery(call, purpose, person.linkKeys, { domain, hits })
  answerText(call, text)
}

export const listPersonRecords: Handler<'listPersonRecords'> = async call => {
  const { ports, caller } = call
  const purpose = requirePurpose(call, ['person'])
  const person = await readPerson(call)
  const question = {
    feeds: feedsFor(purpose.code, readableFeeds(ports.membership(), caller)),
    subjectKeys: person.linkKeys,
    nowMs: ports.clock(),
    generationOf: (feed: string) => ports.membership().generationOf(feed),
    limit: PERSON_RECORDS,
  }
  const found = await recordsOf(ports.records, question, person.after)
  await logQuery(call, purpose, person.linkKeys, { records: found.records.length })
  answerText(call, personRecordsText(found, person.agrees, found.next && encodeRecordCursor(found.next)))
}

interface Person {
  readonly linkKeys: readonly string[]
  /** Whether the given name fits the one in a record; null when none was given. */
  readonly agrees: ((record: string) => boolean) | null
  /** Where the part before ended. */
  readonly after: RecordPlace | null
}

/** @throws {HttpError} IDENTITY_NUMBER_INVALID, LINK_KEYS_ABSENT @throws {FeedError} CURSOR_BAD */
async function readPerson({ request, ports, limits, check }: Call<OperationId>): Promise<Person> {
  requireMediaType(request, 'application/json')
  const { idType, idNumber, name, cursor } = check.body<PersonQuestion>(await readJson(request, limits))
  const after = cursor === undefined ? null : decodeRecordCursor(cursor)
  return { linkKeys: keysOfIdentity(ports, idType, idNumber), agrees: agreesWith(name), after }
}
