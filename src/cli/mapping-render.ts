/**
 * `mapping render`: records of the standard as a local file on standard output. Input is NDJSON, a record a
 * line as `run` writes it, or `{"record": …, "local": {"key", "name", "idType", "idNumber"}}`.
 */
import { createReadStream } from 'node:fs'
import { decode } from '../mapping/decode.ts'
import { Lines, TOO_LONG } from '../mapping/lines.ts'
import { count } from '../mapping/map-rows.ts'
import type { CompiledOutMapping, OutInput, OutOutcome } from '../mapping/out-mapping.ts'
import { type OutRow, sinkOf } from '../mapping/sink.ts'
import { CommandError, type ExitCode, told } from './mapping-fault.ts'
import { write } from './mapping-run.ts'

export interface RenderOptions {
  readonly file: string
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  readonly json: boolean
}

interface Tally {
  read: number
  rendered: number
  /** Not asked for by the mapping's `select`, or of another category. */
  left: number
  refused: number
  readonly rules: Map<string, number>
  fault: string | undefined
}

/** 0 when every record that is asked for was written; 1 when one was refused or the input cannot be read. */
export async function renderFile(mapping: CompiledOutMapping, options: RenderOptions): Promise<ExitCode> {
  const sink = sinkOf(mapping.syntax.target)
  const tally: Tally = { read: 0, rendered: 0, left: 0, refused: 0, rules: new Map(), fault: undefined }
  await write(process.stdout, sink.head([]))
  try {
    for await (const inputs of records(createReadStream(options.file))) {
      const rows: OutRow[] = []
      for (const input of inputs) {
        const outcome = mapping.render({ ...input, today: options.today })
        add(tally, outcome)
        if (outcome.kind === 'rendered') rows.push(outcome.row)
      }
      if (rows.length > 0) await write(process.stdout, sink.rows(rows))
    }
  } catch (error) {
    tally.fault = told(error).join('\n')
  }
  await write(process.stdout, sink.tail())
  report(tally, options.json)
  return tally.fault === undefined && tally.refused === 0 ? 0 : 1
}

async function* records(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Omit<OutInput, 'today'>[], void, undefined> {
  const lines = new Lines()
  let row = 0
  const read = (line: string | typeof TOO_LONG): Omit<OutInput, 'today'>[] => {
    row += 1
    if (line !== TOO_LONG && line.trim() === '') return []
    const input = line === TOO_LONG ? undefined : inputOf(line)
    if (input !== undefined) return [input]
    throw new CommandError(`line ${row} is no record of the standard as JSON`, { code: 'SOURCE_UNREADABLE' })
  }
  for await (const text of decode(stream, 'utf-8')) yield lines.push(text).flatMap(read)
  yield lines.end().flatMap(read)
}

function inputOf(line: string): Omit<OutInput, 'today'> | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { record, local } = value as { readonly record?: unknown; readonly local?: unknown }
  const whole = record === undefined ? value : record
  if (typeof whole !== 'object' || whole === null || !('category' in whole)) return undefined
  // The mapping reads what it knows and nothing else, so the record's type is not needed further.
  const input = { record: whole as OutInput['record'] }
  return typeof local === 'object' && local !== null
    ? { ...input, local: local as NonNullable<OutInput['local']> }
    : input
}

function add(tally: Tally, outcome: OutOutcome): void {
  tally.read += 1
  if (outcome.kind === 'rendered') tally.rendered += 1
  else if (outcome.kind === 'left') tally.left += 1
  else {
    tally.refused += 1
    for (const { rule, field } of outcome.findings) count(tally.rules, `${rule} ${field}`)
  }
}

function report({ read, rendered, left, refused, rules, fault }: Tally, json: boolean): void {
  if (json) {
    console.error(
      JSON.stringify({
        read,
        rendered,
        left,
        refused,
        rules: Object.fromEntries(rules),
        fault: fault ?? null,
      }),
    )
    return
  }
  if (fault !== undefined) console.error(fault)
  console.error(`${read} read, ${rendered} written, ${left} not asked for, ${refused} refused`)
  for (const [rule, rows] of rules) console.error(`  ${rule} ${rows}`)
}
