import type { FeedSigner, Suite } from '../feed/suite.ts'
import { feedSigner } from '../feed/suites.ts'

/**
 * Where the feed key is. The node asks for signatures and nothing else: a key in a module never comes out of it.
 *
 * - {@link fileKey}: a file that only this account can read.
 * - `programKey` (program-key.ts): a program that signs, before a PKCS#11 module, a cipher machine or a key service.
 */
export interface KeyProvider {
  /** For people: which key a message is about. */
  readonly name: string
  /** Called once at start. @throws {FaultError} when there is no such key, or it is of another suite. */
  signer(suite: Suite): Promise<FeedSigner>
}

/** @param text of the key file, see {@link feedSigner} */
export function fileKey(name: string, text: string): KeyProvider {
  return { name, signer: async suite => feedSigner(suite, text) }
}
