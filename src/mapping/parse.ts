/**
 * Mapping text → syntax. Only the shape is judged here; whether a field or table exists is `check.ts`'s
 * question. The language is described for people in the mapping guide; the shortest summary:
 *
 *     mapping: 320000/penalty          # division/name
 *     version: 1.0.0
 *     source: {format: csv, encoding: gb18030, fields: {CF_WSH: 文号, …}}
 *     pipelines: {documentNo: [trim, halfWidth, {brackets: 〔〕}]}
 *     fields:
 *       content.decisionNo: {from: CF_WSH, rules: [documentNo]}
 *     checks: […]
 */
import { isDay } from '../base/time.ts'
import type { Complaint } from './fault.ts'
import { parseChecks } from './parse-conditions.ts'
import { parseSource } from './parse-source.ts'
import { parsePipelines, parseTargets, pipelinesOf } from './parse-values.ts'
import type { LookupSyntax, MappingSyntax, Placed } from './syntax.ts'
import { type Entry, YamlReader } from './yaml-reader.ts'

const KEYS = [
  'mapping',
  'title',
  'version',
  'effectiveFrom',
  'direction',
  'division',
  'category',
  'source',
  'tables',
  'lookups',
  'pipelines',
  'fields',
  'checks',
] as const
type Key = (typeof KEYS)[number]

const REQUIRED: readonly Key[] = ['mapping', 'version', 'division', 'category', 'source', 'fields']

/** Never throws: what is wrong stands in `complaints`, and `syntax` is then not to be used. */
export function parseMapping(text: string, file: string): { syntax: MappingSyntax; complaints: Complaint[] } {
  const reader = new YamlReader(text, file)
  const top = { line: 1, column: 1 }
  const found = reader.fields(reader.root, top, 'a mapping', KEYS)
  for (const key of REQUIRED) {
    if (!found.has(key) && reader.complaints.length === 0) reader.complain(top, `"${key}:" is missing`)
  }
  const word = (key: Key): string => wordOf(reader, found.get(key))
  const tables = parseTableNames(reader, found.get('tables'))
  const pipelines = parsePipelines(reader, found.get('pipelines'))
  const syntax: MappingSyntax = Object.freeze({
    id: word('mapping'),
    version: word('version'),
    title: word('title'),
    division: word('division'),
    divisionPlace: reader.placeOf(found.get('division')?.node),
    category: word('category'),
    effectiveFrom: word('effectiveFrom'),
    source: parseSource(reader, found.get('source')),
    tables,
    lookups: parseLookups(reader, found.get('lookups'), tables),
    fields: parseTargets(reader, found.get('fields'), 'fields', pipelines),
    // Behind the fields, which have told by then what they use.
    pipelines: pipelinesOf(pipelines),
    checks: parseChecks(reader, found.get('checks')),
  })
  checkHeading(reader, found, syntax)
  checkDirection(reader, found)
  return { syntax, complaints: reader.complaints }
}

export function wordOf(reader: YamlReader, entry: Entry | undefined): string {
  return entry ? (reader.text(entry.node, entry.place, `"${entry.key}"`) ?? '') : ''
}

export function parseTableNames(reader: YamlReader, entry: Entry | undefined): Map<string, Placed<string>> {
  const tables = new Map<string, Placed<string>>()
  if (!entry) return tables
  for (const { key, place, node } of reader.entries(entry.node, entry.place, 'tables')) {
    const value = reader.text(node, place, `table "${key}"`)
    if (value === undefined) continue
    // A path out of the mappings folder would let a mapping read any file of the machine.
    if (/^(\.\.\/)?([a-z0-9-]+\/)*[a-z0-9-]+\.yaml$/.test(value)) tables.set(key, { value, place })
    else
      reader.complain(
        place,
        `"${value}" is not a table file; write tables/<name>.yaml or ../tables/<name>.yaml`,
      )
  }
  return tables
}

