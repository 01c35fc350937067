/** `npm run lists -- show | history | due`: where listings of this node stand, how they came there, what comes next. */
import { addDays, legalDay } from '../base/time.ts'
import { listsError } from '../lists/fault.ts'
import { dueDay } from '../standard/clocks/deadlines.ts'
import { workingCalendar } from '../standard/clocks/working-days.ts'
import { StandardError } from '../standard/fault.ts'
import { LISTING_LIFE } from '../standard/listing-life.ts'
import { type KnownLife, PgLifeReads } from '../store/life-reads.ts'
import type { ListsValues } from './lists-arguments.ts'
import { whichOf } from './lists-decide.ts'
import type { NodeAccess } from './node-access.ts'
import { UsageError } from './node-command.ts'

const TITLES = new Map<string, string>(
  [...LISTING_LIFE.states, ...LISTING_LIFE.events].map(({ code, title }) => [code, title]),
)

/** State, and of a withdrawal which province stopped when. */
export async function showCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const { reads, found } = await lookUp(node, words, values)
  const shown = await Promise.all(
    found.map(async life => ({
      ...factsOf(life),
      provinces: await reads.stopped(life.ref, holdersOf(node)),
    })),
  )
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'show', listings: shown }))
  else
    for (const { provinces, ...life } of shown) {
      console.log(lineOf(life))
      for (const { division, at } of provinces)
        console.log(
          at === null
            ? `  ${division} … 尚无回执 no receipt yet`
            : `  ${division} 已停止 stopped ${at.toISOString()}`,
        )
    }
  return 0
}

export async function historyCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const { reads, found } = await lookUp(node, words, values)
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

/** What ends within the days ahead, and which provinces have not confirmed withdrawals in time. */
export async function dueCommand(
  node: NodeAccess,
  words: readonly string[],
  values: ListsValues,
): Promise<0> {
  if (words.length > 0 || !/^[0-9]{1,4}$/.test(values.days))
    throw new UsageError('due takes --days N, no words')
  const reads = readsOf(node)
  const today = legalDay(Date.now())
  const ending = await reads.endingBy(addDays(today, Number(values.days)), 1000)
  const waiting = await reads.withoutReceipt(holdersOf(node), new Date())
  const receipts = waiting.map(one => {
    const dueBy = dueOf(legalDay(one.oldest.getTime()))
    return { ...one, dueBy, overdue: dueBy !== null && dueBy < today }
  })
  if (values.json) console.log(JSON.stringify({ ok: true, what: 'due', today, ending, receipts }))
  else {
    for (const { last_day: day, what, category, ref } of ending)
      console.log(`${day} ${what}  ${category}  ref ${ref}`)
    for (const { division, withdrawals, dueBy, overdue } of receipts)
      console.log(
        `${overdue ? '✗ 逾期 overdue' : '… 待回执 awaited'} ${division}: ${withdrawals} 条 withdrawals, 应于 due by ${dueBy ?? '–'}`,
      )
    if (ending.length + receipts.length === 0) console.log('✓ 无 nothing is due')
  }
  return 0
}

function dueOf(from: string): string | null {
  try {
    return dueDay('withdrawal', from, workingCalendar()) ?? null
  } catch (error) {
    if (error instanceof StandardError && error.fault.code === 'HOLIDAYS_UNKNOWN') return null
    throw error
  }
}

async function lookUp(node: NodeAccess, words: readonly string[], values: ListsValues) {
  if (words.length > 0) throw new UsageError('a listing is named by options, not by words')
  const reads = readsOf(node)
  const found = await reads.find(whichOf(values))
  if (found.length === 0) throw listsError('LISTING_UNKNOWN', 'no listing of this node is known by that name')
  return { reads, found }
}

function readsOf({ database, sealer, settings }: NodeAccess): PgLifeReads {
  return new PgLifeReads(database.db, sealer, settings.division)
}

function holdersOf({ loaded, settings }: NodeAccess): string[] {
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
