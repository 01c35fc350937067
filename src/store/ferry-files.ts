import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { FeedFileError, fileError } from '../feed/fault.ts'
import {
  decodeJournal,
  type FerryJournal,
  isJournalName,
  type JournalSink,
  journalName,
  MAX_JOURNAL_BYTES,
} from '../feed/ferry-journal.ts'
import {
  decodeManifest,
  exportOfPart,
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
export function folderSink(folder: string): FerrySink & JournalSink {
  return {
    write: async (name, bytes) => {
      const file = path.join(folder, name)
      const next = `${file}.next`
      await writeDurably(next, 'w', bytes)
      await rename(next, file)
      await syncFolder(folder)
    },
    append: (name, bytes) => writeDurably(path.join(folder, name), 'a', bytes),
    remove: async name => {
      await rm(path.join(folder, name), { force: true })
      await syncFolder(folder)
    },
  }
}

async function writeDurably(file: string, flags: 'w' | 'a', bytes: Uint8Array): Promise<void> {
  const handle = await open(file, flags, 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
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

/** Exports in the folder that were begun and not finished; a journal that cannot be read is of none. */
export async function journalsIn(folder: string): Promise<readonly FerryJournal[]> {
  const names = new Set(await readdir(folder))
  const journals: FerryJournal[] = []
  for (const name of [...names].filter(isJournalName).sort()) {
    const bytes = await readBounded(path.join(folder, name), MAX_JOURNAL_BYTES)
    const journal = bytes && decodeJournal(bytes)
    if (journal === undefined || journalName(journal.head.id) !== name) continue
    // Beside its manifest it is what a crash left of a finished export.
    if (!names.has(manifestName(journal.head.id))) journals.push(journal)
  }
  return journals
}

/** Parts whose manifest is not in the folder, one fault for each export, which says what to do about it. */
export async function partsWithoutManifest(folder: string): Promise<readonly FeedFileError[]> {
  const names = new Set(await readdir(folder))
  const stray = new Map<string, string[]>()
  for (const name of [...names].sort()) {
    const id = exportOfPart(name)
    if (id === undefined || names.has(manifestName(id))) continue
    stray.set(id, [...(stray.get(id) ?? []), name])
  }
  return [...stray].map(([id, parts]) => {
    const shown =
      parts.length > 8 ? `${parts.slice(0, 8).join(', ')} and ${parts.length - 8} more` : parts.join(', ')
    const todo = names.has(journalName(id))
      ? 'the export was interrupted: run the same export command again, it goes on where it stopped'
      : `bring ${manifestName(id)} from where they were written; if it is not there, run the export again there`
    return new FeedFileError(`${shown}: no manifest tells what they are, nothing of them is read; ${todo}`, {
      code: 'FERRY_UNFINISHED',
      id,
      parts,
    })
  })
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