/** `firms: {key: BH, source: {format: csv, …}}` */
function parseLookups(
  reader: YamlReader,
  entry: Entry | undefined,
  tables: ReadonlyMap<string, unknown>,
): Map<string, LookupSyntax> {
  const lookups = new Map<string, LookupSyntax>()
  if (!entry) return lookups
  for (const { key: name, place, node } of reader.entries(entry.node, entry.place, 'lookups')) {
    const found = reader.fields(node, place, `lookup "${name}"`, ['key', 'source', 'maxAgeDays'])
    const source = parseSource(reader, found.get('source'))
    const key = wordOf(reader, found.get('key'))
    if (source.format === 'table')
      reader.complain(place, `lookup "${name}" must be a file; export the table to CSV or NDJSON`)
    if (!found.has('source')) reader.complain(place, `lookup "${name}" needs "source:", as a mapping has it`)
    else if (!source.fields.some(one => one.name === key)) {
      reader.complain(
        found.get('key')?.place ?? place,
        `"key:" of lookup "${name}" must name one of its columns`,
      )
    }
    if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(name))
      reader.complain(place, `a lookup is named by a plain word, not "${name}"`)
    if (tables.has(name))
      reader.complain(place, `there is a table "${name}" already; give the lookup another name`)
    lookups.set(
      name,
      Object.freeze({ source, key, maxAgeDays: daysOf(reader, found.get('maxAgeDays')), place }),
    )
  }
  return lookups
}

function daysOf(reader: YamlReader, entry: Entry | undefined): number | null {
  if (!entry) return null
  const text = wordOf(reader, entry)
  if (!/^[1-9]\d{0,3}$/.test(text))
    reader.complain(entry.place, '"maxAgeDays" is a number of days, 1 to 9999')
  return Number(text)
}

/** What both directions say of themselves. */
export type Heading = Pick<
  MappingSyntax,
  'id' | 'version' | 'title' | 'division' | 'category' | 'effectiveFrom'
>

export function checkHeading(reader: YamlReader, found: ReadonlyMap<string, Entry>, heading: Heading): void {
  const expect = (key: keyof Heading | 'mapping', pattern: RegExp, example: string): void => {
    const entry = found.get(key)
    const value = heading[key === 'mapping' ? 'id' : key]
    if (entry && typeof value === 'string' && !pattern.test(value)) {
      reader.complain(reader.placeOf(entry.node), `"${key}" must look like ${example}`)
    }
  }
  expect('mapping', /^\d{6}\/[a-z][a-z0-9-]{0,60}$/, '320000/penalty')
  expect('version', /^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$/, '1.0.0')
  expect('division', /^\d{6}$/, '320000')
  expect('category', /^(R(0[1-9]|1[0-5])|acts\/[a-z-]{1,40})$/, 'R03 or acts/adoption')
  expect('effectiveFrom', /^\d{4}-\d{2}-\d{2}$/, '2026-04-01')
  const since = found.get('effectiveFrom')
  if (since && /^\d{4}-\d{2}-\d{2}$/.test(heading.effectiveFrom) && !isDay(heading.effectiveFrom))
    reader.complain(reader.placeOf(since.node), '"effectiveFrom" is no day of the calendar')
  if (heading.division !== '' && !heading.id.startsWith(`${heading.division}/`)) {
    const place = found.get('mapping')?.place ?? { line: 1, column: 1 }
    reader.complain(place, `the name must begin with its division: ${heading.division}/…`)
  }
}

function checkDirection(reader: YamlReader, found: ReadonlyMap<string, Entry>): void {
  const direction = wordOf(reader, found.get('direction'))
  if (direction !== '' && direction !== 'in') {
    const message = 'write "direction: in"; a mapping that goes out stands in out.yaml'
    reader.complain(found.get('direction')?.place ?? { line: 1, column: 1 }, message)
  }
}
