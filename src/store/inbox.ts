import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream, watch } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import iconv from 'iconv-lite'
import { equalBytes, hex } from '../base/bytes.ts'
import { CollectError } from '../collect/fault.ts'
import type { SourceFile, SourceInbox } from '../collect/ports.ts'
import { StoreError } from './fault.ts'
import { type FileIdentity, fileIdentity, leftAside, putBack, unlinkOnly } from './file-identity.ts'
import { sealedDigest, sealFile, syncFolder, unsealFile } from './sealed-file.ts'
import type { Sealer } from './sealing.ts'

/**
 * Files delivered by local systems: `<inbox>/<mapping>/<file>`. A file is complete when it has its final name;
 * whoever delivers writes it as `.name` or `name.part` and renames it into place. A snapshot is named
 * `name.snapshot.ext`, and complete once `name.snapshot.ext.done` lies beside it: `{"asOf":"2026-11-23T00:00:00+08:00"}`.
 * A file that was taken in goes to `done/`, one that could not be read to `failed/`: sealed, as `name.sealed`, because
 * it holds identity numbers. There it stays for the term of the configuration and is then deleted.
 *
 * Trust: whoever can write here speaks for the local system of that mapping.
 */
export class Inbox implements SourceInbox {
  readonly #folder: string
  readonly #sealer: Sealer
  /** The manifests of snapshots that were read. */
  readonly #manifests = new WeakMap<object, FileIdentity>()

  constructor(folder: string, sealer: Sealer) {
    this.#folder = folder
    this.#sealer = sealer
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
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
    const files = entries.filter(entry => entry.isFile() && isUtf8(entry.name))
    const names = new Set(files.map(entry => entry.name.toString()))
    return [...names]
      .filter(name => isSource(name) && (!isSnapshot(name) || names.has(`${name}${DONE}`)))
      .sort()
  }

