/**
 * Requests made from the contract with fast-check: valid, on a bound, and broken in a known or unknown way. Used by
 * the test and, for a long run, by `npm run fuzz`.
 */
import fc from 'fast-check'
import type { OperationId } from '../../src/http/contract.ts'
import { document, operationsOfContract } from './contract-answers.ts'
import type { Ask } from './desk.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
  readonly example?: unknown
}

export interface Fuzzed extends Ask {
  readonly id: OperationId
}

function resolve<T>(node: T): T {
  const ref = (node as { readonly $ref?: string }).$ref
  if (ref === undefined) return node
  // Schemas of the standard are checked where records are made, not here.
  if (!ref.startsWith('#/')) return {} as T
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => Reflect.get(at as object, key), document) as T
}

/** What a client that has not read the contract may send: texts that break parsers, numbers at the edge. */
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '9007199254740993',
    '__proto__',
    '../..',
    '%00',
    '𠀀',
    "' or 1=1--",
    '{}',
    '[]',
    'null',
    'a'.repeat(5000),
  ),
)

/** A value that the schema allows, often on a bound. */
function valid(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolve(given)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'integer': {
      const { minimum: min = 0, maximum: max = 1_000 } = schema
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max: Math.min(max, min + 5) }))
    }
    case 'array': {
      const { items = {}, minItems: minLength = 0, maxItems = 5 } = schema
      return fc.array(valid(items), { minLength, maxLength: Math.min(maxItems, minLength + 4) })
    }
    case 'object': {
      const { properties = {}, required = [] } = schema
      const members = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valid(one)]))
      return fc.record(members, { requiredKeys: required as string[] })
    }
    case 'boolean':
      return fc.boolean()
    default:
      if (schema.pattern !== undefined)
        return fc.stringMatching(new RegExp(schema.pattern)).filter(text => text.length < 4_000)
      return fc.oneof(
        fc.constantFrom('91310118PDY00001XQ', '身份证', '310199199001010018'),
        fc.string({
          unit: 'binary',
          minLength: schema.minLength ?? 0,
          maxLength: Math.min(schema.maxLength ?? 40, 40),
        }),
      )
  }
}

/** Mostly as the contract has it, now and then anything. */
function mostly(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: valid(schema) }, { weight: 1, arbitrary: HOSTILE })
}

function bodyOf(schema: Schema): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: valid(schema).map(value => JSON.stringify(value)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(valid(schema), fc.string(), HOSTILE)
        .map(([value, name, more]) => JSON.stringify({ ...Object(value), [name]: more })),
    },
    { weight: 2, arbitrary: fc.jsonValue().map(value => JSON.stringify(value)) },
    { weight: 1, arbitrary: HOSTILE },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000 }).map(depth => '['.repeat(depth)) },
  )
}

/** A request for one operation, whatever its caller got right. */
export function requestFor(id: OperationId): fc.Arbitrary<Fuzzed> {
  const operation = operationsOfContract().find(one => one.id === id)
  if (operation === undefined) throw new Error(`no operation ${id}`)
  const { path, method, node } = operation
  const item = Reflect.get(document['paths'] ?? {}, path) as { readonly parameters?: readonly Parameter[] }
  const parameters = [
    ...(item.parameters ?? []),
    ...((node['parameters'] ?? []) as unknown as Parameter[]),
  ].map(resolve)
  const values = fc.tuple(
    ...parameters.map(({ schema, example, required }) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(example ?? '') },
        { weight: 3, arbitrary: mostly(schema) },
        ...(required === true ? [] : [{ weight: 3, arbitrary: fc.constant(undefined) }]),
      ),
    ),
  )
  const content = (node['requestBody']?.['content'] ?? {}) as unknown as Readonly<
    Record<string, { readonly schema: Schema }>
  >
  const [mediaType, body] = Object.entries(content)[0] ?? []
  const sent = body === undefined ? fc.constant(undefined) : bodyOf(body.schema)
  const type = fc.oneof(
    { weight: 8, arbitrary: fc.constant(mediaType) },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=gbk', '') },
  )
  return fc.tuple(values, sent, type).map(([given, text, media]) => {
    let url = path
    const query: string[] = []
    const headers: Record<string, string> = {}
    for (const [i, { name, in: place }] of parameters.entries()) {
      const value = given[i]
      if (value === undefined) continue
      // A long poll would hold the run up.
      const written = name === 'wait' ? '0' : String(value).toWellFormed()
      if (place === 'path') url = url.replace(`{${name}}`, () => encodeURIComponent(written))
      else if (place === 'query') query.push(`${name}=${encodeURIComponent(written)}`)
      else if (/^[\x21-\x7e]+$/.test(written) && written.length < 8_000) headers[name.toLowerCase()] = written
    }
    if (text !== undefined && media) headers['content-type'] = media
    const address = url.replaceAll(/\{\w+\}/g, 'x') + (query.length > 0 ? `?${query.join('&')}` : '')
    const ask = { id, method: method as 'get' | 'post', path: address, headers }
    return text === undefined ? ask : { ...ask, body: text }
  })
}
