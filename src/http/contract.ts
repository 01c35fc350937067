import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import type { operations } from './generated/exchange.ts'

/** An operation of the exchange face. */
export type OperationId = keyof operations

/** The contracts of the two faces, `openapi/<name>.yaml`. */
export type ContractName = 'exchange' | 'operator'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  /** Where its schema stands, for the identifier of its contract. */
  readonly schema: string
  readonly integer: boolean
  readonly default: unknown
}

export interface Operation<Id extends string = OperationId> {
  readonly id: Id
  readonly method: Uppercase<(typeof METHODS)[number]>
  /** As express writes it: `/v1/feeds/:division/:topic/entries`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly mediaType: string; readonly schema: string } | null
  /** The codes that its answers may have; any other fault is `INTERNAL`. */
  readonly codes: ReadonlySet<string>
}

export interface Contract<Id extends string = OperationId> {
  /** The identifier under which the standard's schemas resolve beside the contract. */
  readonly id: string
  /** The document itself, with references. */
  readonly document: object
  readonly operations: readonly Operation<Id>[]
  /** Codes of answers that are given before an operation is known. */
  readonly codes: ReadonlySet<string>
}

const METHODS = ['get', 'post', 'delete'] as const

type Node = { readonly [key: string]: unknown }

interface Place {
  readonly node: Node
  /** JSON pointer, as a URI fragment. */
  readonly pointer: string
}

/**
 * Reads `openapi/<name>.yaml`, which is ours: that it is sound is the linter's business.
 * @typeParam Id the operations of that contract
 */
export function readContract<Id extends string = OperationId>(name: ContractName): Contract<Id> {
  const file = new URL(`../../openapi/${name}.yaml`, import.meta.url)
  const document = load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }) as Node
  const codes = codesOf(document)
  const paths = under({ node: document, pointer: '#' }, 'paths')
  const found = Object.keys(paths.node).flatMap(path =>
    operationsOf<Id>(document, path, under(paths, path), codes),
  )
  return { id: contractId(name), document, operations: found, codes }
}

export function contractId(name: ContractName): string {
  return `https://xinqiao.example/${name}.yaml`
}

function operationsOf<Id extends string>(
  document: Node,
  path: string,
  item: Place,
  general: ReadonlySet<string>,
): Operation<Id>[] {
  return METHODS.flatMap(method => {
    if (item.node[method] === undefined) return []
    const operation = under(item, method)
    const responses = under(operation, 'responses')
    const codes = Object.keys(responses.node).flatMap(status => [
      ...codesOf(resolved(document, under(responses, status)).node),
    ])
    return [
      {
        id: operation.node['operationId'] as Id,
        method: method.toUpperCase() as Uppercase<typeof method>,
        path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
        parameters: [...parametersOf(document, item), ...parametersOf(document, operation)],
        body: bodyOf(operation),
        codes: new Set([...general, ...codes]),
      },
    ]
  })
}

function parametersOf(document: Node, holder: Place): Parameter[] {
  if (holder.node['parameters'] === undefined) return []
  const list = under(holder, 'parameters')
  return Object.keys(list.node).map(at => {
    const parameter = resolved(document, under(list, at))
    const schema = under(parameter, 'schema')
    const { type, default: byDefault } = resolved(document, schema).node
    return {
      name: parameter.node['name'] as string,
      in: parameter.node['in'] as Parameter['in'],
      required: parameter.node['required'] === true,
      schema: schema.pointer,
      integer: type === 'integer',
      default: byDefault,
    }
  })
}

function bodyOf(operation: Place): Operation<string>['body'] {
  if (operation.node['requestBody'] === undefined) return null
  const content = under(under(operation, 'requestBody'), 'content')
  const [mediaType = ''] = Object.keys(content.node)
  return { mediaType, schema: under(under(content, mediaType), 'schema').pointer }
}

function codesOf(node: Node): ReadonlySet<string> {
  return new Set((node['x-codes'] ?? []) as string[])
}

function under({ node, pointer }: Place, key: string): Place {
  const step = encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
  return { node: node[key] as Node, pointer: `${pointer}/${step}` }
}

function resolved(document: Node, place: Place): Place {
  const ref = place.node['$ref']
  if (typeof ref !== 'string') return place
  const steps = ref.slice('#/'.length).split('/')
  return steps.reduce<Place>(under, { node: document, pointer: '#' })
}
