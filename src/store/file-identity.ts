/** Which file lies under a name: another may be renamed over it at any moment, and must not go in its place. */
import type { BigIntStats } from 'node:fs'
import { link, mkdir, readdir, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

/** Says of two files with one name whether they are the same one, unchanged. */
export type FileIdentity = string

export function identityOf({ dev, ino, size, mtimeNs }: BigIntStats): FileIdentity {
  return `${dev} ${ino} ${size} ${mtimeNs}`
}

export async function fileIdentity(file: string): Promise<FileIdentity> {
  return identityOf(await stat(file, { bigint: true }))
}

/** Folder beside the files, so that a name of any length fits. */
const ASIDE = '.taken'

/**
 * Deletes a file, and no other that was put into its place meanwhile: it is moved aside, looked at, and put back when it
 * is another one. A crash in between leaves it aside, see {@link putBack}.
 */
export async function unlinkOnly(file: string, identity: FileIdentity): Promise<void> {
  const { dir, base } = path.parse(file)
  const aside = path.join(dir, ASIDE, base)
  await mkdir(path.join(dir, ASIDE), { recursive: true })
  await rename(file, aside)
  if ((await fileIdentity(aside)) === identity) await unlink(aside)
  else await putBack(dir, base)
}

/** Files of a folder that were left aside before the instant. */
export async function leftAside(folder: string, beforeMs: number): Promise<string[]> {
  const names = await readdir(path.join(folder, ASIDE)).catch(whenMissing)
  const times = await Promise.all(
    names.map(async name => (await stat(path.join(folder, ASIDE, name))).ctimeMs),
  )
  return names.filter((_name, i) => (times[i] as number) < beforeMs)
}

function whenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}

/** Under its name again, unless a newer file has come there, which would have taken its place anyhow. */
export async function putBack(folder: string, name: string): Promise<void> {
  const aside = path.join(folder, ASIDE, name)
  try {
    await link(aside, path.join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  await unlink(aside)
}
