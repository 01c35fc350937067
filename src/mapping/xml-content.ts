/** What an element of XML becomes as a value of a row. */
import { REPLACEMENT } from './lost-bytes.ts'
import type { FieldValue } from './row.ts'
import { TEXT } from './xml-write.ts'

export interface OpenElement {
  readonly name: string
  readonly children: Record<string, FieldValue>
  text: string
}

/** Its children, or its text where it has none. */
export function contentOf({ children, text }: OpenElement): FieldValue {
  const names = Object.keys(children)
  if (names.length === 0) return text
  const isBare = names.every(name => name.startsWith('@'))
  return isBare && text.trim() !== '' ? { ...children, [TEXT]: text } : children
}

/** A child that comes again makes a list. */
export function addChild(children: Record<string, FieldValue>, name: string, value: FieldValue): void {
  if (name === '__proto__') return
  const there = Object.hasOwn(children, name) ? children[name] : undefined
  if (there === undefined) children[name] = value
  else if (Array.isArray(there)) (there as FieldValue[]).push(value)
  else children[name] = [there, value]
}

export function holdsReplacement(value: FieldValue): boolean {
  if (typeof value === 'string') return value.includes(REPLACEMENT)
  if (value === null) return false
  return Object.values(value).some(holdsReplacement)
}
