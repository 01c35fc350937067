/**
 * `npm run lists -- due | reconcile`: what ends soon, what runs against a term of the law, and what the national results
 * say otherwise than this node.
 */
import { dueWithin } from '../lists/due.ts'
import { compareNow, type ReconciledListing } from '../lists/reconcile.ts'
import { listingDeskOf } from './lists-access.ts'
import { actsOf } from './lists-acts.ts'
import type { ListsValues } from './lists-arguments.ts'
import { dueLines } from './lists-due-lines.ts'
import type { NodeAccess } from './node-access.ts'
import { wholeNumber } from './usage.ts'

/** Exit code 0 also when something is overdue: alerts are for that. */
export async function dueCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const days = wholeNumber('days', values.days, 0, 9_999)
  const { ports: acts, store } = await actsOf(node)
  const due = await dueWithin({ listings: listingDeskOf(node).show, acts, store, clock: Date.now }, days)
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'due', ...due }))
  else for (const line of dueLines(due)) console.log(line)
  return 0
}

/** Both ways, for a person to decide about; the newest daily comparisons below. */
export async function reconcileCommand(
  node: NodeAccess,
  _words: readonly string[],
  { json }: ListsValues,
): Promise<0> {
  const compared = await compareNow(listingDeskOf(node).national, Date.now)
  if (json) {
    console.log(JSON.stringify({ ok: true, what: 'reconcile', ...compared }))
    return 0
  }
  const { newest, suspended, notNational, days } = compared
  const { newestFileAt, unknown } = newest
  console.log(
    `最近文件 newest national file: ${newestFileAt?.toISOString() ?? '未收到 none came yet'}；本省没有的结果 results about no listing here: ${unknown}`,
  )
  const line = ({ ref, recordId, since }: ReconciledListing) =>
    `  since ${since.toISOString()}  record ${recordId}  ref ${ref}`
  console.log(
    `国家已修复、本省已暂停待决定 repaired nationally, suspended here until decided: ${newest.suspended}`,
  )
  for (const one of suspended) console.log(line(one))
  console.log(`本省已修复、国家结果没有 repaired here, in no national result: ${newest.notNational}`)
  for (const one of notNational) console.log(line(one))
  for (const one of days)
    console.log(
      `  ${one.day}: 暂停 suspended ${one.suspended}, 国家没有 not national ${one.notNational}, 本省没有 unknown ${one.unknown}`,
    )
  return 0
}
