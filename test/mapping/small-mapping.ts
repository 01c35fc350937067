/** A penalty mapping in which everything is constant but what a test puts in. Columns: A, B, C, KIND. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompiledMapping, loadMapping } from '../../src/mapping/mapping.ts'
import type { RowOutcome } from '../../src/mapping/run.ts'

const CODE = '91310118PDY00001XQ'

const CONSTANT: Readonly<Record<string, string>> = {
  catalogueItem: '{ const: C03 }',
  sourceOrgName: '{ const: 示例中心（虚构） }',
  sourceOrgUscc: `{ const: ${CODE} }`,
  authorityName: '{ const: 示例厅（虚构） }',
  authorityUscc: `{ const: ${CODE} }`,
  'subject.type': '{ const: legal }',
  'subject.name': '{ const: 示例甲一环保有限公司（虚构） }',
  'subject.uscc': `{ const: ${CODE} }`,
  publicityScope: '{ const: public }',
  severity: '{ const: pending }',
  status: '{ const: active }',
  updatedAt: '{ const: 2026-05-01T00:00:00.000Z }',
  synthetic: '{ const: true }',
  'content.decisionNo': '{ const: 示环罚〔2026〕示例001号 }',
  'content.violationType': '{ const: 示例 }',
  'content.violationFacts': '{ const: 示例 }',
  'content.legalBasis': '{ const: 示例 }',
  'content.penaltyTypes': '{ from: KIND, rules: [{ split: 、 }] }',
  'content.penaltyContent': '{ const: 示例 }',
  'content.decisionDate': '{ const: 2026-04-10 }',
  'content.validUntil': '{ const: 2029-04-10 }',
  'content.remedyState': '{ const: 未提起 }',
}

export interface Parts {
  /** Target path → YAML of its value; replaces or adds; "" leaves the target out. */
  readonly fields?: Readonly<Record<string, string>>
  /** YAML lines at the top level: tables, pipelines, checks. */
  readonly extra?: string
  /** YAML of `source:` in flow form. */
  readonly source?: string
  readonly tables?: Readonly<Record<string, string>>
}

const SOURCE =
  '{ format: ndjson, encoding: utf-8, nullTokens: [无, "——"], fields: { A: a, B: b, C: c, KIND: kind } }'

export function smallText({ fields = {}, extra = '', source = SOURCE }: Parts): string {
  const lines = Object.entries({ ...CONSTANT, ...fields }).filter(([, value]) => value !== '')
  const targets = lines.map(([path, value]) => `  ${path}: ${value}`).join('\n')
  return `mapping: 310000/small
version: 1.2.3
division: 310000
category: R03
source: ${source}
${extra}
fields:
${targets}
`
}

export function small(parts: Parts): CompiledMapping {
  return loadMapping(smallText(parts), 'small.yaml', path => parts.tables?.[path])
}

/** Shanghai's listings with other items of their measures. */
export function listing(item: string, each = 'cjcs'): CompiledMapping {
  const at = join(import.meta.dirname, '../../mappings/310000/serious-listing')
  const text = readFileSync(join(at, 'mapping.yaml'), 'utf8')
  const changed = text.replace(/each: cjcs\n {4}item:\n( {6}.*\n)+/, `each: ${each}\n    item: ${item}\n`)
  return loadMapping(changed, 'mapping.yaml', path => readFileSync(join(at, path), 'utf8'))
}

/** The outcome of one row; KIND is a warning unless the row says otherwise. */
export function outcomeOf(mapping: CompiledMapping, fields: Readonly<Record<string, unknown>>): RowOutcome {
  return mapping.run({ row: 1, fields: { KIND: '警告', ...fields } as Record<string, string> })
}

/** What one value of column A becomes under the rules, or the rule that refuses it. */
export function through(
  target: string,
  rules: string,
  value: string,
  tables?: Parts['tables'],
  extra = '',
): unknown {
  const parts: Parts = {
    fields: { [target]: `{ from: A, rules: ${rules} }` },
    extra,
    ...(tables ? { tables } : {}),
  }
  const outcome = outcomeOf(small(parts), { A: value })
  if (outcome.kind === 'quarantined') return outcome.findings.map(({ rule }) => rule).join(' ')
  return target
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], outcome.record)
}

export async function* bytesOf(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
