/** Clients of one member and servers that stand for another, closed after each test, and the faults of calls. */
import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import type { FeedId } from '../../src/feed/name.ts'
import { encodePage, type Page } from '../../src/feed/page.ts'
import { type ClosablePeerClient, createPeerClient } from '../../src/peer/client.ts'
import type { PeerTimeouts } from '../../src/peer/connection.ts'
import type { PeerError } from '../../src/peer/fault.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { changedMembership, type Identity, keyOf, member, type Region } from '../http/region.ts'
import { type StandIn, standIn } from './stand-in.ts'

export const ENVIRONMENT: FeedId = { feed: '310000/lists.environment', generation: 1 }

const opened: { close(): Promise<void> }[] = []

export function closeLater<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one)
  return one
}

export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0)) await one.close()
}

/** A client of `identity` that finds 310000 at `endpoint`. */
export function clientTo(
  region: Region,
  endpoint: string,
  identity: Identity = member(region, '320000'),
  timeouts: Partial<PeerTimeouts> = {},
): ClosablePeerClient {
  const membership = changedMembership(region, '310000', { endpoint })
  return closeLater(createPeerClient({ membership: () => membership, tls: identity, timeouts }))
}

/** A server in the place of 310000. */
export async function serve(
  region: Region,
  answer: (response: ServerResponse) => void,
  identity: Identity = member(region, '310000'),
): Promise<StandIn> {
  return closeLater(await standIn(identity, (_request, response) => answer(response)))
}

/** The first page of a feed with invented entries, signed by its division. */
export async function pageOf(feed: string, entries = 2, text = '示例（虚构）'): Promise<Page> {
  const issuer = new Issuer(feed, keyOf(feed.slice(0, 6)))
  for (let i = 0; i < entries; i++) issuer.record(refOf(`entry ${i}`), { 说明: text })
  return issuer.page({ from: 0, to: entries })
}

export function linesOf(page: Page): string[] {
  return [...encodePage(page)]
}

/** The fault with which a call fails; its message must not hold what was sent or answered. */
export async function faultOf(call: Promise<unknown>): Promise<PeerError['fault']> {
  const error = await call.then(
    () => assert.fail('the call succeeded'),
    (thrown: PeerError) => thrown,
  )
  assert.equal(error.name, 'PeerError', String(error))
  assert.doesNotMatch(error.message, /示例|张某/)
  return error.fault
}
