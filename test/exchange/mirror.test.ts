/** A holder whose issuer is silent reads from mirrors, over real mutual TLS: honest ones, and one that lies. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FeedHead, Task } from '../../src/exchange/ports.ts'
import { proofsOf } from '../../src/exchange/prove.ts'
import { readPage } from '../../src/exchange/serve.ts'
import { runTask, type TaskPorts } from '../../src/exchange/tasks.ts'
import type { Page } from '../../src/feed/page.ts'
import { INTL } from '../../src/feed/suite.ts'
import { type ExchangeListener, listenExchange } from '../../src/http/listen.ts'
import { createPeerClient } from '../../src/peer/client.ts'
import { PgProofArchive } from '../../src/store/proof-archive.ts'
import { Membership } from '../../src/trust/membership.ts'
import { Holder } from '../http/holder.ts'
import { makeRegion, member, type Region } from '../http/region.ts'
import {
  fingerprint,
  headOf,
  makeProvince,
  type Province,
  publish,
  record,
  signerOf,
} from '../support/province.ts'
import { receiveAll } from './receive-all.ts'

const ISSUER = '330000'
const HONEST = '320000'
const LIAR = '340000'
const READER = '310000'
const LIST = `${ISSUER}/lists.environment`

let region: Region
let issuer: Province
let honest: Province
const listeners: ExchangeListener[] = []
const endpoints = new Map<string, string>()
let relayAllowed = true

/** The region as its provinces sign, with whoever listens; the issuer is at an address where nobody does. */
function membership(): Membership {
  const terms = { audience: 'members', scope: 'publicity', relayAllowed } as const
  const members = region.body.members.map(one => ({
    ...one,
    endpoint: endpoints.get(one.division) ?? 'https://127.0.0.1:1',
    feedKeys: [{ publicKey: signerOf(one.division).publicKey }],
  }))
  return new Membership(INTL, { ...region.body, members, feeds: { 'lists.environment': terms } })
}

before(async () => {
  region = await makeRegion()
  issuer = await makeProvince(ISSUER)
  honest = await makeProvince(HONEST)
  await publish(issuer, LIST, [record('one'), record('two'), record('three')])
  await receiveAll(honest, issuer, LIST)
  await listen(HONEST, page => page)
  await listen(LIAR, page => ({ ...page, entries: page.entries.map(changed) }))
})
after(async () => {
  for (const listener of listeners) await listener.close()
})

/** An entry that its issuer never signed. */
function changed(entry: Page['entries'][number]): Page['entries'][number] {
  const header = Buffer.from(String(Buffer.from(entry.header)).replace(/"at":"2026/, '"at":"2025'))
  return { ...entry, header }
}

/** A face of the copy that Jiangsu holds; what it serves may be changed on the way. */
async function listen(division: string, serve: (page: Page) => Page): Promise<void> {
  const { store, ports, database } = honest
  const face = {
    ...new Holder(region).ports(),
    self: division,
    membership,
    feeds: {
      list: () => store.heads(),
      head: (id: FeedHead['id']) => store.head(id),
      cosignatures: async () => [],
      page: async (id: FeedHead['id'], from: number, limit: number) =>
        serve(await readPage(ports, id, from, limit)),
    },
    proofs: proofsOf({ ...ports, archive: new PgProofArchive(database.db) }),
  }
  const tls = member(region, division)
  const listener = await listenExchange({ host: '127.0.0.1', port: 0, tls, ports: face })
  listeners.push(listener)
  endpoints.set(division, listener.endpoint)
}

interface Reader {
  readonly province: Province
  readonly ports: TaskPorts
  readonly woken: Task[]
  readonly blamed: string[]
  close(): Promise<void>
}

async function makeReader(): Promise<Reader> {
  const province = await makeProvince(READER)
  const peers = createPeerClient({ membership, tls: member(region, READER) })
  const woken: Task[] = []
  const blamed: string[] = []
  const ports: TaskPorts = {
    ...province.ports,
    peers,
    others: [HONEST, ISSUER, LIAR],
    projector: () => ({ parked: 'TEST' }),
    random: () => 0.5,
    audience: feed => membership().audience(feed),
    mayRelay: (peer, feed) => membership().mayServe(peer, READER, feed),
    waker: { wake: async tasks => void woken.push(...tasks) },
    ready: () => true,
    blame: (peer, _feed, code) => void blamed.push(`${peer} ${code}`),
  }
  return { province, ports, woken, blamed, close: () => peers.close() }
}

test('a holder that its issuer does not reach takes the feed from a mirror', async () => {
  const { province, ports, woken, close } = await makeReader()
  await runTask(ports, { kind: 'compare', peer: HONEST })
  const pull = woken.find(task => task.kind === 'pull')
  assert.deepEqual(pull, { kind: 'pull', feed: LIST, generation: 1, peer: HONEST })
  await runTask(ports, pull as Task)
  assert.equal(await fingerprint(province, LIST), await fingerprint(issuer, LIST))
  await close()
})

test('a mirror that lies is named, and another source is tried', async () => {
  const { province, ports, blamed, close } = await makeReader()
  await runTask(ports, { kind: 'pull', feed: LIST, generation: 1, peer: LIAR })
  assert.deepEqual(blamed, [`${LIAR} PROOF_BAD`, `${ISSUER} PEER_UNREACHABLE`])
  assert.equal(await fingerprint(province, LIST), await fingerprint(issuer, LIST))
  assert.equal((await headOf(province, LIST)).frozen, false, 'a lie of a mirror is no fork of its issuer')
  await close()
})

test('where the issuer does not allow relaying nobody asks, and a holder that is asked says nothing', async () => {
  const { province, ports, woken, blamed, close } = await makeReader()
  relayAllowed = false
  await runTask(ports, { kind: 'compare', peer: HONEST })
  assert.deepEqual(woken, [])
  const asked = runTask(ports, { kind: 'pull', feed: LIST, generation: 1, peer: HONEST })
  await assert.rejects(asked, {
    fault: { code: 'PEER_REFUSED', division: HONEST, status: 404, problemCode: 'FEED_UNKNOWN' },
  })
  assert.deepEqual(blamed, [`${HONEST} PEER_REFUSED`, `${ISSUER} PEER_UNREACHABLE`])
  assert.equal((await province.store.head({ feed: LIST, generation: 1 }))?.tree.size ?? 0, 0)
  // That its history continues what was signed to us, it shows all the same, without an entry.
  const { id, checkpoint } = await headOf(issuer, LIST)
  const growth = await ports.peers.growth?.(HONEST, id, 2)
  assert.equal(growth?.checkpoint, checkpoint?.note)
  relayAllowed = true
  await close()
})

test('two histories are proven between holders that may not show each other an entry', async () => {
  const { province, ports, close } = await makeReader()
  const other = await makeProvince(ISSUER)
  await publish(other, LIST, [record('another'), record('history')])
  await receiveAll(province, other, LIST)
  relayAllowed = false
  await runTask(ports, { kind: 'compare', peer: HONEST })
  relayAllowed = true
  assert.equal((await headOf(province, LIST)).frozen, true)
  const evidence = await new PgProofArchive(province.database.db).forkOf(await headOf(province, LIST))
  assert.equal(Reflect.get(evidence ?? {}, 'kind'), 'fork', 'kept as a file that proves it')
  await close()
})
