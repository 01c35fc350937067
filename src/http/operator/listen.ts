import { createServer as createPlain } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, isIPv6 } from 'node:net'
import { connectionRefused } from '../../events/requests.ts'
import { DEFAULT_LIMITS, type FaceLimits } from '../limits.ts'
import { answerRaw, bind, closeServer, codeOf } from '../serving.ts'
import { createOperatorFace } from './face.ts'
import type { OperatorFacePorts } from './ports.ts'

export interface OperatorListenOptions {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** PEM texts; null: plain HTTP, which only a loopback address may have. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly ports: OperatorFacePorts
  readonly limits?: Partial<FaceLimits>
}

export interface OperatorListener {
  /** `https://127.0.0.1:7180` */
  readonly endpoint: string
  /** Takes nothing new and lets what is in progress end, for a few seconds. */
  close(): Promise<void>
}

/** Serves the operator face over TLS 1.3, or in the clear on this machine alone. @throws {HttpError} PORT_TAKEN */
export async function listenOperator(options: OperatorListenOptions): Promise<OperatorListener> {
  const limits: FaceLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const { host, port, tls, ports } = options
  const face = createOperatorFace(ports, limits)
  const timeouts = {
    headersTimeout: limits.headMs,
    // The longest body is a file that is delivered; the bodies of other operations are held to their own time.
    requestTimeout: limits.headMs + Math.max(limits.bodyMs, limits.deliveryMs) + limits.lingerMs,
    connectionsCheckingInterval: Math.min(limits.headMs, limits.bodyMs, 5_000),
    maxHeaderSize: limits.headBytes,
  }
  const server = tls
    ? createSecure({ ...timeouts, ...tls, minVersion: 'TLSv1.3', handshakeTimeout: limits.handshakeMs }, face)
    : createPlain(timeouts, face)
  server.maxConnections = limits.connections
  server.timeout = limits.idleMs
  server.keepAliveTimeout = limits.idleMs
  server.on('clientError', (error, socket) => answerRaw(error, socket))
  await bind(server, host, port)
  // Such as too many open files: one connection is lost, the face goes on.
  server.on('error', error => ports.log(connectionRefused({ code: codeOf(error) })))
  const bound = server.address() as AddressInfo
  return {
    endpoint: `${tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${bound.port}`,
    close: () => closeServer(server, limits),
  }
}
