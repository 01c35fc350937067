/**
 * Makes `accept.js`: for each category a function that says in one walk, without a list of errors, that schema and
 * value rules find nothing in a record, and the tests of its members one by one, for whoever makes a record value by
 * value. It is stricter than they are, never laxer: what it does not know by heart it
 * leaves to them. ajv's own code takes some four times as long, because it tracks which members were evaluated.
 */
import type { CategorySchema, Schema, Schemas } from './read-schemas.ts'

/** Shapes of values.json for which `plain-values.ts` has a test of its own. */
const PLAIN: Readonly<Record<string, string>> = {
  day: 'plainDay',
  instant: 'plainInstant',
  amountWan: 'plainAmountWan',
  uscc: 'plainUscc',
  organisationCode: 'plainOrganisationCode',
  division: 'plainDivision',
}
const HELPERS = [
  ...new Set(Object.values(PLAIN)),
  'memberCount',
  'plainCode',
  'plainText',
  'plainlyUnique',
].sort()
/** Keywords that this file understands; a schema with another one is left to the long way. */
const KNOWN = new Set(
  'type const enum pattern minLength maxLength minimum maximum minItems maxItems uniqueItems items properties required additionalProperties'.split(
    ' ',
  ),
)
const READERS = /^(\$schema|\$id|title|description|examples|x-.*)$/

/** Source text of the module. */
export function acceptanceModule({
  categories,
  values,
  envelope,
}: Pick<Schemas, 'categories' | 'values' | 'envelope'>): string {
  const writer = new Writer(values, envelope)
  for (const category of categories) writer.category(category)
  const tables = [...writer.tables].sort().map(table => `const ${tableName(table)} = loadTable('${table}')\n`)
  return [
    `import { ${HELPERS.join(', ')} } from '../plain-values.ts'\n`,
    `import { loadTable } from '../tables.ts'\n\n`,
    ...tables,
    '\n',
    ...writer.functions,
    `export const MEMBERS = {\n${categories.map(({ code }) => `  ${code}: ${code}_members,\n`).join('')}}\n`,
  ].join('')
}

export function acceptanceTypes(codes: readonly string[]): string {
  return [
    '/**',
    ' * True when schema and value rules certainly find nothing; false says nothing.',
    ' * @param draft true where recordId and version are not given yet',
    ' */',
    'export type Acceptance = (record: unknown, draft: boolean) => boolean',
    ...codes.map(code => `export const ${code}: Acceptance`),
    '',
    '/** A member of a record or of an object in it. */',
    'export interface AcceptedMember {',
    '  readonly required: boolean',
    '  /** True when the value is certainly in order; @param day of the event, for codes that have their time */',
    '  readonly fits: (value: unknown, day?: unknown) => boolean',
    '  /** Set for a text of 1 to so many characters of which nothing else is asked. */',
    '  readonly text?: number',
    '  /** Of an object. */',
    '  readonly members?: AcceptedMembers',
    '}',
    'export interface AcceptedMembers {',
    '  readonly [name: string]: AcceptedMember | undefined',
    '}',
    'export const MEMBERS: Readonly<Record<string, AcceptedMembers>>',
    '',
  ].join('\n')
}

class Writer {
  readonly functions: string[] = []
  readonly tables = new Set<string>()
  readonly #values: Readonly<Record<string, Schema>>
  readonly #envelope: Schema
  /** Functions by what they judge: every category has the envelope's. */
  readonly #made = new Map<string, string>()
  #name = ''

  constructor(values: Readonly<Record<string, Schema>>, envelope: Schema) {
    this.#values = values
    this.#envelope = envelope
  }

  category({ code, schema, properties, required }: CategorySchema): void {
    this.#name = code
    const event = schema['x-event-date']
    const day = event === undefined ? 'undefined' : `record.content?.${event}`
    const byNode = new Set(['recordId', 'version'])
    const body = this.#object({ properties, required }, 'record', byNode)
    const own = Object.entries(properties ?? {}).filter(([name]) => !byNode.has(name))
    this.#members({ properties: Object.fromEntries(own), required })
    this.functions.push(
      `export function ${code}(record, draft) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  const day = ${day}
${body}}

`,
    )
  }

