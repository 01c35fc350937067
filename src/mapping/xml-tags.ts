/** Tags that begin with one of some names. */
export class RowTags {
  readonly #here: RegExp
  readonly #first: RegExp

  /** @param beginnings such as `<row` and `</row` */
  constructor(beginnings: readonly string[]) {
    const any = beginnings.map(one => one.replaceAll(/[.-]/g, '\\$&')).join('|')
    this.#here = new RegExp(`(?:${any})(?=[\\s/>])`, 'y')
    this.#first = new RegExp(`(?:${any})(?=[\\s/>])`)
  }

  isAt(text: string, at: number): boolean {
    this.#here.lastIndex = at
    return this.#here.test(text)
  }

  /** Where the first one stands, -1 for none. */
  firstIn(text: string): number {
    return text.search(this.#first)
  }
}

/**
 * Where a span without an end ends: at the beginning of the next row, or at the end of the row in which it stands.
 * @param around names of the elements around the rows, from the root
 * @param depth open elements
 */
export function recoveryTags(
  around: readonly string[],
  row: string,
  depth: () => number,
): (kind: string) => RowTags {
  const leading = around.map(name => new RowTags([`<${name}`]))
  const next = new RowTags([`<${row}`])
  const nextOrEnd = new RowTags([`<${row}`, `</${row}`])
  return kind => {
    const open = depth()
    if (kind === 'tag' || open > leading.length) return nextOrEnd
    return leading[open] ?? next
  }
}
