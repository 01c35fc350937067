/**
 * The face that is measured, and its floor: an Express handler on the same TLS that runs the same statements and
 * sends the same answer. Both stand in one process and take turns. Told by its parent what to serve.
 */
import { constants } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { INTL } from '../../src/feed/suite.ts'
import { listenExchange } from '../../src/http/listen.ts'
import type { ExchangeFacePorts } from '../../src/http/ports.ts'
import { answerSubject } from '../../src/lists/answers.ts'
import type { Domain } from '../../src/lists/ports.ts'
import { openDatabase } from '../../src/store/database.ts'
import { PgJointView } from '../../src/store/joint-view.ts'
import { verifyMembership } from '../../src/trust/membership.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'

/** Paths of PEM files and of the membership, and a database for each face. */
export interface ServeRequest {
  readonly certificate: string
  readonly privateKey: string
  readonly authority: string
  readonly membership: string
  readonly databases: readonly string[]
}

export interface Served {
  readonly ours: readonly string[]
  /** For the first database. */
  readonly floor: string
}

const CONNECTIONS = 40
const SELF = '310000'

process.once('message', message => {
  void serve(message as ServeRequest).then(served => process.send?.(served))
})
process.once('disconnect', () => process.exit(0))

async function serve(request: ServeRequest): Promise<Served> {
  const [cert, key, ca] = [request.certificate, request.privateKey, request.authority].map(file =>
    readFileSync(file, 'utf8'),
  ) as [string, string, string]
  const tls = { cert, key, ca }
  const text = readFileSync(request.membership, 'utf8')
  const membership = verifyMembership(INTL, parseMembership(text), Date.now())
  const views: PgJointView[] = []
  const ours: string[] = []
  for (const url of request.databases) {
    const view = new PgJointView(await openDatabase(url, CONNECTIONS))
    views.push(view)
    // Of a node, only what these questions touch.
    const ports = {
      self: SELF,
      clock: Date.now,
      membership: () => membership,
      state: async () => 'ready',
      jointView: view,
      log() {},
    } as unknown as ExchangeFacePorts
    // One member asks here for what all would: what it may ask is not what is measured.
    const limits = { requestsPerSecond: 1_000_000, bytesPerSecond: 1_000_000_000_000 }
    ours.push((await listenExchange({ host: '127.0.0.1', port: 0, tls, ports, limits })).endpoint)
  }
  const issuers = membership.divisions
  const app = express()
  // Ours makes none either: answers are not kept by anybody.
  app.disable('etag')
  app.get('/v1/joint-lists/:domain/subjects/:uscc', async (asked, response) => {
    const { domain, uscc } = asked.params
    const question = { domain: domain as Domain, issuers, nowMs: Date.now(), generationOf: () => 1 }
    const answer = await answerSubject(views[0] as PgJointView, question, uscc, null, String)
    response.type('application/json').send(answer)
  })
  const floor = createServer(
    {
      ...tls,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.3',
      secureOptions: constants.SSL_OP_NO_TICKET,
    },
    app,
  )
  await new Promise<void>(resolve => floor.listen(0, '127.0.0.1', resolve))
  return { ours, floor: `https://127.0.0.1:${(floor.address() as AddressInfo).port}` }
}
