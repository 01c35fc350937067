import type { Task } from '../exchange/ports.ts'
import { addresseeOf, isFeedName, parseFeedName, WITHDRAWALS } from '../feed/name.ts'

/** Queues by duty; `docs/architecture.md` says what each does. */
export const QUEUES = ['withdraw', 'push', 'pull', 'message', 'collect', 'clock', 'report', 'sweep'] as const
export type QueueName = (typeof QUEUES)[number]

/**
 * What a job says: "look there". Identifiers only, so the queue store never holds a record, and every job can
 * be made again from the tables. A new kind of work: its member here, its row in {@link KINDS}, its case in
 * `runJob` of `src/node-work.ts`.
 */
export type Job =
  | Task
  /** Take in what local systems delivered. */
  | { readonly kind: 'collect' }
  /** State unchanged checkpoints again, and judge how fresh copies are. */
  | { readonly kind: 'heartbeat' }
  /** Close messages that are over. */
  | { readonly kind: 'messages' }
  /** Look up in the tables what is due. */
  | { readonly kind: 'sweep' }
  /** Rehash some of what is held. */
  | { readonly kind: 'scrub' }
  /** Ask, answer and make what reports wait for. */
  | { readonly kind: 'reports' }
  /** Write the reconciliation sheet of the day (对账单). */
  | { readonly kind: 'sheet' }
  /** Work through the dead letters that somebody released, in the order in which they came. */
  | { readonly kind: 'redrive' }
  /** Look once more at an entry that could not be applied, and at later ones of its ref. */
  | { readonly kind: 'unpark'; readonly feed: string; readonly generation: number; readonly seq: number }

type KindOf<K extends Job['kind']> = Extract<Job, { readonly kind: K }>
type Check = (value: unknown) => boolean

interface Kind<K extends Job['kind']> {
  /** Unless its feed has a queue of its own, see {@link queueOf}. */
  readonly queue: QueueName
  /** The identifiers that make two jobs of this kind different, in the order of the key. */
  readonly ids: { readonly [Id in Exclude<keyof KindOf<K>, 'kind'>]: Check }
  /**
   * Whether the work goes on at the longest pause although there is a dead letter: one failure must not stop what
   * all the rest depends on.
   */
  readonly goesOn?: true
  /**
   * Whether a process that works begins it itself, the moment it wakes for it: the steps from an entry to its receipt,
   * each short, and each due because this process has just done the one before.
   */
  readonly atOnce?: true
}

const FEED = { feed: isFeed, generation: isGeneration }

/** Total: a kind of job that is missing here does not compile. */
const KINDS: { readonly [K in Job['kind']]: Kind<K> } = {
  sign: { queue: 'push', ids: FEED, atOnce: true },
  push: { queue: 'push', ids: { ...FEED, peer: isDivision }, atOnce: true },
  deliver: { queue: 'push', ids: { peer: isDivision }, atOnce: true },
  apply: { queue: 'pull', ids: FEED, atOnce: true },
  cosign: { queue: 'pull', ids: FEED, atOnce: true },
  pull: { queue: 'pull', ids: { ...FEED, peer: isDivision } },
  compare: { queue: 'pull', ids: { peer: isDivision } },
  unpark: { queue: 'pull', ids: { ...FEED, seq: isSeq } },
  messages: { queue: 'message', ids: {}, goesOn: true },
  collect: { queue: 'collect', ids: {}, goesOn: true },
  heartbeat: { queue: 'clock', ids: {}, goesOn: true },
  sheet: { queue: 'report', ids: {}, goesOn: true },
  reports: { queue: 'report', ids: {}, goesOn: true },
  sweep: { queue: 'sweep', ids: {}, goesOn: true },
  scrub: { queue: 'sweep', ids: {}, goesOn: true },
  redrive: { queue: 'sweep', ids: {}, goesOn: true },
}

/**
 * Withdrawals have a queue of their own, so that no backlog of other work stands before them; so have messages to
 * one addressee.
 */
export function queueOf(job: Job): QueueName {
  if ('feed' in job) {
    if (parseFeedName(job.feed).topic === WITHDRAWALS) return 'withdraw'
    if (addresseeOf(job.feed) !== undefined) return 'message'
  }
  return KINDS[job.kind].queue
}

/** Whether the work goes on although it failed for good, at the longest pause: withdrawals always do. */
export function goesOn(job: Job): boolean {
  return KINDS[job.kind].goesOn === true || queueOf(job) === 'withdraw'
}

export function isAtOnce(job: Job): boolean {
  return KINDS[job.kind].atOnce === true
}

/** Equal for jobs that say the same, so that a wake-up is never queued twice. */
export function keyOf(job: Job): string {
  const ids = Object.keys(KINDS[job.kind].ids).map(id => String(Reflect.get(job, id)))
  return [job.kind, ...ids].join(' ')
}

/**
 * Reads a job from the queue store, which others can write to.
 * @returns null for anything that is not a kind of job with exactly its identifiers
 */
export function decodeJob(data: unknown): Job | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, ...ids } = data as { readonly [key: string]: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return null
  const checks: Readonly<Record<string, Check>> = KINDS[kind as Job['kind']].ids
  const wanted = Object.keys(checks)
  if (Object.keys(ids).length !== wanted.length) return null
  if (!wanted.every(id => Object.hasOwn(ids, id) && checks[id]?.(ids[id]))) return null
  // The table has just proven that it has the identifiers of its kind and nothing else.
  return data as Job
}

function isFeed(value: unknown): boolean {
  return typeof value === 'string' && isFeedName(value)
}

function isDivision(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9]{6}$/.test(value)
}

function isGeneration(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

function isSeq(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
