import { createHash } from 'node:crypto'
import { createReadStream, watch } from 'node:fs'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { hex } from '../base/bytes.ts'
import { CollectError } from '../collect/fault.ts'
import type { SourceFile, SourceInbox } from '../collect/ports.ts'

/**
 * Files delivered by local systems: `<inbox>/<mapping>/<file>`. A file is complete when it has its final name;
 * whoever delivers writes it as `.name` or `name.part` and renames it into place. A snapshot is named
 * `name.snapshot.ext`, and complete once `name.snapshot.ext.done` lies beside it: `{"asOf":"2026-11-23T00:00:00+08:00"}`.
 * A file that was taken in goes to `done/`, one that could not be read to `failed/`; none is deleted.
 *
 * Trust: whoever can write here speaks for the local system of that mapping.
 */
export class Inbox implements SourceInbox {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
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
    const entries = await readdir(path.join(this.#folder, mapping), { withFileTypes: true })
    const names = entries.filter(entry => entry.isFile()).map(entry => entry.name)
    return names
      .filter(name => isSource(name) && (!isSnapshot(name) || names.includes(`${name}${DONE}`)))
      .sort()
  }

  /**
   * Reads the file once for its digest; `open` reads it again.
   * @throws {CollectError} MANIFEST_BAD
   */
  async file(mapping: string, name: string): Promise<SourceFile> {
    const place = path.join(this.#folder, mapping, name)
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(place)) hash.update(chunk as Uint8Array)
    const asOf = isSnapshot(name) ? await readAsOf(`${place}${DONE}`) : null
    return { name, digest: hash.digest(), asOf, open: () => bytesOf(place) }
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

  /** A name that was delivered before gets the digest behind it: no file replaces another. */
  async settle(
    mapping: string,
    file: Pick<SourceFile, 'name' | 'digest'>,
    where: 'done' | 'failed',
  ): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    const taken = await readdir(path.join(folder, where))
    const name = taken.includes(file.name) ? `${file.name}.${hex(file.digest).slice(0, 12)}` : file.name
    await rename(path.join(folder, file.name), path.join(folder, where, name))
    if (!isSnapshot(file.name)) return
    await rename(path.join(folder, `${file.name}${DONE}`), path.join(folder, where, `${name}${DONE}`))
  }

  /**
   * Puts files of `done/` back that the database knows nothing of: it was restored from before they were
   * taken in. @returns how many.
   */
  async redeliver(mapping: string, isTaken: (digest: Uint8Array) => Promise<boolean>): Promise<number> {
    let count = 0
    const done = path.join(this.#folder, mapping, 'done')
    for (const name of (await readdir(done)).filter(isSource).sort()) {
      const { digest } = await this.file(path.join(mapping, 'done'), name)
      if (await isTaken(digest)) continue
      await rename(path.join(done, name), path.join(this.#folder, mapping, name))
      if (isSnapshot(name))
        await rename(path.join(done, `${name}${DONE}`), path.join(this.#folder, mapping, `${name}${DONE}`))
      count++
    }
    return count
  }
}

/** Opens the file when it is read, not before: a stream that nobody reads would end the process with its error. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>
}

const DONE = '.done'

function isSource(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.part') && !name.endsWith(DONE)
}

function isSnapshot(name: string): boolean {
  return /\.snapshot\.[^.]+/.test(name)
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
