import { createHash } from 'node:crypto'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DeliveryFolder } from '../collect/deliver-ports.ts'
import { CollectError } from '../collect/fault.ts'
import { DONE } from './inbox-names.ts'
import { syncFolder, writeFlushed } from './sealed-file.ts'

/** Deliveries by call come into the same folders as files that are put there: `Inbox` takes them from there. */
export class InboxDeliveries implements DeliveryFolder {
  readonly #folder: string
  readonly #marked: ReadonlySet<string>

  /** @param marked mappings all of whose files need a marker, see `InboxOptions` */
  constructor(folder: string, marked: ReadonlySet<string> = new Set()) {
    this.#folder = folder
    this.#marked = marked
  }

  async waiting(mapping: string): Promise<number> {
    const names = await readdir(path.join(this.#folder, mapping))
    return names.filter(name => !name.startsWith('.')).length
  }

  async receive(
    mapping: string,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ readonly digest: Uint8Array; readonly bytes: number }> {
    const hash = createHash('sha256')
    let count = 0
    const counted = async function* () {
      for await (const piece of bytes) {
        count += piece.length
        if (count > maxBytes) {
          const message = `the file has more than ${maxBytes} bytes; deliver it in parts, or into the inbox folder`
          throw new CollectError(message, { code: 'DELIVERY_TOO_LARGE' })
        }
        hash.update(piece)
        yield piece
      }
    }
    try {
      await writeFlushed(this.#received(mapping, name), counted())
    } catch (error) {
      await this.discard(mapping, name)
      throw error
    }
    return { digest: hash.digest(), bytes: count }
  }

  async place(mapping: string, received: string, name: string, asOf: string | null): Promise<void> {
    const folder = path.join(this.#folder, mapping)
    await rename(this.#received(mapping, received), path.join(folder, name))
    if (asOf !== null || this.#marked.has(mapping)) {
      // Whole, or not there: without it the file waits, and the caller, who has no answer, delivers once more.
      const marker = this.#received(mapping, `${name}${DONE}`)
      await writeFile(marker, JSON.stringify(asOf === null ? {} : { asOf }), { mode: 0o600, flush: true })
      await rename(marker, path.join(folder, `${name}${DONE}`))
    }
    await syncFolder(folder)
  }

  async discard(mapping: string, received: string): Promise<void> {
    await rm(this.#received(mapping, received), { force: true })
  }

  #received(mapping: string, name: string): string {
    return path.join(this.#folder, mapping, `.${name}.part`)
  }
}
