/**
 * Reads YAML into plain shapes and remembers where everything stood, so that each complaint names its
 * line. All scalars are texts (failsafe schema): `no`, `1.10` and `310000` stay what was written.
 * Aliases and anchors are refused, which also disarms the YAML bomb.
 */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLWarning,
} from 'yaml'
import type { Complaint } from './fault.ts'
import { suggestion } from './suggestion.ts'
import { standsAlone, yamlAdvice } from './yaml-advice.ts'

/** A mapping or code table longer than this is refused before it is parsed. */
const MAX_CHARACTERS = 1_000_000

/** Where a node stands: line and column from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A key of a map with the place of the key and the node of its value. */
export interface Entry {
  readonly key: string
  readonly place: Place
  readonly node: Node | null
}

export class YamlReader {
  readonly complaints: Complaint[] = []
  readonly root: Node | null
  readonly #file: string
  readonly #lines = new LineCounter()
  /** Set once what follows would only be consequences. */
  #isBroken = false

  constructor(text: string, file: string) {
    this.#file = file
    if (text.length > MAX_CHARACTERS) {
      this.root = null
      this.complain({ line: 1, column: 1 }, `longer than ${MAX_CHARACTERS} characters; split the file`)
      return
    }
    const options = {
      schema: 'failsafe',
      lineCounter: this.#lines,
      uniqueKeys: true,
      prettyErrors: false,
    } as const
    const document = parseDocument<ParsedNode>(text, options)
    this.root = document.contents
    this.#tellEncoding(text)
    if (!this.#isBroken) this.#tellErrors(text, [...document.errors, ...document.warnings])
  }

  #tellEncoding(text: string): void {
    const at = text.search(/[\0\ufffd]/)
    if (at < 0) return
    this.complain(this.#at(at), '文件不是 UTF-8，请另存为 UTF-8 · the file is not UTF-8; save it as UTF-8')
    this.#isBroken = true
  }

  /** Names that stand twice are told each; of other mistakes the first, because the others mostly follow from it. */
  #tellErrors(text: string, errors: readonly (YAMLError | YAMLWarning)[]): void {
    const lines = text.split('\n')
    for (const { pos, message, code } of errors) {
      const place = this.#at(pos[0])
      const around = [lines[place.line - 1] ?? '', lines[place.line - 2] ?? '']
      this.complain(place, `not valid YAML: ${message}; ${yamlAdvice(code, around)}`)
      this.#isBroken ||= !standsAlone(code)
    }
  }

  complain(place: Place, message: string): void {
    if (this.#isBroken) return
    this.complaints.push({ file: this.#file, line: place.line, column: place.column, message })
  }

  placeOf(node: Node | null | undefined): Place {
    const start = node?.range?.[0]
    return start === undefined ? { line: 1, column: 1 } : this.#at(start)
  }

  /** The entries of a map in order; complains, and answers none, when the node is something else. */
  entries(node: Node | null | undefined, place: Place, what: string): Entry[] {
    if (!isMap(node)) {
      this.complain(node ? this.placeOf(node) : place, `${what} must be a map of "key: value" lines`)
      return []
    }
    return (node as YAMLMap<Node, Node | null>).items.flatMap(({ key, value }) => {
      if (isScalar(key) && typeof key.value === 'string') {
        return [{ key: key.value, place: this.placeOf(key), node: value }]
      }
      this.complain(this.placeOf(key), `a key of ${what} must be plain text`)
      return []
    })
  }

  /** Entries by key; a key that is not allowed is a complaint with the nearest allowed one. */
  fields(
    node: Node | null | undefined,
    place: Place,
    what: string,
    allowed: readonly string[],
  ): Map<string, Entry> {
    const found = new Map<string, Entry>()
    for (const entry of this.entries(node, place, what)) {
      if (allowed.includes(entry.key)) found.set(entry.key, entry)
      else this.complain(entry.place, `${what} has no "${entry.key}"; ${suggestion(entry.key, allowed)}`)
    }
    return found
  }

  text(node: Node | null | undefined, place: Place, what: string): string | undefined {
    if (isScalar(node) && typeof node.value === 'string') return node.value
    this.complain(node ? this.placeOf(node) : place, `${what} must be a text`)
    return undefined
  }

  /** A list of texts; one text alone counts as a list of one. */
  texts(node: Node | null | undefined, place: Place, what: string): string[] {
    if (isScalar(node)) return typeof node.value === 'string' ? [node.value] : []
    return this.items(node, place, what).flatMap(item => this.text(item, this.placeOf(item), what) ?? [])
  }

  items(node: Node | null | undefined, place: Place, what: string): Node[] {
    if (isSeq(node)) return node.items as Node[]
    this.complain(node ? this.placeOf(node) : place, `${what} must be a list`)
    return []
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
}
