import { watch } from 'node:fs'
import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { hex } from '../base/bytes.ts'
import type { Clock } from '../base/time.ts'
import { CollectError } from '../collect/fault.ts'
import type { DeliveredLookup, KeptLookup, LookupFolder } from '../collect/lookup-ports.ts'
import { StoreError } from './fault.ts'
import { OtherFile, putAllBack, unlinkOnly } from './file-identity.ts'
import { bytesUnchanged, measured } from './inbox-file.ts'
import { isMarked, markerOf } from './inbox-marker.ts'
import { fitting, isSource, isThere, LOOKUPS, nameInUtf8, SEALED } from './inbox-names.ts'
import { sealFile, syncFolder, unsealed } from './sealed-file.ts'
import type { Sealer } from './sealing.ts'

/** `firms.csv`, `firms-20261127.csv`: the name of the lookup, and what tells one delivery from the next. */
const DELIVERED = /^([a-z][A-Za-z0-9]{0,39})(?:[-_.].*)?\.[0-9A-Za-z]{1,16}$/
/** Name of the lookup, milliseconds since 1970 when it was taken, SHA-256. */
const KEPT = /^([a-z][A-Za-z0-9]{0,39})\.(\d{13})\.([0-9a-f]{64})\.sealed$/

/**
 * Second files in the inbox: `<inbox>/<mapping>/lookups/<lookup>.<ext>`, renamed into place as any delivered file, or with
 * a marker where those are agreed. What was taken is in `kept/`, what cannot be read in `failed/`, both sealed: they
 * may name persons.
 *
 * Trust: whoever can write here speaks for the local system of that mapping, as in the inbox itself.
 */
export class InboxLookups implements LookupFolder {
  readonly #inbox: string
  readonly #sealer: Sealer
  readonly #clock: Clock
  readonly #marked: ReadonlySet<string>

  /** @param marked mappings all of whose files need a marker, see `InboxOptions` */
  constructor(inbox: string, sealer: Sealer, clock: Clock, marked: ReadonlySet<string>) {
    this.#inbox = inbox
    this.#sealer = sealer
    this.#clock = clock
    this.#marked = marked
  }

  /** Makes the folders of these mappings, so that somebody can deliver. */
  async prepare(mappings: readonly string[]): Promise<void> {
    for (const mapping of mappings)
      for (const place of ['kept', 'failed'])
        await mkdir(path.join(this.#folder(mapping), place), { recursive: true })
  }

  async delivered(mapping: string): Promise<readonly DeliveredLookup[]> {
    const folder = this.#folder(mapping)
    await putAllBack(folder)
    await nameInUtf8(folder)
    const files: (DeliveredLookup & { readonly at: number })[] = []
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry
      const lookup = DELIVERED.exec(name)?.[1]
      if (!entry.isFile() || !isSource(name) || lookup === undefined) continue
      const file = path.join(folder, name)
      if (this.#marked.has(mapping) && !(await isMarked(file, false))) continue
      files.push({ lookup, name, at: await writtenAt(file), open: () => bytesUnchanged(file, null) })
    }
    return files.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
  }

  async kept(mapping: string): Promise<readonly KeptLookup[]> {
    const folder = path.join(this.#folder(mapping), 'kept')
    const names = await readdir(folder).catch(unlessAbsent)
    const found = names.flatMap(name => {
      const [, lookup, at, digest] = KEPT.exec(name) ?? []
      if (lookup === undefined || digest === undefined) return []
      const open = () => opened(this.#sealer, path.join(folder, name), lookup)
      return [{ lookup, digest, takenAtMs: Number(at), open }]
    })
    return found.sort((a, b) => b.takenAtMs - a.takenAtMs)
  }

  async keep(mapping: string, { lookup, name }: DeliveredLookup, digest: string): Promise<boolean> {
    const before = await this.kept(mapping)
    // Newer than all that are there, whatever the clock says.
    const newest = before.find(one => one.lookup === lookup)?.takenAtMs ?? 0
    const at = Math.max(this.#clock(), newest + 1)
    if (!(await this.#putAway(mapping, name, digest, `kept/${lookup}.${at}.${digest}${SEALED}`))) return false
    for (const one of before)
      if (one.lookup === lookup && one.digest === digest) await unlink(this.#keptAs(mapping, one))
    return true
  }

  async refuse(mapping: string, { name }: DeliveredLookup): Promise<boolean> {
    const found = await measured(path.join(this.#folder(mapping), name)).catch(unlessOther)
    if (found === null) return false
    const mark = hex(found.digest)
    return this.#putAway(mapping, name, mark, `failed/${fitting(name, mark)}.${mark.slice(0, 12)}${SEALED}`)
  }

  /**
   * Deletes what was taken before the instant and is not the newest of its lookup.
   * @param inUse digests that a batch still needs
   */
  async expire(mapping: string, beforeMs: number, inUse: ReadonlySet<string>): Promise<void> {
    const newest = new Set<string>()
    for (const one of await this.kept(mapping)) {
      const isNewest = !newest.has(one.lookup)
      newest.add(one.lookup)
      if (!isNewest && one.takenAtMs < beforeMs && !inUse.has(one.digest))
        await unlink(this.#keptAs(mapping, one))
    }
    const failed = path.join(this.#folder(mapping), 'failed')
    for (const name of await readdir(failed).catch(unlessAbsent))
      if ((await writtenAt(path.join(failed, name))) < beforeMs) await unlink(path.join(failed, name))
  }

  /** A hint, as that of the inbox. @returns a function that ends it */
  watch(mappings: readonly string[], onDelivered: () => void): () => void {
    const watchers = mappings.map(mapping =>
      watch(this.#folder(mapping), (_event, name) => {
        if (name !== null && isSource(name)) onDelivered()
      }).on('error', () => {}),
    )
    return () => {
      for (const watcher of watchers) watcher.close()
    }
  }

  #folder(mapping: string): string {
    return path.join(this.#inbox, mapping, LOOKUPS)
  }

  #keptAs(mapping: string, { lookup, takenAtMs, digest }: KeptLookup): string {
    return path.join(this.#folder(mapping), 'kept', `${lookup}.${takenAtMs}.${digest}${SEALED}`)
  }

  /** Sealed first, then out of the inbox: a crash between leaves both, and it is taken once more. */
  async #putAway(mapping: string, name: string, digest: string, into: string): Promise<boolean> {
    const folder = this.#folder(mapping)
    const file = path.join(folder, name)
    const bytes = Buffer.from(digest, 'hex')
    const identity = await sealFile(this.#sealer, file, bytes, path.join(folder, into))
    if (identity === null) return false
    await unlinkOnly(file, identity)
    if (await isThere(markerOf(file))) await unlink(markerOf(file))
    await syncFolder(folder)
    return true
  }
}

async function* opened(sealer: Sealer, file: string, lookup: string): AsyncGenerator<Uint8Array> {
  try {
    yield* unsealed(sealer, file)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const message = `the file of lookup ${lookup} that was taken cannot be opened any more; deliver it again`
    throw new CollectError(message, { code: 'LOOKUP_AWAITED', lookup }, { cause: error })
  }
}

async function writtenAt(file: string): Promise<number> {
  // Somebody else may have taken it away meanwhile.
  return (await stat(file).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function unlessAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error
  return []
}

function unlessOther(error: unknown): null {
  if (!(error instanceof OtherFile)) throw error
  return null
}
