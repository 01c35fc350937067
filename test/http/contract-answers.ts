/** Holds answers against the contracts of openapi/: status, type, body, and for problems the listed codes. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { type ContractName, contractId, type OperationId } from '../../src/http/contract.ts'
import type { OperatorOperationId } from '../../src/http/operator/call.ts'

export interface Answered {
  readonly status: number
  readonly type: string
  readonly text: string
}

export interface Json {
  readonly [key: string]: Json
}

export interface ContractOperation<Id extends string> {
  readonly id: Id
  readonly path: string
  readonly method: string
  /** Where it stands. */
  readonly pointer: string
  readonly node: Json
}

const ROOT = new URL('../../', import.meta.url)
const NAMES = ['exchange', 'operator'] as const
const documents = new Map<ContractName, Json>(
  NAMES.map(name => [name, parse(readFileSync(new URL(`openapi/${name}.yaml`, ROOT), 'utf8'))]),
)
const standard = readdirSync(new URL('openapi/standard/', ROOT))
  .filter(name => name.endsWith('.json'))
  .map(name => readFileSync(new URL(`openapi/standard/${name}`, ROOT), 'utf8'))
/** Notes of the standard and of the contracts, which say nothing about validity. */
const notes = new Set(
  standard.flatMap(text => [...text.matchAll(/"(x-[a-z-]+)":/g)].map(([, note = '']) => note)),
)
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  formats: { 'date-time': true },
  keywords: [...new Set([...notes, ...[...documents.values()].flatMap(one => Object.keys(one))])],
})
for (const text of standard) ajv.addSchema(JSON.parse(text))
for (const [name, document] of documents) ajv.addSchema(document, contractId(name), false, false)

export class ContractText<Id extends string> {
  readonly document: Json
  readonly #id: string
  readonly #checks = new Map<string, ValidateFunction>()

  constructor(name: ContractName) {
    this.document = documents.get(name) as Json
    this.#id = contractId(name)
  }

  operations(): ContractOperation<Id>[] {
    return Object.entries(this.document['paths'] ?? {}).flatMap(([path, item]) =>
      ['get', 'post', 'put', 'patch', 'delete', 'head'].flatMap(method => {
        const node = item[method]
        if (node === undefined) return []
        const pointer = `#/paths/${escaped(path)}/${method}`
        return [{ id: node['operationId'] as unknown as Id, path, method, pointer, node }]
      }),
    )
  }

  /** The codes that an operation lists for a status. */
  codesOf(node: Json): Map<string, string[]> {
    return new Map(
      Object.entries(node['responses'] ?? {}).map(([status, response]) => [
        status,
        (this.#resolved(response).node['x-codes'] ?? []) as unknown as string[],
      ]),
    )
  }

  /** The codes that any request may meet. */
  generalCodes(): string[] {
    return this.document['x-codes'] as unknown as string[]
  }

  /** Fails unless the contract promises this answer. */
  assertPromised(id: Id, { status, type, text }: Answered): void {
    const operation = this.operations().find(one => one.id === id)
    assert.ok(operation, `no operation ${id}`)
    const response = operation.node['responses']?.[String(status)]
    if (type.startsWith('application/problem+json')) {
      const { code } = JSON.parse(text)
      const listed = [...(this.codesOf(operation.node).get(String(status)) ?? []), ...this.generalCodes()]
      assert.ok(listed.includes(code), `${id} does not list ${code} for ${status}`)
      EXCHANGE.assertValid('#/components/schemas/Problem', JSON.parse(text))
      return
    }
    assert.ok(response, `${id} does not list status ${status}`)
    const place = this.#resolved(response, `${operation.pointer}/responses/${status}`)
    const media = type.split(';')[0] ?? ''
    if (place.node['content'] === undefined) {
      assert.equal(text, '')
      return
    }
    assert.ok(place.node['content'][media], `${id} does not list ${media} for ${status}`)
    const value: unknown =
      media.endsWith('json') && media !== 'application/x-ndjson' ? JSON.parse(text) : text
    this.assertValid(`${place.pointer}/content/${escaped(media)}/schema`, value)
  }

  assertValid(pointer: string, value: unknown): void {
    const check = this.#checks.get(pointer) ?? ajv.compile({ $ref: `${this.#id}${pointer}` })
    this.#checks.set(pointer, check)
    assert.ok(check(value), `${pointer}: ${JSON.stringify(check.errors)}`)
  }

  /** Every example with the schema that it must fit. */
  examples(): { pointer: string; example: unknown }[] {
    const found: { pointer: string; example: unknown }[] = []
    const walk = (node: unknown, pointer: string) => {
      if (typeof node !== 'object' || node === null) return
      if ('example' in node && 'schema' in node)
        found.push({ pointer: `${pointer}/schema`, example: node.example })
      for (const [key, value] of Object.entries(node)) walk(value, `${pointer}/${escaped(key)}`)
    }
    walk(this.document, '#')
    return found
  }

  #resolved(node: Json, pointer = ''): { node: Json; pointer: string } {
    const ref = node['$ref'] as unknown as string | undefined
    if (ref === undefined) return { node, pointer }
    const target = ref
      .slice(2)
      .split('/')
      .reduce<Json | undefined>((at, key) => at?.[key], this.document)
    assert.ok(target, `nothing at ${ref}`)
    return { node: target, pointer: ref }
  }
}

export const EXCHANGE = new ContractText<OperationId>('exchange')
export const OPERATOR = new ContractText<OperatorOperationId>('operator')

// The exchange face, as most tests ask for it.
export const document = EXCHANGE.document
export const operationsOfContract = () => EXCHANGE.operations()
export const assertInContract = (id: OperationId, answered: Answered) => EXCHANGE.assertPromised(id, answered)
export const assertValid = (pointer: string, value: unknown) => EXCHANGE.assertValid(pointer, value)

function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
}
