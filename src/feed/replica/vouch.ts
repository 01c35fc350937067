import { equalBytes } from '../../base/bytes.ts'
import type { Cosignature, CosignatureKind } from '../cosignature.ts'
import type { HeldLog, TreeMark } from './log.ts'

/**
 * What a node is about to vouch for with its key. The steps are in the order that keeps it from ever signing
 * two histories: the mark is durable outside the database before a signature exists, and the signature is
 * stored before anybody can read it. After a crash between two of them the decision is made anew:
 *  - before `mark`: nothing has happened;
 *  - before `release`: the mark equals the head, or what it grew from, and the same tree is signed later;
 *  - after it: there is nothing left to do.
 */
export type VouchStep =
  | { readonly step: 'mark'; readonly tree: TreeMark }
  /** Signs a checkpoint of the node's own log, and stores it. */
  | { readonly step: 'release checkpoint'; readonly tree: TreeMark }
  /** Signs statements over a checkpoint, and stores them. */
  | {
      readonly step: 'release statements'
      readonly tree: TreeMark
      readonly kinds: readonly CosignatureKind[]
    }

export type Vouching =
  | readonly VouchStep[]
  /** The database is behind, or beside, what this node has vouched for: it signs nothing until that is mended. */
  | 'halt'

/**
 * Whether a copy contains what was vouched for.
 * @param rootThen root of the copy at the size of `mark`; not looked at when the copy is shorter
 */
export function extendsMark(log: HeldLog, mark: TreeMark | null, rootThen: Uint8Array | null): boolean {
  if (mark === null || mark.size === 0) return true
  return mark.size <= log.tree.size && rootThen !== null && equalBytes(rootThen, mark.root)
}

/** The issuer's head has grown. @param extended whether the head extends what was signed before. */
export function signHead(log: HeldLog, root: Uint8Array, extended: boolean): Vouching {
  if (log.frozen || log.tree.size === (log.checkpoint?.size ?? 0)) return []
  if (!extended) return 'halt'
  const tree = { size: log.tree.size, root }
  return [
    { step: 'mark', tree },
    { step: 'release checkpoint', tree },
  ]
}

/**
 * A holder states, over the issuer's newest checkpoint, what it has stored and what it has applied. Nothing is
 * stated of a checkpoint whose entries are not all here, nor as applied while one of them is parked.
 * @param stated this node's statements so far @param firstParked smallest parked position
 */
export function cosignHead(
  log: HeldLog,
  stated: readonly Pick<Cosignature, 'kind' | 'size'>[],
  firstParked: number | null,
  extended: boolean,
): Vouching {
  const { checkpoint } = log
  if (!checkpoint || log.frozen || log.tree.size < checkpoint.size) return []
  if (!extended) return 'halt'
  const upTo = (kind: CosignatureKind) =>
    Math.max(-1, ...stated.filter(one => one.kind === kind).map(one => one.size))
  const applied = Math.min(log.applied, firstParked ?? log.applied)
  const kinds: CosignatureKind[] = []
  if (upTo('stored') < checkpoint.size) kinds.push('stored')
  if (upTo('applied') < checkpoint.size && applied >= checkpoint.size) kinds.push('applied')
  if (kinds.length === 0) return []
  const tree = { size: checkpoint.size, root: checkpoint.root }
  return [
    { step: 'mark', tree },
    { step: 'release statements', tree, kinds },
  ]
}

/** The issuer states its unchanged checkpoint again: whoever reads it knows how fresh it is. */
export function restateHead(log: HeldLog, extended: boolean): Vouching {
  const { checkpoint } = log
  if (!checkpoint || log.frozen) return []
  if (!extended) return 'halt'
  const tree = { size: checkpoint.size, root: checkpoint.root }
  return [{ step: 'release statements', tree, kinds: ['stored'] }]
}
