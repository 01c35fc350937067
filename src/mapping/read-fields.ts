/** Reading source fields: null tokens, several fields into one value, items of a list. */
import { columnReader, fieldAt } from './field-path.ts'
import type { Getter } from './object-maker.ts'
import type { Fields, FieldValue, RowRun, Value } from './row.ts'
import { isSpace } from './rules/character-class.ts'
import type { FromSyntax } from './syntax.ts'

/** True for a text that means "no value" in this source. */
export type NullTest = (text: string) => boolean

/** `^NAME` inside an item names a column of the row around it; findings name the column. */
export function columnOf(name: string): string {
  return name.startsWith('^') ? name.slice(1) : name
}

export function fieldReader({ fields: names, combine, separator }: FromSyntax, isNull: NullTest): Getter {
  const one = names.map(({ value }) => single(value, isNull))
  const first = one[0] ?? (() => null)
  if (one.length === 1 && combine !== 'gather') return first
  if (combine === 'first') {
    return (fields, run) => {
      for (const [index, get] of one.entries()) {
        const value = get(fields, run)
        if (value === null) continue
        run.field = columnOf(names[index]?.value ?? '')
        return value
      }
      return null
    }
  }
  return (fields, run) => {
    const values: Value[] = []
    for (let i = 0; i < one.length; i += 1) {
      const value = (one[i] as Getter)(fields, run)
      if (typeof value === 'string') values.push(value)
      else if (Array.isArray(value)) values.push(...value)
      else if (value !== null && value !== undefined) values.push(value)
    }
    if (values.length === 0) return null
    return combine === 'join' ? values.join(separator) : values
  }
}

/** Name of the only column that is read, where it is a column of the row itself; undefined otherwise. */
export function onlyColumn({ fields, combine }: FromSyntax): string | undefined {
  const name = fields[0]?.value ?? ''
  const plain = fields.length === 1 && combine !== 'gather' && !name.startsWith('^') && !name.includes('.')
  return plain ? name : undefined
}

/** One column: null tokens become null, also with spaces around them. */
function single(name: string, isNull: NullTest): Getter {
  const outer = name.startsWith('^')
  const read = fieldAt(columnOf(name))
  if (!outer && !name.includes('.')) {
    const column = columnReader(name)
    return (fields, run) => {
      const value = column(fields)
      return typeof value === 'string' && !isNull(value) ? value : clean(value, isNull, run)
    }
  }
  return (fields, run) => clean(read(outer ? run.outer : fields), isNull, run)
}

function clean(value: FieldValue | undefined, isNull: NullTest, run: RowRun): Value | undefined {
  if (typeof value === 'string') return isNull(value) ? null : value
  if (value === null || value === undefined) return null
  if (!Array.isArray(value)) return run.fail('SHAPE', value, 'an object stands where a text is expected')
  const items: Value[] = []
  for (const item of value as readonly FieldValue[]) {
    const one = clean(item, isNull, run)
    if (one !== null && one !== undefined) items.push(one)
  }
  return items.length === 0 ? null : items
}

/** Spaces around a token do not count; a text that is longer than every token need not be looked up. */
export function nullTest(nulls: ReadonlySet<string>): NullTest {
  const longest = Math.max(...[...nulls].map(token => token.length))
  // Most cells that may be a token have one character, and most tokens too.
  const short = new Uint8Array(0x10000)
  for (const token of nulls) if (token.length === 1) short[token.charCodeAt(0)] = 1
  return text => {
    const { length } = text
    if (length === 0) return true
    const first = text.charCodeAt(0)
    if (isSpace(first) || isSpace(text.charCodeAt(length - 1))) return nulls.has(text.trim())
    return length === 1 ? short[first] === 1 : length <= longest && nulls.has(text)
  }
}

/** The items of a real list, of a text that is parted by `marks`, or of one lone object (XML with one child). */
export function itemsOf(
  source: FieldValue | undefined,
  marks: ReadonlySet<string> | undefined,
  isNull: NullTest,
): readonly (string | Fields)[] | undefined {
  if (source === null || source === undefined) return []
  if (typeof source === 'string') {
    if (isNull(source)) return []
    return marks === undefined ? undefined : [...parted(source, marks)]
  }
  if (!Array.isArray(source)) return [source as Fields]
  const items: (string | Fields)[] = []
  for (const item of source as readonly FieldValue[]) {
    if (item === null || Array.isArray(item)) return undefined
    items.push(item as string | Fields)
  }
  return items
}

function* parted(text: string, marks: ReadonlySet<string>): Iterable<string> {
  let item = ''
  for (const character of text) {
    if (!marks.has(character)) item += character
    else {
      if (item.trim() !== '') yield item.trim()
      item = ''
    }
  }
  if (item.trim() !== '') yield item.trim()
}
