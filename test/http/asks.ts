/** Requests to the face of a {@link Desk}, and what its refusals must look like. */
import assert from 'node:assert/strict'
import { encodePage, type Page } from '../../src/feed/page.ts'
import type { OperationId } from '../../src/http/contract.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { operationsOfContract } from './contract-answers.ts'
import type { Ask, Desk, Reply } from './desk.ts'
import { keyOf } from './region.ts'
import { ORDER } from './reports.ts'

export const NDJSON = { 'content-type': 'application/x-ndjson' }
export const JSON_BODY = { 'content-type': 'application/json' }
export const OPERATIONS: readonly OperationId[] = operationsOfContract().map(({ id }) => id)
/** A purpose for which organisations and persons may be asked about, and a sharing request. */
export const WITH_PURPOSE = { 'xinqiao-purpose': 'A02', 'xinqiao-sharing-request': 'GX-2026-000123' }
export const PERSON = { idType: '身份证', idNumber: '310199199001010018' }
/** A feed of the node that is asked, and one that 320000 pushes to it. */
export const FEED = '/v1/feeds/310000/lists.environment'
export const PUSHED = '320000/lists.environment'

/** The first page of a feed with invented entries, signed by its division. */
export async function pageOf(feed: string, entries = 2): Promise<Page> {
  const issuer = new Issuer(feed, keyOf(feed.slice(0, 6)))
  for (let i = 0; i < entries; i++) issuer.record(refOf(`entry ${i}`), { 名称: `示例${i}（虚构）` })
  return issuer.page({ from: 0, to: entries })
}

export function textOf(page: Page): string {
  return [...encodePage(page)].join('')
}

export function push(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = NDJSON,
  feed = PUSHED,
): Ask {
  return { method: 'post', path: `/v1/feeds/${feed}/entries`, headers, body }
}

/** A request for an operation, as 320000 may ask it. */
export async function good(desk: Desk, id: OperationId): Promise<Ask> {
  const cosignatures = [await desk.holder.cosignature('320000', '310000/lists.environment')]
  const delivery = JSON.stringify({ generation: 1, cosignatures })
  const asks: Readonly<Record<OperationId, Ask>> = {
    readNode: { path: '/v1/node' },
    readMembership: { path: '/v1/membership' },
    listErasures: { path: '/v1/erasures' },
    listFeeds: { path: '/v1/feeds' },
    readCheckpoint: { path: `${FEED}/checkpoint?generation=1` },
    readEntries: { path: `${FEED}/entries?generation=1&from=0&limit=2` },
    readInclusion: { path: `${FEED}/proofs/inclusion?generation=1&seq=0&body=yes` },
    readConsistency: { path: `${FEED}/proofs/consistency?generation=1&from=1` },
    readReceipt: { path: '/v1/feeds/310000/withdrawals/proofs/receipt?generation=1&holder=320000' },
    pushEntries: push(textOf(await pageOf(PUSHED))),
    pushCosignatures: { method: 'post', path: `${FEED}/cosignatures`, headers: JSON_BODY, body: delivery },
    readJointList: { path: '/v1/joint-lists/environment' },
    listJointSubjects: { path: '/v1/joint-lists/environment/subjects?limit=2' },
    checkJointSubjects: {
      method: 'post',
      path: '/v1/joint-lists/environment/checks',
      headers: JSON_BODY,
      body: JSON.stringify({ usccs: ['91310118PDY00001XQ', '91310115PDY000175Y'] }),
    },
    checkJointPerson: {
      method: 'post',
      path: '/v1/joint-lists/environment/person-checks',
      headers: { ...JSON_BODY, ...WITH_PURPOSE },
      body: JSON.stringify(PERSON),
    },
    readJointChanges: { path: '/v1/joint-lists/environment/changes' },
    exportJointList: { path: '/v1/joint-lists/environment/snapshot' },
    checkSubject: {
      method: 'post',
      path: '/v1/checks',
      headers: { ...JSON_BODY, ...WITH_PURPOSE },
      body: JSON.stringify({ uscc: '91310118PDY00001XQ' }),
    },
    listSubjectRecords: { path: '/v1/subjects/91310118PDY00001XQ/records', headers: WITH_PURPOSE },
    listPersonRecords: {
      method: 'post',
      path: '/v1/person-records',
      headers: { ...JSON_BODY, ...WITH_PURPOSE },
      body: JSON.stringify(PERSON),
    },
    orderReport: {
      method: 'post',
      path: '/v1/reports',
      headers: { ...JSON_BODY, ...WITH_PURPOSE, 'idempotency-key': '0d7a8f9e-3c1b-4a57-9b0e-5a4f0a2c6d11' },
      body: JSON.stringify({
        subject: { kind: 'organisation', uscc: '91310118PDY00001XQ' },
        edition: 'public',
        organisation: '示例市行政审批局（虚构）',
      }),
    },
    readReportOrder: { path: `/v1/reports/${ORDER}` },
    readReport: { path: `/v1/reports/${ORDER}/document` },
    checkReport: {
      method: 'post',
      path: '/v1/report-checks',
      headers: JSON_BODY,
      body: JSON.stringify({ code: '25DC-63E2-5C9E-15D9-92DB' }),
    },
    readJointSubject: { path: '/v1/joint-lists/environment/subjects/91310118PDY00001XQ' },
  }
  return asks[id]
}

export function assertNothingWritten({ holder }: Desk): void {
  assert.deepEqual([holder.pages.length, holder.cosignatures.length], [0, 0])
}

/** The answer is a problem with these members, under the number that the log has. */
export function assertProblem(
  reply: Reply,
  status: number,
  expected: Readonly<Record<string, unknown>>,
): void {
  assert.equal(reply.type.split(';')[0], 'application/problem+json', reply.text)
  const problem = reply.json()
  const shown = Object.fromEntries(Object.keys(expected).map(key => [key, problem[key]]))
  assert.deepEqual({ status: reply.status, ...shown }, { status, ...expected })
  assert.equal(problem['instance'], `urn:uuid:${reply.headers['x-request-id']}`)
}
