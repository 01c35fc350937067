/**
 * The monitor: what a machine asks to know how this process is. A port of its own, for the inside of the data centre;
 * no login, because it says codes, counts, names of feeds and provinces only.
 */
import { createServer } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import type { Trouble } from '../operations/troubles.ts'
import { DEFAULT_LIMITS, type FaceLimits } from './limits.ts'
import { answerRaw, bind, closeServer } from './serving.ts'

export interface MonitorPorts {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** What is not as it should be; throws when that cannot even be found out. */
  troubles(): Promise<readonly Trouble[]>
  /** In the text format of Prometheus. */
  metrics(): Promise<string>
  /** Told why a question could not be answered. Never throws. */
  onTrouble(error: unknown): void
}

export interface Monitor {
  readonly endpoint: string
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** @throws {HttpError} PORT_TAKEN */
export async function listenMonitor(
  ports: MonitorPorts,
  limits: FaceLimits = DEFAULT_LIMITS,
): Promise<Monitor> {
  const server = createServer(
    { headersTimeout: limits.headMs, maxHeaderSize: limits.headBytes },
    (request, response) => {
      void answer(ports, request.method ?? '', request.url ?? '').then(({ status, type, text }) => {
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
      })
    },
  )
  server.maxConnections = 64
  server.timeout = limits.idleMs
  server.on('clientError', (error, socket) => answerRaw(error, socket))
  await bind(server, ports.host, ports.port)
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://${isIPv6(ports.host) ? `[${ports.host}]` : ports.host}:${port}`,
    close: () => closeServer(server, limits),
  }
}

async function answer(ports: MonitorPorts, method: string, path: string): Promise<Answer> {
  if (method !== 'GET') return plain(405, 'GET only')
  try {
    switch (path) {
      case '/livez':
        return plain(200, 'ok')
      case '/readyz':
        return await readiness(ports)
      case '/metrics':
        return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', text: await ports.metrics() }
      default:
        return plain(404, 'ask for /livez, /readyz or /metrics')
    }
  } catch (error) {
    ports.onTrouble(error)
    // The log has the detail; a probe needs the colour only.
    return plain(503, 'the database does not answer')
  }
}

/** Red when this node is not ready, or when what it answers may be out of date, with the reasons. */
async function readiness({ troubles }: MonitorPorts): Promise<Answer> {
  const found = await troubles()
  const ready = found.every(({ level }) => level !== 'red')
  const reasons = found.map(({ since, ...trouble }) => ({
    ...trouble,
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
  }))
  return {
    status: ready ? 200 : 503,
    type: 'application/json',
    text: `${JSON.stringify({ ready, troubles: reasons })}\n`,
  }
}

function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', text: `${text}\n` }
}
