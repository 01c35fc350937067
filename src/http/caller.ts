import type { IncomingMessage } from 'node:http'
import type { Server } from 'node:https'
import type { TLSSocket } from 'node:tls'
import type { Membership } from '../trust/membership.ts'
import type { Member } from '../trust/membership-file.ts'
import { type Pin, pinOf } from '../trust/pin.ts'

/** The pin of each open connection, read once: parsing a certificate costs more than a whole request. */
const pins = new WeakMap<object, Pin>()

/**
 * Reads who is at the other end of each new connection. What a pin means is asked of the membership with every
 * request, so a member that is removed is out at once, on open connections too.
 * @returns a function that cuts the connections of those who are no members any more.
 */
export function watchConnections(server: Server): (membership: Membership) => void {
  const open = new Set<TLSSocket>()
  server.prependListener('secureConnection', socket => {
    const certificate = socket.authorized ? socket.getPeerX509Certificate() : undefined
    if (certificate !== undefined) pins.set(socket, pinOf(certificate.raw))
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return membership => {
    for (const socket of open) {
      if (memberAt(socket, membership) === undefined) socket.destroy()
    }
  }
}

/** The member that sent this request, as its connection proved; undefined for a stranger. */
export function memberOf(request: IncomingMessage, membership: Membership): Member | undefined {
  return memberAt(request.socket, membership)
}

function memberAt(socket: object, membership: Membership): Member | undefined {
  const pin = pins.get(socket)
  return pin === undefined ? undefined : membership.memberByPin(pin)
}
