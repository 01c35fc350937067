/**
 * Nobody is commended who has a serious record in force (沪府办规〔2020〕9号 第十四条). Collecting refuses such a commendation;
 * a serious record that comes after it, from whatever province, suspends it until that record has ended.
 */
import { type Day, legalDay } from '../base/time.ts'
import type { FeedId } from '../feed/name.ts'
import { decide } from './decide.ts'
import { ListsError } from './fault.ts'
import type { DecidePorts } from './life-ports.ts'

export interface CommendedStore {
  /** Commendations of this node (R08, R13, R14) that are shown although their subject has a serious record in force. */
  commendedDespiteSerious(day: Day, limit: number): Promise<readonly string[]>
  /** Those that were suspended for it, and whose subject has none any more. */
  commendedAgain(day: Day, limit: number): Promise<readonly string[]>
}

export interface ComparedCommendations {
  readonly suspended: number
  readonly resumed: number
  /** Feeds that have grown. */
  readonly grown: readonly FeedId[]
}

const LIMIT = 1_000
const SUSPEND = { event: 'suspend', cause: 'serious', source: 'serious record' } as const
const RESUME = { event: 'resume', source: 'serious record ended' } as const

/** Each is a transaction of its own, in which it is judged again. */
export async function compareCommendations(
  ports: DecidePorts,
  store: CommendedStore,
): Promise<ComparedCommendations> {
  const day = legalDay(ports.clock())
  const grown = new Map<string, FeedId>()
  const each = async (recordIds: readonly string[], act: typeof SUSPEND | typeof RESUME): Promise<number> => {
    let done = 0
    for (const recordId of recordIds) {
      const decided = await decide(ports, { recordId }, act).catch(elseMeanwhile)
      if (decided === null) continue
      const { feed } = decided.record
      if (feed !== null) grown.set(feed.feed, feed)
      done++
    }
    return done
  }
  const suspended = await each(await store.commendedDespiteSerious(day, LIMIT), SUSPEND)
  const resumed = await each(await store.commendedAgain(day, LIMIT), RESUME)
  return { suspended, resumed, grown: [...grown.values()] }
}

/** Something else was decided about it since it was read. */
function elseMeanwhile(error: unknown): null {
  if (error instanceof ListsError && error.fault.code === 'LIFE_REFUSED') return null
  throw error
}
