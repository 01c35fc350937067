import { createServer } from 'node:https'
import { type AddressInfo, isIPv6 } from 'node:net'
import { connectionRefused } from '../events/requests.ts'
import { PeerCertificates } from '../trust/peer-certificates.ts'
import { secureContextOf, type TlsMaterial } from '../trust/tls.ts'
import { watchConnections } from './caller.ts'
import { createExchangeFace } from './face.ts'
import { DEFAULT_LIMITS, type FaceLimits } from './limits.ts'
import type { ExchangeFacePorts } from './ports.ts'
import { answerRaw, bind, closeServer, codeOf } from './serving.ts'

export interface ListenOptions {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly tls: TlsMaterial
  readonly ports: ExchangeFacePorts
  readonly limits?: Partial<FaceLimits>
}

export interface ExchangeListener {
  /** `https://127.0.0.1:7100` */
  readonly endpoint: string
  /**
   * After a change of membership, certificate, authorities or revocation lists: uses them at once, and cuts those who
   * are no members any more, or revoked. Connections of others go on.
   */
  reload(tls?: TlsMaterial): void
  /** Takes nothing new and lets what is in progress end, for a few seconds. */
  close(): Promise<void>
}

/**
 * Serves the exchange face over mutual TLS 1.3: nobody without a certificate of the region's authority gets as far
 * as a request.
 * @throws {HttpError} PORT_TAKEN
 */
export async function listenExchange(options: ListenOptions): Promise<ExchangeListener> {
  const limits: FaceLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const { ports, host, port } = options
  const server = createServer(serverOptions(options.tls, limits), createExchangeFace(ports, limits))
  server.maxConnections = limits.connections
  server.timeout = limits.idleMs
  server.keepAliveTimeout = limits.idleMs
  let certificates = certificatesOf(options.tls)
  const cutStrangers = watchConnections(server, {
    certificates: () => certificates,
    clock: ports.clock,
    self: ports.self,
    membership: () => ports.membership(),
    connectionsPerMember: limits.connectionsPerMember,
    onRefused: code => ports.log(connectionRefused({ code })),
  })
  server.on('tlsClientError', error => ports.log(connectionRefused({ code: codeOf(error) })))
  server.on('clientError', (error, socket) => answerRaw(error, socket))
  await bind(server, host, port)
  // Such as too many open files: one connection is lost, the face goes on.
  server.on('error', error => ports.log(connectionRefused({ code: codeOf(error) })))
  const bound = server.address() as AddressInfo
  return {
    endpoint: `https://${isIPv6(host) ? `[${host}]` : host}:${bound.port}`,
    reload(tls) {
      if (tls !== undefined) {
        server.setSecureContext(secureContextOf(tls))
        certificates = certificatesOf(tls)
      }
      cutStrangers()
    },
    close: () => closeServer(server, limits),
  }
}

function serverOptions(tls: TlsMaterial, limits: FaceLimits) {
  return {
    ...secureContextOf(tls),
    requestCert: true,
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
    handshakeTimeout: limits.handshakeMs,
    headersTimeout: limits.headMs,
    // The face itself ends a slow body with an answer; this ends what does not even get that far.
    requestTimeout: limits.headMs + limits.bodyMs + limits.lingerMs,
    connectionsCheckingInterval: Math.min(limits.headMs, limits.bodyMs, 5_000),
    maxHeaderSize: limits.headBytes,
  }
}

function certificatesOf({ ca, certificates }: TlsMaterial): PeerCertificates {
  return certificates ?? new PeerCertificates(ca)
}
