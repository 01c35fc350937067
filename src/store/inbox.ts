import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { hex } from '../base/bytes.ts'
import type { SourceFile, SourceInbox } from '../collect/ports.ts'

/**
 * Files delivered by local systems: `<inbox>/<mapping>/<file>`. A file is complete when it has its final name;
 * whoever delivers writes it as `.name` or `name.part` and renames it into place. A file that was taken in
 * goes to `done/`, one that could not be read to `failed/`; none is deleted.
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
    return entries
      .filter(entry => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.part'))
      .map(entry => entry.name)
      .sort()
  }

  /** Reads the file once for its digest; `open` reads it again. */
  async file(mapping: string, name: string): Promise<SourceFile> {
    const place = path.join(this.#folder, mapping, name)
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(place)) hash.update(chunk as Uint8Array)
    return { name, digest: hash.digest(), open: () => createReadStream(place) }
  }

  /** A name that was delivered before gets the digest behind it: no file replaces another. */
  async settle(mapping: string, file: SourceFile, where: 'done' | 'failed'): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    const taken = await readdir(path.join(folder, where))
    const name = taken.includes(file.name) ? `${file.name}.${hex(file.digest).slice(0, 12)}` : file.name
    await rename(path.join(folder, file.name), path.join(folder, where, name))
  }

  /**
   * Puts files of `done/` back that the database knows nothing of: it was restored from before they were
   * taken in. @returns how many.
   */
  async redeliver(mapping: string, isTaken: (digest: Uint8Array) => Promise<boolean>): Promise<number> {
    let count = 0
    const done = path.join(this.#folder, mapping, 'done')
    for (const name of (await readdir(done)).sort()) {
      const { digest } = await this.file(path.join(mapping, 'done'), name)
      if (await isTaken(digest)) continue
      await rename(path.join(done, name), path.join(this.#folder, mapping, name))
      count++
    }
    return count
  }
}
