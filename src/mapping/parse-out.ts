/**
 * Text of a mapping that goes out → syntax: the language of `parse.ts`, with `target:` in the place of
 * `source:`. On the left stand the columns of the local file, behind `from:` the paths of the record.
 *
 *     direction: out
 *     target: {format: csv, encoding: gb18030, nullToken: 无, fields: {CF_WSH: 文号, …}}
 *     select: { field: publicityScope, is: public }
 *     fields:
 *       CF_JDRQ: {from: content.decisionDate, rules: [{dateAs: yyyy/MM/dd}]}
 *
 * A local table has a name and a key instead of an encoding: `{format: table, table: qz.XZCF, key: CF_WSH, fields: …}`.
 */
import type { Complaint } from './fault.ts'
import { checkHeading, parseTableNames, wordOf } from './parse.ts'
import { parseCondition } from './parse-conditions.ts'
import { parseDatabaseTable } from './parse-database.ts'
import { FILE_FORMATS, flag, parseNullTokens, parseShape } from './parse-source.ts'
import { parsePipelines, parseTargets, pipelinesOf } from './parse-values.ts'
import type { OutSyntax, SinkSyntax } from './syntax.ts'
import { type Entry, YamlReader } from './yaml-reader.ts'

const KEYS = [
  'mapping',
  'title',
  'version',
  'effectiveFrom',
  'direction',
  'division',
  'category',
  'target',
  'tables',
  'pipelines',
  'select',
  'fields',
] as const

const REQUIRED = ['mapping', 'version', 'direction', 'division', 'category', 'target', 'fields'] as const
const TARGET_KEYS = [
  'format',
  'encoding',
  'mark',
  'delimiter',
  'record',
  'table',
  'key',
  'nullToken',
  'nullTokens',
  'fields',
]

/** Never throws: what is wrong stands in `complaints`, and `syntax` is then not to be used. */
export function parseOutMapping(text: string, file: string): { syntax: OutSyntax; complaints: Complaint[] } {
  const reader = new YamlReader(text, file)
  const top = { line: 1, column: 1 }
  const found = reader.fields(reader.root, top, 'a mapping', KEYS)
  for (const key of REQUIRED) {
    if (!found.has(key) && reader.complaints.length === 0) reader.complain(top, `"${key}:" is missing`)
  }
  const word = (key: (typeof KEYS)[number]): string => wordOf(reader, found.get(key))
  const direction = found.get('direction')
  if (direction && word('direction') !== 'out') reader.complain(direction.place, 'write "direction: out"')
  const select = found.get('select')
  const pipelines = parsePipelines(reader, found.get('pipelines'))
  const syntax: OutSyntax = Object.freeze({
    id: word('mapping'),
    version: word('version'),
    title: word('title'),
    division: word('division'),
    divisionPlace: reader.placeOf(found.get('division')?.node),
    category: word('category'),
    effectiveFrom: word('effectiveFrom'),
    target: parseSink(reader, found.get('target')),
    tables: parseTableNames(reader, found.get('tables')),
    select: select ? parseCondition(reader, select.node, select.place, 0) : undefined,
    fields: parseTargets(reader, found.get('fields'), 'fields', pipelines),
    // Behind the fields, which have told by then what they use.
    pipelines: pipelinesOf(pipelines),
  })
  checkHeading(reader, found, syntax)
  return { syntax, complaints: reader.complaints }
}

function parseSink(reader: YamlReader, entry: Entry | undefined): SinkSyntax {
  const place = entry?.place ?? { line: 1, column: 1 }
  const found = entry ? reader.fields(entry.node, place, 'target', TARGET_KEYS) : new Map<string, Entry>()
  const token = found.get('nullToken')
  const tokens = found.get('nullTokens')
  const mark = found.get('mark')
  const shape = parseShape(reader, found, place, entry === undefined ? '' : 'target', [
    ...FILE_FORMATS,
    'table',
  ])
  const table = parseDatabaseTable(reader, found, place, shape, 'target')
  return Object.freeze({
    ...shape,
    ...(table ? { table } : {}),
    nullToken: token ? (reader.text(token.node, token.place, 'nullToken') ?? '') : '',
    nullTokens: tokens ? parseNullTokens(reader, tokens, 'target') : [],
    mark: mark ? flag(reader, mark) : false,
  })
}
