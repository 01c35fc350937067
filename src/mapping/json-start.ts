/** Where the list of rows begins in a JSON file. */

export interface ListStart {
  /** Index of the `[` of the list, or -1. */
  readonly start: number
  /** Objects that are open there, and the key under which it stands. */
  readonly depth: number
  readonly key: string
  /** Without a start: it is certain that there is none. */
  readonly ready: boolean
}

/** @param record keys from the outside in, as `data.rows`; "": the list is the document */
export function listStart(text: string, record: string): ListStart {
  const none = { start: -1, depth: 0, key: '', ready: true }
  const first = text.search(/\S/)
  if (first < 0) return { ...none, ready: false }
  if (record === '') return text.charAt(first) === '[' ? { ...none, start: first } : none
  if (text.charAt(first) !== '{') return none
  /** The keys under which the open brackets stand; what stands in a list has no key that anybody names. */
  const open: string[] = []
  let key = ''
  const token = /"((?:[^"\\]|\\.)*)"\s*(:?)|[{}[\]]/gy
  for (let at = first; at < text.length; at += 1) {
    token.lastIndex = at
    const found = token.exec(text)
    // A text whose end is still to come.
    if (!found && text[at] === '"') return { ...none, ready: false }
    if (!found) continue
    const [whole, name = '', colon] = found
    if (whole === '{' || whole === '[') {
      open.push(key)
      key = whole
    } else if (whole === '}' || whole === ']') open.pop()
    at = token.lastIndex - 1
    if (open.length === 0) return none
    if (colon !== ':') continue
    key = name
    if ([...open.slice(1), key].join('.') !== record) continue
    const value = text.slice(at + 1).search(/\S/)
    if (value < 0) return { ...none, ready: false }
    const start = at + 1 + value
    return text.charAt(start) === '[' ? { start, depth: open.length, key, ready: true } : none
  }
  return { ...none, ready: false }
}
