/** A gateway that ends TLS in front of a node, as a province has between two networks, and requests signed for it. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { request as ask, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { utf8 } from '../../src/base/bytes.ts'
import { INTL } from '../../src/feed/suite.ts'
import { createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import { contentDigest } from '../../src/trust/content-digest.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { signRequest } from '../../src/trust/request-signature.ts'
import type { Ask } from './desk.ts'
import { SELF } from './holder.ts'
import { changedMembership, type Identity, NOW, type Region, signer } from './region.ts'

/** What a gateway hands on. */
export interface Forwarded {
  method: string
  target: string
  headers: Record<string, string | string[]>
  body: Buffer
}

export interface Gateway {
  readonly endpoint: string
  readonly pin: string
  /** Set: what it makes of a request, or where it hands it on to. */
  change: ((forwarded: Forwarded) => Forwarded) | null
  close(): Promise<void>
}

/** With a certificate of the region's authority that is no member's. */
export async function gatewayIdentity({ authority }: Pick<Region, 'authority'>): Promise<Identity> {
  const { request, privateKey } = await createRequest({ commonName: 'gateway' })
  const names = { commonName: 'gateway', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const cert = issueCertificate({ authority, request, ...names, days: 2, now: NOW })
  return { cert, key: privateKey, ca: authority.certificate }
}

/** The membership of a region whose node {@link SELF} stands behind this gateway. */
export function behind(region: Region, pin: string, endpoint = 'https://127.0.0.1:1') {
  return changedMembership(region, SELF, { endpoint, gateway: { certificatePins: [pin] } })
}

export async function openGateway(identity: Identity, backend: string): Promise<Gateway> {
  const server = createServer({ ...identity, minVersion: 'TLSv1.3' }, (incoming, response) => {
    void forward(incoming, response).catch(() => response.destroy())
  })
  const gateway: Gateway = {
    endpoint: '',
    pin: pinOf(identity.cert),
    change: null,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  async function forward(incoming: IncomingMessage, response: ServerResponse) {
    const { host: _, connection: __, ...headers } = incoming.headers as Forwarded['headers']
    const body = Buffer.concat(await incoming.toArray())
    const plain = { method: incoming.method ?? '', target: incoming.url ?? '', headers, body }
    const sent = gateway.change?.(plain) ?? plain
    const onward = ask(new URL(sent.target, backend), {
      ...identity,
      method: sent.method,
      headers: sent.headers,
    })
    onward.on('response', answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    onward.end(sent.body)
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(gateway, { endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

export interface SignedAs {
  readonly division: string
  readonly now: number
  readonly addressee?: string
  /** Whose key signs; the division's own when left out. */
  readonly key?: string
}

/** The same question, signed. */
export async function signedAsk(region: Region, ask: Ask, as: SignedAs): Promise<Ask> {
  const { division, now, addressee = SELF, key = division } = as
  const bytes = ask.body === undefined ? undefined : typeof ask.body === 'string' ? utf8(ask.body) : ask.body
  const digest = bytes === undefined ? {} : { 'content-digest': contentDigest(INTL, bytes) }
  const headers: Readonly<Record<string, string>> = { ...ask.headers, ...digest }
  const fields = await signRequest(
    {
      method: (ask.method ?? 'get').toUpperCase(),
      target: ask.path,
      field: name => (headers[name] === undefined ? [] : [headers[name]]),
    },
    { suite: INTL, signer: signer(region, key), division, addressee, now, nonce: randomBytes(18) },
  )
  return { ...ask, headers: { ...headers, ...fields } }
}
