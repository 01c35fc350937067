/** What the exchange face of a node is made of; `src/node.ts` opens it. */

import { randomBytes } from 'node:crypto'
import { pageReceived } from './events/exchange.ts'
import { noteCalls } from './exchange/contact.ts'
import { receiveCosignatures } from './exchange/cosign.ts'
import { proofsOf } from './exchange/prove.ts'
import { receivePage } from './exchange/receive.ts'
import { readPage } from './exchange/serve.ts'
import { wakeAfterPage } from './exchange/tasks.ts'
import { parseFeedName, WITHDRAWALS } from './feed/name.ts'
import type { ExchangeFacePorts } from './http/ports.ts'
import type { NodeParts } from './node-parts.ts'
import type { ClosablePeerClient } from './peer/client.ts'
import { HighWaterFile, highWaterPath } from './store/high-water-file.ts'
import { PgIdempotency } from './store/idempotency.ts'
import { PgJointView, practitionerKeys } from './store/joint-view.ts'
import { PgNameBook } from './store/name-book.ts'
import { PgPeerContacts } from './store/peer-contacts.ts'
import { PgProofArchive } from './store/proof-archive.ts'
import { PgRecordView } from './store/record-view.ts'
import { PgRequestNonces } from './store/request-nonces.ts'

/** What the other provinces see of this node. */
export function exchangeFacePorts(parts: NodeParts, client: ClosablePeerClient): ExchangeFacePorts {
  const { self, clock, log, metrics, loaded, database, store, readiness, wakes, receive } = parts
  const { suite } = loaded
  const memberKeys = (member: string) => loaded.membership.cosigningKeys(member)
  // Whoever calls is there: what waits for it goes on at once.
  const heard = (division: string) => void parts.queues.circuits.heard(division).catch(() => {})
  const called = noteCalls((peer, at) => new PgPeerContacts(database.db).called(peer, at), clock)
  return {
    self,
    clock,
    suite,
    membership: () => loaded.membership,
    signedMembership: async after =>
      (after === undefined ? undefined : await parts.memberships.after(after))?.text ?? loaded.text,
    erasures: issuer => parts.memberships.statements(issuer),
    membershipSeen: (division, tag) => void loaded.heal(division, tag, client.membershipAfter.bind(client)),
    state: async () => {
      const known = await readiness.refresh(clock())
      return known === 'taking in' ? 'recovering' : known
    },
    feeds: {
      list: () => store.heads(),
      head: id => store.head(id),
      // The file of the worker, where this process sees it; made there, and read anew when it has changed.
      marks: async () =>
        (await HighWaterFile.open(highWaterPath(parts.settings.dataDirectory))).highWater.all(),
      page: (id, from, limit) => readPage(receive, id, from, limit),
      cosignatures: head => store.cosignatures(head),
    },
    // A partner's program may ask with the same certificate, so a circuit is not closed by it.
    compares: called,
    proofs: proofsOf({ ...receive, archive: new PgProofArchive(database.db) }),
    async receivePage(division, page) {
      heard(division)
      const store = () => receivePage(receive, page)
      const isUrgent = parseFeedName(page.feed).topic === WITHDRAWALS
      const { size, applied } = await (isUrgent ? parts.queues.urgently(store) : store())
      await wakeAfterPage({ self, waker: wakes }, { feed: page.feed, generation: page.generation }, applied)
      log(pageReceived({ feed: page.feed, peer: division, size }))
      return { size }
    },
    receiveCosignatures(division, id, list) {
      heard(division)
      return receiveCosignatures({ ...receive, memberKeys }, division, id, list)
    },
    jointView: new PgJointView(database),
    records: new PgRecordView(database),
    nonces: new PgRequestNonces(database.db),
    audit: parts.audit,
    idempotency: new PgIdempotency(database.db),
    linkKeys: () => parts.linkKeys,
    signer: parts.signer,
    random: randomBytes,
    practitioners: number => practitionerKeys(database, number),
    names: new PgNameBook(database, parts.sealer),
    reports: parts.reporting.desk,
    log,
    served: (...request) => metrics.served('exchange', ...request),
    tracing: parts.tracing,
  }
}
