/** The list of every field of every category, with what checks and reports need to know about it. */
import type { CategorySchema, Schema } from './read-schemas.ts'

interface Field {
  readonly path: string
  readonly title: string
  readonly source?: string
  readonly privacy: string
  readonly kind: string
  readonly required: boolean
  readonly writtenBy?: string
}

/** Source text of `fields.ts`. In a path, `*` stands for each item of a list. */
export function fieldTable(categories: readonly CategorySchema[], banner: string): string {
  const tables = categories.map(category => {
    const fields = fieldsOf('', category)
    return `  ${category.code}: [\n${fields.map(field => `    ${JSON.stringify(field)},\n`).join('')}  ],\n`
  })
  return `${banner}export interface Field {
  /** JSON pointer; \`*\` stands for each item of a list. */
  readonly path: string
  readonly title: string
  /** Name in the source standards, such as CF_WSH. */
  readonly source?: string
  readonly privacy: 'public' | 'government' | 'authorised' | 'never-leaves'
  /** Value shape of values.json, or the JSON type. */
  readonly kind: string
  readonly required: boolean
  /** Set where a receiver, never the issuer, writes the field. */
  readonly writtenBy?: 'receiver'
}

export const FIELDS = {
${tables.join('')}} as const satisfies Record<string, readonly Field[]>
`
}

function fieldsOf(path: string, holder: Pick<Schema, 'properties' | 'required'>): Field[] {
  return Object.entries(holder.properties ?? {}).flatMap(([name, schema]) => {
    const at = `${path}/${name}`
    const field = fieldOf(at, schema, holder.required?.includes(name) ?? false)
    const below = schema.items ? fieldsOf(`${at}/*`, schema.items) : fieldsOf(at, schema)
    return [field, ...below]
  })
}

function fieldOf(path: string, schema: Schema, required: boolean): Field {
  const writtenBy = schema['x-written-by']
  return {
    path,
    title: schema.title ?? '',
    ...(schema['x-source'] === undefined ? {} : { source: schema['x-source'] }),
    privacy: schema['x-privacy'] ?? '',
    kind: schema.$ref?.split('/').at(-1) ?? schema.type ?? 'string',
    required,
    ...(writtenBy === undefined ? {} : { writtenBy }),
  }
}
