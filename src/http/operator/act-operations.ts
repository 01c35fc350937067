/** Objections, adoptions and measures at the operator face: what authorities decided, entered by people or their systems. */
import { legalDay } from '../../base/time.ts'
import type { MeasureTask, Objection } from '../../lists/act-ports.ts'
import { loopView } from '../../lists/loop.ts'
import * as measures from '../../lists/measures.ts'
import { standingBy } from '../../lists/objection-terms.ts'
import * as objections from '../../lists/objections.ts'
import type { components } from '../generated/operator.ts'
import {
  answerOperator,
  type OperatorCall,
  type OperatorHandler,
  type OperatorOperationId,
  signedIn,
} from './call.ts'
import { requireReady } from './ready.ts'

type Schemas = components['schemas']

export const fileObjection: OperatorHandler<'fileObjection'> = async call => {
  await requireReady(call)
  const { feed, ref, ...filing } = call.body
  const { id, mappings } = signedIn(call.principal)
  const { objection, repeated } = await objections.fileObjection(call.ports.acts.ports, {
    ...filing,
    target: { feed, ref },
    enteredBy: id,
  })
  const answer = objectionAnswer(call, objection)
  // The same may have been filed by somebody else, whose words a token for some mappings is not shown.
  const isIts = mappings === null || objection.content.enteredBy === id
  answerOperator(call, isIts ? answer : { ...answer, ...UNTOLD }, repeated ? 200 : 201)
}

const UNTOLD = { statement: null, outcomeReason: null } as const

export const listObjections: OperatorHandler<'listObjections'> = async call => {
  const { id, mappings } = signedIn(call.principal)
  const asker = mappings === null ? null : { id, mappings }
  const held = await call.ports.acts.store.objections(call.query?.open === 'true', asker)
  answerOperator(call, { objections: held.map(one => objectionAnswer(call, one)) })
}

export const answerObjection: OperatorHandler<'answerObjection'> = async call => {
  await requireReady(call)
  const { ports, path, body } = call
  const { mappings } = signedIn(call.principal)
  const answered = await objections.answerObjection(ports.acts.ports, path.objection, body, {
    within: mappings,
  })
  answerOperator(call, objectionAnswer(call, answered))
}

export const extendObjection: OperatorHandler<'extendObjection'> = async call => {
  await requireReady(call)
  const { ports, path } = call
  const { mappings } = signedIn(call.principal)
  const extended = await objections.extendObjection(ports.acts.ports, path.objection, mappings)
  answerOperator(call, objectionAnswer(call, extended))
}

export const adoptListing: OperatorHandler<'adoptListing'> = async call => {
  await requireReady(call)
  const { feed, ref, ...decision } = call.body
  const { tasks } = await measures.adoptListing(call.ports.acts.ports, { ...decision, target: { feed, ref } })
  answerOperator(call, { tasks: tasks.map(one => taskAnswer(call, one)) }, 201)
}

export const listMeasureTasks: OperatorHandler<'listMeasureTasks'> = async call => {
  const tasks = await call.ports.acts.store.tasks()
  answerOperator(call, { tasks: tasks.map(one => taskAnswer(call, one)) })
}

export const answerMeasure: OperatorHandler<'answerMeasure'> = async call => {
  await requireReady(call)
  const task = await measures.answerMeasure(call.ports.acts.ports, call.path.task, call.body)
  answerOperator(call, taskAnswer(call, task))
}

export const listMeasureLoops: OperatorHandler<'listMeasureLoops'> = async call => {
  const { calendar, clock } = call.ports.acts.ports
  const loops = await call.ports.acts.store.loops()
  const views = loops.map(loop => loopView(loop, legalDay(clock()), calendar))
  answerOperator(call, { loops: views.map(view => ({ ...view, lines: [...view.lines] })) })
}

function objectionAnswer(
  call: OperatorCall<OperatorOperationId>,
  objection: Objection,
): Schemas['Objection'] {
  const { target, content, markRef: _mark, messageRef: _message, ...facts } = objection
  const { calendar, clock } = call.ports.acts.ports
  const last = objection.extendedTo ?? objection.dueAt
  return {
    ...facts,
    outcome: objection.outcome as Schemas['Objection']['outcome'],
    ...{ feed: target?.feed ?? null, ref: target?.ref ?? null },
    standing: objection.outcome === null ? standingBy(last, legalDay(clock()), calendar) : 'answered',
    ...{ statement: content.statement ?? null, outcomeReason: content.outcomeReason ?? null },
  }
}

function taskAnswer(call: OperatorCall<OperatorOperationId>, task: MeasureTask): Schemas['MeasureTask'] {
  const { listing, ...facts } = task
  const { calendar, clock } = call.ports.acts.ports
  const open = standingBy(task.dueOn, legalDay(clock()), calendar)
  const standing = task.endedOn !== null ? 'lifted' : task.answer !== null ? 'answered' : open
  return { ...facts, ...listing, standing }
}
