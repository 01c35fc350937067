/** Which file lies under a name: another may be renamed over it at any moment, and must not go in its place. */
import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { besides } from './inbox-names.ts'

/** Says of two files with one name whether they are the same one, unchanged. */
export type FileIdentity = string

export function identityOf({ dev, ino, size, mtimeNs }: BigIntStats): FileIdentity {
  return `${dev} ${ino} ${size} ${mtimeNs}`
}

export async function fileIdentity(file: string): Promise<FileIdentity> {
  return identityOf(await stat(file, { bigint: true }))
}

/** Under this name lies another file than a moment ago, or none, or it is being written in its place. */
export class OtherFile extends Error {
  override readonly name = 'OtherFile'
}

/**
 * The bytes of one and the same file, from its beginning to its end.
 * @param identity null: whichever it is
 * @param onOpen is told which one it is
 * @throws {OtherFile} before the first byte, or behind the last
 */
export async function* bytesOfOne(
  file: string,
  identity: FileIdentity | null,
  onOpen?: (identity: FileIdentity) => void,
): AsyncGenerator<Uint8Array> {
  const handle = await openThere(file)
  try {
    const opened = identityOf(await handle.stat({ bigint: true }))
    if (identity !== null && opened !== identity) throw new OtherFile(path.basename(file))
    onOpen?.(opened)
    yield* handle.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>
    if (identityOf(await handle.stat({ bigint: true })) !== opened) throw new OtherFile(path.basename(file))
  } finally {
    await handle.close()
  }
}

async function openThere(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new OtherFile(path.basename(file), { cause: error })
  }
}

/** Folder beside the files, in it one for each of them, so that a name of any length fits and none meets another. */
const ASIDE = '.taken'

/**
 * Deletes a file, and no other that was put into its place meanwhile: it is moved aside, looked at, and put back when it
 * is another one. A crash in between leaves it aside, see {@link putAllBack}.
 */
export async function unlinkOnly(file: string, identity: FileIdentity): Promise<void> {
  const { dir, base } = path.parse(file)
  const own = path.join(dir, ASIDE, randomUUID())
  await mkdir(own, { recursive: true })
  try {
    await rename(file, path.join(own, base))
  } catch (error) {
    await rmdir(own)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await fileIdentity(path.join(own, base))) === identity) {
    await unlink(path.join(own, base))
    await rmdir(own)
  } else {
    await putBack(dir, own)
  }
}

/** What a crash left aside gets its name again; only whoever puts files away may ask for that. */
export async function putAllBack(folder: string): Promise<void> {
  const aside = path.join(folder, ASIDE)
  const own = await readdir(aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of own) await putBack(folder, path.join(aside, name))
}

/** Under its name again; where another file has come there meanwhile, beside that. */
async function putBack(folder: string, own: string): Promise<void> {
  for (const name of await readdir(own)) {
    const from = path.join(own, name)
    await link(from, path.join(folder, name)).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      await link(from, path.join(folder, besides(name, randomUUID())))
    })
    await unlink(from)
  }
  await rmdir(own)
}
