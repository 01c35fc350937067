import { isAuditFeed, parseFeedName } from '../feed/name.ts'
import { type Generations, phaseOf } from '../feed/replica/generation.ts'
import { restateHead } from '../feed/replica/vouch.ts'
import { ExchangeError } from './fault.ts'
import { extendsHighWater, type StatePorts, vouch } from './vouch.ts'

/**
 * The issuer states its own checkpoints again with the time of now: whoever reads one knows how
 * fresh it is, without an entry that says nothing.
 * @returns how many feeds were stated.
 * @throws {ExchangeError} NODE_HALTED, once all that can be stated is: a feed that waits for its tail keeps no other waiting.
 */
export async function heartbeat(ports: StatePorts & Generations): Promise<number> {
  // Nobody reads the audit log, so nobody asks how fresh it is.
  const own = (await ports.store.heads()).filter(
    ({ id }) =>
      parseFeedName(id.feed).division === ports.self &&
      !isAuditFeed(id.feed) &&
      phaseOf(ports, id) === 'in use',
  )
  let stated = 0
  let halted: ExchangeError | null = null
  for (const { id } of own) {
    await ports.store.exclusively('sign', id, async head => {
      if (!head) return
      try {
        if (await vouch(ports, head, restateHead(head, await extendsHighWater(ports, head)))) stated++
      } catch (error) {
        if (!(error instanceof ExchangeError) || error.fault.code !== 'NODE_HALTED') throw error
        halted ??= error
      }
    })
  }
  if (halted !== null) throw halted
  return stated
}
