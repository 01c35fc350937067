/**
 * Values that a pattern cannot judge: check digits, days of the calendar, characters that were lost on the way, and
 * codes of the standard's tables. One walk over the record by a plan made at start: asking for each field by its
 * pointer was most of the check's time.
 */
import { isDay } from '../../base/time.ts'
import { byTarget, eventPointer, fieldsOf, type Target } from '../categories.ts'
import type { Gate } from '../gate.ts'
import type { Field } from '../generated/fields.ts'
import { checkOrganisationCode } from '../organisation-code.ts'
import { checkUscc } from '../uscc.ts'
import { codeRule } from './tables.ts'

type Check = (gate: Gate, value: string, pointer: string) => void

const CHECKS: Readonly<Record<string, Check>> = {
  uscc: usccRule,
  day: dayRule,
  instant: instantRule,
  organisationCode: organisationCodeRule,
  string: textRule,
}

/** One field and what stands below it. */
interface Step {
  readonly name: string
  readonly check: Check | undefined
  readonly table: string | undefined
  readonly below: readonly Step[]
}

const PLANS = byTarget(target => stepsBelow(fieldsOf(target), ''))

/** @param wrong pointers that the schema has refused already; they are not judged twice */
export function valueRules(gate: Gate, target: Target, wrong: ReadonlySet<string>): void {
  const event = eventPointer(target)
  const day = event === undefined ? undefined : gate.day(event)
  new Walk(gate, wrong, day).object(gate.record, PLANS[target], '')
}

function stepsBelow(fields: readonly Field[], above: string): Step[] {
  const here = fields.filter(
    ({ path }) => path.startsWith(`${above}/`) && !path.slice(above.length + 1).includes('/'),
  )
  const steps = here.map(({ path, kind, table }) => ({
    name: path.slice(above.length + 1),
    check: CHECKS[kind],
    // The catalogue has rules of its own.
    table: table === 'catalogue' ? undefined : table,
    below: [...stepsBelow(fields, path), ...stepsBelow(fields, `${path}/*`)].filter(
      ({ name }) => name !== '*',
    ),
  }))
  return steps.filter(
    ({ check, table, below }) => check !== undefined || table !== undefined || below.length > 0,
  )
}

class Walk {
  readonly #gate: Gate
  readonly #wrong: ReadonlySet<string>
  readonly #day: string | undefined

  constructor(gate: Gate, wrong: ReadonlySet<string>, day: string | undefined) {
    this.#gate = gate
    this.#wrong = wrong
    this.#day = day
  }

  object(holder: unknown, steps: readonly Step[], at: string): void {
    if (typeof holder !== 'object' || holder === null) return
    for (const step of steps) {
      const value: unknown = Reflect.get(holder, step.name)
      if (value === undefined) continue
      const pointer = `${at}/${step.name}`
      if (typeof value === 'string') this.#text(step, value, pointer)
      else if (Array.isArray(value))
        for (let i = 0; i < value.length; i++) this.#item(step, value[i], `${pointer}/${i}`)
      else this.object(value, step.below, pointer)
    }
  }

  #item(step: Step, item: unknown, pointer: string): void {
    if (typeof item === 'string') this.#text(step, item, pointer)
    else this.object(item, step.below, pointer)
  }

  #text({ check, table }: Step, value: string, pointer: string): void {
    if (value === '' || (this.#wrong.size > 0 && this.#wrong.has(pointer))) return
    check?.(this.#gate, value, pointer)
    if (table !== undefined) codeRule(this.#gate, table, pointer, value, this.#day)
  }
}

function usccRule(gate: Gate, value: string, pointer: string): void {
  const check = checkUscc(value)
  if (!check.ok) {
    gate.error(check.rule, pointer, 'is not a valid unified social credit code: compare it with the licence')
    return
  }
  for (const rule of check.warnings)
    gate.warning(rule, pointer, 'the code is valid but unusual: compare it with the licence')
}

function organisationCodeRule(gate: Gate, value: string, pointer: string): void {
  const check = checkOrganisationCode(value)
  if (!check.ok)
    gate.error(check.rule, pointer, 'is not a valid organisation code: compare it with the certificate')
}

function dayRule(gate: Gate, value: string, pointer: string): void {
  if (!isDay(value)) gate.error('DATE_BAD', pointer, 'is not a day of the calendar')
}

function instantRule(gate: Gate, value: string, pointer: string): void {
  if (!isDay(value.slice(0, 10))) gate.error('INSTANT_BAD', pointer, 'is not a day of the calendar')
}

/** Halves of pairs, private use, the replacement character and controls; nearly all texts have none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ue000-\uf8ff\ufffd]/
/** Without tab and line ends, which texts may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/

function textRule(gate: Gate, value: string, pointer: string): void {
  if (!SUSPECT.test(value)) return
  if (CONTROL.test(value)) {
    gate.error('TEXT_CONTROL', pointer, 'holds a control character: take it out')
  } else if (!value.isWellFormed()) {
    gate.error('TEXT_MALFORMED', pointer, 'holds half of a surrogate pair: decode the source again')
  } else if (value.includes('\ufffd')) {
    const message = 'holds a replacement character: a character was lost before delivery'
    gate.warning('TEXT_REPLACED', pointer, message)
  } else if (/\p{Co}/u.test(value)) {
    const message = 'holds a private-use character that other systems cannot read'
    gate.warning('TEXT_PRIVATE_USE', pointer, message)
  }
}
