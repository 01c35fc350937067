/** All events, for the page that lists them. */
import * as collecting from './collecting.ts'
import type { EventKind } from './event.ts'
import * as exchange from './exchange.ts'
import * as identity from './identity.ts'
import * as node from './node.ts'
import * as queues from './queues.ts'
import * as recovery from './recovery.ts'
import * as requests from './requests.ts'

export interface EventRow extends Pick<EventKind, 'event' | 'level' | 'says'> {
  readonly fields: Readonly<Record<string, { readonly says: string; readonly mayLack: boolean }>>
}

/** By subject, in the order of the page. */
export const EVENTS: Readonly<Record<string, readonly EventRow[]>> = {
  node: Object.values(node),
  recovery: Object.values(recovery),
  exchange: Object.values(exchange),
  collecting: Object.values(collecting),
  identity: Object.values(identity),
  queues: Object.values(queues),
  requests: Object.values(requests),
}
