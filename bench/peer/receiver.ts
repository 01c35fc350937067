/** The receiver of the floors: bare `node:https` with client certificates, one durable transaction for each POST. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'
import { storeEntry } from '../sync/store-entry.ts'

/** What is stored of a POST: its bytes as an event, or a feed entry with its row of the joint view. */
export type Stored = 'event' | 'entry'

export interface ReceiverRequest {
  readonly certificate: string
  readonly privateKey: string
  readonly authority: string
  readonly databaseUrl: string
  readonly stored: Stored
}

const STORES: Readonly<Record<Stored, (pool: pg.Pool, body: Buffer) => Promise<unknown>>> = {
  event: (pool, body) => pool.query('insert into floor_event (body) values ($1)', [body]),
  entry: storeEntry,
}

process.once('message', message => void serve(message as ReceiverRequest))

async function serve(asked: ReceiverRequest): Promise<void> {
  const { certificate, privateKey, authority, databaseUrl, stored } = asked
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
      void STORES[stored](pool, Buffer.concat(chunks)).then(() => response.end())
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}
