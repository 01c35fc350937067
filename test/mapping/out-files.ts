/** Records of the samples, and the local files that mappings make of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMapping } from '../../src/mapping/folder.ts'
import { type OutInput, type OutOutcome, readOutMapping } from '../../src/mapping/out-mapping.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { sinkOf } from '../../src/mapping/sink.ts'
import { bytesOf, collect } from './small-mapping.ts'

export const MAPPINGS = join(import.meta.dirname, '../../mappings')

/** Accepted records of a mapping's first sample. */
export async function recordsOf(id: string): Promise<RecordDraft[]> {
  const at = join(MAPPINGS, id)
  const name = id.split('/')[1] ?? ''
  const sample = readdirSync(join(at, 'samples')).find(file => new RegExp(`^${name}\\.[^e]`).test(file)) ?? ''
  const outcomes = await collect(readMapping(at).rows(bytesOf(readFileSync(join(at, 'samples', sample)))))
  return outcomes.flatMap(one => (one.kind === 'accepted' ? [one.record] : []))
}

/** The local file for some records, with the outcomes that are no row. */
export function written(
  id: string,
  inputs: readonly Omit<OutInput, 'today'>[],
  today = '2026-11-23',
): { bytes: Buffer; outcomes: OutOutcome[]; lines: string[] } {
  const out = readOutMapping(join(MAPPINGS, id))
  const sink = sinkOf(out.syntax.target)
  const outcomes = inputs.map(input => out.render({ ...input, today }))
  const rows = outcomes.flatMap(one => (one.kind === 'rendered' ? [one.row] : []))
  const bytes = Buffer.concat([sink.head([]), sink.rows(rows), sink.tail()])
  const text = new TextDecoder(out.syntax.target.encoding).decode(bytes)
  return { bytes, outcomes, lines: text.trim().split('\r\n') }
}

/** The first penalty of Jiangsu, changed. */
export async function aPenalty(changes: object = {}): Promise<RecordDraft> {
  const [record] = await recordsOf('320000/penalty')
  return { ...record, ...changes } as RecordDraft
}

/** Two columns of a penalty. */
export const GOOD = `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R03
target: { format: csv, encoding: utf-8, fields: { A: a, B: b } }
fields:
  A: content.decisionNo
  B: { from: content.decisionDate, rules: [{ dateAs: yyyy/MM/dd }] }
`
