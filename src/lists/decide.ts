/**
 * What an authority decided about a listing of this province, and what the calendar ends: carried out in one transaction
 * with the entry, the tombstone and the history. The node decides nothing (谁认定、谁修复); it asks the life of the listing
 * whether the decision may be carried out.
 */
import { type Day, legalDay } from '../base/time.ts'
import { endRule } from '../standard/clocks/ends.ts'
import { guardsOf, isListed, type ListedCategory } from '../standard/listing-life.ts'
import { carryOut, eventsOf, tombstoneOf } from './carry-out.ts'
import { lifeRefused, listsError } from './fault.ts'
import { walk } from './life/machine.ts'
import type {
  Decided,
  DecidedAct,
  DecidePorts,
  DuePlace,
  LifeTransaction,
  Named,
  OwnRecord,
} from './life-ports.ts'
import { isWithin, type Within } from './named.ts'
import { decidePenalty, isPenalty } from './penalties.ts'

/**
 * Carries out one decision; whoever calls it has the feeds signed, or the sweep does.
 * @throws {ListsError} LISTING_UNKNOWN; LIFE_REFUSED with rule and remedy: nothing was done
 */
export async function decide(ports: DecidePorts, which: Named, act: DecidedAct): Promise<Decided> {
  return ports.store.transaction(tx => decideIn(ports, tx, which, act))
}

/**
 * The same, in a transaction that somebody else commits.
 * @param within mappings about whose records may be decided; null: about any
 */
export async function decideIn(
  ports: Omit<DecidePorts, 'store'>,
  tx: LifeTransaction,
  which: Named,
  act: DecidedAct,
  within: Within = null,
): Promise<Decided> {
  const record = await tx.find(which)
  const { decisionDate } = act.decision ?? {}
  if (decisionDate !== undefined && decisionDate > legalDay(ports.clock()))
    throw lifeRefused('DECISION_TO_COME', 'DECISION_TO_COME: the decision is of a day to come; enter it then')
  if (record !== null && isWithin(within, record.mapping)) {
    if (isPenalty(record)) return decidePenalty(ports, tx, record, act)
    const { category } = record
    if (isListed(category)) return decideListing(ports, tx, { record, category }, act)
  }
  throw listsError(
    'LISTING_UNKNOWN',
    'no listing of this node is known by that name; compare it with the decision',
  )
}

async function decideListing(
  { division, calendar, clock }: Omit<DecidePorts, 'store'>,
  tx: LifeTransaction,
  { record, category }: { readonly record: OwnRecord; readonly category: ListedCategory },
  { event, decision, cause, source }: DecidedAct,
): Promise<Decided> {
  const today = legalDay(clock())
  const asksSerious = guardsOf(event, category, today).some(({ check }) => check === 'noSeriousRecord')
  const facts = {
    ...{ category, division, today, calendar },
    ...(asksSerious ? { seriousRecord: await tx.hasSerious(record, today) } : {}),
    ...(decision === undefined ? {} : { decision }),
    ...(cause === undefined ? {} : { cause }),
  }
  const moved = walk(record.life, eventsOf(event), facts)
  if ('refusals' in moved) {
    const told = moved.refusals.map(({ rule, field, message }) => `${rule} ${field}: ${message}`)
    throw lifeRefused(moved.refusals[0]?.rule ?? event, told.join('; '))
  }
  await carryOut(tx, record, event, today, clock())
  await tx.saveLife(record, moved, source)
  if (event === 'resume' && decision !== undefined) await tx.settleNational(record)
  return { ...moved, record }
}

/** Ends a batch; each is one transaction, so a crash repeats nothing and skips nothing. */
const BATCH = 100

/**
 * Ends by rule data what was over before today (00:00 Asia/Shanghai of the day after its last day): 公示期满, 查询期满.
 * Holders obey the dates by themselves; this says it in the feed and erases what the rule erases.
 * @returns how many ended
 */
export async function endDue(ports: DecidePorts): Promise<number> {
  const today = legalDay(ports.clock())
  let ended = 0
  for (;;) {
    const due = await ports.store.due(today, BATCH)
    for (const { recordId, end } of due) if (await endOne(ports, recordId, end, today)) ended++
    if (due.length < BATCH) return ended
  }
}

/** @returns false where somebody else ended it meanwhile */
async function endOne(
  ports: DecidePorts,
  recordId: string,
  end: DuePlace['end'],
  today: Day,
): Promise<boolean> {
  return ports.store.transaction(async tx => {
    const record = await tx.find({ recordId })
    if (record === null) return false
    const rule = endRule(end, today)
    if (!isListed(record.category)) {
      await tx.end(record, 'expired', tombstoneOf(rule))
      return true
    }
    const { division, calendar } = ports
    const event = end === 'queryOver' ? 'queryOver' : 'expire'
    const moved = walk(record.life, eventsOf(event), { category: record.category, division, today, calendar })
    await tx.end(record, 'expired', tombstoneOf(rule))
    // Whatever its life says, a record that is over is over; a life that does not follow is left as it is.
    if (!('refusals' in moved)) await tx.saveLife(record, moved, `calendar ${today}`)
    return true
  })
}
