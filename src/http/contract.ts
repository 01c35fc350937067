import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { operations } from './generated/exchange.ts'

export type OperationId = keyof operations

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  /** Where its schema stands, for {@link CONTRACT_ID}. */
  readonly schema: string
  readonly integer: boolean
  readonly default: unknown
}

export interface Operation {
  readonly id: OperationId
  readonly method: 'GET' | 'POST'
  /** As express writes it: `/v1/feeds/:division/:topic/entries`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly mediaType: string; readonly schema: string } | null
  /** The codes that its answers may have; any other fault is `INTERNAL`. */
  readonly codes: ReadonlySet<string>
}

export interface Contract {
  /** The document itself, with references. */
  readonly document: object
  readonly operations: readonly Operation[]
  /** Codes of answers that are given before an operation is known. */
  readonly codes: ReadonlySet<string>
}

/** The identifier under which the standard's schemas resolve beside the contract. */
export const CONTRACT_ID = 'https://xinqiao.example/exchange.yaml'

type Node = { readonly [key: string]: unknown }

interface Place {
  readonly node: Node
  /** JSON pointer, as a URI fragment. */
  readonly pointer: string
}

/** Reads `openapi/exchange.yaml`, which is ours: that it is sound is the linter's business. */
export function readContract(): Contract {
  const file = new URL('../../openapi/exchange.yaml', import.meta.url)
  const document = parse(readFileSync(file, 'utf8')) as Node
  const codes = codesOf(document)
  const paths = under({ node: document, pointer: '#' }, 'paths')
  const found = Object.keys(paths.node).flatMap(path =>
    operationsOf(document, path, under(paths, path), codes),
  )
  return { document, operations: found, codes }
}

function operationsOf(document: Node, path: string, item: Place, general: ReadonlySet<string>): Operation[] {
  return (['get', 'post'] as const).flatMap(method => {
    if (item.node[method] === undefined) return []
    const operation = under(item, method)
    const responses = under(operation, 'responses')
    const codes = Object.keys(responses.node).flatMap(status => [
      ...codesOf(resolved(document, under(responses, status)).node),
    ])
    return [
      {
        id: operation.node['operationId'] as OperationId,
        method: method === 'get' ? 'GET' : 'POST',
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

function bodyOf(operation: Place): Operation['body'] {
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
