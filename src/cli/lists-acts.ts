/**
 * `npm run lists -- object | adopt | feedback`: what authorities decided about objections, adoptions and measures, from
 * files in the form of the operator interface. The running node signs and sends it with its next sweep.
 */
import { readFile } from 'node:fs/promises'
import { legalDay } from '../base/time.ts'
import { readContract } from '../http/contract.ts'
import type { OperatorOperationId } from '../http/operator/call.ts'
import { requestChecks } from '../http/request-check.ts'
import { loopView } from '../lists/loop.ts'
import { type Adopting, adoptListing, answerMeasure, type MeasureReply } from '../lists/measures.ts'
import {
  type Answer,
  answerObjection,
  extendObjection,
  type Filing,
  fileObjection,
} from '../lists/objections.ts'
import { type Acts, makeActs } from '../node-acts.ts'
import { messageDesk } from '../node-messages.ts'
import { UsageError } from './fault.ts'
import { membershipInForce } from './feed-messages.ts'
import type { ListsValues } from './lists-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { wordsAre } from './usage.ts'

export async function objectCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const acts = await actsOf(node)
  if (values.extend !== undefined) return show(values, await extendObjection(acts.ports, values.extend))
  const file = oneFile(words)
  if (values.answer !== undefined)
    return show(
      values,
      await answerObjection(acts.ports, values.answer, await bodyOf<Answer>('answerObjection', file)),
    )
  const { feed, ref, ...filing } = await bodyOf<Filing & { feed: string; ref: string }>('fileObjection', file)
  const { objection } = await fileObjection(acts.ports, { ...filing, target: { feed, ref } })
  return show(values, { ...objection, content: undefined })
}

export async function adoptCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const file = oneFile(words)
  const { feed, ref, ...decision } = await bodyOf<Adopting & { feed: string; ref: string }>(
    'adoptListing',
    file,
  )
  const acts = await actsOf(node)
  return show(values, await adoptListing(acts.ports, { ...decision, target: { feed, ref } }))
}

export async function feedbackCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const acts = await actsOf(node)
  if (values.task !== undefined) {
    const file = oneFile(words)
    return show(
      values,
      await answerMeasure(acts.ports, values.task, await bodyOf<MeasureReply>('answerMeasure', file)),
    )
  }
  if (words.length > 0)
    throw new UsageError('缺少 --task：这一反馈属于哪项任务', '--task ID is missing: whose answer it is')
  const today = legalDay(Date.now())
  const loops = (await acts.store.loops()).map(loop => loopView(loop, today, acts.ports.calendar))
  const tasks = await acts.store.tasks()
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'feedback', tasks, loops }))
  else {
    for (const { taskId, issuer, measure, executor, dueOn, answer, endedOn } of tasks)
      console.log(
        `${measure}  ${issuer}  ${executor}  ${endedOn ? '已解除 lifted' : (answer ?? `待反馈 due ${dueOn ?? '?'}`)}  ${taskId}`,
      )
    for (const { decisionNo, targetRecordId, asked, answered, lines } of loops) {
      console.log(`${decisionNo ?? targetRecordId}  反馈 answered ${answered}/${asked}`)
      for (const { division, measure, state, basis } of lines)
        console.log(`  ${division}  ${measure}  ${state}  ${basis ?? ''}`)
    }
  }
  return 0
}

export async function actsOf(node: NodeAccess): Promise<Acts> {
  const { settings, loaded, store, database, sealer } = node
  await requireSound(node)
  const membership = await membershipInForce(node)
  const shared = {
    ...{ self: settings.division, suite: loaded.suite, clock: Date.now, store, database, sealer },
    membership: () => membership,
  }
  return makeActs({ ...shared, desk: messageDesk(shared), ownTerms: settings.objectionTerms ?? undefined })
}

/** A request body of the operator interface, from a file; nothing of it is repeated when it is wrong. */
async function bodyOf<T>(operation: OperatorOperationId, file: string): Promise<T> {
  const check = requestChecks(readContract<OperatorOperationId>('operator')).get(operation)
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} 不是 JSON`, `${file} is no JSON`)
    throw error
  }
  return check?.body(value) as T
}

/** The filing, the outcome, the decision or the answer. @throws {UsageError} */
function oneFile(words: readonly string[]): string {
  wordsAre(words, ['FILE'])
  return words[0] ?? ''
}

function show({ json }: ListsValues, done: object): 0 {
  console.log(json ? JSON.stringify({ ok: true, ...done }) : `✓ ${JSON.stringify(done)}`)
  return 0
}
