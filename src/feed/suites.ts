import { SM, sm2Signer } from './sm.ts'
import { ed25519Signer, type FeedSigner, INTL, type Suite } from './suite.ts'

/** Both suites, by the name that a membership gives. */
export const SUITES: { readonly [name in Suite['name']]: Suite } = { intl: INTL, sm: SM }

/**
 * A signer of a suite from the text of a key file.
 * @param text `intl`: a PKCS #8 PEM; `sm`: a PEM, or the secret in hexadecimal
 * @throws {FeedError} KEY_BAD, also for a key of the other suite.
 */
export function feedSigner({ name }: Suite, text: string): FeedSigner {
  return name === 'sm' ? sm2Signer(text) : ed25519Signer(text)
}
