import type { TLSSocket } from 'node:tls'
import { buildConnector, Pool } from 'undici'
import { pinOf } from '../trust/pin.ts'
import { peerError } from './fault.ts'

/** PEM texts: this node's certificate and key, and the region's authority. */
export interface PeerTls {
  readonly cert: string
  readonly key: string
  readonly ca: string
}

/** Milliseconds. */
export interface PeerTimeouts {
  readonly connectMs: number
  /** Until the head of the answer, and between two pieces of its body. */
  readonly answerMs: number
  /** For a whole call. */
  readonly totalMs: number
}

export const DEFAULT_TIMEOUTS: PeerTimeouts = { connectMs: 5_000, answerMs: 30_000, totalMs: 120_000 }

/** Connections to one peer: pages of different feeds do not wait for each other. */
const CONNECTIONS = 4
/** Shorter than the exchange face keeps an idle connection, so that it is not used while it is being closed. */
const IDLE_MS = 30_000

/**
 * The connections to one member. TLS checks chain, dates and name; then, before the first byte of a request, the key
 * is held against the pins: another certificate of the same authority is not enough.
 */
export function connectTo(
  division: string,
  endpoint: string,
  pins: readonly string[],
  tls: PeerTls,
  timeouts: PeerTimeouts,
): Pool {
  const connect = buildConnector({
    ...tls,
    minVersion: 'TLSv1.3',
    rejectUnauthorized: true,
    allowH2: false,
    // A resumed session would skip the check of a certificate that has been revoked or has expired since.
    maxCachedSessions: 0,
    timeout: timeouts.connectMs,
  })
  return new Pool(endpoint, {
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null)
        const pin = pinOfPeer(socket as TLSSocket)
        if (pin !== undefined && pins.includes(pin)) return callback(null, socket)
        socket.destroy()
        const message = `the node at the endpoint of ${division} has a key that the membership does not list`
        callback(peerError('PEER_NOT_PINNED', division, message), null)
      }),
    connections: CONNECTIONS,
    pipelining: 1,
    headersTimeout: timeouts.answerMs,
    bodyTimeout: timeouts.answerMs,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    maxHeaderSize: 16_384,
  })
}

function pinOfPeer(socket: TLSSocket): string | undefined {
  const certificate = socket.getPeerX509Certificate()
  return certificate === undefined ? undefined : pinOf(certificate.raw)
}
