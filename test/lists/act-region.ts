/** Provinces with the acts of src/node-acts.ts, on real databases; what one writes is brought to the others by hand. */
import { randomBytes } from 'node:crypto'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { deskHandlers } from '../../src/exchange/message-desk.ts'
import { applyMessages } from '../../src/exchange/messages.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { addresseeOf } from '../../src/feed/name.ts'
import { INTL } from '../../src/feed/suite.ts'
import { projectEntry } from '../../src/lists/project-entry.ts'
import { type Acts, makeActs } from '../../src/node-acts.ts'
import { messageDesk } from '../../src/node-messages.ts'
import type { LinkKeys } from '../../src/standard/link-key.ts'
import type { SeriousListingRecord } from '../../src/standard/record.ts'
import { PgJointView } from '../../src/store/joint-view.ts'
import { createSealer, type Sealer } from '../../src/store/sealing.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { receiveAll } from '../exchange/receive-all.ts'
import { NO_LINK_KEYS } from '../support/link-keys.ts'
import { makeProvince, NOW, type Province, publish } from '../support/province.ts'

export const LIST = '340000/lists.environment'
export const DAY = '2026-11-23'

export interface Acting extends Province {
  readonly acts: Acts
  readonly view: PgJointView
  readonly sealer: Sealer
  /** The region's keys for persons; none until a test gives some. */
  linkKeys: LinkKeys
  /** Milliseconds since 1970; moved by tests. */
  now: number
}

/** All that the acts ask of a membership: everybody writes everything. */
const MEMBERSHIP = {
  generationOf: () => 1,
  mayIssue: () => true,
  member: () => undefined,
  divisions: ['310000', '330000', '340000'],
} as unknown as Membership

const TERMS = { markWithin: 1, answerWithin: 5, source: '样例（虚构）' }

export async function makeActing(division: string): Promise<Acting> {
  const province = await makeProvince(division)
  const { store, database } = province
  const sealer = createSealer(randomBytes(32))
  const acting = {
    ...province,
    sealer,
    now: NOW,
    view: new PgJointView(database),
    linkKeys: NO_LINK_KEYS(),
  } as Acting & { acts: Acts }
  const shared = {
    self: division,
    suite: INTL,
    clock: () => acting.now,
    store,
    database,
    sealer,
    membership: () => MEMBERSHIP,
  }
  const desk = messageDesk(shared)
  const ownTerms = division === '340000' ? TERMS : undefined
  return Object.assign(acting, {
    acts: makeActs({ ...shared, desk, ownTerms, linkKeys: () => acting.linkKeys }),
    desk,
  })
}

/** Lists somebody at Anhui. @returns the ref */
export async function list(anhui: Province, record: SeriousListingRecord): Promise<string> {
  const ref = randomBytes(16)
  await publish(anhui, LIST, [
    { kind: 'record', ref, body: canonicalBytes({ ...record, division: '340000' }), amends: false },
  ])
  return ref.toString('hex')
}

/** Signs, sends and applies until nobody has anything new to say. */
export async function settle(provinces: readonly Acting[]): Promise<void> {
  for (let quiet = false; !quiet; ) {
    quiet = true
    for (const from of provinces) {
      for (const head of await from.store.heads()) {
        const { id } = head
        if (!id.feed.startsWith(`${from.division}/`)) continue
        await signFeed(from.ports, id)
        await apply(from, id.feed)
        for (const to of provinces) {
          const addressee = addresseeOf(id.feed)
          if (to === from || (addressee !== undefined && addressee !== to.division)) continue
          const held = (await to.store.head(id))?.tree.size ?? 0
          if (held === head.tree.size) continue
          quiet = false
          await receiveAll(to, from, id.feed)
          await apply(to, id.feed)
        }
      }
    }
  }
}

async function apply(province: Acting, feed: string): Promise<void> {
  const id = { feed, generation: 1 }
  if (addresseeOf(feed) !== undefined) {
    const { kinds, book } = (province as unknown as { desk: Parameters<typeof deskHandlers>[0] }).desk
    const handlers = deskHandlers({ kinds, book }, province.acts.effects)
    await applyMessages(
      { store: province.store, suite: INTL, self: province.division, handlers, sealKeys: [] },
      id,
    )
    return
  }
  const scope = /\/(?:records\.|lists\.tourism)/.test(feed) ? 'government' : 'public'
  await applyFeed(
    {
      store: province.store,
      projector(_feed, entry) {
        const facts = projectEntry(feed, entry.body ?? new Uint8Array(), scope)
        return 'parked' in facts ? facts : { ...facts, ref: entry.ref, seq: entry.seq }
      },
    },
    id,
  )
}
