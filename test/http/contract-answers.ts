/** Holds answers against openapi/exchange.yaml: status, type, body, and for problems the listed codes. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { contractId, type OperationId } from '../../src/http/contract.ts'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly text: string
}

interface Json {
  readonly [key: string]: Json
}

const CONTRACT_ID = contractId('exchange')
const ROOT = new URL('../../', import.meta.url)
export const document: Json = parse(readFileSync(new URL('openapi/exchange.yaml', ROOT), 'utf8'))

const standard = readdirSync(new URL('openapi/standard/', ROOT))
  .filter(name => name.endsWith('.json'))
  .map(name => readFileSync(new URL(`openapi/standard/${name}`, ROOT), 'utf8'))
/** Notes of the standard and of the contract, which say nothing about validity. */
const notes = new Set(
  standard.flatMap(text => [...text.matchAll(/"(x-[a-z-]+)":/g)].map(([, note = '']) => note)),
)
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  keywords: [...notes, ...Object.keys(document)],
})
for (const text of standard) ajv.addSchema(JSON.parse(text))
ajv.addSchema(document, CONTRACT_ID, false, false)

/** Every operation of the contract with the pointer under which it stands. */
export function operationsOfContract(): {
  id: OperationId
  path: string
  method: string
  pointer: string
  node: Json
}[] {
  return Object.entries(document['paths'] ?? {}).flatMap(([path, item]) =>
    ['get', 'post', 'put', 'patch', 'delete', 'head'].flatMap(method => {
      const node = item[method]
      if (node === undefined) return []
      const pointer = `#/paths/${escaped(path)}/${method}`
      return [{ id: node['operationId'] as unknown as OperationId, path, method, pointer, node }]
    }),
  )
}

/** The codes that an operation lists for a status, with those that any request may meet. */
export function codesOf(node: Json): Map<string, string[]> {
  return new Map(
    Object.entries(node['responses'] ?? {}).map(([status, response]) => [
      status,
      (resolved(response).node['x-codes'] ?? []) as unknown as string[],
    ]),
  )
}

export function generalCodes(): string[] {
  return document['x-codes'] as unknown as string[]
}

/** Fails unless the contract promises this answer. */
export function assertInContract(id: OperationId, { status, type, text }: Answered): void {
  const operation = operationsOfContract().find(one => one.id === id)
  assert.ok(operation, `no operation ${id}`)
  const response = operation.node['responses']?.[String(status)]
  if (type.startsWith('application/problem+json')) {
    const { code } = JSON.parse(text)
    const listed = [...(codesOf(operation.node).get(String(status)) ?? []), ...generalCodes()]
    assert.ok(listed.includes(code), `${id} does not list ${code} for ${status}`)
    assertValid('#/components/schemas/Problem', JSON.parse(text))
    return
  }
  assert.ok(response, `${id} does not list status ${status}`)
  const place = resolved(response, `${operation.pointer}/responses/${status}`)
  const media = type.split(';')[0] ?? ''
  if (place.node['content'] === undefined) {
    assert.equal(text, '')
    return
  }
  assert.ok(place.node['content'][media], `${id} does not list ${media} for ${status}`)
  const value: unknown = media.endsWith('json') && media !== 'application/x-ndjson' ? JSON.parse(text) : text
  assertValid(`${place.pointer}/content/${escaped(media)}/schema`, value)
}

const checks = new Map<string, ValidateFunction>()

export function assertValid(pointer: string, value: unknown): void {
  const check = checks.get(pointer) ?? ajv.compile({ $ref: `${CONTRACT_ID}${pointer}` })
  checks.set(pointer, check)
  assert.ok(check(value), `${pointer}: ${JSON.stringify(check.errors)}`)
}

/** Every example of the contract with the schema that it must fit. */
export function examples(): { pointer: string; example: unknown }[] {
  const found: { pointer: string; example: unknown }[] = []
  const walk = (node: unknown, pointer: string) => {
    if (typeof node !== 'object' || node === null) return
    if ('example' in node && 'schema' in node)
      found.push({ pointer: `${pointer}/schema`, example: node.example })
    for (const [key, value] of Object.entries(node)) walk(value, `${pointer}/${escaped(key)}`)
  }
  walk(document, '#')
  return found
}

function resolved(node: Json, pointer = ''): { node: Json; pointer: string } {
  const ref = node['$ref'] as unknown as string | undefined
  if (ref === undefined) return { node, pointer }
  const target = ref
    .slice(2)
    .split('/')
    .reduce<Json | undefined>((at, key) => at?.[key], document)
  assert.ok(target, `nothing at ${ref}`)
  return { node: target, pointer: ref }
}

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
