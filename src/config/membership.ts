import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { equalBytes } from '../base/bytes.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { SUITES } from '../feed/suites.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { pinOf } from '../trust/pin.ts'
import { ConfigError } from './fault.ts'
import type { KeyProvider } from './key-provider.ts'
import type { Settings } from './settings.ts'

export interface LoadedMembership {
  readonly membership: Membership
  /** The region's cryptography, as the membership says. */
  readonly suite: Suite
  /** Signs this node's feeds; null in a process that signs nothing. */
  readonly signer: FeedSigner | null
  /** The file as it stands, for those who ask for it. */
  readonly text: string
}

/** Where the first membership that this node accepted is kept: the root of trust of all later ones. */
export const ROOT_FILE = 'membership-root.json'

/**
 * Reads the membership from which this node's trust starts: the file of the settings, which all members signed, and
 * from the second start on the copy that was made of it. Later versions are in the database and are verified from
 * there on, one after the other; so nobody who can write to the database alone can name other members.
 * @param feedKey null in a process that signs nothing
 * @throws {FeedError} KEY_BAD. @throws {ConfigError} KEY_UNAVAILABLE. @throws {TrustError} when the membership is not valid.
 */
export async function loadMembership(
  settings: Settings,
  feedKey: KeyProvider | null,
  now: number,
): Promise<LoadedMembership> {
  const root = path.join(settings.dataDirectory, ROOT_FILE)
  const isKept = existsSync(root)
  const text = readFileSync(isKept ? root : settings.membership, 'utf8')
  const signed = parseMembership(text)
  const suite = SUITES[signed.membership.suite]
  const signer = feedKey === null ? null : await feedKey.signer(suite)
  const membership = verifyMembership(suite, signed, now)
  if (!isKept) keepRoot(root, text)
  return { membership, suite, signer, text }
}

/** Whole or not there: several processes may start at once. */
function keepRoot(root: string, text: string): void {
  mkdirSync(path.dirname(root), { recursive: true })
  const next = `${root}.${process.pid}`
  writeFileSync(next, text, { flush: true })
  renameSync(next, root)
}

/**
 * Checks that the membership in force means this node: its division, its certificate, and, where the process signs,
 * its feed key.
 * @throws {ConfigError} MEMBER_UNKNOWN
 */
export function checkIdentity(settings: Settings, membership: Membership, signer: FeedSigner | null): void {
  const unknown = (what: string) => new ConfigError(what, { code: 'MEMBER_UNKNOWN' })
  const member = membership.member(settings.division)
  const which = `version ${membership.body.version} of the membership`
  if (!member)
    throw unknown(
      `${which} has no member ${settings.division}; its members are ${membership.divisions.join(', ')}`,
    )
  const pin = pinOf(readFileSync(settings.certificate))
  if (!member.certificatePins.includes(pin)) {
    throw unknown(
      `${path.basename(settings.certificate)} has ${pin}, which ${which} does not list for ${settings.division}`,
    )
  }
  const keys = membership.cosigningKeys(settings.division)
  if (signer && !keys.some(key => equalBytes(key, signer.publicKey))) {
    throw unknown(
      `the feed key ${path.basename(settings.feedKey || (settings.feedKeyProgram?.[0] ?? ''))} is not one that ${which} lists for ${settings.division}`,
    )
  }
}
