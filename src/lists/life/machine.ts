/**
 * The life of a listing as a state machine: state + event + facts → next state, or a refusal with the rule, the field
 * and how to mend it. Pure: no clock, no database; states, events and guards are data (`rules/listing-life.yaml`).
 *
 *   draft → notified → (objected → corrected | upheld | revoked) → listed → published → suspended ⇄ …
 *         → repaired | expired | revoked → withdrawn, confirmed by the receipts of every province
 */
import { type Finding, valueAt, valueClass } from '../../standard/finding.ts'
import {
  eventRule,
  guardsOf,
  type LifeMoved,
  type LifeRefused,
  type LifeStep,
  type ListingEvent,
  type ListingLife,
  type SuspensionCause,
} from '../../standard/listing-life.ts'
import { CHECKS, isWhole, type LifeFacts } from './guards.ts'

/** Decides one event. */
export function step(life: ListingLife, event: ListingEvent, facts: LifeFacts): LifeMoved | LifeRefused {
  const rule = eventRule(event)
  const guards = guardsOf(event, facts.category, facts.today)
  const broken = guards.filter(guard => !CHECKS[guard.check](facts, guard, life))
  if (broken.length > 0) {
    const refusals = broken.map(({ code, field, mend, mendEn }) =>
      finding(facts, code, field, `${mendEn} · ${mend}`),
    )
    return { refusals, suspends: broken.some(({ suspends }) => suspends === true) }
  }
  if (!rule.categories.includes(facts.category) || !rule.from.includes(life.state))
    return { refusals: [outOfTurn(facts, event, life)], suspends: false }
  const next = after(life, rule.to, facts.cause)
  const taken: LifeStep = {
    ...{ event, before: life.state, after: next.state },
    ...(isWhole(facts.decision) ? { decision: facts.decision } : {}),
    ...(next.suspension !== null && life.suspension === null ? { cause: next.suspension.cause } : {}),
    ...(rule.end === undefined ? {} : { end: rule.end }),
  }
  return { life: next, steps: [taken] }
}

/** Several events one after the other; the first that is refused refuses all of them. */
export function walk(
  life: ListingLife,
  events: readonly ListingEvent[],
  facts: LifeFacts,
): LifeMoved | LifeRefused {
  const steps: LifeStep[] = []
  let at = life
  for (const event of events) {
    const moved = step(at, event, facts)
    if ('refusals' in moved) return moved
    steps.push(...moved.steps)
    at = moved.life
  }
  return { life: at, steps }
}

function after(
  life: ListingLife,
  to: ReturnType<typeof eventRule>['to'],
  cause: SuspensionCause = 'source',
): ListingLife {
  if (to === 'unchanged') return life
  if (to === 'beforeSuspension') return { state: life.suspension?.from ?? 'listed', suspension: null }
  if (to !== 'suspended') return { state: to, suspension: null }
  return { state: to, suspension: { cause, from: life.state === 'published' ? 'published' : 'listed' } }
}

function outOfTurn(facts: LifeFacts, event: ListingEvent, { state }: ListingLife): Finding {
  const { title, from } = eventRule(event)
  const message = `${event} (${title}) does not follow ${state}; it follows ${from.join(', ')}`
  return finding(facts, 'EVENT_OUT_OF_TURN', '/status', message)
}

function finding({ record }: LifeFacts, rule: string, field: string, message: string): Finding {
  return { rule, field, valueClass: valueClass(valueAt(record, field)), message }
}
