import { isFeedName } from '../feed/name.ts'
import type { Given } from './command-line.ts'
import { UsageError } from './fault.ts'
import { quoted, wholeNumber } from './usage.ts'

export type FeedValues = Given<typeof FEED_OPTIONS>['values']

/** The options of `npm run feed -- …`. */
export const FEED_OPTIONS = {
  config: { type: 'string' },
  json: { type: 'boolean', default: false },
  for: { type: 'string' },
  feed: { type: 'string', multiple: true, default: [] as string[] },
  after: { type: 'string', multiple: true, default: [] as string[] },
  whole: { type: 'boolean', default: false },
  relay: { type: 'boolean', default: false },
  'part-bytes': { type: 'string' },
  wait: { type: 'string' },
  ref: { type: 'string' },
  seq: { type: 'string' },
  body: { type: 'boolean', default: false },
  older: { type: 'string' },
  holder: { type: 'string' },
  generation: { type: 'string', default: '1' },
  out: { type: 'string' },
  re: { type: 'string' },
  reason: { type: 'string' },
  content: { type: 'boolean', default: false },
  done: { type: 'string' },
} as const

/** The one generation of a feed that a command is about. @throws {UsageError} */
export function generationOf({ feed: named, generation }: FeedValues): { feed: string; generation: number } {
  const [feed, ...more] = named
  if (feed === undefined || more.length > 0)
    throw new UsageError('须给出一个 --feed', 'exactly one --feed NAME is needed')
  if (!isFeedName(feed))
    throw new UsageError(
      `没有名为 ${quoted(feed)} 的数据流，npm run feed -- status 列出全部`,
      `${quoted(feed)} is no name of a feed: npm run feed -- status lists them`,
    )
  return { feed, generation: wholeNumber('generation', generation, 1, 999_999_999) }
}