  /**
   * Reads the file once for its digest; `open` reads it again.
   * @throws {CollectError} MANIFEST_BAD
   */
  async file(mapping: string, name: string): Promise<SourceFile> {
    const place = path.join(this.#folder, mapping, name)
    const manifest = isSnapshot(name) ? await fileIdentity(`${place}${DONE}`) : null
    const { digest, bytes } = await measured(place)
    const asOf = isSnapshot(name) ? await readAsOf(`${place}${DONE}`) : null
    const file = { name, digest, asOf, bytes, open: () => bytesOf(place) }
    if (manifest !== null) this.#manifests.set(file, manifest)
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
    const { name } = file
    const folder = path.join(this.#folder, mapping)
    const from = path.join(folder, name)
    const manifest = isSnapshot(name)
      ? (this.#manifests.get(file) ?? (await fileIdentity(`${from}${DONE}`)))
      : null
    const digest = file.digest ?? (await measured(from)).digest
    const place = await this.#placeFor(path.join(folder, where), name, digest)
    const identity = await sealFile(this.#sealer, from, digest, `${place}${SEALED}`)
    // The manifest goes last: without it a snapshot left behind by a crash would wait for ever.
    if (identity !== null) {
      if (manifest !== null) await copyFile(`${from}${DONE}`, `${place}${DONE}`)
      await unlinkOnly(from, identity)
    }
    if (manifest !== null) await unlinkOnly(`${from}${DONE}`, manifest)
    await syncFolder(folder)
  }

  async #placeFor(folder: string, name: string, digest: Uint8Array): Promise<string> {
    const place = path.join(folder, fitting(name, digest))
    const other = await sealedDigest(`${place}${SEALED}`).catch(whenMissing)
    return other === null || equalBytes(other, digest) ? place : `${place}.${hex(digest).slice(0, 12)}`
  }

  /**
   * Puts files of `done/` back that the database knows nothing of: it was restored from before they were
   * taken in. One that cannot be opened any more stays where it is, and its department has to deliver again.
   * @returns how many came back, and the names of those that cannot be opened
   */
  async redeliver(
    mapping: string,
    isTaken: (digest: Uint8Array) => Promise<boolean>,
  ): Promise<{ readonly files: number; readonly unreadable: readonly string[] }> {
    let files = 0
    const unreadable: string[] = []
    const inbox = path.join(this.#folder, mapping)
    const done = path.join(inbox, 'done')
    for (const sealed of (await readdir(done)).filter(name => isSealed(name)).sort()) {
      const from = path.join(done, sealed)
      const name = sealed.slice(0, -SEALED.length)
      const manifest = path.join(done, `${name}${DONE}`)
      let back = name
      try {
        const digest = await sealedDigest(from)
        if (await isTaken(digest)) continue
        // What lies there waits for its own turn.
        if (await stat(path.join(inbox, name)).then(() => true, whenMissing)) back = besides(name, digest)
        await unsealFile(this.#sealer, from, path.join(inbox, back))
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        unreadable.push(name)
        continue
      }
      if (isSnapshot(name)) await copyFile(manifest, path.join(inbox, `${back}${DONE}`))
      await unlink(from)
      if (isSnapshot(name)) await unlink(manifest)
      files++
    }
    return { files, unreadable }
  }

  /** Deletes what came to `done/` or `failed/` before the instant. @returns how many files. */
  async expire(mapping: string, beforeMs: number): Promise<number> {
    let count = 0
    for (const where of ['done', 'failed']) {
      const folder = path.join(this.#folder, mapping, where)
      for (const name of await readdir(folder)) {
        const place = path.join(folder, name)
        if ((await stat(place)).mtimeMs >= beforeMs) continue
        await unlink(place)
        if (isSealed(name)) count++
      }
    }
    return count
  }

  /**
   * Deletes what a delivery by call left unfinished when its process was killed, and puts back what was being put away
   * then.
   */
  async dropUnfinished(mapping: string, beforeMs: number): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    for (const name of await leftAside(folder, beforeMs)) await putBack(folder, name)
    for (const name of await readdir(folder)) {
      if (!(name.startsWith('.') && name.endsWith('.part'))) continue
      const place = path.join(folder, name)
      if ((await stat(place)).mtimeMs < beforeMs) await rm(place, { force: true })
    }
  }
}

async function measured(file: string): Promise<{ readonly digest: Uint8Array; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).length
  }
  return { digest: hash.digest(), bytes }
}

/** Opens the file when it is read, not before: a stream that nobody reads would end the process with its error. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>
}

const DONE = '.done'
const SEALED = '.sealed'

/** Names that a department wrote in GB18030 could not be opened as texts: they are put into UTF-8. */
async function nameInUtf8(folder: string): Promise<void> {
  for (const bytes of await readdir(folder, { encoding: 'buffer' })) {
    if (isUtf8(bytes)) continue
    const name = iconv.decode(bytes, 'gb18030').replaceAll('/', '_')
    // Whoever is still writing it renames it himself.
    if (!isSource(name) && !name.endsWith(DONE)) continue
    const place = path.join(folder, name)
    const isTaken = await stat(place).then(() => true, whenMissing)
    // The other one is taken first.
    if (!isTaken) await rename(Buffer.concat([Buffer.from(`${folder}/`), bytes]), place)
  }
}

/** Most bytes of a name that still have room for what is put before and behind it; file systems take 255. */
const MOST_NAME_BYTES = 200
/** Of a longer name its beginning stays, at most four bytes a character, and its end, which says what it is. */
const NAME_CHARACTERS = 30

function fitting(name: string, digest: Uint8Array): string {
  return Buffer.byteLength(name) <= MOST_NAME_BYTES ? name : besides(name, digest)
}

/** Another name, of the same kind. */
function besides(name: string, digest: Uint8Array): string {
  const [end = ''] = /(\.snapshot)?\.[0-9A-Za-z]{1,16}$/.exec(name) ?? []
  return `${[...name].slice(0, NAME_CHARACTERS).join('')}.${hex(digest).slice(0, 12)}${end}`
}

function isSource(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.part') && !name.endsWith(DONE)
}

function isSealed(name: string): boolean {
  return !name.startsWith('.') && name.endsWith(SEALED)
}

function isSnapshot(name: string): boolean {
  return /\.snapshot\.[^.]+/.test(name)
}

function whenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function readAsOf(file: string): Promise<string> {
  const bad = (cause?: unknown) =>
    new CollectError(
      `${path.basename(file)} must be {"asOf":"<instant with its zone>"}, as 2026-11-23T00:00:00+08:00`,
      { code: 'MANIFEST_BAD' },
      { cause },
    )
  try {
    const { asOf } = JSON.parse(await readFile(file, 'utf8')) as { readonly asOf?: unknown }
    if (typeof asOf !== 'string' || !/(Z|[+-]\d\d:\d\d)$/.test(asOf)) throw bad()
    return new Date(asOf).toISOString()
  } catch (error) {
    throw error instanceof CollectError ? error : bad(error)
  }
}
