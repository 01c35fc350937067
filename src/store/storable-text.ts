/** A text as PostgreSQL can hold it, which knows no NUL. */
export function storable(text: string | undefined): string | null {
  if (text === undefined) return null
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}
