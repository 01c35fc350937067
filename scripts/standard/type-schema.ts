/** Turns the published schemas into the one document from which the TypeScript types are made. */
import type { JSONSchema } from 'json-schema-to-typescript'
import type { CategorySchema, Schema } from './read-schemas.ts'

/** Value ranges of texts stay in words: a day, an amount and a code are all `string`. */
export function typeSchema(categories: readonly CategorySchema[]): JSONSchema {
  const definitions: Record<string, JSONSchema> = {}
  for (const category of categories) {
    const { properties, required, type } = category
    definitions[type] = objectType({ ...category.schema, properties, required }, definitions)
  }
  const records = categories.map(category => ({ $ref: `#/definitions/${category.type}` }))
  return { description: 'A record of the common standard, by category.', oneOf: records, definitions }
}

function objectType(schema: Schema, definitions: Record<string, JSONSchema>): JSONSchema {
  const properties: Record<string, JSONSchema> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const type = typeOf(property, definitions)
    // A comment beside $ref would make a second, numbered copy of the named type.
    properties[name] = type.$ref === undefined ? { ...type, description: comment(property) } : type
  }
  return {
    type: 'object',
    description: comment(schema),
    properties,
    required: [...(schema.required ?? [])],
    additionalProperties: false,
  }
}

function typeOf(schema: Schema, definitions: Record<string, JSONSchema>): JSONSchema {
  if (schema.$ref !== undefined) return referred(schema.$ref)
  if (schema.const !== undefined) return { const: schema.const }
  if (schema.enum !== undefined) return { enum: [...schema.enum] as string[] }
  if (schema.type === 'array' && schema.items)
    return { type: 'array', items: typeOf(schema.items, definitions) }
  if (schema.type === 'object') {
    const name = schema['x-type']
    if (name === undefined) throw new Error(`${schema.title}: an object needs x-type, the name of its type`)
    definitions[name] ??= objectType(schema, definitions)
    return { $ref: `#/definitions/${name}` }
  }
  return { type: schema.type as 'string' | 'boolean' | 'integer' }
}

function referred(ref: string): JSONSchema {
  if (ref.endsWith('/domain')) return { enum: ['environment', 'tourism', 'quality', 'foodDrug'] }
  return { type: 'string' }
}

function comment(schema: Schema): string {
  const source = schema['x-source'] === undefined ? '' : ` Source field: ${schema['x-source']}.`
  return `${schema.title}. ${schema.description}${source}`
}
