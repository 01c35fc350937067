import { receivePage } from '../../src/exchange/receive.ts'
import { readPage } from '../../src/exchange/serve.ts'
import type { Province } from '../support/province.ts'

/** Brings a province's feed to another, as a push does. */
export async function receiveAll(to: Province, from: Province, feed: string): Promise<void> {
  const id = { feed, generation: 1 }
  const held = (await to.store.head(id))?.tree.size ?? 0
  await receivePage(to.ports, await readPage(from.ports, id, held))
}
