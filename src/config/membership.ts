import { readFileSync } from 'node:fs'
import path from 'node:path'
import { equalBytes } from '../base/bytes.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { feedSigner, SUITES } from '../feed/suites.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import { pinOf } from '../trust/pin.ts'
import { ConfigError } from './fault.ts'
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

/**
 * Reads the membership that this node starts from and checks that it means this node: its division, its
 * certificate, and, where the process signs, its feed key.
 * @param feedKey text of the key file; null in a process that signs nothing
 * @throws {FeedError} KEY_BAD. @throws {TrustError} when the membership is not valid. @throws {ConfigError} MEMBER_UNKNOWN
 */
export function loadMembership(settings: Settings, feedKey: string | null, now: number): LoadedMembership {
  const text = readFileSync(settings.membership, 'utf8')
  const signed = parseMembership(text)
  const suite = SUITES[signed.membership.suite]
  const signer = feedKey === null ? null : feedSigner(suite, feedKey)
  const membership = verifyMembership(suite, signed, now)
  const unknown = (what: string) => new ConfigError(what, { code: 'MEMBER_UNKNOWN' })
  const member = membership.member(settings.division)
  const file = path.basename(settings.membership)
  if (!member)
    throw unknown(
      `${file} has no member ${settings.division}; its members are ${membership.divisions.join(', ')}`,
    )
  const pin = pinOf(readFileSync(settings.certificate))
  if (!member.certificatePins.includes(pin)) {
    throw unknown(
      `${path.basename(settings.certificate)} has ${pin}, which ${file} does not list for ${settings.division}`,
    )
  }
  const keys = membership.cosigningKeys(settings.division)
  if (signer && !keys.some(key => equalBytes(key, signer.publicKey))) {
    throw unknown(
      `the feed key ${path.basename(settings.feedKey)} is not one that ${file} lists for ${settings.division}`,
    )
  }
  return { membership, suite, signer, text }
}
