/** Two versions of a mapping on the same file: what a change would change, before it is made. */
import { canonicalText } from '../base/canonical.ts'
import { count } from './map-rows.ts'
import type { CompiledMapping } from './mapping.ts'
import type { RowOutcome } from './run.ts'

export interface Comparison {
  readonly before: { readonly mapping: string; readonly version: string }
  readonly after: { readonly mapping: string; readonly version: string }
  readonly read: number
  /** Rows of which record, warnings and findings are the same. */
  readonly same: number
  readonly changes: readonly Change[]
}

interface Change {
  /** `content.severity`, `accepted → quarantined`, `quarantined → accepted`, `findings`, `warnings`. */
  readonly what: string
  readonly rows: number
  readonly examples: readonly Example[]
}

interface Example {
  readonly row: number
  /** Values of the field, or rules, before and after. Values belong to the file: show them to who may see it. */
  readonly before: unknown
  readonly after: unknown
}

const MAX_EXAMPLES = 3

/**
 * @param open gives the file from its beginning, once for each version
 * @throws SourceError when one of the two cannot read the file further.
 */
export async function compareVersions(
  before: CompiledMapping,
  after: CompiledMapping,
  open: () => AsyncIterable<Uint8Array>,
): Promise<Comparison> {
  const tally = new Map<string, number>()
  const examples = new Map<string, Example[]>()
  let [read, same] = [0, 0]
  const second = after.rows(open())[Symbol.asyncIterator]()
  for await (const first of before.rows(open())) {
    const { value: other } = await second.next()
    read += 1
    const differences = other === undefined ? [missing(first)] : differencesOf(first, other)
    if (differences.length === 0) same += 1
    for (const [what, one, two] of differences) {
      count(tally, what)
      const kept = examples.get(what) ?? []
      if (kept.length < MAX_EXAMPLES) kept.push({ row: first.row, before: one, after: two })
      examples.set(what, kept)
    }
  }
  for (let { done } = await second.next(); done !== true; { done } = await second.next()) {
    read += 1
    count(tally, 'row only in the second')
  }
  const changes = [...tally].sort(([, a], [, b]) => b - a)
  return {
    before: { mapping: before.id, version: before.version },
    after: { mapping: after.id, version: after.version },
    read,
    same,
    changes: changes.map(([what, rows]) => ({ what, rows, examples: examples.get(what) ?? [] })),
  }
}

type Difference = readonly [what: string, before: unknown, after: unknown]

function missing({ kind }: RowOutcome): Difference {
  return ['row only in the first', kind, null]
}

function differencesOf(first: RowOutcome, second: RowOutcome): Difference[] {
  if (first.kind !== second.kind) {
    return [[`${first.kind} → ${second.kind}`, toldBy(first), toldBy(second)]]
  }
  if (first.kind === 'quarantined' || second.kind === 'quarantined') {
    const [one, two] = [toldBy(first), toldBy(second)]
    return sameText(one, two) ? [] : [['findings', one, two]]
  }
  const { mappingRef: refOne, ...one } = first.record
  const { mappingRef: refTwo, ...two } = second.record
  const fields = unequal(one, two, '')
  return sameText(refOne.warnings, refTwo.warnings) ? fields : [...fields, warningsOf(first, second)]
}

/** Where rules and fields are the same, what differs is the shape of the value that each warns of. */
function warningsOf(first: RowOutcome, second: RowOutcome): Difference {
  const [one, two] = [toldBy(first), toldBy(second)]
  return sameText(one, two) ? ['warnings', toldBy(first, true), toldBy(second, true)] : ['warnings', one, two]
}

function toldBy(outcome: RowOutcome, withShape = false): string[] {
  const told = outcome.kind === 'accepted' ? outcome.warnings : outcome.findings
  return told.map(({ rule, field, valueClass }) =>
    `${rule} ${field}${withShape ? ` (${valueClass})` : ''}`.trim(),
  )
}

/** Leaves that differ; lists are compared whole. */
function unequal(one: unknown, two: unknown, path: string): Difference[] {
  if (isObject(one) && isObject(two)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(two)])
    return [...keys].flatMap(key => unequal(one[key], two[key], path === '' ? key : `${path}.${key}`))
  }
  return sameText(one, two) ? [] : [[path, one ?? null, two ?? null]]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sameText(one: unknown, two: unknown): boolean {
  return one === two || canonicalText(one ?? null) === canonicalText(two ?? null)
}
