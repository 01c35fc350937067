import type { Clock } from '../base/time.ts'
import type { FailedWork, FailedWorkStore, WorkFacts } from '../operations/failed-work.ts'
import type { Failures } from './failures.ts'
import { decodeJob, type Job, keyOf, queueOf } from './jobs.ts'

/** What a job is about now; `due`: whether anything is left to do. */
export interface JobState {
  readonly due: boolean
  readonly facts: WorkFacts
}

export interface ReconcilePorts {
  readonly failures: Pick<Failures, 'refresh'>
  readonly store: FailedWorkStore
  /** Null where only doing the work tells. */
  stateOf(job: Job): Promise<JobState | null>
  /** Entries that are parked alone because their processing fails. */
  poisoned(): Promise<readonly { readonly feed: string; readonly generation: number; readonly seq: number }[]>
  readonly clock: Clock
  /** How long a dead letter keeps still, however much changes around it, in milliseconds. */
  readonly stillMs: number
  /** There is a new dead letter. Never throws. */
  onDead(work: FailedWork): void
}

/**
 * Compares failed work with the tables, as part of each sweep: what is no longer due is closed, a dead letter whose
 * state has changed gets another attempt, and every poisoned entry has its letter.
 * @returns the jobs whose time has come, in the order in which they failed first
 */
export async function reconcile(ports: ReconcilePorts): Promise<readonly Job[]> {
  await letterForPoisoned(ports, new Set((await ports.failures.refresh()).map(({ key }) => key)))
  const due: Job[] = []
  const open = await ports.failures.refresh()
  for (const work of open) {
    const job = decodeJob(work.work)
    if (job !== null && (await isDue(ports, work, job))) due.push(job)
  }
  if (due.length > 0) await ports.failures.refresh()
  return open.some(({ state }) => state === 'redriving') ? [...due, { kind: 'redrive' }] : due
}

async function isDue(ports: ReconcilePorts, work: FailedWork, job: Job): Promise<boolean> {
  const { store, stateOf, clock, stillMs } = ports
  const now = clock()
  const state = await stateOf(job)
  if (state !== null && !state.due) {
    await store.settle(work.key, 'not-due', now)
    return false
  }
  // Those have their turn one after the other.
  if (work.state === 'redriving') return false
  if (work.nextAttemptAt !== null) return work.nextAttemptAt <= now
  if (state === null || !hasChanged(work.facts, state.facts) || now - work.lastFailedAt < stillMs)
    return false
  await store.release(work.id, now)
  return true
}

/** Whether trying again could meet something else. What nobody could read then says nothing. */
export function hasChanged(then: WorkFacts | null, now: WorkFacts): boolean {
  if (then === null) return false
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].some(name => then[name] !== now[name])
}

async function letterForPoisoned(ports: ReconcilePorts, open: ReadonlySet<string>): Promise<void> {
  for (const entry of await ports.poisoned()) {
    const job: Job = { kind: 'unpark', ...entry }
    const key = keyOf(job)
    if (open.has(key)) continue
    const now = ports.clock()
    const facts = (await ports.stateOf(job))?.facts ?? null
    const work = await ports.store.note(key, already => ({
      key,
      work: { ...job },
      queue: queueOf(job),
      state: 'dead',
      class: 'permanent',
      code: already?.code ?? 'ENTRY_POISONED',
      cause:
        already?.cause ??
        'the entry makes its processing fail; it is parked alone with later ones of its ref',
      lastFailedAt: now,
      nextAttemptAt: null,
      facts,
    }))
    ports.onDead(work)
  }
}
