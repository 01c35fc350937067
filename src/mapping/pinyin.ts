import iconv from 'iconv-lite'

/**
 * First character of each initial among the 3,755 characters that GB 2312 orders by pinyin (rows 16–55).
 * Departments name columns by these initials: 行政处罚 → xzcf.
 */
const FIRSTS: readonly (readonly [initial: string, code: number])[] = [
  ['a', 0xb0a1],
  ['b', 0xb0c5],
  ['c', 0xb2c1],
  ['d', 0xb4ee],
  ['e', 0xb6ea],
  ['f', 0xb7a2],
  ['g', 0xb8c1],
  ['h', 0xb9fe],
  ['j', 0xbbf7],
  ['k', 0xbfa6],
  ['l', 0xc0ac],
  ['m', 0xc2e8],
  ['n', 0xc4c3],
  ['o', 0xc5b6],
  ['p', 0xc5be],
  ['q', 0xc6da],
  ['r', 0xc8bb],
  ['s', 0xc8f6],
  ['t', 0xcbfa],
  ['w', 0xcdda],
  ['x', 0xcef4],
  ['y', 0xd1b9],
  ['z', 0xd4d1],
]
const LAST = 0xd7f9

/** `行政处罚` → `xzcf`; letters and digits stay, in lower case; characters outside the table are left out. */
export function pinyinInitials(text: string): string {
  let initials = ''
  for (const character of text) {
    if (/[0-9A-Za-z]/.test(character)) {
      initials += character.toLowerCase()
      continue
    }
    const bytes = iconv.encode(character, 'gb18030')
    const code = bytes.length === 2 ? bytes.readUInt16BE(0) : 0
    if (code > LAST) continue
    initials += FIRSTS.findLast(([, first]) => code >= first)?.[0] ?? ''
  }
  return initials
}
