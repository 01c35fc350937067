import type { IncomingMessage } from 'node:http'
import type { Server } from 'node:https'
import type { TLSSocket } from 'node:tls'
import type { Clock } from '../base/time.ts'
import type { Membership } from '../trust/membership.ts'
import type { Member } from '../trust/membership-file.ts'
import type { CertificateFacts, CertificateRefusal, PeerCertificates } from '../trust/peer-certificates.ts'

/** What was read of each open connection's certificate, once: parsing one costs more than a whole request. */
const facts = new WeakMap<object, CertificateFacts>()

export interface ConnectionPorts {
  /** Those in force now; asked for with every new connection and every cut. */
  certificates(): PeerCertificates
  readonly clock: Clock
  /** This node's division. */
  readonly self: string
  membership(): Membership
  /** Connections that one certificate may have open. */
  readonly connectionsPerMember: number
  onRefused(why: CertificateRefusal | 'TOO_MANY_CONNECTIONS'): void
}

/**
 * Reads who is at the other end of each new connection and cuts whom TLS alone would let in: a revoked certificate,
 * or one that is not for clients. What a pin means is asked of the membership with every request, so a member that is
 * removed is out at once, on open connections too.
 * @returns a function that cuts the connections of those who are no members any more, or revoked since.
 */
export function watchConnections(server: Server, ports: ConnectionPorts): () => void {
  const open = new Set<TLSSocket>()
  const refusal = (known: CertificateFacts) => ports.certificates().refusal(known, 'client', ports.clock())
  server.prependListener('secureConnection', socket => {
    const certificate = socket.authorized ? socket.getPeerX509Certificate() : undefined
    if (certificate !== undefined) {
      const known = ports.certificates().read(certificate)
      const sameCaller = (other: TLSSocket) => facts.get(other)?.pin === known.pin
      const membership = ports.membership()
      // A gateway brings the connections of all.
      const callers = isGateway(known, membership, ports.self) ? membership.divisions.length : 1
      const full = [...open].filter(sameCaller).length >= ports.connectionsPerMember * callers
      const why = full ? 'TOO_MANY_CONNECTIONS' : refusal(known)
      if (why !== null) {
        ports.onRefused(why)
        socket.destroy()
        return
      }
      facts.set(socket, known)
    }
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => {
    const membership = ports.membership()
    for (const socket of open) {
      const known = facts.get(socket)
      const why = known === undefined ? null : refusal(known)
      if (why !== null) ports.onRefused(why)
      const stranger =
        !known || !(isGateway(known, membership, ports.self) || membership.memberByPin(known.pin))
      if (why !== null || stranger) socket.destroy()
    }
  }
}

/**
 * The member that sent this request, as its connection proved; `gateway` when the connection is of the gateway in front
 * of this node, which says nothing about who asks; undefined for a stranger.
 */
export function callerOf(
  { socket }: IncomingMessage,
  membership: Membership,
  self: string,
): Member | 'gateway' | undefined {
  const known = facts.get(socket)
  if (known === undefined) return undefined
  return isGateway(known, membership, self) ? 'gateway' : membership.memberByPin(known.pin)
}

/** A membership never lists the pin of a gateway as one of a member. */
function isGateway({ pin }: CertificateFacts, membership: Membership, self: string): boolean {
  return membership.member(self)?.gateway?.certificatePins.includes(pin) ?? false
}
