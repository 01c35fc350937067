import { auditFeedOf } from '../feed/name.ts'
import { EMPTY_TREE } from '../feed/tree.ts'
import type { AuditDetails } from './audit.ts'
import { extendsHighWater, type VouchPorts } from './vouch.ts'

/** What an audit log needs beyond a feed: a next generation, begun by the node itself. */
export interface AuditGenerations {
  /** Begins `generation` with an entry that says what is lost. Durable once it returns. */
  beginGeneration(generation: number, lost: AuditDetails): Promise<void>
}

export interface ContinueAuditPorts extends Pick<VouchPorts, 'suite' | 'store' | 'highWater'> {
  readonly self: string
  /** No high-water file was found: nothing says whether the log is whole. */
  readonly marksLost: boolean
  readonly audit: AuditGenerations
}

/**
 * Makes sure that the audit log goes on from what was signed. Nobody else holds it, so a database from an old backup
 * cannot be completed: the log then begins a new generation, whose first entry says how much of the one before is
 * missing. It is never continued as if nothing had happened.
 * @returns whether a new generation was begun.
 */
export async function continueAuditLog(ports: ContinueAuditPorts): Promise<boolean> {
  const feed = auditFeedOf(ports.self)
  const marks = (await ports.highWater.all()).filter(({ id }) => id.feed === feed)
  const heads = (await ports.store.heads()).filter(({ id }) => id.feed === feed)
  const generation = Math.max(0, ...[...marks, ...heads].map(({ id }) => id.generation))
  if (generation === 0) return false
  const id = { feed, generation }
  const head = heads.find(one => one.id.generation === generation)
  const held = head ?? { feedId: 0, id, tree: EMPTY_TREE, applied: 0, checkpoint: null, frozen: false }
  if (!ports.marksLost && (await extendsHighWater(ports, held))) return false
  await ports.audit.beginGeneration(generation + 1, {
    generation,
    held: held.tree.size,
    signed: ports.marksLost ? null : ((await ports.highWater.of(id)).at(-1)?.size ?? 0),
  })
  return true
}
