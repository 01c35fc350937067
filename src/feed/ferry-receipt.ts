import { utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type Cosignature, cosignatureOf } from './cosignature.ts'
import { fileError } from './fault.ts'
import { type FeedId, isFeedName } from './name.ts'

/** A holder's cosignature on its way back to the issuer of the log. */
export interface FerryReceipt extends FeedId {
  readonly cosignature: Cosignature
}

/** A line of canonical JSON, with its newline. */
export function receiptLine({ feed, generation, cosignature }: FerryReceipt): string {
  return `${canonicalText({ feed, generation, cosignature })}\n`
}

/**
 * Reads one line, without its newline. Verifies no signature.
 * @throws {FeedFileError} FERRY_BAD. @throws {FeedError} COSIGNATURE_BAD.
 */
export function receiptOf(line: Uint8Array): FerryReceipt {
  let text: string
  let value: unknown
  try {
    text = utf8Text(line)
    value = JSON.parse(text)
  } catch (cause) {
    throw fileError('FERRY_BAD', 'receipt refused: a line is not JSON', cause)
  }
  if (typeof value !== 'object' || value === null) throw bad('a line is no object')
  const { feed, generation, cosignature } = value as { [key: string]: unknown }
  if (typeof feed !== 'string' || !isFeedName(feed)) throw bad('a feed name is wrong')
  if (!Number.isSafeInteger(generation) || (generation as number) < 1) throw bad('a generation is wrong')
  const receipt = { feed, generation: generation as number, cosignature: cosignatureOf(cosignature) }
  if (receiptLine(receipt) !== `${text}\n`) throw bad('a line is not in its canonical spelling')
  return receipt
}

function bad(why: string) {
  return fileError('FERRY_BAD', `receipt refused: ${why}`)
}
