import { readFileSync } from 'node:fs'

/** Chinese by code, made from `docs/errors.md`; read when something is wrong, not at each start. */
const MEANINGS = new URL('generated/meanings.json', import.meta.url)

/** What stands between the two languages of a text that has both. */
const BOTH = ' · '

/**
 * A fault in one line for people: its code, what the code means in Chinese, and what was wrong and where. A reason that
 * says it in both languages already stands as it is, as does one whose code has no page in `docs/errors.md`.
 */
export function faultLine({ code, reason }: { readonly code: string; readonly reason: string }): string {
  if (reason.includes(BOTH)) return `${code}: ${reason}`
  const meanings = JSON.parse(readFileSync(MEANINGS, 'utf8')) as Readonly<Record<string, string>>
  const zh = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  return zh === undefined ? `${code}: ${reason}` : `${code}: ${zh}${BOTH}${reason}`
}
