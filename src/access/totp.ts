/**
 * Codes of an authenticator that a person holds (TOTP, RFC 6238): HMAC-SHA-1, 30 seconds, six digits, because every
 * authenticator knows these.
 */
import { Secret, TOTP } from 'otpauth'
import type { Clock } from '../base/time.ts'
import type { FactorStore } from './ports.ts'

const STEP_MS = 30_000
/** Steps before and after now in which a code is taken: clocks are off by some seconds (RFC 6238 §5.2). */
const WINDOW = 1

export interface CodePorts {
  readonly factors: FactorStore
  /** Milliseconds since 1970. */
  readonly clock: Clock
}

/**
 * Whether this is a code of the secret now, taken for the first time: each time step is taken once, so a code that
 * somebody saw being typed is worth nothing.
 */
export async function takeCode(
  { factors, clock }: CodePorts,
  accountId: string,
  secret: Uint8Array,
  code: string,
): Promise<boolean> {
  const now = clock()
  const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW })
  if (delta === null) return false
  return factors.takeStep(accountId, Math.floor(now / STEP_MS) + delta)
}
