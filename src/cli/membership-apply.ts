import { randomBytes } from 'node:crypto'
import { instantText } from '../base/time.ts'
import { loadMembership } from '../config/membership.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { applyMembership } from '../identity/apply.ts'
import { commandDatabase } from '../node-database.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { type DatabaseHandle, openDatabase } from '../store/database.ts'
import { PgMembershipStore } from '../store/membership-store.ts'
import { createSealer } from '../store/sealing.ts'
import { TrustError } from '../trust/fault.ts'
import { verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { whereFrom } from './where-from.ts'

/**
 * Puts a membership in force at the node of these settings; its processes take it up within two seconds.
 * @param by `operator:<account>`, for the audit log
 * @throws {TrustError} and nothing is changed. @throws {ConfigError} {StoreError}
 */
export function applyHere(config: string, text: string, by: string): Promise<string[]> {
  return withDatabase(config, async (settings, database) => {
    const now = Date.now()
    const store = new PgMembershipStore(database)
    const root = await loadMembership(settings, null, now)
    const { suite } = root
    let held = root.membership
    // As the node does: from the root of trust on, one after the other.
    for (;;) {
      const next = await store.after(held.body.version)
      if (next === null) break
      held = verifyMembership(suite, parseMembership(next.text), now, held)
    }
    const sealer = createSealer(readSecrets(settings, false).dataKey)
    const appendContext = () => ({ suite, nowMs: now, random: randomBytes })
    const audit = new PgAuditLog({ database, sealer, self: settings.division, appendContext })
    const next = await applyMembership({ store, audit, suite, self: settings.division, now }, held, text, {
      name: by,
      from: whereFrom(),
    })
    return [
      `第 ${next.body.version} 版已生效 version ${next.body.version} is in force, digest ${next.digest}`,
    ]
  })
}

/** Sizes of this node's own feeds, as `retiredAt` of a key records them. */
export function sizesHere(config: string): Promise<string[]> {
  return withDatabase(config, async ({ division }, database) => {
    const sizes = await new PgMembershipStore(database).ownSizes(division)
    return [JSON.stringify(sizes, null, 2)]
  })
}

/** Every version that was in force at this node: from when on, and who brought it. */
export function versionsHere(config: string): Promise<string[]> {
  return withDatabase(config, async (_, database) => {
    const versions = await new PgMembershipStore(database).all()
    return versions.map(
      ({ version, appliedAt, by, digest }) =>
        `第 ${version} 版 version ${version}  ${instantText(appliedAt.getTime())} 起 on  ${by}  digest ${digest}`,
    )
  })
}

/**
 * The file of one of them as it was signed: an auditor gives it to `verify -- … --earlier`, which judges it.
 * @throws {TrustError} MEMBERSHIP_UNKNOWN
 */
export async function versionHere(config: string, version: number): Promise<string> {
  const [text = ''] = await withDatabase(config, async (_, database) => {
    const versions = await new PgMembershipStore(database).all()
    const found = versions.find(one => one.version === version)
    if (found !== undefined) return [found.text]
    const known = versions.map(one => one.version).join(', ')
    const message = `version ${version} was never in force at this node; those that were: ${known}`
    throw new TrustError(message, { code: 'MEMBERSHIP_UNKNOWN' })
  })
  return text
}

async function withDatabase(
  config: string,
  work: (settings: Settings, database: DatabaseHandle) => Promise<string[]>,
): Promise<string[]> {
  const settings = readSettings(config, process.env)
  const { url, stop } = await commandDatabase(settings)
  try {
    const database = await openDatabase(url, 4)
    try {
      return await work(settings, database)
    } finally {
      await database.close()
    }
  } finally {
    await stop()
  }
}
