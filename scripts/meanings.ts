/** Makes `src/cli/generated/meanings.json`: what `docs/errors.md` says of each code in Chinese, which commands say, too. */
import { readFileSync } from 'node:fs'

/** The last two columns of a row: who acts, and the meaning in both languages. */
const ROW = /^\| `([A-Z_]+)` \|.* \| (.+) · .+ \|$/gm

/** The table, path (relative to the project) to text. */
export function meanings(): Map<string, string> {
  const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(ROW)].map(
    ([, code = '', zh = '']) => [code, zh.trim().replaceAll('`', '')] as const,
  )
  const sorted = Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return new Map([['src/cli/generated/meanings.json', `${JSON.stringify(sorted, null, 2)}\n`]])
}
