/** Validators compiled ahead of time by ajv, so that the program starts without compiling a schema. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneModule from 'ajv/dist/standalone/index.js'
import type { NamedSchema, Schema } from './read-schemas.ts'

// ajv is CommonJS: under ESM its default export sits one level down.
const standaloneCode = standaloneModule.default

/**
 * Source text of an ES module with one validator for each of `exported`.
 * @param known further schemas to which these refer
 */
export function validatorModule(known: readonly Schema[], exported: readonly NamedSchema[]): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // A condition (if, then) may require what the schema around it defines.
    strictRequired: false,
    schemas: [...known, ...exported.map(({ schema }) => schema)].map(bare),
    code: { source: true, esm: true, lines: true },
  })
  const ids = Object.fromEntries(exported.map(({ name, schema }) => [exportName(name), schema.$id]))
  return withoutRequire(standaloneCode(ajv, ids))
}

/** The schema without its words for readers, which ajv would copy into the module. */
function bare(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([keyword]) => !READERS.test(keyword))
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, bareValue(keyword, value)]))
}

const READERS = /^(title|description|examples|x-.*)$/

function bareValue(keyword: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (keyword === 'properties' || keyword === '$defs') {
    const members = Object.entries(value as Record<string, Schema | false>)
    return Object.fromEntries(members.map(([name, one]) => [name, one === false ? one : bare(one)]))
  }
  if (keyword === 'allOf') return (value as Schema[]).map(bare)
  return ['items', 'if', 'then', 'else'].includes(keyword) ? bare(value as Schema) : value
}

/** `list-types` becomes `listTypes`. */
export function exportName(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function validatorTypes(names: readonly string[], withTypes: boolean): string {
  const types = [
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
  ]
  const head = withTypes ? types : ["import type { SchemaValidator } from './validate.js'"]
  return [...head, ...names.map(name => `export const ${exportName(name)}: SchemaValidator`), ''].join('\n')
}

/** Characters as people count them; a pair of surrogates is one. */
const LENGTH =
  '(text => { let n = text.length; for (let i = 0; i < text.length - 1; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) { n--; i++ } return n })'

/** ajv's ESM output still calls `require` for two functions of its own; the same functions go inline. */
function withoutRequire(code: string): string {
  const inlined = code
    .replaceAll(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, LENGTH)
    .replaceAll(
      /require\("ajv\/dist\/runtime\/equal"\)\.default/g,
      '((a, b) => JSON.stringify(a) === JSON.stringify(b))',
    )
  const left = /require\([^)]*\)/.exec(inlined)
  if (left)
    throw new Error(`a validator needs ${left[0]} at run time: inline it in scripts/standard/validators.ts`)
  return inlined
}
