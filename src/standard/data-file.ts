/** Data files of the standard (tables, rules, 三清单): read, validated by their schema in `openapi/standard/data/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type {
  ApplicationListFile,
  BehaviourListFile,
  CodeTableFile,
  DataListFile,
  DeadlineRulesFile,
  EndRulesFile,
  HolidaysFile,
  ListingLifeFile,
  ListTypesFile,
  PublicityRulesFile,
} from './generated/data.ts'
import type { SchemaError, SchemaValidator } from './generated/validate.js'
import * as validators from './generated/validate-data.js'
import { type Complaint, dataError, type Path, SourceText } from './source-text.ts'

/** Each kind of data file and its content. */
export interface DataFiles {
  readonly table: CodeTableFile
  readonly publicity: PublicityRulesFile
  readonly ends: EndRulesFile
  readonly deadlines: DeadlineRulesFile
  readonly 'list-types': ListTypesFile
  readonly 'listing-life': ListingLifeFile
  readonly 'data-list': DataListFile
  readonly 'behaviour-list': BehaviourListFile
  readonly 'application-list': ApplicationListFile
  readonly holidays: HolidaysFile
}

export type DataKind = keyof DataFiles

const VALIDATORS: Readonly<Record<DataKind, SchemaValidator>> = {
  table: validators.table,
  publicity: validators.publicity,
  ends: validators.ends,
  deadlines: validators.deadlines,
  'list-types': validators.listTypes,
  'listing-life': validators.listingLife,
  'data-list': validators.dataList,
  'behaviour-list': validators.behaviourList,
  'application-list': validators.applicationList,
  holidays: validators.holidays,
}

/** Where the standard stands in the checkout. */
export const STANDARD_FOLDER = new URL('../../openapi/standard/', import.meta.url)
const SHOWN_FOLDER = 'openapi/standard/'

/**
 * Reads one data file below `openapi/standard/`.
 * @param place such as `rules/ends.yaml`
 * @throws {StandardError} TABLE_BAD with file and line of everything that is wrong; whoever edits the file mends it.
 */
export function readDataFile<K extends DataKind>(kind: K, place: string): DataFiles[K] {
  return parseDataFile(kind, SHOWN_FOLDER + place, readFileSync(new URL(place, STANDARD_FOLDER), 'utf8'))
}

/** @throws {StandardError} TABLE_BAD */
export function parseDataFile<K extends DataKind>(kind: K, shown: string, text: string): DataFiles[K] {
  const source = new SourceText(shown, text)
  const complaints = dataComplaints(kind, source)
  if (complaints.length > 0) throw dataError(complaints)
  return source.value as DataFiles[K]
}

/** Names of the YAML files in a folder below `openapi/standard/`, without ending; none when it does not exist. */
export function dataFileNames(folder: string): string[] {
  const place = new URL(folder, STANDARD_FOLDER)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter(name => name.endsWith('.yaml'))
    .map(name => name.slice(0, -'.yaml'.length))
    .sort()
}

/** Everything that the schema of its kind says against a file. */
export function dataComplaints(kind: DataKind, source: SourceText): readonly Complaint[] {
  if (source.complaints.length > 0) return source.complaints
  const validate = VALIDATORS[kind]
  if (validate(source.value)) return []
  return (validate.errors ?? []).map(error => complaintOf(source, error))
}

function complaintOf(source: SourceText, error: SchemaError): Complaint {
  const path = pathOf(source.value, error.instancePath)
  const { params } = error
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    return source.complaint(
      [...path, name],
      `不是此处的项，请检查拼写 · ${nameOf(path)}"${name}" is not known here: check the spelling`,
    )
  }
  if (error.keyword === 'required')
    return source.complaint(path, `${nameOf(path)}缺少 needs "${params['missingProperty']}"`)
  return source.complaint(path, `${nameOf(path)}${described(error)}`)
}

function described({ keyword, params }: SchemaError): string {
  if (keyword === 'type' && params['type'] === 'string')
    return '应为文本，像数字的请加引号 must be a text: put quotes around what looks like a number'
  if (keyword === 'type') return `应为 must be ${TYPES[String(params['type'])] ?? String(params['type'])}`
  if (keyword === 'enum')
    return `应为下列之一 must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`
  if (keyword === 'const') return `应为 must be "${params['allowedValue']}"`
  if (keyword === 'minimum' || keyword === 'maximum')
    return `应为 must be ${params['comparison']} ${params['limit']}`
  if (keyword === 'minLength') return '不得为空 must not be empty'
  if (keyword === 'minItems') return '至少要有一项 needs at least one item'
  if (keyword === 'pattern')
    return PATTERNS.get(String(params['pattern'])) ?? '格式不对 is not written as it should be'
  return `不合 openapi/standard/data 中的模式 breaks "${keyword}" of the schema in openapi/standard/data`
}

const TYPES: Readonly<Record<string, string>> = {
  object: '名称和值的组 a map of names to values',
  array: '列表 a list',
  integer: '整数 a whole number',
  boolean: 'true 或 or false',
}

const PATTERNS: ReadonlyMap<string, string> = new Map([
  [
    '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
    '应为带引号的日期 must be a day written "YYYY-MM-DD"',
  ],
  ['^[1-9][0-9]{5}$', '应为六位行政区划代码，加引号 must be a division of six digits, in quotes'],
  ['^R[0-9]{2}$', '应为信息类别 must be a record category, R01 to R15'],
])

/** The members on the way, in words: `ruleSets 2, bounds 1, maxMonths `. Entries count from 1, as people do. */
function nameOf(path: Path): string {
  if (path.length === 0) return ''
  const words = path.map(step => (typeof step === 'number' ? ` ${step + 1}` : `, ${step}`)).join('')
  return `${words.slice(2)} `
}

function pathOf(value: unknown, pointer: string): Path {
  let holder: unknown = value
  return pointer
    .split('/')
    .slice(1)
    .map(step => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const at = Array.isArray(holder) ? Number(name) : name
      holder = Reflect.get(Object(holder), at)
      return at
    })
}
