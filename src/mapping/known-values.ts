/**
 * What is known of a value before any row is read: which characters its texts can have, and whether the standard is
 * content with whatever the rules give. What is known here need not be looked at in every row.
 */
import type { AcceptedMember } from '../standard/generated/accept.js'
import type { Characters, Test } from './object-maker.ts'
import type { Value } from './row.ts'
import { buildRule } from './rules/catalogue.ts'
import { HARMFUL } from './rules/character-class.ts'
import type { FromSyntax, ValueSyntax } from './syntax.ts'
import type { CodeTable } from './table.ts'
import type { TargetField, ValueKind } from './target.ts'

export interface Known {
  readonly characters: Characters
  /** Kind of the value, where a rule vouches for it. */
  readonly kind: ValueKind | undefined
  /** All values that it can have, where they are known. */
  readonly outputs: readonly Value[] | undefined
}

const UNKNOWN: Known = { characters: 'any', kind: undefined, outputs: undefined }
/** Kinds of which the rule makes nothing else than the standard wants; a text has bounds, a list has items. */
const VOUCHED: ReadonlySet<ValueKind> = new Set(['day', 'instant', 'amount', 'flag'])

/** @param typed a constant or default as the field wants it */
export function knownOf(
  value: ValueSyntax,
  tables: ReadonlyMap<string, CodeTable>,
  typed: (text: string | readonly string[]) => Value,
): Known {
  if (value.kind === 'constant') return ofConstant(typed(value.value))
  if (value.kind === 'each') return UNKNOWN
  if (value.kind === 'from') {
    const read = ofRules(value, tables)
    return value.fallback === undefined ? read : either(read, ofConstant(typed(value.fallback)))
  }
  return value.cases.map(one => knownOf(one.value, tables, typed)).reduce(either)
}

function ofConstant(value: Value): Known {
  const texts = [value].flat().filter(one => typeof one === 'string')
  const characters = texts.every(isHarmless) ? 'safe' : 'any'
  return { characters, kind: undefined, outputs: [value] }
}

function ofRules({ rules, combine, separator }: FromSyntax, tables: ReadonlyMap<string, CodeTable>): Known {
  let known: Known = {
    characters: combine === 'join' && !isHarmless(separator) ? 'any' : 'row',
    kind: undefined,
    outputs: undefined,
  }
  for (const rule of rules) {
    const built = buildRule(rule, tables)
    if ('complaint' in built) return UNKNOWN
    const { kind } = built
    const { outputs } = built.rule
    const characters =
      outputs === undefined ? kind.characters : outputs.every(isHarmless) ? 'safe' : undefined
    known = {
      characters: characters === 'kept' ? known.characters : (characters ?? 'any'),
      kind: VOUCHED.has(kind.gives) ? kind.gives : undefined,
      outputs,
    }
  }
  return known
}

const WORST: readonly Characters[] = ['any', 'row', 'safe']

function either(one: Known, other: Known): Known {
  const characters = WORST.find(level => level === one.characters || level === other.characters) ?? 'any'
  const kind = one.kind === other.kind ? one.kind : undefined
  const outputs = one.outputs && other.outputs && [...one.outputs, ...other.outputs]
  return { characters, kind, outputs }
}

function isHarmless(text: string): boolean {
  return !HARMFUL.test(text) && !text.includes('"')
}

/** How a row finds out that the standard is content with the value. */
export function testOf(
  { kind, outputs }: Known,
  demanded: AcceptedMember | undefined,
  field: TargetField | undefined,
): Test {
  if (demanded === undefined) return { kind: 'fits', fits: () => false, dated: false }
  const { fits, text } = demanded
  const dated = fits.length > 1
  if (!dated && outputs?.every(value => fits(value))) return { kind: 'always' }
  if (!dated && kind !== undefined && kind === field?.kind) return { kind: 'always' }
  return text === undefined ? { kind: 'fits', fits, dated } : { kind: 'length', most: text, fits }
}
