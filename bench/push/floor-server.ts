/** The floor's receiver: bare `node:https` with client certificates, one durable insert for each POST. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '../../src/store/database.ts'

export interface FloorRequest {
  readonly certificate: string
  readonly privateKey: string
  readonly authority: string
  readonly databaseUrl: string
}

process.once('message', message => void serve(message as FloorRequest))

async function serve({ certificate, privateKey, authority, databaseUrl }: FloorRequest): Promise<void> {
  const { pool } = await openDatabase(databaseUrl, 16)
  const tls = {
    cert: readFileSync(certificate),
    key: readFileSync(privateKey),
    ca: readFileSync(authority),
    ...{ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' as const },
  }
  const server = createServer(tls, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void pool
        .query('insert into floor_event (body) values ($1)', [Buffer.concat(chunks)])
        .then(() => response.end())
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}
