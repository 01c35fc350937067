import path from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Request } from 'express'
import { once } from '../base/once.ts'
import type { Contract, Operation, OperationId, Parameter } from './contract.ts'
import { requestInvalid } from './fault.ts'
import type { operations } from './generated/exchange.ts'

/** The parameters of an operation, as the contract types them. */
export interface Checked<Id extends OperationId> {
  readonly path: Required<operations[Id]['parameters']>['path']
  readonly query: Required<operations[Id]['parameters']>['query']
}

/** Where a part of a request stands, and what is held against it. */
interface CheckedPlace {
  readonly place: Parameter['in']
  readonly parameters: readonly Parameter[]
  readonly check: ValidateFunction
}

/** Holds the requests of one operation against the contract. */
export class RequestCheck {
  readonly #operation: Operation<string>
  readonly #contract: string
  readonly #places: () => readonly CheckedPlace[]
  readonly #body: () => ValidateFunction | null

  constructor(ajv: Ajv2020, contractId: string, operation: Operation<string>) {
    this.#operation = operation
    this.#contract = `openapi/${path.posix.basename(contractId)}`
    // Compiled at its first request: all of them at once are a tenth of a node's start.
    this.#places = once(() =>
      (['path', 'query', 'header'] as const).map(place => {
        const parameters = operation.parameters.filter(parameter => parameter.in === place)
        return { place, parameters, check: ajv.compile(schemaOf(contractId, parameters, place)) }
      }),
    )
    const isJson = operation.body?.mediaType === 'application/json'
    this.#body = once(() => (isJson ? ajv.compile({ $ref: `${contractId}${operation.body?.schema}` }) : null))
  }

  /** @throws {HttpError} REQUEST_INVALID; names the part, never its value. */
  parameters(request: Request): { readonly path: unknown; readonly query: unknown } {
    const given = { path: request.params, query: request.query, header: request.headers }
    const read: { [place: string]: unknown } = {}
    for (const { place, parameters, check } of this.#places()) {
      const values = valuesOf(place, parameters, given[place])
      this.#require(check, values, place)
      read[place] = values
    }
    return { path: read['path'], query: read['query'] }
  }

  /** @throws {HttpError} REQUEST_INVALID. */
  body<T>(value: unknown): T {
    const check = this.#body()
    if (check === null) throw requestInvalid('body', this.#operation.id)
    this.#require(check, value, 'body')
    return value as T
  }

  #require(check: ValidateFunction, value: unknown, where: string): void {
    if (check(value)) return
    const [error] = check.errors ?? []
    const field = (error?.instancePath ?? '').replaceAll('/', '.')
    throw requestInvalid(`${where}${field}`, error?.keyword ?? 'schema', mustOf(error), this.#contract)
  }
}

/** A check for each operation of the contract, compiled when it is first asked. */
export function requestChecks<Id extends string>({
  id: contractId,
  document,
  operations,
}: Contract<Id>): ReadonlyMap<Id, RequestCheck> {
  const ajv = new Ajv2020({ strict: true, validateSchema: false })
  // The document is looked into as if it were a schema; its own keys mean nothing to one.
  ajv.addVocabulary(Object.keys(document))
  ajv.addSchema(document, contractId, false, false)
  return new Map(operations.map(operation => [operation.id, new RequestCheck(ajv, contractId, operation)]))
}

function schemaOf(contractId: string, parameters: readonly Parameter[], place: Parameter['in']): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.map(({ name, schema }) => [keyOf(place, name), { $ref: `${contractId}${schema}` }]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => keyOf(place, name)),
    additionalProperties: false,
  }
}

/** Headers that the contract does not name belong to HTTP; unknown path and query fields are refused. */
function valuesOf(place: Parameter['in'], parameters: readonly Parameter[], given: object): object {
  const values: { [name: string]: unknown } = place === 'header' ? {} : { ...given }
  for (const parameter of parameters) {
    const name = keyOf(place, parameter.name)
    const value: unknown = Reflect.get(given, name) ?? parameter.default
    if (value !== undefined) values[name] = parameter.integer ? integerOf(value) : value
  }
  return values
}

/** Node gives header names in lower case. */
function keyOf(place: Parameter['in'], name: string): string {
  return place === 'header' ? name.toLowerCase() : name
}

/** Only plain digits become a number: no signs, spaces, exponents or hexadecimal. */
function integerOf(value: unknown): unknown {
  return typeof value === 'string' && /^(0|[1-9][0-9]{0,15})$/.test(value) ? Number(value) : value
}

/** The contract's own words: what is missing, the pattern, the bound, the choice. Never what the request says. */
function mustOf(error: ErrorObject | undefined): string {
  const { allowedValues } = (error?.params ?? {}) as { readonly allowedValues?: readonly unknown[] }
  return `${error?.message ?? ''}${allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`}`
}
