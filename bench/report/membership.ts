import { readFileSync } from 'node:fs'
import type { NodePkiFiles } from '../../src/cli/development-pki.ts'
import { INTL } from '../../src/feed/suite.ts'
import { Membership } from '../../src/trust/membership.ts'
import { parseMembership } from '../../src/trust/membership-parse.ts'

/** What a node reads of its region and of its own keys. */
export async function loadBenchMembership(file: string, { certificate, privateKey, feedKey }: NodePkiFiles) {
  const { membership } = parseMembership(readFileSync(file, 'utf8'))
  return {
    membership: new Membership(INTL, membership),
    certificate: readFileSync(certificate, 'utf8'),
    privateKey: readFileSync(privateKey, 'utf8'),
    feedKey: readFileSync(feedKey, 'utf8'),
  }
}
