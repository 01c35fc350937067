import type { TLSSocket } from 'node:tls'
import { buildConnector, Pool } from 'undici'
import type { CertificateFacts, PeerCertificates } from '../trust/peer-certificates.ts'
import { secureContextOf, type TlsMaterial } from '../trust/tls.ts'
import { type PeerError, peerError } from './fault.ts'

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

/** What a connection is made for. */
export interface PeerPlace {
  readonly division: string
  readonly endpoint: string
  /** Of the member, or of the gateway in front of it. */
  readonly pins: readonly string[]
}

export interface ConnectPorts {
  readonly tls: TlsMaterial
  readonly certificates: PeerCertificates
  readonly timeouts: PeerTimeouts
  /** Milliseconds since 1970. */
  now(): number
  /** A connection was made and is open. */
  onOpen(socket: TLSSocket, facts: CertificateFacts): void
}

/**
 * The connections to one member. TLS checks chain, dates and name; then, before the first byte of a request, the key
 * is held against the pins and the certificate against its use and the revocation lists: another certificate of the
 * same authority is not enough.
 */
export function connectTo({ division, endpoint, pins }: PeerPlace, ports: ConnectPorts): Pool {
  const { tls, timeouts } = ports
  const connect = buildConnector({
    ...secureContextOf(tls),
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
        const fault = faultOf(division, pins, socket as TLSSocket, ports)
        if (fault === null) return callback(null, socket)
        socket.destroy()
        callback(fault, null)
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

function faultOf(
  division: string,
  pins: readonly string[],
  socket: TLSSocket,
  { certificates, now, onOpen }: ConnectPorts,
): PeerError | null {
  const certificate = socket.getPeerX509Certificate()
  const facts = certificate && certificates.read(certificate)
  if (facts === undefined || !pins.includes(facts.pin)) {
    const message = `the node at the endpoint of ${division} has a key that the membership does not list`
    return peerError('PEER_NOT_PINNED', division, message)
  }
  const refusal = certificates.refusal(facts, 'server', now())
  if (refusal === null) {
    onOpen(socket, facts)
    return null
  }
  const message = `the certificate of ${division} is refused (${refusal}); docs/errors.md says who acts`
  return peerError('PEER_CERTIFICATE_REFUSED', division, message)
}
