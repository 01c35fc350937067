/** The operator face on a real port before a real database. What callers see is held against its contract. */
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import supertest from 'supertest'
import { createAccount, createToken } from '../../../src/access/accounts.ts'
import { PasswordHasher } from '../../../src/access/password.ts'
import type { Role } from '../../../src/access/roles.ts'
import { INTL } from '../../../src/feed/suite.ts'
import type { OperatorOperationId } from '../../../src/http/operator/call.ts'
import { listenOperator, type OperatorListener } from '../../../src/http/operator/listen.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import type { ActPorts } from '../../../src/lists/act-ports.ts'
import { overviewOf } from '../../../src/node-desk.ts'
import { PgAccessStore } from '../../../src/store/access-store.ts'
import { PgAuditLog } from '../../../src/store/audit-log.ts'
import { PgDeadLetters } from '../../../src/store/dead-letters.ts'
import { PgFactorStore } from '../../../src/store/factor-store.ts'
import { createSealer } from '../../../src/store/sealing.ts'
import { openDelivery } from '../../collect/delivery-desk.ts'
import { type Line, logInto } from '../../support/lines.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { OPERATOR } from '../contract-answers.ts'
import { ReportShelf } from '../reports.ts'

const START = Date.UTC(2026, 10, 23, 4)
export const PASSWORD = 'wu-ge-shi-li-ci-yu'

export interface Ask {
  /** JSON, or bytes. */
  readonly body?: object
  /** A session cookie as the browser sends it, or `Bearer …`. */
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  json(): { readonly [member: string]: unknown }
}

export class OperatorDesk {
  /** Milliseconds since 1970; moved by the tests. */
  now = START
  readonly events: Line[] = []
  readonly access: OperatorFacePorts['access']
  readonly audit: PgAuditLog
  readonly listener: OperatorListener

  private constructor(
    access: OperatorFacePorts['access'],
    audit: PgAuditLog,
    listener: OperatorListener,
    self: { desk?: OperatorDesk },
  ) {
    this.access = access
    this.audit = audit
    this.listener = listener
    self.desk = this
  }

  static async open(
    more: Partial<OperatorFacePorts> = {},
    options: { readonly factorRequired?: boolean } = {},
  ): Promise<OperatorDesk> {
    const database = await freshDatabase()
    const { db } = database
    const audit = new PgAuditLog({
      database,
      sealer: createSealer(randomBytes(32)),
      self: '310000',
      appendContext: () => ({ suite: INTL, nowMs: self.desk?.now ?? START, random: randomBytes }),
    })
    const self: { desk?: OperatorDesk } = {}
    const access: OperatorFacePorts['access'] = {
      store: new PgAccessStore(db),
      // The least that argon2 takes: what real hashes cost is tested in test/access.
      hasher: new PasswordHasher({ memory: 64, passes: 1, parallelism: 1 }),
      clock: () => self.desk?.now ?? START,
      separateDuties: true,
      self: '310000',
      factors: new PgFactorStore(db, createSealer(randomBytes(32))),
      factorRequired: options.factorRequired ?? false,
    }
    const listener = await listenOperator({
      host: '127.0.0.1',
      port: 0,
      tls: null,
      ports: {
        self: '310000',
        access,
        audit,
        elsewhere: null,
        queues: null,
        // Whoever tests acts gives real ones.
        acts: {
          ports: {} as ActPorts,
          store: { objections: none, tasks: none, loops: none, openActs: none },
        },
        listings: {} as OperatorFacePorts['listings'],
        checks: {} as OperatorFacePorts['checks'],
        deliveries: { ...(await openDelivery()).ports, onDelivered() {} },
        work: {
          desk: {
            store: new PgDeadLetters(db),
            stateOf: async () => null,
            clock: () => self.desk?.now ?? START,
            newId: randomUUID,
            audit: ({ actor, reason }, details) =>
              audit.record({ act: 'operator-act', actor, details: { ...details, reason } }),
            wake() {},
          },
          overview: () => overviewOf(db, () => self.desk?.now ?? START, null),
        },
        reports: new ReportShelf(),
        log: happening => logInto(self.desk?.events ?? [])(happening),
        ...more,
      },
    })
    return new OperatorDesk(access, audit, listener, self)
  }

  /** Somebody with these roles and a password of its own. @returns what its browser sends */
  async person(name: string, ...roles: readonly Role[]): Promise<string> {
    const { account } = await createAccount(this.access, name, roles)
    await this.access.store.savePassword(account.id, await this.access.hasher.hash(PASSWORD), false)
    return this.signIn(name)
  }

  async signIn(name: string, password = PASSWORD, code?: string): Promise<string> {
    const reply = await this.ask('logIn', { body: { account: name, password, ...(code ? { code } : {}) } })
    assert.equal(reply.status, 200, reply.text)
    return cookieOf(reply)
  }

  /** A program with these roles. @returns its header */
  async program(
    name: string,
    roles: readonly Role[],
    mappings: readonly string[] | null = null,
  ): Promise<string> {
    const { secret } = await createToken(this.access, { name, roles, mappings, days: 30 })
    return `Bearer ${secret}`
  }

  /** Asks one operation and holds the answer against the contract. */
  async ask(
    id: OperatorOperationId,
    { body, as, headers = {}, path = {}, query = {} }: Ask = {},
  ): Promise<Reply> {
    const operation = OPERATOR.operations().find(one => one.id === id)
    assert.ok(operation, `no operation ${id}`)
    const place = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? name)
    const method = operation.method as 'get' | 'post' | 'delete'
    const request = supertest(this.listener.endpoint)[method](place).query(query).redirects(0).set(headers)
    if (as?.startsWith('Bearer ')) request.set('Authorization', as)
    else if (as) request.set('Cookie', as)
    if (Buffer.isBuffer(body) && !headers['Content-Type']) request.type('application/octet-stream')
    const response = await (body === undefined ? request : request.send(body))
    const { status, type } = response
    const text: string = Buffer.isBuffer(response.body) ? response.body.toString() : (response.text ?? '')
    OPERATOR.assertPromised(id, { status, type, text })
    return { status, headers: response.headers, text, json: () => JSON.parse(text) }
  }
}

async function none(): Promise<never[]> {
  return []
}

export function cookieOf({ headers }: Reply): string {
  const [cookie = ''] =
    ((headers['set-cookie'] as unknown as readonly string[] | undefined) ?? [''])[0]?.split(';') ?? []
  return cookie
}

export function assertRefused(reply: Reply, status: number, code: string): void {
  assert.deepEqual([reply.status, reply.json()['code']], [status, code], reply.text)
}
