/**
 * The business events of a node: one function each, by subject in the files beside this one. A line of the log can be
 * made in no other way, so what may stand in it is decided here, and `docs/events.md` is the list.
 */
import type { Field, FieldValue } from './field.ts'

export type Level = 'info' | 'warn' | 'error'

/** What happened, ready to be written: nothing in it is of a person. Only {@link event} makes one. */
export interface Happening {
  readonly [MADE]: true
  readonly event: string
  readonly level: Level
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** Tells whoever watches the node. An error gives its type, code and stack, never its message. Never throws. */
export type Log = (happening: Happening, error?: unknown) => void

/** What an event says, in a sentence for whoever is on duty. */
export interface Says {
  readonly zh: string
  readonly en: string
}

export type Fields = Readonly<Record<string, Field<FieldValue | undefined>>>
type ValueOf<F> = F extends Field<infer T> ? T : never
type MayLack<F extends Fields> = { [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never }[keyof F]
type Given<F extends Fields> = { readonly [K in Exclude<keyof F, MayLack<F>>]: ValueOf<F[K]> } & {
  readonly [K in MayLack<F>]?: ValueOf<F[K]>
}

/** One kind of event: a function that makes it, and what the list says of it. */
export interface EventKind<F extends Fields = Fields> {
  (...given: object extends Given<F> ? [fields?: Given<F>] : [fields: Given<F>]): Happening
  readonly event: string
  readonly level: Level
  readonly says: Says
  readonly fields: F
}

const MADE: unique symbol = Symbol('made')

/**
 * Declares an event.
 * @param name stable: alert rules and dashboards count by it
 */
export function event<const F extends Fields>(
  name: string,
  level: Level,
  says: Says,
  fields: F = {} as F,
): EventKind<F> {
  const make = (given: Readonly<Record<string, FieldValue | undefined>> = {}): Happening => {
    const plain = Object.entries(fields).flatMap(([field, kind]) => {
      const value = given[field]
      return value === undefined ? [] : [[field, kind.plain(value)] as const]
    })
    return { [MADE]: true, event: name, level, fields: Object.fromEntries(plain) }
  }
  return Object.assign(make as never, { event: name, level, says, fields })
}
