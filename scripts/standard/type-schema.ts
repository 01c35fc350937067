/** Turns published schemas into the one document from which TypeScript types are made. */
import type { JSONSchema } from 'json-schema-to-typescript'
import type { CategorySchema, NamedSchema, Schema } from './read-schemas.ts'

type Definitions = Record<string, JSONSchema>

/** What a `$ref` stands for, by the reference as it is written. */
export type Shapes = ReadonlyMap<string, Schema>

/** Value ranges of texts stay in words: a day, an amount and a code are all `string`. */
export function recordTypeSchema(
  categories: readonly CategorySchema[],
  shapes: Shapes,
  description: string,
): JSONSchema {
  const definitions: Definitions = {}
  for (const { properties, required, type, schema } of categories) {
    definitions[type] = new Types(definitions, shapes).object({ ...schema, properties, required })
  }
  const records = categories.map(({ type }) => ({ $ref: `#/definitions/${type}` }))
  return { description, oneOf: records, definitions }
}

/** The same for schemas that stand alone; each is named by its x-type. */
export function plainTypeSchema(
  schemas: readonly NamedSchema[],
  shapes: Shapes,
  description: string,
): JSONSchema {
  const definitions: Definitions = {}
  const types = new Types(definitions, shapes)
  const all = schemas
    .filter(({ schema }) => schema['x-type'] !== undefined)
    .map(({ schema }) => types.of(schema))
  return { description, oneOf: all, definitions }
}

class Types {
  readonly #definitions: Definitions
  readonly #shapes: Shapes

  constructor(definitions: Definitions, shapes: Shapes) {
    this.#definitions = definitions
    this.#shapes = shapes
  }

  object(schema: Schema): JSONSchema {
    const properties: Record<string, JSONSchema> = {}
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const type = this.of(property)
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

  of(schema: Schema): JSONSchema {
    if (schema.$ref !== undefined) return this.#referred(schema.$ref)
    if (schema.const !== undefined) return { const: schema.const }
    if (schema.enum !== undefined) return { enum: [...schema.enum] as string[] }
    if (schema.type === 'array' && schema.items) return { type: 'array', items: this.of(schema.items) }
    if (schema.type === 'object') {
      const name = schema['x-type']
      if (name === undefined) throw new Error(`${schema.title}: an object needs x-type, the name of its type`)
      this.#definitions[name] ??= this.object(schema)
      return { $ref: `#/definitions/${name}` }
    }
    return { type: schema.type as 'string' | 'boolean' | 'integer' }
  }

  #referred(ref: string): JSONSchema {
    const shape = this.#shapes.get(ref)
    if (shape === undefined) throw new Error(`"${ref}" refers to nothing that the generator knows`)
    return this.of(shape)
  }
}

function comment(schema: Schema): string {
  const source = schema['x-source'] === undefined ? '' : ` Source field: ${schema['x-source']}.`
  return `${schema.title}. ${schema.description}${source}`
}
