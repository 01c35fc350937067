/**
 * `npm run lists -- due | reconcile`: what ends soon, what runs against a term of the law, and what the national results
 * say otherwise than this node.
 */
import { addDays, type Day, legalDay } from '../base/time.ts'
import type { Objection } from '../lists/act-ports.ts'
import { loopView } from '../lists/loop.ts'
import { escalationOf, standingBy } from '../lists/objection-terms.ts'
import type { Acts } from '../node-acts.ts'
import type { AwaitedReceipts } from '../store/life-reads.ts'
import { PgNationalRepairs, type ReconciledListing } from '../store/national-repairs.ts'
import { actsOf } from './lists-acts.ts'
import type { ListsValues } from './lists-arguments.ts'
import { type AwaitedFrom, dueLines, type OwedFeedback } from './lists-due-lines.ts'
import { holdersOf, readsOf } from './lists-show.ts'
import { withdrawalDue } from './lists-stopping.ts'
import type { NodeAccess } from './node-access.ts'
import { wholeNumber } from './usage.ts'

/** Exit code 0 also when something is overdue: alerts are for that. */
export async function dueCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const days = wholeNumber('days', values.days, 0, 9_999)
  const reads = readsOf(node)
  const today = legalDay(Date.now())
  const acts = await actsOf(node)
  const ending = await reads.endingBy(addDays(today, days), 1000)
  const waiting = (await reads.withoutReceipt(holdersOf(node))).map(one => awaited(one, today))
  const bodiesLeft = await reads.bodiesLeft()
  const objections = (await acts.store.objections(true)).map(one => ({
    ...factsOf(one),
    ...escalationOf(acts.ports, one, today),
  }))
  const feedback = await feedbackOf(acts, today)
  const unfiled = (await acts.store.unfiledObjections(LISTED)).length
  const due = { today, ending, receipts: waiting, bodiesLeft, objections, unfiled, feedback }
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'due', ...due }))
  else for (const line of dueLines(due)) console.log(line)
  return 0
}

function awaited(one: AwaitedReceipts, today: Day): AwaitedFrom {
  const dueBy = withdrawalDue(legalDay(one.oldest.getTime()))
  const eraseBy = one.oldestErasure === null ? null : withdrawalDue(legalDay(one.oldestErasure.getTime()))
  return {
    ...{ ...one, dueBy, eraseBy },
    overdue: dueBy !== null && dueBy < today,
    erasureOverdue: eraseBy !== null && eraseBy < today,
  }
}

function factsOf({ id, filedBy, issuer, receivedAt }: Objection) {
  return { id, filedBy, issuer, receivedAt }
}

/** What authorities here owe, and what other provinces owe for listings of this one. */
async function feedbackOf({ store, ports }: Acts, today: Day): Promise<OwedFeedback[]> {
  const own = (await store.tasks())
    .filter(({ answer, endedOn }) => answer === null && endedOn === null)
    .map(({ taskId, issuer, measure, executor, dueOn }) => ({
      ...{ by: ports.self, issuer, measure, executor, dueOn, taskId },
      standing: standingBy(dueOn, today, ports.calendar),
    }))
  const theirs = (await store.loops())
    .flatMap(loop => loopView(loop, today, ports.calendar).lines)
    .filter(({ answeredOn, endedOn }) => answeredOn === null && endedOn === null)
    .map(({ division, measure, dueOn }) => ({
      ...{ by: division, issuer: ports.self, measure, executor: null, dueOn, taskId: null },
      standing: standingBy(dueOn, today, ports.calendar),
    }))
  return [...own, ...theirs]
}

/** Enough to begin with; what was dealt with is listed no more. */
const LISTED = 500

/** Both ways, for a person to decide about; the newest daily comparisons below. */
export async function reconcileCommand(
  { database }: NodeAccess,
  _words: readonly string[],
  { json }: ListsValues,
): Promise<0> {
  const national = new PgNationalRepairs(database.db)
  const now = new Date()
  const newest = await national.reconcile(legalDay(now.getTime()), now)
  const suspended = await national.suspended(LISTED)
  const notNational = await national.notNational(LISTED)
  const days = await national.reconciliations(14)
  if (json) {
    console.log(JSON.stringify({ ok: true, what: 'reconcile', newest, suspended, notNational, days }))
    return 0
  }
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
