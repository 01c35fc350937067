/** The list of every field of every category, with what checks and reports need to know about it. */
import type { CategorySchema, Schema } from './read-schemas.ts'

interface Field {
  readonly path: string
  readonly title: string
  readonly source?: string
  readonly privacy: string
  readonly kind: string
  readonly required: boolean
  readonly table?: string
  readonly writtenBy?: string
}

const TYPES = `export interface Field {
  /** JSON pointer; \`*\` stands for each item of a list. */
  readonly path: string
  readonly title: string
  /** Name in the source standards, such as CF_WSH. */
  readonly source?: string
  readonly privacy: 'public' | 'government' | 'authorised' | 'never-leaves'
  /** Value shape of values.json, or the JSON type. */
  readonly kind: string
  readonly required: boolean
  /** Code table of which the value, or each item of the list, is a code. */
  readonly table?: string
  /** Set where a receiver, never the issuer, writes the field. */
  readonly writtenBy?: 'receiver'
}

export interface CategoryFacts {
  readonly title: string
  readonly description: string
  /** Fields of the content that, with the subject, make the natural key. */
  readonly matchingKey: readonly string[]
  /** Field of the content with the day of the decision, conduct, service or award. */
  readonly eventDate?: string
}
`

/** Source text of `fields.ts`. In a path, `*` stands for each item of a list. */
export function fieldTable(categories: readonly CategorySchema[]): string {
  return `${TYPES}\n${tables(categories, 'FIELDS', 'CATEGORIES')}`
}

/** The same of acts, for `act-fields.ts`. */
export function actFieldTable(acts: readonly CategorySchema[]): string {
  return `import type { CategoryFacts, Field } from './fields.ts'\n\n${tables(acts, 'ACT_FIELDS', 'ACTS')}`
}

function tables(categories: readonly CategorySchema[], fields: string, facts: string): string {
  const rows = categories.map(category => {
    const own = fieldsOf('', category)
    return `  ${keyOf(category)}: [\n${own.map(field => `    ${JSON.stringify(field)},\n`).join('')}  ],\n`
  })
  const told = categories.map(one => `  ${keyOf(one)}: ${JSON.stringify(factsOf(one.schema))},\n`)
  return `export const ${fields} = {
${rows.join('')}} as const satisfies Record<string, readonly Field[]>

export const ${facts}: Readonly<Record<keyof typeof ${fields}, CategoryFacts>> = {
${told.join('')}}
`
}

function keyOf({ code }: CategorySchema): string {
  return /^\w+$/.test(code) ? code : `'${code}'`
}

function factsOf(schema: Schema): object {
  const eventDate = schema['x-event-date']
  return {
    title: schema.title,
    description: schema.description,
    matchingKey: schema['x-matching-key'],
    ...(eventDate === undefined ? {} : { eventDate }),
  }
}

export function fieldsOf(path: string, holder: Pick<Schema, 'properties' | 'required'>): Field[] {
  return Object.entries(holder.properties ?? {}).flatMap(([name, schema]) => {
    const at = `${path}/${name}`
    const field = fieldOf(at, schema, holder.required?.includes(name) ?? false)
    const below = schema.items ? fieldsOf(`${at}/*`, schema.items) : fieldsOf(at, schema)
    return [field, ...below]
  })
}

function fieldOf(path: string, schema: Schema, required: boolean): Field {
  const { 'x-written-by': writtenBy, 'x-source': source } = schema
  const kind = schema.$ref?.split('/').at(-1) ?? schema.type ?? 'string'
  const table = kind === 'listDomain' ? 'domains' : schema['x-table']
  return {
    path,
    title: schema.title ?? '',
    ...(source === undefined ? {} : { source }),
    privacy: schema['x-privacy'] ?? '',
    kind,
    required,
    ...(table === undefined ? {} : { table }),
    ...(writtenBy === undefined ? {} : { writtenBy }),
  }
}
