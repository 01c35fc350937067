/** Messages between this node and another: kinds, keys, and who closes what is over. */

import { randomBytes } from 'node:crypto'
import { equalBytes } from './base/bytes.ts'
import type { Clock } from './base/time.ts'
import type { Log } from './events/event.ts'
import { sealingKeyDiffers } from './events/identity.ts'
import { closeOver, type DeskPorts, deskHandlers, type Effects } from './exchange/message-desk.ts'
import type { FeedStore, Task } from './exchange/ports.ts'
import type { TaskPorts } from './exchange/tasks.ts'
import { sealKey } from './feed/seal.ts'
import type { Suite } from './feed/suite.ts'
import { readMessageKinds } from './standard/message-kinds.ts'
import type { DatabaseHandle } from './store/database.ts'
import { PgMessageBook } from './store/message-book.ts'
import type { Sealer } from './store/sealing.ts'
import type { Membership } from './trust/membership.ts'

export interface MessagingOptions {
  readonly self: string
  readonly suite: Suite
  readonly clock: Clock
  readonly store: FeedStore
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  /** The membership in force: ask it anew each time. */
  membership(): Membership
}

/** What sending takes; a command has it, too. */
export function messageDesk(options: MessagingOptions): DeskPorts & { readonly book: PgMessageBook } {
  const { self, suite, clock, store, membership } = options
  return {
    store,
    book: new PgMessageBook(options.database, options.sealer),
    kinds: readMessageKinds(),
    sendContext: () => ({
      suite,
      nowMs: clock(),
      random: randomBytes,
      self,
      generationOf: feed => membership().generationOf(feed),
      sealingKey: addressee => membership().member(addressee)?.sealingKey,
    }),
    thirdPartyReads: addressee =>
      [self, addressee].some(one => membership().member(one)?.gateway !== undefined),
  }
}

/** What messages do besides being kept. */
export interface MessageEffects {
  readonly effects: Effects
  /** What is to be done since messages had their effect. */
  grown(): readonly Task[]
}

export interface Messaging {
  readonly desk: DeskPorts
  /** For `runTask`. */
  readonly messages: NonNullable<TaskPorts['messages']>
  /** With each sweep, while the node may sign. @returns what is to be done next. */
  closeOver(): Promise<readonly Task[]>
}

/**
 * @param takers of kinds that no operator reads, by kind
 * @param sealingKeys PEM of the keys that open what is sealed to this node, the newest first
 * @throws {FeedError} KEY_BAD for a key of another suite.
 */
export function makeMessaging(
  options: MessagingOptions & { readonly log: Log },
  sealingKeys: readonly string[],
  desk: DeskPorts,
  { effects, grown }: MessageEffects,
  takers: Effects,
): Messaging {
  const { self, membership, log } = options
  const sealKeys = sealingKeys.map(pem => sealKey(options.suite, pem))
  const current = membership().member(self)?.sealingKey
  // Until the key is there, what is sealed to this node waits, parked.
  if (current && sealKeys.length > 0 && !sealKeys.some(key => equalBytes(key.publicKey, current)))
    log(sealingKeyDiffers({ code: 'KEY_BAD' }))
  return {
    desk,
    messages: { handlers: deskHandlers(desk, effects, takers), sealKeys, grown },
    closeOver: async () => (await closeOver(desk, self)).map(id => ({ kind: 'sign', ...id }) as const),
  }
}
