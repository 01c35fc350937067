/** `npm run lists -- repair | revoke | suspend | resume | withdraw`: decisions of authorities, carried out and logged. */
import { randomBytes } from 'node:crypto'
import { hex } from '../base/bytes.ts'
import { isDay } from '../base/time.ts'
import { decide } from '../lists/decide.ts'
import type { DecidedAct, Named, Which } from '../lists/life-ports.ts'
import { workingCalendar } from '../standard/clocks/working-days.ts'
import type { ListingDecision } from '../standard/listing-life.ts'
import { listingMatch, matchingKey } from '../standard/matching-key.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { PgLifeStore } from '../store/life-store.ts'
import { UsageError } from './fault.ts'
import type { ListsValues } from './lists-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { refOf, required } from './usage.ts'

type Command = (node: NodeAccess, words: readonly string[], values: ListsValues) => Promise<0>

/** What the subject was granted: 移出. */
export const repairCommand: Command = (node, _, values) => carry(node, values, 'repair')
export const suspendCommand: Command = (node, _, values) => carry(node, values, 'suspend')
export const resumeCommand: Command = (node, _, values) => carry(node, values, 'resume')
/** 撤销, or with `--expired` the event that ends it. */
export const withdrawCommand: Command = (node, _, values) =>
  carry(node, values, values.expired ? 'expire' : 'revoke')

/** The decision is in the audit log before it is carried out: who entered it, whose it is, by which document. */
async function carry(node: NodeAccess, values: ListsValues, event: DecidedAct['event']): Promise<0> {
  const which = namedOf(values)
  const decision = decisionOf(values)
  const operator = required(values, ['operator']).operator.trim()
  await requireSound(node)
  const { settings, loaded, database, sealer } = node
  const { membership, suite } = loaded
  const self = settings.division
  const appendContext = () => ({ suite, nowMs: Date.now(), random: randomBytes })
  const audit = new PgAuditLog({ database, sealer, self, appendContext })
  const actor = `operator:${operator}`
  const named = 'ref' in which ? which.ref : 'recordId' in which ? which.recordId : 'by decision'
  await audit.record({
    act: 'operator-act',
    actor,
    details: { operation: `lists-${event}`, listing: named, ...decision },
  })
  const feed = `${self}/withdrawals`
  const withdrawals = () => ({ feed, generation: membership.generationOf(feed) })
  const store = new PgLifeStore({ database, sealer, self, withdrawals, appendContext })
  const act = {
    event,
    decision,
    source: `operator ${operator}`,
    ...(event === 'suspend' ? { cause: 'decided' as const } : {}),
  }
  const ports = { store, division: self, clock: Date.now, calendar: workingCalendar() }
  const { record, life, steps } = await decide(ports, which, act)
  const ref = hex(record.ref)
  if (values.json) console.log(JSON.stringify({ ok: true, what: event, ref, state: life.state, steps }))
  else {
    for (const { event: name, before, after } of steps) console.log(`✓ ${name}: ${before} → ${after}`)
    console.log(`  ref ${ref}`)
  }
  return 0
}

/** A listing, or with `--decided` in place of the list a penalty (R03), as its decision names it. */
function namedOf(values: ListsValues): Named {
  const { code, number, decided, list } = values
  if (decided === undefined) return whichOf(values)
  const subject = { uscc: code ?? '' }
  if (code === undefined || number === undefined || list !== undefined)
    throw new UsageError(
      '处罚以 --code、--number、--decided 指明，不带 --list',
      'name a penalty by --code, --number and --decided, without --list',
    )
  if (!isDay(decided)) throw new UsageError('--decided 须写作 YYYY-MM-DD', '--decided is a day, YYYY-MM-DD')
  const content = { decisionNo: number, decisionDate: decided }
  const key = matchingKey({ category: 'R03', subject, content })
  // The code is not repeated: it may be a person's number.
  if (key === undefined) throw new UsageError('--code 不是统一社会信用代码', '--code is no credit code')
  return { category: 'R03', key }
}

/** @throws {UsageError} unless it is named in exactly one way */
export function whichOf({ ref, record, code, list, number }: ListsValues): Which {
  if ([ref, record, code].filter(one => one !== undefined).length !== 1)
    throw new UsageError(
      '名单记录须以 --ref、--record 或 --code --list --number 之一指明',
      'name the listing by --ref, by --record, or by --code with --list and --number',
    )
  if (ref !== undefined) return { ref: refOf('ref', ref) }
  if (record !== undefined) {
    if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(record))
      throw new UsageError('--record 须为记录编号（UUID）', '--record is a record id (UUID)')
    return { recordId: record }
  }
  const match = listingMatch({ subject: { uscc: code ?? '' }, listName: list, decisionNo: number })
  // The code is not repeated: it may be a person's number.
  if (match === undefined)
    throw new UsageError(
      '--code 不是统一社会信用代码，或缺少 --list、--number',
      '--code is no credit code, or --list and --number are missing',
    )
  return { match }
}

function decisionOf(values: ListsValues): ListingDecision {
  const { authority, decision, date } = required(values, ['authority', 'decision', 'date'])
  if (!isDay(date)) throw new UsageError('--date 须写作 YYYY-MM-DD', '--date is a day, YYYY-MM-DD')
  return { authorityName: authority.trim(), decisionNo: decision.trim(), decisionDate: date }
}
