/** The reports of a node as a command orders them, beside the running node. It needs no feed key: the node signs. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readSecrets } from '../config/secrets.ts'
import { makeReporting, type Reporting } from '../node-reports.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { membershipInForce } from './feed-messages.ts'
import { openNode, requireSound } from './node-access.ts'

export interface ReportAccess {
  readonly desk: Reporting['desk']
  /** How long provinces may take to answer. */
  readonly answerMs: number
  close(): Promise<void>
}

/** @throws {ConfigError} {StoreError} {TrustError} {ExchangeError}: each says what to mend. */
export async function openReporting(config: string, environment: NodeJS.ProcessEnv): Promise<ReportAccess> {
  const access = await openNode(config, environment)
  try {
    await requireSound(access)
    const { settings, loaded, database, sealer } = access
    const { suite } = loaded
    const membership = await membershipInForce(access)
    const clock = Date.now
    const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
    const secrets = readSecrets(settings, false)
    const certificate = readFileSync(settings.certificate, 'utf8')
    const reporting = makeReporting({
      ...{ settings, secrets, suite, clock, database, sealer },
      identity: () => ({ certificate, privateKey: secrets.privateKey }),
      audit: new PgAuditLog({ database, sealer, self: settings.division, appendContext }),
      membership: () => membership,
      // The node finds it with its next sweep.
      onOrdered() {},
    })
    return {
      desk: reporting.desk,
      answerMs: settings.reports.answerMs,
      async close() {
        await reporting.close()
        await access.close()
      },
    }
  } catch (error) {
    await access.close()
    throw error
  }
}
