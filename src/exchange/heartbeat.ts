import { makeCosignature } from '../feed/cosignature.ts'
import { isAuditFeed, originOf, parseFeedName } from '../feed/name.ts'
import type { CosignPorts } from './cosign.ts'
import { requireExtension } from './sign.ts'

/**
 * The issuer states its own checkpoints again with the time of now: whoever reads one knows how
 * fresh it is, without an entry that says nothing.
 * @returns how many feeds were stated.
 */
export async function heartbeat(ports: CosignPorts): Promise<number> {
  // Nobody reads the audit log, so nobody asks how fresh it is.
  const own = (await ports.store.heads()).filter(
    ({ id }) => parseFeedName(id.feed).division === ports.self && !isAuditFeed(id.feed),
  )
  let stated = 0
  for (const { id } of own) {
    await ports.store.exclusively('sign', id, async () => {
      const head = await ports.store.head(id)
      if (!head?.checkpoint || head.frozen) return
      await requireExtension(ports, head)
      const { size, root } = head.checkpoint
      const time = Math.floor(ports.clock() / 1000)
      const statement = await makeCosignature(
        ports.signer,
        'stored',
        ports.self,
        { origin: originOf(id), size, root },
        time,
      )
      await ports.store.saveCosignatures(head, [statement])
      stated++
    })
  }
  return stated
}
