/** What `check` has to say about a mapping, line by line. */
import assert from 'node:assert/strict'
import { MappingError } from '../../src/mapping/fault.ts'
import { loadMapping, type TableReader } from '../../src/mapping/mapping.ts'
import { loadOutMapping } from '../../src/mapping/out-mapping.ts'
import { smallText } from './small-mapping.ts'

type Tables = TableReader | Readonly<Record<string, string>>

export function complaintsOf(text: string, tables: Tables = {}): string[] {
  const load = text.includes('\ntarget:') ? loadOutMapping : loadMapping
  try {
    load(text, 'm.yaml', typeof tables === 'function' ? tables : path => tables[path])
  } catch (error) {
    assert.ok(error instanceof MappingError && error.fault.code === 'MAPPING_INVALID', String(error))
    return error.message.split('\n')
  }
  return []
}

/** Asserts that one complaint, at the place of `piece`, says `message`. */
export function assertComplains(text: string, piece: string, message: RegExp, tables?: Tables): void {
  const complaints = complaintsOf(text, tables)
  const found = complaints.find(one => message.test(one))
  assert.ok(found, complaints.join('\n') || 'no complaint')
  assert.equal(found.split(' ')[0], place(text, piece), found)
}

export const remark = (value: string, extra = ''): string =>
  smallText({ fields: { 'content.remark': value }, extra })

/** A mapping that goes out, to CSV, with the columns that `fields` names. */
export function outText(fields: Readonly<Record<string, string>>, extra = ''): string {
  const names = Object.keys(fields)
  return `mapping: 310000/small
version: 1.0.0
direction: out
division: 310000
category: R03
target: { format: csv, encoding: utf-8, fields: { ${names.map(name => `${name}: ${name}`).join(', ')} } }
${extra}
fields:
${Object.entries(fields)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
`
}

/** Line and column of a piece of the text. */
export function place(text: string, piece: string): string {
  const at = text.indexOf(piece)
  const before = text.slice(0, at).split('\n')
  return `m.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
