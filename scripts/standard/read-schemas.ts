/** Reads the schemas of `openapi/standard/` and holds them to the project's rules before anything is made of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Complaint, dataError, type Path, SourceText } from '../../src/standard/source-text.ts'

const FOLDER = new URL('../../openapi/standard/', import.meta.url)

/** The subset of JSON Schema 2020-12 that the standard uses. */
export interface Schema {
  readonly [keyword: string]: unknown
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly 'x-privacy'?: string
  readonly 'x-source'?: string
  /** Identifier of the data element in GB/T 39445-2020, where the standards team has it. */
  readonly 'x-element'?: string
  /** The description in Chinese; the reference prints both. */
  readonly 'x-zh'?: string
  readonly 'x-type'?: string
  readonly 'x-table'?: string
  readonly 'x-written-by'?: string
  readonly 'x-matching-key'?: readonly string[]
  readonly 'x-event-date'?: string
  readonly examples?: readonly unknown[]
}

/** One record category or act: its published schema and the same as one flat object (envelope included). */
export interface CategorySchema {
  /** `R03`, `acts/adoption` */
  readonly code: string
  /** `PenaltyRecord` */
  readonly type: string
  readonly file: string
  readonly schema: Schema & { readonly $id: string }
  /** Envelope and category merged, references to `values.json` kept. */
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

export interface NamedSchema {
  readonly name: string
  readonly schema: Schema & { readonly $id: string }
}

export interface Schemas {
  /** `values.json` and `envelope.json`. */
  readonly shared: readonly Schema[]
  readonly envelope: Schema
  readonly values: Readonly<Record<string, Schema>>
  readonly categories: readonly CategorySchema[]
  /** What acts carry around their own fields; null in a release that had none. */
  readonly actEnvelope: Schema | null
  /** Acts that local systems deliver beside records. */
  readonly acts: readonly CategorySchema[]
  /** Schemas of the data files, by kind. */
  readonly data: readonly NamedSchema[]
  /** `report-parts`, `report-organisation`, `report-person`. */
  readonly reports: readonly NamedSchema[]
  /** `certificate-withdrawal`. */
  readonly certificates: readonly NamedSchema[]
}

/**
 * @param folder the standard, or a copy of it
 * @throws {StandardError} TABLE_BAD with file, line and property of everything that breaks a rule
 */
export function readSchemas(folder: URL = FOLDER): Schemas {
  const reader = new Reader(folder)
  const values = reader.read('values.json')
  const envelope = reader.read('envelope.json')
  const categories = namesIn(folder, '', /^r\d{2}-.*\.json$/).map(name => {
    return reader.category(name, name.slice(0, 3).toUpperCase(), envelope)
  })
  const actEnvelope = existsSync(new URL(ACT_ENVELOPE, folder)) ? reader.actEnvelope(envelope) : null
  const acts =
    actEnvelope === null
      ? []
      : namesIn(folder, 'acts/', /^(?!envelope).*\.json$/).map(name => {
          const code = `acts/${name.replace('.json', '')}`
          return reader.category(`acts/${name}`, code, actEnvelope.whole)
        })
  const data = namesIn(folder, 'data/', /\.json$/).map(name => reader.named(`data/${name}`))
  const reports = namesIn(folder, '', /^report-.*\.json$/).map(name =>
    // A release stays as it was; the words of its reports were fewer.
    folder.pathname.includes('/released/') ? reader.named(name) : reader.report(name),
  )
  const certificates = namesIn(folder, '', /^certificate-.*\.json$/).map(name => reader.report(name))
  if (reader.complaints.length > 0) throw dataError(reader.complaints)
  const shared = [values, envelope]
  return {
    ...{ shared, envelope, values: values.$defs ?? {}, categories, data, reports, certificates },
    ...{ actEnvelope: actEnvelope?.schema ?? null, acts },
  }
}

const ACT_ENVELOPE = 'acts/envelope.json'
/** By which the envelope of acts has a property from that of records. */
const FROM_ENVELOPE = '../envelope.json#/properties/'

function namesIn(folder: URL, below: string, pattern: RegExp): string[] {
  return readdirSync(new URL(below, folder))
    .filter(name => pattern.test(name))
    .sort()
}

/** From the widest audience to the narrowest. */
const PRIVACY = ['public', 'government', 'authorised', 'never-leaves']

/** Members of a schema that the envelope describes already. */
const FIXED = new Set(['category', 'content'])

class Reader {
  readonly folder: URL
  readonly complaints: Complaint[] = []
  readonly #tables: ReadonlySet<string>

  constructor(folder: URL) {
    this.folder = folder
    this.#tables = new Set(namesIn(folder, 'tables/', /\.yaml$/).map(name => name.slice(0, -'.yaml'.length)))
  }

  read(name: string): Schema {
    return this.#source(name).value as Schema
  }

