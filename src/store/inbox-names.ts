/** What names of delivered files say, and how one is made that fits beside another. */
import { isUtf8 } from 'node:buffer'
import { readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import iconv from 'iconv-lite'

/** Behind the name of a file: says that it is complete, and of a snapshot, of which instant it speaks. */
export const DONE = '.done'
/** Behind the name of a file that is kept sealed. */
export const SEALED = '.sealed'

/** Folder of files that rows are looked up in, beside the files of their mapping. */
export const LOOKUPS = 'lookups'

/** Whether the name is one of a delivered file, and not of one that is still being written. */
export function isSource(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.part') && !name.endsWith(DONE)
}

export function isSealed(name: string): boolean {
  return !name.startsWith('.') && name.endsWith(SEALED)
}

export function isSnapshot(name: string): boolean {
  return /\.snapshot\.[^.]+/.test(name)
}

/** Names that a department wrote in GB18030 could not be opened as texts: they are put into UTF-8. */
export async function nameInUtf8(folder: string): Promise<void> {
  for (const bytes of await readdir(folder, { encoding: 'buffer' })) {
    if (isUtf8(bytes)) continue
    const name = iconv.decode(bytes, 'gb18030').replaceAll('/', '_')
    // Whoever is still writing it renames it himself.
    if (!isSource(name) && !name.endsWith(DONE)) continue
    const place = path.join(folder, name)
    // The other one is taken first.
    if (!(await isThere(place))) await rename(Buffer.concat([Buffer.from(`${folder}/`), bytes]), place)
  }
}

export async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

/** Most bytes of a name that still have room for what is put before and behind it; file systems take 255. */
const MOST_NAME_BYTES = 200
/** Of a longer name its beginning stays, at most four bytes a character, and its end, which says what it is. */
const NAME_CHARACTERS = 30
const MARK_CHARACTERS = 12

/** @param mark tells files of one name apart, such as their digest in hexadecimal */
export function fitting(name: string, mark: string): string {
  return Buffer.byteLength(name) <= MOST_NAME_BYTES ? name : besides(name, mark)
}

/** Another name, of the same kind. */
export function besides(name: string, mark: string): string {
  const [end = ''] = /(\.snapshot)?\.[0-9A-Za-z]{1,16}$/.exec(name) ?? []
  return `${[...name].slice(0, NAME_CHARACTERS).join('')}.${mark.slice(0, MARK_CHARACTERS)}${end}`
}
