/** Messages to one addressee between two real databases: each takes effect exactly once, whatever is repeated or cut. */
import assert from 'node:assert/strict'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { type MessageBook, post } from '../../src/exchange/message-desk.ts'
import {
  applyMessages,
  closeMessage,
  type MessageHandler,
  type MessagePorts,
  retryMessages,
  type SendContext,
  sendMessage,
} from '../../src/exchange/messages.ts'
import { signFeed } from '../../src/exchange/sign.ts'
import { sealKey } from '../../src/feed/seal.ts'
import { INTL } from '../../src/feed/suite.ts'
import { headOf, makeProvince, NOW, type Province } from '../support/province.ts'
import { receiveAll } from './receive-all.ts'

const FEED = '340000/to.330000'
const ID = { feed: FEED, generation: 1 }
const OBJECTION = { kind: 'objection', version: 1, content: { about: '示例（虚构）' } } as const

function contextOf({ division }: Province, key?: Uint8Array): SendContext {
  return {
    suite: INTL,
    nowMs: NOW,
    random: randomBytes,
    self: division,
    generationOf: () => 1,
    sealingKey: () => key,
  }
}

async function send(from: Province, message: object = OBJECTION, key?: Uint8Array): Promise<string> {
  const context = contextOf(from, key)
  const sent = await from.store.transaction(tx =>
    sendMessage(context, tx, '330000', { ...OBJECTION, ...message }),
  )
  await signFeed(from.ports, ID)
  return sent.ref
}

/** What the handlers did is in the same database, in a feed of the addressee: it is done exactly as often as committed. */
function portsOf(
  { store }: Province,
  handlers: Record<string, MessageHandler>,
  keys = [] as MessagePorts['sealKeys'],
) {
  return { store, suite: INTL, self: '330000', handlers: new Map(Object.entries(handlers)), sealKeys: keys }
}

async function pair(): Promise<[Province, Province]> {
  return [await makeProvince('340000'), await makeProvince('330000')]
}

/** Writes one row in the handler's transaction: a tombstone of its own division counts what was handled. */
function noting(seen: string[], fail: () => void = () => {}): MessageHandler {
  return {
    version: 1,
    async handle(tx, { ref, seq }) {
      const mark = {
        feed: '330000/lists.environment',
        generation: 1,
        effect: 'stop-use',
        ground: 'X',
      } as const
      const noted = { ...mark, ref: Buffer.from(ref, 'hex'), at: '2026-11-23T04:00:00.000Z', seq }
      await tx.addTombstones('330000', 1, [noted])
      fail()
      seen.push(ref)
    },
  }
}

async function noted({ store }: Province, ref: string): Promise<boolean> {
  const held = await store.transaction(tx => tx.withdrawnAmong('330000', [Buffer.from(ref, 'hex')]))
  return held.has(ref)
}

test('a message is handled once, however often it is applied; a crash within undoes all of it', async () => {
  const [sender, addressee] = await pair()
  const ref = await send(sender)
  await receiveAll(addressee, sender, FEED)
  const seen: string[] = []
  let crash = true
  const crashing = noting(seen, () => {
    if (crash) throw new Error('the process ended here')
  })
  await assert.rejects(applyMessages(portsOf(addressee, { objection: crashing }), ID), /ended here/)
  assert.equal(await noted(addressee, ref), false, 'nothing half-applied')
  crash = false
  const ports = portsOf(addressee, { objection: crashing })
  assert.deepEqual(await applyMessages(ports, ID), { applied: 1, parked: 0 })
  assert.deepEqual(await applyMessages(ports, ID), { applied: 0, parked: 0 })
  // The page comes again, as a push whose answer was lost.
  await receiveAll(addressee, sender, FEED)
  assert.deepEqual(await applyMessages(ports, ID), { applied: 0, parked: 0 })
  assert.deepEqual(seen, [ref])
  assert.equal(await noted(addressee, ref), true)
})

test('an unknown kind is parked with what follows of it, and handled after an upgrade', async () => {
  const [sender, addressee] = await pair()
  const ref = await send(sender, { kind: 'measure.feedback' })
  const later = await send(sender)
  await receiveAll(addressee, sender, FEED)
  const seen: string[] = []
  const old = portsOf(addressee, { objection: noting(seen) })
  assert.deepEqual(await applyMessages(old, ID), { applied: 2, parked: 1 })
  assert.deepEqual(seen, [later])
  assert.equal(await addressee.store.firstParked(await headOf(addressee, FEED)), 0)
  const upgraded = portsOf(addressee, { objection: noting(seen), 'measure.feedback': noting(seen) })
  assert.deepEqual([await retryMessages(old, ID), await retryMessages(upgraded, ID)], [0, 1])
  assert.deepEqual([seen, await retryMessages(upgraded, ID)], [[later, ref], 0])
})

test('a message that was dealt with is closed: its body is gone on both sides', async () => {
  const [sender, addressee] = await pair()
  const ref = await send(sender)
  await receiveAll(addressee, sender, FEED)
  const seen: string[] = []
  const ports = portsOf(addressee, { objection: noting(seen) })
  await applyMessages(ports, ID)
  await sender.store.transaction(tx => closeMessage(contextOf(sender), tx, '330000', ref))
  await signFeed(sender.ports, ID)
  await receiveAll(addressee, sender, FEED)
  await applyMessages(ports, ID)
  for (const province of [sender, addressee]) {
    const [first] = await province.store.held(await headOf(province, FEED), 0, 1)
    assert.equal(first?.body, null)
  }
  assert.deepEqual(seen, [ref])
})

test('a sealed message opens for its addressee alone; anybody else’s key parks it', async () => {
  const [sender, addressee] = await pair()
  const pem = () =>
    generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const [ours, other] = [sealKey(INTL, pem()), sealKey(INTL, pem())]
  await send(sender, {}, ours.publicKey)
  await receiveAll(addressee, sender, FEED)
  const [entry] = await addressee.store.held(await headOf(addressee, FEED), 0, 1)
  assert.ok(!String(entry?.body).includes('示例'))
  const seen: string[] = []
  const handlers = { objection: noting(seen) }
  assert.deepEqual(await applyMessages(portsOf(addressee, handlers, [other]), ID), { applied: 1, parked: 1 })
  assert.equal(await retryMessages(portsOf(addressee, handlers, [other, ours]), ID), 1)
  assert.equal(seen.length, 1)
})

test('where a gateway reads along, a message to a member without a sealing key is not sent', async () => {
  const sender = await makeProvince('340000')
  const kinds = new Map([['note', { version: 1, closes: 'applied', complaint: () => null } as const]])
  const book: MessageBook = {
    noteSent: async () => {},
    keepReceived: async () => {},
    markAnswered: async () => {},
    over: async () => [],
    markClosed: async () => true,
  }
  const desk = (thirdParty: boolean, key?: Uint8Array) => ({
    ...{ store: sender.store, book, kinds },
    sendContext: () => contextOf(sender, key),
    thirdPartyReads: () => thirdParty,
  })
  const note = { kind: 'note', content: { text: '示例（虚构）' } }
  await assert.rejects(post(desk(true), '330000', note), { fault: { code: 'SEALING_KEY_MISSING' } })
  assert.equal(await sender.store.head(ID), null, 'nothing was appended')
  const pem = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await post(desk(true, sealKey(INTL, pem).publicKey), '330000', note)
  await post(desk(false), '330000', note)
  assert.equal((await headOf(sender, FEED)).tree.size, 2)
})
