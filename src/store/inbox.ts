import { isUtf8 } from 'node:buffer'
import { type Dirent, watch } from 'node:fs'
import { copyFile, mkdir, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { equalBytes, hex } from '../base/bytes.ts'
import { type Clock, systemClock } from '../base/time.ts'
import { CollectError } from '../collect/fault.ts'
import type { SourceFile, SourceInbox } from '../collect/ports.ts'
import { StoreError } from './fault.ts'
import { type FileIdentity, putAllBack, unlinkOnly } from './file-identity.ts'
import { bytesUnchanged, measured, whenSame } from './inbox-file.ts'
import { isMarked, markedAsOf, markerIdentity, markerOf } from './inbox-marker.ts'
import {
  besides,
  DONE,
  fitting,
  isSealed,
  isSnapshot,
  isSource,
  isThere,
  LOOKUPS,
  nameInUtf8,
  SEALED,
} from './inbox-names.ts'
import { sealedDigest, sealFile, syncFolder, unsealFile } from './sealed-file.ts'
import type { Sealer } from './sealing.ts'

export interface InboxOptions {
  readonly clock?: Clock
  /** Mappings whose files are complete only with a marker: whoever delivers them cannot rename. */
  readonly marked?: ReadonlySet<string>
}

/** What lies in an inbox and is not taken as it is. */
export interface Strays {
  /** Files that wait for their marker. */
  readonly unmarked: number
  /** Markers that wait for their file. */
  readonly markers: number
  /** Folders, links and others that are no files. */
  readonly others: number
}

/**
 * Files delivered by local systems: `<inbox>/<mapping>/<file>`. A file is complete when it has its final name;
 * whoever delivers writes it as `.name` or `name.part` and renames it into place. A snapshot is named
 * `name.snapshot.ext`, and complete once `name.snapshot.ext.done` lies beside it: `{"asOf":"2026-11-23T00:00:00+08:00"}`.
 * Where markers are agreed for a mapping, its other files wait for one, too; that may be empty.
 * A file that was taken in goes to `done/`, one that could not be read to `failed/`: sealed, as `name.sealed`, because
 * it holds identity numbers. There it stays for the term of the configuration and is then deleted.
 *
 * Trust: whoever can write here speaks for the local system of that mapping.
 */
export class Inbox implements SourceInbox {
  readonly #folder: string
  readonly #sealer: Sealer
  readonly #clock: Clock
  readonly #marked: ReadonlySet<string>
  /** The markers of files that were read. */
  readonly #markers = new WeakMap<object, FileIdentity | null>()

  constructor(
    folder: string,
    sealer: Sealer,
    { clock = systemClock, marked = new Set() }: InboxOptions = {},
  ) {
    this.#folder = folder
    this.#sealer = sealer
    this.#clock = clock
    this.#marked = marked
  }

  /** Makes the folders of these mappings, so that somebody can deliver. */
  async prepare(mappings: readonly string[]): Promise<void> {
    for (const mapping of mappings) {
      for (const place of ['', 'done', 'failed']) {
        await mkdir(path.join(this.#folder, mapping, place), { recursive: true })
      }
    }
  }

  /** Complete files of one mapping, in the order of their names. */
  async waiting(mapping: string): Promise<string[]> {
    const folder = path.join(this.#folder, mapping)
    await nameInUtf8(folder)
    const names = (await entriesOf(folder)).filter(entry => entry.isFile()).map(({ name }) => name)
    const complete: string[] = []
    for (const name of names.filter(isSource).sort()) {
      if (!this.#needsMarker(mapping, name) || (await isMarked(path.join(folder, name), isSnapshot(name))))
        complete.push(name)
    }
    return complete
  }

  #needsMarker(mapping: string, name: string): boolean {
    return isSnapshot(name) || this.#marked.has(mapping)
  }

  /**
   * Reads the file once for its digest; `open` reads it again, and only the very same.
   * @throws {CollectError} MANIFEST_BAD; FILE_CHANGED: another file came under its name, or it is written in its place
   */
  async file(mapping: string, name: string): Promise<SourceFile> {
    const place = path.join(this.#folder, mapping, name)
    const marker = await markerIdentity(place)
    const { digest, bytes, identity } = await whenSame(measured(place))
    const asOf = isSnapshot(name) ? await markedAsOf(place, this.#clock()) : null
    const open = () => bytesUnchanged(place, identity)
    const file = { name, digest, asOf, bytes, open }
    this.#markers.set(file, marker)
    return file
  }

  /**
   * Calls `onDelivered` soon after something was put into place. Only a hint: what the system does not tell, the
   * sweep finds. @returns a function that ends it.
   */
  watch(mappings: readonly string[], onDelivered: () => void): () => void {
    const watchers = mappings.map(mapping =>
      watch(path.join(this.#folder, mapping), (_event, name) => {
        if (name !== null && !name.endsWith('.part') && !name.startsWith('.')) onDelivered()
      }).on('error', () => {}),
    )
    return () => {
      for (const watcher of watchers) watcher.close()
    }
  }

  /**
   * Seals the file into `done/` or `failed/`, then takes it out of the inbox: a crash between leaves both, and the
   * next round, which finds the batch done, comes here again. A name that was delivered before gets the digest behind
   * it: no file replaces another. One that was delivered anew under this name meanwhile stays, for its own turn.
   */
  async settle(
    mapping: string,
    file: { readonly name: string; readonly digest: Uint8Array | null },
    where: 'done' | 'failed',
  ): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    const from = path.join(folder, file.name)
    const marker = this.#markers.get(file) ?? (await markerIdentity(from))
    const digest = file.digest ?? (await whenSame(measured(from))).digest
    const place = await this.#placeFor(path.join(folder, where), file.name, digest)
    const identity = await sealFile(this.#sealer, from, digest, `${place}${SEALED}`)
    // The marker goes last: without it a snapshot left behind by a crash would wait for ever.
    if (identity !== null) {
      if (marker !== null) await copyFile(markerOf(from), markerOf(place)).catch(unlessGone)
      await unlinkOnly(from, identity)
    }
    if (marker !== null) await unlinkOnly(markerOf(from), marker)
    await syncFolder(folder)
  }

  async #placeFor(folder: string, name: string, digest: Uint8Array): Promise<string> {
    const place = path.join(folder, fitting(name, hex(digest)))
    const isOther = await holdsOther(`${place}${SEALED}`, digest)
    return isOther ? `${place}.${hex(digest).slice(0, 12)}` : place
  }

  /** What a crash left half put away is in its place again. Only for whoever takes the files in. */
  async recover(mapping: string): Promise<void> {
    await putAllBack(path.join(this.#folder, mapping))
  }

  /**
   * Puts files of `done/` back that the database knows nothing of: it was restored from before they were
   * taken in. One that cannot be opened any more stays where it is, and its department has to deliver again.
   * @returns how many came back, and the names of those that cannot be opened
   */
  async redeliver(
    mapping: string,
    isTaken: (file: { readonly digest: Uint8Array; readonly asOf: string | null }) => Promise<boolean>,
  ): Promise<{ readonly files: number; readonly unreadable: readonly string[] }> {
    let files = 0
    const unreadable: string[] = []
    const inbox = path.join(this.#folder, mapping)
    const done = path.join(inbox, 'done')
    for (const sealed of (await readdir(done)).filter(name => isSealed(name)).sort()) {
      const from = path.join(done, sealed.slice(0, -SEALED.length))
      const name = path.basename(from)
      let back = name
      try {
        const digest = await sealedDigest(`${from}${SEALED}`)
        const asOf = isSnapshot(name) ? await markedAsOf(from, this.#clock()) : null
        if (await isTaken({ digest, asOf })) continue
        // What lies there waits for its own turn.
        if (await isThere(path.join(inbox, name))) back = besides(name, hex(digest))
        await unsealFile(this.#sealer, `${from}${SEALED}`, path.join(inbox, back))
      } catch (error) {
        if (!(error instanceof StoreError || error instanceof CollectError)) throw error
        unreadable.push(name)
        continue
      }
      const hasMarker = await isThere(markerOf(from))
      if (hasMarker) await copyFile(markerOf(from), markerOf(path.join(inbox, back)))
      else if (this.#needsMarker(mapping, name)) await writeFile(markerOf(path.join(inbox, back)), '')
      await unlink(`${from}${SEALED}`)
      if (hasMarker) await unlink(markerOf(from))
      files++
    }
    return { files, unreadable }
  }

  /** Deletes what came to `done/` or `failed/` before the instant. @returns how many files. */
  async expire(mapping: string, beforeMs: number): Promise<number> {
    let count = 0
    for (const where of ['done', 'failed']) {
      for (const { name, isOld } of await aged(path.join(this.#folder, mapping, where), beforeMs)) {
        if (!isOld) continue
        await unlink(path.join(this.#folder, mapping, where, name))
        if (isSealed(name)) count++
      }
    }
    return count
  }

  /**
   * Deletes what was left unfinished when a process was killed: bytes of a delivery by call, and the marker of a file
   * that was put away.
   */
  async dropUnfinished(mapping: string, beforeMs: number): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    for (const { name, isOld } of await aged(folder, beforeMs)) {
      const isPart = name.startsWith('.') && name.endsWith('.part')
      if (isOld && (isPart || (await this.#isLeftMarker(folder, name))))
        await rm(path.join(folder, name), { force: true })
    }
  }

  /** Whether its file is in `done/` already, and the marker with it. */
  async #isLeftMarker(folder: string, name: string): Promise<boolean> {
    if (!name.endsWith(DONE) || (await isThere(path.join(folder, name.slice(0, -DONE.length))))) return false
    return isThere(path.join(folder, 'done', name))
  }

  /** What has lain in the inbox since before the instant and is never taken as it is: somebody should look. */
  async strays(mapping: string, beforeMs: number): Promise<Strays> {
    const folder = path.join(this.#folder, mapping)
    const complete = new Set(await this.waiting(mapping))
    const old = (await aged(folder, beforeMs)).filter(({ isOld }) => isOld).map(({ name }) => name)
    const unmarked = old.filter(name => isSource(name) && !complete.has(name))
    const markers = old.filter(name => name.endsWith(DONE) && !name.startsWith('.'))
    const orphans: string[] = []
    for (const name of markers)
      if (!(await isThere(path.join(folder, name.slice(0, -DONE.length))))) orphans.push(name)
    const others = (await entriesOf(folder)).filter(
      entry => !(entry.isFile() || OWN_FOLDERS.has(entry.name) || entry.name.startsWith('.')),
    )
    return { unmarked: unmarked.length, markers: orphans.length, others: others.length }
  }
}

const OWN_FOLDERS: ReadonlySet<string> = new Set(['done', 'failed', LOOKUPS])

/** Names that are texts; what is written in another encoding is renamed first, see {@link nameInUtf8}. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  return entries
    .filter(({ name }) => isUtf8(name))
    .map(entry => Object.assign(entry, { name: entry.name.toString() }) as unknown as Dirent)
}

/** The files of a folder, each with whether it was written before the instant. */
async function aged(folder: string, beforeMs: number): Promise<{ name: string; isOld: boolean }[]> {
  const files = (await entriesOf(folder)).filter(entry => entry.isFile())
  return Promise.all(
    files.map(async ({ name }) => {
      // Somebody else may have taken it away meanwhile.
      const found = await stat(path.join(folder, name)).catch(() => null)
      return { name, isOld: found !== null && found.mtimeMs < beforeMs }
    }),
  )
}

/** Whether another file lies there, or what is left of one: it is not written over. */
async function holdsOther(sealed: string, digest: Uint8Array): Promise<boolean> {
  if (!(await isThere(sealed))) return false
  try {
    return !equalBytes(await sealedDigest(sealed), digest)
  } catch (error) {
    if (error instanceof StoreError) return true
    throw error
  }
}

/** Whoever delivered it took its marker away again. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
