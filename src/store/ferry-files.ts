import { open, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { fileError } from '../feed/fault.ts'
import {
  decodeManifest,
  type FerryManifest,
  isManifestName,
  MAX_MANIFEST_BYTES,
  manifestName,
} from '../feed/ferry-manifest.ts'
import type { FerrySource } from '../feed/ferry-read.ts'
import type { FerrySink } from '../feed/ferry-write.ts'

/**
 * Writes an export into a folder. A file is there whole or not at all: it is written under another name,
 * fsynced, renamed, and the folder fsynced. The manifest comes last, so an export cut short has none.
 */
export function folderSink(folder: string): FerrySink {
  return {
    write: async (name, bytes) => {
      const file = path.join(folder, name)
      const next = `${file}.next`
      const handle = await open(next, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(next, file)
      const parent = await open(folder, 'r')
      try {
        await parent.sync()
      } finally {
        await parent.close()
      }
    },
  }
}

/**
 * Reads exports from a folder, which may hold several. Names come from a checked manifest and have no path in
 * them.
 *
 * Trust: whoever writes into the folder can make an import stop or wait, not accept anything.
 */
export function folderSource(folder: string): FerrySource {
  return { read: (name, limit) => readBounded(path.join(folder, name), limit) }
}

/**
 * The manifests of a folder, by file name in alphabetical order; one that is damaged is named with its reason
 * and does not hinder the others.
 */
export async function manifestsIn(
  folder: string,
): Promise<readonly { readonly name: string; readonly manifest: FerryManifest | Error }[]> {
  const names = (await readdir(folder)).filter(isManifestName).sort()
  return Promise.all(
    names.map(async name => {
      const bytes = await readBounded(path.join(folder, name), MAX_MANIFEST_BYTES)
      try {
        const manifest = decodeManifest(bytes ?? new Uint8Array(0))
        if (manifestName(manifest.id) !== name)
          throw fileError('FERRY_BAD', `${name} holds the manifest of ${manifest.id}; name it as it was`)
        return { name, manifest }
      } catch (error) {
        if (error instanceof Error) return { name, manifest: error }
        throw error
      }
    }),
  )
}

/** At most `limit + 1` bytes, so that a file that is too long shows as such and fills no memory. */
async function readBounded(file: string, limit: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (handle === undefined) return undefined
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, limit + 1))
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await handle.close()
  }
}
