/**
 * The dead-letter desk 死信台: what failed for good is seen with its cause and history, compared with the current state,
 * and released again in the order in which it came, or given up with a reason. More than one letter at a time, and
 * giving up a withdrawal, takes a second person.
 */
import type { DeskAct, DeskActor, DeskPorts, DeskRequest, LetterFilter } from './desk-ports.ts'
import type { FailedWork, WorkEvent, WorkFacts } from './failed-work.ts'
import { deskError } from './fault.ts'

/** Letters that one act may name. */
export const MOST_LETTERS = 1_000

/** States in which it can be done. */
const ACTABLE: Readonly<Record<DeskAct, readonly FailedWork['state'][]>> = {
  redrive: ['retrying', 'dead', 'given-up'],
  'give-up': ['retrying', 'dead', 'redriving'],
}

/** A letter beside what the tables say now. */
export interface ComparedLetter {
  readonly work: FailedWork
  /** Whether anything is left to do; null: only doing it tells. */
  readonly due: boolean | null
  /** What it is about now; null where that cannot be said. */
  readonly now: WorkFacts | null
  /** Whether that is other than when it failed last. */
  readonly changed: boolean
}

export type Selection = { readonly letters: readonly number[] } | { readonly filter: LetterFilter }

export interface Asked {
  readonly act: DeskAct
  readonly selection: Selection
  readonly dryRun: boolean
}

export type Outcome =
  | {
      readonly outcome: 'dry-run'
      readonly letters: readonly ComparedLetter[]
      readonly needsSecond: boolean
    }
  | { readonly outcome: 'done'; readonly letters: readonly number[] }
  | { readonly outcome: 'waits'; readonly request: DeskRequest }

/** @throws {DeskError} LETTER_UNKNOWN */
export async function readLetter(
  ports: DeskPorts,
  id: number,
): Promise<ComparedLetter & { readonly history: readonly WorkEvent[] }> {
  const found = await ports.store.read(id)
  if (found === null) throw deskError('LETTER_UNKNOWN', `there is no failed work ${id}`)
  return { ...(await compareLetter(ports, found.work)), history: found.history }
}

async function compareLetter({ stateOf }: DeskPorts, work: FailedWork): Promise<ComparedLetter> {
  const state = await stateOf(work.work)
  if (state === null) return { work, due: null, now: null, changed: false }
  return { work, due: state.due, now: state.facts, changed: differs(work.facts, state.facts) }
}

function differs(then: WorkFacts | null, now: WorkFacts): boolean {
  const names = new Set([...Object.keys(then ?? {}), ...Object.keys(now)])
  return then !== null && [...names].some(name => then[name] !== now[name])
}

/**
 * Redrives or gives up what is named. A dry run compares and does nothing. What needs a second person waits as a
 * request; it names its letters, so that the second person decides on what the first one saw.
 * @throws {DeskError} LETTERS_NONE
 */
export async function askDesk(ports: DeskPorts, { act, selection, dryRun }: Asked, who: DeskActor) {
  const letters = await selected(ports, act, selection)
  if (letters.length === 0)
    throw deskError('LETTERS_NONE', `none of the failed work that was named can be done this with: ${act}`)
  const needsSecond = takesTwo(act, letters)
  if (dryRun) {
    const compared: ComparedLetter[] = []
    for (const work of letters) compared.push(await compareLetter(ports, work))
    return { outcome: 'dry-run', letters: compared, needsSecond } satisfies Outcome
  }
  const ids = letters.map(({ id }) => id)
  const at = ports.clock()
  await ports.audit(who, { operation: act, letters: ids.join(' '), waits: needsSecond })
  if (needsSecond) {
    const request = {
      id: ports.newId(),
      act,
      letters: ids,
      reason: who.reason,
      askedBy: who.actor,
      askedAt: at,
    }
    await ports.store.ask(request)
    const open = { ...request, decidedBy: null, decidedAt: null, approved: null }
    return { outcome: 'waits', request: open } satisfies Outcome
  }
  const done = await ports.store.act(act, ids, who, at)
  if (act === 'redrive') ports.wake()
  return { outcome: 'done', letters: done } satisfies Outcome
}

/** Four eyes: for more than one, and for a withdrawal that would not be delivered. */
function takesTwo(act: DeskAct, letters: readonly FailedWork[]): boolean {
  return letters.length > 1 || (act === 'give-up' && letters.some(({ queue }) => queue === 'withdraw'))
}

async function selected({ store }: DeskPorts, act: DeskAct, selection: Selection): Promise<FailedWork[]> {
  const found: FailedWork[] = []
  if ('filter' in selection) found.push(...(await store.list(selection.filter, 0, MOST_LETTERS)))
  else {
    for (const id of [...new Set(selection.letters)].sort((a, b) => a - b)) {
      const one = await store.read(id)
      if (one) found.push(one.work)
    }
  }
  return found.filter(({ state }) => ACTABLE[act].includes(state))
}

/**
 * Approves or refuses a request of somebody else.
 * @throws {DeskError} DESK_REQUEST_UNKNOWN, DESK_REQUEST_DECIDED, SECOND_PERSON_NEEDED
 */
export async function decideRequest(
  ports: DeskPorts,
  id: string,
  approved: boolean,
  by: string,
): Promise<{ readonly request: DeskRequest; readonly done: readonly number[] }> {
  const asked = (await ports.store.requests()).find(one => one.id === id)
  if (asked === undefined) throw deskError('DESK_REQUEST_UNKNOWN', 'there is no such request')
  if (asked.askedBy === by)
    throw deskError('SECOND_PERSON_NEEDED', 'whoever asked does not decide; another account does')
  if (asked.decidedBy !== null) throw decided()
  const who = { actor: by, reason: asked.reason }
  await ports.audit(who, { operation: approved ? 'approve' : 'refuse', request: id, act: asked.act })
  const result = await ports.store.decide(id, by, approved, ports.clock())
  if (result === null || result === 'decided') throw decided()
  if (approved && asked.act === 'redrive') ports.wake()
  return result
}

function decided(): Error {
  return deskError('DESK_REQUEST_DECIDED', 'somebody has decided on this request already')
}
