/** `npm run lists -- show | history`: where listings of this node stand, and how they came there. */
import { listsError } from '../lists/fault.ts'
import { LISTING_LIFE } from '../standard/listing-life.ts'
import { type KnownLife, PgLifeReads } from '../store/life-reads.ts'
import type { ListsValues } from './lists-arguments.ts'
import { whichOf } from './lists-decide.ts'
import { stoppingOf, stoppingText } from './lists-stopping.ts'
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
  const { reads, found } = await lookUp(node, values)
  const shown = await Promise.all(
    found.map(async life => {
      const provinces = await reads.stopped(life.ref, holdersOf(node))
      return {
        ...factsOf(life),
        provinces,
        withdrawal: stoppingOf(await reads.withdrawn(life.ref), provinces),
      }
    }),
  )
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'show', listings: shown }))
  else
    for (const { provinces, withdrawal, ...life } of shown) {
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
  const { reads, found } = await lookUp(node, values)
  const told = await Promise.all(
    found.map(async life => ({ ...factsOf(life), events: await reads.history(life) })),
  )
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'history', listings: told }))
  else
    for (const { events, ...life } of told) {
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

async function lookUp(node: NodeAccess, values: ListsValues) {
  const reads = readsOf(node)
  const found = await reads.find(whichOf(values))
  if (found.length === 0) throw listsError('LISTING_UNKNOWN', 'no listing of this node is known by that name')
  return { reads, found }
}

export function readsOf({ database, sealer, settings }: NodeAccess): PgLifeReads {
  return new PgLifeReads(database.db, sealer, settings.division)
}

export function holdersOf({ loaded, settings }: NodeAccess): string[] {
  return loaded.membership.audience(`${settings.division}/withdrawals`)
}

function factsOf({ keyHmac: _key, ...life }: KnownLife) {
  return life
}

function lineOf({
  category,
  ref,
  recordId,
  state,
  cause,
  since,
  confirmedAt,
}: Omit<KnownLife, 'keyHmac'>): string {
  const why = cause === null ? '' : `（${cause}）`
  const done = confirmedAt === null ? '' : `，各省已停止 confirmed ${confirmedAt.toISOString()}`
  return `${category} ${TITLES.get(state) ?? ''}${why} ${state} since ${since.toISOString()}${done}\n  record ${recordId}  ref ${ref}`
}
