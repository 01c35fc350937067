/** `npm run lists -- show | history`: where listings of this node stand, and how they came there. */
import { listingHistories, showListings, type ToldLife } from '../lists/listings.ts'
import type { Stopping } from '../lists/stopping.ts'
import { LISTING_LIFE } from '../standard/listing-life.ts'
import { listingDeskOf } from './lists-access.ts'
import type { ListsValues } from './lists-arguments.ts'
import { namedOf } from './lists-decide.ts'
import type { NodeAccess } from './node-access.ts'

const TITLES = new Map<string, string>(
  [...LISTING_LIFE.states, ...LISTING_LIFE.events].map(({ code, title }) => [code, title]),
)

/** State, and of a withdrawal which province stopped when. */
export async function showCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const listings = await showListings(listingDeskOf(node).show, namedOf(values), null)
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'show', listings }))
  else
    for (const { provinces, withdrawal, ...life } of listings) {
      console.log(lineOf(life))
      if (withdrawal !== null) console.log(`  ${stoppingText(withdrawal)}`)
      for (const { division, at } of provinces)
        console.log(
          at === null
            ? `  ${division} ${withdrawal?.overdue ? '✗ 逾期未回执 overdue' : '… 尚无回执 no receipt yet'}`
            : `  ${division} 已停止 stopped ${at.toISOString()}`,
        )
    }
  return 0
}

export async function historyCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const listings = await listingHistories(listingDeskOf(node).show, namedOf(values), null)
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'history', listings }))
  else
    for (const { events, ...life } of listings) {
      console.log(lineOf(life))
      for (const { at, event, before, after, cause, decision, source } of events) {
        const by =
          decision === null
            ? ''
            : `  ${decision.authorityName} ${decision.decisionNo} ${decision.decisionDate}`
        const why = cause === null ? '' : ` (${cause})`
        console.log(
          `  ${at.toISOString()} ${TITLES.get(event) ?? ''} ${event}${why}: ${before} → ${after}${by}  [${source}]`,
        )
      }
    }
  return 0
}

function lineOf({ category, ref, recordId, state, cause, since, confirmedAt }: ToldLife): string {
  const why = cause === null ? '' : `（${cause}）`
  const done = confirmedAt === null ? '' : `，各省已停止 confirmed ${confirmedAt.toISOString()}`
  return `${category} ${TITLES.get(state) ?? ''}${why} ${state} since ${since.toISOString()}${done}\n  record ${recordId}  ref ${ref}`
}

function stoppingText({ decidedOn, withdrawnAt, dueBy, lastStoppedAt, seconds, days }: Stopping): string {
  const decided = decidedOn === null ? '' : `决定 decided ${decidedOn}，`
  const begun = `${decided}撤下 withdrawn ${withdrawnAt.toISOString()}，应于 due by ${dueBy ?? '–'}`
  if (lastStoppedAt === null) return `${begun}，未全部停止 not every province has stopped`
  const since = days === null ? '' : `，距决定 ${days} 天 days after the decision`
  return `${begun}，最后一省 last ${lastStoppedAt.toISOString()}：${seconds} 秒 s${since}`
}
