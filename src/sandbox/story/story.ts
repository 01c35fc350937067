/** The story: which acts, in which order, and how they are told. */
import { width } from '../table.ts'
import { type Act, type Both, type Played, reached } from './act.ts'
import { deadline } from './deadline.ts'
import { expiry } from './expiry.ts'
import { feedback } from './feedback.ts'
import { ferry } from './ferry.ts'
import { guide } from './guide.ts'
import { information } from './information.ts'
import { minor } from './minor.ts'
import { objection } from './objection.ts'
import { repair } from './repair.ts'
import { returned } from './returned.ts'
import { revocation } from './revocation.ts'
import type { Stage } from './stage.ts'
import { trusted } from './trusted.ts'

/** Mappings whose samples acts deliver themselves. */
export const DELIVERED_BY_ACTS: ReadonlySet<string> = new Set([
  '310000/guide',
  '310000/other-act',
  '320000/trusted-listing',
  '330000/volunteer',
])

/** Side by side: none acts with a subject of another, and none needs a line that another cuts. */
const TOGETHER: readonly Act[] = [
  ...[returned, deadline, information, feedback, guide, trusted],
  ...[minor, objection, repair, expiry, revocation],
]
const ALONE: readonly Act[] = [ferry]

/** What programs are told of an act: counts, and the slowest time in milliseconds. */
export interface ActResult {
  readonly ok: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly times: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** What did not come true, or why it broke off. */
  readonly missed: readonly string[]
}

/** @param tell each act as it has been played, in the order of the story */
export async function playStory(stage: Stage, tell: (played: Played, at: number) => void): Promise<Played[]> {
  const played: Played[] = []
  const say = async (performances: readonly Promise<Played>[]) => {
    for (const performance of performances) {
      const one = await performance
      played.push(one)
      tell(one, played.length)
    }
  }
  await say(TOGETHER.map(act => perform(stage, act)))
  for (const act of ALONE) await say([perform(stage, act)])
  return played
}

async function perform(stage: Stage, act: Act): Promise<Played> {
  const began = performance.now()
  const { name, title, basis } = act
  const done = (outcome: Played['outcome'], failure: string | null): Played => ({
    act: { name, title, basis },
    ms: Math.round(performance.now() - began),
    outcome,
    failure,
  })
  try {
    return done(await act.play(stage), null)
  } catch (error) {
    return done(null, error instanceof Error ? error.message : String(error))
  }
}

export function resultOf(played: Played): ActResult {
  const { outcome, failure } = played
  const times = outcome?.times ?? {}
  return {
    ok: reached(played),
    counts: outcome?.counts ?? {},
    times,
    slowestMs: Math.max(0, ...Object.values(times)),
    missed: failure === null ? (outcome?.missed ?? []) : [failure],
  }
}

const HEAD = 12

/** What was timed, in Chinese. */
const TIMES: Readonly<Record<string, string>> = {
  returned: '退回',
  taken: '收取',
  answered: '答复',
  adoptionShown: '各省可见采用',
  answersReturned: '反馈到发布省',
  found: '各省可查',
  adultsEverywhere: '各省可查',
  shownEverywhere: '各省可查',
  marked: '各省标注',
  cleared: '各省解除',
  hiddenEverywhere: '各省暂停',
  stoppedEverywhere: '各省停止',
  goneEverywhere: '各省删除',
  receipts: '回执齐',
  carried: '文件送达',
  receiptsBack: '回执带回',
}

/** An act for people: Chinese first, English below it. */
export function actLines(played: Played, at: number): string[] {
  const { act, ms, outcome, failure } = played
  const [zh, en] = act.title
  const mark = reached(played) ? '✓' : '✗'
  const missed = failure === null ? (outcome?.missed ?? []) : [failure]
  const times = Object.entries(outcome?.times ?? {}).map(
    ([what, time]) => `${TIMES[what] ?? ''} ${what} ${time} ms`,
  )
  return [
    '',
    `${mark} ${String(at).padStart(2)}  ${zh}`,
    `      ${en}`,
    ...told('依据 basis', act.basis),
    ...(outcome === null
      ? []
      : [...told('之前 before', outcome.before), ...told('之后 after', outcome.after)]),
    line('用时 time', [...times, `${(ms / 1000).toFixed(1)} s`].join(' · ')),
    ...missed.map(what => line('未达成 missed', what)),
  ]
}

function told(head: string, [zh, en]: Both): string[] {
  return [line(head, zh), line('', en)]
}

function line(head: string, text: string): string {
  return `      ${head}${' '.repeat(Math.max(1, HEAD - width(head)))}${text}`
}
