import {
  type InnerList,
  type Item,
  type Parameters,
  parseDictionary,
  serializeDictionary,
  serializeInnerList,
} from 'structured-headers'
import { utf8 } from '../base/bytes.ts'

/** The parts of a request that a signature can cover. */
export interface HttpMessage {
  readonly method: string
  /** Path and query as they stand in the request line. */
  readonly target: string
  /** Host of the endpoint, where `@authority` is covered. */
  readonly authority?: string
  /** Values of a field in the order in which they came; none when it is not there. @param name in lower case */
  field(name: string): readonly string[]
}

/** A signature as it was sent; nothing of it is verified. */
export interface SentSignature {
  readonly label: string
  /** Names of the covered components, in order. */
  readonly components: readonly string[]
  readonly parameters: Parameters
  readonly signature: Uint8Array
}

/** RFC 9421 §2.2: of the request line; every other component is a field. */
const DERIVED: Readonly<Record<string, (message: HttpMessage) => string | undefined>> = {
  '@method': ({ method }) => method,
  '@authority': ({ authority }) => authority?.toLowerCase(),
  '@path': ({ target }) => target.split('?', 1)[0] || '/',
  '@query': ({ target }) => {
    const start = target.indexOf('?')
    return start < 0 ? '?' : target.slice(start)
  },
}

/**
 * What is signed (RFC 9421 §2.5).
 * @returns null when a component is not in the message: such a signature covers nothing that is there.
 */
export function signatureBase(
  components: readonly string[],
  parameters: Parameters,
  message: HttpMessage,
): Uint8Array | null {
  const lines: string[] = []
  for (const name of components) {
    const value = name.startsWith('@') ? DERIVED[name]?.(message) : fieldValue(message.field(name))
    if (value === undefined) return null
    lines.push(`"${name}": ${value}`)
  }
  return utf8(
    [...lines, `"@signature-params": ${serializeInnerList(innerList(components, parameters))}`].join('\n'),
  )
}

/** RFC 9421 §2.1: without the space around, lines joined. */
function fieldValue(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.map(value => value.trim()).join(', ')
}

/** The two fields that carry a signature. */
export function signatureFields(
  sent: SentSignature,
): Readonly<Record<'signature' | 'signature-input', string>> {
  const { label, components, parameters, signature } = sent
  const input = new Map([[label, innerList(components, parameters)]])
  const bytes: Item = [Uint8Array.from(signature), new Map()]
  return {
    'signature-input': serializeDictionary(input),
    signature: serializeDictionary(new Map([[label, bytes]])),
  }
}

/**
 * All signatures of a message, from a hostile sender.
 * @returns null when the fields are not what RFC 9421 §4 says, or a component has parameters: none of ours has
 */
export function sentSignatures(message: HttpMessage): SentSignature[] | null {
  try {
    const inputs = parseDictionary(message.field('signature-input').join(', '))
    const signatures = parseDictionary(message.field('signature').join(', '))
    return [...inputs].map(([label, input]) => {
      const bytes = signatures.get(label)?.[0]
      const [items, parameters] = input
      if (!Array.isArray(items) || !(bytes instanceof ArrayBuffer)) throw new TypeError('not a signature')
      return { label, components: items.map(nameOf), parameters, signature: new Uint8Array(bytes) }
    })
  } catch {
    return null
  }
}

function nameOf([name, parameters]: Item): string {
  if (typeof name === 'string' && parameters.size === 0) return name
  throw new TypeError('not the plain name of a component')
}

function innerList(components: readonly string[], parameters: Parameters): InnerList {
  return [components.map(name => [name, new Map()]), parameters]
}
