/** What every port of the node has in common, whoever may knock there. */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { HttpError, httpError } from './fault.ts'
import type { FaceLimits } from './limits.ts'
import { problemOf } from './problems.ts'

/** @throws {HttpError} PORT_TAKEN */
export function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const message = `port ${port} of ${host} is taken by another program; choose another, or stop that one`
      reject(error.code === 'EADDRINUSE' ? new HttpError(message, { code: 'PORT_TAKEN', port }) : error)
    }
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      resolve()
    })
  })
}

/** Takes nothing new and lets what is in progress end, for `closeMs` at most. */
export function closeServer(server: Server, { closeMs }: FaceLimits): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(() => server.closeAllConnections(), closeMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/** What is no HTTP request, or never becomes one, is answered without the face. */
export function answerRaw(error: Error, socket: Duplex): void {
  if (!socket.writable || codeOf(error) === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const fault = rawFault(codeOf(error))
  const problem = problemOf(fault, new Set([fault.fault.code]), randomUUID())
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function rawFault(code: string | undefined): HttpError {
  if (code === 'HPE_HEADER_OVERFLOW') return httpError('HEADERS_TOO_LARGE', 'send shorter headers')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return httpError('BODY_TIMEOUT', 'the request came too slowly')
  return httpError('REQUEST_MALFORMED', 'this is not an HTTP/1.1 request')
}

export function codeOf(error: Error): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
