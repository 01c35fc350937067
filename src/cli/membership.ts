import { readFileSync } from 'node:fs'
import { FaultError } from '../base/fault.ts'
import { SUITES } from '../feed/suites.ts'
import { verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'

const USAGE = `npm run membership -- check FILE
    verifies the signatures of a membership file and prints what it allows`

function main([command, file]: readonly string[]): number {
  if (command !== 'check' || file === undefined) {
    console.error(USAGE)
    return 2
  }
  const now = Date.now()
  const signed = parseMembership(readFileSync(file, 'utf8'))
  const membership = verifyMembership(SUITES[signed.membership.suite], signed, now)
  const { region, version, suite, validFrom, validTo } = membership.body
  console.log(`${region} version ${version}, suite ${suite}, ${validFrom} to ${validTo}`)
  console.log(`digest ${membership.digest}`)
  for (const division of membership.divisions) {
    const member = membership.member(division)
    console.log(`${division} ${member?.name ?? ''} ${member?.endpoint ?? ''}: signed`)
    for (const feed of membership.feedsOf(division)) {
      console.log(`    ${feed.padEnd(28)} read by ${membership.audience(feed).join(' ') || 'nobody else'}`)
    }
  }
  if (membership.expired(now)) console.log('EXPIRED: withdrawals go on, everything else needs a new version')
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  console.error(`${error.fault.code}: ${error.message}`)
  process.exitCode = 1
}
