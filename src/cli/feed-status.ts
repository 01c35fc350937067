/** `npm run feed -- status`: what this node holds of each feed, and who has confirmed it. */
import { hex } from '../base/bytes.ts'
import { parseFeedName } from '../feed/name.ts'
import { rootOf } from '../feed/tree.ts'
import type { FeedValues } from './feed-arguments.ts'
import type { NodeAccess } from './node-access.ts'

export async function statusCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const heads = await node.store.heads()
  const feeds = await Promise.all(heads.map(head => factsOf(node, head)))
  const ready = await node.isReady()
  if (values.json) {
    console.log(JSON.stringify({ ok: true, what: 'status', ready, feeds }))
    return 0
  }
  console.log(
    ready ? '结点在运行 · the node runs and is ready' : '结点未就绪 · the node does not run, or is not ready',
  )
  for (const { feed, generation, size, signed, root, confirmed, frozen } of feeds) {
    const mark = frozen ? '✗ 冻结 frozen' : confirmed ? '✓ 全区确认 confirmed' : '… 未全确认 not yet'
    console.log(
      `${feed}/${generation}  ${size} 条 entries, 已签 signed ${signed}  ${root.slice(0, 16)}  ${mark}`,
    )
  }
  return 0
}

type Head = Awaited<ReturnType<NodeAccess['store']['heads']>>[number]

async function factsOf({ loaded, store }: NodeAccess, head: Head) {
  const { membership, suite } = loaded
  const { id, tree, applied, checkpoint, frozen } = head
  const stated = (await store.cosignatures(head)).filter(one => one.kind === 'applied')
  const holders = Object.fromEntries(
    membership
      .audience(id.feed)
      .map(division => [
        division,
        Math.max(0, ...stated.filter(one => one.division === division).map(one => one.size)),
      ]),
  )
  const signed = checkpoint?.size ?? 0
  return {
    ...id,
    issuer: parseFeedName(id.feed).division,
    size: tree.size,
    root: hex(rootOf(suite, tree)),
    applied,
    signed,
    frozen,
    holders,
    /** Of what the members have told this node; only the issuer is told by all. */
    confirmed: Object.values(holders).every(size => size >= signed),
  }
}
