/** Where the rows of a JSON or XML file probably stand: what `record:` is to say. */

/** Of the lists that are in no other list, the one that takes up most of the file; undefined when there is none. */
export function jsonRecord(text: string): string | undefined {
  const open: { readonly mark: string; readonly key: string; readonly at: number }[] = []
  let best: { readonly record: string; readonly size: number } | undefined
  let key = ''
  const take = (at: number): void => {
    const list = open.at(-1)
    const isInner = open.slice(0, -1).some(({ mark }) => mark === '[')
    if (list?.mark !== '[' || isInner) return
    const holdsObjects = /^\[\s*\{/.test(text.slice(list.at, list.at + 1000))
    const size = holdsObjects ? at - list.at : 0
    if (best === undefined || size > best.size)
      best = {
        record: open
          .map(one => one.key)
          .slice(1)
          .join('.'),
        size,
      }
  }
  for (const { 0: mark, 1: name, index } of text.matchAll(
    /"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g,
  )) {
    if (name !== undefined) key = name
    else if (mark === '{' || mark === '[') open.push({ mark, key, at: index })
    else if (mark === '}' || mark === ']') {
      take(index)
      open.pop()
    }
  }
  // Of a long file only the beginning is looked at.
  for (; open.length > 0; open.pop()) take(text.length)
  return best?.record
}

interface Seen {
  readonly parent: string
  times: number
  /** Names of the elements in it, and of those with text alone. */
  readonly children: Set<string>
  readonly plain: Set<string>
}

/** More fields than a frame around rows has beside them, such as a code, a message and a count. */
const MOST_BESIDE = 4

/** The outermost element that comes again and again; where none does, the first within the root. */
export function xmlRecord(text: string): string {
  const seen = new Map<string, Seen>()
  const open: string[] = []
  for (const [, slash, name = '', , lone] of text
    .replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .matchAll(/<(\/?)([^\s/>?!]+)((?:"[^"<]*"|'[^'<]*'|[^"'<>/]|\/(?!>))*)(\/?)>/g)) {
    const path = open.at(-1) ?? ''
    if (slash !== '') {
      const one = seen.get(path)
      if (one?.children.size === 0) seen.get(one.parent)?.plain.add(path)
      open.pop()
      continue
    }
    const at = path === '' ? name : `${path}/${name}`
    const one = seen.get(at) ?? { parent: path, times: 0, children: new Set(), plain: new Set() }
    one.times += 1
    seen.set(at, one)
    seen.get(path)?.children.add(at)
    if (lone === '') open.push(at)
    else seen.get(path)?.plain.add(at)
  }
  const isRow = (path: string, { parent, times, children }: Seen): boolean => {
    const around = seen.get(parent)
    const once =
      path.split('/').slice(1, -1).length === 0 || (around?.times === 1 && around.plain.size <= MOST_BESIDE)
    return around !== undefined && times > 1 && children.size > 0 && once
  }
  const rows = [...seen].filter(([path, one]) => isRow(path, one)).map(([path]) => path)
  const depth = (path: string): number => path.split('/').length
  const [row] = rows.sort((a, b) => depth(a) - depth(b))
  const [root = '', first = root] = seen.keys()
  return row ?? first
}
