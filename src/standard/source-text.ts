/**
 * A data or schema file as people edit it: its value, and the line on which each part stands, so that whoever
 * made a mistake is shown the place. YAML and JSON alike (JSON is YAML).
 */
import { createRequire } from 'node:module'
import { CORE_SCHEMA, load } from 'js-yaml'
import type { Document } from 'yaml'
import { type Complaint, StandardError } from './fault.ts'

export type { Complaint } from './fault.ts'

export type Path = readonly (string | number)[]

export function complaintText({ file, line, message }: Complaint): string {
  return `${file}:${line}: ${message}`
}

/** One error for everything that is wrong. */
export function dataError(complaints: readonly Complaint[]): StandardError {
  const message = complaints.map(complaintText).join('\n')
  return new StandardError(message, { code: 'TABLE_BAD', complaints })
}

export class SourceText {
  readonly file: string
  readonly text: string
  /** The parsed value; undefined when the text is not YAML. */
  readonly value: unknown
  readonly complaints: readonly Complaint[]

  /** @param file as shown in complaints */
  constructor(file: string, text: string) {
    this.file = file
    this.text = text
    try {
      this.value = valueIn(text)
      this.complaints = []
    } catch {
      this.value = undefined
      this.complaints = syntaxComplaints(file, text)
    }
  }

  /** A complaint at a part of the file, or at the nearest part above it that exists. */
  complaint(path: Path, message: string): Complaint {
    return { file: this.file, line: lineOf(this.text, path), message }
  }
}

/** The reader that knows lines is seventy files: loaded when something is wrong, not at every start. */
function exactReader(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml')
}

/** Read by the reader that is quick at every start (ADR 24); what it refuses is judged by the one that knows lines. */
function valueIn(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 })
  } catch {
    return exactReader().parse(text, { maxAliasCount: 0 })
  }
}

function syntaxComplaints(file: string, text: string): Complaint[] {
  const { errors } = exactReader().parseDocument(text)
  return errors.map(({ message, linePos }) => ({
    file,
    line: linePos?.[0].line ?? 1,
    message: `不是正确的 YAML is not YAML: ${message.split('\n', 1)[0]?.replace(/ at line .*$/, '')}`,
  }))
}

/** Parsed anew: lines are wanted only when something is wrong, and keeping them costs at every start. */
function lineOf(text: string, path: Path): number {
  const { LineCounter, parseDocument } = exactReader()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return 1
}

/** Where the name of the member stands; for an item of a list, where the item begins. */
function offsetOf(document: Document, path: Path): number | undefined {
  const { isNode, YAMLMap } = exactReader()
  const last = path.at(-1)
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (holder instanceof YAMLMap) {
    const pair = holder.items.find(({ key }) => isNode(key) && String(key) === String(last))
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined
  }
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}
