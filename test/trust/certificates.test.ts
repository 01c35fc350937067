import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { before, test } from 'node:test'
import { connect, createServer, type PeerCertificate, type TLSSocket } from 'node:tls'
import {
  type Authority,
  createAuthority,
  createRequest,
  issueCertificate,
} from '../../src/trust/certificates.ts'
import { isPin, pinOf } from '../../src/trust/pin.ts'

const NOW = Date.now()
let authority: Authority
let node: Authority

async function issueFrom(issuer: Authority): Promise<Authority> {
  const { request, privateKey } = await createRequest({ commonName: 'asked for' })
  const names = { commonName: 'xinqiao 310000', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1', '::1'] }
  return {
    certificate: issueCertificate({ authority: issuer, request, ...names, days: 30, now: NOW }),
    privateKey,
  }
}

before(async () => {
  authority = await createAuthority({ commonName: 'Test CA', days: 10, now: NOW })
  node = await issueFrom(authority)
})

test('a node certificate has RSA 3072, the names, the uses and the time that the authority decided', () => {
  const certificate = new X509Certificate(node.certificate)
  assert.equal(certificate.subject, 'CN=xinqiao 310000')
  assert.equal(certificate.issuer, 'CN=Test CA')
  assert.equal(certificate.subjectAltName, 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1')
  assert.equal(certificate.ca, false)
  assert.equal(certificate.publicKey.asymmetricKeyDetails?.modulusLength, 3072)
  assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
  const days = (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / 86_400_000
  assert.ok(days > 30 && days < 30.01)
  assert.ok(certificate.verify(new X509Certificate(authority.certificate).publicKey))
  assert.ok(certificate.checkIssued(new X509Certificate(authority.certificate)))
})

test('the authority is one, and signs no two certificates with the same serial', async () => {
  assert.equal(new X509Certificate(authority.certificate).ca, true)
  const other = await issueFrom(authority)
  assert.notEqual(
    new X509Certificate(other.certificate).serialNumber,
    new X509Certificate(node.certificate).serialNumber,
  )
})

test('a request must be signed by the key that it asks for', async () => {
  const { request } = await createRequest({ commonName: 'x' })
  const names = { authority, commonName: 'x', dnsNames: [], ipAddresses: [], days: 1, now: NOW }
  const lines = request.split('\r\n')
  const middle = (lines[3] as string).replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
  const changed = lines.with(3, middle).join('\r\n')
  assert.notEqual(changed, request)
  for (const wrong of [changed, 'nothing', node.certificate]) {
    assert.throws(() => issueCertificate({ ...names, request: wrong }), {
      name: 'TrustError',
      fault: { code: 'REQUEST_BAD' },
    })
  }
})

test('a pin names the key of a certificate, from PEM or from the DER of a TLS peer', () => {
  const pin = pinOf(node.certificate)
  assert.ok(isPin(pin))
  assert.equal(pinOf(new X509Certificate(node.certificate).raw), pin)
  assert.notEqual(pinOf(authority.certificate), pin)
  for (const wrong of ['', 'sha256:', pin.toUpperCase(), pin.slice(1)]) assert.equal(isPin(wrong), false)
  assert.throws(() => pinOf('nothing'), { name: 'TrustError', fault: { code: 'CERTIFICATE_BAD' } })
})

test('mutual TLS 1.3 stands with two such certificates, and not with one of another authority', async t => {
  const stranger = await issueFrom(await createAuthority({ commonName: 'Test CA', days: 10, now: NOW }))
  const ca = authority.certificate
  const options = {
    key: node.privateKey,
    cert: node.certificate,
    ca,
    requestCert: true,
    rejectUnauthorized: true,
  }
  let peer: PeerCertificate | undefined
  const server = createServer(options, (socket: TLSSocket) => {
    peer = socket.getPeerCertificate()
    socket.end('welcome')
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const ask = (client: Authority) =>
    new Promise<string>(resolve => {
      const socket = connect({
        port,
        host: '127.0.0.1',
        ca,
        key: client.privateKey,
        cert: client.certificate,
      })
      let heard = ''
      socket.on('data', data => {
        heard += data
      })
      socket.on('error', () => resolve('refused'))
      socket.on('close', () => resolve(heard === '' ? 'refused' : heard))
    })
  assert.equal(await ask(node), 'welcome')
  assert.equal(peer === undefined ? undefined : pinOf(peer.raw), pinOf(node.certificate))
  assert.equal(await ask(stranger), 'refused')
})
