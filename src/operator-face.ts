/** How the operator face of a node is put together; `src/node.ts` opens it beside the exchange face. */
import { readFileSync } from 'node:fs'
import { type AccountPorts, firstAccount } from './access/accounts.ts'
import { PasswordHasher } from './access/password.ts'
import type { Clock } from './base/time.ts'
import type { OperatorSettings } from './config/settings.ts'
import type { AuditLog } from './exchange/audit.ts'
import { listenOperator, type OperatorListener } from './http/operator/listen.ts'
import type { Served } from './http/ports.ts'
import type { Log } from './observe/log.ts'
import { PgAccessStore } from './store/access-store.ts'
import type { Database } from './store/database.ts'

export interface OperatorParts {
  readonly self: string
  readonly settings: OperatorSettings
  /** PEM; null without TLS. */
  readonly privateKey: string | null
  readonly db: Database
  readonly audit: AuditLog
  readonly clock: Clock
  readonly log: Log
  readonly served: Served
}

export interface OperatorFace extends OperatorListener {
  /** Where nobody could sign in yet: the account that was made now, its password to be shown once. */
  readonly first: { readonly name: string; readonly password: string } | null
}

export async function openOperatorFace(parts: OperatorParts): Promise<OperatorFace> {
  const { self, settings, privateKey, log } = parts
  const access = accountPorts(parts)
  const first = await firstAccount(access)
  const tls =
    settings.tls && privateKey
      ? { cert: readFileSync(settings.tls.certificate, 'utf8'), key: privateKey }
      : null
  const listener = await listenOperator({
    host: settings.host,
    port: settings.port,
    tls,
    ports: {
      self,
      access,
      audit: parts.audit,
      log: event => (event.event === 'request-failed' ? log.error(event) : log.info(event)),
      served: parts.served,
    },
  })
  return { ...listener, first }
}

export function accountPorts({
  settings,
  db,
  clock,
}: Pick<OperatorParts, 'settings' | 'db' | 'clock'>): AccountPorts {
  const { separateDuties } = settings
  return { store: new PgAccessStore(db), hasher: new PasswordHasher(), clock, separateDuties }
}
