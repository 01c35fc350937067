/** A server that answers as no node would: to see what the peer client makes of it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Identity } from '../http/region.ts'

export interface StandIn {
  readonly endpoint: string
  /** Requests whose head came. */
  requests: number
  /** Plain bytes that came after TLS. */
  bytes: number
  close(): Promise<void>
}

export async function standIn(
  identity: Identity,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<StandIn> {
  const server = createServer({ ...identity, requestCert: true, minVersion: 'TLSv1.3' })
  const seen: StandIn = {
    endpoint: '',
    requests: 0,
    bytes: 0,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  server.on('secureConnection', (socket: TLSSocket) => {
    const read = socket.bytesRead
    socket.on('close', () => {
      seen.bytes += socket.bytesRead - read
    })
  })
  server.on('request', (request, response) => {
    seen.requests++
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(seen, { endpoint: `https://127.0.0.1:${port}` })
}