  /** Statements that leave the function with true or false. @param byNode members that a draft has not */
  #object({ properties = {}, required = [] }: Schema, of: string, byNode: ReadonlySet<string>): string {
    const lines = Object.entries(properties).map(([name, schema]) => {
      const test = this.#test(schema, 'value', this.#nameOf(name, schema))
      const absent = byNode.has(name)
        ? 'if (!draft) return false'
        : required.includes(name)
          ? 'return false'
          : ''
      const present = byNode.has(name) ? `draft || !(${test})` : `!(${test})`
      return `  value = ${of}.${name}
  if (value !== undefined) {
    if (${present}) return false
    known++
  }${absent === '' ? '' : ` else ${absent}`}
`
    })
    return `  let known = 0
  let value
${lines.join('')}  return memberCount(${of}) === known
`
  }

  /** The same tests as a table by the member's name. */
  #members({ properties = {}, required = [] }: Schema): void {
    const rows = Object.entries(properties).map(([name, schema]) => {
      const test = this.#test(schema, 'value', this.#nameOf(name, schema))
      const given = test.includes('day)') ? '(value, day)' : 'value'
      const most = /^plainText\(value, (\d+)\)$/.exec(test)?.[1]
      const inner = /^(\w+)\(value, day\)$/.exec(test)?.[1]
      return `  ${name}: { required: ${required.includes(name)}, fits: ${given} => ${test}${
        most === undefined ? '' : `, text: ${most}`
      }${inner === undefined ? '' : `, members: ${inner}_members`} },
`
    })
    this.functions.push(`const ${this.#name}_members = {
${rows.join('')}}

`)
  }

  #nameOf(member: string, schema: Schema): string {
    return `${this.#envelope.properties?.[member] === schema ? 'envelope' : this.#name}_${member}`
  }

  /** An expression that is true when the value is in order. */
  #test(schema: Schema, value: string, name: string): string {
    const shape = schema.$ref?.split('/').at(-1)
    if (shape !== undefined) {
      const plain = PLAIN[shape]
      const whole: Schema = { ...this.#values[shape], ...schema }
      if (plain !== undefined) return `${plain}(${value})${this.#coded(whole, value)}`
      const { $ref: _, ...rest } = whole
      return this.#test(rest, value, name)
    }
    const foreign = Object.keys(schema).some(keyword => !KNOWN.has(keyword) && !READERS.test(keyword))
    if (foreign) return 'false'
    if (schema.const !== undefined) return `${value} === ${JSON.stringify(schema.const)}`
    if (schema.enum)
      return `(${schema.enum.map(one => `${value} === ${JSON.stringify(one)}`).join(' || ')})${this.#coded(schema, value)}`
    switch (schema.type) {
      case 'string':
        return this.#text(schema, value)
      case 'boolean':
        return `typeof ${value} === 'boolean'`
      case 'integer':
        return `Number.isSafeInteger(${value})${bound(value, '>=', schema['minimum'])}${bound(value, '<=', schema['maximum'])}`
      case 'object':
        return this.#called(schema, value, name)
      case 'array':
        return this.#list(schema, value, name)
      default:
        return 'false'
    }
  }

  #text(schema: Schema, value: string): string {
    const { pattern, maxLength } = schema
    const most = typeof maxLength === 'number' ? maxLength : 10_000
    const pattern_ =
      typeof pattern === 'string' ? ` && /${pattern.replaceAll('/', '\\/')}/u.test(${value})` : ''
    return `plainText(${value}, ${most})${pattern_}${this.#coded(schema, value)}`
  }

  #coded({ 'x-table': table }: Schema, value: string): string {
    // The catalogue has rules of its own.
    if (table === undefined || table === 'catalogue') return ''
    this.tables.add(table)
    return ` && plainCode(${tableName(table)}, ${value}, day)`
  }

  #called(schema: Schema, value: string, name: string): string {
    if (schema['additionalProperties'] !== false || schema.properties === undefined) return 'false'
    const key = JSON.stringify([schema])
    const made = this.#made.get(key)
    if (made !== undefined) return `${made}(${value}, day)`
    this.#made.set(key, name)
    const outer = this.#name
    this.#name = name
    const body = this.#object(schema, 'record', new Set())
    this.#members(schema)
    this.#name = outer
    this.functions.push(`function ${name}(record, day) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
${body}}

`)
    return `${name}(${value}, day)`
  }

  #list(schema: Schema, value: string, name: string): string {
    const { items, minItems, maxItems, uniqueItems, 'x-table': table } = schema as Record<string, unknown>
    if (items === undefined) return 'false'
    const test = this.#test(items as Schema, 'item', `${name}_item`)
    const coded = typeof table === 'string' ? this.#coded({ 'x-table': table }, 'item') : ''
    const unique = uniqueItems === true ? ` && plainlyUnique(${value})` : ''
    const length = `${value}.length`
    const sizes = `Array.isArray(${value})${bound(length, '>=', minItems)}${bound(length, '<=', maxItems)}`
    const key = JSON.stringify([items, table])
    const made = this.#made.get(key) ?? name
    const call = `${sizes} && ${made}(${value}, day)${unique}`
    if (this.#made.has(key)) return call
    this.#made.set(key, name)
    this.functions.push(`function ${name}(items, day) {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (!(${test}${coded})) return false
  }
  return true
}

`)
    return call
  }
}

function bound(value: string, sign: string, limit: unknown): string {
  return typeof limit === 'number' ? ` && ${value} ${sign} ${limit}` : ''
}

function tableName(table: string): string {
  return `table_${table.replaceAll('-', '_')}`
}
