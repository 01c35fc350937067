import { createHash, type KeyObject } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { request } from 'undici'
import { type RevocationList, verifyCrl } from '../trust/crl.ts'

export interface RevocationSourceOptions {
  /** Files, and `http:` or `https:` URLs; lists are signed, so that the way they come is not trusted. */
  readonly sources: readonly string[]
  /** Where fetched lists are kept for a restart. */
  readonly cacheDirectory: string
  /** Something could not be fetched or is not signed as it should be: the source, and a code. */
  onTrouble(source: string, code: string): void
}

/** A fetch that takes longer would make a revocation late. */
const FETCH_MS = 10_000
const MAX_BYTES = 16 * 1_048_576

/**
 * Fetches revocation lists and keeps the newest that verified of each source, in memory and on disk: a source that
 * is down, or that serves an older list than before, changes nothing.
 */
export class RevocationSource {
  readonly #options: RevocationSourceOptions
  /** Newest verified of each source; replaced by {@link RevocationSource.refresh} alone. */
  readonly #held = new Map<string, RevocationList>()

  constructor(options: RevocationSourceOptions) {
    this.#options = options
  }

  /** Never throws. @param authorities public keys that may sign lists */
  async refresh(authorities: readonly KeyObject[]): Promise<readonly RevocationList[]> {
    await Promise.all(this.#options.sources.map(source => this.#refreshOne(source, authorities)))
    return [...this.#held.values()]
  }

  async #refreshOne(source: string, authorities: readonly KeyObject[]): Promise<void> {
    const isRemote = /^https?:\/\//.test(source)
    if (isRemote && !this.#held.has(source)) {
      // What was fetched before a restart; absent at the first start.
      const kept = await readFile(this.#cacheFile(source)).catch(() => null)
      if (kept !== null) await this.#take(source, kept, authorities).catch(() => false)
    }
    try {
      const bytes = isRemote ? await fetchList(source) : await readFile(source)
      const isNewer = await this.#take(source, bytes, authorities)
      if (isRemote && isNewer) await this.#keep(source, bytes)
    } catch (error) {
      const { fault, code } = error as { readonly fault?: { readonly code?: string }; readonly code?: string }
      this.#options.onTrouble(source, fault?.code ?? code ?? 'CRL_UNREACHABLE')
    }
  }

  async #take(source: string, bytes: Uint8Array, authorities: readonly KeyObject[]): Promise<boolean> {
    const list = await verifyCrl(bytes, authorities)
    const held = this.#held.get(source)
    // An older list than the one that is held would bring a revoked certificate back.
    if (held !== undefined && held.issuerKey === list.issuerKey && held.thisUpdate >= list.thisUpdate)
      return false
    this.#held.set(source, list)
    return true
  }

  async #keep(source: string, bytes: Uint8Array): Promise<void> {
    const file = this.#cacheFile(source)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.next`, bytes, { flush: true })
    await rename(`${file}.next`, file)
  }

  #cacheFile(source: string): string {
    return path.join(this.#options.cacheDirectory, createHash('sha256').update(source).digest('hex'))
  }
}

async function fetchList(url: string): Promise<Uint8Array> {
  const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(FETCH_MS) })
  if (statusCode !== 200) {
    body.on('error', () => {}).destroy()
    throw Object.assign(new Error(`status ${statusCode}`), { code: `CRL_STATUS_${statusCode}` })
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) throw Object.assign(new Error('too long'), { code: 'CRL_TOO_LONG' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
