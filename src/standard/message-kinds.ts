/** Kinds of messages between nodes, as data: a JSON Schema each in `openapi/standard/messages/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { STANDARD_FOLDER } from './data-file.ts'

export interface MessageKind {
  readonly kind: string
  /** Of the content, from 1. */
  readonly version: number
  /** Chinese name, for people. */
  readonly title: string
  /** When a message of it is over: the addressee has handled it, or has answered it. */
  readonly closes: 'applied' | 'answered'
  /** Where the content is not as the kind says, without quoting it; null: it is. */
  complaint(content: object): string | null
}

/** @returns by kind. A file that is no schema of a kind fails when the node starts. */
export function readMessageKinds(): ReadonlyMap<string, MessageKind> {
  const folder = new URL('messages/', STANDARD_FOLDER)
  // That they are schemas is a test: to ask it here compiles the schema of schemas at each start.
  const ajv = new Ajv2020({ strict: true, validateSchema: false })
  ajv.addVocabulary(['x-kind', 'x-version', 'x-closes'])
  const kinds = readdirSync(folder).map((name): [string, MessageKind] => {
    const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as MessageSchema
    const check = ajv.compile(schema)
    const kind = schema['x-kind']
    const { title, 'x-version': version, 'x-closes': closes } = schema
    const complaint = (content: object) => {
      if (check(content)) return null
      const [error] = check.errors ?? []
      return `content${error?.instancePath ?? ''} ${error?.message ?? 'is not as its schema says'}`
    }
    return [kind, { kind, version, title, closes, complaint }]
  })
  return new Map(kinds)
}

interface MessageSchema {
  readonly title: string
  readonly 'x-kind': string
  readonly 'x-version': number
  readonly 'x-closes': MessageKind['closes']
}
