/**
 * Makes `src/standard/generated/` from `openapi/standard/`: types, validators compiled ahead of time, and
 * the table of fields. The schemas are the one source; nothing here is edited by hand.
 */
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { acceptanceModule, acceptanceTypes } from './standard/acceptance.ts'
import { actFieldTable, fieldTable } from './standard/field-table.ts'
import { type NamedSchema, readSchemas, type Schema, type Schemas } from './standard/read-schemas.ts'
import { plainTypeSchema, recordTypeSchema, type Shapes } from './standard/type-schema.ts'
import { validatorModule, validatorTypes } from './standard/validators.ts'

const TARGET = 'src/standard/generated'
const BANNER = '// Generated from openapi/standard by `npm run generate`. Do not edit.\n'

/**
 * The generated files, path (relative to the project) to text. Deterministic; writes nothing.
 * @throws {StandardError} TABLE_BAD naming file and line when a schema breaks the rules of `read-schemas.ts`.
 */
export async function generateStandard(): Promise<Map<string, string>> {
  const schemas = readSchemas()
  const { shared, categories, actEnvelope, acts, data, reports, certificates } = schemas
  const shapes = shapesOf(schemas)
  const records = categories.map(({ code, schema }) => ({ name: code, schema }))
  const delivered = acts.map(({ code, schema }) => ({ name: code.replace('acts/', ''), schema }))
  const kinds = reports.filter(({ schema }) => schema.type === 'object')
  const parts = reports.filter(({ schema }) => schema.type !== 'object')
  const files: Record<string, string> = {
    'records.ts': await types(
      'StandardRecord',
      recordTypeSchema(categories, shapes, 'A record of the common standard, by category.'),
    ),
    'acts.ts': await types(
      'ActRecord',
      recordTypeSchema(acts, shapes, 'An act that a local system delivers, by what it is.'),
    ),
    'data.ts': await types(
      'DataFile',
      plainTypeSchema(data, shapes, 'A data file of the standard, by kind.'),
    ),
    'report.ts': await types('CreditReport', plainTypeSchema(kinds, shapes, 'A credit report, by kind.')),
    'certificate.ts': await types('Certificate', plainTypeSchema(certificates, shapes, 'A certificate.')),
    'fields.ts': fieldTable(categories),
    'act-fields.ts': actFieldTable(acts),
    'accept.js': acceptanceModule(schemas),
    'accept.d.ts': acceptanceTypes(names(records)),
    'validate.js': validatorModule(shared, records),
    'validate.d.ts': validatorTypes(names(records), true),
    'validate-acts.js': validatorModule(
      [...shared, ...(actEnvelope === null ? [] : [actEnvelope])],
      delivered,
    ),
    'validate-acts.d.ts': validatorTypes(names(delivered), false),
    'validate-data.js': validatorModule([], data),
    'validate-data.d.ts': validatorTypes(names(data), false),
    'validate-report.js': validatorModule([...shared, ...schemasOf(records), ...schemasOf(parts)], kinds),
    'validate-certificate.js': validatorModule(shared, certificates),
    'validate-certificate.d.ts': validatorTypes(names(certificates), false),
    'validate-report.d.ts': validatorTypes(names(kinds), false),
  }
  return new Map(Object.entries(files).map(([name, text]) => [`${TARGET}/${name}`, BANNER + text]))
}

/**
 * The pages of `docs/standard/`, path to text. Read with the generated code as it stands, so in a run that changes
 * both it comes after {@link generateStandard} has been written.
 */
export async function generateReference(): Promise<Map<string, string>> {
  const { standardReference } = await import('./standard/reference.ts')
  return standardReference(readSchemas())
}

/** Every reference that the schemas use: value shapes, contents of categories, parts of the report. */
function shapesOf({ values, categories, reports }: Schemas): Shapes {
  const shapes = new Map<string, Schema>()
  for (const [name, shape] of Object.entries(values)) {
    shapes.set(`values.json#/$defs/${name}`, shape)
    shapes.set(`../values.json#/$defs/${name}`, shape)
  }
  for (const { file, schema } of categories)
    shapes.set(`${file}#/properties/content`, schema.properties?.['content'] ?? {})
  for (const { name, schema } of reports)
    for (const [part, shape] of Object.entries(schema.$defs ?? {}))
      shapes.set(`${name}.json#/$defs/${part}`, shape)
  return shapes
}

function names(schemas: readonly NamedSchema[]): string[] {
  return schemas.map(({ name }) => name)
}

function schemasOf(schemas: readonly NamedSchema[]): Schema[] {
  return schemas.map(({ schema }) => schema)
}

function types(name: string, schema: JSONSchema): Promise<string> {
  return compile(schema, name, {
    bannerComment: '',
    additionalProperties: false,
    // Length limits are the validator's business; as types they would become unions of tuples.
    ignoreMinAndMaxItems: true,
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}
