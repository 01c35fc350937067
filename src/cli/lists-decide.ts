/** `npm run lists -- repair | suspend | resume | withdraw`: decisions of authorities, carried out and logged. */
import { randomBytes } from 'node:crypto'
import { isDay } from '../base/time.ts'
import { type EnteredEvent, enterDecision } from '../lists/enter.ts'
import type { Named } from '../lists/life-ports.ts'
import { type GivenName, namedBy } from '../lists/named.ts'
import type { ListingDecision } from '../standard/listing-life.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { UsageError } from './fault.ts'
import { listingDeskOf } from './lists-access.ts'
import type { ListsValues } from './lists-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { refOf, required } from './usage.ts'
import { whereFrom } from './where-from.ts'

type Command = (node: NodeAccess, words: readonly string[], values: ListsValues) => Promise<0>

/** What the subject was granted: 移出. */
export const repairCommand: Command = (node, _, values) => carry(node, values, 'repair')
export const suspendCommand: Command = (node, _, values) => carry(node, values, 'suspend')
export const resumeCommand: Command = (node, _, values) => carry(node, values, 'resume')
/** 撤销, or with `--expired` the event that ends it. */
export const withdrawCommand: Command = (node, _, values) =>
  carry(node, values, values.expired ? 'expire' : 'revoke')

async function carry(node: NodeAccess, values: ListsValues, event: EnteredEvent): Promise<0> {
  const named = namedOf(values)
  const decision = decisionOf(values)
  const operator = required(values, ['operator']).operator.trim()
  await requireSound(node)
  const { settings, loaded, database, sealer } = node
  const appendContext = () => ({ suite: loaded.suite, nowMs: Date.now(), random: randomBytes })
  const log = new PgAuditLog({ database, sealer, self: settings.division, appendContext })
  const { done } = await enterDecision(
    listingDeskOf(node).enter,
    details => log.record({ act: 'operator-act', actor: `operator:${operator}`, from: whereFrom(), details }),
    { event, named, decision, source: `operator:${operator}`, within: null, request: null },
  )
  const { event: what, ref, state, steps } = done
  if (values.json) console.log(JSON.stringify({ ok: true, what, ref, state, steps }))
  else {
    for (const { event: name, before, after } of steps) console.log(`✓ ${name}: ${before} → ${after}`)
    console.log(`  ref ${ref}`)
  }
  return 0
}

/**
 * A listing, or with `--decided` in place of the list a penalty (R03), as its decision names it.
 * @throws {UsageError} unless it is named in exactly one way
 */
export function namedOf(values: ListsValues): Named {
  const named = namedBy(givenOf(values))
  // The code is not repeated: it may be a person's number.
  if (named === undefined) throw new UsageError('--code 不是统一社会信用代码', '--code is no credit code')
  return named
}

function givenOf({ ref, record, code: uscc, list: listName, number, decided }: ListsValues): GivenName {
  if ([ref, record, uscc].filter(one => one !== undefined).length !== 1)
    throw new UsageError(
      '须以 --ref、--record、--code --list --number 或（处罚）--code --number --decided 之一指明',
      'name it by --ref, by --record, by --code with --list and --number, or a penalty by --code with --number and --decided',
    )
  if (ref !== undefined) return { ref: refOf('ref', ref) }
  if (record !== undefined) {
    if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(record))
      throw new UsageError('--record 须为记录编号（UUID）', '--record is a record id (UUID)')
    return { recordId: record }
  }
  if (uscc === undefined || number === undefined || (listName === undefined) === (decided === undefined))
    throw new UsageError(
      '名单以 --code、--list、--number 指明，处罚以 --code、--number、--decided 指明，不带 --list',
      'name a listing by --code, --list and --number, a penalty by --code, --number and --decided, without --list',
    )
  if (listName !== undefined) return { uscc, listName, decisionNo: number }
  if (!isDay(decided ?? ''))
    throw new UsageError('--decided 须写作 YYYY-MM-DD', '--decided is a day, YYYY-MM-DD')
  return { uscc, decisionNo: number, decidedOn: decided ?? '' }
}

function decisionOf(values: ListsValues): ListingDecision {
  const { authority, decision, date } = required(values, ['authority', 'decision', 'date'])
  if (!isDay(date)) throw new UsageError('--date 须写作 YYYY-MM-DD', '--date is a day, YYYY-MM-DD')
  return { authorityName: authority.trim(), decisionNo: decision.trim(), decisionDate: date }
}
