import type { TLSSocket } from 'node:tls'
import type { CertificateFacts } from '../trust/peer-certificates.ts'

interface OpenSocket {
  readonly division: string
  readonly facts: CertificateFacts
}

/** The connections that this node has open to others, so that one to a revoked node is cut at once. */
export class OpenSockets {
  readonly #open = new Map<TLSSocket, OpenSocket>()

  add(division: string, socket: TLSSocket, facts: CertificateFacts): void {
    this.#open.set(socket, { division, facts })
    socket.once('close', () => this.#open.delete(socket))
  }

  cut(isOut: (division: string, facts: CertificateFacts) => boolean): void {
    for (const [socket, { division, facts }] of this.#open) if (isOut(division, facts)) socket.destroy()
  }
}
