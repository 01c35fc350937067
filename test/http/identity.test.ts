/** Who gets in, and who is put out: revocation, use of a certificate, TLS 1.2, and changes while connections are open. */
import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { after, afterEach, before, beforeEach, suite, test } from 'node:test'
import { connect, type TLSSocket } from 'node:tls'
import { createPeerClient } from '../../src/peer/client.ts'
import { createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import { PeerCertificates } from '../../src/trust/peer-certificates.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { clientTo, closeAll, faultOf, serve } from '../peer/calls.ts'
import { Desk } from './desk.ts'
import { SELF } from './holder.ts'
import { changedMembership, type Identity, makeRegion, member, NOW, type Region } from './region.ts'
import { judging, listOf } from './revocation.ts'

const ASK = 'GET /v1/node HTTP/1.1\r\nHost: node\r\n\r\n'
const HOUR = 3_600_000

let region: Region
let desk: Desk
before(async () => {
  region = await makeRegion()
  desk = await Desk.open({}, region)
})
beforeEach(() => {
  desk.holder.reset()
  desk.listener.reload(member(region, SELF))
  desk.holder.events.length = 0
})
afterEach(closeAll)
after(() => desk.listener.close())

async function dial(identity: Identity, options: object = {}): Promise<TLSSocket> {
  const port = Number(new URL(desk.listener.endpoint).port)
  const socket = connect({ ...identity, host: '127.0.0.1', port, ...options })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  return socket
}

/** First piece of the answer; empty when the connection is closed instead. */
async function asked(socket: TLSSocket): Promise<string> {
  socket.write(ASK)
  return new Promise(resolve => {
    socket.once('data', chunk => resolve(String(chunk)))
    socket.once('close', () => resolve(''))
  })
}

const refusals = (): unknown[] =>
  desk.holder.events.filter(one => one.event === 'connection-refused').map(one => one.code)

suite('at the face', () => {
  test('a revoked certificate is cut on its open connection by the new list, and gets no other', async () => {
    const jiangsu = member(region, '320000')
    const [open, other] = [await dial(jiangsu), await dial(member(region, '330000'))]
    assert.match(await asked(open), /^HTTP\/1.1 200/)
    const closed = once(open, 'close')
    const { list } = await listOf(region, [jiangsu])
    desk.listener.reload(judging(member(region, SELF), [list]))
    await closed
    assert.equal(await asked(await dial(jiangsu)), '')
    assert.match(await asked(other), /^HTTP\/1.1 200/, 'others stay')
    assert.deepEqual(refusals(), ['CERTIFICATE_REVOKED', 'CERTIFICATE_REVOKED'])
  })

  test('an overdue list holds for the grace, then everybody is refused', async () => {
    const { list } = await listOf(region, [], NOW - 30 * HOUR, 1)
    // The clock of the desk stands still; the list was due some hours before it.
    const late = desk.holder.ports().clock() - (list.nextUpdate ?? 0)
    desk.listener.reload(judging(member(region, SELF), [list], late))
    assert.match(await asked(await dial(member(region, '320000'))), /^HTTP\/1.1 200/)
    desk.listener.reload(judging(member(region, SELF), [list], late - 1))
    assert.equal(await asked(await dial(member(region, '320000'))), '')
    desk.listener.reload(judging(member(region, SELF), [], 1e15))
    assert.equal(await asked(await dial(member(region, '320000'))), '', 'and so without any list')
    assert.deepEqual([...new Set(refusals())], ['CRL_OVERDUE'])
  })

  test('a certificate that is not for clients gets no answer, whatever its pin', async () => {
    await assert.rejects(async () => {
      const answer = await asked(await dial(region.serverOnly))
      if (answer === '') throw new Error('closed')
    })
    assert.match(await asked(await dial(region.clientOnly)), /^HTTP\/1.1 200/)
  })

  test('TLS 1.2 only where it is configured, and then only with forward secrecy and AEAD', async () => {
    const old = { maxVersion: 'TLSv1.2' }
    await assert.rejects(dial(member(region, '320000'), old))
    desk.listener.reload({ ...member(region, SELF), allowTls12: true })
    const socket = await dial(member(region, '320000'), old)
    assert.equal(socket.getProtocol(), 'TLSv1.2')
    assert.match(socket.getCipher().name, /^ECDHE-.*(GCM|CHACHA20)/)
    for (const ciphers of ['AES256-GCM-SHA384', 'ECDHE-RSA-AES256-SHA384', 'DHE-RSA-AES256-GCM-SHA384']) {
      await assert.rejects(
        dial(member(region, '320000'), { ...old, ciphers }),
        /handshake|ECONNRESET/,
        ciphers,
      )
    }
    const best = await dial(member(region, '320000'))
    assert.equal(best.getProtocol(), 'TLSv1.3')
  })
})

suite('at the client', () => {
  test('a node whose certificate is revoked, or is not for servers, is told nothing', async () => {
    const shanghai = member(region, SELF)
    const { list } = await listOf(region, [shanghai])
    const judge = judging(member(region, '320000'), [list])
    const code = 'PEER_CERTIFICATE_REFUSED'
    const one = await serve(region, response => response.end(), shanghai)
    const call = clientTo(region, one.endpoint, judge as Identity).feeds('310000')
    assert.deepEqual(await faultOf(call), { code, division: '310000' })
    assert.deepEqual([one.requests, one.bytes], [0, 0])
    const two = await serve(region, response => response.end(), region.clientOnly)
    const pin = { certificatePins: [pinOf(region.clientOnly.cert)], endpoint: two.endpoint }
    const membership = changedMembership(region, '320000', pin)
    const client = createPeerClient({ membership: () => membership, tls: member(region, '330000') })
    const fault = await faultOf(client.feeds('320000'))
    await client.close()
    assert.match(fault.code, /PEER_(CERTIFICATE_REFUSED|UNREACHABLE)/, 'OpenSSL may see it first')
    assert.equal(two.requests, 0)
  })

  test('a call to a node that is revoked meanwhile is cut, not waited for', async () => {
    const shanghai = member(region, SELF)
    const arrived = Promise.withResolvers<void>()
    const silent = await serve(region, () => arrived.resolve(), shanghai)
    const client = clientTo(region, silent.endpoint, member(region, '320000'))
    const call = faultOf(client.feeds('310000'))
    await arrived.promise
    const { list } = await listOf(region, [shanghai])
    client.reload(judging(member(region, '320000'), [list]))
    assert.deepEqual(await call, { code: 'PEER_UNREACHABLE', division: '310000' })
  })
})

test('a key is changed in stages without one refused request', async () => {
  const { request, privateKey } = await createRequest({ commonName: 'next' })
  const names = { commonName: 'next', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const cert = issueCertificate({ authority: region.authority, request, ...names, days: 2, now: NOW })
  const next: Identity = { cert, key: privateKey, ca: member(region, SELF).ca }
  const pins = [pinOf(member(region, SELF).cert), pinOf(cert)]
  let membership = changedMembership(region, SELF, { endpoint: desk.listener.endpoint })
  const client = createPeerClient({ membership: () => membership, tls: member(region, '320000') })
  let running = true
  let calls = 0
  const steadily = (async () => {
    while (running) {
      await client.feeds('310000')
      calls += 1
    }
  })()
  const some = async () => {
    const until = calls + 20
    while (calls < until) await Promise.race([steadily, new Promise(resolve => setImmediate(resolve))])
  }
  await some()
  // Both pins are listed, then the node presents the new certificate, then the old pin goes.
  membership = changedMembership(region, SELF, { endpoint: desk.listener.endpoint, certificatePins: pins })
  client.reload()
  await some()
  desk.listener.reload(next)
  await some()
  const last = { endpoint: desk.listener.endpoint, certificatePins: pins.slice(1) }
  membership = changedMembership(region, SELF, last)
  client.reload()
  await some()
  running = false
  await steadily
  await client.close()
  assert.ok(calls >= 80)
})

test('a certificate is read with its whole chain, and each of its issuers must have a list', async () => {
  const judge = new PeerCertificates(region.authority.certificate, { lists: [], graceMs: 0 })
  const facts = judge.read(new X509Certificate(member(region, '320000').cert))
  assert.equal(facts.issued.length, 1)
  assert.equal(judge.refusal(facts, 'client', NOW), 'CRL_OVERDUE')
  assert.equal(judge.refusal(facts, 'client', facts.notAfter + 1), 'CERTIFICATE_EXPIRED')
  const { list } = await listOf(region, [])
  const fresh = new PeerCertificates(region.authority.certificate, { lists: [list], graceMs: 0 })
  assert.equal(fresh.refusal(facts, 'client', NOW), null)
  assert.equal(fresh.nextListDue(), list.nextUpdate)
})