  named(file: string): NamedSchema {
    const schema = this.read(file)
    if (schema.$id === undefined) throw dataError([{ file, line: 1, message: '缺少 needs $id' }])
    const name = file.replace(/^.*\//, '').replace('.json', '')
    return { name, schema: { ...schema, $id: schema.$id } }
  }

  /** A kind of report or certificate, or the parts that reports share. */
  report(file: string): NamedSchema {
    const source = this.#source(file)
    const schema = source.value as Schema
    this.#properties(source, [], schema)
    for (const [name, part] of Object.entries(schema.$defs ?? {})) {
      const at = ['$defs', name]
      this.#properties(source, at, part)
      if (part.items) this.#items(source, [...at, 'items'], part)
    }
    return this.named(file)
  }

  /** @returns the schema as it is published, and with what it has from the envelope of records */
  actEnvelope(envelope: Schema): { readonly schema: Schema; readonly whole: Schema } {
    const source = this.#source(ACT_ENVELOPE)
    const schema = source.value as Schema
    const properties = Object.entries(schema.properties ?? {}).map(([name, { $ref, ...own }]) => {
      const from = envelope.properties?.[$ref?.replace(FROM_ENVELOPE, '') ?? '']
      return [name, { ...from, ...own }] as const
    })
    const whole = { ...schema, properties: Object.fromEntries(properties) }
    this.#properties(source, [], whole)
    return { schema, whole }
  }

  /** @param code `R03`, `acts/adoption` */
  category(file: string, code: string, envelope: Schema): CategorySchema {
    const source = this.#source(file)
    const schema = source.value as Schema
    const { $id, 'x-type': type, 'x-matching-key': key } = schema
    if ($id === undefined || type === undefined || key === undefined)
      throw dataError([source.complaint([], '缺少 needs $id, x-type and x-matching-key')])
    if (schema.properties?.['category']?.const !== code)
      this.complaints.push(source.complaint(['properties', 'category'], `应写 must have const "${code}"`))
    const content = schema.properties?.['content']?.properties ?? {}
    for (const name of [...key, schema['x-event-date']]) {
      if (name !== undefined && !Object.hasOwn(content, name))
        this.complaints.push(
          source.complaint(['x-matching-key'], `不是内容中的字段 · "${name}" is not a field of the content`),
        )
    }
    const properties = { ...envelope.properties, ...schema.properties }
    const required = [...new Set([...(envelope.required ?? []), ...(schema.required ?? [])])]
    this.#properties(source, [], { ...schema, 'x-privacy': 'public' })
    return { code, type, file, schema: { ...schema, $id }, properties, required }
  }

  #source(name: string): SourceText {
    const text = readFileSync(new URL(name, this.folder), 'utf8')
    const source = new SourceText(`openapi/standard/${name}`, text)
    if (source.complaints.length > 0) throw dataError(source.complaints)
    if (name === 'envelope.json') this.#properties(source, [], source.value as Schema)
    return source
  }

  #properties(source: SourceText, above: Path, parent: Schema): void {
    const audience = PRIVACY.indexOf(parent['x-privacy'] ?? 'public')
    for (const [name, property] of Object.entries(parent.properties ?? {})) {
      const at = [...above, 'properties', name]
      const complain = (message: string) => this.complaints.push(source.complaint(at, `"${name}" ${message}`))
      const privacy = PRIVACY.indexOf(property['x-privacy'] ?? '')
      if (privacy < 0) complain(`缺少可见范围 needs x-privacy: one of ${PRIVACY.join(', ')}`)
      // What stands on a page of its own has its example there.
      const elsewhere = /report-parts|\/properties\/content$/.test(property.$ref ?? '')
      const nested = property.type === 'object' || property.type === 'array' || elsewhere
      for (const keyword of ['title', 'description', 'examples'] as const) {
        if (property[keyword] === undefined && !(nested && keyword === 'examples'))
          complain(`缺少 needs ${keyword}`)
      }
      // A field of a record is read by people who do not program: they get it in Chinese.
      if (property['x-zh'] === undefined && !FIXED.has(name))
        complain('缺少中文说明 needs x-zh, its description in Chinese')
      const table = property['x-table']
      if (table !== undefined && !this.#tables.has(table))
        complain(`所引代码表不存在 names tables/${table}.yaml, which is not there`)
      // Whoever may see the parent must be able to validate it after narrower properties are taken out. A category
      // whose whole content is narrower never stands in a public feed.
      const wholeContent = name === 'content' && above.length === 0
      if (privacy > audience && parent.required?.includes(name) && !wholeContent)
        complain(
          '是必填项，可见范围却比所在的组窄 is required, but its x-privacy is narrower than that of what holds it',
        )
      this.#properties(source, at, property)
      if (property.items) this.#items(source, [...at, 'items'], property)
    }
  }

  /** Whoever sees a list sees its items. */
  #items(source: SourceText, at: Path, list: Schema): void {
    this.#properties(source, at, { ...list.items, 'x-privacy': list['x-privacy'] ?? 'public' })
  }
}
