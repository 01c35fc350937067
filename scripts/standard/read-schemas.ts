/** Reads `openapi/standard/*.json` and holds the schemas to the project's rules before anything is made of them. */
import { readdirSync, readFileSync } from 'node:fs'

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
  readonly 'x-type'?: string
  readonly 'x-written-by'?: string
}

/** One record category: its published schema and the same record as one flat object (envelope included). */
export interface CategorySchema {
  /** `R03` */
  readonly code: string
  /** `PenaltyRecord` */
  readonly type: string
  readonly schema: Schema & { readonly $id: string }
  /** Envelope and category merged, references to `values.json` kept. */
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

export interface Schemas {
  /** `values.json` and `envelope.json`. */
  readonly shared: readonly Schema[]
  readonly values: Readonly<Record<string, Schema>>
  readonly categories: readonly CategorySchema[]
}

/** @throws Error with file and property when a schema breaks a rule. */
export function readSchemas(): Schemas {
  const values = readSchema('values.json')
  const envelope = readSchema('envelope.json')
  const files = readdirSync(FOLDER)
    .filter(name => /^r\d{2}-.*\.json$/.test(name))
    .sort()
  const categories = files.map(name => categoryOf(name, readSchema(name), envelope))
  return { shared: [values, envelope], values: values.$defs ?? {}, categories }
}

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema
}

function categoryOf(file: string, schema: Schema, envelope: Schema): CategorySchema {
  const code = file.slice(0, 3).toUpperCase()
  const { $id } = schema
  const type = schema['x-type']
  if ($id === undefined || type === undefined) throw new Error(`${file}: needs $id and x-type`)
  if (schema.properties?.['category']?.const !== code)
    throw new Error(`${file}: /category must be const ${code}`)
  const properties = { ...envelope.properties, ...schema.properties }
  const required = [...new Set([...(envelope.required ?? []), ...(schema.required ?? [])])]
  checkProperties(file, '', { properties, required, 'x-privacy': 'public' })
  return { code, type, schema: { ...schema, $id }, properties, required }
}

/** From the widest audience to the narrowest. */
const PRIVACY = ['public', 'government', 'authorised', 'never-leaves']

function checkProperties(file: string, path: string, parent: Schema): void {
  const audience = PRIVACY.indexOf(parent['x-privacy'] ?? 'public')
  for (const [name, property] of Object.entries(parent.properties ?? {})) {
    const at = `${path}/${name}`
    const privacy = PRIVACY.indexOf(property['x-privacy'] ?? '')
    if (privacy < 0) throw new Error(`${file} ${at}: x-privacy must be one of ${PRIVACY.join(', ')}`)
    for (const keyword of ['title', 'description', 'examples'] as const) {
      const nested = property.type === 'object' || property.type === 'array'
      if (property[keyword] === undefined && !(nested && keyword === 'examples')) {
        throw new Error(`${file} ${at}: needs ${keyword}`)
      }
    }
    // Whoever may see the parent must be able to validate it after narrower properties are taken out.
    if (privacy > audience && parent.required?.includes(name)) {
      throw new Error(`${file} ${at}: required, but its x-privacy is narrower than that of what holds it`)
    }
    checkProperties(file, at, property)
    if (property.items) checkProperties(file, `${at}/*`, property.items)
  }
}
