/**
 * Makes `src/standard/generated/` from `openapi/standard/`: types, validators compiled ahead of time, and
 * the table of fields. The schemas are the one source; nothing here is edited by hand.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { fieldTable } from './standard/field-table.ts'
import { type CategorySchema, readSchemas } from './standard/read-schemas.ts'
import { typeSchema } from './standard/type-schema.ts'

const TARGET = 'src/standard/generated'
const BANNER = '// Generated from openapi/standard by `npm run generate`. Do not edit.\n'

// ajv is CommonJS: under ESM its default export sits one level down.
const standaloneCode = standaloneModule.default

/**
 * The generated files, path (relative to the project) to text. Deterministic; writes nothing.
 * @throws Error naming the file and the property when a schema breaks the rules of `read-schemas.ts`.
 */
export async function generateStandard(): Promise<Map<string, string>> {
  const schemas = readSchemas()
  return new Map([
    [`${TARGET}/records.ts`, await recordTypes(schemas.categories)],
    [`${TARGET}/fields.ts`, fieldTable(schemas.categories, BANNER)],
    [`${TARGET}/validate.js`, validators(schemas.shared, schemas.categories)],
    [`${TARGET}/validate.d.ts`, validatorTypes(schemas.categories)],
  ])
}

async function recordTypes(categories: readonly CategorySchema[]): Promise<string> {
  const text = await compile(typeSchema(categories), 'StandardRecord', {
    bannerComment: '',
    additionalProperties: false,
    // Length limits are the validator's business; as types they would become unions of tuples.
    ignoreMinAndMaxItems: true,
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  return BANNER + text
}

function validators(shared: readonly object[], categories: readonly CategorySchema[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    schemas: [...shared, ...categories.map(category => category.schema)],
    keywords: ['x-source', 'x-privacy', 'x-type', 'x-written-by'],
    code: { source: true, esm: true, lines: true },
  })
  const ids = Object.fromEntries(categories.map(({ code, schema }) => [code, schema.$id]))
  return BANNER + withoutRequire(standaloneCode(ajv, ids))
}

/** ajv's ESM output still calls `require` for its string length; the same function goes inline. */
function withoutRequire(code: string): string {
  const inlined = code.replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    '(text => { let n = 0; for (const _ of text) n += 1; return n })',
  )
  const left = /require\([^)]*\)/.exec(inlined)
  if (left)
    throw new Error(`validate.js needs ${left[0]} at run time: inline it in scripts/generate-standard.ts`)
  return inlined
}

function validatorTypes(categories: readonly CategorySchema[]): string {
  const lines = [
    'export interface SchemaError {',
    '  readonly instancePath: string',
    '  readonly schemaPath: string',
    '  readonly keyword: string',
    '  readonly params: Readonly<Record<string, unknown>>',
    '}',
    'export interface SchemaValidator {',
    '  (value: unknown): boolean',
    '  /** Errors of the last call. */',
    '  errors?: readonly SchemaError[] | null',
    '}',
    ...categories.map(({ code }) => `export const ${code}: SchemaValidator`),
  ]
  return `${BANNER}${lines.join('\n')}\n`
}
